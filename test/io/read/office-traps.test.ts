import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from '../../../src/io/import-source.js';
import { sheetOf, workbook } from '../support/office.js';
import { outline } from '../support/outline.js';
import { table, wordDocument } from '../support/word-document.js';

interface Trap {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** The outline without the shapes of tables. */
  readonly expected: readonly string[];
}

/** Documents as offices have them, each with something that led to a wrong reading once or easily might. */
const TRAPS: Readonly<Record<string, Trap>> = {
  'bold lines for headings': {
    name: 'bold-no-headings.docx',
    bytes: () => wordDocument('*STAFF COMPETENCIES*', 'Please read with your manager.', '*Communication*', 'Sharing and hearing ideas clearly.', '*Level 1*', '• Listens to callers', '• Writes notes', '*Level 2*', '• Explains choices', '*Teamwork*', 'Working as one.', '*Level 1*', '• Helps out', '*Level 2*', '• Shares work'),
    expected: [
      'title: STAFF COMPETENCIES',
      'levels: Level 1 < Level 2',
      '# Communication',
      'definition: Sharing and hearing ideas clearly.',
      '- [Level 1] Listens to callers',
      '- [Level 1] Writes notes',
      '- [Level 2] Explains choices',
      '# Teamwork',
      'definition: Working as one.',
      '- [Level 1] Helps out',
      '- [Level 2] Shares work',
      '! warning text-not-understood (paragraph 2)',
    ],
  },
  'a definition across a table of kinds': {
    name: 'per-comp.docx',
    bytes: () => wordDocument('# Competency framework', '## Introduction', 'Why we have it.', '## Communication', table([[{ text: '*Definition*\nSharing ideas.', columns: 2 }], ['*Effective indicators*', '*Ineffective indicators*'], ['• Listens\n• Writes', '• Interrupts']]), '## Teamwork', table([[{ text: '*Definition*\nWorking as one.', columns: 2 }], ['*Effective indicators*', '*Ineffective indicators*'], ['• Helps', '• Sulks']])),
    expected: [
      'title: Competency framework',
      '# Communication',
      'definition: Sharing ideas.',
      '- Listens',
      '- Writes',
      '- [contra] Interrupts',
      '# Teamwork',
      'definition: Working as one.',
      '- Helps',
      '- [contra] Sulks',
    ],
  },
  'labels in front of all rows, the competency’s name among them': {
    name: 'label-rows.docx',
    bytes: () => wordDocument('# Framework', table([['Competency', 'Communication'], ['Definition', 'Sharing ideas.'], ['Level 1', '• Listens\n• Writes'], ['Level 2', '• Explains'], ['Negative indicators', '• Interrupts']]), '', table([['Competency', 'Teamwork'], ['Definition', 'Working as one.'], ['Level 1', '• Helps'], ['Level 2', '• Shares'], ['Negative indicators', '• Sulks']])),
    expected: [
      'title: Framework',
      'levels: Level 1 < Level 2',
      '# Communication',
      'definition: Sharing ideas.',
      '- [Level 1] Listens',
      '- [Level 1] Writes',
      '- [Level 2] Explains',
      '- [contra] Interrupts',
      '# Teamwork',
      'definition: Working as one.',
      '- [Level 1] Helps',
      '- [Level 2] Shares',
      '- [contra] Sulks',
    ],
  },
  'headings numbered one within the other': {
    name: 'number-head.docx',
    bytes: () => wordDocument('# Framework', '## 1. Communication', '### 1.1 Listening', '• Hears people out', '• Checks back', '### 1.2 Writing', '• Writes notes', '## 2. Teamwork', '### 2.1 Helping', '• Helps out', '• Thanks others'),
    expected: [
      'title: Framework',
      '# Communication',
      '- [Listening] Hears people out',
      '- [Listening] Checks back',
      '- [Writing] Writes notes',
      '# Teamwork',
      '- [Helping] Helps out',
      '- [Helping] Thanks others',
      '! warning inferred-lists (list 1)',
    ],
  },
  'a sheet for each competency, and one on how to use them': {
    name: 'sheet-comp.xlsx',
    bytes: () => workbook([sheetOf('Read me', [['How to use this workbook'], ['1. Pick your level.'], ['2. Score each line.']]), sheetOf('Communication', [['Level', 'Indicator', 'Score', 'Evidence'], ['1', 'Listens', '', ''], ['', 'Writes', '', ''], ['2', 'Explains', '', '']]), sheetOf('Teamwork', [['Level', 'Indicator', 'Score', 'Evidence'], ['1', 'Helps', '', ''], ['2', 'Shares', '', '']])]),
    expected: [
      'title: Sheet comp',
      'levels: 1 < 2',
      '# Communication',
      '- [1] Listens',
      '- [1] Writes',
      '- [2] Explains',
      '# Teamwork',
      '- [1] Helps',
      '- [2] Shares',
      '! warning no-title',
      '! warning section-left-out (heading 1)',
    ],
  },
  'a sheet for each level': {
    name: 'sheet-level.xlsx',
    bytes: () => workbook([sheetOf('Level 1', [['Competency', 'Indicator'], ['Communication', 'Listens'], ['', 'Writes'], ['Teamwork', 'Helps']]), sheetOf('Level 2', [['Competency', 'Indicator'], ['Communication', 'Explains'], ['Teamwork', 'Shares']])]),
    expected: [
      'title: Sheet level',
      'levels: Level 1 < Level 2',
      '# Communication',
      '- [Level 1] Listens',
      '- [Level 1] Writes',
      '- [Level 2] Explains',
      '# Teamwork',
      '- [Level 1] Helps',
      '- [Level 2] Shares',
      '! warning no-title',
    ],
  },
  'a title, merged names and a band over levels': {
    name: 'merged.xlsx',
    bytes: () => workbook([sheetOf('Framework', [[{ text: '*Behaviours at Anytown*', columns: 5 }], ['*Value*', '*Behaviour*', { text: '*Levels*', columns: 3 }], ['', '', '*Staff*', '*Managers*', '*Directors*'], [{ text: 'Kind', rows: 2 }, 'Listening', 'Hears out', 'Draws out', 'Sets tone'], ['Thanking', 'Says thanks', 'Thanks team', 'Honours staff'], ['Open', 'Sharing', 'Shares facts', 'Shares plans', 'Shares power']])]),
    expected: [
      'title: Framework',
      'levels: Staff < Managers < Directors',
      '# Kind',
      '- [Listening, Staff] Hears out',
      '- [Listening, Managers] Draws out',
      '- [Listening, Directors] Sets tone',
      '- [Thanking, Staff] Says thanks',
      '- [Thanking, Managers] Thanks team',
      '- [Thanking, Directors] Honours staff',
      '# Open',
      '- [Sharing, Staff] Shares facts',
      '- [Sharing, Managers] Shares plans',
      '- [Sharing, Directors] Shares power',
      '! warning text-not-understood (table 1)',
    ],
  },
  'names, levels and texts moved in by columns': {
    name: 'indent.xlsx',
    bytes: () => workbook([sheetOf('Framework', [['Communication'], ['', 'Level 1'], ['', '', 'Listens to callers'], ['', '', 'Writes plain notes'], ['', 'Level 2'], ['', '', 'Explains hard choices'], ['Teamwork'], ['', 'Level 1'], ['', '', 'Helps out'], ['', 'Level 2'], ['', '', 'Shares the work']])]),
    expected: [
      'title: Framework',
      'levels: Level 1 < Level 2',
      '# Communication',
      '- [Level 1] Listens to callers',
      '- [Level 1] Writes plain notes',
      '- [Level 2] Explains hard choices',
      '# Teamwork',
      '- [Level 1] Helps out',
      '- [Level 2] Shares the work',
    ],
  },
  'name and definition above each of several tables': {
    name: 'props.xlsx',
    bytes: () => workbook([sheetOf('Sheet1', [['Competency:', 'Communication'], ['Definition:', 'Sharing ideas.'], [''], ['Level', 'Positive', 'Negative'], ['Foundation', 'Listens', 'Interrupts'], ['Advanced', 'Explains', 'Lectures'], [''], ['Competency:', 'Teamwork'], ['Definition:', 'Working as one.'], [''], ['Level', 'Positive', 'Negative'], ['Foundation', 'Helps', 'Sulks'], ['Advanced', 'Shares', 'Takes over']])]),
    expected: [
      'title: Props',
      'levels: Foundation < Advanced',
      '# Communication',
      'definition: Sharing ideas.',
      '- [Foundation] Listens',
      '- [Foundation, contra] Interrupts',
      '- [Advanced] Explains',
      '- [Advanced, contra] Lectures',
      '# Teamwork',
      'definition: Working as one.',
      '- [Foundation] Helps',
      '- [Foundation, contra] Sulks',
      '- [Advanced] Shares',
      '- [Advanced, contra] Takes over',
      '! warning no-title',
    ],
  },
  'ticks of a font of signs': {
    name: 'ticks.xlsx',
    bytes: () => workbook([sheetOf('Sheet1', [['Competency', 'Statement', 'Band 3', 'Band 4', 'Band 5'], ['Care', 'Takes readings', 'ü', 'ü', 'ü'], ['Care', 'Plans care', '', '', 'ü'], ['Records', 'Files notes', 'ü', '', '']])]),
    expected: [
      'title: Ticks',
      'levels: Band 3 < Band 4* < Band 5',
      '# Care',
      '- [Band 3] Takes readings',
      '- [Band 5] Plans care',
      '# Records',
      '- [Band 3] Files notes',
      '! warning marked-levels (table 1)',
      '! warning no-title',
    ],
  },
  'empty columns for ratings': {
    name: 'rating.xlsx',
    bytes: () => workbook([sheetOf('Sheet1', [['Competency', 'Behaviours', '1', '2', '3', '4', 'Comments'], ['Communication', 'Listens to callers', '', '', '', '', ''], ['', 'Writes plain notes', '', '', '', '', ''], ['Teamwork', 'Helps out', '', '', '', '', '']])]),
    expected: [
      'title: Rating',
      '# Communication',
      '- Listens to callers',
      '- Writes plain notes',
      '# Teamwork',
      '- Helps out',
      '! warning no-title',
    ],
  },
};

describe('documents of offices', () => {
  for (const [about, { name, bytes, expected }] of Object.entries(TRAPS)) {
    it(about, async () => {
      const imported = await importSource([{ bytes: await bytes(), name }]);

      assert.deepEqual(outline(imported).split('\n').filter((line) => !/^(?:~|purpose:)/.test(line)), expected);
    });
  }
});
