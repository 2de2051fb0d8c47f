import type { Evidence } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import type { Issue } from '../../model/issue.js';
import { parseEvidence } from '../../model/parse-evidence.js';
import { behaviourWords, type BehaviourWords } from '../behaviour-words.js';

/** What a card was given, as far as it can be read. */
export type CardContent =
  | { readonly status: 'empty' }
  | { readonly status: 'error'; readonly issues: readonly Issue[] }
  | { readonly status: 'ready'; readonly evidence: Evidence; readonly issues: readonly Issue[] };

/** Reads what a host has set. Faults of the content come with the evidence; that it is for no behaviour can be seen. */
export function readCard(input: unknown): CardContent {
  if (input === undefined || input === null) return { status: 'empty' };
  const { value, issues } = parseEvidence(input);
  return value ? { status: 'ready', evidence: value, issues: issues.filter(({ severity }) => severity === 'error') } : { status: 'error', issues };
}

/** What stands above evidence: its only behaviour, else when it was, else nothing of its own. */
export interface CardHeading {
  readonly behaviour?: BehaviourWords;
  readonly when?: Evidence['when'];
}

export function cardHeading({ behaviours, when, framework: of }: Evidence, framework: Framework | undefined): CardHeading {
  const [first, ...others] = behaviours;
  const behaviour = first && others.length === 0 ? behaviourWords(first, framework, of) : undefined;
  if (behaviour?.text) return { behaviour };
  return when ? { when } : {};
}
