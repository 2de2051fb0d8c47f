import * as v from 'valibot';
import type { Immutable } from './immutable.js';
import type { EvidenceIssueCode, Issue } from './issue.js';
import { CHECKLIST_VERSION } from './read-checklist.js';
import { newerVersion, readShape } from './read-shape.js';

export { CHECKLIST_VERSION };

const observedSchema = v.looseObject({
  /** Id of the contra-indicator. */
  indicator: v.string(),
  /** What was seen. */
  seen: v.optional(v.string()),
  /** What support was agreed. */
  support: v.optional(v.string()),
});

/**
 * What was answered to a list of contra-indicators: some were observed, or none was. That the list has not been
 * considered at all is a third case: then there is no checklist. It is a prompt for a conversation and never a score.
 */
export const checklistSchema = v.looseObject({
  type: v.literal('checklist'),
  version: v.optional(v.number(), CHECKLIST_VERSION),
  /** Id of the framework. */
  framework: v.optional(v.string()),
  /** Id of the competency that the contra-indicators belong to. */
  competency: v.optional(v.string()),
  outcome: v.picklist(['observed', 'none']),
  observed: v.optional(v.array(observedSchema), () => []),
});

export type Checklist = Immutable<v.InferOutput<typeof checklistSchema>>;
export type Observed = Immutable<v.InferOutput<typeof observedSchema>>;

/** Reads a checklist of unknown origin. Never throws; without a value the issues say why. */
export function parseChecklist(input: unknown): { readonly value?: Checklist; readonly issues: readonly Issue[] } {
  const newer = newerVersion(input, CHECKLIST_VERSION);
  if (newer) return { issues: [newer] };
  const { value, issues } = readShape(checklistSchema, input);
  if (!value) return { issues };
  const contradiction = (value.outcome === 'none') === value.observed.length > 0;
  return contradiction ? { issues: [contradicts(value.outcome)] } : { value, issues };
}

const SENTENCES = {
  'observed-nothing': 'The checklist says that something was observed, but lists nothing. List it, or say that none was.',
  'none-and-observed': 'The checklist says that none was observed, but lists some. Take them out, or say that they were observed.',
} as const;

function contradicts(outcome: Checklist['outcome']): Issue {
  const code: EvidenceIssueCode & keyof typeof SENTENCES = outcome === 'none' ? 'none-and-observed' : 'observed-nothing';
  return { severity: 'error', code, path: ['observed'], message: SENTENCES[code], values: {} };
}
