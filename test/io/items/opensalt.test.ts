import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOpenSalt } from '../../../src/io/items/opensalt.js';
import { outlineOf } from './support.js';

const DOC = { name: 'CF Doc', rows: [['identifier', 'creator', 'title', 'language', 'subject'], ['11111111-1111-4111-8111-111111111111', 'Made Up Trust', 'Working well', 'cy', 'Staff|Care']] };
const id = (number: number): string => `22222222-2222-4222-8222-00000000000${number}`;
const lines = (...all: readonly string[]): string => all.join('\n');
const OUTLINE = lines('Working well', '# Clear words', '- Writes plainly.', '- [Listening] Listens first.');

describe('a spreadsheet of OpenSALT', () => {
  it('has its hierarchy and order in smart levels, and its columns in any order', () => {
    const items = { name: 'CF Item', rows: [['smartLevel', 'fullStatement', 'identifier', 'humanCodingScheme'], ['1.10', 'Listening', id(3), ''], ['1.10.1', 'Listens first.', id(4), ''], ['1', 'Clear words', id(1), 'CW'], ['1.2', 'Writes plainly.', id(2), '']] };
    const reading = readOpenSalt([DOC, items]);
    assert.equal(outlineOf(reading), OUTLINE);
    const { framework } = reading;
    assert.deepEqual([framework?.id, framework?.publisher, framework?.language, framework?.source], ['11111111-1111-4111-8111-111111111111', 'Made Up Trust', 'cy', { subject: ['Staff', 'Care'] }]);
    assert.deepEqual([reading.format, reading.framework?.competencies[0]?.code], ['opensalt', 'CW']);
  });

  it('has its hierarchy in the sheet of associations, however their types are spelled', () => {
    const items = { name: 'CF Item', rows: [['identifier', 'fullStatement'], [id(1), 'Clear words'], [id(2), 'Writes plainly.'], [id(3), 'Listening'], [id(4), 'Listens first.']] };
    const header = ['identifier', 'originNodeIdentifier', 'associationType', 'destinationNodeIdentifier', 'sequenceNumber'];
    const rows = [header, ['', id(1), 'Is Child Of', '11111111-1111-4111-8111-111111111111', '1'], ['', id(3), 'Is Child Of', id(1), '2'], ['', id(2), 'isChildOf', id(1), '1'], ['', id(4), 'IS CHILD OF', id(3), '1'], ['', id(2), 'Exact Match Of', id(9), '']];
    const reading = readOpenSalt([DOC, items, { name: 'CF Association', rows }]);
    assert.equal(outlineOf(reading), lines(OUTLINE, '! links-outside (table 3, row 6)'));
    assert.deepEqual(reading.framework?.competencies[0]?.indicators[0]?.associations, [{ type: 'exactMatchOf', id: id(9) }]);
  });

  it('has its hierarchy in its codes where nothing else says it', () => {
    const items = { name: 'CF Item', rows: [['identifier', 'Full Statement', 'Human Coding Scheme'], [id(1), 'Clear words', 'C'], [id(2), 'Writes plainly.', 'C.1'], [id(3), 'Listening', 'C.2'], [id(4), 'Listens first.', 'C.2.1']] };
    assert.equal(outlineOf(readOpenSalt([DOC, items])), OUTLINE);
  });

  it('is also a CSV of items alone, where parents and links are codes, and names the framework as it is told', () => {
    const rows = [
      ['Identifier', 'fullStatement', 'Human Coding Scheme', 'sequenceNumber', 'Abbreviated Statement', 'Is Child Of', 'IsRelatedTo', 'Reviewed by'],
      ['a', 'Says what others understand.', 'C', '1', 'Clear words', '', '', 'Ann'],
      ['b', 'Listens first.', 'C.2', '2', 'Clear words', 'C', 'C.1,https://elsewhere.test/1', ''],
      ['c', 'Writes plainly.', 'C.1', '1', '', 'C', '', ''],
      ['d', 'Below what is not here.', 'D', '1', '', 'Z', '', ''],
      ['', '', '', '', '', '', '', ''],
    ];
    const { framework, issues } = readOpenSalt([{ name: 'items', rows }], 'Working well');
    assert.deepEqual([framework?.id, framework?.title, framework?.competencies.map(({ title }) => title)], ['working-well', 'Working well', ['Clear words', 'Below what is not here.']]);
    assert.deepEqual(framework?.competencies[0]?.source, { 'Reviewed by': 'Ann' });
    assert.deepEqual(framework.competencies[0].indicators.map(({ text, associations }) => [text, associations]), [
      ['Writes plainly.', undefined],
      ['Listens first.', [{ type: 'isRelatedTo', id: 'c' }, { type: 'isRelatedTo', id: 'https://elsewhere.test/1', title: 'https://elsewhere.test/1', uri: 'https://elsewhere.test/1' }]],
    ]);
    assert.deepEqual(issues.map(({ code, path }) => [code, path]), [
      ['identifier-not-uuid', ['table', 0, 'row', 1, 'identifier']],
      ['links-outside', ['table', 0, 'row', 4]],
      ['links-outside', ['table', 0, 'row', 2]],
      ['item-without-parent', ['table', 0, 'row', 4]],
      ['leaf-among-branches', ['table', 0, 'row', 4]],
    ]);
  });

  it('says when no sheet has items', () => {
    assert.equal(outlineOf(readOpenSalt([DOC])), lines('nothing', '! no-items (the document)'));
  });
});
