type Kind = 'positive' | 'example' | 'contra';

/** Words of the importer for what each part of a source was taken for, and for putting right what is wrong. */
export interface CorrectionMessages {
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

  readonly levelsTitle: string;
  readonly groupsTitle: string;
  readonly change: string;
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
}

export const correctionMessagesEn: CorrectionMessages = {
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

  levelsTitle: 'Levels, lowest first',
  groupsTitle: 'Groups',
  change: 'Change',
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
};
