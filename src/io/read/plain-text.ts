import { BlockList } from './block-list.js';
import type { CollectedLine } from './line-collector.js';
import { plainLines, type PlainLine } from './plain-line.js';
import { HeadingStyles, saysTerm } from './plain-headings.js';
import type { Reading } from './reading.js';
import { asCounted, countsIn } from './dotted-numbers.js';

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** A line of signs under a heading, or over and under it. */
const UNDERLINE = /^\s*([=\-~*_#^+—–])\1{2,}\s*$/u;
/** The same signs before and behind a line. */
const FRAMED = /^\s*([=\-~*_#+—–])\1+\s*([^\s=\-~*_#+—–].{0,98}?)\s*\1{2,}\s*$/u;
/** A bullet further in by this many columns is within the one above; less is a slip of the hand. */
const DEEPER = 2;
const GOES_ON = /^\p{Ll}/u;
const ENDS = /[.!?:;]$/;

/** Reads plain text: bullets of any sign, depth by indentation, headings by their look, lines that were wrapped joined. */
export function readPlainText(text: string): Reading {
  const list = new BlockList();
  list.addLines(plainTextLines(text.split(BREAK)));
  return { format: 'text', blocks: list.blocks, issues: [] };
}

/** Lines of plain text as what they look like. */
export const plainTextLines = (raw: readonly string[]): readonly CollectedLine[] => linesOf(joined(markedUnderlines(raw)));

/** Lines with the signs below them; undefined for a blank line. */
function markedUnderlines(raw: readonly string[]): readonly (PlainLine | undefined)[] {
  const lines: (PlainLine | undefined)[] = [];
  const counts = countsIn(raw);
  asCounted(raw, counts).forEach((text) => {
    const sign = UNDERLINE.exec(text)?.[1];
    const last = lines.at(-1);
    const [, framing, framed] = FRAMED.exec(text) ?? [];
    if (framing !== undefined && framed !== undefined) for (const line of plainLines(framed, counts)) lines.push({ ...line, underline: framing });
    else if (sign === undefined) for (const line of text.trim() === '' ? [undefined] : plainLines(text, counts)) lines.push(line);
    else if (last && !last.bullet) lines[lines.length - 1] = { ...last, underline: sign };
    // Without a line above it divides.
    else if (last) lines.push(undefined);
  });
  return lines;
}

/** Lines that an editor wrapped are one again: those hanging under a bullet, and those that go on in a small letter. */
function joined(lines: readonly (PlainLine | undefined)[]): readonly (PlainLine | undefined)[] {
  const whole: (readonly PlainLine[])[] = [];
  let parts: PlainLine[] = [];
  for (const line of lines) {
    const first = parts[0];
    const last = parts.at(-1);
    const open = first && last && line && !line.bullet && last.underline === undefined && !saysTerm(line.text);
    const hangs = open && first.bullet !== undefined && line.indent > first.indent;
    if (open && (hangs || (GOES_ON.test(line.text) && !ENDS.test(last.text)))) parts.push(line);
    else {
      parts = line ? [line] : [];
      whole.push(parts);
    }
  }
  return whole.map(([first, ...others]) => {
    const underline = others.at(-1)?.underline ?? first?.underline;
    return first && { ...first, text: [first, ...others].map(({ text }) => text).join(' '), ...(underline !== undefined && { underline }) };
  });
}

function linesOf(lines: readonly (PlainLine | undefined)[]): readonly CollectedLine[] {
  const styles = new HeadingStyles(lines);
  const depths = new Depths();
  const collected: CollectedLine[] = [];
  /** Below a heading whose lines are a list, up to the blank line after them. */
  let listed = false;
  lines.forEach((line, index) => {
    if (!line) {
      listed &&= collected.at(-1)?.heading !== undefined;
      return;
    }
    const { text } = line;
    const heading = styles.levelAt(index);
    if (heading !== undefined) {
      depths.clear();
      listed = styles.isListAt(index);
      collected.push({ text, depth: 0, bold: true, soft: false, heading });
    } else if (line.bullet || listed) collected.push({ text, depth: depths.of(line), bold: false, soft: false });
    else {
      depths.clear();
      const before = lines[index - 1];
      collected.push({ text, depth: 0, bold: false, soft: before !== undefined && !before.bullet && styles.levelAt(index - 1) === undefined });
    }
  });
  return collected;
}

/** Depths of bullets by how far in they stand, and by signs that only ever stand within. */
class Depths {
  #open: PlainLine[] = [];

  clear(): void {
    this.#open = [];
  }

  of(line: PlainLine): number {
    const isWithin = ({ indent, bullet }: PlainLine) => line.indent >= indent + DEEPER || (line.bullet === 'within' && bullet !== 'within' && line.indent >= indent);
    while (this.#open.length > 0 && !isWithin(this.#open.at(-1) ?? line)) this.#open.pop();
    this.#open.push(line);
    return this.#open.length;
  }
}
