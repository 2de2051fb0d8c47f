import type { Competency, Framework, Indicator, IndicatorKind, Level, Scale, Theme } from '../model/framework.js';
import { describedNeighbours, includedLevels, type DescribedNeighbours } from '../model/levels.js';
import { levelStep } from '../styles/tokens.js';

/** A column of a competency's table: a level of the scale, or a kind of indicator where there is no scale. */
export interface Column {
  readonly kind?: IndicatorKind;
  readonly level?: Level;
  /** Colour step of the level, 1 to 8. */
  readonly step?: number;
  /** True for a lower tier that the chosen one includes. */
  readonly inherited?: boolean;
  /** The described levels beside one that has no description of its own. */
  readonly between?: DescribedNeighbours;
}

/** A row of the table: a theme, or what belongs to none. */
export interface Row {
  readonly theme?: Theme;
  readonly cells: readonly (readonly Indicator[])[];
}

/** One competency, shaped for display. */
export interface CompetencyView {
  readonly competency: Competency;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Behaviour that is not acceptable: apart from the positives, never in a column. */
  readonly contra: readonly Indicator[];
  /** Indicators whose level is missing or unknown in a framework with levels; shown, because nothing is dropped. */
  readonly unplaced: readonly Indicator[];
}

/** What of a framework is shown. */
export interface Shape {
  /** With levels: all of them as columns, or only those that have descriptions. */
  readonly columns?: 'described' | 'all';
  /** One level and, in a cumulative scale, all it includes; an undescribed level brings its described neighbours. */
  readonly level?: string | undefined;
  readonly kind?: IndicatorKind | undefined;
}

/** The columns that suit a framework: described levels, tiers, or kinds of indicator where it has no levels. */
export function columnsOf(framework: Framework, { columns = 'described', level, kind }: Shape = {}): readonly Column[] {
  if (kind === 'contra') return [];
  const scale = shownScale(framework);
  if (!scale?.levels.length) {
    const used = new Set(framework.competencies.flatMap((competency) => competency.indicators.map((indicator) => indicator.kind)));
    return (['positive', 'example'] as const).filter((each) => used.has(each) && (!kind || kind === each)).map((each) => ({ kind: each }));
  }
  return chosenLevels(scale, columns, level).map((each): Column => {
    const step = levelStep(scale.levels.indexOf(each), scale.levels.length);
    if (!each.described) return { level: each, step, between: describedNeighbours(scale, each.id) };
    return { level: each, step, inherited: scale.cumulative && level !== undefined && each.id !== level };
  });
}

/**
 * The scale as its behaviours show it: a level that has some is described, whatever the scale says of it, because
 * nothing of a document may disappear.
 */
export function shownScale(framework: Framework): Scale | undefined {
  const { scale } = framework;
  if (!scale || scale.levels.every((level) => level.described)) return scale ?? undefined;
  const known = shownScales.get(framework) ?? describedByUse(scale, framework.competencies);
  shownScales.set(framework, known);
  return known;
}

const shownScales = new WeakMap<Framework, Scale>();

function describedByUse(scale: Scale, competencies: readonly Competency[]): Scale {
  const used = new Set(competencies.flatMap(({ indicators }) => indicators.map(({ kind, level }) => (kind === 'contra' ? undefined : level))));
  return { ...scale, levels: scale.levels.map((level) => (used.has(level.id) && !level.described ? { ...level, described: true } : level)) };
}

function chosenLevels(scale: Scale, columns: Shape['columns'], chosen: string | undefined): readonly Level[] {
  const level = scale.levels.find((each) => each.id === chosen);
  if (!level) return columns === 'all' ? scale.levels : scale.levels.filter((each) => each.described);
  if (level.described) return includedLevels(scale, level.id);
  const { below, above } = describedNeighbours(scale, level.id);
  return [below, level, above].filter((each) => each !== undefined);
}

/** Shapes one competency for columns that `columnsOf` gave. */
export function competencyView(framework: Framework, competency: Competency, columns: readonly Column[], kind?: IndicatorKind): CompetencyView {
  const levels = new Set(framework.scale?.levels.map((level) => level.id));
  const emptyCells = (): Indicator[][] => columns.map(() => []);
  const rowOf = new Map<string | null | undefined, { readonly theme: Theme; readonly cells: Indicator[][] }>();
  // Of two themes with the same id the first one has the row.
  for (const theme of competency.themes) if (!rowOf.has(theme.id)) rowOf.set(theme.id, { theme, cells: emptyCells() });
  const loose = { cells: emptyCells() };
  const contra: Indicator[] = [];
  const unplaced: Indicator[] = [];
  for (const indicator of competency.indicators) {
    if (kind && indicator.kind !== kind) continue;
    if (indicator.kind === 'contra') {
      contra.push(indicator);
      continue;
    }
    if (levels.size > 0 && !levels.has(indicator.level ?? '')) {
      unplaced.push(indicator);
      continue;
    }
    const at = columns.findIndex((column) => (column.level ? column.level.id === indicator.level : column.kind === indicator.kind));
    (rowOf.get(indicator.theme) ?? loose).cells[at]?.push(indicator);
  }
  const rows: readonly Row[] = [...rowOf.values(), loose];
  return { competency, columns, contra, unplaced, rows: rows.filter((row) => row.cells.some((cell) => cell.length > 0)) };
}
