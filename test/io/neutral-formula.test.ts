import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neutralise, restore } from '../../src/io/neutral-formula.js';

describe('formulas', () => {
  for (const text of ['=1+1', '+44 1', '-1', '@home', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x', ' =1', '"=1', "'=1", '"\'=1', "''=1", '=', '- not a bullet']) {
    it(`${JSON.stringify(text)} is shown and not run, and comes back`, () => {
      assert.equal(neutralise(text), `'${text}`);
      assert.equal(restore(`'${text}`), text);
    });
  }

  for (const text of ['', 'Listens', "'", "'quoted'", 'a=b', '• bullet', "it's", '"quoted"', '(+)', '1-2']) {
    it(`${JSON.stringify(text)} stays as it is`, () => {
      assert.equal(neutralise(text), text);
      assert.equal(restore(text), text);
    });
  }

  it('any text comes back', () => {
    const signs = fc.string({ unit: fc.constantFrom("'", '"', '=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', '＠', 'a', '•'), maxLength: 6 });
    fc.assert(fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => restore(neutralise(text)) === text), { numRuns: 10_000, seed: 4 });
  });
});
