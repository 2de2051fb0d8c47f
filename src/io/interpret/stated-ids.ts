import { cellText, isFilled } from './cells.js';
import type { Column } from './column.js';
import type { Region } from './regions.js';

/** The ids that a column states for rows with one text each, by the row; none where two rows say the same. */
export function statedIds({ table, body }: Region, columns: readonly Column[]): ReadonlyMap<number, string> {
  const column = columns.findIndex((candidate) => candidate.use === 'names' && candidate.holds === 'id');
  const found = new Map<number, string>();
  if (column < 0) return found;
  for (const { row } of body) {
    const slots = table.rows[row] ?? [];
    const texts = new Set(slots.filter((slot, index) => isFilled(slot) && columns[index]?.use === 'texts'));
    const cell = slots[column];
    if (texts.size === 1 && isFilled(cell) && cell.row === row && cell.rowSpan === 1) found.set(row, cellText(cell));
  }
  return new Set(found.values()).size === found.size ? found : new Map();
}
