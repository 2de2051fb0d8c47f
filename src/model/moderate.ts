import type { Framework } from './framework.js';
import { levelIndex } from './levels.js';
import type { Ballot, BallotChoice, Moderation, PanelAgreement, PanelMember } from './moderation.js';
import { isPanel, MODERATION_VERSION } from './moderation.js';
import { refuse, type ModerationRefusal, type ModerationRefusalCode } from './moderation-refusal.js';
import { actingAs, type Actor, type Person } from './person.js';
import type { RoleProfile } from './role-profile.js';

export type { ModerationRefusal, ModerationRefusalCode };

export type ModerationResult = { readonly moderation: Moderation; readonly refusal?: undefined } | { readonly moderation?: undefined; readonly refusal: ModerationRefusal };

/** Begins the moderation of a profile. */
export function beginModeration(profile: RoleProfile, members: readonly PanelMember[], id: string): ModerationResult {
  if (!isPanel(members)) return refuse('wrong-panel');
  return { moderation: { type: 'moderation', version: MODERATION_VERSION, id, revision: 1, profile: { id: profile.id, revision: profile.revision, title: profile.role.title }, members, ballots: [], agreed: [] } };
}

/** Notes whether the line manager attended; they advise and choose nothing. */
export function recordLineManager(moderation: Moderation, lineManager: Person, attended: boolean): ModerationResult {
  return moderation.outcome ? refuse('ended') : changed({ ...moderation, lineManager: { ...lineManager, attended } });
}

/** A member's choice for one competency, until they hand in. */
export function choose(moderation: Moderation, choice: BallotChoice, by: Actor): ModerationResult {
  const refused = refusalFor(moderation, by);
  if (refused) return refused;
  const ballot = ballotOf(moderation, by.id) ?? { member: by.id, choices: [] };
  if (ballot.handedIn !== undefined) return refuse('handed-in');
  const others = ballot.choices.filter(({ competency }) => competency !== choice.competency);
  return changed(withBallot(moderation, { ...ballot, choices: [...others, choice] }));
}

/** A member hands in; every competency of the profile is looked at then, with a level where its row has one. */
export function handIn(moderation: Moderation, profile: RoleProfile, { by, at }: { readonly by: Actor; readonly at: string }): ModerationResult {
  const refused = refusalFor(moderation, by);
  if (refused) return refused;
  const ballot = ballotOf(moderation, by.id);
  if (ballot?.handedIn !== undefined) return refuse('handed-in');
  const isWhole = profile.rows.every(({ competency, level }) => ballot?.choices.some((choice) => choice.competency === competency && (level == null || choice.level != null)));
  return ballot && isWhole ? changed(withBallot(moderation, { ...ballot, handedIn: at })) : refuse('choices-missing');
}

/** Whether all three members have handed in, so that they see each other's levels. */
export function isRevealed({ members, ballots }: Moderation): boolean {
  return isPanel(members) && members.every(({ id }) => ballots.some(({ member, handedIn }) => member === id && handedIn !== undefined));
}

/**
 * What somebody may see of a moderation: until all ballots are in, their own and who has handed in. A server gives out
 * nothing else; an element shows nothing else.
 */
export function moderationFor(moderation: Moderation, viewer: string | undefined): Moderation {
  if (isRevealed(moderation)) return moderation;
  // Of a ballot that this version of the program does not fully know, nothing else is safe to show.
  const sealed = ({ member, handedIn }: Ballot): Ballot => ({ member, choices: [], ...(handedIn !== undefined && { handedIn }) });
  return { ...moderation, ballots: moderation.ballots.map((ballot) => (ballot.member === viewer ? ballot : sealed(ballot))), agreed: [] };
}

/** What the members chose for a competency. */
export interface Spread {
  readonly competency: string;
  readonly choices: readonly (BallotChoice & { readonly member: string })[];
  /** Levels between the lowest and the highest choice: 0 when all chose the same. */
  readonly distance: number;
  /** The level that all chose; none when they differ. */
  readonly common?: string;
}

/** How far the members are apart, in the order of the profile's rows; nothing before all have handed in. */
export function spreadOf(moderation: Moderation, profile: RoleProfile, framework: Framework): readonly Spread[] {
  if (!isRevealed(moderation)) return [];
  return profile.rows.map(({ competency }) => {
    const choices = moderation.ballots.flatMap(({ member, choices }) => choices.filter((choice) => choice.competency === competency).map((choice) => ({ ...choice, member })));
    const levels = new Set(choices.map(({ level }) => level));
    const [only] = levels;
    const places = framework.scale ? choices.flatMap(({ level }) => (level == null || !framework.scale ? [] : [levelIndex(framework.scale, level)])).filter((place) => place >= 0) : [];
    const distance = places.length > 0 ? Math.max(...places) - Math.min(...places) : 0;
    const isCommon = levels.size === 1 && choices.length === moderation.members.length;
    return { competency, choices, distance, ...(isCommon && only != null && { common: only }) };
  });
}

