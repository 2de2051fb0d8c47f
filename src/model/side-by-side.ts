import type { Competency, Indicator, Level, Theme } from './framework.js';

/** One theme of a competency, or what belongs to no theme, with the indicators of each level asked for. */
export interface ThemeRow {
  readonly theme?: Theme;
  /** In the order of the levels asked for. */
  readonly cells: readonly (readonly Indicator[])[];
}

/**
 * Compares levels of a competency: a row per theme, a cell per level, contra-indicators left out
 * because they belong to no level of good work. Rows without any text are left out.
 */
export function levelsSideBySide(competency: Competency, levels: readonly Level[]): readonly ThemeRow[] {
  const known = new Set(competency.themes.map((theme) => theme.id));
  return [...competency.themes, undefined]
    .map((theme): ThemeRow => {
      const cells = levels.map((level) =>
        competency.indicators.filter(
          (indicator) =>
            indicator.kind !== 'contra' &&
            indicator.level === level.id &&
            (theme ? indicator.theme === theme.id : indicator.theme == null || !known.has(indicator.theme)),
        ),
      );
      return theme ? { theme, cells } : { cells };
    })
    .filter((row) => row.cells.some((cell) => cell.length > 0));
}
