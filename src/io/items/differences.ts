import type { Framework, IssuePath } from '../../model/index.js';
import { loseField, type Losses } from './losses.js';
import { isSame } from './same.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Notes as losses all in which a framework, read back from a file, is another than before: what a file cannot hold is
 * found out by trying, so that nothing is forgotten. Parts that had ids of their own are compared by these.
 */
export function noteDifferences(before: Framework, after: Framework, losses: Losses): void {
  const { scale, groups, competencies, ...rest } = before;
  const { scale: scaleAfter, groups: groupsAfter, competencies: competenciesAfter, ...restAfter } = after;
  noteFields(rest, restAfter, 'framework', [], losses);
  noteScale(scale, scaleAfter, losses);
  noteParts(groups, groupsAfter, 'group', ['groups'], losses);
  noteParts(competencies, competenciesAfter, 'competency', ['competencies'], losses, ['themes', 'indicators']);
  const byId = new Map(competenciesAfter.map((one) => [one.id, one]));
  competencies.forEach((competency, index) => {
    const other = byId.get(competency.id);
    noteParts(competency.themes, other?.themes ?? [], 'theme', ['competencies', index, 'themes'], losses);
    noteParts(competency.indicators, other?.indicators ?? [], 'indicator', ['competencies', index, 'indicators'], losses);
  });
}

function noteScale(before: Framework['scale'], after: Framework['scale'], losses: Losses): void {
  const [levels, levelsAfter] = [before?.levels ?? [], after?.levels ?? []];
  if (levels.length !== levelsAfter.length) {
    loseField(losses, 'framework', 'scale', ['scale']);
    return;
  }
  noteFields({ ...before, levels: null }, { ...after, levels: null, cumulative: after?.cumulative ?? before?.cumulative }, 'scale', ['scale'], losses);
  levels.forEach((level, index) => noteFields(level, levelsAfter[index] ?? {}, 'level', ['scale', 'levels', index], losses));
}

function noteParts(before: readonly (Fields & { readonly id: string })[], after: readonly (Fields & { readonly id: string })[], part: string, path: IssuePath, losses: Losses, apart: readonly string[] = []): void {
  const byId = new Map(after.map((one) => [one.id, one]));
  const found = after.map(({ id }) => id);
  if (before.some(({ id }, index) => found[index] !== id)) loseField(losses, part, 'order', path);
  before.forEach((one, index) => {
    const other = byId.get(one.id);
    if (other) noteFields(one, other, part, [...path, index], losses, apart);
    else loseField(losses, part, 'id', [...path, index]);
  });
}

function noteFields(before: Fields, after: Fields, part: string, path: IssuePath, losses: Losses, apart: readonly string[] = []): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [one, other] = [before[name], after[name]];
    if (apart.includes(name) || isSame(one, other) || (isNothing(one) && isNothing(other))) continue;
    loseField(losses, part, name, [...path, name]);
  }
}

/** Nothing, null and an empty list say the same in our model. */
const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
