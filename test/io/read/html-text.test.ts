import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { interpret } from '../../../src/io/interpret/interpret.js';
import { readHtmlText } from '../../../src/io/read/html-text.js';
import { readHtml } from '../../../src/io/read/html.js';
import { shownReading } from '../support/blocks.js';
import { bodyOf } from '../support/dom.js';

const shown = (html: string) => shownReading(readHtmlText(html));
const codes = (html: string) => readHtmlText(html).issues.map(({ code }) => code);
const TABLE = '<table><tr><th>Level 1</th><th>Level 2</th></tr><tr><td>Reads tides</td><td>Plans</td></tr></table>';
const ROWS = ['H *Level 1* | H *Level 2*', 'Reads tides | Plans'];
const AROUND = '! warning page-around 1';

describe('a page', () => {
  it('gives its language, and its title where no heading stands above all others', () => {
    assert.deepEqual(shown(`<html lang=cy><title>Fframwaith\n yr Harbwr</title><p>Nod`), ['title: Fframwaith yr Harbwr', 'language: cy', 'p Nod']);
    assert.deepEqual(shown('<title>Harbour</title><h2>Tides</h2><p>a</p><h2>Ropes</h2>'), ['title: Harbour', '### Tides', 'p a', '### Ropes']);
    assert.deepEqual(shown('<title>Harbour</title><h1>Framework</h1><h2>Tides</h2>'), ['## Framework', '### Tides']);
  });

  it('declares its language in whatever way; what is none counts for nothing', () => {
    for (const [declared, language] of [['lang="en_GB"', 'en-GB'], ['xml:lang="cy"', 'cy'], ['lang=" ar "', 'ar'], ['lang="English (UK)"', undefined], ['lang=""', undefined], ['', undefined]] as const) {
      assert.equal(readHtmlText(`<html ${declared}><body><p>a</p></body></html>`).language, language, declared);
    }
    assert.equal(readHtmlText('<html lang="en"><body lang="cy"><p>a</p></body></html>').language, 'cy');
  });

  it('is read as a browser shows it: implied ends, cells out of place, quirks', () => {
    assert.deepEqual(shown('<table><tr><th>Level 1<th>Level 2<tr><td>Reads tides<td>Plans</table>'), ROWS);
    assert.deepEqual(shown('<table><p>Above</p><tr><td>a<td>b</table><ul><li>One<li>Two</ul><p>Three<p>Four'), ['p Above', 'a | b', '- One', '- Two', 'p Three', 'p Four']);
    assert.deepEqual(shown('&lt;b&gt; &amp;amp; caf&eacute;&nbsp;&#x2022;'), ['p <b> &amp; café •']);
  });

  it('never shows scripts, styles, templates, forms and comments', () => {
    const silent = ['<script>bad</script>', '<style>bad</style>', '<template><p>bad</p></template>', '<noscript>bad</noscript>', '<!-- bad -->', '<![CDATA[bad]]>', '<textarea>bad</textarea>', '<select><option>bad</select>', '<svg><text>bad</text></svg>', '<iframe>bad</iframe>', '<object>bad</object>', '<p hidden>bad</p>', '<p style="display:none">bad</p>', '<dialog>bad</dialog>', '<img alt=bad>', '<!--[if mso]><p>bad</p><![endif]-->'];
    for (const html of silent) assert.deepEqual(shownReading({ ...readHtmlText(`<p>good</p>${html}`), issues: [] }), ['p good'], html);
  });
});

