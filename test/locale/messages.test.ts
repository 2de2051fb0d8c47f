import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gridMessages } from '../../src/locale/grid-messages.js';
import type { Messages } from '../../src/locale/messages.js';
import { sourceMessages } from '../../src/locale/source-messages.js';
import { parseFramework, type FrameworkIssueCode, type ImportIssueCode } from '../../src/model/index.js';

type Table = Readonly<Record<string, unknown>>;

const modules = readdirSync('src/locale').filter((name) => name.endsWith('-messages.ts'));

/** All tables of words, by the name of their module. */
const tables = await Promise.all(
  modules.map(async (name) => {
    const exported = (await import(`../../src/locale/${name.replace(/\.ts$/, '.js')}`)) as Readonly<Record<string, Messages<Table>>>;
    const messages = Object.values(exported).find((value) => typeof value === 'object' && 'cy' in value);
    assert.ok(messages, `${name} exports no messages`);
    return { name, en: messages.en, cy: await messages.cy() };
  }),
);

/** What a sentence says for arguments of every sort that it may get: texts, numbers, lists, none. */
function spoken(entry: unknown, name: string): string[] {
  if (typeof entry === 'string') return [entry];
  assert.equal(typeof entry, 'function', name);
  const speak = entry as (...values: unknown[]) => unknown;
  const sentences: string[] = [];
  for (const values of [['X', 'Y', 'Z'], [2, 3, 4], [['X'], ['Y'], ['Z']], [['X', 'Y'], ['Y', 'Z'], []], [undefined, undefined]]) {
    try {
      const said = speak(...values);
      if (typeof said === 'string') sentences.push(said);
    } catch {
      // Another sort was meant.
    }
  }
  return sentences;
}

describe('the words of the interface', () => {
  it('are found, table by table', () => assert.ok(tables.length >= 4));

  for (const { name, en, cy } of tables) {
    it(`${name}: Welsh has every entry, and of the same sort`, () => {
      for (const [key, entry] of Object.entries(en)) assert.equal(typeof cy[key], typeof entry, key);
    });

    it(`${name}: Welsh is Welsh`, () => {
      for (const [key, entry] of Object.entries(en)) {
        if (typeof entry === 'object') continue;
        const same = spoken(entry, key).filter((sentence) => /[a-z]{4}/.test(sentence.replaceAll('undefined', '')) && spoken(cy[key], key).includes(sentence));
        assert.deepEqual(same, [], key);
      }
    });

    it(`${name}: no sentence has holes, doubled spaces or straight quotes`, () => {
      for (const [language, table] of Object.entries({ en, cy })) {
        for (const [key, entry] of Object.entries(table)) {
          if (typeof entry === 'object') continue;
          for (const sentence of spoken(entry, key)) assert.doesNotMatch(sentence, /#| {2}|["']|\bNaN\b|\[object/, `${language} ${key}`);
        }
      }
    });
  }

  it('mutate in Welsh after two, three and six', async () => {
    const { summary, matches } = await gridMessages.cy();
    const words = [1, 2, 3, 4, 5, 6, 7].map((count) => matches(count, count));
    assert.deepEqual(words, [
      '1 canlyniad mewn 1 cymhwysedd',
      '2 ganlyniad mewn 2 gymhwysedd',
      '3 chanlyniad mewn 3 chymhwysedd',
      '4 canlyniad mewn 4 cymhwysedd',
      '5 canlyniad mewn 5 cymhwysedd',
      '6 chanlyniad mewn 6 chymhwysedd',
      '7 canlyniad mewn 7 cymhwysedd',
    ]);
    assert.equal(summary(11, 521), '11 cymhwysedd, 521 ymddygiad');
  });

  it('say in Welsh what is wrong with a framework, whatever the model finds', async () => {
    const { issues = {} } = await sourceMessages.cy();
    const codes: Readonly<Record<FrameworkIssueCode | ImportIssueCode, true>> = {
      'wrong-type': true,
      missing: true,
      'duplicate-id': true,
      'duplicate-level': true,
      'unknown-level': true,
      'unknown-group': true,
      'dangling-theme': true,
      'empty-text': true,
      'empty-id': true,
      'long-text': true,
      'no-content': true,
      'no-table': true,
      'table-not-understood': true,
      'column-not-understood': true,
      'text-not-understood': true,
      'section-left-out': true,
      'lead-left-out': true,
      'inferred-levels': true,
      'inferred-columns': true,
      'inferred-title': true,
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
      'inferred-headings': true,
      'inferred-lists': true,
      'correction-unfit': true,
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
    for (const code of Object.keys(codes) as readonly (FrameworkIssueCode | ImportIssueCode)[]) {
      const values = { place: 'table 1', text: 'X', name: 'X', names: 'X', title: 'X', count: '2', found: 'X', added: 'X', source: 'X', span: '9', rows: '9', columns: '9', id: 'X', length: '9', size: '12', limit: '10', kind: 'pdf', depth: '9', most: '9', encoding: 'X', format: 'X' };
      assert.ok(issues[code], `no Welsh for ${code}`);
      assert.doesNotMatch(issues[code](values), /undefined| {2}/, code);
    }
    const indicators = [
      { id: 'a', kind: 'positive', text: ' ' },
      { id: 'a', kind: 'positive', level: 'Z', theme: 'none', text: 'x'.repeat(6_000) },
    ];
    const found = parseFramework({ id: 'f', title: 'F', scale: { levels: [{ id: 'A', label: 'A' }, { id: 'A', label: 'A' }] }, competencies: [{ id: '', title: 'C', group: 'none', indicators }] });
    assert.ok(found.issues.length > 5);
    for (const issue of found.issues) {
      const sentence = issues[issue.code]!(issue.values);
      assert.doesNotMatch(sentence, /undefined/, issue.code);
      assert.match(sentence, /^Yn /);
    }
  });
});
