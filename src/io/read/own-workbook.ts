import type { Framework, Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import { COMPETENCY, COMPETENCY_TEXTS, headerName, isLongHeader, LONG_COLUMNS, type LongColumn, type LongRow } from '../long-table.js';
import { restore } from '../neutral-formula.js';
import { frameworkOfRows } from './framework-of-rows.js';
import type { PlacedRow } from './long-table.js';
import { append } from '../many.js';

/** The texts of a sheet by rows, its header first. */
type Table = readonly (readonly string[])[];

/** The framework of a workbook that we wrote: one of its sheets has our long table. Undefined for any other workbook. */
export function readOwnWorkbook(sheets: readonly Table[]): { readonly framework: Framework; readonly issues: readonly Issue[] } | undefined {
  if (!sheets.some(([header = []]) => isLongHeader(header))) return undefined;
  const rows: PlacedRow[] = [];
  const issues: Issue[] = [];
  sheets.forEach((table, index) => {
    // We write one sheet alone only as CSV, where formulas are neutral; Excel keeps them so when it saves that as a workbook.
    const own = rowsOf(sheets.length === 1 ? table.map((texts) => texts.map(restore)) : table, index);
    if (own) append(rows, own);
    else if (table.length > 0) issues.push(importIssue('table-not-understood', ['sheet', index], { text: excerpt(table.flat().filter(Boolean).join(' ')) }));
  });
  const { framework, issues: others } = frameworkOfRows(rows);
  return { framework, issues: [...issues, ...others] };
}

/** The rows of one of our sheets, by its header; a text in a column that is named as a kind is a row of its own. */
function rowsOf([header = [], ...rows]: Table, table: number): readonly PlacedRow[] | undefined {
  const names = header.map(headerName);
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name));
  if (!has('kind', 'text') && !has('competency', 'competency id')) return undefined;
  const columns = names.map((name) => LONG_COLUMNS.find((column) => column === name));
  const fields = names.map((name) => Object.values<string>(COMPETENCY_TEXTS).find((field) => field === name));
  return rows.flatMap((cells, index): readonly PlacedRow[] => {
    const place = ['sheet', table, 'row', index + 1];
    const row = rowOf(columns, cells);
    if (has('kind')) return [{ row, place }];
    const texts = fields.flatMap((kind, column) => (kind !== undefined && cells[column] ? [{ row: { ...row, kind, text: cells[column] }, place }] : []));
    return [{ row: { ...row, kind: COMPETENCY }, place }, ...texts];
  });
}

function rowOf(columns: readonly (LongColumn | undefined)[], cells: readonly string[]): LongRow {
  return Object.fromEntries(columns.flatMap((column, index) => (column && cells[index] ? [[column, cells[index]]] : [])));
}
