import type { SheetRow } from './sheet-rows.js';

interface Columns {
  readonly from: number;
  /** The first column that is no part of it. */
  readonly to: number;
}

/**
 * The tables that stand beside each other in rows of a sheet, from the left. They are several where columns without any text
 * lie between them and all have the same header, of two names at least; one table may have an empty column as well.
 */
export function sideBySide(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const parts = partsOf(rows);
  if (parts.length < 2 || !haveSameHeader(rows, parts)) return [rows];
  return parts.map((part) => rows.flatMap((row) => inPart(row, part))).filter((own) => own.length > 0);
}

/** Stretches of columns with text, counting those that cells cover. */
function partsOf(rows: readonly SheetRow[]): readonly Columns[] {
  const ends = new Map<number, number>();
  for (const { cells } of rows) for (const { column, columnSpan } of cells) ends.set(column, Math.max(ends.get(column) ?? 0, column + columnSpan));
  const parts: { from: number; to: number }[] = [];
  for (const [from, to] of [...ends].sort(([a], [b]) => a - b)) {
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else parts.push({ from, to });
  }
  return parts;
}

const inPart = ({ index, cells }: SheetRow, { from, to }: Columns): readonly SheetRow[] => {
  const own = cells.filter(({ column }) => column >= from && column < to);
  return own.length > 0 ? [{ index, cells: own }] : [];
};

/** The first row with several texts in each part says the same in all. */
function haveSameHeader(rows: readonly SheetRow[], parts: readonly Columns[]): boolean {
  for (const row of rows) {
    const headers = parts.map((part) => inPart(row, part).flatMap(({ cells }) => cells.map(({ lines }) => lines.map(({ text }) => text).join(' ').toLowerCase())));
    if (headers.every((names) => names.length > 1)) return new Set(headers.map((names) => names.join('\n'))).size === 1;
  }
  return false;
}
