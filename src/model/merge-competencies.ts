import type { Edited } from './edit-framework.js';
import type { Competency, Framework, Theme } from './framework.js';
import { freshId } from './fresh-id.js';

/** Several competencies that are really one, such as one that was cut over two pages. The first keeps its id, title and place. */
export interface MergeEdit {
  readonly type: 'merge-competencies';
  readonly ids: readonly string[];
}

/** Themes of the same name become one; of definition and the like no text is lost. */
export function mergeCompetencies(framework: Framework, { ids }: MergeEdit): Edited {
  const wanted = [...new Set(ids)];
  const found = wanted.flatMap((id) => framework.competencies.find((competency) => competency.id === id) ?? []);
  const [into, ...others] = found;
  if (!into || found.length < wanted.length) return { refused: 'not-found' };
  if (others.length === 0) return { refused: 'too-few' };
  const merged = others.reduce(merge, into);
  const going = new Set(others);
  return { framework: { ...framework, competencies: framework.competencies.flatMap((competency) => (competency === into ? [merged] : going.has(competency) ? [] : [competency])) } };
}

function merge(into: Competency, from: Competency): Competency {
  const used = new Set(into.themes.map(({ id }) => id));
  const themes: Theme[] = [...into.themes];
  const newIds = new Map<string, string>();
  for (const theme of from.themes) {
    const same = themes.find(({ title }) => title === theme.title);
    const id = same?.id ?? (used.has(theme.id) ? freshId(theme.id, used) : theme.id);
    newIds.set(theme.id, id);
    used.add(id);
    if (!same) themes.push({ ...theme, id });
  }
  const moved = from.indicators.map((indicator) => {
    const theme = indicator.theme == null ? undefined : newIds.get(indicator.theme);
    return theme === undefined ? indicator : { ...indicator, theme };
  });
  const skills = [...new Set([...(into.skills ?? []), ...(from.skills ?? [])])];
  return {
    ...from,
    ...into,
    ...texts(into, from),
    themes,
    indicators: [...into.indicators, ...moved],
    ...(skills.length > 0 && { skills }),
  };
}

const TEXTS = ['definition', 'importance', 'tagline'] as const;

function texts(into: Competency, from: Competency): Partial<Competency> {
  return Object.fromEntries(TEXTS.flatMap((field) => {
    const both = [...new Set([into[field], from[field]].filter((text) => text != null && text !== ''))];
    return both.length > 0 ? [[field, both.join('\n')]] : [];
  }));
}
