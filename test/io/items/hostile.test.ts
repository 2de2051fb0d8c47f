import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { readCase } from '../../../src/io/items/case.js';
import { readMoodle } from '../../../src/io/items/moodle.js';
import { MOODLE_HEADERS } from '../../../src/io/items/moodle-columns.js';
import { readOpenSalt } from '../../../src/io/items/opensalt.js';
import { writeCase } from '../../../src/io/items/write-case.js';
import { parseFramework } from '../../../src/model/index.js';
import { caseFaults } from '../support/case-rules.js';
import { association, casePackage, child, item, uuid } from './support.js';

const MANY = 100_000;
const count = ({ framework }: ReturnType<typeof readCase>): number => framework?.competencies.reduce((sum, { indicators }) => sum + indicators.length, 0) ?? 0;

describe('hostile files of items', () => {
  it('may have a hundred thousand items below one', () => {
    const items = [item(1, 'Clear words'), ...Array.from({ length: MANY }, (_, index) => item(index + 2, `Behaviour ${index}.`))];
    const links = [child(1, 0), ...Array.from({ length: MANY }, (_, index) => child(index + 2, 1, index))];
    assert.equal(count(readCase(casePackage(items, links))), MANY);
  });

  it('may be a chain of a hundred thousand, of which every text is kept', () => {
    const items = Array.from({ length: MANY }, (_, index) => item(index + 1, `Link ${index}`));
    const links = items.map((_, index) => child(index + 1, index));
    const reading = readCase(casePackage(items, links));
    assert.equal(new Set(JSON.stringify(reading.framework).match(/Link \d+/g)).size, MANY);
    assert.ok(reading.issues.some(({ code }) => code === 'tree-too-deep'));
    const rows = [MOODLE_HEADERS, ['', 'F', 'Frame', '', '1', '', '', '', '', '', '', '', '1', ''], ...items.map((_, index) => [index === 0 ? '' : `i${index - 1}`, `i${index}`, `Link ${index}`])];
    assert.equal(readMoodle(rows).framework?.competencies.length, 1);
  });

  it('may be one ring of a hundred thousand', () => {
    const items = Array.from({ length: MANY }, (_, index) => item(index + 1, `Link ${index}`));
    const { framework, issues } = readCase(casePackage(items, items.map((_, index) => child(index + 1, index === 0 ? MANY : index))));
    assert.ok(framework);
    assert.deepEqual(issues.filter(({ code }) => code === 'item-cycle').map(({ values }) => values.count), ['1']);
  });

  it('cannot reach the prototypes of objects', () => {
    const text = JSON.stringify(casePackage([item(1, 'Clear words'), item(2, 'Writes plainly.', { constructor: 'x', extensions: { rung: { fields: { constructor: 1 } } } })], [child(1, 0), child(2, 1)]));
    const value: unknown = JSON.parse(text.replace('"fullStatement":"Writes', '"__proto__":{"polluted":true},"fullStatement":"Writes'));
    const { framework } = readCase(value);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    const indicator = framework?.competencies[0]?.indicators[0];
    assert.deepEqual([Object.getPrototypeOf(indicator), indicator?.source], [Object.prototype, undefined]);
    const proto = { ...item(3, '__proto__'), identifier: '__proto__' };
    assert.ok(readCase(casePackage([proto], [])).framework);
    assert.ok(readMoodle([['Parent ID number', 'ID number', 'Short name'], ['', '__proto__', 'constructor'], ['__proto__', 'toString', '__proto__']]).framework);
    assert.ok(readOpenSalt([{ name: '__proto__', rows: [['fullStatement', '__proto__', 'constructor'], ['Writes plainly.', 'x', 'y']] }]).framework);
  });

  it('cannot bring in addresses that run', () => {
    const links = [child(1, 0), child(2, 1), association(2, 'isRelatedTo', 9, { destinationNodeURI: { title: 'Look', identifier: 'x', uri: 'javascript:alert(1)' } })];
    const { framework, issues } = readCase(casePackage([item(1, 'Clear words', { uri: ' JavaScript:alert(1)' }), item(2, 'Writes plainly.', { uri: 'data:text/html,<script>' })], links));
    assert.ok(framework);
    assert.doesNotMatch(JSON.stringify(framework), /javascript:|data:text\/html/i);
    assert.deepEqual(issues.filter(({ code }) => code === 'unsafe-address').map(({ values }) => values.count), ['3']);
    const { value } = writeCase({ ...framework, uri: 'javascript:alert(1)' }, { lastChangeDateTime: '2026-11-23T10:00:00Z', version: '1.0' });
    assert.doesNotMatch(JSON.stringify(value), /javascript:/i);
  });

  it('cannot break the framework by what stands in our own part of extensions', () => {
    const spoilt = [{ text: 7 }, { id: null }, { indicators: 'x' }, { level: {} }, { kind: 'other' }, { theme: [] }];
    for (const fields of spoilt) {
      const { framework } = readCase(casePackage([item(1, 'Clear words'), item(2, 'Writes plainly.', { extensions: { rung: { fields, position: 'x', part: 'y', without: 3 } } })], [child(1, 0), child(2, 1)]));
      assert.equal(framework?.competencies[0]?.indicators[0]?.text, 'Writes plainly.', JSON.stringify(fields));
    }
    const whole = casePackage([item(1, 'Clear words')], [child(1, 0)]);
    const { framework, issues } = readCase({ ...whole, CFDocument: { title: 'Working well', extensions: { rung: { fields: { competencies: 3, groups: 'x', labels: 4, scale: { levels: 5 } } } } } });
    assert.equal(framework?.title, 'Working well');
    assert.ok(issues.some(({ code }) => code === 'own-fields-left-out'));
  });

  it('never throws, and gives a sound shape or nothing, whatever the JSON is', () => {
    const names = ['CFDocument', 'CFItems', 'CFAssociations', 'CFRubrics', 'CFRubricCriteria', 'CFRubricCriterionLevels', 'CFItemURI', 'identifier', 'fullStatement', 'associationType', 'originNodeURI', 'destinationNodeURI', 'sequenceNumber', 'title', 'uri', 'quality', 'position', 'description', 'extensions', 'rung', 'fields'];
    const values = fc.constantFrom<unknown>(null, '', 'isChildOf', uuid(1), uuid(2), 3, -1, true, Number.POSITIVE_INFINITY);
    const { tree } = fc.letrec<{ tree: unknown; object: unknown; list: unknown }>((tie) => ({
      tree: fc.oneof({ maxDepth: 6 }, values, tie('object'), tie('list')),
      object: fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 9 }),
      list: fc.array(tie('tree'), { maxLength: 5 }),
    }));
    const whole = fc.record({ CFDocument: tree, CFItems: fc.array(tree), CFAssociations: fc.array(tree), CFRubrics: fc.array(tree) }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(tree, whole), (value) => {
        const { framework } = readCase(value);
        if (!framework) return;
        assert.ok(parseFramework(framework).value);
        assert.deepEqual(caseFaults(writeCase(framework, { lastChangeDateTime: '2026-11-23T10:00:00Z' }).value, '1.1'), []);
      }),
      { numRuns: 2_000, seed: 31 },
    );
  });

  it('never throws on rows of any length and text', () => {
    const cell = fc.oneof(fc.constantFrom('', '1', 'a', 'b', 'Levels', 'Level 1', 'a,b', '[', '<p>', 'rung:{"part":"level","id":3}', 'rung:{"part":"heading"}', '=1'), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 12 }), fc.boolean(), (rows, header) => {
        readMoodle(header ? [MOODLE_HEADERS, ...rows] : rows);
        readOpenSalt([{ name: 'CF Item', rows: [['identifier', 'fullStatement', 'smartLevel', 'isChildOf', 'associationType'], ...rows] }]);
      }),
      { numRuns: 2_000, seed: 32 },
    );
  });
});
