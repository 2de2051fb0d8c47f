import { formatList, plural } from './format.js';
import { correctionMessagesEn, type CorrectionMessages } from './importer-correction-words.js';
import type { Messages } from './messages.js';

type Kind = 'positive' | 'example' | 'contra';

/** Words of the importer of frameworks: its steps, and what was understood. */
export interface ImporterMessages extends CorrectionMessages {
  readonly title: string;
  readonly steps: string;
  readonly step: (number: number, name: string) => string;
  readonly stepNames: Readonly<Record<'source' | 'check' | 'use', string>>;

  readonly sourceTitle: string;
  readonly dropTitle: string;
  readonly dropHint: string;
  readonly choose: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly pasteRead: string;
  readonly addressLabel: string;
  readonly addressHint: string;
  readonly addressRead: string;
  readonly nothingPasted: string;
  readonly resume: string;
  readonly stillThere: (name: string) => string;
  readonly pastedText: string;

  readonly fetching: string;
  readonly reading: string;
  readonly interpreting: string;
  readonly cancel: string;
  readonly cancelled: string;

  readonly problemTitle: string;
  readonly badAddress: string;
  readonly network: string;
  readonly notFound: string;
  readonly notAllowed: (status: number) => string;
  readonly http: (status: number) => string;
  readonly tooLarge: string;
  readonly broken: string;
  readonly refused: (names: readonly string[]) => string;

  readonly checkTitle: string;
  readonly checkHint: string;
  readonly from: (names: readonly string[]) => string;
  readonly notUnderstood: string;
  readonly notUnderstoodHint: string;
  readonly facts: {
    readonly groups: (count: number) => string;
    readonly competencies: (count: number) => string;
    readonly themes: (count: number) => string;
    readonly behaviours: (count: number) => string;
    readonly skills: (count: number) => string;
    readonly kinds: Readonly<Record<Kind, (count: number) => string>>;
    readonly levels: string;
    readonly noLevels: string;
    readonly cumulative: string;
  };
  readonly why: string;
  readonly shapes: Readonly<Record<string, string>>;
  readonly undo: string;
  readonly redo: string;
  readonly undone: (label: string) => string;
  readonly redone: (label: string) => string;
  readonly unfit: (count: number) => string;
  readonly issues: (count: number) => string;
  readonly noIssues: string;
  readonly error: string;
  readonly warning: string;
  readonly show: string;
  readonly showAll: (count: number) => string;
  readonly views: string;
  readonly viewNames: Readonly<Record<'source' | 'preview' | 'edit', string>>;
  readonly noPreview: string;
  readonly partOf: (from: number, to: number, all: number) => string;
  readonly partBefore: string;
  readonly partAfter: string;
  readonly continue: string;
  readonly other: string;

  readonly useTitle: string;
  readonly useHint: string;
  readonly openIssues: (count: number) => string;
  readonly back: string;
  readonly use: string;
  readonly download: string;
  readonly downloadFailed: string;
  readonly done: string;
  readonly another: string;
}

const count = (number: number, one: string, other: string): string => plural('en', number, { one: `# ${one}`, other: `# ${other}` });

