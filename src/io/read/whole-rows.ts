import type { Framework, Level } from '../../model/index.js';
import { slug } from '../interpret/slug.js';
import { COMPONENT, CUMULATIVE, kindsOf, LABELS, LEVELS_NOTE, STRAPLINE, TITLE, WHOLE_LISTS, WHOLE_TEXTS, type LongRow } from '../long-table.js';

const WHOLE_KINDS: ReadonlySet<string> = new Set([
  TITLE,
  STRAPLINE,
  COMPONENT,
  CUMULATIVE,
  LEVELS_NOTE,
  ...[WHOLE_TEXTS, WHOLE_LISTS, LABELS].flatMap((kinds) => kindsOf(kinds).map(([, kind]) => kind)),
]);

/** Whether a row of this kind is about the framework as a whole. */
export const isWholeKind = (kind: string): boolean => WHOLE_KINDS.has(kind);

/** What such rows say of a framework, with a scale of these levels; its groups and competencies are for others to add. */
export function wholeFields(rows: readonly LongRow[], levels: readonly Level[]): Framework {
  const textsOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ text = '' }) => text);
  const entries = (kinds: Readonly<Record<string, string>>, value: (texts: readonly string[]) => unknown) =>
    Object.fromEntries(kindsOf(kinds).flatMap(([field, kind]) => (textsOf(kind).length > 0 ? [[field, value(textsOf(kind))]] : [])));
  const title = textsOf(TITLE)[0] ?? '';
  const strapline = textsOf(STRAPLINE)[0];
  const components = textsOf(COMPONENT);
  const labels = entries(LABELS, first);
  const cumulative = textsOf(CUMULATIVE)[0];
  const note = textsOf(LEVELS_NOTE)[0];
  return {
    id: rows.find(({ kind }) => kind === TITLE)?.id ?? (slug(title) || 'framework'),
    title,
    ...entries(WHOLE_TEXTS, first),
    ...(strapline !== undefined && { strapline }),
    ...entries(WHOLE_LISTS, (texts) => texts),
    ...((levels.length > 0 || cumulative !== undefined) && { scale: { levels, cumulative: cumulative === 'yes', ...(note !== undefined && { note }) } }),
    ...(components.length > 0 && { components: components.map((component) => ({ title: component })) }),
    ...(Object.keys(labels).length > 0 && { labels }),
    groups: [],
    competencies: [],
  };
}

const first = (texts: readonly string[]): string => texts[0] ?? '';
