import type { Competency, Framework, Indicator, IndicatorKind, Theme } from './framework.js';

/** Which indicators: a field that is left out admits all, `null` admits those without one. */
export interface IndicatorQuery {
  readonly competency?: string;
  readonly theme?: string | null;
  readonly level?: string | null;
  readonly kind?: IndicatorKind;
}

/** The indicators that a query admits, in the framework's order. */
export function indicatorsOf(framework: Framework, query: IndicatorQuery = {}): readonly Indicator[] {
  return framework.competencies
    .filter((competency) => query.competency === undefined || competency.id === query.competency)
    .flatMap((competency) => competency.indicators.filter((indicator) => admits(query, indicator)));
}

function admits(query: IndicatorQuery, indicator: Indicator): boolean {
  return (
    (query.kind === undefined || indicator.kind === query.kind) &&
    (query.theme === undefined || (indicator.theme ?? null) === query.theme) &&
    (query.level === undefined || (indicator.level ?? null) === query.level)
  );
}

/** An indicator with the competency and theme it hangs on. */
export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly competency: Competency;
  readonly theme?: Theme;
}

/** Finds an indicator by its id; the first one where a faulty framework has the id twice. */
export function findIndicator(framework: Framework, id: string): PlacedIndicator | undefined {
  for (const competency of framework.competencies) {
    const indicator = competency.indicators.find((candidate) => candidate.id === id);
    if (!indicator) continue;
    const theme = competency.themes.find((candidate) => candidate.id === indicator.theme);
    return theme ? { indicator, competency, theme } : { indicator, competency };
  }
  return undefined;
}

export function findCompetency(framework: Framework | undefined, id: string | undefined): Competency | undefined {
  return framework?.competencies.find((competency) => competency.id === id);
}
