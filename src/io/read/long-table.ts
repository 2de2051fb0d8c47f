import type { IssuePath } from '../../model/index.js';
import { headerName, isLongHeader, LONG_COLUMNS, type LongColumn, type LongRow } from '../long-table.js';

/** A row with its place in the source, for issues. */
export interface PlacedRow {
  readonly row: LongRow;
  readonly place: IssuePath;
}

/**
 * The rows below a header of ours; undefined for any other table.
 *
 * @param place of the table
 */
export function longTableRows(table: readonly (readonly string[])[], place: IssuePath): readonly PlacedRow[] | undefined {
  const [header = [], ...rows] = table;
  if (!isLongHeader(header)) return undefined;
  const columns = header.map((name) => LONG_COLUMNS.find((column) => column === headerName(name)));
  return rows.map((cells, index) => ({ row: rowOf(columns, cells), place: [...place, 'row', index + 1] }));
}

function rowOf(columns: readonly (LongColumn | undefined)[], cells: readonly string[]): LongRow {
  return Object.fromEntries(columns.flatMap((column, index) => (column && cells[index] ? [[column, cells[index]]] : [])));
}
