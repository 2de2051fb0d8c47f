import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { importSource } from '../../src/io/import-source.js';
import { exportFramework } from '../../src/io/write/export-framework.js';
import { parseFramework, type Framework } from '../../src/model/index.js';

const NOW = new Date('2026-11-23T10:00:00Z');

function sample(name: string): Framework {
  const { value } = parseFramework(JSON.parse(readFileSync(resolve(import.meta.dirname, `../../src/frameworks/${name}.json`), 'utf8')));
  assert.ok(value);
  return value;
}

/** The framework as a Word document whose words somebody changed, read again. */
async function readAgain(previous: Framework, edit: (xml: string) => string, foreign = false): Promise<Framework> {
  const { file, name } = await exportFramework(previous, 'docx', { now: NOW });
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = edit(foreign ? xml.replaceAll(/<w:(?:pStyle|rStyle) w:val="Rung[^"]*"\/>/g, '') : xml);
  const { value } = await importSource([{ bytes: zipSync({ ...parts, 'word/document.xml': strToU8(edited) }), name }], { previous });
  assert.ok(value);
  return value;
}

const indicators = ({ competencies }: Framework) => competencies.flatMap((competency) => competency.indicators);
const idsByText = (framework: Framework) => new Map(indicators(framework).map(({ id, text }) => [text, id]));

describe('a Word document that we wrote, changed and read again', () => {
  for (const name of ['arun', 'cherwell', 'kchft', 'worcestershire']) {
    it(`keeps the ids of all behaviours, that of the changed one too: ${name}`, async () => {
      const previous = sample(name);
      const [changed] = indicators(previous).filter(({ text }) => /^[\w ,]+\.?$/.test(text) && text.split(' ').length > 5);
      assert.ok(changed);

      const value = await readAgain(previous, (xml) => xml.replace(changed.text, `${changed.text} today`));

      assert.deepEqual(indicators(value).map(({ id }) => id), indicators(previous).map(({ id }) => id));
      assert.equal(indicators(value).find(({ id }) => id === changed.id)?.text, `${changed.text} today`);
      assert.deepEqual(value.competencies.map(({ id, themes }) => [id, themes.map((theme) => theme.id)]), previous.competencies.map(({ id, themes }) => [id, themes.map((theme) => theme.id)]));
      assert.deepEqual([value.id, value.scale?.levels.map(({ id }) => id)], [previous.id, previous.scale?.levels.map(({ id }) => id)]);
    });
  }

  it('keeps those of all that is left when one is deleted and one is new', async () => {
    const previous = sample('arun');
    const [gone, beside] = indicators(previous).filter(({ text }) => /^[\w ,]+\.?$/.test(text) && text.split(' ').length > 5);
    assert.ok(gone && beside);
    const paragraph = (text: string) => new RegExp(`<w:p>(?:(?!</w:p>).)*${text}(?:(?!</w:p>).)*</w:p>`, 's');

    const value = await readAgain(previous, (xml) => xml.replace(paragraph(gone.text), '').replace(paragraph(beside.text), (found) => `${found}${found.replace(beside.text, 'Mends the kettle in the kitchen')}`));

    const ids = idsByText(value);
    for (const { id, text } of indicators(previous)) assert.equal(ids.get(text), id === gone.id ? undefined : id, text);
    assert.ok(ids.has('Mends the kettle in the kitchen'));
    assert.equal(new Set(ids.values()).size, ids.size);
  });

  for (const name of ['arun', 'cherwell', 'kchft', 'worcestershire']) {
    it(`keeps the ids of the same behaviours when a program took our styles away: ${name}`, async () => {
      const previous = sample(name);

      const value = await readAgain(previous, (xml) => xml, true);

      const before = indicators(previous).map(({ id, text }) => `${id} ${text}`);
      const after = new Set(indicators(value).map(({ id, text }) => `${id} ${text}`));
      assert.deepEqual(before.filter((one) => !after.has(one)), []);
      assert.deepEqual(value.competencies.map(({ id }) => id), previous.competencies.map(({ id }) => id));
    });
  }
});
