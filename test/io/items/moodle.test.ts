import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readMoodle } from '../../../src/io/items/moodle.js';
import { MOODLE_HEADERS } from '../../../src/io/items/moodle-columns.js';
import { neutralise, restore } from '../../../src/io/neutral-formula.js';
import { writeMoodle } from '../../../src/io/items/write-moodle.js';
import { parseFramework, summarise, type Framework } from '../../../src/model/index.js';
import { anyText, arbitraryFramework } from '../support/arbitrary-framework.js';
import { withoutLost } from '../support/without-lost.js';
import { at, listAt, outlineOf } from './support.js';

type Row = readonly string[];

const frame = (id: string, name: string, more: { readonly description?: string; readonly scale?: string; readonly taxonomy?: string } = {}): Row => ['', id, name, more.description ?? '', '1', more.scale ?? '', '[{"scaleid":"2"},{"id":2,"scaledefault":1,"proficient":1}]', '', '', '', '', '', '1', more.taxonomy ?? ''];
const entry = (parent: string, id: string, name: string, description = '', related = ''): Row => [parent, id, name, description, '1', '', '', '', '0', 'null', related, '', '', ''];
const file = (...rows: readonly Row[]): readonly Row[] => [MOODLE_HEADERS, ...rows];
const told = (rows: readonly Row[]): string => outlineOf(readMoodle(rows));
const lines = (...all: readonly string[]): string => all.join('\n');

const PLAIN = [frame('WW', 'Working well'), entry('', 'cw', 'Clear words', '<p>Says what others understand.</p>'), entry('cw', 'cw1', 'Writes plainly.'), entry('cw', 'cw2', 'Listens first.')];
const PLAIN_OUTLINE = lines('Working well', '# Clear words', '- Writes plainly.', '- Listens first.');

function sample(name: string): Framework {
  const { value } = parseFramework(JSON.parse(readFileSync(new URL(`../../../src/frameworks/${name}.json`, import.meta.url), 'utf8')));
  assert.ok(value);
  return value;
}

describe('a CSV of Moodle', () => {
  it('is read by position, whatever the headers say', () => {
    assert.equal(told(file(...PLAIN)), PLAIN_OUTLINE);
    assert.equal(told([MOODLE_HEADERS.map((_, index) => `Spalte ${index}`), ...PLAIN]), PLAIN_OUTLINE);
    assert.equal(readMoodle(file(...PLAIN)).framework?.competencies[0]?.definition, 'Says what others understand.');
  });

  it('is read by its headers where they stand in another order', () => {
    const turned = [['Parent id number', 'Id number', 'Shortname', 'Description', 'Is framework'].reverse(), ...PLAIN.map((row) => [row[0], row[1], row[2], row[3], row[12]].map(String).reverse())];
    assert.equal(told(turned), PLAIN_OUTLINE);
  });

  it('is the same with its rows shuffled, but for their order', () => {
    const [frameRow, first, ...rest] = PLAIN;
    assert.equal(told(file(...rest, ...[first, frameRow].map((row) => row ?? []))), PLAIN_OUTLINE);
  });

  it('takes from the description what the short name cuts', () => {
    const text = 'Explains decisions that are hard to understand in words which everybody who is concerned by them can follow, also on the telephone.';
    assert.equal(told(file(...PLAIN, entry('cw', 'cw3', `${text.slice(0, 97)}...`, `<p>${text.replace('decisions', '<b>decisions</b>')}</p>`), entry('cw', 'cw4', text.slice(0, 100), `<p>${text}</p>`))), lines(PLAIN_OUTLINE, `- ${text}`, `- ${text}`));
  });

  it('keeps a short name beside a text of other words', () => {
    const { framework } = readMoodle(file(...PLAIN, entry('cw', 'cw3', 'Plain letters', '<p>Answers letters in plain words &amp; in time.</p>')));
    assert.deepEqual(framework?.competencies[0]?.indicators[2], { id: 'cw3', kind: 'positive', text: 'Answers letters in plain words & in time.', title: 'Plain letters' });
  });

  it('has the scale of its values, and levels from a list of entries that others refer to', () => {
    const scaled = readMoodle(file(frame('WW', 'Working well', { scale: 'Not yet competent,Competent' }), ...PLAIN.slice(1)));
    assert.deepEqual(scaled.framework?.scale?.levels.map(({ label, described }) => [label, described]), [['Not yet competent', false], ['Competent', false]]);
    const rows = [...PLAIN, entry('', 'lv', 'Levels'), entry('lv', 'level 1', 'Level 1', '<p>For assistants.</p>', 'cw1'), entry('lv', 'l,2', 'Level 2'), entry('cw', 'cw3', 'Edits for all.', '', 'cw2,l%2C2')];
    assert.equal(told(file(...rows)), lines('Working well', 'levels: Level 1 < Level 2', '# Clear words', '- [Level 1] Writes plainly.', '- Listens first.', '- [Level 2] Edits for all.'));
    assert.equal(readMoodle(file(...rows)).framework?.scale?.levels[0]?.description, 'For assistants.');
  });

  it('keeps cross-references, also to what is not in the file', () => {
    const { framework, issues } = readMoodle(file(...PLAIN, entry('cw', 'cw3', 'Edits for all.', '', 'cw2,elsewhere')));
    assert.deepEqual(framework?.competencies[0]?.indicators.map(({ associations }) => associations), [undefined, [{ type: 'isRelatedTo', id: 'cw3' }], [{ type: 'isRelatedTo', id: 'cw2' }, { type: 'isRelatedTo', id: 'elsewhere' }]]);
    assert.deepEqual(issues.map(({ code, path }) => [code, path]), [['links-outside', ['row', 5]]]);
  });

  it('takes the layers for what its taxonomy calls them', () => {
    const rows = [frame('WW', 'Working well', { taxonomy: 'domain,competency,behaviour' }), entry('', 'p', 'People'), entry('p', 'cw', 'Clear words'), entry('cw', 'a', 'Writes plainly.'), entry('p', 'to', 'To be written')];
    assert.equal(told(file(...rows)), lines('Working well', '# People / Clear words', '- Writes plainly.', '# People / To be written'));
  });

  it('drops no row: parents that are missing, rings, ids that occur twice, rows without a name', () => {
    const rows = [...PLAIN, entry('gone', 'x', 'Stands alone.'), entry('b', 'a', 'Half a ring'), entry('a', 'b', 'Other half'), entry('cw', 'cw1', 'The same id.'), entry('cw', 'empty', '')];
    const { framework, issues } = readMoodle(file(...rows));
    assert.deepEqual(issues.map(({ code }) => code), ['duplicate-identifier', 'item-cycle', 'item-without-parent', 'leaf-among-branches']);
    assert.equal(JSON.stringify(framework).match(/"(?:text|title)":/g)?.length, rows.length);
  });

  it('reads several frameworks of one file as groups of one', () => {
    const rows = [...PLAIN, frame('LE', 'Leading'), entry('', 'vi', 'Vision'), entry('vi', 'v1', 'Says where we go.')];
    assert.equal(told(file(...rows)), lines('Working well', '# Working well / Clear words', '- Writes plainly.', '- Listens first.', '# Leading / Vision', '- Says where we go.', '! several-frameworks (row 6)'));
  });

  it('says when nothing can be read', () => {
    assert.equal(told([]), lines('nothing', '! no-items (the document)'));
    assert.equal(told(file()), lines('nothing', '! no-items (the document)'));
  });
});

