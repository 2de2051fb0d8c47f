import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readCase } from '../../../src/io/items/case.js';
import { writeCase } from '../../../src/io/items/write-case.js';
import { parseFramework, type Framework } from '../../../src/model/index.js';
import { anyText, arbitraryFramework } from '../support/arbitrary-framework.js';
import { caseFaults } from '../support/case-rules.js';
import { withoutLost } from '../support/without-lost.js';
import { association, at, casePackage, child, DOCUMENT, item } from './support.js';

const lastChangeDateTime = '2026-11-23T10:00:00Z';
const anyFramework = fc.oneof(arbitraryFramework(), arbitraryFramework({ title: anyText, text: anyText }));
const reread = (value: unknown) => readCase(JSON.parse(JSON.stringify(value)));

function sample(name: string): Framework {
  const { value } = parseFramework(JSON.parse(readFileSync(new URL(`../../../src/frameworks/${name}.json`, import.meta.url), 'utf8')));
  assert.ok(value);
  return value;
}

describe('CASE 1.1', () => {
  it('gives back the very framework and loses nothing', () => {
    fc.assert(
      fc.property(anyFramework, fc.constantFrom(undefined, 'https://case.example/ims/case/v1p1/'), (framework, uriBase) => {
        const { value, losses } = writeCase(framework, { lastChangeDateTime, ...(uriBase !== undefined && { uriBase }) });
        assert.deepEqual(losses, []);
        assert.deepEqual(reread(value).framework, framework);
      }),
      { numRuns: 10_000, seed: 11 },
    );
  });

  it('keeps the rules of the standard', () => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        assert.deepEqual(caseFaults(writeCase(framework, { lastChangeDateTime }).value, '1.1'), []);
      }),
      { numRuns: 1_000, seed: 13 },
    );
  });

  it('does so with the sample frameworks, by its own fields as well as by ours', () => {
    for (const name of ['arun', 'cherwell', 'eeast', 'kchft', 'worcestershire']) {
      const framework = sample(name);
      const { value } = writeCase(framework, { lastChangeDateTime });
      assert.deepEqual(caseFaults(value, '1.1'), [], name);
      assert.deepEqual(reread(value).framework, framework, name);
    }
  });

  it('is the same each time', () => {
    const framework = sample('cherwell');
    assert.deepEqual(writeCase(framework, { lastChangeDateTime }), writeCase(framework, { lastChangeDateTime }));
  });

  it('takes over what another program changed in its own fields', () => {
    const { value } = writeCase(sample('cherwell'), { lastChangeDateTime });
    const text = JSON.stringify(value).replaceAll('"fullStatement":"', '"fullStatement":"Changed: ');
    assert.ok(readCase(JSON.parse(text)).framework?.competencies.every(({ indicators }) => indicators.every((one) => one.text.startsWith('Changed: '))));
  });

  it('keeps identifiers, addresses, types and links of what came from CASE', () => {
    const items = [item(1, 'Clear words', { CFItemType: 'Cluster', humanCodingScheme: 'C' }), item(2, 'Writes plainly.', { CFItemType: 'Standard', uri: 'https://elsewhere.test/2', educationLevel: ['4'], notes: 'Seen.' })];
    const first = readCase(casePackage(items, [child(1, 0), child(2, 1), association(2, 'precedes', 9)]));
    assert.ok(first.framework);
    const { value } = writeCase(first.framework, { lastChangeDateTime });
    assert.deepEqual(caseFaults(value, '1.1'), []);
    const again = reread(value);
    assert.deepEqual(again.framework, first.framework);
    assert.equal(at(value, 'CFDocument', 'identifier'), DOCUMENT);
    for (const [index, name] of [[0, 'uri'], [0, 'identifier'], [0, 'CFItemType'], [0, 'humanCodingScheme'], [1, 'uri'], [1, 'CFItemType'], [1, 'educationLevel'], [1, 'notes']] as const) {
      assert.deepEqual(at(value, 'CFItems', index, name), at(items, index, name), name);
    }
  });
});

describe('CASE 1.0', () => {
  it('keeps the rules of the standard', () => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        assert.deepEqual(caseFaults(writeCase(framework, { version: '1.0', lastChangeDateTime }).value, '1.0'), []);
      }),
      { numRuns: 1_000, seed: 14 },
    );
  });

  it('gives back the framework but for what its losses name', () => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        const { value, losses } = writeCase(framework, { version: '1.0', lastChangeDateTime });
        const { framework: back } = reread(value);
        assert.ok(back);
        assert.deepEqual(withoutLost(back, losses), withoutLost(framework, losses));
      }),
      { numRuns: 10_000, seed: 12 },
    );
  });

  it('keeps texts, kinds, levels, themes and ids of the samples, and says what it does not keep', () => {
    const lost = (name: string) => writeCase(sample(name), { version: '1.0', lastChangeDateTime }).losses.filter(({ values }) => values.part !== 'framework').map(({ values }) => [values.part, values.name, values.count]);
    assert.deepEqual(lost('cherwell'), [['group', 'appliesTo', '2']]);
    assert.deepEqual(lost('kchft').filter(([part]) => part === 'indicator' || part === 'theme'), []);
    const { losses } = writeCase(sample('arun'), { version: '1.0', lastChangeDateTime });
    assert.ok(losses.some(({ message }) => /that a level includes those below it/.test(message)));
  });
});
