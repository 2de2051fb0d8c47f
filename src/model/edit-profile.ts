import type { BehaviourReference } from './evidence.js';
import type { Competency, Framework, Group } from './framework.js';
import { actingAs, type Actor } from './person.js';
import { rolesFor, stepOf } from './profile-workflow.js';
import { ROLE_PROFILE_VERSION, type ProfiledRole, type ProfileRow, type RoleProfile } from './role-profile.js';

/** A row without anything in it. */
const emptyRow = (competency: string): ProfileRow => ({ competency, level: null, rationale: '', behaviours: [] });

const MANAGERS = /\bmanag(?:e|es|er|ers|ing|ement|erial)\b|\brheol(?:wr|wyr|i|aeth)\b/i;
const EVERYONE = /\b(?:employees|staff|colleagues|everyone|everybody|roles|grades|pawb|gweithwyr|cydweithwyr)\b/i;
const WHO_MANAGE = /\b(?:who|that) manage\b|\b(?:managerial|management) (?:employees|staff|colleagues|roles|grades)\b|\bwith (?:line |people )?management\b|\bsy['\u2019]n rheoli\b/i;
/** A title alone names a subject more often than people: "Time management" is for everybody. */
const MANAGERS_TITLE = /\bmanagers\b|\brheolwyr\b|^\W*(?:people )?(?:management|managerial|managing (?:people|others|staff|teams?)|rheol(?:i|aeth))\b/i;

/** Whether a group's competencies are for people who manage others only, by what the framework says of the group. */
export function isForManagers(group: Group | undefined): boolean {
  const who = group?.appliesTo?.trim();
  if (!who) return MANAGERS_TITLE.test(group?.title ?? '');
  return MANAGERS.test(who) && (!EVERYONE.test(who) || WHO_MANAGE.test(who));
}

/** The competencies that apply to a role: those for everyone, and those for managers if it manages people. */
export function competenciesFor(framework: Framework, role: Pick<ProfiledRole, 'manager'>): readonly Competency[] {
  const groups = new Map(framework.groups.map((group) => [group.id, group]));
  return framework.competencies.filter(({ group }) => role.manager || !isForManagers(groups.get(group ?? '')));
}

/** Begins the profile of a role with an empty row for each competency that applies to it. */
export function draftProfile(framework: Framework, role: ProfiledRole, { id, by, at }: { readonly id: string; readonly by: Actor; readonly at: string }): RoleProfile | undefined {
  const person = actingAs(by, stepOf('draft').by);
  return (
    person && {
      type: 'role-profile',
      version: ROLE_PROFILE_VERSION,
      id,
      revision: 1,
      framework: frameworkRef(framework),
      role,
      rows: competenciesFor(framework, role).map((competency) => emptyRow(competency.id)),
      status: 'draft',
      history: [{ action: 'draft', at, by: person, to: 'draft' }],
    }
  );
}

export function frameworkRef({ id, version, title }: Framework): RoleProfile['framework'] {
  return { id, ...(version != null && { version }), title };
}

/** Whether somebody may change what is in a profile where it stands. */
export function mayEdit(profile: RoleProfile, by: Actor): boolean {
  return stepOf('edit').from.includes(profile.status) && actingAs(by, rolesFor('edit', profile)) !== undefined;
}

/**
 * Changes what is said about the role. Rows of competencies that come to apply are added; rows that no longer apply go
 * when they are empty, and stay to be looked at when something is in them.
 */
export function editRole(profile: RoleProfile, change: Partial<ProfiledRole>, framework: Framework): RoleProfile {
  const role = { ...profile.role, ...change };
  const applying = competenciesFor(framework, role).map(({ id }) => id);
  const kept = profile.rows.filter((row) => applying.includes(row.competency) || !isEmptyRow(row));
  const added = applying.filter((id) => !profile.rows.some((row) => row.competency === id)).map(emptyRow);
  const order = new Map(framework.competencies.map(({ id }, index) => [id, index]));
  const place = ({ competency }: ProfileRow): number => order.get(competency) ?? order.size;
  return changed({ ...profile, role, rows: [...kept, ...added].sort((a, b) => place(a) - place(b)) });
}

/** Changes one row; a row that the profile does not have is added. */
export function editRow(profile: RoleProfile, competency: string, change: Partial<Pick<ProfileRow, 'level' | 'rationale' | 'behaviours'>>): RoleProfile {
  const row = profile.rows.find((each) => each.competency === competency);
  const next = { ...(row ?? emptyRow(competency)), ...change };
  return changed({ ...profile, rows: row ? profile.rows.map((each) => (each === row ? next : each)) : [...profile.rows, next] });
}

/** Takes a row out. */
export function removeRow(profile: RoleProfile, competency: string): RoleProfile {
  return changed({ ...profile, rows: profile.rows.filter((row) => row.competency !== competency) });
}

export function isEmptyRow({ level, rationale, behaviours }: ProfileRow): boolean {
  return level == null && rationale.trim() === '' && behaviours.length === 0;
}

/** The behaviours of a profile that are most needed, in the order of its rows. */
export function behavioursOf({ rows }: RoleProfile): readonly BehaviourReference[] {
  return rows.flatMap(({ behaviours }) => behaviours);
}

const changed = (profile: RoleProfile): RoleProfile => ({ ...profile, revision: profile.revision + 1 });
