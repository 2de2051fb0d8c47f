import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../../../src/io/read/markdown.js';
import { shownReading } from '../support/blocks.js';

const shown = (text: string) => shownReading(readMarkdown(text));

describe('Markdown', () => {
  it('headings of both sorts, lists, nested and numbered, and quotes', () => {
    assert.deepEqual(shown('Framework\n===\n\n## Tides\n\nReads\nthe water.\n\n- One\n  wrapped\n- Two\n  1. Three\n\n> Why it *matters*\n\n1. Four\n2. Five\n'), [
      '## Framework',
      '### Tides',
      'p Reads the water.',
      '- One wrapped',
      '- Two',
      '  - Three',
      'p Why it matters',
      '- Four',
      '- Five',
    ]);
  });

  it('tables, with line breaks and signs in cells', () => {
    assert.deepEqual(shown('| Theme | Level 1 |\n|---|:-:|\n| Tides | **Reads**<br>Tells \\| warns |\n| Ropes |\n'), ['H *Theme* | H *Level 1*', 'Tides | *Reads* / Tells | warns', 'Ropes |']);
  });

  it('links, pictures and code as their text, whatever they lead to', () => {
    assert.deepEqual(shown('See [the guide](javascript:alert(1)), <https://harbour.example>, ![a picture](x.png)and `code`.'), ['p See the guide, https://harbour.example, and code.']);
  });

  it('HTML within is read like any other and never run', () => {
    assert.deepEqual(shown('Good<script>bad()</script><img src=x onerror=bad()>\n\n<details><summary>Tides</summary>\n\n- Reads\n\n</details>\n\n<!-- bad -->\n'), ['p Good', '## Tides', '- Reads']);
    assert.deepEqual(shown('&lt;script&gt;'), ['p <script>']);
  });

  it('a list of links within the page is its table of contents', () => {
    assert.deepEqual(shown(`# Framework\n\n${Array.from({ length: 5 }, (_, index) => `- [Part ${index}](#part-${index})\n`).join('')}\n## Part 0\n\n- Reads\n`), ['## Framework', '### Part 0', '- Reads', '! warning page-around 1']);
  });

  it('front matter gives title and language', () => {
    assert.deepEqual(shown('---\ntitle: "Harbour: framework"\nlang: cy\ntags:\n  - a\n# remark\n---\n\n## Tides\n'), ['title: Harbour: framework', 'language: cy', '### Tides']);
    assert.deepEqual(shown('---\r\ntitle: Harbour\r\n---\r\n# Framework\r\n'), ['## Framework']);
    assert.deepEqual(shown('---\ntitle: Harbour\nlang: no language\n...\ntext'), ['title: Harbour', 'p text']);
  });

  it('a rule above a text is no front matter', () => {
    assert.deepEqual(shown('---\n\nJust text.\n\n---\n\nMore.'), ['p Just text.', 'p More.']);
  });

  it('what is nested without end is read line by line, and told', () => {
    const { blocks, issues } = readMarkdown(`# Framework\n\n${'> '.repeat(100_000)}x\n`);
    assert.ok(blocks.length > 0);
    assert.deepEqual(issues.map(({ code }) => code), ['too-deep']);
  });

  it('signs without end do not stop it', () => {
    for (const sign of ['[', '![', '[a](', '**a ', '*a_ ', '`', '``a', '<a ', '&', '\\', '|', '~~', '<!--', '- ', '1. ', '#', '    ', '\t', '[^1]']) {
      assert.ok(Array.isArray(readMarkdown(`# Framework\n${sign.repeat(20_000)}`).blocks), sign);
    }
  });
});
