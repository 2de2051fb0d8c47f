import type { Checklist, Evidence, Framework, RoleProfile } from '../../model/index.js';
import type { DocumentFormat } from './export-format.js';
import { fileName } from './file-name.js';
import type { Exported, Loss } from './loss.js';
import { csvFile, docxFile, jsonFile } from './text-file.js';
import { localeFor, wordsOf, type ExportLocale } from './words.js';

/** A level that was chosen for a competency. */
export interface ChosenLevel {
  /** Id of the competency. */
  readonly competency: string;
  /** Id of the level; null where it is not assessed. */
  readonly level: string | null;
  readonly rationale?: string;
}

/** What people made of a framework. */
export type ExportContent =
  | { readonly type: 'evidence'; readonly evidence: readonly Evidence[] }
  | { readonly type: 'checklist'; readonly checklists: readonly Checklist[] }
  | { readonly type: 'levels'; readonly levels: readonly ChosenLevel[] }
  | { readonly type: 'role-profile'; readonly profiles: readonly RoleProfile[] };

export interface ExportDocumentOptions {
  /** Gives the names of competencies, behaviours and levels; without it their ids stand in the file. */
  readonly framework?: Framework;
  /** Title of the document, and its file's name. */
  readonly title?: string;
  /** When it is made; the present moment without it. */
  readonly now?: Date;
  /** Language of our own words; without it Welsh for frameworks in Welsh, English for all others. */
  readonly locale?: ExportLocale;
}

/** Writes evidence, checklists, chosen levels or role profiles in a format, with what the format cannot hold. */
export async function exportDocument(content: ExportContent, format: DocumentFormat, options: ExportDocumentOptions = {}): Promise<Exported> {
  const { framework, now = new Date(), locale = localeFor(framework?.language) } = options;
  const words = await wordsOf(locale);
  const title = options.title?.trim() || { evidence: words.evidence, checklist: words.checklist, levels: words.chosenLevels, 'role-profile': words.profile.title }[content.type];
  const given = { content, framework, words, title };
  const losses = await documentLosses(content, format, framework);
  const name = (extension: string) => fileName(title, extension, content.type);
  switch (format) {
    case 'json':
      return { file: await jsonFile(documentsIn(content)), name: name('.json'), losses };
    case 'csv':
      return { file: await csvFile((await import('./document-sheet.js')).documentSheet(given)), name: name('.csv'), losses };
    case 'docx':
      return { file: await docxFile((await import('./document-page.js')).documentPage(given, now.toISOString().slice(0, 10))), name: name('.docx'), losses };
  }
}

/** What a format cannot hold of them, before anything is made. */
export async function documentLosses(content: ExportContent, format: DocumentFormat, framework?: Framework): Promise<readonly Loss[]> {
  return format === 'json' ? [] : (await import('./document-losses.js')).documentLossesIn(content, framework);
}

/** One document stands by itself, several in a list. */
function documentsIn(content: ExportContent): unknown {
  const documents = partsOf(content);
  return documents.length === 1 && content.type !== 'levels' ? documents[0] : documents;
}

/** What is to be written, one by one. */
export function partsOf(content: ExportContent): readonly object[] {
  switch (content.type) {
    case 'evidence':
      return content.evidence;
    case 'checklist':
      return content.checklists;
    case 'levels':
      return content.levels;
    case 'role-profile':
      return content.profiles;
  }
}
