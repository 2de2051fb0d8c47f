import * as v from 'valibot';
import type { Immutable } from './immutable.js';

/** Version of the schema. */
export const EVIDENCE_VERSION = 1;

/**
 * A behaviour that is referred to by its place in a framework, or an own one: a text that hangs on a competency
 * (KCHFT, Values into Action: own behaviours may be added as long as they hang on a value).
 */
const behaviourSchema = v.looseObject({
  /** Id of the competency. */
  competency: v.string(),
  /** Id of the indicator; an own behaviour has none. */
  indicator: v.optional(v.string()),
  /** An own behaviour's words, or those the framework had when this was chosen: readable without the framework. */
  text: v.optional(v.string()),
});

/** What happened, in four parts (STAR) or in one. */
const accountSchema = v.variant('kind', [
  v.looseObject({ kind: v.literal('star'), situation: v.string(), task: v.string(), action: v.string(), result: v.string() }),
  v.looseObject({ kind: v.literal('statement'), text: v.string() }),
]);

/** A day, or a period with its last day; as `2026-03-02`. */
const whenSchema = v.looseObject({ from: v.string(), to: v.optional(v.string()) });

const linkSchema = v.looseObject({ url: v.string(), title: v.optional(v.string()) });

export const attachmentSchema = v.looseObject({
  name: v.string(),
  /** Media type by its content. */
  type: v.string(),
  /** In bytes. */
  size: v.number(),
  /** SHA-256 of the content, in hexadecimal digits: finds the file wherever it is kept. Empty where the browser has none (http:). */
  digest: v.string(),
});

/** From whom evidence comes. */
export const EVIDENCE_SOURCES = ['self', 'manager', 'colleague', 'service-user', 'document'] as const;

/** What shows that somebody works as a framework asks. Loose throughout: unknown fields are kept. */
export const evidenceSchema = v.looseObject({
  type: v.literal('evidence'),
  version: v.optional(v.number(), EVIDENCE_VERSION),
  id: v.string(),
  /** Counts the changes of the content. */
  revision: v.optional(v.number(), 1),
  /** The framework that the behaviours are of. */
  framework: v.optional(v.looseObject({ id: v.string(), version: v.nullish(v.string()), title: v.optional(v.string()) })),
  behaviours: v.array(behaviourSchema),
  when: v.optional(whenSchema),
  source: v.optional(v.picklist(EVIDENCE_SOURCES)),
  account: v.optional(accountSchema),
  /** What was learnt. */
  learning: v.optional(v.string()),
  links: v.optional(v.array(linkSchema), () => []),
  attachments: v.optional(v.array(attachmentSchema), () => []),
});

export type Evidence = Immutable<v.InferOutput<typeof evidenceSchema>>;
export type BehaviourReference = Immutable<v.InferOutput<typeof behaviourSchema>>;
export type Account = Immutable<v.InferOutput<typeof accountSchema>>;
export type EvidencePeriod = Immutable<v.InferOutput<typeof whenSchema>>;
export type EvidenceLink = Immutable<v.InferOutput<typeof linkSchema>>;
export type Attachment = Immutable<v.InferOutput<typeof attachmentSchema>>;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** Schema of a list of behaviours by itself, as `<rung-behaviour-picker>` holds and sends it. */
export const behavioursSchema = v.array(behaviourSchema);
