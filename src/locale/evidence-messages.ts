import { plural } from './format.js';
import type { Messages } from './messages.js';

/** Why a file is not taken. */
export type FileFault = 'too-large' | 'empty' | 'unknown-kind' | 'not-allowed' | 'mismatch' | 'damaged' | 'unreadable' | 'too-many';

export interface EvidenceMessages {
  title: string;
  privacy: string;
  behaviours: string;
  behavioursHint: string;
  when: string;
  oneDay: string;
  period: string;
  dayHint: string;
  from: string;
  to: string;
  day: string;
  month: string;
  year: string;
  source: string;
  notSaid: string;
  sources: Readonly<Record<'self' | 'manager' | 'colleague' | 'service-user' | 'document', string>>;
  account: string;
  inFourParts: string;
  inOne: string;
  situation: string;
  situationHint: string;
  task: string;
  taskHint: string;
  action: string;
  actionHint: string;
  result: string;
  resultHint: string;
  statement: string;
  statementHint: string;
  learning: string;
  learningHint: string;
  characters(count: number): string;
  links: string;
  linkAddress: string;
  linkTitle: string;
  addLink: string;
  removeLink(link: string): string;
  files: string;
  filesHint(most: number, megabytes: string, kinds: string): string;
  chooseFiles: string;
  removeFile(name: string): string;
  fileAdded(name: string): string;
  fileRemoved(name: string): string;
  reading: string;
  fileFaults: Readonly<Record<FileFault, (name: string, values: Readonly<Record<string, string>>) => string>>;
  optional: string;
  behavioursRead: string;
  whenRead: string;
  sourceRead: string;
  /** As anybody reads it: "me" would be the reader. */
  sourcesRead: EvidenceMessages['sources'];
  learningRead: string;
  own: string;
  gone: string;
  /** The behaviour is of another framework. */
  elsewhere(framework: string): string;
  nothing: string;
  readonly: string;
  submit: string;
  sending: string;
  sent: string;
  sentText: string;
  another: string;
  rejected: string;
  problem: string;
  faults: Readonly<Record<string, string>>;
  error: string;
  missing: string;
  unreadableValue: string;
  failed: string;
  retry: string;
}


export const evidenceMessages: Messages<EvidenceMessages> = {
  en: {
    title: 'Evidence',
    privacy: 'Do not name patients, customers or others. Say “a patient” or “a customer”.',
    behaviours: 'Which behaviours does this show?',
    behavioursHint: 'Choose one or a few.',
    when: 'When was it?',
    oneDay: 'On one day',
    period: 'Over a period',
    dayHint: 'For example 27 3 2026',
    from: 'First day',
    to: 'Last day',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    source: 'Where does it come from?',
    notSaid: 'Not said',
    sources: { self: 'Me', manager: 'My manager', colleague: 'A colleague', 'service-user': 'Someone who uses our service', document: 'A document' },
    account: 'What happened?',
    inFourParts: 'In four steps',
    inOne: 'In my own words',
    situation: 'Situation',
    situationHint: 'Where and with what did it begin?',
    task: 'Task',
    taskHint: 'What had to be done, and what was your part?',
    action: 'Action',
    actionHint: 'What did you do?',
    result: 'Result',
    resultHint: 'What came of it?',
    statement: 'What happened',
    statementHint: 'What was it about, what did you do, and what came of it?',
    learning: 'What was learnt?',
    learningHint: 'What would you do again, and what differently?',
    characters: (count) => plural('en', count, { one: '# character', other: '# characters' }),
    links: 'Links',
    linkAddress: 'Address of the page',
    linkTitle: 'What it is',
    addLink: 'Add a link',
    removeLink: (link) => `Remove the link ${link}`,
    files: 'Files',
    filesHint: (most, megabytes, kinds) => `At most ${most}, each up to ${megabytes} MB: ${kinds}. Where and with what a picture was taken is left out.`,
    chooseFiles: 'Choose files',
    removeFile: (name) => `Remove ${name}`,
    fileAdded: (name) => `${name} added.`,
    fileRemoved: (name) => `${name} removed.`,
    reading: 'Reading the files…',
    fileFaults: {
      'too-large': (name, { size = '', limit = '' }) => `${name} has ${size}. At most ${limit} can be taken.`,
      empty: (name) => `${name} is empty.`,
      'unknown-kind': (name) => `${name} is of a kind that is not taken here. Choose a picture, a PDF, an Office document without macros or password, or a text saved as UTF-8.`,
      'not-allowed': (name) => `${name} is of a kind that is not taken here.`,
      mismatch: (name, { found = '' }) => `${name} is not what its name says: it holds ${found}. Give it the right ending, then choose it again.`,
      damaged: (name) => `${name} is damaged. Open and save it again, then choose it again.`,
      unreadable: (name) => `${name || 'A file'} could not be read. Choose it again.`,
      'too-many': (name, { limit = '' }) => `${name} was left out: at most ${limit} files can be taken.`,
    },
    optional: '(optional)',
    behavioursRead: 'Behaviours that this shows',
    whenRead: 'When it was',
    sourceRead: 'Where it comes from',
    sourcesRead: { self: 'The person themselves', manager: 'Their manager', colleague: 'A colleague', 'service-user': 'Someone who uses the service', document: 'A document' },
    learningRead: 'What was learnt',
    own: 'own behaviour',
    gone: 'no longer in the framework',
    elsewhere: (framework) => `from “${framework}”`,
    nothing: 'Nothing is written yet.',
    readonly: 'Read only',
    submit: 'Save the evidence',
    sending: 'Saving…',
    sent: 'The evidence is saved',
    sentText: 'You can write another.',
    another: 'Write another',
    rejected: 'The evidence could not be saved. Nothing is lost: try again.',
    problem: 'There is a problem',
    faults: {
      'no-behaviour': 'Choose a behaviour that this shows',
      'no-date': 'Enter when it was',
      'no-date to': 'Enter the last day',
      'half-a-date': 'The date must have a day, a month and a year',
      'no-such-date': 'Enter a date that there is, with the month as a number',
      'in-the-future': 'The date must be today or before',
      'ends-before-it-starts': 'The last day must not be before the first one',
      'no-account': 'Say what happened',
      'not-an-address': 'Enter an address that starts with https:// or http://',
      'no-address': 'Enter the address of the link, or remove it',
    },
    error: 'Error:',
    missing: 'Write the evidence',
    unreadableValue: 'The evidence that was here cannot be read. What you write replaces it.',
    failed: 'This form could not be loaded.',
    retry: 'Try again',
  },
  cy: async () => (await import('./evidence-messages.cy.js')).words,
};
