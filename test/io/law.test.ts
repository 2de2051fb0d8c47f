import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { importTable } from '../../src/io/import-table.js';
import { parseFramework } from '../../src/model/index.js';

/** Words that name no part of a framework, so that a generated name is only ever a name. */
const WORDS = ['lantern', 'harbour', 'Müller', 'copper', '<b>', 'tide & rope', 'ŵyneb', 'meadow', 'quiet', 'עברית', 'river?', '“bridge”', '50%'];
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const behaviour = fc.array(fc.constantFrom(...WORDS, 'a. B', 'x; y', 'level', 'A', 'not', '- dash', '3.'), { minLength: 2, maxLength: 12 }).map((words) => `Does ${words.join(' ')}`);

/** Objects as literals make them, to be compared with those read. */
const PLAIN = { noNullPrototype: true };

interface Wide {
  readonly levels: readonly string[];
  readonly competencies: readonly { readonly title: string; readonly themes: readonly { readonly title: string; readonly cells: readonly (readonly string[])[] }[] }[];
}

const wide: fc.Arbitrary<Wide> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const cells = fc.array(fc.array(behaviour, { maxLength: 4 }), { minLength: count, maxLength: count });
  const themes = fc.uniqueArray(fc.record({ title: name, cells }, PLAIN), { minLength: 1, maxLength: 4, selector: ({ title }) => title.toLowerCase() });
  return fc.record({
    levels: fc.constantFrom(['A', 'B', 'C', 'D', 'E'].slice(0, count), Array.from({ length: count }, (_, index) => `Level ${index + 1}`)),
    competencies: fc.uniqueArray(fc.record({ title: name, themes }, PLAIN), { minLength: 1, maxLength: 4, selector: ({ title }) => title.toLowerCase() }),
  }, PLAIN);
});

/** The table as an editor would write it: by nodes, so that no text is ever markup. */
function tableOf({ levels, competencies }: Wide, merged: boolean): Element {
  const { document } = parseHTML('<!doctype html><html><body><h1>Made</h1><table></table></body></html>');
  const table = document.querySelector('table');
  assert.ok(table);
  const add = (parent: Element, tag: string, text = '') => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const head = add(table, 'tr');
  for (const text of ['Competency', 'Theme', ...levels]) add(head, 'th', text);
  for (const { title, themes } of competencies) {
    themes.forEach((theme, index) => {
      const row = add(table, 'tr');
      if (!merged) add(row, 'td', title);
      else if (index === 0) add(row, 'td', title).setAttribute('rowspan', String(themes.length));
      add(row, 'td', theme.title);
      for (const texts of theme.cells) {
        const list = add(add(row, 'td'), 'ul');
        for (const text of texts) add(list, 'li', text);
      }
    });
  }
  return document.body;
}

describe('a framework written as a wide table', () => {
  it('reads back with the same names, texts and order', () => {
    fc.assert(
      fc.property(wide, fc.boolean(), (made, merged) => {
        const { value } = importTable(tableOf(made, merged));
        assert.ok(value);
        assert.deepEqual(parseFramework(value).issues, []);
        const labels = new Map(value.scale?.levels.map(({ id, label }) => [id, label]));
        assert.deepEqual([...labels.values()], made.levels);
        const read = value.competencies.map(({ title, themes, indicators }) => ({
          title,
          themes: themes.map((theme) => ({
            title: theme.title,
            cells: made.levels.map((level) => indicators.filter((one) => one.theme === theme.id && labels.get(one.level ?? '') === level).map(({ text }) => text)),
          })),
        }));
        assert.deepEqual(read, made.competencies);
      }),
      { numRuns: 300 },
    );
  });
});
