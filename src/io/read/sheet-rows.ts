import type { Line } from './block.js';

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
  /** Its texts stand below each other and not beside each other: words above or below tables. */
  readonly narrow: boolean;
}

export function runsOf(rows: readonly SheetRow[]): readonly Run[] {
  const runs: SheetRow[][] = [];
  let end = 0;
  for (const row of rows) {
    if (row.index <= end) runs.at(-1)?.push(row);
    if (row.index > end || runs.length === 0) runs.push([row]);
    end = Math.max(end, row.index + Math.max(...row.cells.map(({ rowSpan }) => rowSpan)));
  }
  return runs.map((run) => ({ rows: run, narrow: isNarrow(run) }));
}

/** One cell in each row, below each other; a few may be moved in, as people set off the second line of a title. */
function isNarrow(rows: readonly SheetRow[]): boolean {
  if (rows.some(({ cells }) => cells.length > 1)) return false;
  return rows.length <= 3 || new Set(rows.map(({ cells }) => cells[0]?.column)).size === 1;
}
