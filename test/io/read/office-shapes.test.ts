import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interpret } from '../../../src/io/interpret/interpret.js';
import { readDocx } from '../../../src/io/read/docx.js';
import { readXlsx } from '../../../src/io/read/xlsx.js';
import { BOLD_STYLES, sheetOf, workbook } from '../support/office.js';
import { outline } from '../support/outline.js';
import { table, wordDocument, type WordCell } from '../support/word-document.js';

type Rows = readonly (readonly WordCell[])[];

interface Shape {
  /** Paragraphs and tables from top to bottom. */
  readonly content: readonly (string | Rows)[];
  /** Rows that head every page. */
  readonly headers?: number;
  readonly rightToLeft?: boolean;
  /** Competencies, definitions and behaviours in the outline. */
  readonly expected: readonly string[];
}

const HEAD = ['Theme', 'Level 1', 'Level 2'];
const WRITING = ['Writing', '• Writes notes', '• Writes letters'];
const SPEAKING = ['Speaking', '• Speaks up', '• Speaks well'];
const JOINING = ['Joining', '• Joins in', '• Leads the group'];
const read = (theme: string, ...texts: readonly string[]) => texts.map((text, index) => `- [${theme}, Level ${index + 1}] ${text}`);
const COMMUNICATION = ['# Communication', ...read('Writing', 'Writes notes', 'Writes letters'), ...read('Speaking', 'Speaks up', 'Speaks well')];
const TEAMWORK = ['# Teamwork', ...read('Joining', 'Joins in', 'Leads the group')];

