import { formatList, plural } from './format.js';
import type { Messages } from './messages.js';

type Kind = 'positive' | 'example' | 'contra';

/** Words of the importer of frameworks. */
export interface ImporterMessages {
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
    readonly atLevel: (label: string, count: number) => string;
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

  readonly sourceHint: string;
  readonly noBlocks: string;
  readonly table: (number: number) => string;
  readonly column: (number: number, header: string) => string;
  readonly row: (number: number) => string;
  readonly rowsOf: (from: number, to: number, all: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly taken: (what: string) => string;
  readonly contents: {
    readonly level: (label: string) => string;
    readonly levelOf: string;
    readonly kinds: Readonly<Record<Kind, string>>;
    readonly fields: Readonly<Record<'definition' | 'importance' | 'skills', string>>;
    readonly names: Readonly<Record<'group' | 'competency' | 'theme' | 'level' | 'kind' | 'id' | 'name' | 'mixed' | 'number', string>>;
    readonly leftOut: string;
    readonly notUnderstood: string;
    readonly groups: Readonly<Record<'behaviours' | 'about' | 'names', string>>;
  };
  readonly rows: Readonly<Record<'header' | 'competency' | 'theme' | 'texts' | 'left-out' | 'group' | 'level' | 'kind' | 'field' | 'name' | 'blank' | 'not-understood', string>>;
  readonly headings: Readonly<Record<'title' | 'group' | 'competency' | 'theme' | 'level' | Kind | 'text' | 'left-out' | 'field' | 'not-understood', string>>;
  readonly asksColumn: (column: string) => string;
  readonly asksRow: (number: number) => string;
  readonly asksHeading: (text: string) => string;
  readonly columnHolds: string;
  readonly rowIs: string;
  readonly headingNames: string;
  readonly levelLabel: string;
  readonly levelKind: string;
  readonly columnChanged: (column: string, holds: string) => string;
  readonly rowChanged: (number: number, is: string) => string;
  readonly headingChanged: (text: string, names: string) => string;

  readonly framework: string;
  readonly levelsTitle: string;
  readonly groupsTitle: string;
  readonly change: string;
  readonly rename: string;
  readonly name: string;
  readonly names: Readonly<Record<'framework' | 'group' | 'competency' | 'theme' | 'level', string>>;
  readonly renamed: (name: string) => string;
  readonly remove: string;
  readonly removed: (name: string) => string;
  readonly up: string;
  readonly down: string;
  readonly moved: (name: string) => string;
  readonly mergeInto: string;
  readonly mergeNone: string;
  readonly merged: (from: string, into: string) => string;
  readonly empty: string;
  readonly cumulativeChanged: (value: boolean) => string;
  readonly behaviour: string;
  readonly behaviourText: string;
  readonly behaviourHint: string;
  readonly cut: string;
  readonly kind: string;
  readonly level: string;
  readonly noLevel: string;
  readonly theme: string;
  readonly noTheme: string;
  readonly competency: string;
  readonly join: string;
  readonly joined: (text: string) => string;
  readonly changed: (text: string) => string;
  readonly split: (count: number) => string;
  readonly showSource: string;
  readonly save: string;
  readonly refusals: Readonly<Record<'not-found' | 'empty-text' | 'same-name' | 'unknown-level' | 'unknown-theme' | 'apart' | 'too-few' | 'in-use', string>>;

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
      atLevel: (label, number) => `${label}: ${number}`,
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

    sourceHint: 'The buttons say what each column, row and heading was taken for. Press one to change it.',
    noBlocks: 'This format says itself what each part is, so there is nothing to point at. Correct names and behaviours in the result.',
    table: (number) => `Table ${number}`,
    column: (number, header) => (header ? `column ${number}, “${header}”` : `column ${number}`),
    row: (number) => `row ${number}`,
    rowsOf: (from, to, all) => `Rows ${from} to ${to} of ${all}`,
    earlier: 'Rows before',
    later: 'Rows after',
    taken: (what) => `What it was taken for, ${what}: `,
    contents: {
      level: (label) => (label ? `Level: ${label}` : 'Level'),
      levelOf: 'Behaviours at a level',
      kinds: { positive: 'Expected behaviours', example: 'Examples', contra: 'Contra-indicators' },
      fields: { definition: 'Definition', importance: 'Why it matters', skills: 'Key skills' },
      names: {
        group: 'Names of groups',
        competency: 'Names of competencies',
        theme: 'Names of themes',
        level: 'Names of levels',
        kind: 'Names of kinds',
        id: 'Codes',
        name: 'Names',
        mixed: 'Says what its row holds',
        number: 'Numbers of rows',
      },
      leftOut: 'Left out',
      notUnderstood: 'Not understood',
      groups: { behaviours: 'Behaviours', about: 'About the competency', names: 'Names' },
    },
    rows: {
      header: 'Headings of columns',
      competency: 'Competency',
      theme: 'Theme',
      texts: 'Behaviours',
      'left-out': 'Left out',
      group: 'Group',
      level: 'Level',
      kind: 'Kind',
      field: 'About it',
      name: 'Name',
      blank: 'Empty',
      'not-understood': 'Not understood',
    },
    headings: {
      title: 'Title of the framework',
      group: 'Group',
      competency: 'Competency',
      theme: 'Theme',
      level: 'Level',
      positive: 'Expected behaviours',
      example: 'Examples',
      contra: 'Contra-indicators',
      text: 'A text like others',
      'left-out': 'Left out',
      field: 'About the competency',
      'not-understood': 'Not understood',
    },
    asksColumn: (column) => `What is in ${column}?`,
    asksRow: (number) => `What is row ${number}?`,
    asksHeading: (text) => `What does “${text}” name?`,
    columnHolds: 'The column holds',
    rowIs: 'The row is',
    headingNames: 'It names',
    levelLabel: 'Name of the level',
    levelKind: 'Kind of behaviour',
    columnChanged: (column, holds) => `${column} is now: ${holds}`,
    rowChanged: (number, is) => `row ${number} is now: ${is}`,
    headingChanged: (text, names) => `“${text}” is now: ${names}`,

    framework: 'Framework',
    levelsTitle: 'Levels, lowest first',
    groupsTitle: 'Groups',
    change: 'Change',
    rename: 'Change the name',
    name: 'Name',
    names: { framework: 'Title of the framework', group: 'Group', competency: 'Competency', theme: 'Theme', level: 'Level' },
    renamed: (name) => `“${name}” renamed`,
    remove: 'Remove',
    removed: (name) => `“${name}” removed`,
    up: 'Move up',
    down: 'Move down',
    moved: (name) => `“${name}” moved`,
    mergeInto: 'Put together with',
    mergeNone: 'Nothing, it stands alone',
    merged: (from, into) => `“${from}” put together with “${into}”`,
    empty: 'Nothing in it',
    cumulativeChanged: (value) => (value ? 'each level includes those below it' : 'each level stands alone'),
    behaviour: 'Change a behaviour',
    behaviourText: 'Behaviour',
    behaviourHint: 'To split it, put each part on a line of its own.',
    cut: 'Split into sentences',
    kind: 'Kind',
    level: 'Level',
    noLevel: 'No level',
    theme: 'Theme',
    noTheme: 'No theme',
    competency: 'Competency',
    join: 'Join with the next one',
    joined: (text) => `two behaviours joined: “${text}”`,
    changed: (text) => `behaviour changed: “${text}”`,
    split: (number) => `one behaviour split into ${number}`,
    showSource: 'Show in the source',
    save: 'Save',
    refusals: {
      'not-found': 'It is no longer there. Close this and look again.',
      'empty-text': 'Write something: it cannot be empty.',
      'same-name': 'Another level has this name. Choose a different one.',
      'unknown-level': 'The framework has no such level.',
      'unknown-theme': 'The competency has no such theme.',
      apart: 'Only behaviours of the same theme, level and kind can be joined.',
      'too-few': 'It takes two or more.',
      'in-use': 'Behaviours stand at this level. Move or remove them first.',
    },

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
