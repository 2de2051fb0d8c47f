import { EVIDENCE_VERSION, evidenceSchema, type BehaviourReference, type Evidence } from './evidence.js';
import { isDay } from './day.js';
import { describePath, type EvidenceIssueCode, type Issue, type IssuePath } from './issue.js';
import { newerVersion, readShape } from './read-shape.js';

const sentences = {
  'no-behaviour': () => 'The evidence is for no behaviour. Say which it shows.',
  'behaviour-without-text': (place) => `At ${place}: the behaviour has neither an indicator nor words of its own. Give it one of them.`,
  'not-a-date': (place, text) => `At ${place}: "${text}" is not a date. Write year, month and day, such as 2026-03-02.`,
  'ends-before-it-starts': (place) => `At ${place}: the period ends before it starts. Correct one of the dates.`,
  'not-an-address': (place, text) => `At ${place}: "${text}" is not the address of a web page, which starts with https:// or http:// and the name of a server.`,
} as const satisfies Partial<Record<EvidenceIssueCode, (place: string, text: string) => string>>;

function issue(severity: Issue['severity'], code: keyof typeof sentences, path: IssuePath, text = ''): Issue {
  const place = describePath(path);
  return { severity, code, path, message: sentences[code](place, text), values: { place, text } };
}

/** Reads evidence of unknown origin. Never throws, repairs nothing; `value` is there whenever the shape could be read. */
export function parseEvidence(input: unknown): { readonly value?: Evidence; readonly issues: readonly Issue[] } {
  const newer = newerVersion(input, EVIDENCE_VERSION);
  if (newer) return { issues: [newer] };
  const { value, issues } = readShape(evidenceSchema, input);
  return value ? { value, issues: contentIssues(value) } : { issues };
}

function contentIssues({ behaviours, when, links }: Evidence): readonly Issue[] {
  const issues: Issue[] = [];
  if (behaviours.length === 0) issues.push(issue('warning', 'no-behaviour', ['behaviours']));
  behaviours.forEach((behaviour, index) => {
    if (!behaviour.indicator && !behaviour.text?.trim()) issues.push(issue('error', 'behaviour-without-text', ['behaviours', index]));
  });
  for (const end of ['from', 'to'] as const) {
    const day = when?.[end];
    if (day !== undefined && !isDay(day)) issues.push(issue('error', 'not-a-date', ['when', end], day));
  }
  if (when?.to !== undefined && when.to < when.from) issues.push(issue('error', 'ends-before-it-starts', ['when', 'to']));
  links.forEach(({ url }, index) => {
    if (!isWebAddress(url)) issues.push(issue('error', 'not-an-address', ['links', index, 'url'], url));
  });
  return issues;
}

/** Whether a text is the address of a web page: the only ones that are ever made a link. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Whether two references are to the same behaviour; own ones are the same when they say the same. */
export function isSameBehaviour(a: BehaviourReference, b: BehaviourReference): boolean {
  return a.competency === b.competency && a.indicator === b.indicator && (a.indicator !== undefined || a.text === b.text);
}
