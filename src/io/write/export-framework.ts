import type { Framework } from '../../model/index.js';
import type { ExportFormat } from './export-format.js';
import { fileName } from './file-name.js';
import type { Exported, Loss } from './loss.js';
import type { Page } from './page.js';
import { csvFile, docxFile, htmlFile, jsonFile } from './text-file.js';
import { localeFor, wordsOf, type ExportLocale } from './words.js';

export interface ExportOptions {
  /** When it is made, for formats that say so. */
  readonly now?: Date;
  /** Language of our own words in documents to read; without it Welsh for frameworks in Welsh, English for all others. */
  readonly locale?: ExportLocale;
}

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  json: '.json',
  case: '.case.json',
  'case-1.0': '.case.json',
  moodle: '.moodle.csv',
  csv: '.csv',
  'csv-wide': '.wide.csv',
  xlsx: '.xlsx',
  docx: '.docx',
  html: '.html',
};

/** Writes a framework in a format, with what the format cannot hold. What a format needs is loaded when it is asked for. */
export async function exportFramework(framework: Framework, format: ExportFormat, options: ExportOptions = {}): Promise<Exported> {
  const [file, losses] = await Promise.all([written(framework, format, options), lossesOf(framework, format)]);
  return { file, name: fileName(framework.title, EXTENSIONS[format], 'framework'), losses };
}

/** What a format cannot hold of a framework, before anything is made: the same that the export tells. */
export async function lossesOf(framework: Framework, format: ExportFormat): Promise<readonly Loss[]> {
  if (format === 'case' || format === 'case-1.0' || format === 'moodle') return [];
  const { lossesInText } = await import('./losses.js');
  return lossesInText(framework, format);
}

async function written(framework: Framework, format: ExportFormat, { now, locale }: ExportOptions): Promise<Blob> {
  switch (format) {
    case 'json':
      return jsonFile(framework);
    case 'csv':
      return csvFile((await import('./framework-sheets.js')).longSheet(framework));
    case 'csv-wide':
      return csvFile((await import('./framework-sheets.js')).wideSheet(framework));
    case 'xlsx': {
      const [{ workbookSheets }, { writeXlsx }] = await Promise.all([import('./framework-sheets.js'), import('./xlsx.js')]);
      return writeXlsx(workbookSheets(framework));
    }
    case 'docx':
      return docxFile(await pageOf(framework, now, locale));
    case 'html':
      return htmlFile(await pageOf(framework, now, locale));
    case 'case':
    case 'case-1.0':
    case 'moodle':
      throw new Error('not yet');
  }
}

async function pageOf(framework: Framework, now: Date | undefined, locale = localeFor(framework.language)): Promise<Page> {
  const [{ frameworkPage }, words] = await Promise.all([import('./framework-page.js'), wordsOf(locale)]);
  return frameworkPage(framework, words, now?.toISOString().slice(0, 10));
}
