import type { Issue, Level, Scale } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import type { Block } from '../read/block.js';
import { quoted, type Evidence } from './evidence.js';
import type { LevelName } from './level-name.js';
import { Ids, slug } from './slug.js';

/** The scale of a framework, with the id of each level by its key. */
export interface BuiltScale {
  readonly scale?: Scale;
  readonly ids: ReadonlyMap<string, string>;
  readonly evidence: readonly Evidence[];
  /** The text that names the run of levels, or says that they include each other; it is the scale's note. */
  readonly note?: string;
}

/** The levels that the tables and headings name. */
export interface FoundLevels {
  /** In the order of the source, as often as it names them. */
  readonly named: readonly LevelName[];
  /** Keys of the levels that have texts. */
  readonly used: ReadonlySet<string>;
  /** What headers say over or below the level's name, by its key. */
  readonly described: ReadonlyMap<string, string>;
}

/**
 * Builds the scale from the levels in the order in which the source names them first.
 *
 * @param marked what ticks show: each behaviour is ticked at a level and all above it
 * @param cumulative what a person says of the scale, whatever the texts say
 */
export function buildScale({ named, used, described }: FoundLevels, blocks: readonly Block[], issues: Issue[], marked: boolean, cumulative?: boolean): BuiltScale {
  if (named.length === 0) return { ids: new Map(), evidence: [] };
  const firstLabels = new Map<string, LevelName>();
  for (const level of named) if (!firstLabels.has(level.key)) firstLabels.set(level.key, level);
  const texts = textsAround(blocks);
  const { levels, note: range } = filled(inOrder([...firstLabels.values()]), texts, issues);
  const given = new Ids();
  const ids = new Map(levels.map((level) => [level.key, given.give(level.letter ?? (slug(level.label) || 'level'))]));
  const sentence = cumulativeSentence(texts, levels);
  const note = range ?? (sentence === undefined ? undefined : texts.find((text) => text.includes(sentence)));
  const signs = [
    `The levels, lowest first, are ${quoted(levels.map(({ label }) => label))}.`,
    cumulative !== undefined ? (cumulative ? 'A level includes all below it, as a person said.' : 'Each level stands for itself, as a person said.') : marked ? 'A level includes all below it, because behaviours are ticked at a level and all above it.' : sentence === undefined
      ? 'No text says that a level includes those below it, so each stands for itself.'
      : `A level includes all below it, because the document says: "${sentence}"`,
  ];
  const scale: Scale = {
    levels: levels.map((level): Level => {
      const description = described.get(level.key);
      return { id: ids.get(level.key) ?? level.key, label: level.label, described: used.has(level.key), ...(description !== undefined && { description }) };
    }),
    cumulative: cumulative ?? (marked || sentence !== undefined),
    ...(note !== undefined && { note }),
  };
  return { scale, ids, evidence: [{ about: 'the levels', signs }], ...(note !== undefined && { note }) };
}

/** Letters and numbers in their own order, since long tables name them as they come; names as they stand. */
function inOrder(levels: readonly LevelName[]): readonly LevelName[] {
  if (levels.every(({ letter }) => letter !== undefined)) return levels.toSorted((a, b) => (a.letter ?? '').localeCompare(b.letter ?? '', 'en'));
  // Grades and bands may count downwards, so only plain levels are put in order by their numbers.
  const plain = levels.every(({ key, number }) => number !== undefined && /^(?:\d+|ic\d+|l\d+)$/.test(key));
  return plain ? levels.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)) : levels;
}

const LETTER_RANGE = /\b([A-Z])\s*(?:-|–|—|to|i|hyd|up to)\s*([A-Z])\b/g;

