import { isMomentBetween, refuseChange, type ChangeRefusal } from './change-refusal.js';
import { ballotOf, isAgreed, isRevealed, moderationFor } from './moderate.js';
import { isPanel, type Ballot, type Moderation } from './moderation.js';
import { refuse } from './moderation-refusal.js';
import { actingAs, type Actor } from './person.js';
import type { RoleProfile } from './role-profile.js';
import { isSameJson } from './same-json.js';
import { isBy } from './verify-change.js';

/** What a change of a moderation is judged by. */
export interface ModerationChangeContext {
  /** The profile as the repository holds it; without it nobody looks whether each of its rows has a level. */
  readonly profile?: RoleProfile;
  /** Moments after this one are refused. */
  readonly latest?: string;
}

/**
 * Whether somebody may have a repository replace one state of a moderation by another. `after` is written by somebody
 * who has seen `moderationFor(before, actor.id)`; what is to be kept then is `mergeModeration(before, after, actor.id)`.
 *
 * @param before what the repository holds; nothing for a new moderation
 * @param after what is to be written; nothing when it is to be removed, which nobody may
 */
export function verifyModerationChange(before: Moderation | undefined, after: Moderation | undefined, actor: Actor, context: ModerationChangeContext = {}): ChangeRefusal | undefined {
  if (!after) return before && refuseChange('not-removed');
  if (!before) return verifyBeginning(after, actor, context);
  if (before.id !== after.id) return refuseChange('other-document');
  const seen = moderationFor(before, actor.id);
  if (isSameJson(seen, after)) return undefined;
  if (before.outcome) return refuse('ended').refusal;
  if (!isMember(before, actor)) return refuse('not-a-member').refusal;
  if (!isSameJson(before.members, after.members) || !isSameJson(before.profile, after.profile)) return refuseChange('panel-changed');
  if (after.revision < before.revision) return refuseChange('revision-back');
  return verifyBallots(seen, after, actor, context) ?? verifyAgreement(before, after, actor, context);
}

const isMember = ({ members }: Moderation, { id }: Actor): boolean => members.some((member) => member.id === id);

function verifyBeginning(after: Moderation, actor: Actor, context: ModerationChangeContext): ChangeRefusal | undefined {
  if (!actingAs(actor, ['hr', 'panel-member'])) return refuse('not-a-member').refusal;
  if (!isPanel(after.members)) return refuse('wrong-panel').refusal;
  if (after.agreed.length > 0 || after.outcome) return refuse('ballots-missing').refusal;
  return verifyBallots({ ...after, ballots: [] }, after, actor, context);
}

function verifyBallots(seen: Moderation, after: Moderation, actor: Actor, context: ModerationChangeContext): ChangeRefusal | undefined {
  const others = ({ ballots }: Moderation): readonly Ballot[] => ballots.filter(({ member }) => member !== actor.id).sort((a, b) => (a.member < b.member ? -1 : 1));
  if (!isSameJson(others(seen), others(after))) return refuseChange('foreign-ballot');
  const [before, own] = [ballotOf(seen, actor.id), ballotOf(after, actor.id)];
  if (isSameJson(before, own)) return undefined;
  if (!isMember(after, actor)) return refuse('not-a-member').refusal;
  if (!own || before?.handedIn !== undefined) return refuse('handed-in').refusal;
  if (after.ballots.length > others(after).length + 1) return refuseChange('foreign-ballot');
  if (own.handedIn === undefined) return undefined;
  if (!isMomentBetween(own.handedIn, undefined, context.latest)) return refuseChange('wrong-moment');
  const isWhole = context.profile?.rows.every(({ competency, level }) => own.choices.some((choice) => choice.competency === competency && (level == null || choice.level != null))) ?? true;
  return isWhole ? undefined : refuse('choices-missing').refusal;
}

function verifyAgreement(before: Moderation, after: Moderation, actor: Actor, { profile, latest }: ModerationChangeContext): ChangeRefusal | undefined {
  const { outcome } = after;
  const needsAll = outcome?.kind === 'agreed' || !isSameJson(before.agreed, after.agreed);
  if (needsAll && !isRevealed(before)) return refuse('ballots-missing').refusal;
  if (!outcome) return undefined;
  if (!isBy(outcome, actor) || outcome.by.role !== 'panel-member') return refuseChange('wrong-author');
  if (!isMomentBetween(outcome.at, undefined, latest)) return refuseChange('wrong-moment');
  if (outcome.kind === 'returned') return outcome.reason.trim() === '' ? refuse('no-reason').refusal : undefined;
  return profile?.rows.every((row) => isAgreed(after, row)) === false ? refuse('agreement-missing').refusal : undefined;
}
