import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import type { PrintedSheet, PrintOptions } from '../commands.js';

/** Prints a page and reads every sheet back from the PDF. */
export async function printedPages(page: Page, { landscape = false }: PrintOptions): Promise<readonly PrintedSheet[]> {
  const data = await page.pdf({ format: 'a4', landscape, preferCSSPageSize: true, printBackground: true });
  const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const sheets: PrintedSheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const items = (await sheet.getTextContent()).items.filter((item) => 'str' in item);
    const text = items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
    const sizes = items.filter(({ str }) => str.trim() !== '').map(({ transform }) => Math.hypot(Number(transform[2]), Number(transform[3])));
    sheets.push({ text, width, height, smallestType: Math.min(...sizes) });
  }
  await pdf.destroy();
  return sheets;
}
