import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { readCsv } from '../../../src/io/read/csv.js';
import { csvText } from '../../../src/io/write/csv.js';
import { longSheet } from '../../../src/io/write/framework-sheets.js';
import { arbitraryFramework } from '../support/arbitrary-framework.js';
import { canonical } from './canonical.js';
import { SAMPLE } from './sample.js';

type Row = readonly string[];

const sheet = longSheet(SAMPLE);
const headers = sheet.columns.map(({ header }) => header);
const at = (name: string): number => headers.indexOf(name);
const cell = (row: Row, name: string): string => row[at(name)] ?? '';

/** A row with these cells, all others empty. */
const row = (cells: Readonly<Record<string, string>>): Row => headers.map((name) => cells[name] ?? '');
const withCells = (from: Row, cells: Readonly<Record<string, string>>): Row => headers.map((name, index) => cells[name] ?? from[index] ?? '');

function read(rows: readonly Row[], header: Row = headers) {
  const { framework, issues } = readCsv(csvText([header, ...rows]));
  assert.ok(framework);
  return { framework, issues };
}

const behaviour = sheet.rows.find((one) => cell(one, 'id') === 'ropes.1') ?? [];

describe('our long table after somebody has worked on it', () => {
  it('may be sorted in any way', () => {
    fc.assert(
      fc.property(
        arbitraryFramework().chain((framework) => fc.tuple(fc.constant(framework), fc.shuffledSubarray([...longSheet(framework).rows], { minLength: longSheet(framework).rows.length }))),
        ([framework, rows]) => {
          const { framework: again } = read(rows);
          // Sorting changes the order of what the rows say, and which lines of a text come first.
          const order = [{ code: 'order', path: [], count: 1, message: '', values: {} }, { code: 'about', path: [], count: 1, message: '', values: { names: 'purpose, strapline' } }, { code: 'texts', path: [], count: 1, message: '', values: { names: 'skills' } }];
          assert.deepEqual(canonical(again, order), canonical(framework, order));
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  it('takes columns in any order and headers in any letters', () => {
    const turned = sheet.rows.map((cells) => cells.toReversed());
    assert.deepEqual(read(turned, headers.map((name) => ` ${name.toUpperCase()} `).toReversed()).framework, read(sheet.rows).framework);
  });

  it('gives a new row an id of its place, and finds what it belongs to by name', () => {
    const added = row({ competency: 'Handling ropes', group: 'For everybody', theme: 'Care', level: 'D', kind: 'positive', text: 'Mends ropes' });
    const { framework, issues } = read([...sheet.rows, added]);
    assert.deepEqual(framework.competencies[0]?.indicators.at(-1), { id: 'ropes.care.d.1', kind: 'positive', text: 'Mends ropes', theme: 'care', level: 'd' });
    assert.deepEqual([issues, framework.competencies.length], [[], 2]);
  });

  it('makes what a new name names', () => {
    const added = row({ competency: 'Steering', group: 'Captains', theme: 'At night', level: 'F', kind: 'example', text: 'Reads the stars' });
    const { framework } = read([...sheet.rows, added]);
    assert.deepEqual(framework.competencies.at(-1), {
      id: 'steering',
      title: 'Steering',
      group: 'captains',
      themes: [{ id: 'at-night', title: 'At night' }],
      indicators: [{ id: 'steering.at-night.f.example.1', kind: 'example', text: 'Reads the stars', theme: 'at-night', level: 'f' }],
    });
    assert.deepEqual([framework.groups.at(-1), framework.scale?.levels.at(-1)], [{ id: 'captains', title: 'Captains' }, { id: 'f', label: 'F', described: true }]);
  });

  it('takes a copied row with another name for something new', () => {
    const { framework } = read([...sheet.rows, withCells(behaviour, { competency: 'Handling chains' })]);
    const [ropes, , chains] = framework.competencies;
    assert.deepEqual([ropes?.id, chains?.id, chains?.title], ['ropes', 'handling-chains', 'Handling chains']);
    assert.deepEqual(chains?.indicators.map(({ id }) => id), ['handling-chains.care.b.1']);
  });

  it('keeps the id of what got another name in every row', () => {
    const renamed = sheet.rows.map((one) => (cell(one, 'competency id') === 'ropes' ? withCells(one, { competency: 'Knots' }) : one));
    const { framework } = read(renamed);
    assert.deepEqual(framework.competencies.map(({ id, title }) => [id, title]), [['ropes', 'Knots'], ['tides', 'Knowing tides']]);
  });

  it('says which row has an unknown kind and takes it as expected behaviour', () => {
    const { framework, issues } = read([withCells(behaviour, { kind: 'brilliant' }), ...sheet.rows.filter((one) => one !== behaviour)]);
    assert.equal(framework.competencies[0]?.indicators[0]?.kind, 'positive');
    assert.deepEqual(issues.map(({ code, path, values }) => [code, path, values.name]), [['unknown-kind', ['table', 0, 'row', 1], 'brilliant']]);
  });

  it('says which row has a text that belongs to nothing', () => {
    const { issues } = read([...sheet.rows, row({ text: 'All ropes are blue' })]);
    assert.deepEqual(issues.map(({ code, path }) => [code, path]), [['text-not-understood', ['table', 0, 'row', sheet.rows.length + 1]]]);
  });

  it('is none of ours without the columns of ids', () => {
    assert.equal(readCsv(csvText([['competency', 'kind', 'text'], ['Ropes', 'positive', 'Ties knots']])).framework, undefined);
  });
});
