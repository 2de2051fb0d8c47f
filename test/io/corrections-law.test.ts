import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ColumnContent, HeadingCorrection, RowCorrection } from '../../src/io/interpret/corrections.js';
import { interpret } from '../../src/io/interpret/interpret.js';
import { readHtml } from '../../src/io/read/html.js';
import { parseFramework } from '../../src/model/index.js';
import { bodyOf } from './support/dom.js';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/tables');
const documents = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readHtml(bodyOf(readFileSync(`${FIXTURES}/${name}`, 'utf8'))));

const plain = { noNullPrototype: true };
const index = fc.nat(5);
const table = fc.nat(2);
const holds = fc.constantFrom<ColumnContent>(
  { type: 'level' }, { type: 'level', label: 'Basil' }, { type: 'level', kind: 'contra' }, { type: 'kind', kind: 'positive' }, { type: 'kind', kind: 'example' },
  { type: 'field', field: 'definition' }, { type: 'field', field: 'importance' }, { type: 'field', field: 'skills' },
  { type: 'names', of: 'group' }, { type: 'names', of: 'competency' }, { type: 'names', of: 'theme' }, { type: 'names', of: 'level' }, { type: 'names', of: 'kind' }, { type: 'names', of: 'id' },
  { type: 'left-out' },
);
const is = fc.constantFrom<RowCorrection['is']>('header', 'competency', 'theme', 'texts', 'left-out');
const names = fc.constantFrom<HeadingCorrection['names']>('title', 'group', 'competency', 'theme', 'level', 'positive', 'example', 'contra', 'text', 'left-out');
const corrections = fc.record(
  {
    columns: fc.array(fc.record({ table, column: index, holds }, plain), { maxLength: 4 }),
    rows: fc.array(fc.record({ table, row: index, is }, plain), { maxLength: 4 }),
    headings: fc.array(fc.record({ block: fc.constantFrom('heading' as const, 'paragraph' as const), index, names }, plain), { maxLength: 4 }),
    cumulative: fc.boolean(),
  },
  { ...plain, requiredKeys: [] },
);

describe('any corrections of any document', () => {
  it('give a framework without a fault or say why not, and the same ids again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), corrections, (document, given) => {
        const { value, issues, places } = interpret(document, { corrections: given });
        assert.ok(value ?? issues.length > 0);
        if (!value) return;
        assert.deepEqual(parseFramework(value).issues, []);
        assert.deepEqual([...places.indicators.keys()], value.competencies.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
        assert.deepEqual(interpret(document, { corrections: given, previous: value }).value, value);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});
