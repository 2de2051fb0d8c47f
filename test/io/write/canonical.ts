import type { Loss } from '../../../src/io/write/loss.js';
import { printable } from '../../../src/io/write/csv.js';
import { readable } from '../../../src/io/write/readable.js';
import type { Framework } from '../../../src/model/index.js';
import { essence } from './essence.js';

/**
 * A framework by what people read, without anything that the losses name: two frameworks that are equal after this differ
 * in nothing that was not told.
 */
export function canonical(framework: Framework, losses: readonly Loss[]): unknown {
  const lost = new Map(losses.map(({ code, values }) => [code, values]));
  const clean = (text: string | null | undefined) => (lost.has('characters') && text != null ? printable(readable(text)).replaceAll('\v', '').replaceAll('\f', '') : text);
  const cleaned = (value: unknown): unknown =>
    typeof value === 'string' ? clean(value) : Array.isArray(value) ? value.map(cleaned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleaned(entry)])) : value;
  const inOrder = (parts: readonly unknown[]): readonly unknown[] => (lost.has('order') ? parts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : parts);
  const id = (text: string) => (lost.has('ids') || lost.has('same-id') ? null : clean(text));
  const without = (names: string | undefined, value: object) => Object.fromEntries(Object.entries(value).filter(([name]) => !(names ?? '').split(', ').includes(name)));

  const { scale, groups, competencies, labels, charter, plan, components, id: own, ...whole } = framework;
  const groupTitle = new Map(groups.map((group) => [group.id, clean(group.title)]));
  const levelLabel = new Map(scale?.levels.map((level) => [level.id, clean(level.label)]));
  const merge = lost.has('same-name');

  const shown = competencies.map(({ themes, indicators, group, skills, ...rest }) => {
    const themeTitle = new Map(themes.map((theme) => [theme.id, clean(theme.title)]));
    const titles = themes.map((theme) => ({ id: merge ? null : id(theme.id), title: clean(theme.title) }));
    return {
      head: { id: merge ? null : id(rest.id), title: clean(rest.title), group: group == null ? null : (groupTitle.get(group) ?? (lost.has('references') ? null : group)) },
      texts: cleaned(without(lost.get('texts')?.names, { definition: rest.definition, importance: rest.importance, tagline: rest.tagline })),
      skills: lost.get('texts')?.names?.includes('skills') ? [] : (skills ?? []).map(clean),
      themes: merge ? [...new Set(titles.map((theme) => theme.title))] : inOrder(titles),
      indicators: inOrder(
        indicators.map((indicator) => ({
          id: id(indicator.id),
          kind: indicator.kind,
          text: clean(indicator.text),
          theme: themeTitle.get(indicator.theme ?? '') ?? null,
          level: levelLabel.get(indicator.level ?? '') ?? null,
        })),
      ),
    };
  });
  const byName = new Map<string, (typeof shown)[number][]>();
  for (const one of shown) byName.set(JSON.stringify(one.head), [...(byName.get(JSON.stringify(one.head)) ?? []), one]);
  return essence({
    id: id(own),
    whole: cleaned(without(lost.get('about')?.names, whole)),
    components: lost.get('about')?.names?.includes('components') ? [] : components?.map(({ title }) => clean(title)),
    labels: cleaned(without(lost.get('labels')?.names, labels ?? {})),
    scale: lost.has('levels') || !scale ? null : { cumulative: scale.cumulative, note: clean(scale.note), levels: merge ? [] : inOrder(scale.levels.map((level) => ({ id: id(level.id), label: clean(level.label), described: level.described, description: clean(level.description) }))) },
    groups: lost.has('groups') || merge ? [] : inOrder(groups.map((group) => ({ id: id(group.id), title: clean(group.title), appliesTo: clean(group.appliesTo) }))),
    competencies: inOrder(
      merge
        ? [...byName.values()].map((same) => ({ head: same[0]?.head, skills: inOrder(same.flatMap(({ skills }) => skills)), themes: inOrder([...new Set(same.flatMap(({ themes }) => themes))]), indicators: inOrder(same.flatMap(({ indicators }) => indicators)) }))
        : shown,
    ),
  });
}
