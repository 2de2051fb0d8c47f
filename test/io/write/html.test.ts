import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { html as names, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { exportFramework } from '../../../src/io/write/export-framework.js';
import { readable } from '../../../src/io/write/readable.js';
import type { Framework } from '../../../src/model/index.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';
import { anyText, arbitraryFramework } from '../support/arbitrary-framework.js';
import { SAMPLE } from './sample.js';

interface Page {
  readonly elements: readonly Tree.Element[];
  readonly texts: readonly string[];
  readonly errors: readonly string[];
}

async function pageOf(framework: Framework, locale: 'en' | 'cy' = 'en'): Promise<Page> {
  const { file } = await exportFramework(framework, 'html', { now: new Date('2026-11-23T10:00:00Z'), locale });
  const errors: string[] = [];
  const document = parse(await file.text(), { onParseError: ({ code }) => errors.push(code) });
  const elements: Tree.Element[] = [];
  const texts: string[] = [];
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) elements.push(node);
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(document);
  return { elements, texts, errors };
}

const attribute = (element: Tree.Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const tags = (page: Page, tag: string) => page.elements.filter(({ tagName }) => tagName === tag);
const textIn = (element: Tree.Element): string => element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? textIn(node) : '')).join('');

const ALLOWED = new Set('html head meta title style body main footer h1 h2 h3 h4 p strong span bdi br ul li table caption thead tbody tr th td'.split(' '));

/** What only markup of our own looks like. */
function assertHarmless({ elements, errors }: Page): void {
  assert.deepEqual(errors, []);
  for (const { tagName, attrs, namespaceURI } of elements) {
    assert.ok(ALLOWED.has(tagName) && namespaceURI === names.NS.HTML, tagName);
    for (const { name } of attrs) assert.match(name, /^(?:lang|dir|charset|name|content|class|id|role|scope|data-(?:rung|rung-id|heading))$/);
  }
}

/** The sample with the same text in every property of it. */
function everywhere(text: string): Framework {
  const replaced = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'kind' ? value : text;
    if (Array.isArray(value)) return value.map((entry) => replaced(entry));
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, replaced(entry, name)])) : value;
  };
  const { charter, plan } = { charter: { title: '', vision: '', values: [''], dimensions: [{ id: '', title: '', source: '' }] }, plan: [{ id: '', theme: '', item: '', action: '', measures: [''] }] };
  return replaced({ ...SAMPLE, status: '', owner: '', note: '', principles: [''], components: [{ title: '' }], charter, plan }) as Framework;
}

describe('a framework as a web page', () => {
  it('stays text, whatever the text: 500 hostile strings in every property', async () => {
    for (const text of HOSTILE_STRINGS) {
      const page = await pageOf(everywhere(text));
      assertHarmless(page);
      assert.equal(textIn(tags(page, 'title')[0]!), readable(text));
    }
  });

  it('is valid, with headings in order, for every framework', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFramework({ title: anyText, text: anyText }), async (framework) => {
        const page = await pageOf(framework);
        assertHarmless(page);
        const levels = page.elements.flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
        assert.equal(levels.filter((level) => level === 1).length, 1);
        levels.forEach((level, index) => assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} after h${levels[index - 1]}`));
        const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
        assert.equal(new Set(ids).size, ids.length);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('names what its columns and rows are', async () => {
    const page = await pageOf(SAMPLE);
    const heads = tags(page, 'th').map((element) => [attribute(element, 'scope'), attribute(element, 'role'), textIn(element)]);
    assert.deepEqual(heads.slice(5, 10), [
      ['col', 'columnheader', 'Theme'],
      ['col', 'columnheader', 'B'],
      ['col', 'columnheader', 'D'],
      ['row', 'rowheader', 'Care'],
      ['row', 'rowheader', 'Speed'],
    ]);
    assert.equal(tags(page, 'caption').length, tags(page, 'table').length);
  });

  it('has as many cells in each row as in its header', async () => {
    for (const table of tags(await pageOf(SAMPLE), 'table')) {
      const rows: number[] = [];
      const walk = (element: Tree.Element): void => {
        if (element.tagName === 'tr') rows.push(element.childNodes.length);
        for (const child of element.childNodes) if ('tagName' in child) walk(child);
      };
      walk(table);
      assert.equal(new Set(rows).size, 1, JSON.stringify(rows));
    }
  });

  it('says its language, and that of our words among it', async () => {
    const page = await pageOf({ ...SAMPLE, language: 'ar', title: 'إطار الكفاءات' }, 'cy');
    const [root] = tags(page, 'html');
    assert.deepEqual([attribute(root!, 'lang'), attribute(root!, 'dir')], ['ar', 'rtl']);
    const levels = tags(page, 'h2').find((element) => textIn(element) === 'Lefelau');
    assert.deepEqual([attribute(levels!, 'lang'), levels!.childNodes.map(({ nodeName }) => nodeName)], ['cy', ['bdi']]);
    assert.equal(attribute(tags(await pageOf(SAMPLE), 'footer')[0]!, 'lang'), undefined);
  });

  it('is one file without a script and without anything from elsewhere', async () => {
    const { file, name } = await exportFramework(SAMPLE, 'html');
    const text = await file.text();
    assert.equal(name, 'Working at the harbour.html');
    assert.doesNotMatch(text, /<script|<link|<img|src=|url\(|@import|https?:/i);
    assert.match(text, /^<!doctype html>\n<html lang="en-GB" dir="ltr">/);
  });

  it('has contra-indicators apart, below the table, under the framework’s own words', async () => {
    const headings = (await pageOf(SAMPLE)).elements.filter(({ tagName }) => /^h\d$/.test(tagName)).map((element) => `${element.tagName} ${textIn(element)}`);
    assert.deepEqual(headings, [
      'h1 Working at the harbour',
      'h2 Vision',
      'h2 Purpose',
      'h2 Levels',
      'h2 For everybody',
      'h3 Handling ropes',
      'h4 What we do not want to see',
      'h4 Underpinning competencies',
      'h2 Knowing tides',
    ]);
  });
});
