import type { IssuePath } from '../../model/index.js';
import type { Cell, Line, Slot } from './block.js';

/** More columns than any framework has; a source that claims more is read up to here. */
export const MAX_COLUMNS = 200;
/** Slots that one table may fill, so that a small file cannot ask for all memory. */
const MAX_SLOTS = 400_000;
/** A span beyond this means "to the end" and says nothing of the table's width. */
const WIDEST_SPAN = 60;

/** A cell as its format has it, before spans are resolved. */
export interface SourceCell {
  readonly lines: readonly Line[];
  readonly header: boolean;
  readonly columnSpan: number;
  /** `Infinity` for a cell that reaches to the end of its group. */
  readonly rowSpan: number;
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** Rows of one group (head, body, foot) stand together: a cell cannot reach into the next group. */
  readonly group: number;
}

export interface Grid {
  readonly rows: readonly (readonly Slot[])[];
  /** A span that was cut to the table's size, as the source has it. */
  readonly clamped?: { readonly span: number; readonly place: IssuePath };
  /** Rows and columns beyond the limits, which were not read. */
  readonly lost?: { readonly rows: number; readonly columns: number };
}

/** Resolves spans: every slot that a cell covers holds the cell. */
export function formGrid(source: readonly SourceRow[], table: IssuePath): Grid {
  const width = widthOf(source);
  const height = Math.min(source.length, Math.floor(MAX_SLOTS / Math.max(width.used, 1)));
  const rows: Slot[][] = Array.from({ length: height }, () => Array.from<Slot>({ length: width.used }));
  const groupEnds = endsOfGroups(source, height);
  let clamped: Grid['clamped'];
  for (let row = 0; row < height; row += 1) {
    let column = 0;
    for (const from of source[row]?.cells ?? []) {
      while (rows[row]?.[column]) column += 1;
      if (column >= width.used) break;
      const place = [...table, 'row', row, 'column', column];
      const columnSpan = Math.min(from.columnSpan, width.used - column);
      const rowSpan = Math.min(from.rowSpan, (groupEnds[row] ?? height) - row);
      const span = Math.max(from.columnSpan, Number.isFinite(from.rowSpan) ? from.rowSpan : 0);
      if (span > WIDEST_SPAN && (columnSpan < from.columnSpan || rowSpan < from.rowSpan)) clamped ??= { span, place };
      const cell: Cell = { lines: from.lines, header: from.header, row, column, columnSpan, rowSpan, place };
      cover(rows, cell);
      column += columnSpan;
    }
  }
  const lost = { rows: source.length - height, columns: width.claimed - width.used };
  return { rows, ...(clamped && { clamped }), ...(lost.rows + lost.columns > 0 && { lost }) };
}

/** Cells that overlap in a faulty source: the first keeps the slot, as in browsers both would show there. */
function cover(rows: Slot[][], cell: Cell): void {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    const slots = rows[row];
    if (!slots) return;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) slots[column] ??= cell;
  }
}

/** The widest row, with cells that reach in from rows above. */
function widthOf(source: readonly SourceRow[]): { readonly used: number; readonly claimed: number } {
  let claimed = 0;
  /** For each row further down: columns taken by cells from above. */
  const reaching: { until: number; columns: number; group: number }[] = [];
  source.forEach(({ cells, group }, row) => {
    let columns = 0;
    for (let index = reaching.length - 1; index >= 0; index -= 1) {
      const cell = reaching[index];
      if (!cell || cell.until <= row || cell.group !== group) reaching.splice(index, 1);
      else columns += cell.columns;
    }
    for (const cell of cells) {
      const span = cell.columnSpan > WIDEST_SPAN ? 1 : cell.columnSpan;
      columns += span;
      if (cell.rowSpan > 1 && reaching.length < MAX_COLUMNS) reaching.push({ until: row + cell.rowSpan, columns: span, group });
    }
    claimed = Math.max(claimed, columns);
  });
  return { used: Math.min(claimed, MAX_COLUMNS), claimed };
}

/** For each row, the row after the last of its group. */
function endsOfGroups(source: readonly SourceRow[], height: number): readonly number[] {
  const ends: number[] = [];
  let end = height;
  for (let row = height - 1; row >= 0; row -= 1) {
    if (row + 1 < height && source[row]?.group !== source[row + 1]?.group) end = row + 1;
    ends[row] = end;
  }
  return ends;
}
