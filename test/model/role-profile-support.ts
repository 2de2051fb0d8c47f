import assert from 'node:assert/strict';
import {
  actOnProfile,
  agreeOn,
  beginModeration,
  choose,
  conclude,
  draftProfile,
  editRow,
  handIn,
  type Actor,
  type Framework,
  type Moderation,
  type ProfileAction,
  type ProfiledRole,
  type RoleProfile,
} from '../../src/model/index.js';

/** Two competencies for everybody, one for managers; A to F, with descriptions at B, D and F. */
export const FRAMEWORK: Framework = {
  id: 'harbour-2026',
  title: 'Harbour framework',
  version: '2',
  scale: { levels: Array.from('ABCDEF', (letter) => ({ id: letter, label: letter, described: 'BDF'.includes(letter) })), cumulative: false },
  groups: [
    { id: 'core', title: 'Core', appliesTo: 'everybody' },
    { id: 'lead', title: 'Leading', appliesTo: 'managers only' },
  ],
  competencies: [
    { id: 'listening', title: 'Listening', group: 'core', themes: [], indicators: [] },
    { id: 'planning', title: 'Planning', group: 'core', themes: [], indicators: [] },
    { id: 'guiding', title: 'Guiding a team', group: 'lead', themes: [], indicators: [] },
  ],
};

const person = (id: string, ...roles: Actor['roles']): Actor => ({ id, name: `${id} example`, roles });

export const LIN = person('lin', 'line-manager');
export const ROS = person('ros', 'role-profiler');
export const ADA = person('ada', 'panel-member');
export const BEN = person('ben', 'panel-member');
export const CYD = person('cyd', 'panel-member');
/** Trained, but not on the panel. */
export const DOT = person('dot', 'panel-member');
export const HAL = person('hal', 'hr');
export const EVE = person('eve', 'external-provider');
export const EMP = person('emp', 'employee');
/** In several roles at once, as in a small organisation. */
export const MAX = person('max', 'line-manager', 'panel-member', 'hr');
/** In no role. */
export const NOB = person('nob');

export const PEOPLE = [LIN, ROS, ADA, BEN, CYD, DOT, HAL, EVE, EMP, MAX, NOB];
export const PANEL = [ADA, BEN, CYD];
export const MEMBERS = PANEL.map(({ id }) => ({ id, trained: true }));

export const AT = '2026-03-02T10:42:00.000Z';

export const ROLE: ProfiledRole = { title: 'Berth planner', family: 'Berths', organisations: ['North quay'], posts: 2, manager: false, seniority: 'staff', change: 'new' };

/** A draft in which every row says what it needs. */
export function wholeDraft(role: Partial<ProfiledRole> = {}, framework: Framework = FRAMEWORK): RoleProfile {
  const draft = draftProfile(framework, { ...ROLE, ...role }, { id: 'profile-1', by: LIN, at: AT });
  assert.ok(draft);
  return draft.rows.reduce((profile, { competency }) => editRow(profile, competency, { ...(framework.scale && { level: framework.scale.levels[1]?.id ?? null }), rationale: `Because of ${competency}.` }), draft);
}

/** Takes a step that has to succeed. */
export function step(profile: RoleProfile, action: ProfileAction, by: Actor, at = AT): RoleProfile {
  const { profile: after, refusal } = actOnProfile(profile, action, { by, at });
  assert.ok(after, refusal?.message);
  return after;
}

/** What a step of a moderation leads to, which has to succeed. */
export function must({ moderation, refusal }: ReturnType<typeof choose>): Moderation {
  assert.ok(moderation, refusal?.message);
  return moderation;
}

export const begun = (profile: RoleProfile, id = 'moderation-1'): Moderation => must(beginModeration(profile, MEMBERS, id));

/** Lets members choose a level for each row, and hand in. */
export function ballots(moderation: Moderation, profile: RoleProfile, levels: Readonly<Record<string, string | null>>): Moderation {
  return Object.entries(levels).reduce((before, [id, level]) => {
    const by = person(id, 'panel-member');
    const chosen = profile.rows.reduce((current, { competency }) => must(choose(current, { competency, level, remark: '' }, by)), before);
    return must(handIn(chosen, profile, { by, at: AT }));
  }, moderation);
}

/** A moderation in which all three chose B, and agreed on it or gave the profile back. */
export function ended(moderation: Moderation, profile: RoleProfile, kind: 'agreed' | 'returned' = 'agreed'): Moderation {
  const all = ballots(moderation, profile, { ada: 'B', ben: 'B', cyd: 'B' });
  const agreed = profile.rows.reduce((current, { competency }) => must(agreeOn(current, { competency, level: 'B', reason: '' }, ADA)), all);
  return must(conclude(agreed, profile, { kind, reason: kind === 'returned' ? 'The rationale is about a person.' : '' }, { by: ADA, at: AT }));
}
