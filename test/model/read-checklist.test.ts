import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseChecklist } from '../../src/model/index.js';
import { readChecklist } from '../../src/model/read-checklist.js';

/** A field that is mostly as it should be, else missing or of any kind. */
const mostly = (...sound: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...sound) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, 0, 2, NaN, '', 'x', [], {}, true) });

const entry = fc.record({ indicator: mostly('a', 'b'), seen: mostly('S', undefined), support: mostly('T', undefined), 'x-more': fc.anything() }, { requiredKeys: [] });
const document = fc.record(
  {
    type: mostly('checklist'),
    version: mostly(1, 0, undefined),
    framework: mostly('f', undefined),
    competency: mostly('c', undefined),
    outcome: mostly('observed', 'none'),
    observed: fc.oneof({ weight: 8, arbitrary: fc.array(entry, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.anything() }),
    'x-more': fc.anything(),
  },
  { requiredKeys: ['type', 'outcome'] },
);

/** What a form sends of it; the schema leaves out fields that are there without a value. */
const sent = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

describe('a checklist read without the schema', () => {
  it('is what the schema makes of it, 5,000 documents of every kind', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: document }, { weight: 1, arbitrary: fc.anything() }), (input) => {
        const { value } = parseChecklist(input);
        if (value) read += 1;
        assert.deepEqual(sent(readChecklist(input)), sent(value));
      }),
      { numRuns: 5_000, seed: 7 },
    );
    assert.ok(read > 500, `${read} were checklists`);
  });

  it('is a copy: what the host does to its document later is another matter', () => {
    const observed = [{ indicator: 'a', seen: 'S' }];
    const value = readChecklist({ type: 'checklist', outcome: 'observed', observed });
    observed[0]!.seen = 'changed';
    observed.push({ indicator: 'b', seen: '' });
    assert.deepEqual(value, { type: 'checklist', version: 1, outcome: 'observed', observed: [{ indicator: 'a', seen: 'S' }] });
  });

  it('takes no prototype from JSON', () => {
    const value = readChecklist(JSON.parse('{ "type": "checklist", "outcome": "none", "__proto__": { "polluted": true } }'));
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal('polluted' in {}, false);
  });
});
