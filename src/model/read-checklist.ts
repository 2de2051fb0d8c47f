import type { Checklist, Observed } from './checklist.js';

/** Version of the schema. */
export const CHECKLIST_VERSION = 1;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (input: unknown): input is Fields => typeof input === 'object' && input !== null;
const isText = (input: unknown): boolean => input === undefined || typeof input === 'string';
const isObserved = (input: unknown): input is Observed => isObject(input) && typeof input.indicator === 'string' && isText(input.seen) && isText(input.support);

/**
 * Reads a checklist as `parseChecklist` does, which also says what is wrong with it, but without the schema: a page with
 * checklists has their values at once and does not wait for a library. A test holds both together.
 */
export function readChecklist(input: unknown): Checklist | undefined {
  if (!isObject(input)) return undefined;
  const { type, version = CHECKLIST_VERSION, framework, competency, outcome, observed = [] } = input;
  const isKnown = type === 'checklist' && typeof version === 'number' && version <= CHECKLIST_VERSION && isText(framework) && isText(competency);
  if (!isKnown || (outcome !== 'observed' && outcome !== 'none') || !Array.isArray(observed) || !observed.every(isObserved)) return undefined;
  if ((outcome === 'none') === observed.length > 0) return undefined;
  return { ...input, type, version, outcome, observed: observed.map((entry) => ({ ...entry })) };
}
