import type { Line } from './block.js';
import { greatest } from '../many.js';

/** A cell that shows something. */
export interface SheetCell {
  readonly column: number;
  readonly lines: readonly Line[];
  /** How many rows and columns it covers where cells were merged; 1 otherwise. */
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A row with text, by its place from 0; its cells in order. */
export interface SheetRow {
  readonly index: number;
  readonly cells: readonly SheetCell[];
}

/** A sheet of a workbook, or all of a CSV file: rows without text are not in it. */
export interface Sheet {
  /** What its tab says; empty where that says nothing. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** Rows that no blank row divides. */
export interface Run {
  readonly rows: readonly SheetRow[];
  /**
   * `table`: texts stand beside each other. `words`: below each other, above or below tables. `outline`: below each other
   * too, but moved in by columns under what they belong to.
   */
  readonly sort: 'table' | 'words' | 'outline';
}

export function runsOf(rows: readonly SheetRow[]): readonly Run[] {
  const runs: SheetRow[][] = [];
  let end = 0;
  for (const row of rows) {
    if (row.index <= end) runs.at(-1)?.push(row);
    if (row.index > end || runs.length === 0) runs.push([row]);
    end = Math.max(end, row.index + greatest(row.cells.map(({ rowSpan }) => rowSpan), 1));
  }
  return runs.map((run) => ({ rows: run, sort: sortOf(run) }));
}

/** So many lines may be moved in as people set off the second line of a title. */
const TITLE_LINES = 3;

function sortOf(rows: readonly SheetRow[]): Run['sort'] {
  if (rows.some(({ cells }) => cells.length > 1)) return 'table';
  const columns = new Set(rows.map(({ cells }) => cells[0]?.column));
  return columns.size === 1 || rows.length <= TITLE_LINES ? 'words' : 'outline';
}
