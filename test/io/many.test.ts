import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from '../../src/io/import-source.js';
import { LONG_COLUMNS } from '../../src/io/long-table.js';
import { append, greatest } from '../../src/io/many.js';
import { readOwnWorkbook } from '../../src/io/read/own-workbook.js';
import { blocksOfSheets } from '../../src/io/read/sheet-blocks.js';
import { exportFramework } from '../../src/io/write/export-framework.js';

const MANY = 1_000_000;

describe('a million', () => {
  it('items are added, and the greatest found, without a call that has them all as arguments', () => {
    const list = [1];
    const numbers = Array.from({ length: MANY }, (_, index) => index);

    append(list, numbers);

    assert.deepEqual([list.length, list.at(-1), greatest(numbers), greatest([], 7)], [MANY + 1, MANY - 1, MANY - 1, 7]);
  });

  it('rows of a sheet are read as far as the limit, and the others told', () => {
    const line = { text: 'x', depth: 0, bold: false, soft: false };
    const cells = [0, 1].map((column) => ({ column, lines: [line], rowSpan: 1, columnSpan: 1 }));

    const { blocks, issues } = blocksOfSheets([{ name: '', rows: Array.from({ length: MANY }, (_, index) => ({ index, cells })) }]);

    assert.deepEqual([blocks.length, issues.map(({ code, values }) => [code, values.rows])], [1, [['table-cut', '800000']]]);
  });

  for (const [name, text] of [
    ['rows.csv', 'a,b\n'],
    ['lines.txt', 'one two\n'],
    ['cells.csv', 'a,'],
  ] as const) {
    it(`lines or cells of ${name} end in an issue`, async () => {
      const { value, issues } = await importSource([{ bytes: new TextEncoder().encode(text.repeat(MANY)), name }]);

      assert.equal(value, undefined);
      assert.ok(issues.some(({ severity }) => severity === 'error'));
    });
  }

  it('behaviours, or a good part of it, are read from our workbook and written as a page', async () => {
    const filled: Readonly<Record<string, string>> = { competency: 'Ropes', kind: 'positive', text: 'Checks each knot', 'competency id': 'ropes' };
    const rows = Array.from({ length: MANY / 5 }, (_, index) => LONG_COLUMNS.map((column) => (column === 'id' ? `i${index}` : (filled[column] ?? ''))));

    const own = readOwnWorkbook([[[...LONG_COLUMNS], ...rows]]);

    assert.equal(own?.framework.competencies[0]?.indicators.length, MANY / 5);
    assert.ok((await exportFramework(own.framework, 'html')).file.size > MANY);
  });
});
