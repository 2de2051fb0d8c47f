import { importIssue } from '../import-issue.js';
import { restore } from '../neutral-formula.js';
import { skillsOfRoles } from './capability-roles.js';
import { linesOfText } from './cell-lines.js';
import { csvRows } from './csv-rows.js';
import { delimitedBy } from './delimiter.js';
import { frameworkOfRows } from './framework-of-rows.js';
import { longTableRows } from './long-table.js';
import type { Reading } from './reading.js';
import { blocksOfSheets } from './sheet-blocks.js';
import type { SheetCell, SheetRow } from './sheet-rows.js';

/** Reads text in columns: CSV and its kin with any delimiter. Our own long table comes back as the framework it was. */
export function readCsv(text: string): Reading {
  const { rows: found, issues } = rowsOfText(text);
  const skills = skillsOfRoles(found);
  const rows = skills?.rows ?? found;
  const { blocks, issues: cut } = blocksOfSheets([{ name: '', rows: rows.flatMap(sheetRow) }]);
  const all = [...issues, ...cut, ...(skills ? [skills.issue] : [])];
  const own = longTableRows(rows, ['table', 0]);
  if (!own) return { format: 'csv', blocks, issues: blocks.length === 0 ? [...all, importIssue('empty-source', [])] : all };
  const { framework, issues: ofRows } = frameworkOfRows(own);
  return { format: 'csv', blocks, framework, issues: [...all, ...ofRows] };
}

/** The cells of a text in columns, with what could not be read; formulas that our writer made harmless are as they were. */
export function rowsOfText(text: string): ReturnType<typeof csvRows> {
  const { delimiter, newline, skip } = delimitedBy(text);
  const { rows, issues } = csvRows(text.slice(skip), delimiter, newline);
  return { rows: rows.map((row) => row.map(restore)), issues };
}

function sheetRow(row: readonly string[], index: number): readonly SheetRow[] {
  const cells = row.flatMap((text, column): readonly SheetCell[] => {
    const lines = linesOfText(text);
    return lines.length > 0 ? [{ column, lines, rowSpan: 1, columnSpan: 1 }] : [];
  });
  return cells.length > 0 ? [{ index, cells }] : [];
}