/** Letters that are missing in a run are real choices without text. */
function filled(levels: readonly LevelName[], texts: readonly string[], issues: Issue[]): { readonly levels: readonly LevelName[]; readonly note?: string } {
  if (levels.length < 2 || !levels.every(({ letter }) => letter !== undefined)) return { levels };
  const byLetter = new Map(levels.map((level) => [level.letter ?? '', level]));
  const found = [...byLetter.keys()];
  const [low = 'A', high = 'A'] = [found[0], found.at(-1)];
  const spoken = namedRange(texts, low, high);
  const letters = lettersBetween(spoken?.from ?? low, spoken?.to ?? high);
  const added = letters.filter((letter) => !byLetter.has(letter));
  const note = spoken && { note: spoken.text };
  if (added.length === 0 || letters.length > 16) return { levels, ...note };
  issues.push(importIssue('inferred-levels', [], { found: found.join(', '), added: added.join(', '), source: spoken?.words ?? '' }));
  return { levels: letters.map((letter) => byLetter.get(letter) ?? { key: letter.toLowerCase(), label: letter, letter }), ...note };
}

/** A text that names the whole run, and speaks of levels: "levels A–H". */
function namedRange(texts: readonly string[], low: string, high: string): { readonly from: string; readonly to: string; readonly words: string; readonly text: string } | undefined {
  for (const text of texts) {
    if (!/level|lefel|grade|gradd|band|scale|graddfa/i.test(text)) continue;
    for (const [found, from = '', to = ''] of text.matchAll(LETTER_RANGE)) {
      if (from <= low && to >= high && from < to) return { from, to, words: found, text };
    }
  }
  return undefined;
}

function lettersBetween(from: string, to: string): readonly string[] {
  const start = from.charCodeAt(0);
  return Array.from({ length: to.charCodeAt(0) - start + 1 }, (_, index) => String.fromCharCode(start + index));
}

/** Every text outside of tables, and the captions. */
function textsAround(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [block.line.text];
      case 'list':
        return block.items.map(({ text }) => text);
      case 'table':
        return block.caption === undefined ? [] : [block.caption];
    }
  });
}

const INCLUDING = [
  /\b(?:levels?|tiers?|grades?|indicators?|behaviours?)\b.*\b(?:are|is) cumulative\b|\bcumulative (?:levels?|tiers?|scale)\b/i,
  /\b(?:work|works|working|operate|perform|demonstrate|meet)s?\b.*\b(?:to|at|across)? ?all (?:of )?(?:the )?(?:two|three|four|five|six|seven|eight|\d+) (?:levels|tiers|stages)\b/i,
  /\b(?:includes?|including|in addition to|as well as|on top of|builds? on)\b.*\b(?:(?:all )?(?:the )?(?:levels?|tiers?|behaviours) (?:below|beneath|before)|(?:previous|preceding|lower|earlier) (?:levels?|tiers?))\b/i,
  /\b(?:lefelau|haenau)\b.*\b[cg]ronnus\b|\b[cg]ronnus\b.*\b(?:lefelau|haenau)\b|\bpob (?:lefel|haen) yn cynnwys y (?:rhai|lefelau|haenau)(?: \S+)? (?:is|blaenorol|oddi tan)|\bpob un o(?:'|’)r (?:ddwy|dair|pedair|pum)? ?(?:lefel|haen)|\byn ogystal â(?:'|’)?r? (?:lefel|lefelau|haen|haenau) (?:is|blaenorol)/i,
];
const NOT_INCLUDING = /\b(?:not|isn['’]t|aren['’]t|nid|ddim)\b.{0,20}\b(?:cumulative|cronnus|all|include|yn)\b/i;

/** The sentence that says that levels include those below. */
function cumulativeSentence(texts: readonly string[], levels: readonly LevelName[]): string | undefined {
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .find((text) => !NOT_INCLUDING.test(text) && (INCLUDING.some((pattern) => pattern.test(text)) || joinsLevels(text, levels)));
}

/** "will work to the All Colleagues as well as the People Managers level". */
function joinsLevels(text: string, levels: readonly LevelName[]): boolean {
  if (!/\b(?:as well as|in addition to)\b|\byn ogystal â/i.test(text)) return false;
  const words = text.toLowerCase();
  return levels.filter(({ label }) => label.length > 1 && words.includes(label.toLowerCase())).length > 1;
}
