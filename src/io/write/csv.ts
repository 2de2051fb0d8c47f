import { neutralise } from '../neutral-formula.js';
import type { Sheet } from './sheet.js';

/** Without it Excel takes UTF-8 for an older encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** A sheet as CSV (RFC 4180) in UTF-8; a text that a spreadsheet would run as a formula is made neutral. */
export function writeCsv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ header }) => header), ...rows].map((cells) => cells.map(field).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function field(text: string): string {
  const safe = neutralise(text);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
