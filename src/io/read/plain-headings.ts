import { termOf } from '../interpret/term.js';
import type { PlainLine } from './plain-line.js';

/** The longest line that can be a heading by where it stands, and by its look. */
const SHORT = 60;
const LONG = 100;
const ENDS = /[.;,!?]$/;
/** By rank where they do not say it: of the looks that stand out the first is the highest, as people write. */
type Style = 'title' | `under ${string}` | 'capitals' | `number ${number}` | 'alone' | 'term' | 'colon';
const LAST: readonly Style[] = ['number 0', 'number 1', 'number 2', 'number 3', 'alone', 'term', 'colon'];

/** Finds the headings of plain text by how they look and where they stand. */
export class HeadingStyles {
  readonly #lines: readonly (PlainLine | undefined)[];
  readonly #styles: readonly (Style | undefined)[];
  readonly #levels: ReadonlyMap<Style, number>;
  /** The first lines of stanzas that are names. */
  readonly #stanzas: ReadonlySet<number>;

  constructor(lines: readonly (PlainLine | undefined)[]) {
    this.#lines = lines;
    this.#stanzas = namedStanzas(lines);
    const styles: (Style | undefined)[] = [];
    /** What follows, as far as it has been judged. */
    let next: number | undefined;
    for (let index = lines.length - 1; index >= 0; index -= 1) {
      if (!lines[index]) continue;
      styles[index] = this.#style(index, next, next === undefined ? undefined : styles[next]);
      next = index;
    }
    const first = lines.findIndex((line) => line !== undefined);
    if (this.#isTitle(first, styles)) styles[first] = 'title';
    this.#styles = styles;
    const seen = new Set(styles.filter((style) => style !== undefined));
    const ranked = [...[...seen].filter((style) => !LAST.includes(style)), ...LAST.filter((style) => seen.has(style))];
    this.#levels = new Map(ranked.map((style, rank) => [style, style === 'title' ? 0 : Math.min(rank + (seen.has('title') ? 0 : 1), 6)]));
  }

  /**
   * Whether the lines below a heading are a list, though they have no signs: it names a level or kind and none has one, or
   * the text is one of names with lines below them.
   */
  isListAt(index: number): boolean {
    if (this.#stanzas.has(index)) return true;
    const line = this.#lines[index];
    if (this.#styles[index] === undefined || !line || !saysTerm(line.text) || termOf(withoutColon(line.text))?.type === 'field') return false;
    let at = index + 1;
    while (at < this.#lines.length && this.#lines[at] === undefined) at += 1;
    for (let next = this.#lines[at]; next; next = this.#lines[(at += 1)]) if (next.bullet) return false;
    return true;
  }

  /** Level of the heading at a line; undefined where none is. */
  levelAt(index: number): number | undefined {
    const style = this.#styles[index];
    return style && this.#levels.get(style);
  }

  #style(index: number, next: number | undefined, nextStyle: Style | undefined): Style | undefined {
    const line = this.#lines[index];
    if (!line) return undefined;
    const { text, bullet, dots = 0, underline } = line;
    const following = next === undefined ? undefined : this.#lines[next];
    if (underline !== undefined) return `under ${underline}`;
    if (this.#stanzas.has(index)) return 'alone';
    if (bullet === 'number') {
      const deeper = following?.bullet && (following.bullet !== 'number' || dots < (following.dots ?? 0));
      return (nextStyle === 'term' || deeper) && text.length <= SHORT && !ENDS.test(text) ? `number ${dots}` : undefined;
    }
    if (bullet || text.length > LONG || next === undefined || !following) return undefined;
    const alone = index === 0 || this.#lines[index - 1] === undefined;
    if (text.endsWith(':')) return alone || following.bullet ? 'colon' : undefined;
    if (ENDS.test(text) || text.length > SHORT + (isCapitals(text) ? LONG - SHORT : 0)) return undefined;
    if (alone && isCapitals(text)) return 'capitals';
    if (saysTerm(text)) return 'term';
    const heads = following.bullet !== undefined || nextStyle !== undefined;
    const set = next > index + 1 ? heads || following.text.length > SHORT || ENDS.test(following.text) : this.#introducesList(next);
    return (alone && (set || heads)) || following.bullet === 'sign' ? 'alone' : undefined;
  }

  /** A sentence, and then bullets. */
  #introducesList(index: number): boolean {
    const line = this.#lines[index];
    let after = index + 1;
    while (after < this.#lines.length && this.#lines[after] === undefined) after += 1;
    return line !== undefined && !line.bullet && ENDS.test(line.text) && this.#lines[after]?.bullet === 'sign';
  }

  /** The first line stands by itself above all headings. */
  #isTitle(first: number, styles: readonly (Style | undefined)[]): boolean {
    const line = this.#lines[first];
    const others = styles.filter((style, index) => index > first && style !== undefined);
    // "Competency: …" like other headings is one of them.
    const lead = /^([^:]{2,30}):\s/u.exec(line?.text ?? '')?.[1];
    if (lead !== undefined && this.#lines.some((other, index) => index > first && other?.text.startsWith(`${lead}:`) === true && styles[index] !== undefined)) return false;
    if (!line || line.bullet || line.text.length > LONG || ENDS.test(line.text) || line.text.endsWith(':') || others.length === 0) return false;
    const next = this.#lines.find((candidate, index) => index > first && candidate !== undefined);
    const own = styles[first];
    return this.#lines[first + 1] === undefined && !next?.bullet && (own === undefined || own === 'alone' || !others.includes(own));
  }
}

/** A name has no more words, and what stands below it has more. */
const NAME_WORDS = 4;

/** Where nothing has a sign and every stanza is a short name with longer lines below it: the names. */
function namedStanzas(lines: readonly (PlainLine | undefined)[]): ReadonlySet<number> {
  if (lines.some((line) => line?.bullet !== undefined || line?.underline !== undefined)) return new Set();
  const starts = lines.flatMap((line, index) => (line && !lines[index - 1] && lines[index + 1] ? [index] : []));
  const isNamed = (start: number): boolean => {
    const { text = '' } = lines[start] ?? {};
    const words = text.split(' ').length;
    let end = start + 1;
    for (let line = lines[end]; line; line = lines[(end += 1)]) if (line.text.split(' ').length <= Math.min(words, 2) || line.text.endsWith(':')) return false;
    return words <= NAME_WORDS && /[^.;:,!?]$/.test(text) && !saysTerm(text) && end > start + 1;
  };
  const several = starts.filter((start) => lines[start + 2]).length > 1;
  return new Set(several && starts.every(isNamed) ? starts : []);
}

const isCapitals = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(text);

/** Names a level or a kind of behaviour, and so is no behaviour itself. */
export function saysTerm(text: string): boolean {
  const term = termOf(withoutColon(text));
  return term?.type === 'kind' || term?.type === 'field' || (term?.type === 'level' && !term.level.bare);
}

const withoutColon = (text: string): string => text.replace(/\s*:$/, '');
