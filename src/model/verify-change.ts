import { actOnProfile, type ProfileAction } from './act-on-profile.js';
import { isMomentBetween, refuseChange, type ChangeRefusal } from './change-refusal.js';
import { mayEdit } from './edit-profile.js';
import type { Framework } from './framework.js';
import type { Moderation } from './moderation.js';
import type { Actor } from './person.js';
import { rolesFor, stepOf } from './profile-workflow.js';
import type { ProfileStep, RoleProfile } from './role-profile.js';
import { refuse, type ProfileRefusalCode } from './profile-refusal.js';
import { isSameJson } from './same-json.js';

/** Other documents that a change of a profile is judged by, as the repository holds them. */
export interface ProfileChangeContext {
  /** The moderation that new steps name; the panel's steps are refused without it. */
  readonly moderation?: Moderation;
  /** The profile's framework; without it nobody looks whether what is submitted is whole. */
  readonly framework?: Framework;
  /** The profile that is to follow this one, for the step `supersede`. */
  readonly successor?: RoleProfile;
  /** The profile of the review before, for the step `start-review` when there was one. */
  readonly withdrawn?: RoleProfile;
  /** The profile that a new one is to replace. */
  readonly predecessor?: RoleProfile;
  /** Moments after this one are refused: clocks of devices are wrong now and then, and a history cannot be put right. */
  readonly latest?: string;
}

/**
 * Whether somebody may have a repository replace one state of a profile by another: the new steps of its history are
 * taken once more, by the same rules as on the device, and must lead to the same document. A server asks this before it
 * writes; what a browser sends proves nothing.
 *
 * @param before what the repository holds; nothing for a new profile
 * @param after what is to be written; nothing when the profile is to be removed
 */
export function verifyProfileChange(before: RoleProfile | undefined, after: RoleProfile | undefined, actor: Actor, context: ProfileChangeContext = {}): ChangeRefusal | undefined {
  if (!after) return before && !isOwnDraft(before, actor) ? refuseChange('not-removed') : undefined;
  if (before && before.id !== after.id) return refuseChange('other-document');
  const known = before?.history ?? [];
  if (!known.every((step, index) => isSameJson(step, after.history[index]))) return refuseChange('history-changed');
  const begun = before ?? beginningOf(after, actor, context);
  if (isRefusal(begun)) return begun;
  const taken = after.history.slice(begun.history.length);
  let profile = begun;
  for (const step of taken) {
    const next = take(step, edited(profile, after, actor), after, actor, context);
    if (isRefusal(next)) return next;
    profile = next;
  }
  profile = edited(profile, after, actor);
  if (!isSameJson({ ...profile, revision: 0 }, { ...after, revision: 0 })) return refuseChange('content-changed');
  return before && after.revision < before.revision ? refuseChange('revision-back') : undefined;
}

const isRefusal = (result: RoleProfile | ChangeRefusal): result is ChangeRefusal => !('history' in result);

const isOwnDraft = ({ status, history }: RoleProfile, { id }: Actor): boolean => status === 'draft' && history.length === 1 && history[0]?.by.id === id;

/** The new profile as its first step leaves it. */
function beginningOf(after: RoleProfile, actor: Actor, { predecessor, latest }: ProfileChangeContext): RoleProfile | ChangeRefusal {
  const [first] = after.history;
  const roles = [...stepOf('draft').by, ...(after.supersedes === undefined ? [] : stepOf('start-review').by)];
  if (first?.action !== 'draft' || first.to !== 'draft' || !roles.includes(first.by.role)) return refuseChange('wrong-beginning');
  if (!isBy(first, actor)) return refuseChange('wrong-author');
  if (!isMomentBetween(first.at, undefined, latest)) return refuseChange('wrong-moment');
  const { route, reviewDue, ...content } = after;
  const draft: RoleProfile = { ...content, status: 'draft', history: [first] };
  // Whoever begins a review without being a writer of profiles only repeats what was in force.
  const isRepeated = predecessor?.id === after.supersedes && isSameJson(predecessor?.rows, after.rows) && isSameJson({ ...predecessor?.role, change: 'update' }, after.role);
  return mayEdit(draft, actor) || isRepeated ? draft : refuseChange('wrong-beginning');
}

/** The profile with what was written in it, where the person may write. */
function edited(profile: RoleProfile, after: RoleProfile, actor: Actor): RoleProfile {
  if (!mayEdit(profile, actor)) return profile;
  const { status, route, reviewDue, supersedes, history } = profile;
  return { ...after, status, route, reviewDue, supersedes, history };
}

/** The profile after one more step; or why it is none. */
function take(step: ProfileStep, profile: RoleProfile, after: RoleProfile, actor: Actor, context: ProfileChangeContext): RoleProfile | ChangeRefusal {
  if (!isBy(step, actor)) return refuseChange('wrong-author');
  if (!isMomentBetween(step.at, profile.history.at(-1)?.at, context.latest)) return refuseChange('wrong-moment');
  const action = actionOf(step, context);
  if (typeof action === 'string') return refuse(action).refusal;
  const next = action ? actOnProfile(profile, action, { by: { ...step.by, roles: [step.by.role] }, at: step.at }) : takeByTable(profile, step);
  if (next.refusal) return next.refusal;
  if (!isSameJson(next.profile.history.at(-1), step)) return refuseChange('history-changed');
  // Which version of the framework it is of, the writer has said.
  return step.action === 'submit' ? { ...next.profile, framework: after.framework } : next.profile;
}

/** What the step was asked for with; nothing for a step that needs no more than the table. */
function actionOf(step: ProfileStep, { moderation, framework, successor, withdrawn }: ProfileChangeContext): ProfileAction | ProfileRefusalCode | undefined {
  const { action, reason = '', concern = '', levels = [] } = step;
  switch (action) {
    case 'draft':
      return 'wrong-status';
    case 'edit':
      return undefined;
    case 'submit':
      return framework && { action, framework };
    case 'moderate':
      return { action, ...(moderation && { moderation }) };
    case 'agree':
      return { action, levels, reason, ...(moderation && { moderation }) };
    case 'return':
      return { action, reason, ...(moderation && { moderation }) };
    case 'withdraw':
      return { action, reason };
    case 'raise-concern':
    case 'answer-concern':
      return { action, concern, text: reason };
    case 'start-review':
      return { action, successor: step.successor ?? '', ...(withdrawn && { withdrawn }) };
    case 'supersede':
      return successor ? { action, successor } : 'no-review';
    default:
      return { action };
  }
}

function takeByTable(profile: RoleProfile, step: ProfileStep): { readonly profile: RoleProfile; readonly refusal?: undefined } | ReturnType<typeof refuse> {
  const { from, to = profile.status } = stepOf(step.action);
  if (!from.includes(profile.status) || step.to !== to) return refuse('wrong-status');
  if (!rolesFor(step.action, profile).includes(step.by.role)) return refuse('not-allowed');
  return { profile: { ...profile, status: to, history: [...profile.history, step] } };
}

/** Whether a step is in the name of whoever acts, in a role that they have. */
export function isBy({ by }: Pick<ProfileStep, 'by'>, actor: Actor): boolean {
  return by.id === actor.id && actor.roles.includes(by.role) && (by.name === undefined || actor.name === undefined || by.name === actor.name);
}
