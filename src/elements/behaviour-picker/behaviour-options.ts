import type { Competency, Framework, Indicator, IndicatorKind, Level } from '../../model/framework.js';
import { findLevel } from '../../model/levels.js';

/** An indicator with the place that it has in its framework. */
export interface BehaviourOption {
  readonly indicator: Indicator;
  readonly competency: Competency;
  readonly theme: string | undefined;
  readonly level: Level | undefined;
}

export const ALL_KINDS: readonly IndicatorKind[] = ['positive', 'example', 'contra'];

/** The kinds of a text such as "positive example", and what in it is no kind. */
export function kindsOf(text: string): { readonly kinds: ReadonlySet<IndicatorKind>; readonly unknown: readonly string[] } {
  const names = text.split(/[\s,]+/).filter(Boolean);
  return {
    kinds: new Set(ALL_KINDS.filter((kind) => names.includes(kind))),
    unknown: names.filter((name) => !ALL_KINDS.some((kind) => kind === name)),
  };
}

/**
 * What a picker offers of a competency: its indicators of these kinds by theme, then level; what has none comes last.
 * Most frameworks keep that order already, and frameworks are large, so it is sorted only if they do not.
 */
export function behaviourOptions({ scale }: Framework, competency: Competency, kinds: ReadonlySet<IndicatorKind>): readonly BehaviourOption[] {
  const levels = scale?.levels ?? [];
  const themeIndex = new Map(competency.themes.map(({ id }, index) => [id, index]));
  const levelIndex = new Map(levels.map(({ id }, index) => [id, index]));
  const options: BehaviourOption[] = [];
  const ranks: number[] = [];
  let last = 0;
  let isOrdered = true;
  for (const indicator of competency.indicators) {
    if (!kinds.has(indicator.kind)) continue;
    const theme = themeIndex.get(indicator.theme ?? '') ?? competency.themes.length;
    const level = levelIndex.get(indicator.level ?? '') ?? levels.length;
    const rank = theme * (levels.length + 1) + level;
    isOrdered &&= rank >= last;
    last = rank;
    options.push({ indicator, competency, theme: competency.themes[theme]?.title, level: levels[level] });
    ranks.push(rank);
  }
  if (isOrdered) return options;
  const rankOf = new Map(options.map((option, index) => [option, ranks[index] ?? 0]));
  return options.sort((a, b) => (rankOf.get(a) ?? 0) - (rankOf.get(b) ?? 0));
}

/** Finds indicators by their ids; the first one where a faulty framework has an id twice. */
export function findBehaviours({ scale, competencies }: Framework, ids: ReadonlySet<string | undefined>): ReadonlyMap<string, BehaviourOption> {
  const found = new Map<string, BehaviourOption>();
  if (ids.size === 0) return found;
  for (const competency of competencies) {
    for (const indicator of competency.indicators) {
      if (!ids.has(indicator.id) || found.has(indicator.id)) continue;
      const theme = competency.themes.find(({ id }) => id === indicator.theme);
      found.set(indicator.id, { indicator, competency, theme: theme?.title, level: findLevel(scale, indicator.level) });
    }
  }
  return found;
}
