import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { readCsv } from '../../../src/io/read/csv.js';
import { decodeText } from '../../../src/io/read/decode-text.js';
import { readDocx } from '../../../src/io/read/docx.js';
import { readHtmlText } from '../../../src/io/read/html-text.js';
import { parseJson, readJson } from '../../../src/io/read/json.js';
import { readSource } from '../../../src/io/read/read-source.js';
import type { Reading } from '../../../src/io/read/reading.js';
import { readXlsx } from '../../../src/io/read/xlsx.js';
import { exportFramework } from '../../../src/io/write/export-framework.js';
import { frameworkPage } from '../../../src/io/write/framework-page.js';
import { longSheet, workbookSheets } from '../../../src/io/write/framework-sheets.js';
import { writeCsv } from '../../../src/io/write/csv.js';
import { writeDocx } from '../../../src/io/write/docx.js';
import { writeHtml } from '../../../src/io/write/html.js';
import { writeJson } from '../../../src/io/write/json.js';
import { lossesInText } from '../../../src/io/write/losses.js';
import { wordsEn } from '../../../src/io/write/words.js';
import { writeXlsx } from '../../../src/io/write/xlsx.js';
import type { Framework } from '../../../src/model/index.js';
import { anyText, arbitraryFramework } from '../support/arbitrary-framework.js';
import { canonical } from './canonical.js';
import { essence } from './essence.js';

type Format = 'json' | 'csv' | 'xlsx' | 'docx' | 'html';

/** How many frameworks in a usual run: as many as take some seconds. `ROUND_TRIPS=10000` for as many of each format. */
const SOME: Readonly<Record<Format, number>> = { json: 10_000, csv: 10_000, xlsx: 400, docx: 120, html: 400 };
const count = (format: Format): number => Math.max(SOME[format], Number(process.env.ROUND_TRIPS ?? 0));

const frameworks = arbitraryFramework({ title: anyText, text: anyText });
const settings = (numRuns: number) => ({ seed: 20_261_123, numRuns });

const textOf = (written: string) => decodeText(new TextEncoder().encode(written)).text;
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

function jsonOf(framework: Framework): Reading {
  const parsed = parseJson(textOf(writeJson(framework)));
  assert.ok('value' in parsed);
  return readJson(parsed.value);
}

/** Each format without the search for what a file is, which takes longer than reading it. */
const WAYS: Readonly<Record<Format, (framework: Framework) => Promise<Reading> | Reading>> = {
  json: jsonOf,
  csv: (framework) => readCsv(textOf(writeCsv(longSheet(framework)))),
  xlsx: async (framework) => readXlsx(await bytesOf(writeXlsx(workbookSheets(framework), { title: framework.title, rightToLeft: false }))),
  docx: async (framework) => readDocx(await bytesOf(await writeDocx(frameworkPage(framework, wordsEn)))),
  html: (framework) => readHtmlText(textOf(writeHtml(frameworkPage(framework, wordsEn)))),
};

describe('frameworks written and read again', () => {
  for (const format of ['json', 'csv', 'xlsx'] as const) {
    it(`${format}: are equal, apart from what cannot be written as text (${count(format)} frameworks)`, async () => {
      await fc.assert(
        fc.asyncProperty(frameworks, async (framework) => {
          const { framework: read } = await WAYS[format](framework);
          const losses = lossesInText(framework, format);
          assert.ok(read, 'it was not read as ours');
          assert.deepEqual(losses.filter(({ code }) => code !== 'characters' && code !== 'same-id'), []);
          if (losses.length === 0) assert.deepEqual(essence(read), essence(framework));
          else assert.deepEqual(canonical(read, losses), canonical(framework, losses));
        }),
        settings(count(format)),
      );
    });
  }

  for (const format of ['docx', 'html'] as const) {
    it(`${format}: differ in nothing that the losses do not name (${count(format)} frameworks)`, async () => {
      await fc.assert(
        fc.asyncProperty(frameworks, async (framework) => {
          const { framework: read } = await WAYS[format](framework);
          const losses = lossesInText(framework, format);
          assert.ok(read, 'it was not read as ours');
          assert.deepEqual(canonical(read, losses), canonical(framework, losses));
        }),
        settings(count(format)),
      );
    });
  }

  for (const format of ['json', 'csv', 'xlsx', 'docx', 'html'] as const) {
    it(`${format}: the file is known by its content and read as ours, without issues`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryFramework(), async (framework) => {
          const { file } = await exportFramework(framework, format);
          const reading = await readSource({ bytes: await bytesOf(file) });
          assert.deepEqual([reading.format, reading.framework !== undefined, reading.issues], [format, true, []]);
        }),
        settings(60),
      );
    });
  }
});
