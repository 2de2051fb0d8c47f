import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import type { PrintOptions } from '../commands.js';

/** Prints a page and reads the text of every sheet back from the PDF. */
export async function printedPages(page: Page, { landscape = false }: PrintOptions): Promise<readonly string[]> {
  const data = await page.pdf({ format: 'a4', landscape, preferCSSPageSize: true, printBackground: true });
  const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await pdf.destroy();
  return texts;
}
