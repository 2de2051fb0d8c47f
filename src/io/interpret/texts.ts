import type { Line } from '../read/block.js';
import { bulletText, splitAtBullets } from '../read/bullets.js';
import { fold, NOTHING } from './words.js';

/** What was done to texts on the way, to be told once for a whole table. */
export interface TextTally {
  runTogether: number;
  wrapped: number;
  within: number;
  nothing: Map<string, number>;
}

export const newTally = (): TextTally => ({ runTogether: 0, wrapped: 0, within: 0, nothing: new Map() });

/** How a table divides what stands in one line. */
export interface TextStyle {
  /** One of its cells lists its behaviours between semicolons, so all do. */
  readonly semicolons: boolean;
  /** One of its cells numbers its behaviours, so a number at the beginning of a line is never part of the text. */
  readonly numbered: boolean;
}

export const PLAIN_STYLE: TextStyle = { semicolons: false, numbered: false };

/** The style that the cells of a table show together. */
export function styleOf(cells: Iterable<readonly Line[]>): TextStyle {
  let style = PLAIN_STYLE;
  for (const lines of cells) style = { semicolons: style.semicolons || hasSemicolons(lines), numbered: style.numbered || areNumbered(lines) };
  return style;
}

interface Unit {
  text: string;
  readonly bullet: boolean;
}

/** The single behaviours in a cell or list, in order. */
export function textsOf(lines: readonly Line[], style: TextStyle, tally: TextTally): readonly string[] {
  const units = unitsOf(lines, style, tally);
  const only = units.length === 1 ? units[0] : undefined;
  if (only) {
    const words = fold(only.text);
    if (words === '' || NOTHING.test(words)) {
      if (words !== '') tally.nothing.set(only.text, (tally.nothing.get(only.text) ?? 0) + 1);
      return [];
    }
    if (!only.bullet) return divided(only.text, style, tally);
  }
  return units.map(({ text, bullet }) => (bullet ? text : withoutSemicolon(text))).filter((text) => text !== '');
}

/** The lines of a name or a paragraph in one piece. */
export const plainText = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ');

/** Whether a line of the cell alone already shows that semicolons divide it. */
function hasSemicolons(lines: readonly Line[]): boolean {
  return lines.length === 1 && lines[0]?.depth === 0 && lines[0].text.split(SEMICOLON).length > 2;
}

function unitsOf(lines: readonly Line[], style: TextStyle, tally: TextTally): readonly Unit[] {
  const units: Unit[] = [];
  const numbered = style.numbered || areNumbered(lines);
  const capital = startsLarge(lines.find(({ depth }) => depth === 0)?.text ?? '');
  lines.forEach((line, index) => {
    const before = units.at(-1);
    const bullet = bulletText(line.text);
    if (bullet !== undefined) {
      for (const text of line.text.startsWith('-') && lines.length === 1 ? splitAtDashes(bullet) : splitAtBullets(bullet)) {
        units.push({ text, bullet: true });
      }
      return;
    }
    if (line.depth > 0) {
      if (line.soft && before) before.text += ` ${line.text}`;
      else units.push({ text: line.text, bullet: true });
      if ((lines[index + 1]?.depth ?? 0) > line.depth) tally.within += lines[index + 1]?.soft ? 0 : 1;
      return;
    }
    const text = numbered ? line.text.replace(NUMBER, '') : line.text;
    if (before && text === line.text && goesOn(before, line, capital)) {
      before.text += ` ${text}`;
      tally.wrapped += 1;
      return;
    }
    const parts = splitAtBullets(text);
    if (parts.length > 1) for (const part of parts) units.push({ text: part, bullet: true });
    else units.push({ text, bullet: text !== line.text });
  });
  return units;
}

const NUMBER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+/;

/** Typed numbers count the lines: "1. … 2. …". */
function areNumbered(lines: readonly Line[]): boolean {
  return lines.length > 1 && lines.every(({ text, depth }) => depth === 0 && NUMBER.test(text));
}

/** A line in small letters after one that does not end, where lines begin in capitals, is that line's second half. */
function goesOn(before: Unit, line: Line, capital: boolean): boolean {
  if (!startsSmall(line.text) || /[.;:!?]$/.test(before.text)) return false;
  return before.bullet ? line.depth === 0 && startsLarge(before.text) : line.soft && capital;
}

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text);
const startsLarge = (text: string): boolean => /^["“'‘(]?\p{Lu}/u.test(text);

const splitAtDashes = (text: string): readonly string[] => text.split(/\s+[-–—]\s+/);

const withoutSemicolon = (text: string): string => text.replace(/\s*[;؛]$/, '');

/** Not the end of a character reference, which some editors leave in the text. */
const SEMICOLON = /\s*(?<!&#?\w{1,8})[;؛]\s*/u;

/** Behaviours run together in one line: between semicolons, else sentence by sentence. */
function divided(text: string, style: TextStyle, tally: TextTally): readonly string[] {
  const parts = atSemicolons(text, style) ?? sentences(text);
  if (parts.length > 1) tally.runTogether += 1;
  return parts;
}

function atSemicolons(text: string, style: TextStyle): readonly string[] | undefined {
  const parts = text.split(SEMICOLON).filter((part) => part !== '');
  if (parts.length < 2) return parts.length === 1 && /[;؛]$/.test(text) ? parts : undefined;
  const alike = parts.every(startsLarge) || !parts.some(startsLarge);
  return parts.length > 2 || style.semicolons || alike ? parts : undefined;
}

const SENTENCE_END = /[.!?؟]["'”’)]?\s+(?=["'“‘(]?[\p{Lu}\p{Lo}])/gu;
const ABBREVIATION = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|cf|dr|mr|mrs|ms|prof|st|no|nos|inc|approx|incl|h\.?y|e\.?e|er enghr|\p{Lu})\.$/iu;

function sentences(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const end of text.matchAll(SENTENCE_END)) {
    const part = text.slice(start, end.index + end[0].length).trim();
    if (/^\d{1,2}\.$/.test(part) || ABBREVIATION.test(part) || count(part, '(') > count(part, ')')) continue;
    parts.push(part);
    start = end.index + end[0].length;
  }
  return [...parts, text.slice(start)].filter((part) => part !== '');
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
