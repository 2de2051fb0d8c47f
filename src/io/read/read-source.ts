import { importIssue } from '../import-issue.js';
import { MAX_BYTES, MAX_PIECES } from '../limits.js';
import { detectFormat } from './detect-format.js';
import type { ImportFormat } from './import-format.js';
import type { Reading } from './reading.js';

/** A file's content, or text that was pasted. */
interface Source {
  readonly bytes: Uint8Array;
  /** The file's name, which counts only where the content leaves the format open. */
  readonly name?: string;
}

const MEGABYTE = 1024 * 1024;

/**
 * Reads a source of any format that can be read; the module of each is loaded when it is needed. Never throws for what is
 * in the source: what could not be read is told in `issues`.
 *
 * @param options.format the format, where it is known better than the content shows
 */
export async function readSource({ bytes, name }: Source, { format: wanted }: { readonly format?: ImportFormat } = {}): Promise<Reading> {
  if (bytes.byteLength > MAX_BYTES) {
    const size = (bytes.byteLength / MEGABYTE).toFixed(1);
    return { format: wanted ?? 'text', blocks: [], issues: [importIssue('too-large', [], { size, limit: String(MAX_BYTES / MEGABYTE) })] };
  }
  const { format, text, issues } = detectFormat(bytes, name, wanted);
  if (format === undefined) return { format: wanted ?? 'text', blocks: [], issues };
  const reading = text === undefined ? await readOffice(bytes, format) : await readText(text, format);
  const silent = reading.blocks.length === 0 && !reading.framework && reading.issues.length === 0;
  return { ...reading, issues: [...issues, ...reading.issues, ...(silent ? [importIssue('empty-source', [])] : [])] };
}

async function readOffice(bytes: Uint8Array, format: ImportFormat): Promise<Reading> {
  return format === 'docx' ? (await import('./docx.js')).readDocx(bytes) : (await import('./xlsx.js')).readXlsx(bytes);
}

/** CASE says what it is by a key at the top, whatever else was thought. */
async function readData(text: string, format: 'json' | 'case'): Promise<Reading> {
  const { isCase, parseJson, readJson } = await import('./json.js');
  const parsed = parseJson(text);
  if ('issue' in parsed) return { format, blocks: [], issues: [parsed.issue] };
  return isCase(parsed.value) ? (await import('../items/case.js')).readCase(parsed.value) : readJson(parsed.value);
}

/** A table of another system, whose cells mean what that system says. */
async function readRows(text: string, format: 'moodle' | 'opensalt'): Promise<Reading> {
  const { rows, issues } = (await import('./csv.js')).rowsOfText(text);
  const reading = format === 'moodle' ? (await import('../items/moodle.js')).readMoodle(rows) : (await import('../items/opensalt.js')).readOpenSalt([{ name: '', rows }]);
  return { ...reading, issues: [...issues, ...reading.issues] };
}

async function readText(text: string, format: ImportFormat): Promise<Reading> {
  switch (format) {
    case 'json':
    case 'case':
      return readData(text, format);
    case 'moodle':
    case 'opensalt':
      return readRows(text, format);
    case 'html':
      return (await import('./html-text.js')).readHtmlText(text);
    case 'markdown':
      return hasTooManyLines(text) ? tooLong(format) : (await import('./markdown.js')).readMarkdown(text);
    case 'csv':
      return (await import('./csv.js')).readCsv(text);
    default:
      return hasTooManyLines(text) ? tooLong(format) : (await import('./plain-text.js')).readPlainText(text);
  }
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (const end = /[\n\r]/g; lines <= MAX_PIECES && end.test(text); ) lines += 1;
  return lines > MAX_PIECES;
}

const tooLong = (format: ImportFormat): Reading => ({ format, blocks: [], issues: [importIssue('too-long', [], { limit: String(MAX_PIECES) })] });
