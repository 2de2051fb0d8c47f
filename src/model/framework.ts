import * as v from 'valibot';
import type { Immutable } from './immutable.js';

/**
 * The framework document: what an organisation says good work looks like.
 *
 * Every object is loose: a field that this version does not know is kept as it came, so a round trip loses nothing.
 */

const text = v.string();
const optionalText = v.nullish(text);
const texts = v.array(text);

/** How an indicator is meant: expected behaviour, an example of it, or behaviour that is not acceptable. */
const kindSchema = v.picklist(['positive', 'example', 'contra']);

const levelSchema = v.looseObject({
  id: text,
  /** What people call the level: "B", "All Colleagues". */
  label: text,
  /** False for a level that is a real choice but has no text of its own (Cherwell's A, C, E and G). */
  described: v.optional(v.boolean(), true),
  description: optionalText,
});

const scaleSchema = v.looseObject({
  /** Lowest first. */
  levels: v.array(levelSchema),
  /** True when a level includes all below it (Arun: a leader works to all three tiers). */
  cumulative: v.optional(v.boolean(), false),
  note: optionalText,
});

const groupSchema = v.looseObject({
  id: text,
  title: text,
  /** To whom the group's competencies apply: "all employees", "managers only". */
  appliesTo: optionalText,
});

const themeSchema = v.looseObject({ id: text, title: text });

const indicatorSchema = v.looseObject({
  /** Stable across versions: links, evidence and selections refer to it. Unique within the framework. */
  id: text,
  kind: kindSchema,
  text,
  theme: optionalText,
  level: optionalText,
});

const competencySchema = v.looseObject({
  id: text,
  title: text,
  group: optionalText,
  definition: optionalText,
  /** Why it matters. */
  importance: optionalText,
  tagline: optionalText,
  themes: v.optional(v.array(themeSchema), () => []),
  indicators: v.optional(v.array(indicatorSchema), () => []),
  /** Names of key skills that belong to the competency. */
  skills: v.optional(texts),
});

const charterSchema = v.looseObject({
  title: optionalText,
  vision: optionalText,
  aim: optionalText,
  values: v.optional(texts),
  /** What introduces the dimensions. */
  expectation: optionalText,
  dimensions: v.optional(v.array(v.looseObject({ id: text, title: text, source: optionalText }))),
  promises: v.optional(texts),
  style: v.optional(texts),
  capabilities: v.optional(texts),
});

const planActionSchema = v.looseObject({
  id: text,
  theme: text,
  item: text,
  action: text,
  benefit: optionalText,
  timeframe: optionalText,
  responsible: v.optional(texts),
  measures: v.optional(texts),
});

/** The framework's own words for its parts, such as "Contra Indicators" or "It definitely isn't this…". */
const labelsSchema = v.looseObject({
  positive: v.optional(text),
  example: v.optional(text),
  contra: v.optional(text),
  skills: v.optional(text),
  definition: v.optional(text),
  importance: v.optional(text),
});

/** Reads a framework document from data of unknown origin; see `parseFramework` for messages a person can act on. */
export const frameworkSchema = v.looseObject({
  id: text,
  title: text,
  subtitle: optionalText,
  strapline: v.nullish(v.union([text, texts])),
  publisher: optionalText,
  /** BCP 47 tag of the framework's text, which may differ from the interface's language. */
  language: optionalText,
  version: optionalText,
  /** A date, or the part of it that is known: "2015-10-29", "2016-10". */
  published: optionalText,
  reviewDue: optionalText,
  status: optionalText,
  owner: optionalText,
  vision: optionalText,
  purpose: v.optional(texts),
  /** A remark on the document as a whole, shown with its sources. */
  note: optionalText,
  scale: v.nullish(scaleSchema),
  groups: v.optional(v.array(groupSchema), () => []),
  labels: v.optional(labelsSchema),
  competencies: v.optional(v.array(competencySchema), () => []),
  charter: v.nullish(charterSchema),
  principles: v.optional(texts),
  components: v.optional(v.array(v.looseObject({ title: text }))),
  plan: v.optional(v.array(planActionSchema)),
});

export type Framework = Immutable<v.InferOutput<typeof frameworkSchema>>;
export type Scale = Immutable<v.InferOutput<typeof scaleSchema>>;
export type Level = Immutable<v.InferOutput<typeof levelSchema>>;
export type Group = Immutable<v.InferOutput<typeof groupSchema>>;
export type Competency = Immutable<v.InferOutput<typeof competencySchema>>;
export type Theme = Immutable<v.InferOutput<typeof themeSchema>>;
export type Indicator = Immutable<v.InferOutput<typeof indicatorSchema>>;
export type IndicatorKind = v.InferOutput<typeof kindSchema>;
export type Charter = Immutable<v.InferOutput<typeof charterSchema>>;
export type PlanAction = Immutable<v.InferOutput<typeof planActionSchema>>;
