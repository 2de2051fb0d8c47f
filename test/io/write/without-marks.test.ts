import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { importSource } from '../../../src/io/import-source.js';
import { exportFramework } from '../../../src/io/write/export-framework.js';
import { parseFramework, summarise, type Framework } from '../../../src/model/index.js';

/** Other programs take away the marks by which our documents are read back; then they are documents like any other. */

async function docxWithoutMarks(framework: Framework, locale: 'en' | 'cy'): Promise<Uint8Array> {
  const { file } = await exportFramework(framework, 'docx', { locale });
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = parts['word/document.xml'];
  assert.ok(part);
  return zipSync({ ...parts, 'word/document.xml': strToU8(strFromU8(part).replace(/<w:[pr]Style w:val="Rung\w*"\/>/g, '')) });
}

async function htmlWithoutMarks(framework: Framework, locale: 'en' | 'cy'): Promise<Uint8Array> {
  const { file } = await exportFramework(framework, 'html', { locale });
  return new TextEncoder().encode((await file.text()).replace(/ data-rung(?:-id)?="[^"]*"/g, ''));
}

describe('documents of ours without their marks', () => {
  for (const name of ['kchft', 'cherwell', 'arun', 'worcestershire']) {
    for (const locale of ['en', 'cy'] as const) {
      it(`${name}, our words in ${locale}: every behaviour is understood at its place`, async () => {
        const { value: framework } = parseFramework(JSON.parse(readFileSync(`src/frameworks/${name}.json`, 'utf8')));
        assert.ok(framework);
        for (const bytes of [await docxWithoutMarks(framework, locale), await htmlWithoutMarks(framework, locale)]) {
          const { value } = await importSource([{ bytes, name }]);
          assert.ok(value);
          assert.deepEqual(summarise(value), summarise(framework));
          assert.equal(value.scale?.cumulative, framework.scale?.cumulative);
          // Nothing but its mark tells a tagline from the beginning of the definition.
          const texts: readonly (readonly string[])[] = framework.competencies.map(({ title, tagline, definition }) => [title, [tagline, definition].filter(Boolean).join('\n')]);
          assert.deepEqual(value.competencies.map(({ title, definition }) => [title, definition ?? '']), texts);
        }
      });
    }
  }
});
