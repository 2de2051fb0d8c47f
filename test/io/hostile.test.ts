import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { importTable } from '../../src/io/import-table.js';
import { parseFramework, summarise } from '../../src/model/index.js';
import { bodyOf } from './support/dom.js';

const HEAD = '<tr><th>Theme</th><th>Level 1</th><th>Level 2</th></tr>';
const ROW = '<tr><td>Writing</td><td>Writes notes</td><td>Writes letters</td></tr>';

function importedIn(html: string): { readonly imported: ReturnType<typeof importTable>; readonly took: number } {
  const root = bodyOf(html);
  const start = process.cpuUsage();
  const imported = importTable(root);
  return { imported, took: process.cpuUsage(start).user / 1000 };
}

const codes = ({ issues }: ReturnType<typeof importTable>) => issues.map(({ code }) => code);

describe('hostile and broken tables', () => {
  for (const [name, cell] of [
    ['columns', '<td colspan="100000">Clear words</td>'],
    ['rows', '<td rowspan="100000">Clear words</td><td>x</td><td>y</td>'],
    ['both', '<td colspan="65534" rowspan="65534">Clear words</td>'],
  ] as const) {
    it(`a cell that claims 100,000 ${name} is cut to the table, and told`, () => {
      const { imported, took } = importedIn(`<h1>Made</h1><table><tr>${cell}</tr>${HEAD}${ROW}</table>`);
      assert.ok(codes(imported).includes('span-cut'), JSON.stringify(imported.issues));
      assert.ok(took < 500);
    });
  }

  it('reads the framework beside a cell that claims 100,000 columns', () => {
    const { imported } = importedIn(`<h1>Made</h1><table><tr><th colspan="100000">Clear words</th></tr>${HEAD}${ROW}</table>`);
    assert.equal(imported.value?.competencies[0]?.title, 'Clear words');
    assert.equal(imported.value.competencies[0].indicators.length, 2);
  });

  it('100,000 real columns and rows are read up to a limit, and told', () => {
    const { imported, took } = importedIn(`<h1>Made</h1><table>${HEAD}<tr>${'<td>x</td>'.repeat(100_000)}</tr>${ROW.repeat(20_000)}</table>`);
    assert.ok(codes(imported).includes('table-cut'));
    assert.ok(took < 4_000, `${took} ms`);
  });

  it('spans that are no numbers count as one', () => {
    for (const span of ['-1', 'x', '', '0', '1e9', '9'.repeat(400)]) {
      const { imported } = importedIn(`<h1>Made</h1><table>${HEAD}<tr><td>Writing</td><td colspan="1">a</td><td rowspan="${span}">b</td></tr></table>`);
      assert.equal(imported.value && summarise(imported.value).indicators, 2, span);
    }
  });

  it('rowspan="0" reaches to the end of its part', () => {
    const { imported } = importedIn(
      `<h1>Made</h1><table>${HEAD.replace('Theme', 'Competency')}<tbody><tr><td rowspan="0">Writing</td><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody><tbody><tr><td>Speaking</td><td>e</td><td>f</td></tr></tbody></table>`,
    );
    assert.deepEqual(imported.value?.competencies.map(({ title, indicators }) => [title, indicators.length]), [['Writing', 4], ['Speaking', 2]]);
  });

  it('100,000 nested elements, tables and lists end in an issue, not in a crash', () => {
    for (const tag of ['div', 'b', 'ul', 'li']) {
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      let at: Element = document.body;
      for (let depth = 0; depth < 100_000; depth += 1) {
        const inner: Element = document.createElement(tag);
        at.appendChild(inner);
        at = inner;
      }
      assert.ok(codes(importTable(document.body)).includes('too-deep'), tag);
    }
    const layout = '<table><tr><td>'.repeat(300) + 'x' + '</td></tr></table>'.repeat(300);
    assert.ok(codes(importTable(bodyOf(layout))).includes('too-deep'));
  });

  it('scripts, styles, templates and hidden text are never read, markup in text stays text', () => {
    const { imported } = importedIn(`<h1>Made<script>bad()</script></h1><table><tr><th>Level 1</th><th>Level 2<style>bad{}</style></th></tr>
      <tr><td>&lt;img src=x onerror=bad()&gt;</td><td><template>bad</template><span hidden>bad</span>&amp;lt;b&amp;gt; "__proto__"</td></tr></table>`);
    const { indicators } = imported.value?.competencies[0] ?? { indicators: [] };
    assert.deepEqual(indicators.map(({ text }) => text), ['<img src=x onerror=bad()>', '&lt;b&gt; "__proto__"']);
    assert.ok(!JSON.stringify(imported.value?.title).includes('bad'));
  });

  it('names such as __proto__ and constructor are names', () => {
    const { imported } = importedIn(
      `<h1>Made</h1><table><tr><th>Competency</th><th>Level 1</th></tr><tr><td>__proto__</td><td><ul><li>a</li></ul></td></tr><tr><td>constructor</td><td><ul><li>b</li></ul></td></tr></table>`,
    );
    assert.deepEqual(imported.value?.competencies.map(({ title }) => title), ['__proto__', 'constructor']);
    assert.deepEqual(parseFramework(imported.value).issues, []);
  });

  it('equal names and ids stay apart or come together, never collide', () => {
    const { imported } = importedIn(
      `<h1>Made</h1><h2>Core competencies</h2><table><tr><th>Competency</th><th>A</th></tr><tr><td>A b</td><td>x</td></tr><tr><td>A-b</td><td>y</td></tr><tr><td>???</td><td>z</td></tr><tr><td>!!!</td><td>z</td></tr></table>` +
        '<h2>Management competencies</h2><table><tr><th>Competency</th><th>A</th></tr><tr><td>A b</td><td>x</td></tr></table>',
    );
    assert.deepEqual(imported.value?.competencies.map(({ id }) => id), ['a-b', 'a-b-2', 'competency', 'competency-2', 'a-b-3']);
    assert.deepEqual(parseFramework(imported.value).issues, []);
  });

  it('grows in line with the input: names, headings, sections, blanks', () => {
    const many = (count: number): readonly string[] => [
      `<h1>Made</h1><table>${HEAD}${Array.from({ length: count }, (_, row) => `<tr><td>Name ${row}</td><td>a; b; c</td><td></td></tr>`).join('')}</table>`,
      `<h1>Made</h1><table>${HEAD}${Array.from({ length: count }, (_, row) => `<tr><td colspan="3"><b>Name ${row}</b></td></tr>`).join('')}</table>`,
      `<h1>Made</h1><table>${Array.from({ length: count }, () => '<tr><td>Definition</td><td colspan="2">x</td></tr><tr></tr>').join('')}${HEAD}${ROW}</table>`,
      `<h1>Made</h1><table>${`${HEAD}${ROW}`.repeat(count)}</table>`,
      `<h1>Made</h1>${Array.from({ length: count }, (_, part) => `<h2>Name ${part}</h2><h3>What we expect</h3><ul><li>a</li></ul>`).join('')}`,
      `<h1>Made</h1>${'<p><b>Name</b></p>'.repeat(count)}<table>${HEAD}${ROW}</table>`,
      `<h1>Made</h1><table>${HEAD}<tr><td>x</td><td>${'A sentence here. '.repeat(count)}</td><td>${'• a '.repeat(count)}</td></tr></table>`,
      `<h1>Made</h1><table>${HEAD}<tr><td>x</td><td>${'(e.g. '.repeat(count)}</td><td>${'-'.repeat(count)} ${' '.repeat(count)}x</td></tr></table>`,
    ];
    many(4_000).forEach((html, shape) => {
      const { took } = importedIn(html);
      assert.ok(took < 2_500, `shape ${shape}: ${took} ms`);
    });
  });
});
