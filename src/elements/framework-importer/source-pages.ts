import type { TableBlock } from '../../io/read/block.js';

type Rows = TableBlock['rows'];

/** Rows of a table that are drawn at once at most, and lines in their cells. */
const MOST_ROWS = 100;
const MOST_LINES = 600;

const known = new WeakMap<Rows, readonly number[]>();

/** The first row of each page of a table. */
export function pagesOf(rows: Rows): readonly number[] {
  const before = known.get(rows);
  if (before) return before;
  const firsts = [0];
  let first = 0;
  let lines = 0;
  for (const [index, slots] of rows.entries()) {
    const own = slots.reduce((sum, slot) => sum + (slot?.row === index ? slot.lines.length : 1), 0);
    if (index > first && (index - first >= MOST_ROWS || lines + own > MOST_LINES)) {
      firsts.push(index);
      first = index;
      lines = 0;
    }
    lines += own;
  }
  known.set(rows, firsts);
  return firsts;
}

/** The page on which a row stands. */
export const pageWith = (rows: Rows, row: number): number => Math.max(0, pagesOf(rows).findLastIndex((first) => first <= row));
