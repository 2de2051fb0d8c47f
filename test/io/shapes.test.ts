import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { importTable } from '../../src/io/import-table.js';
import { interpret } from '../../src/io/interpret/interpret.js';
import { readHtmlText } from '../../src/io/read/html-text.js';
import { parseFramework } from '../../src/model/index.js';
import { bodyOf } from './support/dom.js';
import { outline } from './support/outline.js';

/** Each shape and trap is a pair: the HTML as people paste it, and the outline of what has to come of it. */
const FIXTURES = resolve(import.meta.dirname, '../fixtures/tables');

describe('shapes of tables', () => {
  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.html')).sort()) {
    const name = file.slice(0, -'.html'.length);
    const html = readFileSync(`${FIXTURES}/${file}`, 'utf8');
    const expected = readFileSync(`${FIXTURES}/${name}.txt`, 'utf8').trimEnd();

    it(name, () => {
      const imported = importTable(bodyOf(html));
      assert.equal(outline(imported), expected);
      if (imported.value) assert.deepEqual(parseFramework(imported.value).issues, []);
    });

    it(`${name}, from its text`, () => {
      assert.equal(outline(interpret(readHtmlText(html))), expected);
    });
  }
});
