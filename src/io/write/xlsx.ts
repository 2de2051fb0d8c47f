import { strToU8, zipSync } from 'fflate';
import { CELL_LIMIT } from './cell-limit.js';
import type { Sheet } from './sheet.js';
import { CONTENT_TYPES, contentTypes, PACKAGE_RELATIONS, properties, STYLES, workbook, workbookRelations, XML, xmlText } from './workbook-xml.js';

export interface WorkbookOptions {
  /** Among the properties of the file. */
  readonly title: string;
  readonly rightToLeft: boolean;
}

/** Zip files know no time before this. The same sheets give the same bytes. */
const LONG_AGO = new Date('1980-01-02T00:00:00Z');

/**
 * Sheets as a workbook. Texts stand in cells of the type and the format "text": no program runs such a cell as a formula,
 * not even after somebody has edited it, so the texts stay as they are. It is packed here and not by a library of
 * workbooks, since that starts workers for large sheets, which no strict content security policy lets through.
 */
export function writeXlsx(sheets: readonly Sheet[], { title, rightToLeft }: WorkbookOptions): Blob {
  const names = sheets.map(({ name }) => name);
  const parts: Readonly<Record<string, string>> = {
    [CONTENT_TYPES]: contentTypes(names.length),
    '_rels/.rels': PACKAGE_RELATIONS,
    'docProps/core.xml': properties(escaped(title)),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': workbookRelations(names.length),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet, { isFirst: index === 0, rightToLeft })])),
  };
  const zipped = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(XML + text)])), { mtime: LONG_AGO });
  return new Blob([zipped], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

/** The styles of cells, by their place in `STYLES`. */
const TEXT = 1;
const HEADER = 2;

function worksheet({ columns, rows }: Sheet, { isFirst, rightToLeft }: { readonly isFirst: boolean; readonly rightToLeft: boolean }): string {
  const headers = columns.map(({ header }) => header);
  const last = `${letters(columns.length - 1)}${rows.length + 1}`;
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''}${rightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${[headers, ...rows].map((texts, index) => rowXml(texts, index, index === 0 ? HEADER : TEXT)).join('')}</sheetData>` +
    `<autoFilter ref="A1:${last}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}

function rowXml(texts: readonly string[], row: number, style: number): string {
  const cells = texts.map((text, column) =>
    text === '' ? '' : `<c r="${letters(column)}${row + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, CELL_LIMIT))}</t></is></c>`,
  );
  return `<row r="${row + 1}">${cells.join('')}</row>`;
}

/** The name of a column: A, B, … Z, AA. */
function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** What XML cannot or should not hold, what it changes, and what looks like the escape of it. */
const ESCAPED = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff\p{Cs}]|_(?=x[\da-f]{4}_)|\p{Cn}/giu;

/** As Excel writes them: "_x0007_" for the bell. */
const escaped = (text: string): string =>
  xmlText(text.replace(ESCAPED, (characters) => characters.split('').map((unit) => `_x${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`).join('')));
