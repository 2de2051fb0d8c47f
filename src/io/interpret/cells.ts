import type { Cell, Slot } from '../read/block.js';
import { plainText } from './texts.js';

/** The longest text that can be a name or a heading. */
const LONGEST_NAME = 90;

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
    cell.lines.every(({ depth }) => depth === 0) &&
    cell.lines.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_NAME
  );
}

/** Says more than a name does: a list, or a text as long as a sentence. */
export const isTextLike = (cell: Cell): boolean =>
  isFilled(cell) && (!isNameLike(cell) || /[^\s.]{3,}\s.*[.!]$/.test(cell.lines[0]?.text ?? ''));
