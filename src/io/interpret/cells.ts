import type { Cell, Slot } from '../read/block.js';
import { termOf } from './term.js';
import { plainText } from './texts.js';

/** The longest text that can be a name or a heading. */
const LONGEST_NAME = 90;

/** A sign in front of a behaviour; ticks and crosses stand in front of names as well. */
const BULLET = /^(?:[•·▪●◦‣■○◆➢➤∙⁃\uf0b7\uf0a7]\s*|[-–—*]\s+)\S/u;

export const isFilled = (slot: Slot): slot is Cell => slot !== undefined && slot.lines.length > 0;

export const cellText = (cell: Cell): string => plainText(cell.lines);

/** The different cells of a row, those that reach in from above among them. */
export function cellsIn(row: readonly Slot[]): readonly Cell[] {
  return row.filter((slot, column): slot is Cell => slot !== undefined && slot !== row[column - 1]);
}

/** The cells with text that begin in this row. */
export function filledIn(row: readonly Slot[], index: number): readonly Cell[] {
  return cellsIn(row).filter((cell) => cell.row === index && isFilled(cell));
}

/** Stands out as a heading: marked as one, or all in bold. */
export const standsOut = (cell: Cell): boolean => cell.header || (isFilled(cell) && cell.lines.every(({ bold }) => bold));

/** Short enough for a name: no list, few lines. */
export function isNameLike(cell: Cell): boolean {
  return (
    cell.lines.length > 0 &&
    cell.lines.length <= 3 &&
    cell.lines.every(({ depth, text }) => depth === 0 && !BULLET.test(text)) &&
    cell.lines.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_NAME
  );
}

/** Says more than a name does: a list, or a text as long as a sentence. */
export const isTextLike = (cell: Cell): boolean =>
  isFilled(cell) && (!isNameLike(cell) || /[^\s.]{3,}\s.*[.!]$/.test(cell.lines[0]?.text ?? ''));

export interface TitledText {
  readonly title: string;
  readonly definition: string;
}

const IN_ONE_LINE = /^(.{3,60}?)\s*(?::|–|—|\s-)\s+(\S.{25,})$/u;

/** A name and what it means in one cell: below each other, or in one line that is too long for a name. */
export function titledText(cell: Cell): TitledText | undefined {
  const [first, second] = cell.lines;
  if (!first || cell.lines.some(({ depth }) => depth > 0)) return undefined;
  if (!second) {
    const [, title, definition] = isNameLike(cell) && first.lead === undefined ? [] : (IN_ONE_LINE.exec(first.text) ?? []);
    return title !== undefined && definition !== undefined ? { title, definition } : undefined;
  }
  if (first.text.length > 60) return undefined;
  const toldApart = first.bold && !second.bold ? true : second.text.length > 60;
  return toldApart ? { title: first.text, definition: cell.lines.slice(1).map(({ text }) => text).join('\n') } : undefined;
}

/** What a cell of a header names, and a text below the name that says more of it. */
export interface HeaderText {
  readonly name: string;
  readonly below?: string;
}

const LEVEL_AND_MEANING = /^(.{2,40}?)\s*[:–—]\s+(.+)$/u;

export function headerText(cell: Cell): HeaderText {
  const name = cellText(cell);
  const [first, ...others] = cell.lines;
  if (!first || cell.lines.some(({ depth }) => depth > 0)) return { name };
  const [, label = '', meaning = ''] = others.length === 0 ? (LEVEL_AND_MEANING.exec(first.text) ?? []) : [];
  const term = label ? termOf(label) : undefined;
  if (term?.type === 'level' && meaning.split(' ').length > 6) return { name: label, below: meaning };
  const titled = titledText(cell);
  if (titled) return { name: titled.title, below: titled.definition };
  return others.length > 0 && !termOf(name) && termOf(first.text) ? { name: first.text, below: plainText(others) } : { name };
}
