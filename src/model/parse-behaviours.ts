import { behavioursSchema, type BehaviourReference } from './evidence.js';
import type { Issue } from './issue.js';
import { readShape } from './read-shape.js';

/** Reads a list of behaviours of unknown origin. Never throws; without a value the issues say why. */
export function parseBehaviours(input: unknown): { readonly value?: readonly BehaviourReference[]; readonly issues: readonly Issue[] } {
  return readShape(behavioursSchema, input);
}
