import type { Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import { decodeText, type DecodedText } from './decode-text.js';
import { fileKind } from './file-signs.js';
import { IMPORT_FORMATS, type ImportFormat } from './import-format.js';
import { textFormat } from './text-format.js';

/** What a source is. Without `format` it cannot be read, and the issues say why and what to do. */
export interface Detected {
  readonly format?: ImportFormat;
  /** Its text, for formats that are text. */
  readonly text?: string;
  readonly issues: readonly Issue[];
}

/** Formats that endings of names promise; other endings promise nothing. */
const BY_ENDING: Readonly<Record<string, readonly ImportFormat[]>> = {
  docx: ['docx'],
  doc: ['docx'],
  xlsx: ['xlsx', 'opensalt'],
  xls: ['xlsx', 'opensalt'],
  csv: ['csv', 'moodle', 'opensalt'],
  tsv: ['csv', 'moodle', 'opensalt'],
  tab: ['csv', 'moodle', 'opensalt'],
  html: ['html'],
  htm: ['html'],
  xhtml: ['html'],
  md: ['markdown', 'text'],
  markdown: ['markdown', 'text'],
  txt: ['text', 'markdown', 'csv', 'moodle', 'opensalt'],
  json: ['json', 'case'],
};
const SPOKEN: Readonly<Record<ImportFormat, string>> = {
  json: 'JSON',
  case: 'CASE (JSON)',
  moodle: 'CSV',
  opensalt: 'OpenSALT',
  csv: 'CSV',
  xlsx: 'Excel (.xlsx)',
  docx: 'Word (.docx)',
  html: 'HTML',
  markdown: 'Markdown',
  text: 'TXT',
};
const TEXT_FORMATS: ReadonlySet<ImportFormat> = new Set(IMPORT_FORMATS.filter((format) => format !== 'docx' && format !== 'xlsx'));
/** Of so many characters one may be a control character in what is text. */
const CONTROLS_OF = 100;

/**
 * Finds a source's format by its content; its name only breaks ties.
 *
 * @param wanted the format, where it is known: then only what is no text at all is looked for
 */
export function detectFormat(bytes: Uint8Array, name = '', wanted?: ImportFormat): Detected {
  const kind = fileKind(bytes);
  if (kind && kind !== 'docx' && kind !== 'xlsx') return { issues: [importIssue('format-not-read', [], { kind })] };
  if (kind) return { format: wanted && !TEXT_FORMATS.has(wanted) ? wanted : kind === 'xlsx' && wanted === 'opensalt' ? wanted : kind, issues: differs(kind, name) };
  const decoded = decodeText(bytes);
  const { text, issues } = decoded;
  if (text.trim() === '') return { issues: [importIssue('empty-source', [])] };
  if (isNoText(decoded)) return { issues: [importIssue('format-not-read', [], { kind: 'unknown' })] };
  const found = wanted && TEXT_FORMATS.has(wanted) ? wanted : textFormat(text, endingOf(name));
  if (found === 'mhtml') return { issues: [importIssue('format-not-read', [], { kind: 'mhtml' })] };
  return { format: found, text, issues: [...issues, ...differs(found, name)] };
}

const isNoText = ({ text, controls }: DecodedText): boolean => controls > text.length / CONTROLS_OF;

const endingOf = (name: string): string => /\.(\w+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';

function differs(format: ImportFormat, name: string): readonly Issue[] {
  const promised = Object.hasOwn(BY_ENDING, endingOf(name)) ? BY_ENDING[endingOf(name)] : undefined;
  return !promised || promised.includes(format) ? [] : [importIssue('name-differs', [], { name, format: SPOKEN[format] })];
}
