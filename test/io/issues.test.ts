import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importTable } from '../../src/io/import-table.js';
import { importIssuesCy } from '../../src/locale/import-issues.cy.js';
import type { ImportIssueCode } from '../../src/model/index.js';
import { bodyOf } from './support/dom.js';

/** The compiler sees to it that none is missing. */
const CODES: Readonly<Record<ImportIssueCode, true>> = {
  'no-table': true,
  'table-not-understood': true,
  'column-not-understood': true,
  'text-not-understood': true,
  'section-left-out': true,
  'lead-left-out': true,
  'inferred-levels': true,
  'inferred-columns': true,
  'inferred-title': true,
  'inferred-headings': true,
  'inferred-lists': true,
  'correction-unfit': true,
  'no-title': true,
  'no-competency-title': true,
  'ambiguous-header': true,
  'merged-cells': true,
  'run-together': true,
  'wrapped-lines': true,
  'bullets-within': true,
  'not-defined': true,
  'unknown-kind': true,
  'duplicate-text': true,
  'nested-table': true,
  'span-cut': true,
  'table-cut': true,
  'too-deep': true,
  'too-large': true,
  'empty-source': true,
  'format-not-read': true,
  'name-differs': true,
  'inferred-encoding': true,
  'damaged-text': true,
  'unclosed-quote': true,
  'page-around': true,
  'not-json': true,
  'deep-json': true,
  'roles-left-out': true,
  'framework-apart': true,
  'marked-levels': true,
  'second-language': true,
  'took-too-long': true,
  'damaged-file': true,
  'unsafe-file': true,
  'unpacked-too-large': true,
  'too-many-parts': true,
  'too-long': true,
  'pictures-left-out': true,
  'notes-left-out': true,
  'comments-left-out': true,
  'tracked-changes': true,
  'hidden-text': true,
  'page-margins': true,
  'hidden-sheets': true,
  'hidden-cells': true,
  'cell-errors': true,
  'uncalculated-cells': true,
  'not-a-framework': true,
  'several-parents': true,
  'item-without-parent': true,
  'item-cycle': true,
  'leaf-among-branches': true,
  'tree-too-deep': true,
  'themes-joined': true,
  'duplicate-identifier': true,
  'identifier-not-uuid': true,
  'links-outside': true,
  'field-not-read': true,
  'empty-item': true,
  'rubric-left-out': true,
  'several-frameworks': true,
  'no-items': true,
  'own-fields-left-out': true,
  'unsafe-address': true,
};

const TABLE = '<table><tr><th>Theme</th><th>B</th><th>D</th><th>Notes</th></tr><tr><td>Writing</td><td>Asks. Listens.</td><td>Explains</td><td>agreed</td></tr></table>';

describe('what an import tells', () => {
  it('has a sentence in Welsh for every code', () => {
    assert.deepEqual(Object.keys(importIssuesCy).sort(), Object.keys(CODES).sort());
  });

  it('says what to do when nothing was understood', () => {
    const { value, issues } = importTable(bodyOf('<table><tr><td>Name</td><td>Room</td></tr><tr><td>Ann</td><td>4</td></tr></table>'));
    assert.equal(value, undefined);
    assert.deepEqual(
      issues.map(({ severity, code, path, message }) => ({ severity, code, path, message })),
      [
        {
          severity: 'error',
          code: 'table-not-understood',
          path: ['table', 0],
          message:
            'At table 1: no column of the table names a level or a kind of behaviour. Name the columns, for example "Theme", "Level 1", "Level 2", ' +
            'or "Expected behaviours", "Unhelpful behaviours". The table begins "Name | Room | Ann | 4".',
        },
      ],
    );
  });

  it('names the place as people count, and the texts', () => {
    const { issues } = importTable(bodyOf(`<h1>Made</h1><h2>Clear words</h2>${TABLE}`));
    assert.deepEqual(
      issues.map(({ message }) => message),
      [
        'At table 1, column 4: the column "Notes" names neither a level nor a kind of behaviour, so its texts (1) were left out. They begin "agreed". Name the column if it belongs to the framework.',
        'At table 1: behaviours were run together (cells: 1) and were divided at full stops or semicolons. Check that each is whole.',
        'Only the levels B, D have texts. The scale also has C, without text, to close the gaps between them. Check the scale.',
      ],
    );
  });

  it('tells for each table which shape it has, and by which signs', () => {
    const { evidence } = importTable(bodyOf(`<h1>Made</h1><p>A colleague at level D works to B as well as D.</p><h2>Clear words</h2>${TABLE}`));
    assert.deepEqual(evidence[0], {
      about: 'table 1',
      shape: 'wide',
      signs: [
        'The heading "Clear words" stands above it.',
        'Its columns name the levels "B", "D".',
        'The column "Theme" names the theme of each row.',
      ],
    });
    assert.match(evidence.at(-1)?.signs[0] ?? '', /"B", "C", "D"/);
  });

  it('takes title and language as they are given', () => {
    const { value } = importTable(bodyOf(`<div lang="en"><h1>Made</h1><h2>Clear words</h2>${TABLE}</div>`), { title: ' Given ', language: 'cy' });
    assert.deepEqual([value?.id, value?.title, value?.language], ['given', 'Given', 'cy']);
    const french = bodyOf(`<div lang="fr">${TABLE}</div>`).querySelector('div');
    assert.equal(french && importTable(french).value?.language, 'fr');
  });

  it('reads a fragment as well as an element', () => {
    const body = bodyOf(`<h1>Made</h1>${TABLE}`);
    const fragment = body.ownerDocument.createDocumentFragment();
    fragment.append(...body.childNodes);
    assert.equal(importTable(fragment).value?.competencies.length, 1);
  });
});
