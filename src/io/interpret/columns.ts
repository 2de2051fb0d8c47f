import type { Column } from './column.js';
import { bandNames, columnOf } from './header-columns.js';
import { headerStacks, placeHeader } from './header-place.js';
import type { Region } from './regions.js';
import { settleColumns } from './settle-columns.js';

export interface ColumnPlan {
  readonly columns: readonly Column[];
  /** By how many columns the header was moved to stand above its texts. */
  readonly moved: number;
}

/**
 * Reads a region's header; without one, the rows have to speak for themselves.
 *
 * @param spokenAbove a heading or a phrase across the table already names the level or kind of all its texts
 */
export function planColumns(region: Region, spokenAbove: boolean): ColumnPlan {
  const { stacks, moved } = placeHeader(region, headerStacks(region));
  return { columns: settleColumns(region, bandNames(stacks.map(columnOf)), spokenAbove), moved };
}
