import { neutralise } from '../neutral-formula.js';
import type { Sheet } from './sheet.js';

/** Without it Excel takes UTF-8 for an older encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** A sheet as CSV for spreadsheets; a text that one would run as a formula is made neutral. */
export function writeCsv({ columns, rows }: Sheet): string {
  return BYTE_ORDER_MARK + csvText([columns.map(({ header }) => header), ...rows.map((cells) => cells.map((text) => neutralise(printable(text))))]);
}

/** Rows as CSV (RFC 4180), texts as they are. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

const field = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Control characters, marks of byte order within and halves of characters: a file with many of them is taken for no text at all. */
const UNPRINTABLE = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\p{Cs}]/gu;

/** A text as a file of text can hold it. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');