export const importerMessages: Messages<ImporterMessages> = {
  en: {
    ...correctionMessagesEn,

    title: 'Use your own framework',
    steps: 'Steps',
    step: (number, name) => `${number}. ${name}`,
    stepNames: { source: 'Choose', check: 'Check', use: 'Use' },

    sourceTitle: 'Choose your framework',
    dropTitle: 'From this device',
    dropHint: 'Word, Excel, CSV, a web page, Markdown, plain text, or an export of Moodle, OpenSALT or a CASE server. Several files are read together, such as one for each level. They stay in this browser.',
    choose: 'Choose files',
    pasteLabel: 'Paste it',
    pasteHint: 'Copy the tables with their headings in Word, Excel, Google Docs or a web page, and paste them here.',
    pasteRead: 'Read the text',
    addressLabel: 'From an address',
    addressHint: 'Such as https://intranet.example/values.docx. It is fetched only when you press the button.',
    addressRead: 'Fetch',
    nothingPasted: 'There is no text in the field yet. Paste the framework into it.',
    resume: 'Go back to it',
    stillThere: (name) => `What you opened before is still there: ${name}.`,
    pastedText: 'pasted text',

    fetching: 'Fetching…',
    reading: 'Reading…',
    interpreting: 'Finding competencies and behaviours…',
    cancel: 'Cancel',
    cancelled: 'Stopped.',

    problemTitle: 'That could not be opened',
    badAddress: 'This is not the address of a web page or file. It has to begin with https:// or http://.',
    network: 'Nothing came from this address: it cannot be reached, or the site does not let other pages read it. Open it in a tab of its own, then save the file and choose it here, or copy the page and paste it.',
    notFound: 'There is nothing at this address (404). Check how it is written.',
    notAllowed: (status) => `The site wants you to sign in first (${status}). Open it in a tab of its own, then save the file and choose it here.`,
    http: (status) => `The site answered with an error (${status}). Try again later, or save the file and choose it here.`,
    tooLarge: 'What is at this address is larger than 10 MB, which is too large for a framework.',
    broken: 'Something went wrong while it was read. Reload the page and try again, or try another format of the same document.',
    refused: (names) => (names.length > 0 ? `Nothing could be read in ${formatList('en', names)}.` : 'Nothing could be read in it.'),

    checkTitle: 'Check what was understood',
    checkHint: 'Compare the source with what was made of it. Correct what is wrong; every change can be undone.',
    from: (names) => `From ${formatList('en', names)}`,
    notUnderstood: 'No framework was found in it yet.',
    notUnderstoodHint: 'Say in the source below what the columns, rows and headings are. As soon as there are behaviours, they are shown here.',
    facts: {
      groups: (number) => count(number, 'group', 'groups'),
      competencies: (number) => count(number, 'competency', 'competencies'),
      themes: (number) => count(number, 'theme', 'themes'),
      behaviours: (number) => count(number, 'behaviour', 'behaviours'),
      skills: (number) => count(number, 'key skill', 'key skills'),
      kinds: {
        positive: (number) => `${number} expected`,
        example: (number) => count(number, 'example', 'examples'),
        contra: (number) => count(number, 'contra-indicator', 'contra-indicators'),
      },
      levels: 'Levels, lowest first',
      noLevels: 'No levels',
      cumulative: 'each includes those below it',
    },
    why: 'How this was found',
    shapes: {
      long: 'one row for each behaviour',
      wide: 'one column for each level',
      'table-per-competency': 'one table for each competency',
      'by-kind': 'columns for kinds of behaviour',
      'by-row': 'one row for each level or kind',
      'by-column': 'one column for each competency',
      'by-level': 'one part for each level',
      headings: 'lists under headings',
      'not-understood': 'not understood',
    },
    undo: 'Undo',
    redo: 'Redo',
    undone: (label) => `Undone: ${label}`,
    redone: (label) => `Done again: ${label}`,
    unfit: (number) => plural('en', number, { one: '# change to names or behaviours no longer fits and was left out. Undo brings it back.', other: '# changes to names or behaviours no longer fit and were left out. Undo brings them back.' }),
    issues: (number) => count(number, 'thing to check', 'things to check'),
    noIssues: 'Nothing else to check: everything in the source was understood.',
    error: 'Problem',
    warning: 'Check',
    show: 'Show in the source',
    showAll: (number) => `Show all ${number}`,
    views: 'Show',
    viewNames: { source: 'Source', preview: 'Preview', edit: 'Names and behaviours' },
    noPreview: 'There is nothing to preview yet.',
    partOf: (from, to, all) => `Competencies ${from} to ${to} of ${all}`,
    partBefore: 'Competencies before',
    partAfter: 'Competencies after',
    continue: 'Continue',
    other: 'Choose something else',

    useTitle: 'Use the framework',
    useHint: 'This is what you have checked. You can go back and change it.',
    openIssues: (number) => plural('en', number, { one: '# thing to check was found in the source. It does not stop you.', other: '# things to check were found in the source. They do not stop you.' }),
    back: 'Back to checking',
    use: 'Use this framework',
    download: 'Download as a file',
    downloadFailed: 'The file could not be made. Check your connection and try again.',
    done: 'The framework is in use.',
    another: 'Import another framework',
  },
  cy: async () => (await import('./importer-messages.cy.js')).importerMessagesCy,
};
