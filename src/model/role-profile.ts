import * as v from 'valibot';
import { behavioursSchema } from './evidence.js';
import type { Immutable } from './immutable.js';
import { doneBySchema, personSchema } from './person.js';

/** Version of the schema. */
export const ROLE_PROFILE_VERSION = 1;

/** Where a profile stands. */
export const PROFILE_STATUSES = ['draft', 'submitted', 'routed', 'in-moderation', 'returned', 'agreed', 'published', 'superseded', 'withdrawn'] as const;
export type ProfileStatus = (typeof PROFILE_STATUSES)[number];

/** Who looks at a profile before it is agreed: the panel of three, HR, or an external HR provider. */
export const PROFILE_ROUTES = ['panel', 'hr', 'external-provider'] as const;
export type ProfileRoute = (typeof PROFILE_ROUTES)[number];

export const PROFILE_ACTIONS = [
  'draft',
  'edit',
  'submit',
  'withdraw',
  'route',
  'moderate',
  'agree',
  'return',
  'publish',
  'tell-line-manager',
  'advise-employees',
  'raise-concern',
  'answer-concern',
  'start-review',
  'supersede',
] as const;
export type ProfileActionName = (typeof PROFILE_ACTIONS)[number];

/** Directors and chief executives are moderated by an external provider. */
export const SENIORITIES = ['staff', 'director', 'chief-executive'] as const;
export type Seniority = (typeof SENIORITIES)[number];

const linkSchema = v.looseObject({ url: v.string(), title: v.optional(v.string()) });

const roleSchema = v.looseObject({
  title: v.string(),
  /** Roles of one family are compared with each other: "Planning", "Customer services". */
  family: v.optional(v.string(), ''),
  /** Names of the organisations in which the role is. */
  organisations: v.optional(v.array(v.string()), () => []),
  /** How many posts the one profile is for. */
  posts: v.optional(v.number(), 1),
  /** Whether the role manages people, so that the management competencies apply to it. */
  manager: v.optional(v.boolean(), false),
  seniority: v.optional(v.picklist(SENIORITIES), 'staff'),
  /** A completely new role, or a change of one that there was. */
  change: v.optional(v.picklist(['new', 'update']), 'new'),
  lineManager: v.optional(personSchema),
  jobDescription: v.optional(linkSchema),
  personSpecification: v.optional(linkSchema),
});

const rowSchema = v.looseObject({
  /** Id of the competency. */
  competency: v.string(),
  /** Id of the level; none where the framework has no levels, or none is chosen yet. */
  level: v.nullish(v.string()),
  /** Why the role needs this level. */
  rationale: v.optional(v.string(), ''),
  /** The behaviours that the role needs most, own ones among them. */
  behaviours: v.optional(behavioursSchema, () => []),
});

const agreedLevelSchema = v.looseObject({ competency: v.string(), level: v.string(), reason: v.optional(v.string(), '') });

const historyEntrySchema = v.looseObject({
  action: v.picklist(PROFILE_ACTIONS),
  /** Moment in UTC, as `2026-03-02T10:42:00.000Z`. */
  at: v.string(),
  by: doneBySchema,
  /** Where the profile stood after it. */
  to: v.picklist(PROFILE_STATUSES),
  /** Reason of a return or a withdrawal, words of a concern or of its answer, a remark. */
  reason: v.optional(v.string()),
  route: v.optional(v.picklist(PROFILE_ROUTES)),
  /** Id of the moderation document. */
  moderation: v.optional(v.string()),
  /** The levels that were agreed. */
  levels: v.optional(v.array(agreedLevelSchema)),
  /** Id of the profile that is to follow, or has followed, this one. */
  successor: v.optional(v.string()),
  /** Id of the concern. */
  concern: v.optional(v.string()),
});

/**
 * Which level of each competency a role needs, and why (Cherwell & South Northants, role competencies profile).
 * It does not grade the job. Loose throughout: unknown fields are kept.
 */
export const roleProfileSchema = v.looseObject({
  type: v.literal('role-profile'),
  version: v.optional(v.number(), ROLE_PROFILE_VERSION),
  id: v.string(),
  /** Counts the changes of the content. */
  revision: v.optional(v.number(), 1),
  framework: v.looseObject({ id: v.string(), version: v.nullish(v.string()), title: v.optional(v.string()) }),
  role: roleSchema,
  rows: v.array(rowSchema),
  status: v.optional(v.picklist(PROFILE_STATUSES), 'draft'),
  /** Who looks at it; known from the step `route` on. */
  route: v.optional(v.picklist(PROFILE_ROUTES)),
  /** Day by which the profile is to be looked at again, as `2027-03-02`. */
  reviewDue: v.optional(v.string()),
  /** Id of the profile that this one is to replace. */
  supersedes: v.optional(v.string()),
  /** Every step; only ever added to. */
  history: v.optional(v.array(historyEntrySchema), () => []),
});

export type RoleProfile = Immutable<v.InferOutput<typeof roleProfileSchema>>;
export type ProfiledRole = Immutable<v.InferOutput<typeof roleSchema>>;
export type ProfileRow = Immutable<v.InferOutput<typeof rowSchema>>;
export type ProfileStep = Immutable<v.InferOutput<typeof historyEntrySchema>>;
export type AgreedLevel = Immutable<v.InferOutput<typeof agreedLevelSchema>>;
