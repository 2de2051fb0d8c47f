import writeWorkbook, { type SheetData } from 'write-excel-file/universal';
import { CELL_LIMIT } from './cell-limit.js';
import type { Sheet } from './sheet.js';

/**
 * Sheets as a workbook. Texts stand in cells of the type and the format "text": no program runs such a cell as a formula,
 * not even after somebody has edited it, so the texts stay as they are.
 */
export async function writeXlsx(sheets: readonly Sheet[], { rightToLeft = false }: { readonly rightToLeft?: boolean } = {}): Promise<Blob> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [columns.map(({ header }) => headerCell(header)), ...rows.map((texts) => texts.map(cell))] satisfies SheetData,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    rightToLeft,
  }));
  return writeWorkbook(written, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
}

const cell = (text: string) => (text === '' ? null : ({ value: escaped(text.slice(0, CELL_LIMIT)), type: String, format: '@', wrap: true, alignVertical: 'top' } as const));

const headerCell = (text: string) =>
  ({ value: escaped(text), type: String, fontWeight: 'bold', backgroundColor: '#e8e8ea', wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin' }) as const;

/** What our library leaves out because XML cannot or should not hold it, what XML changes, and what looks like its escape. */
const ESCAPED = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff\p{Cs}]|_(?=x[\da-f]{4}_)|\p{Cn}/giu;

/** As Excel writes them: "_x0007_" for the bell. */
function escaped(text: string): string {
  // The library looks texts up in an object, where it finds such names without having put them there.
  const pattern = text in Object.prototype ? /^./ : ESCAPED;
  return text.replace(pattern, (characters) => characters.split('').map((unit) => `_x${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`).join(''));
}
