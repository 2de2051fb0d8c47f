import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importTable } from '../../src/io/import-table.js';
import type { Corrections, HeadingCorrection } from '../../src/io/interpret/corrections.js';
import { bodyOf } from './support/dom.js';
import { outline } from './support/outline.js';

const read = (html: string, corrections: Corrections = {}) => importTable(bodyOf(html), { corrections });
const lines = (html: string, corrections: Corrections = {}) => outline(read(html, corrections)).split('\n').filter((line) => /^[#\-tl]/.test(line));
const rowsOf = (...rows: readonly (readonly string[])[]) => `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;

const WIDE = `<h1>Made</h1>${rowsOf(['Theme', 'B', 'D', 'Remarks on it'], ['Letters', 'Writes briefly', 'Writes for others', 'Never writes back'], ['Calls', 'Answers', 'Rings back', 'Lets it ring'])}`;

describe('corrections of columns', () => {
  it('name a level, a kind, a field and names', () => {
    assert.deepEqual(
      lines(WIDE, {
        columns: [
          { table: 0, column: 0, holds: { type: 'names', of: 'competency' } },
          { table: 0, column: 1, holds: { type: 'level', label: 'New starters' } },
          { table: 0, column: 2, holds: { type: 'level' } },
          { table: 0, column: 3, holds: { type: 'kind', kind: 'contra' } },
        ],
      }),
      [
        'title: Made', 'levels: New starters < D',
        '# Letters', '- [New starters] Writes briefly', '- [D] Writes for others', '- [contra] Never writes back',
        '# Calls', '- [New starters] Answers', '- [D] Rings back', '- [contra] Lets it ring',
      ],
    );
  });

  it('leave a column out without an issue', () => {
    const { issues, value } = read(WIDE, { columns: [{ table: 0, column: 3, holds: { type: 'left-out' } }] });
    assert.deepEqual(issues.map(({ code }) => code), ['no-competency-title', 'inferred-levels']);
    assert.equal(value?.competencies[0]?.indicators.length, 4);
  });

  it('make a definition of what was taken for behaviours', () => {
    const html = `<h1>Made</h1>${rowsOf(['Competency', 'In short', 'Expected behaviours'], ['Letters', 'Writing to people', 'Writes briefly'])}`;
    const { value } = read(html, { columns: [{ table: 0, column: 1, holds: { type: 'field', field: 'definition' } }] });
    assert.equal(value?.competencies[0]?.definition, 'Writing to people');
  });

  it('make a table understood of which nothing was known', () => {
    const html = `<h1>Made</h1>${rowsOf(['Topic', 'Basil', 'Thyme'], ['Letters', 'Writes briefly', 'Writes for others'])}`;
    assert.equal(read(html).value, undefined);
    assert.deepEqual(lines(html, { columns: [{ table: 0, column: 1, holds: { type: 'level' } }, { table: 0, column: 2, holds: { type: 'level' } }] }).slice(1), [
      'levels: Basil < Thyme', '# Made', '- [Letters, Basil] Writes briefly', '- [Letters, Thyme] Writes for others',
    ]);
  });

  it('may be given twice: the later holds', () => {
    const { value } = read(WIDE, {
      columns: [
        { table: 0, column: 1, holds: { type: 'left-out' } },
        { table: 0, column: 1, holds: { type: 'level', label: 'First' } },
      ],
    });
    assert.deepEqual(value?.scale?.levels.map(({ label }) => label), ['First', 'D']);
  });
});

describe('corrections of rows', () => {
  const TABLE = `<h1>Made</h1>${rowsOf(['Area', 'Level 1', 'Level 2'], ['Writing', '', ''], ['Letters', 'Writes briefly', 'Writes for others'], ['Speaking', '', ''], ['Calls', 'Answers', 'Rings back'], ['Total', '7', '8'])}`;

  it('say which rows are competencies, with the themes below them', () => {
    assert.deepEqual(lines(TABLE, { rows: [{ table: 0, row: 1, is: 'competency' }, { table: 0, row: 3, is: 'competency' }, { table: 0, row: 5, is: 'left-out' }] }).slice(2), [
      '# Writing', '- [Letters, Level 1] Writes briefly', '- [Letters, Level 2] Writes for others',
      '# Speaking', '- [Calls, Level 1] Answers', '- [Calls, Level 2] Rings back',
    ]);
  });

  it('say that a row with texts is a competency, to which the rows below belong', () => {
    const table = `<h1>Made</h1>${rowsOf(['Area', 'Level 1', 'Level 2'], ['Writing', 'Writes', 'Writes well'], ['Letters', 'Writes briefly', 'Writes for others'])}`;
    assert.deepEqual(lines(table, { rows: [{ table: 0, row: 1, is: 'competency' }] }).slice(2), [
      '# Writing', '- [Level 1] Writes', '- [Level 2] Writes well', '- [Letters, Level 1] Writes briefly', '- [Letters, Level 2] Writes for others',
    ]);
  });

  it('say that a row across the table is a theme', () => {
    const table = `<h1>Made</h1><h2>Writing</h2>${rowsOf(['Level 1', 'Level 2'], ['Letters'], ['Writes briefly', 'Writes for others'])}`;
    assert.deepEqual(lines(table, { rows: [{ table: 0, row: 1, is: 'theme' }] }).slice(2), ['# Writing', '- [Letters, Level 1] Writes briefly', '- [Letters, Level 2] Writes for others']);
  });

  it('say that a row is the header, or a row like others', () => {
    const table = `<h1>Made</h1>${rowsOf(['Area', 'Mint', 'Level 2'], ['Area', 'Level 1', 'Level 2'], ['Letters', 'Writes briefly', 'Writes for others'])}`;
    const { value } = read(table, { rows: [{ table: 0, row: 0, is: 'texts' }, { table: 0, row: 1, is: 'header' }] });
    assert.deepEqual(value?.scale?.levels.map(({ label }) => label), ['Level 1', 'Level 2']);
  });
});

describe('corrections of headings', () => {
  const heading = (index: number, names: HeadingCorrection['names'], block: HeadingCorrection['block'] = 'heading'): Corrections => ({ headings: [{ block, index, names }] });
  const LISTS = '<h1>Made</h1><h2>Writing</h2><h3>Letters</h3><ul><li>Writes briefly</li><li>Writes soon</li></ul><h3>Not so good</h3><ul><li>Never writes</li></ul>';

  it('say a competency, a theme and unwanted behaviour', () => {
    assert.deepEqual(lines(LISTS, { headings: [{ block: 'heading', index: 1, names: 'competency' }, { block: 'heading', index: 2, names: 'theme' }, { block: 'heading', index: 3, names: 'contra' }] }), [
      'title: Made', '# Writing', '- [Letters] Writes briefly', '- [Letters] Writes soon', '- [contra] Never writes',
    ]);
  });

  it('say a group above competencies', () => {
    const html = `<h1>Made</h1><h2>Words</h2><h3>Writing</h3>${rowsOf(['Level 1', 'Level 2'], ['Writes', 'Edits'])}`;
    assert.deepEqual(lines(html, heading(1, 'group')).slice(2), ['# Words / Writing', '- [Level 1] Writes', '- [Level 2] Edits']);
  });

  it('say a level', () => {
    const html = '<h1>Made</h1><h2>Saplings</h2><h3>Writing</h3><ul><li>Writes briefly</li></ul>';
    assert.deepEqual(lines(html, heading(1, 'level')), ['title: Made', 'levels: Saplings', '# Writing', '- [Saplings] Writes briefly']);
  });

  it('leave out a part with all that stands below it, without an issue', () => {
    const html = `${WIDE}<h2>Answers</h2><h3>Why?</h3><p>Because.</p>`;
    assert.deepEqual(read(html, heading(1, 'left-out')).issues, read(WIDE).issues);
  });

  it('say that a heading is a text, and that a paragraph is the title', () => {
    const html = `<p>The whole of it</p><h2>Mind the gap</h2>${rowsOf(['Competency', 'Level 1', 'Level 2'], ['Writing', 'Writes', 'Edits'])}`;
    const { value, issues } = read(html, { headings: [{ block: 'heading', index: 0, names: 'text' }, { block: 'paragraph', index: 0, names: 'title' }] });
    assert.deepEqual([value?.title, value?.competencies.map(({ title }) => title)], ['The whole of it', ['Writing']]);
    assert.deepEqual(issues.map(({ code, path }) => [code, path.join(' ')]), [['text-not-understood', 'heading 0']]);
  });

  it('make a competency of a paragraph', () => {
    const html = '<h1>Made</h1><p>Writing</p><ul><li>Writes briefly</li></ul><p>Speaking</p><ul><li>Answers</li></ul>';
    assert.deepEqual(lines(html, { headings: [0, 1].map((index) => ({ block: 'paragraph', index, names: 'competency' })) }), ['title: Made', '# Writing', '- Writes briefly', '# Speaking', '- Answers']);
  });
});

describe('corrections as a whole', () => {
  it('say whether levels include those below', () => {
    assert.equal(read(WIDE).value?.scale?.cumulative, false);
    assert.equal(read(WIDE, { cumulative: true }).value?.scale?.cumulative, true);
  });

  it('of what the source does not have are told and left', () => {
    const { value, issues } = read(WIDE, {
      columns: [{ table: 0, column: 4, holds: { type: 'left-out' } }, { table: 3, column: 0, holds: { type: 'left-out' } }],
      rows: [{ table: 0, row: 9, is: 'header' }],
      headings: [{ block: 'paragraph', index: 0, names: 'title' }],
    });
    assert.deepEqual(issues.filter(({ code }) => code === 'correction-unfit').map(({ path }) => path.join(' ')), ['table 0 column 4', 'table 3 column 0', 'table 0 row 9', 'paragraph 0']);
    assert.deepEqual(value, read(WIDE).value);
  });
});

describe('what was understood', () => {
  const HTML = `<h1>Made</h1><h2>Writing</h2>${rowsOf(['Theme', 'B', 'D', 'Notes'], ['Letters', 'Writes briefly', 'Writes for others', 'agreed'])}<h3>Unhelpful behaviours</h3><ul><li>Never writes</li></ul><h2>Contacts</h2><p>Ask Ann.</p>`;

  it('is told column by column and row by row', () => {
    assert.deepEqual(read(HTML).understood.tables, [
      {
        index: 0,
        place: ['table', 0],
        shape: 'wide',
        columns: [
          { index: 0, header: 'Theme', holds: { type: 'names', of: 'theme' } },
          { index: 1, header: 'B', holds: { type: 'level', label: 'B' } },
          { index: 2, header: 'D', holds: { type: 'level', label: 'D' } },
          { index: 3, header: 'Notes', holds: { type: 'not-understood' } },
        ],
        rows: [{ index: 0, is: 'header' }, { index: 1, is: 'texts' }],
      },
    ]);
  });

  it('is told heading by heading', () => {
    assert.deepEqual(read(HTML).understood.headings.map(({ block, index, text, names }) => [block, index, text, names]), [
      ['heading', 0, 'Made', 'title'],
      ['heading', 1, 'Writing', 'competency'],
      ['heading', 2, 'Unhelpful behaviours', 'contra'],
      ['heading', 3, 'Contacts', 'not-understood'],
    ]);
  });

  it('is told as well where nothing was understood', () => {
    const { understood } = read(rowsOf(['Name', 'Room'], ['Ann', '4']));
    assert.equal(understood.tables[0]?.shape, 'not-understood');
    assert.deepEqual(understood.tables[0].rows.map(({ is }) => is), ['header', 'not-understood']);
  });

  it('changes nothing when it is given back as corrections', () => {
    const first = read(HTML);
    const columns = first.understood.tables.flatMap(({ index: table, columns: all }) =>
      all.flatMap(({ index: column, holds }) => (holds.type === 'not-understood' || (holds.type === 'names' && /^(?:name|mixed|number)$/.test(holds.of)) ? [] : [{ table, column, holds } as const])),
    );
    assert.deepEqual(importTable(bodyOf(HTML), { corrections: { columns: columns as NonNullable<Corrections['columns']> } }).value, first.value);
  });

  it('leads from every competency and behaviour to its place', () => {
    const { value, places } = read(HTML);
    const competency = value?.competencies[0];
    assert.ok(competency);
    assert.deepEqual(places.competencies.get(competency.id), ['heading', 1]);
    assert.deepEqual(competency.indicators.map(({ id }) => places.indicators.get(id)), [['table', 0, 'row', 1, 'column', 1], ['table', 0, 'row', 1, 'column', 2], ['list', 0]]);
  });

  it('crosses to and from a worker as it is', () => {
    const imported = read(HTML);
    assert.deepEqual(structuredClone(imported), imported);
  });
});
