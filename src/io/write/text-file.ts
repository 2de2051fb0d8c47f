import type { Page } from './page.js';
import type { Sheet } from './sheet.js';

/** Files of the formats that documents of every kind are written in; what a format needs is loaded when it is asked for. */

export async function jsonFile(document: unknown): Promise<Blob> {
  return new Blob([(await import('./json.js')).writeJson(document)], { type: 'application/json' });
}

export async function csvFile(sheet: Sheet): Promise<Blob> {
  return csvBlob((await import('./csv.js')).writeCsv(sheet));
}

/** Rows that are neutral already. */
export async function rowsFile(rows: readonly (readonly string[])[]): Promise<Blob> {
  return csvBlob((await import('./csv.js')).csvText(rows));
}

const csvBlob = (text: string): Blob => new Blob([text], { type: 'text/csv;charset=utf-8' });

export async function htmlFile(page: Page): Promise<Blob> {
  return new Blob([(await import('./html.js')).writeHtml(page)], { type: 'text/html;charset=utf-8' });
}

export async function docxFile(page: Page): Promise<Blob> {
  return (await import('./docx.js')).writeDocx(page);
}
