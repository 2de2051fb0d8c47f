import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { interpret } from '../../../src/io/interpret/interpret.js';
import { readSource } from '../../../src/io/read/read-source.js';
import { parseFramework } from '../../../src/model/index.js';
import { outline } from '../support/outline.js';

/** Each source is a pair: the file as people have it, and the outline of what has to come of it. */
const FIXTURES = resolve(import.meta.dirname, '../../fixtures/sources');

describe('sources of text formats', () => {
  for (const name of readdirSync(FIXTURES).filter((file) => !file.endsWith('.outline')).sort()) {
    it(name, async () => {
      const reading = await readSource({ bytes: readFileSync(`${FIXTURES}/${name}`), name });
      const imported = interpret(reading);
      assert.equal(`${reading.format}${reading.language ? ` ${reading.language}` : ''}\n${outline(imported)}`, readFileSync(`${FIXTURES}/${name}.outline`, 'utf8').trimEnd());
      if (imported.value) assert.deepEqual(parseFramework(imported.value).issues, []);
    });

    it(`${name}, pasted without a name`, async () => {
      const bytes = readFileSync(`${FIXTURES}/${name}`);
      const [named, pasted] = [await readSource({ bytes, name }), await readSource({ bytes })];
      assert.deepEqual(pasted, named);
    });
  }
});
