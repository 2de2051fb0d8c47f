import type { Framework } from '../../model/index.js';
import type { WrittenCase } from '../items/write-case.js';
import type { ExportFormat } from './export-format.js';
import { fileName } from './file-name.js';
import type { Exported, Loss } from './loss.js';
import type { TextFormat } from './losses.js';
import type { Page } from './page.js';
import { isRightToLeft } from './readable.js';
import { csvFile, docxFile, htmlFile, jsonFile, rowsFile } from './text-file.js';
import { localeFor, wordsOf, type ExportLocale } from './words.js';

export interface ExportOptions {
  /** When it is made, for formats that say so; the present moment without it. */
  readonly now?: Date;
  /** Language of our own words in documents to read; without it Welsh for frameworks in Welsh, English for all others. */
  readonly locale?: ExportLocale;
  /** Where a CASE package will be served, such as "https://example.org/ims/case/v1p1/"; without it its addresses are `urn:uuid:`. */
  readonly uriBase?: string;
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
  const { file, losses } = await written(framework, format, options);
  return { file, name: fileName(framework.title, EXTENSIONS[format], 'framework'), losses };
}

/** What a format cannot hold of a framework, before anything is made: the same that the export tells. */
export async function lossesOf(framework: Framework, format: ExportFormat): Promise<readonly Loss[]> {
  switch (format) {
    case 'case':
    case 'case-1.0':
      return (await caseOf(framework, format, { now: new Date(0) })).losses;
    case 'moodle':
      return (await import('../items/write-moodle.js')).writeMoodle(framework).losses;
    default:
      return (await import('./losses.js')).lossesInText(framework, format);
  }
}

async function written(framework: Framework, format: ExportFormat, options: ExportOptions): Promise<Pick<Exported, 'file' | 'losses'>> {
  switch (format) {
    case 'case':
    case 'case-1.0': {
      const { value, losses } = await caseOf(framework, format, options);
      return { file: await jsonFile(value), losses };
    }
    case 'moodle': {
      const { rows, losses } = (await import('../items/write-moodle.js')).writeMoodle(framework);
      return { file: await rowsFile(rows), losses };
    }
    default:
      return { file: await textFile(framework, format, options), losses: await lossesOf(framework, format) };
  }
}

async function caseOf(framework: Framework, format: 'case' | 'case-1.0', { now = new Date(), uriBase }: ExportOptions): Promise<WrittenCase> {
  const { writeCase } = await import('../items/write-case.js');
  return writeCase(framework, { version: format === 'case' ? '1.1' : '1.0', lastChangeDateTime: now.toISOString(), ...(uriBase !== undefined && { uriBase }) });
}

async function textFile(framework: Framework, format: TextFormat, options: ExportOptions): Promise<Blob> {
  switch (format) {
    case 'json':
      return jsonFile(framework);
    case 'csv':
      return csvFile((await import('./framework-sheets.js')).longSheet(framework));
    case 'csv-wide':
      return csvFile((await import('./framework-sheets.js')).wideSheet(framework));
    case 'xlsx': {
      const [{ workbookSheets }, { writeXlsx }] = await Promise.all([import('./framework-sheets.js'), import('./xlsx.js')]);
      return writeXlsx(workbookSheets(framework), { title: framework.title, rightToLeft: isRightToLeft(framework.language || undefined, framework.title) });
    }
    case 'docx':
      return docxFile(await pageOf(framework, options));
    case 'html':
      return htmlFile(await pageOf(framework, options));
  }
}

async function pageOf(framework: Framework, { now = new Date(), locale = localeFor(framework.language) }: ExportOptions): Promise<Page> {
  const [{ frameworkPage }, words] = await Promise.all([import('./framework-page.js'), wordsOf(locale)]);
  return frameworkPage(framework, words, now.toISOString().slice(0, 10));
}
