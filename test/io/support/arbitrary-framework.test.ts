import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { parseFramework } from '../../../src/model/index.js';
import { anyText, arbitraryFramework } from './arbitrary-framework.js';

const samples = [...fc.sample(arbitraryFramework(), { numRuns: 400, seed: 7 }), ...fc.sample(arbitraryFramework({ title: anyText, text: anyText }), { numRuns: 400, seed: 8 })];

describe('frameworks made up for tests', () => {
  it('are sound and the same after JSON', () => {
    for (const framework of samples) {
      assert.deepEqual(parseFramework(framework).issues, []);
      assert.deepEqual(JSON.parse(JSON.stringify(framework)), framework);
    }
  });

  it('have every part of the model', () => {
    const indicators = samples.flatMap(({ competencies }) => competencies.flatMap((competency) => competency.indicators));
    for (const kind of ['positive', 'example', 'contra']) assert.ok(indicators.some((indicator) => indicator.kind === kind), kind);
    assert.ok(indicators.some(({ theme, level }) => theme && level));
    assert.ok(samples.some(({ scale }) => scale?.cumulative && scale.levels.some(({ described }) => !described)));
    assert.ok(samples.some(({ competencies }) => competencies.some(({ skills, importance, group }) => skills?.length && importance && group)));
    assert.ok(samples.some(({ labels }) => labels?.contra));
  });
});
