import { ballotOf, isRevealed } from './moderate.js';
import type { Moderation } from './moderation.js';
import type { Actor } from './person.js';
import { possibleActions, toldSinceAgreed } from './profile-workflow.js';
import type { RoleProfile } from './role-profile.js';

/**
 * What somebody has to do with a profile on its way from submitted to published: HR passes on, reviews and publishes; a
 * member of its panel chooses, waits for the others, agrees, enters the outcome; whoever could be on a panel begins one.
 */
export type QueueState = 'route' | 'begin' | 'review' | 'choose' | 'waiting' | 'agree' | 'enter' | 'publish' | 'tell';

/** Nothing when the profile does not wait for this person. `moderation` is the one that the profile says has begun. */
export function queueState(profile: RoleProfile, moderation: Moderation | undefined, actor: Actor): QueueState | undefined {
  if (profile.route === 'panel' && profile.status === 'in-moderation') return panelState(moderation, actor);
  const actions = possibleActions(profile, actor.roles);
  if (actions.includes('route')) return 'route';
  if (actions.includes('moderate')) return profile.route === 'panel' ? 'begin' : 'review';
  if (actions.includes('agree')) return 'review';
  if (actions.includes('publish')) return 'publish';
  return actions.includes('tell-line-manager') && profile.status === 'published' && actor.roles.includes('hr') && !toldSinceAgreed(profile).lineManager ? 'tell' : undefined;
}

function panelState(moderation: Moderation | undefined, { id }: Actor): QueueState | undefined {
  if (!moderation?.members.some((member) => member.id === id)) return undefined;
  if (moderation.outcome) return 'enter';
  if (isRevealed(moderation)) return 'agree';
  return ballotOf(moderation, id)?.handedIn === undefined ? 'choose' : 'waiting';
}

/** Since when it stands as it does. */
export function waitingSince({ history, status }: RoleProfile): string | undefined {
  return history.findLast((step, index) => step.to === status && history[index - 1]?.to !== status)?.at;
}
