import { checkProfile } from './check-profile.js';
import { agreeAlone, agreePanel, beginAlone, beginPanel, returnFromPanel, withText, type Effect } from './assess-profile.js';
import { frameworkRef } from './edit-profile.js';
import type { Framework } from './framework.js';
import type { Moderation } from './moderation.js';
import { actingAs, type Actor, type DoneBy } from './person.js';
import { refuse, type ProfileRefusal, type Refused } from './profile-refusal.js';
import { openConcerns, rolesFor, routeOf, runningReview, stepOf } from './profile-workflow.js';
import type { AgreedLevel, ProfileStep, RoleProfile } from './role-profile.js';

/** A step with what it needs. Ids of what it makes are given, so that the same step gives the same document everywhere. */
export type ProfileAction =
  /** Needs the framework, to see whether the profile is whole. */
  | { readonly action: 'submit'; readonly framework: Framework }
  | { readonly action: 'withdraw'; readonly reason: string }
  | { readonly action: 'route' }
  /** For the panel, the moderation that begins. */
  | { readonly action: 'moderate'; readonly moderation?: Moderation }
  /** For the panel, the moderation with its outcome; else the levels that change, each with a reason. */
  | { readonly action: 'agree'; readonly moderation?: Moderation; readonly levels?: readonly AgreedLevel[]; readonly reason?: string }
  /** For the panel, the moderation with its outcome. */
  | { readonly action: 'return'; readonly reason: string; readonly moderation?: Moderation }
  | { readonly action: 'publish' }
  | { readonly action: 'tell-line-manager' }
  | { readonly action: 'advise-employees' }
  | { readonly action: 'raise-concern'; readonly concern: string; readonly text: string }
  | { readonly action: 'answer-concern'; readonly concern: string; readonly text: string }
  /** Begins the profile that is to follow; `framework` is the one that it is to be of. Where a review has begun before, the profile of that one, withdrawn. */
  | { readonly action: 'start-review'; readonly successor: string; readonly framework?: Framework; readonly withdrawn?: RoleProfile }
  | { readonly action: 'supersede'; readonly successor: RoleProfile };

/** What a step leads to: the profile after it, and the new one where it begins one; or why it was not taken. */
export type ProfileOutcome =
  | { readonly profile: RoleProfile; readonly successor?: RoleProfile; readonly refusal?: undefined }
  | { readonly profile?: undefined; readonly refusal: ProfileRefusal };

/** When something is done, and by whom. */
export interface StepContext {
  readonly by: Actor;
  /** Moment in UTC, as `2026-03-02T10:42:00.000Z`. */
  readonly at: string;
}

/**
 * Takes a step of the workflow. Pure: the profile stays as it is, and a step that is refused changes nothing. Each step
 * is added to the history; nothing is ever taken out of it.
 */
export function actOnProfile(profile: RoleProfile, action: ProfileAction, { by, at: now }: StepContext): ProfileOutcome {
  const { from, to } = stepOf(action.action);
  // A clock that is behind that of the device before takes no step before its step.
  const last = profile.history.at(-1)?.at ?? now;
  const at = now < last ? last : now;
  if (!from.includes(profile.status)) return refuse('wrong-status');
  const person = actingAs(by, rolesFor(action.action, profile));
  if (!person) return refuse('not-allowed');
  const effect = effectOf(profile, action, person, at);
  if ('refusal' in effect) return effect;
  const status = to ?? profile.status;
  const step: ProfileStep = { action: action.action, at, by: person, to: status, ...effect.step };
  const next: RoleProfile = { ...profile, ...effect.change, status, revision: profile.revision + 1, history: [...profile.history, step] };
  return { profile: next, ...(effect.successor && { successor: effect.successor }) };
}

function effectOf(profile: RoleProfile, action: ProfileAction, by: DoneBy, at: string): Effect | Refused {
  switch (action.action) {
    case 'submit':
      return submit(profile, action.framework);
    case 'withdraw':
      return withText(action.reason, (reason) => ({ step: { reason } }));
    case 'route': {
      const route = routeOf(profile);
      return { step: { route }, change: { route } };
    }
    case 'moderate':
      return profile.route === 'panel' ? beginPanel(profile, action.moderation) : beginAlone(profile, by);
    case 'agree':
      return profile.route === 'panel' ? agreePanel(profile, action.moderation, by) : agreeAlone(profile, action, by);
    case 'return':
      return profile.route === 'panel' ? returnFromPanel(profile, action, by) : withText(action.reason, (reason) => ({ step: { reason } }));
    case 'publish':
      return { step: {}, change: { reviewDue: aYearAfter(at) } };
    case 'tell-line-manager':
    case 'advise-employees':
      return { step: {} };
    case 'raise-concern':
      return withText(action.text, (reason) => ({ step: { reason, concern: action.concern } }));
    case 'answer-concern':
      if (!openConcerns(profile).some(({ id }) => id === action.concern)) return refuse('no-such-concern');
      return withText(action.text, (reason) => ({ step: { reason, concern: action.concern } }));
    case 'start-review':
      if (runningReview(profile) !== undefined && !isWithdrawn(profile, action.withdrawn)) return refuse('review-runs');
      return { step: { successor: action.successor }, successor: successorOf(profile, action.successor, action.framework, by, at) };
    case 'supersede':
      return supersede(profile, action.successor);
  }
}

function submit(profile: RoleProfile, framework: Framework): Effect | Refused {
  const errors = checkProfile(profile, framework).filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? refuse('not-complete', errors) : { step: {}, change: { framework: frameworkRef(framework) } };
}

/** The same role again, to be looked at a year later; the profile that it follows stays in force until then. */
function successorOf(profile: RoleProfile, id: string, framework: Framework | undefined, by: DoneBy, at: string): RoleProfile {
  const { route, reviewDue, ...kept } = profile;
  return {
    ...kept,
    id,
    revision: 1,
    ...(framework && { framework: frameworkRef(framework) }),
    role: { ...profile.role, change: 'update' },
    status: 'draft',
    supersedes: profile.id,
    history: [{ action: 'draft', at, by, to: 'draft' }],
  };
}

function supersede(profile: RoleProfile, successor: RoleProfile): Effect | Refused {
  if (runningReview(profile) === undefined) return refuse('no-review');
  if (successor.supersedes !== profile.id || successor.id !== runningReview(profile)) return refuse('no-review');
  return successor.status === 'published' || successor.status === 'superseded' ? { step: { successor: successor.id } } : refuse('not-published');
}

/** Whether this is the profile of the last review, given up. */
const isWithdrawn = (profile: RoleProfile, last: RoleProfile | undefined): boolean => last?.id === runningReview(profile) && last?.supersedes === profile.id && last.status === 'withdrawn';

/** The day a year after a moment; the last of February where there is no 29th. */
function aYearAfter(at: string): string {
  const [year, month, day] = [Number(at.slice(0, 4)) + 1, at.slice(5, 7), at.slice(8, 10)];
  return `${String(year)}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

