import { restore } from '../neutral-formula.js';
import { linesOfRuns } from './cell-lines.js';
import { MAX_COLUMNS } from './grid.js';
import type { SheetCell, SheetRow } from './sheet-rows.js';
import type { Range, RawCell, RawSheet } from './xlsx-sheet.js';
import { withBold } from './xlsx-text.js';

export interface VisibleRows {
  readonly rows: readonly SheetRow[];
  /** Cells in hidden rows and columns. */
  readonly hidden: readonly RawCell[];
}

/** What people see of a sheet: without hidden rows and columns, what stands beside them closer together. */
export function visibleRows(sheet: RawSheet): VisibleRows {
  const rowsBefore = counter(Array.from(sheet.hiddenRows, (row) => [row, row] as const));
  const columnsBefore = counter(sheet.hiddenColumns);
  const merged = new Map(sheet.merged.map((range) => [`${range.top},${range.left}`, range]));
  const hidden: RawCell[] = [];
  const rows = new Map<number, SheetCell[]>();
  for (const cell of sheet.cells) {
    const { top, left, bottom, right } = merged.get(`${cell.row},${cell.column}`) ?? alone(cell);
    const row = span(top, bottom, rowsBefore);
    const column = span(left, right, columnsBefore);
    if (row.size === 0 || column.size === 0) {
      hidden.push(cell);
      continue;
    }
    const lines = linesOfRuns(withBold(restored(cell.runs), cell.bold));
    if (lines.length === 0) continue;
    const cells = rows.get(row.start) ?? [];
    rows.set(row.start, cells);
    cells.push({ column: column.start, lines, rowSpan: row.size, columnSpan: column.size });
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return { rows: sorted.map(([index, cells]) => ({ index, cells: cells.sort((a, b) => a.column - b.column) })), hidden };
}

/** The texts of the rows that have any, as programs read them: hidden ones too, every text in its column. */
export function textRows({ cells }: RawSheet): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>();
  for (const { row, column, runs } of cells) {
    if (column >= MAX_COLUMNS) continue;
    const texts = rows.get(row) ?? [];
    rows.set(row, texts);
    while (texts.length < column) texts.push('');
    texts[column] = runs.map(({ text }) => text).join('');
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, texts]) => texts);
}

/** Formulas of a CSV file of ours, which Excel keeps neutral when it saves that as a workbook. */
const restored = (runs: RawCell['runs']): RawCell['runs'] => runs.map((run, index) => (index === 0 ? { ...run, text: restore(run.text) } : run));

const alone = ({ row, column }: RawCell): Range => ({ top: row, left: column, bottom: row, right: column });

/** How many of the ranges' numbers are below a number. */
function counter(ranges: readonly (readonly [number, number])[]): (number: number) => number {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  // Ranges may overlap in a faulty file.
  const apart: { readonly first: number; readonly last: number; readonly before: number }[] = [];
  for (const [first, last] of sorted) {
    const previous = apart.at(-1);
    const start = previous ? Math.max(first, previous.last + 1) : first;
    if (last >= start) apart.push({ first: start, last, before: previous ? previous.before + previous.last - previous.first + 1 : 0 });
  }
  return (number) => {
    let [low, high] = [0, apart.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((apart[middle]?.first ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    const range = apart[low - 1];
    return range ? range.before + Math.min(number, range.last + 1) - range.first : 0;
  };
}

/** Where a range begins among what is visible, and how much of it is. */
function span(first: number, last: number, hiddenBefore: (number: number) => number): { readonly start: number; readonly size: number } {
  const start = first - hiddenBefore(first);
  return { start, size: last + 1 - hiddenBefore(last + 1) - start };
}