/** Notes what the panel agreed on for one competency. */
export function agreeOn(moderation: Moderation, agreement: PanelAgreement, by: Actor): ModerationResult {
  const refused = refusalFor(moderation, by);
  if (refused) return refused;
  if (!isRevealed(moderation)) return refuse('ballots-missing');
  return changed({ ...moderation, agreed: [...moderation.agreed.filter(({ competency }) => competency !== agreement.competency), agreement] });
}

/**
 * Ends the moderation: agreed on every row, with a reason wherever members differed from it, or returned with one. A
 * profile can be returned before all have handed in, so that one to which a panel cannot come (a member is ill, the job
 * description is missing) is not lost; the levels chosen so far stay hidden then.
 */
export function conclude(moderation: Moderation, profile: RoleProfile, outcome: { readonly kind: 'agreed' | 'returned'; readonly reason: string }, { by, at }: { readonly by: Actor; readonly at: string }): ModerationResult {
  const refused = refusalFor(moderation, by);
  if (refused) return refused;
  const person = actingAs(by, ['panel-member']);
  if (!person) return refuse('not-a-member');
  if (outcome.kind === 'agreed' && !isRevealed(moderation)) return refuse('ballots-missing');
  if (outcome.kind === 'returned' && outcome.reason.trim() === '') return refuse('no-reason');
  if (outcome.kind === 'agreed' && !profile.rows.every((row) => isAgreed(moderation, row))) return refuse('agreement-missing');
  return changed({ ...moderation, outcome: { kind: outcome.kind, reason: outcome.reason.trim(), at, by: person } });
}

/** Whether the panel has agreed on a row: a level where the row needs one, and a reason where not all had chosen it. */
export function isAgreed({ ballots, agreed }: Moderation, { competency, level }: RoleProfile['rows'][number]): boolean {
  const agreement = agreed.find((each) => each.competency === competency);
  if (!agreement || (level != null && agreement.level == null)) return false;
  const unanimous = ballots.every(({ choices }) => choices.some((choice) => choice.competency === competency && (choice.level ?? null) === (agreement.level ?? null)));
  return unanimous || agreement.reason.trim() !== '';
}

/**
 * What a repository is to hold when somebody writes a moderation: of the ballots only their own comes from them, for
 * they have not seen the others', and may not write them. What the panel agreed on is taken competency by competency, and
 * only once all have handed in. Who is on the panel, for which profile, and an outcome stay as they are; somebody who is
 * not on the panel writes nothing.
 */
export function mergeModeration(stored: Moderation, written: Moderation, writer: string): Moderation {
  if (stored.outcome || !stored.members.some(({ id }) => id === writer)) return stored;
  const { type, id, profile, members } = stored;
  const own = ballotOf(written, writer);
  const isOpen = ballotOf(stored, writer)?.handedIn === undefined;
  const { ballots } = own && isOpen ? withBallot(stored, own) : stored;
  const revealed = isRevealed({ ...stored, ballots });
  const agreed = revealed ? [...stored.agreed.filter(({ competency }) => !written.agreed.some((each) => each.competency === competency)), ...written.agreed] : stored.agreed;
  const outcome = revealed || written.outcome?.kind === 'returned' ? written.outcome : undefined;
  const { outcome: _, ...rest } = { ...stored, ...written };
  const revision = Math.max(stored.revision + 1, written.revision);
  return { ...rest, type, id, profile, members, ballots, agreed, revision, ...(outcome && { outcome }) };
}

export const ballotOf = ({ ballots }: Moderation, member: string): Ballot | undefined => ballots.find((ballot) => ballot.member === member);

function withBallot(moderation: Moderation, ballot: Ballot): Moderation {
  return { ...moderation, ballots: [...moderation.ballots.filter(({ member }) => member !== ballot.member), ballot] };
}

function refusalFor({ members, outcome }: Moderation, by: Actor): { readonly refusal: ModerationRefusal } | undefined {
  if (outcome) return refuse('ended');
  return members.some(({ id }) => id === by.id) ? undefined : refuse('not-a-member');
}

const changed = (moderation: Moderation): { readonly moderation: Moderation } => ({ moderation: { ...moderation, revision: moderation.revision + 1 } });