describe('what stands around the content of a page', () => {
  for (const [what, around] of [
    ['a menu', '<nav><ul><li>Level 1</li></ul></nav>'],
    ['a menu by its role', '<div role="navigation"><ul><li>Level 1</li></ul></div>'],
    ['a menu that only its links show', `<div class="toc">Contents <ul>${'<li><a href="/a">Our bins</a></li>'.repeat(6)}</ul></div>`],
    ['a header', '<header><p>Harbour council</p></header>'],
    ['a footer', '<footer><h2>Unhelpful behaviours</h2><ul><li>Privacy</li></ul></footer>'],
    ['an aside', '<aside><h2>Unhelpful behaviours</h2><ul><li>News</li></ul></aside>'],
    ['what asks for cookies', '<div role="dialog"><p>May we count visits?</p></div>'],
    ["Word's table of contents", '<p class="MsoToc1"><a href="#a">Tides 2</a></p>'],
  ] as const) {
    it(`${what} is left out, and told once`, () => {
      assert.deepEqual(shown(`<body>${around}<h1>Framework</h1>${TABLE}</body>`), ['## Framework', ...ROWS, AROUND]);
    });
  }

  it('all that stands outside of the main part, but no table', () => {
    const page = (main: string, after: string) => `<div class="banner"><p>We use cookies</p></div><div><main>${main}</main><div><p>Share this</p></div></div>${after}`;
    assert.deepEqual(shown(page(`<h1>Framework</h1>${TABLE}`, '')), ['## Framework', ...ROWS, '! warning page-around 2']);
    assert.deepEqual(shown(page(`<h1>Framework</h1><p>Below.</p>`, `<div>${TABLE}</div>`)), ['## Framework', 'p Below.', ...ROWS, '! warning page-around 2']);
  });

  it('stays where it is part of the content', () => {
    assert.deepEqual(shown(`<main><article><header><h1>Framework</h1></header>${TABLE}<footer><p>Agreed in May.</p></footer></article><aside><p>Note.</p></aside></main>`), ['## Framework', ...ROWS, 'p Agreed in May.', 'p Note.']);
  });

  it('stays where nothing else is there', () => {
    assert.deepEqual(shown(`<header><h1>Framework</h1></header><nav>${TABLE}</nav>`), ['## Framework', ...ROWS]);
    assert.deepEqual(shown('<main></main><p>Text</p>'), ['p Text']);
    assert.deepEqual(shown('<main><p>One</p></main><main><p>Two</p></main>'), ['p One', 'p Two']);
  });

  it('gives the heading of the page, where that stands in it', () => {
    assert.deepEqual(shown(`<header><p>Council</p><h1>Framework</h1></header><main><h2>Tides</h2>${TABLE}</main>`), ['## Framework', '### Tides', ...ROWS, AROUND]);
  });

  it('is no list of behaviours that are links', () => {
    const list = '<ul><li><a href="/1">Reads the tides of every harbour on this coast</a></li><li><a href="/2">Tells all others in time when the water will be low</a></li></ul>';
    assert.deepEqual(codes(`<h1>Framework</h1>${list.repeat(4)}`), []);
  });
});

describe('parsed nodes', () => {
  it('are read as live ones are', () => {
    for (const html of ['<p>a<b>b</b>c', `<h2>Tides</h2>${TABLE}`, '<dl><dt>a<dd>b</dl>', '<details><summary>a</summary>b</details>', '<pre>a\nb</pre>', '<figure><table><tr><td>a<td>b</table><figcaption>c</figcaption></figure>', '<table><tr><td colspan=2 rowspan=0>a</table>', '<ul><li>a<ul><li>b</ul>c</ul>']) {
      const { blocks, issues } = readHtml(bodyOf(`<!doctype html><html><body>${html}</body></html>`));
      const parsed = readHtmlText(`<!doctype html><html><body>${html}</body></html>`);
      assert.deepEqual([parsed.blocks, parsed.issues], [blocks, issues], html);
    }
  });
});

describe('hostile pages', () => {
  for (const tag of ['div', 'b', 'p', 'ul', 'li', 'table', 'td', 'a', 'svg', 'template', 'select', 'nav', 'main', 'h1', 'button', 'form', 'details']) {
    it(`100,000 nested <${tag}>`, () => {
      const { blocks } = readHtmlText(`<h1>Framework</h1>${`<${tag}>`.repeat(100_000)}x`);
      assert.equal(blocks[0]?.type, 'heading');
    });
  }

  it('100,000 levels are told', () => {
    assert.deepEqual(codes('<div>'.repeat(100_000) + 'x'), ['too-deep']);
    assert.deepEqual(codes(`${'<table><tr><td>'.repeat(30_000)}x`), ['too-deep']);
  });

  it('a page of more elements than people write is not read at all, and told', () => {
    const { blocks, issues } = readHtmlText(`<h1>Framework</h1>${'<p>x</p>'.repeat(300_000)}`);
    assert.deepEqual([blocks, issues.map(({ code, severity }) => [code, severity])], [[], [['too-long', 'error']]]);
  });

  it('broken ends, tags without names, endless attributes', () => {
    for (const html of ['<', '</', '<!', '<!--', '<!doctype', '<a', '<a b', '<a b="', '&', '&#', '&#x110000;', '<table><tr', '</p></table>', `<p ${'a '.repeat(100_000)}>x`, `<p ${Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ')}>x`, '<b><p></b></p>'.repeat(2_000), '<a><table>'.repeat(2_000)]) {
      assert.ok(Array.isArray(readHtmlText(html).blocks), html.slice(0, 20));
    }
  });
});

const CASES = resolve(import.meta.dirname, '../../../../shared/cases/dropbox-html');
const skip = existsSync(CASES) ? false : 'the cases are not beside the project';

describe('a published page with a menu of its own making', { skip }, () => {
  it('is read without the menu', () => {
    const { blocks, issues } = readHtmlText(readFileSync(`${CASES}/ic1_software_engineer.html`, 'utf8'));
    assert.deepEqual(issues.map(({ code, values }) => [code, values.count]), [['page-around', '1']]);
    assert.deepEqual(blocks.find(({ type }) => type === 'heading'), { type: 'heading', level: 1, text: 'IC1 Software Engineer', place: ['heading', 0] });
    assert.ok(interpret({ blocks, issues }).value);
  });
});
