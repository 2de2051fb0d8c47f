import Papa from 'papaparse';
import type { Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import { MAX_CELLS } from '../limits.js';
import { MAX_COLUMNS } from './grid.js';

/** More rows than any framework has. */
const MAX_ROWS = 50_000;
/** Quotation marks without an end that are mended one by one; a text with more of them has none that mean anything. */
const MOST_UNCLOSED = 20;

export interface CsvRows {
  /** Cells as text; rows may be of different lengths, blank rows are kept. */
  readonly rows: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
}

/** The rows of a text in columns. Never fails: a quotation mark that nothing closes is read as if it were not there. */
export function csvRows(text: string, delimiter: string, newline: '\n' | '\r'): CsvRows {
  const [content, lostRows] = cutToRows(text, newline);
  const { rows: all, unclosed } = parsed(content, delimiter, newline);
  const width = all.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = upToMostCells(all.map((row) => withoutReturn(row.slice(0, MAX_COLUMNS))));
  const lost = { rows: String(lostRows + all.length - rows.length), columns: String(Math.max(width - MAX_COLUMNS, 0)) };
  return {
    rows,
    issues: [
      ...(lost.rows !== '0' || lost.columns !== '0' ? [importIssue('table-cut', ['table', 0], lost)] : []),
      ...(unclosed.first ? [importIssue('unclosed-quote', ['row', unclosed.first.row], { count: String(unclosed.count), text: unclosed.first.text })] : []),
    ],
  };
}

function upToMostCells(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let cells = 0;
  const beyond = rows.findIndex(({ length }) => (cells += length) > MAX_CELLS);
  return beyond < 0 ? rows : rows.slice(0, beyond);
}

/** Windows ends lines with two characters, of which the first is left at the end of the last cell. */
function withoutReturn(row: string[]): readonly string[] {
  const last = row.at(-1);
  if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1);
  return row;
}

/** The text up to the most rows that are read, and how many lines follow. */
function cutToRows(text: string, newline: string): readonly [string, number] {
  let lines = 0;
  let end = text.length;
  for (let at = text.indexOf(newline); at >= 0 && at < text.length - 1; at = text.indexOf(newline, at + 1)) {
    lines += 1;
    if (lines === MAX_ROWS) end = at;
  }
  return [text.slice(0, end), Math.max(lines + 1 - MAX_ROWS, 0)];
}

interface Unclosed {
  readonly count: number;
  readonly first?: { readonly row: number; readonly text: string };
}

function parsed(text: string, delimiter: string, newline: '\n' | '\r'): { readonly rows: string[][]; readonly unclosed: Unclosed } {
  let content = text;
  let unclosed: Unclosed = { count: 0 };
  for (;;) {
    const { data, errors } = Papa.parse<string[]>(content, { delimiter, newline, ...(unclosed.count > MOST_UNCLOSED && { quoteChar: '\0' }) });
    const fault = errors.find(({ code, row = 0 }) => code === 'MissingQuotes' || (code === 'InvalidQuotes' && holdsNextRow(data[row] ?? [], delimiter)));
    if (fault?.index === undefined) return { rows: data, unclosed };
    const quote = fault.index - 1;
    const first = unclosed.first ?? { row: fault.row ?? 0, text: excerpt(content.slice(quote, quote + 100).split(/[\r\n]/)[0] ?? '') };
    unclosed = { count: unclosed.count + 1, first };
    content = content.slice(0, quote) + content.slice(quote + 1);
  }
}

/** A cell has swallowed rows: within it a line ends and a quotation mark begins a cell. */
function holdsNextRow(row: readonly string[], delimiter: string): boolean {
  return row.some((cell) => cell.includes('\n') && (cell.includes(`${delimiter}"`) || cell.includes('\n"')));
}
