import type { Competency, Framework, IssuePath } from '../../model/index.js';
import type { LossTally } from './loss-sentences.js';

const ABOUT = ['title', 'subtitle', 'strapline', 'publisher', 'language', 'version', 'published', 'reviewDue', 'status', 'owner', 'vision', 'purpose', 'note', 'principles'] as const;
const LABELS = ['positive', 'example', 'contra', 'skills', 'definition', 'importance'] as const;
const TEXTS = ['title', 'tagline', 'definition', 'importance', 'skills'] as const;

/**
 * Tells in what a framework differs from what is read back of it, part by part by their ids. What is missing, null or
 * empty is the same to readers.
 */
export function tellDifferences(before: Framework, after: Framework, tally: LossTally): void {
  for (const field of ABOUT) if (differ(before[field], after[field])) tally.add('about', [field], field);
  if (differ(before.components?.map(({ title }) => title), after.components?.map(({ title }) => title))) tally.add('about', ['components'], 'components');
  for (const part of LABELS) if (differ(before.labels?.[part], after.labels?.[part])) tally.add('labels', ['labels', part], part);
  tellLevels(before, after, tally);
  const groups = byId(after.groups);
  before.groups.forEach(({ id, title, appliesTo }, index) => {
    const group = groups.get(id);
    if (differ(title, group?.title) || differ(appliesTo, group?.appliesTo)) tally.add('groups', ['groups', index]);
  });
  tellOrder(before.groups, after.groups, ['groups'], tally);
  const competencies = byId(after.competencies);
  before.competencies.forEach((competency, index) => {
    const found = competencies.get(competency.id);
    if (found) tellCompetency(competency, found, ['competencies', index], tally);
  });
  tellOrder(before.competencies, after.competencies, ['competencies'], tally);
}

function tellLevels({ scale }: Framework, after: Framework, tally: LossTally): void {
  if (!scale) return;
  const levels = byId(after.scale?.levels ?? []);
  scale.levels.forEach((level, index) => {
    const found = levels.get(level.id);
    if (!found || level.described !== found.described || differ(level.description, found.description)) tally.add('levels', ['scale', 'levels', index]);
  });
  if (!after.scale || scale.cumulative !== after.scale.cumulative) tally.add('levels', ['scale', 'cumulative']);
  if (differ(scale.note, after.scale?.note)) tally.add('levels', ['scale', 'note']);
  tellOrder(scale.levels, after.scale?.levels ?? [], ['scale', 'levels'], tally);
}

function tellCompetency(before: Competency, after: Competency, path: IssuePath, tally: LossTally): void {
  for (const field of TEXTS) if (differ(before[field], after[field])) tally.add('texts', [...path, field], field);
  if (differ(before.group, after.group)) tally.add('references', [...path, 'group']);
  const indicators = byId(after.indicators);
  before.indicators.forEach((indicator, index) => {
    const found = indicators.get(indicator.id);
    for (const field of ['theme', 'level'] as const) {
      if (found && differ(indicator[field], found[field])) tally.add('references', [...path, 'indicators', index, field]);
    }
  });
  tellOrder(before.themes, after.themes, [...path, 'themes'], tally);
  tellOrder(before.indicators, after.indicators, [...path, 'indicators'], tally);
}

type Identified = readonly { readonly id: string }[];

/** Tells of a list whose parts, as far as both have them, stand in another order. */
function tellOrder(before: Identified, after: Identified, path: IssuePath, tally: LossTally): void {
  const [known, kept] = [byId(before), byId(after)];
  const shared = after.filter(({ id }) => known.has(id));
  if (before.filter(({ id }) => kept.has(id)).some(({ id }, index) => shared[index]?.id !== id)) tally.add('order', path);
}

/** Of parts with the same id the first. */
function byId<Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.toReversed().map((part) => [part.id, part]));
}

const differ = (before: unknown, after: unknown): boolean => JSON.stringify(said(before)) !== JSON.stringify(said(after));

/** Nothing and an empty text or list are the same. */
const said = (value: unknown): unknown => (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0) ? null : value);
