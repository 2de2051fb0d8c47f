import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  actOnProfile,
  draftProfile,
  mayEdit,
  possibleActions,
  PROFILE_ACTIONS,
  PROFILE_STATUSES,
  ROLES,
  type Actor,
  type ProfileAction,
  type ProfileActionName,
  type ProfiledRole,
  type ProfileRoute,
  type ProfileStatus,
  type Role,
  type RoleProfile,
} from '../../src/model/index.js';
import { AT, begun, ended, FRAMEWORK, ROLE, step, wholeDraft } from './role-profile-support.js';

/** One person for each role; the panel member is on the panel. */
const ACTORS: Readonly<Record<Role, Actor>> = {
  'line-manager': { id: 'lin', roles: ['line-manager'] },
  'role-profiler': { id: 'ros', roles: ['role-profiler'] },
  'panel-member': { id: 'ada', roles: ['panel-member'] },
  hr: { id: 'hal', roles: ['hr'] },
  'external-provider': { id: 'eve', roles: ['external-provider'] },
  employee: { id: 'emp', roles: ['employee'] },
};

const ROUTED: Readonly<Record<ProfileRoute, { readonly role: Partial<ProfiledRole>; readonly assessor: Role }>> = {
  panel: { role: { change: 'new' }, assessor: 'panel-member' },
  hr: { role: { change: 'update' }, assessor: 'hr' },
  'external-provider': { role: { seniority: 'director' }, assessor: 'external-provider' },
};

/** Where a profile can stand, and what else is going on. */
type Stage = ProfileStatus | 'published with a concern' | 'published with a review';
const STAGES: readonly Stage[] = [...PROFILE_STATUSES, 'published with a concern', 'published with a review'];

type Cell = readonly [who: string, to: Stage];

/**
 * The policy as a person would write it on a wall, and nothing taken from the code: for each stage the steps that can be
 * taken, by whom (M line manager, P role profiler, H HR, E employee, A whoever assesses on this route, any assessor: *),
 * and where they lead. Every other step is refused: `wrong-status` for steps that are not here, `not-allowed` for people.
 */
const WALL: Readonly<Record<Stage, Partial<Record<ProfileActionName, Cell>>>> = {
  draft: { edit: ['MP', 'draft'], submit: ['MP', 'submitted'], withdraw: ['MPH', 'withdrawn'] },
  submitted: { route: ['H', 'routed'] },
  routed: { moderate: ['A', 'in-moderation'] },
  'in-moderation': { agree: ['A', 'agreed'], return: ['A', 'returned'] },
  returned: { edit: ['MP', 'returned'], submit: ['MP', 'submitted'], withdraw: ['MPH', 'withdrawn'] },
  agreed: { publish: ['H', 'published'], 'tell-line-manager': ['*', 'agreed'] },
  published: { 'tell-line-manager': ['*', 'published'], 'advise-employees': ['MH', 'published'], 'raise-concern': ['EM', 'published'], 'start-review': ['HM', 'published'] },
  'published with a concern': {
    'tell-line-manager': ['*', 'published'],
    'advise-employees': ['MH', 'published'],
    'raise-concern': ['EM', 'published'],
    'answer-concern': ['MH', 'published'],
    'start-review': ['HM', 'published'],
  },
  'published with a review': { 'tell-line-manager': ['*', 'published'], 'advise-employees': ['MH', 'published'], 'raise-concern': ['EM', 'published'], 'start-review': ['HM', 'published'], supersede: ['H', 'superseded'] },
  superseded: {},
  withdrawn: {},
};

/** Steps that the status allows, but for which there is nothing to do: refused with a code of their own. */
const NOTHING_TO_DO: Partial<Record<Stage, Partial<Record<ProfileActionName, { readonly who: string; readonly code: string }>>>> = {
  published: { 'answer-concern': { who: 'MH', code: 'no-such-concern' }, supersede: { who: 'H', code: 'no-review' } },
  'published with a concern': { supersede: { who: 'H', code: 'no-review' } },
  'published with a review': { 'answer-concern': { who: 'MH', code: 'no-such-concern' } },
};

function people(letters: string, route: ProfileRoute): readonly Role[] {
  const { assessor } = ROUTED[route];
  const roles: Readonly<Record<string, readonly Role[]>> = { M: ['line-manager'], P: ['role-profiler'], H: ['hr'], E: ['employee'], A: [assessor], '*': ['panel-member', 'hr', 'external-provider'] };
  return Array.from(letters).flatMap((letter) => roles[letter] ?? []);
}

