import { competenciesFor, behavioursOf, isForManagers } from './edit-profile.js';
import type { Framework } from './framework.js';
import { findCompetency } from './indicators.js';
import type { Issue, IssuePath, ProfileIssueCode } from './issue.js';
import { findLevel, levelIndex } from './levels.js';
import type { ProfileRow, RoleProfile } from './role-profile.js';

/** More behaviours than this are no longer "the few that are needed most" (KCHFT, vacancy owner's path). */
export const MOST_BEHAVIOURS = 6;

const sentences: Readonly<Record<ProfileIssueCode, (values: Readonly<Record<string, string>>) => string>> = {
  'no-role-title': () => 'The role has no title. Say which role the profile is for.',
  'missing-level': ({ competency }) => `${competency}: no level is chosen. Choose the one that the role needs.`,
  'missing-behaviours': ({ competency }) => `${competency}: neither a rationale nor a behaviour says what the role needs. Add one of them.`,
  'missing-rationale': ({ competency, level }) => `${competency}: nothing says why the role needs level ${level}. Write the rationale.`,
  'missing-row': ({ competency }) => `${competency} applies to this role, but the profile has no row for it. Add the row.`,
  'management-row': ({ competency }) => `${competency} is for managers only, but the role manages nobody. Take the row out, or say that the role is a manager's.`,
  'competency-gone': ({ competency }) => `The framework has no competency “${competency}”. Take the row out, or choose the framework that it is from.`,
  'level-gone': ({ competency, level }) => `${competency}: the framework has no level “${level}”. Choose another.`,
  'far-from-family': ({ competency, level, usual, family }) => `${competency}: level ${level} is far from level ${usual}, which is usual in ${family}. Look at the rationale, or choose a nearer level.`,
  'differs-between-organisations': ({ competency, level, other, organisation }) => `${competency}: level ${level} here, but level ${other} for the same role in ${organisation}. Agree on one, or say why they differ.`,
  'many-behaviours': ({ count, most }) => `${count} behaviours are chosen as most needed. Pick the few that matter: ${most} at most.`,
};

/** What a profile is compared with. */
export interface ProfileComparison {
  /** Profiles of the same role family and of the same role elsewhere; the profile itself and those that are drafts or superseded do not count. */
  readonly others?: readonly RoleProfile[];
  readonly mostBehaviours?: number;
}

/**
 * What is missing in a profile, and what somebody should look at again, each with its reason. Errors keep it from being
 * submitted; warnings do not. Paths lead to the row: `['rows', 2, 'level']`.
 */
export function checkProfile(profile: RoleProfile, framework: Framework, { others = [], mostBehaviours = MOST_BEHAVIOURS }: ProfileComparison = {}): readonly Issue[] {
  const issues: Issue[] = [];
  if (profile.role.title.trim() === '') issues.push(issue('error', 'no-role-title', ['role', 'title']));
  const comparable = others.filter((other) => other.id !== profile.id && other.id !== profile.supersedes && other.framework.id === profile.framework.id && ['agreed', 'published'].includes(other.status));
  profile.rows.forEach((row, index) => {
    issues.push(...rowIssues(row, index, profile, framework), ...comparisonIssues(row, index, profile, framework, comparable));
  });
  for (const { id, title } of competenciesFor(framework, profile.role)) {
    if (!profile.rows.some((row) => row.competency === id)) issues.push(issue('error', 'missing-row', ['rows'], { competency: title, id }));
  }
  const count = behavioursOf(profile).length;
  if (count > mostBehaviours) issues.push(issue('warning', 'many-behaviours', ['rows'], { count: String(count), most: String(mostBehaviours) }));
  return issues;
}

function rowIssues(row: ProfileRow, index: number, { role }: RoleProfile, framework: Framework): readonly Issue[] {
  const competency = findCompetency(framework, row.competency);
  if (!competency) return [issue('error', 'competency-gone', ['rows', index], { competency: row.competency })];
  const names = { competency: competency.title };
  const issues: Issue[] = [];
  if (!role.manager && isForManagers(framework.groups.find(({ id }) => id === competency.group))) issues.push(issue('error', 'management-row', ['rows', index], names));
  const said = row.rationale.trim() !== '';
  if (!framework.scale) {
    if (!said && row.behaviours.length === 0) issues.push(issue('error', 'missing-behaviours', ['rows', index, 'rationale'], names));
    return issues;
  }
  const level = findLevel(framework.scale, row.level);
  if (row.level == null) issues.push(issue('error', 'missing-level', ['rows', index, 'level'], names));
  else if (!level) issues.push(issue('error', 'level-gone', ['rows', index, 'level'], { ...names, level: row.level }));
  else if (!said) issues.push(issue('error', 'missing-rationale', ['rows', index, 'rationale'], { ...names, level: level.label }));
  return issues;
}

function comparisonIssues(row: ProfileRow, index: number, { role }: RoleProfile, framework: Framework, others: readonly RoleProfile[]): readonly Issue[] {
  const { scale } = framework;
  const level = findLevel(scale, row.level);
  if (!scale || !level) return [];
  const competency = findCompetency(framework, row.competency)?.title ?? row.competency;
  const at = levelIndex(scale, level.id);
  const levelOf = (other: RoleProfile): string | undefined => other.rows.find((each) => each.competency === row.competency)?.level ?? undefined;
  const issues: Issue[] = [];
  const inFamily = role.family === '' ? [] : others.filter((other) => isSame(other.role.family, role.family));
  const usual = median(inFamily.map((other) => levelIndex(scale, levelOf(other) ?? '')).filter((place) => place >= 0));
  if (usual !== undefined && Math.abs(at - usual) >= farFor(scale.levels.length)) {
    issues.push(issue('warning', 'far-from-family', ['rows', index, 'level'], { competency, level: level.label, usual: scale.levels[usual]?.label ?? '', family: role.family }));
  }
  for (const other of others) {
    const theirs = findLevel(scale, levelOf(other));
    const organisation = other.role.organisations.find((name) => !role.organisations.some((own) => isSame(own, name)));
    if (theirs && theirs.id !== level.id && organisation !== undefined && isSame(other.role.title, role.title)) {
      issues.push(issue('warning', 'differs-between-organisations', ['rows', index, 'level'], { competency, level: level.label, other: theirs.label, organisation, profile: other.id }));
    }
  }
  return issues;
}

/** A quarter of the scale, and at least two levels: B and D of A–H are far from each other, neighbours never are. */
const farFor = (levels: number): number => Math.max(2, Math.ceil(levels / 4));

/** Two profiles at least make a custom. */
function median(places: readonly number[]): number | undefined {
  if (places.length < 2) return undefined;
  const sorted = [...places].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** Titles of roles are the same however they are written. */
const isSame = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');

function issue(severity: Issue['severity'], code: ProfileIssueCode, path: IssuePath, values: Record<string, string> = {}): Issue {
  return { severity, code, path, message: sentences[code](values), values };
}
