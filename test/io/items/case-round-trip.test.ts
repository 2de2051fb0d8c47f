import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { readCase } from '../../../src/io/items/case.js';
import { writeCase } from '../../../src/io/items/write-case.js';
import { anyText, arbitraryFramework } from '../support/arbitrary-framework.js';

const lastChangeDateTime = '2026-11-23T10:00:00Z';
const RUNS = Number(process.env.RUNS ?? 200);

describe('CASE 1.1', () => {
  it('gives back the very framework', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryFramework(), arbitraryFramework({ title: anyText, text: anyText })), (framework) => {
        const { value, losses } = writeCase(framework, { lastChangeDateTime });
        assert.deepEqual(losses, []);
        assert.deepEqual(readCase(JSON.parse(JSON.stringify(value))).framework, framework);
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });
});
