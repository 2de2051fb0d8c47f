import type { Framework } from '../../../src/model/index.js';
import type { Loss } from '../../../src/io/write/loss.js';

/** Nothing, null and an empty list say the same in our model. */
const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * A framework without what the losses of a format name (`field-left-out` with its part and name), so that what is left
 * has to be the same before and after. Ids that are lost are replaced by their place.
 */
export function withoutLost(framework: Framework, losses: readonly Loss[]): unknown {
  const lost = (part: string) => new Set(losses.filter(({ values }) => values.part === part).map(({ values }) => values.name ?? ''));
  const lacks = (part: string, name: string) => lost(part).has(name);
  const without = (part: string, object: object, place?: string): Record<string, unknown> => {
    const left = Object.entries(object).filter(([name, value]) => !lost(part).has(name) && !isNothing(value));
    return Object.fromEntries(lacks(part, 'id') && place !== undefined ? [...left, ['id', place]] : left);
  };
  const inOrder = (part: string, list: readonly Record<string, unknown>[]) => (lacks(part, 'order') ? list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : list);
  const renamed = (part: string, list: readonly { readonly id: string }[], id: string | null | undefined) => (id != null && lacks(part, 'id') ? `${part} ${list.findIndex((one) => one.id === id)}` : id);
  const { scale, groups, competencies, ...rest } = framework;
  const levels = scale?.levels ?? [];
  const order = lacks('competency', 'order') ? undefined : true;
  return {
    ...without('framework', rest),
    ...(scale && levels.length > 0 && !lacks('framework', 'scale') && { scale: { ...without('scale', { ...scale, levels: undefined }), levels: levels.map((level, index) => without('level', level, `level ${index}`)) } }),
    groups: groups.map((group, index) => without('group', group, `group ${index}`)),
    competencies: inOrder(
      'competency',
      competencies.map((competency, index) => ({
        ...without('competency', { ...competency, group: renamed('group', groups, competency.group) }, order && `competency ${index}`),
        themes: competency.themes.map((theme, at) => without('theme', theme, `theme ${at}`)),
        indicators: inOrder(
          'indicator',
          competency.indicators.map((indicator) => without('indicator', { ...indicator, theme: renamed('theme', competency.themes, indicator.theme), level: renamed('level', levels, indicator.level) }, '')),
        ),
      })),
    ),
  };
}