describe('a framework for Moodle', () => {
  it('comes back but for what its losses name', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryFramework(), arbitraryFramework({ title: anyText, text: anyText })), (framework) => {
        const { rows, losses } = writeMoodle(framework);
        const { framework: back } = readMoodle(rows);
        assert.ok(back);
        assert.deepEqual(withoutLost(back, losses), withoutLost(framework, losses));
      }),
      { numRuns: 10_000, seed: 21 },
    );
  });

  it('keeps within what Moodle accepts', () => {
    fc.assert(
      fc.property(arbitraryFramework({ title: anyText, text: anyText }), (framework) => {
        const [, ...rows] = writeMoodle(framework).rows;
        const ids = rows.map(([, id = '']) => id);
        assert.equal(new Set(ids).size, ids.length);
        const scale = listAt(JSON.parse(rows[0]?.[6] ?? ''));
        assert.equal(scale.filter((one) => at(one, 'scaledefault') === 1).length, 1);
        assert.ok(scale.some((one) => at(one, 'proficient') === 1));
        assert.equal(rows.filter((row) => row[12] === '1').length, 1);
        for (const [parent = '', id = '', name = '', description = ''] of rows) {
          assert.ok(id !== '' && id.length <= 100 && name.trim() !== '' && name.length <= 101, `${id} ${name}`);
          assert.ok(parent === '' || ids.includes(parent));
          assert.match(`${parent}${id}`, /^[\p{L}\p{N}._:-]*$/u);
          assert.ok(!/[<>]/.test(name) && (description === '' || description.startsWith('<')));
        }
        for (const cell of rows.flat()) assert.equal(neutralise(restore(cell)), cell);
        for (const word of (rows[0]?.[13] ?? '').split(',')) assert.match(word, /^(?:behaviour|competency|concept|domain|indicator|level|outcome|practice|proficiency|skill|value)$/);
      }),
      { numRuns: 300, seed: 22 },
    );
  });

  it('keeps texts, kinds, levels and themes of the samples, and says what Moodle shows otherwise', () => {
    for (const name of ['arun', 'cherwell', 'kchft', 'worcestershire']) {
      const framework = sample(name);
      const { rows, losses } = writeMoodle(framework);
      const { framework: back } = readMoodle(rows);
      assert.deepEqual(back && summarise(back), summarise(framework), name);
      assert.deepEqual(losses.filter(({ values }) => values.part === 'indicator' || values.part === 'theme'), [], name);
    }
    const codes = (name: string) => writeMoodle(sample(name)).losses.map(({ code, values }) => [code, values.name ?? values.kind, values.count]);
    assert.deepEqual(codes('cherwell').filter(([, name]) => name === undefined).map(([code, , count]) => [code, count]), [['moodle-levels-as-references', '521'], ['moodle-short-names', '120']]);
    assert.ok(codes('arun').some(([code, name]) => code === 'field-left-out' && name === 'cumulative'));
  });

  it('is read again by its shape after Moodle, which keeps no ids of ours', () => {
    for (const name of ['arun', 'cherwell', 'kchft', 'worcestershire']) {
      const framework = sample(name);
      const through = writeMoodle(framework).rows.map((row, index) => (index === 0 ? row : [...row.slice(0, 11), String(index), ...row.slice(12)]));
      const { framework: back } = readMoodle(through);
      const texts = (one: Framework | undefined) => one?.competencies.map(({ title, themes, indicators }) => ({ title, themes: themes.map((theme) => theme.title), indicators: indicators.map(({ text, kind, level }) => [text, kind, one.scale?.levels.find(({ id }) => id === level)?.label]).sort() }));
      assert.deepEqual(texts(back), texts(framework), name);
    }
  });
});
