import { formatList, plural } from './format.js';
import type { Messages } from './messages.js';

type PartName = 'framework' | 'scale' | 'level' | 'group' | 'competency' | 'theme' | 'indicator';
type ChangeName = 'added' | 'removed' | 'renamed' | 'changed' | 'moved';
type ReasonName =
  | 'competency-gone'
  | 'level-gone'
  | 'behaviour-gone'
  | 'competency-new'
  | 'competency-not-applying'
  | 'descriptor-changed'
  | 'behaviour-changed'
  | 'behaviour-moved'
  | 'level-renamed'
  | 'level-moved'
  | 'competency-changed';

/** Words of the comparison of two versions of a framework. */
export interface DiffMessages {
  readonly title: string;
  readonly loading: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly same: string;
  readonly unreadable: (which: 'before' | 'after') => string;
  readonly versions: Readonly<Record<'before' | 'after', string>>;
  readonly version: (version: string) => string;
  readonly summary: string;
  /** One part's line of the summary: "Behaviours: 2 added and 1 removed". */
  readonly parts: (part: PartName, counts: Readonly<Partial<Record<ChangeName, number>>>) => string;
  readonly show: string;
  readonly all: string;
  readonly changes: Readonly<Record<ChangeName, string>>;
  readonly shown: (changes: number, all: number) => string;
  readonly whole: string;
  readonly what: string;
  /** "Behaviour, changed: text". */
  readonly change: (part: PartName, type: ChangeName, field?: string) => string;
  readonly absent: string;
  readonly place: (place: string) => string;
  readonly kinds: Readonly<Record<'positive' | 'example' | 'contra', string>>;
  readonly yes: string;
  readonly no: string;
  readonly impact: string;
  readonly touches: (profiles: number, evidence: number) => string;
  readonly touchesNothing: string;
  readonly profiles: string;
  readonly evidence: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<ReasonName, string>>;
  readonly level: (label: string) => string;
  readonly more: (count: number) => string;
  readonly damaged: (count: number) => string;
  readonly untitled: (id: string) => string;
  readonly failed: string;
  readonly retry: string;
}

const PARTS: Readonly<Record<PartName, readonly [string, string]>> = {
  framework: ['Framework', 'Framework'],
  scale: ['Scale of levels', 'Scale of levels'],
  level: ['Level', 'Levels'],
  group: ['Group', 'Groups'],
  competency: ['Competency', 'Competencies'],
  theme: ['Theme', 'Themes'],
  indicator: ['Behaviour', 'Behaviours'],
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  label: 'name',
  text: 'text',
  definition: 'definition',
  importance: 'why it matters',
  tagline: 'tagline',
  skills: 'key skills',
  described: 'has a description',
  description: 'description',
  cumulative: 'levels include those below',
  appliesTo: 'who it applies to',
  note: 'note',
  version: 'version',
  published: 'date of publication',
  reviewDue: 'date of review',
  status: 'status',
  order: 'order',
  group: 'group',
  competency: 'competency',
  theme: 'theme',
  level: 'level',
  kind: 'kind',
};

const changes: DiffMessages['changes'] = { added: 'added', removed: 'removed', renamed: 'renamed', changed: 'changed', moved: 'moved' };
const number = (count: number): string => plural('en', count, { other: '#' });

export const diffMessages: Messages<DiffMessages> = {
  en: {
    title: 'What changed',
    loading: 'Comparing the versions…',
    nothing: 'There are no two versions to compare yet.',
    nothingHint: 'What changed from one to the other will be listed here.',
    same: 'The same: nothing changed from one version to the other.',
    unreadable: (which) => `The ${which === 'before' ? 'earlier' : 'later'} version cannot be read as a framework.`,
    versions: { before: 'Before', after: 'After' },
    version: (version) => `version ${version}`,
    summary: 'In short',
    parts: (part, counts) => `${PARTS[part][1]}: ${formatList('en', Object.entries(counts).map(([type, count]) => `${number(count)} ${type}`))}`,
    show: 'Show what was',
    all: 'Everything',
    changes,
    shown: (count, all) => (count === all ? plural('en', all, { one: '# change', other: '# changes' }) : `${number(count)} of ${plural('en', all, { one: '# change', other: '# changes' })}`),
    whole: 'The framework as a whole',
    what: 'What',
    change: (part, type, field) => `${PARTS[part][0]}, ${type}${field === undefined ? '' : `: ${FIELDS[field] ?? field}`}`,
    absent: 'Not there',
    place: (place) => `Place ${place}`,
    kinds: { positive: 'Expected behaviour', example: 'Example', contra: 'Contra-indicator' },
    yes: 'Yes',
    no: 'No',
    impact: 'What it touches',
    touches: (profiles, evidence) => `${formatList('en', [
      ...(profiles > 0 ? [plural('en', profiles, { one: '# role profile', other: '# role profiles' })] : []),
      ...(evidence > 0 ? [plural('en', evidence, { one: '# piece of evidence', other: '# pieces of evidence' })] : []),
    ])} to look at again`,
    touchesNothing: 'None of the role profiles and none of the evidence has to be looked at again.',
    profiles: 'Role profiles',
    evidence: 'Evidence',
    reason: 'Why',
    reasons: {
      'competency-gone': 'The competency is gone',
      'level-gone': 'The chosen level is gone',
      'behaviour-gone': 'A chosen behaviour is gone',
      'competency-new': 'The competency is new: a row is missing',
      'competency-not-applying': 'The competency does not apply to the role any more',
      'descriptor-changed': 'What is said at the chosen level changed',
      'behaviour-changed': 'A chosen behaviour has other words',
      'behaviour-moved': 'A chosen behaviour stands elsewhere',
      'level-renamed': 'The chosen level has another name',
      'level-moved': 'The order of the levels changed',
      'competency-changed': 'What is said of the competency changed',
    },
    level: (label) => `level ${label}`,
    more: (count) => `Show ${number(count)} more`,
    damaged: (count) => plural('en', count, { one: '# document cannot be read and is left out.', other: '# documents cannot be read and are left out.' }),
    untitled: (id) => `Without a title (${id})`,
    failed: 'The comparison could not be loaded.',
    retry: 'Try again',
  },
  cy: async () => (await import('./diff-messages.cy.js')).diffMessagesCy,
};
