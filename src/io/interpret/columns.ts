import { correctedColumn, type Column } from './column.js';
import type { GivenCorrections } from './given-corrections.js';
import { bandNames, columnOf } from './header-columns.js';
import { headerStacks, placeHeader } from './header-place.js';
import { oneLanguage } from './one-language.js';
import type { Region } from './regions.js';
import { settleColumns } from './settle-columns.js';

export interface ColumnPlan {
  readonly columns: readonly Column[];
  /** By how many columns the header was moved to stand above its texts. */
  readonly moved: number;
  /** Headers of columns that say the same in another language, and were left out. */
  readonly other: readonly string[];
}

/**
 * Reads a region's header; without one, the rows have to speak for themselves.
 *
 * @param spokenAbove a heading or a phrase across the table already names the level or kind of all its texts
 */
export function planColumns(region: Region, spokenAbove: boolean, corrections: GivenCorrections): ColumnPlan {
  const { stacks, moved } = placeHeader(region, headerStacks(region));
  const { columns, other } = oneLanguage(bandNames(stacks.map(columnOf)), corrections.language);
  const named = correctedColumns(region, columns, corrections);
  return { columns: correctedColumns(region, settleColumns(region, named, spokenAbove), corrections), moved, other };
}

/** The columns of which a person said what they hold, as the person said. */
export function correctedColumns({ table }: Region, columns: readonly Column[], corrections: GivenCorrections): readonly Column[] {
  return columns.map((column, index) => {
    const holds = corrections.column(table, index);
    return holds ? correctedColumn(column, holds, index) : column;
  });
}
