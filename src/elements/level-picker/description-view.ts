import type { Level } from '../../model/index.js';
import { includedLevels } from '../../model/levels.js';
import { levelsSideBySide, type ThemeRow } from '../../model/side-by-side.js';
import type { PickerView } from './picker-view.js';

/** Rows that belong together: a chosen level's own, or those that it includes from a lower one. */
export interface DescriptionGroup {
  /** The lower level from which the chosen one inherits these. */
  readonly from?: Level;
  readonly rows: readonly ThemeRow[];
}

/** Descriptions of levels, side by side. */
export interface Description {
  readonly columns: readonly Level[];
  readonly groups: readonly DescriptionGroup[];
  /** Whether rows have a theme to stand under. */
  readonly themed: boolean;
}

/** The descriptions of several levels, a column each. */
export function sideBySide({ competency }: PickerView, columns: readonly Level[]): Description {
  const rows = competency ? levelsSideBySide(competency, columns) : [];
  return { columns, groups: [{ rows }], themed: rows.some((row) => row.theme) };
}

/** The description of a chosen level; in a cumulative scale with what it includes, nearest level first. */
export function descriptionOf({ scale, competency }: PickerView, chosen: Level): Description {
  const groups = includedLevels(scale, chosen.id)
    .toReversed()
    .map((level): DescriptionGroup => {
      const rows = competency ? levelsSideBySide(competency, [level]) : [];
      return level.id === chosen.id ? { rows } : { from: level, rows };
    });
  return { columns: [chosen], groups, themed: groups.some((group) => group.rows.some((row) => row.theme)) };
}
