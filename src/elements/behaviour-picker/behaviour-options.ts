import type { Competency, Framework, Indicator, IndicatorKind, Level } from '../../model/framework.js';
import { levelIndex } from '../../model/levels.js';

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

/** What a picker offers: the framework's indicators of these kinds, by competency, then theme, then level. */
export function behaviourOptions(framework: Framework, competency: string | undefined, kinds: ReadonlySet<IndicatorKind>): readonly BehaviourOption[] {
  return framework.competencies
    .filter(({ id }) => !competency || id === competency)
    .flatMap((each) => inOrder(placed(framework, each).filter(({ option }) => kinds.has(option.indicator.kind))));
}

const places = new WeakMap<Framework, ReadonlyMap<string, BehaviourOption>>();

/** Every indicator of a framework by its id; the first one where a faulty framework has the id twice. */
export function behaviourPlaces(framework: Framework): ReadonlyMap<string, BehaviourOption> {
  let known = places.get(framework);
  if (!known) {
    const found = new Map<string, BehaviourOption>();
    for (const competency of framework.competencies) {
      for (const { option } of placed(framework, competency)) if (!found.has(option.indicator.id)) found.set(option.indicator.id, option);
    }
    places.set(framework, (known = found));
  }
  return known;
}

interface Ranked {
  readonly option: BehaviourOption;
  /** By theme, then level; what has none comes last. */
  readonly rank: number;
}

function placed({ scale }: Framework, competency: Competency): Ranked[] {
  const levels = new Map(scale?.levels.map((level) => [level.id, { level, index: levelIndex(scale, level.id) }]));
  const themes = new Map(competency.themes.map(({ id, title }, index) => [id, { title, index }]));
  return competency.indicators.map((indicator) => {
    const theme = themes.get(indicator.theme ?? '');
    const level = levels.get(indicator.level ?? '');
    const rank = (theme?.index ?? themes.size) * (levels.size + 1) + (level?.index ?? levels.size);
    return { option: { indicator, competency, theme: theme?.title, level: level?.level }, rank };
  });
}

function inOrder(ranked: Ranked[]): readonly BehaviourOption[] {
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}