/** The shapes of tables that people have, with what programs of offices do to them. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'long, in Welsh': {
    content: [[['Cymhwysedd', 'Thema', 'Lefel', 'Math', 'Testun'], ['Cyfathrebu', 'Ysgrifennu', 'Lefel 1', 'Cadarnhaol', 'Yn ysgrifennu’n glir'], ['Cyfathrebu', 'Ysgrifennu', 'Lefel 2', 'Negyddol', 'Yn anwybyddu eraill']]],
    expected: ['# Cyfathrebu', '- [Ysgrifennu, Lefel 1] Yn ysgrifennu’n glir', '- [Ysgrifennu, Lefel 2, contra] Yn anwybyddu eraill'],
  },
  'wide, with merged names and blanks that mean “as above”': {
    content: [
      [['Competency', ...HEAD], [{ text: 'Communication', rows: 2 }, ...WRITING], [...SPEAKING], ['Teamwork', ...JOINING]],
      'Each year we look at these again.',
    ],
    expected: [...COMMUNICATION, ...TEAMWORK],
  },
  'bands over the names of levels': {
    content: ['## Communication', [[{ text: 'Theme', rows: 2 }, { text: 'Staff', columns: 2 }, 'Managers'], ['Level 1', 'Level 2', 'Level 3'], ['Writing', '• Writes notes\n• Keeps records', '• Writes letters', '• Sets the tone']]],
    headers: 2,
    expected: ['# Communication', '- [Writing, Level 1] Writes notes', '- [Writing, Level 1] Keeps records', '- [Writing, Level 2] Writes letters', '- [Writing, Level 3] Sets the tone'],
  },
  'a table for each competency, named in its first row': {
    content: [[[{ text: '*Communication*', columns: 3 }], HEAD, WRITING, SPEAKING], '', [[{ text: '*Teamwork*', columns: 3 }], HEAD, JOINING]],
    expected: [...COMMUNICATION, ...TEAMWORK],
  },
  'by column, with bold names at the top of each cell': {
    content: [[['Level 1', 'Level 2'], ['*Communication*\n• Speaks up\n• Listens', '*Communication*\n• Speaks well'], ['*Teamwork*\n• Joins in', '*Teamwork*\n• Leads']]],
    expected: ['# Communication', '- [Level 1] Speaks up', '- [Level 1] Listens', '- [Level 2] Speaks well', '# Teamwork', '- [Level 1] Joins in', '- [Level 2] Leads'],
  },
  'by kind, with unhelpful behaviour across the table': {
    content: ['## Kindness', [['What we expect', 'What it looks like'], ['• Greets people', '• Says good morning'], [{ text: 'Unhelpful behaviours', columns: 2 }], ['• Ignores people', '• Looks away']]],
    expected: ['# Kindness', '- Greets people', '- [example] Says good morning', '- [contra] Ignores people', '- [contra] Looks away'],
  },
  'one competency over several tables': {
    content: ['## Communication', [HEAD, WRITING], '## Communication (continued)', [HEAD, SPEAKING], '## Teamwork', [HEAD, JOINING]],
    expected: [...COMMUNICATION, ...TEAMWORK],
  },
  'a table cut by a page, named again in its first row': {
    content: [[[{ text: 'Communication', columns: 3 }], HEAD, WRITING], '', [[{ text: 'Communication (continued)', columns: 3 }], HEAD, SPEAKING]],
    expected: COMMUNICATION,
  },
  'the header again in the midst': { content: ['## Communication', [HEAD, WRITING, HEAD, SPEAKING]], expected: COMMUNICATION },
  'from right to left': {
    content: ['## التواصل', [['الموضوع', 'المستوى 1', 'المستوى 2'], ['الكتابة', '• يكتب ملاحظات', '• يكتب رسائل']]],
    rightToLeft: true,
    expected: ['# التواصل', '- [الكتابة, المستوى 1] يكتب ملاحظات', '- [الكتابة, المستوى 2] يكتب رسائل'],
  },
};

/** What only documents have, not sheets. */
const DOCUMENTS: Readonly<Record<string, Shape>> = {
  'level by level': {
    content: ['## Level 1', '### Communication', '• Speaks up', '### Teamwork', '• Joins in', '## Level 2', '### Communication', '• Speaks well', '### Teamwork', '• Leads'],
    expected: ['# Communication', '- [Level 1] Speaks up', '- [Level 2] Speaks well', '# Teamwork', '- [Level 1] Joins in', '- [Level 2] Leads'],
  },
  'lists below headings of kinds': {
    content: ['## Cwrteisi', 'Rydym yn gwrando.', '### Ymddygiadau disgwyliedig', '• Yn gwrando ar eraill', '### Ymddygiadau negyddol', '• Yn torri ar draws'],
    expected: ['# Cwrteisi', 'definition: Rydym yn gwrando.', '- Yn gwrando ar eraill', '- [contra] Yn torri ar draws'],
  },
  'headings that are bold numbered lines': {
    content: ['1. *Communication*', [HEAD, WRITING, SPEAKING], '1. *Teamwork*', [HEAD, JOINING]],
    expected: [...COMMUNICATION, ...TEAMWORK],
  },
  'columns that tabs hold apart': {
    content: ['## Communication', HEAD.join('\t'), 'Writing\tWrites notes\tWrites letters', 'Speaking\tSpeaks up\tSpeaks well'],
    expected: COMMUNICATION,
  },
  'a table that goes on without its header': { content: ['## Communication', [HEAD, WRITING], '', [SPEAKING]], expected: COMMUNICATION },
  'bullets within bullets': {
    content: ['## Communication', [['Level 1', 'Level 2'], ['• Writes\n  • notes\n• Speaks', '• Leads']]],
    expected: ['# Communication', '- [Level 1] Writes', '- [Level 1] notes', '- [Level 1] Speaks', '- [Level 2] Leads'],
  },
  'unhelpful behaviour below the table': {
    content: ['## Communication', 'How we share what we know.', [['Level 1', 'Level 2'], ['• Speaks up', '• Speaks well']], '*Contra-indicators*', '• Shouts'],
    expected: ['# Communication', 'definition: How we share what we know.', '- [Level 1] Speaks up', '- [Level 2] Speaks well', '- [contra] Shouts'],
  },
};

const told = (reading: Parameters<typeof interpret>[0]) => outline(interpret(reading)).split('\n').filter((line) => /^(?:[#-] |definition)/.test(line));

/** One sheet with everything below each other, a blank row between. */
function asWorkbook(content: Shape['content']): Uint8Array {
  return workbook([sheetOf('Sheet1', content.flatMap((part): Rows => (typeof part === 'string' ? (part === '' ? [] : [[part.replace(/^#+ /, '')], []]) : [...part, []])))], { styles: BOLD_STYLES });
}

describe('shapes of tables in files of offices', () => {
  for (const [name, { content, headers, rightToLeft, expected }] of Object.entries({ ...SHAPES, ...DOCUMENTS })) {
    it(`Word: ${name}`, async () => {
      const file = await wordDocument('# Our framework', ...content.map((part) => (typeof part === 'string' ? part : table(part, { headers, rightToLeft }))));
      assert.deepEqual(told(await readDocx(file)), expected);
    });
  }

  for (const [name, { content, expected }] of Object.entries(SHAPES)) {
    it(`a workbook: ${name}`, async () => {
      assert.deepEqual(told(await readXlsx(asWorkbook(content))), expected);
    });
  }
});
