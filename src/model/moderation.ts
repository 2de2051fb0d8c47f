import * as v from 'valibot';
import type { Immutable } from './immutable.js';
import { doneBySchema, personSchema } from './person.js';

/** Version of the schema. */
export const MODERATION_VERSION = 1;

/** The panel has three members (Cherwell & South Northants, section 2.5). */
export const PANEL_SIZE = 3;

const memberSchema = v.looseObject({
  id: v.string(),
  name: v.optional(v.string()),
  /** Members are trained in profiling. */
  trained: v.boolean(),
});

const choiceSchema = v.looseObject({
  competency: v.string(),
  level: v.nullish(v.string()),
  remark: v.optional(v.string(), ''),
});

const ballotSchema = v.looseObject({
  /** Id of the member. */
  member: v.string(),
  choices: v.array(choiceSchema),
  /** Moment at which the member handed it in; the member can change it before. */
  handedIn: v.optional(v.string()),
});

const agreedSchema = v.looseObject({ competency: v.string(), level: v.nullish(v.string()), reason: v.optional(v.string(), '') });

const outcomeSchema = v.looseObject({
  kind: v.picklist(['agreed', 'returned']),
  /** Why it was returned, or a remark. */
  reason: v.optional(v.string(), ''),
  at: v.string(),
  by: doneBySchema,
});

/**
 * How a panel of three came to a role's levels: each member by itself, then together. Ballots of others stay hidden
 * until all are in; see `moderationFor`. Loose throughout: unknown fields are kept.
 */
export const moderationSchema = v.looseObject({
  type: v.literal('moderation'),
  version: v.optional(v.number(), MODERATION_VERSION),
  id: v.string(),
  revision: v.optional(v.number(), 1),
  /** The profile, in the state in which the panel got it. */
  profile: v.looseObject({ id: v.string(), revision: v.optional(v.number()), title: v.optional(v.string()) }),
  members: v.array(memberSchema),
  /** The line manager may attend to advise; recorded when they did. */
  lineManager: v.optional(v.looseObject({ ...personSchema.entries, attended: v.boolean() })),
  ballots: v.optional(v.array(ballotSchema), () => []),
  agreed: v.optional(v.array(agreedSchema), () => []),
  outcome: v.optional(outcomeSchema),
});

export type Moderation = Immutable<v.InferOutput<typeof moderationSchema>>;
export type PanelMember = Immutable<v.InferOutput<typeof memberSchema>>;
export type Ballot = Immutable<v.InferOutput<typeof ballotSchema>>;
export type BallotChoice = Immutable<v.InferOutput<typeof choiceSchema>>;
export type PanelAgreement = Immutable<v.InferOutput<typeof agreedSchema>>;
export type ModerationOutcome = Immutable<v.InferOutput<typeof outcomeSchema>>;

/** Whether these are three different people who are trained in profiling. */
export function isPanel(members: readonly PanelMember[]): boolean {
  return members.length === PANEL_SIZE && new Set(members.map(({ id }) => id)).size === PANEL_SIZE && members.every(({ id, trained }) => trained && id !== '');
}