/** What each step needs, whole and right. */
function given(action: ProfileActionName, profile: RoleProfile, route: ProfileRoute): ProfileAction | undefined {
  const panel = route === 'panel';
  const asRouted: RoleProfile = { ...profile, status: 'routed' };
  switch (action) {
    case 'submit':
      return { action, framework: FRAMEWORK };
    case 'withdraw':
      return { action, reason: 'The role is no longer needed.' };
    case 'moderate':
      return { action, ...(panel && { moderation: begun(profile) }) };
    case 'agree':
      return { action, ...(panel && { moderation: ended(begun(asRouted), profile) }) };
    case 'return':
      return { action, reason: 'The rationale is about a person.', ...(panel && { moderation: ended(begun(asRouted), profile, 'returned') }) };
    case 'raise-concern':
      return { action, concern: 'concern-2', text: 'It leaves out the night shifts.' };
    case 'answer-concern':
      return { action, concern: 'concern-1', text: 'We have talked about it.' };
    case 'start-review':
      return { action, successor: 'profile-2', withdrawn: { ...profile, id: 'profile-2', supersedes: profile.id, status: 'withdrawn' } };
    case 'supersede':
      return { action, successor: { ...profile, id: 'profile-2', supersedes: profile.id, status: 'published' } };
    case 'draft':
    case 'edit':
      return undefined;
    default:
      return { action };
  }
}

/** A profile at a stage, brought there by steps. */
function at(stage: Stage, route: ProfileRoute): RoleProfile {
  const { role, assessor } = ROUTED[route];
  const take = (profile: RoleProfile, name: ProfileActionName, who: Role): RoleProfile => {
    const action = given(name, profile, route);
    assert.ok(action);
    return step(profile, action, ACTORS[who]);
  };
  const draft = wholeDraft(role);
  if (stage === 'draft') return draft;
  if (stage === 'withdrawn') return take(draft, 'withdraw', 'hr');
  const submitted = take(draft, 'submit', 'line-manager');
  if (stage === 'submitted') return submitted;
  const routed = take(submitted, 'route', 'hr');
  if (stage === 'routed') return routed;
  const looked = take(routed, 'moderate', assessor);
  if (stage === 'in-moderation') return looked;
  if (stage === 'returned') return take(looked, 'return', assessor);
  const agreed = take(looked, 'agree', assessor);
  if (stage === 'agreed') return agreed;
  const published = take(agreed, 'publish', 'hr');
  if (stage === 'published') return published;
  if (stage === 'published with a concern') return step(published, { action: 'raise-concern', concern: 'concern-1', text: 'Too high.' }, ACTORS.employee);
  const reviewed = take(published, 'start-review', 'hr');
  return stage === 'superseded' ? take(reviewed, 'supersede', 'hr') : reviewed;
}

/** What has to come of it: the status after it, or the code of the refusal. */
function expected(stage: Stage, action: ProfileActionName, role: Role, route: ProfileRoute): string {
  const cell = WALL[stage][action];
  const idle = NOTHING_TO_DO[stage]?.[action];
  if (cell) return people(cell[0], route).includes(role) ? cell[1] : 'not-allowed';
  if (idle) return people(idle.who, route).includes(role) ? idle.code : 'not-allowed';
  return 'wrong-status';
}

const ROUTES = ['panel', 'hr', 'external-provider'] as const;

describe('actOnProfile, every action in every status by every role', () => {
  for (const route of ROUTES) {
    for (const stage of STAGES) {
      it(`does what the policy says with a profile that is ${stage}, on the route to ${route}`, () => {
        const profile = at(stage, route);
        const before = structuredClone(profile);
        for (const action of PROFILE_ACTIONS) {
          const stepGiven = given(action, profile, route);
          if (!stepGiven) continue;
          for (const role of ROLES) {
            const outcome = actOnProfile(profile, stepGiven, { by: ACTORS[role], at: AT });
            const came = outcome.profile?.status ?? outcome.refusal?.code;
            assert.equal(came, expected(stage, action, role, route), `${action} by ${role}`);
            assert.deepEqual(profile, before, `${action} by ${role} changes the profile that it was given`);
          }
        }
      });

      it(`offers exactly what would succeed with a profile that is ${stage}, on the route to ${route}`, () => {
        const profile = at(stage, route);
        for (const role of ROLES) {
          const wanted = PROFILE_ACTIONS.filter((action) => people(WALL[stage][action]?.[0] ?? '', route).includes(role));
          assert.deepEqual([...possibleActions(profile, [role])].sort(), [...wanted].sort(), role);
          assert.equal(mayEdit(profile, ACTORS[role]), wanted.includes('edit'), role);
        }
        assert.deepEqual(possibleActions(profile, []), []);
      });
    }
  }

  it('lets line managers and role profilers begin a profile, and nobody else', () => {
    const may = ROLES.filter((role) => draftProfile(FRAMEWORK, ROLE, { id: 'x', by: ACTORS[role], at: AT }));

    assert.deepEqual(may, ['line-manager', 'role-profiler']);
  });

  it('lets somebody without a role do nothing at all', () => {
    for (const stage of STAGES) {
      const profile = at(stage, 'panel');
      for (const action of PROFILE_ACTIONS) {
        const stepGiven = given(action, profile, 'panel');
        if (stepGiven) assert.ok(actOnProfile(profile, stepGiven, { by: { id: 'ada', roles: [] }, at: AT }).refusal);
      }
    }
  });

  it('notes a person who has several roles in the one that the step is for', () => {
    const profile = step(at('agreed', 'panel'), { action: 'publish' }, { id: 'max', name: 'Max', roles: ['employee', 'line-manager', 'hr'] });

    assert.deepEqual(profile.history.at(-1), { action: 'publish', at: AT, by: { id: 'max', name: 'Max', role: 'hr' }, to: 'published' });
  });
});
