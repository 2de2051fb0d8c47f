import type { Framework, IndicatorKind } from './framework.js';

/** What a framework holds, in numbers. */
export interface FrameworkSummary {
  readonly competencies: number;
  readonly themes: number;
  readonly indicators: number;
  readonly skills: number;
  readonly byKind: Readonly<Record<IndicatorKind, number>>;
  /** By level id, in the scale's order; levels without indicators count 0. */
  readonly byLevel: ReadonlyMap<string, number>;
}

export function summarise(framework: Framework): FrameworkSummary {
  const byKind = { positive: 0, example: 0, contra: 0 };
  const byLevel = new Map(framework.scale?.levels.map((level) => [level.id, 0]));
  let themes = 0;
  let indicators = 0;
  let skills = 0;
  for (const competency of framework.competencies) {
    themes += competency.themes.length;
    indicators += competency.indicators.length;
    skills += competency.skills?.length ?? 0;
    for (const { kind, level } of competency.indicators) {
      byKind[kind] += 1;
      if (level != null) byLevel.set(level, (byLevel.get(level) ?? 0) + 1);
    }
  }
  return { competencies: framework.competencies.length, themes, indicators, skills, byKind, byLevel };
}
