import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { importSource, type Imported, type SourceFile } from '../../src/io/import-source.js';
import type { Block } from '../../src/io/read/block.js';
import type { ExportFormat } from '../../src/io/write/export-format.js';
import { exportFramework } from '../../src/io/write/export-framework.js';
import type { Framework, IssuePath } from '../../src/model/index.js';
import { SAMPLE } from './write/sample.js';

const NOW = new Date('2026-11-23T10:00:00Z');
const CASES = resolve(import.meta.dirname, '../../../shared/cases');

async function exported(format: ExportFormat, framework: Framework = SAMPLE): Promise<SourceFile> {
  const { file, name } = await exportFramework(framework, format, { now: NOW });
  return { bytes: new Uint8Array(await file.arrayBuffer()), name };
}

const shared = (path: string): SourceFile => ({ bytes: readFileSync(`${CASES}/${path}`), name: path.split('/').at(-1) ?? path });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All the words at a place of the source. */
function wordsAt(source: readonly Block[], place: IssuePath): string {
  const block = source.find((candidate) => candidate.place.every((step, at) => step === place[at]));
  switch (block?.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.line.text;
    case 'list':
      return block.items.map(({ text }) => text).join('\n');
    case 'table':
      return block.rows.flat().flatMap((cell) => (cell && cell.place.join() === place.join() ? cell.lines.map(({ text }) => text) : [])).join('\n');
    default:
      return '';
  }
}

/** Each competency and behaviour that stands where the import says it does. */
function placed({ value, source, places }: Imported): { readonly competencies: number; readonly indicators: number } {
  const stands = (text: string, place: IssuePath | undefined): boolean => place !== undefined && wordsAt(source, place).includes(text);
  const competencies = value?.competencies ?? [];
  return {
    competencies: competencies.filter(({ id, title }) => stands(title, places.competencies.get(id))).length,
    indicators: competencies.flatMap(({ indicators }) => indicators).filter(({ id, text }) => stands(text, places.indicators.get(id))).length,
  };
}

describe('sources that say themselves what their parts are', () => {
  for (const format of ['case', 'case-1.0', 'moodle', 'csv', 'xlsx', 'docx', 'html'] as const) {
    it(`say why they were read so, and where each part stands: ${format}`, async () => {
      const imported = await importSource([await exported(format)]);

      assert.deepEqual(placed(imported), { competencies: 2, indicators: 6 });
      assert.ok(imported.evidence.length > 0 && imported.evidence.every(({ signs }) => signs.length > 0));
    });
  }

  it('do so for files of other makers', async () => {
    const [ordering, items, sheets] = await Promise.all(
      ['case-opensalt-ordering/Ordering.json', 'case-opensalt-csv-xlsx/sample_case.csv', 'case-opensalt-csv-xlsx/spreadsheet_import_sample.xlsx'].map((path) => importSource([shared(path)])),
    );
    assert.ok(ordering && items && sheets);

    assert.deepEqual([placed(ordering), placed(items), placed(sheets)], [{ competencies: 1, indicators: 24 }, { competencies: 3, indicators: 3 }, { competencies: 1, indicators: 2 }]);
    assert.match(ordering.evidence[0]?.signs[0] ?? '', /^The tree has 5 layers/);
  });

  it('have the paths of data where there are no words to read', async () => {
    const { places } = await importSource([await exported('json')]);

    assert.deepEqual(places.competencies.get('tides'), ['competencies', 1]);
    assert.deepEqual(places.indicators.get('ropes.2'), ['competencies', 0, 'indicators', 1]);
  });
});

describe('a framework of its own among several files', () => {
  const page: SourceFile = { bytes: bytesOf('<h1>Letters</h1><h2>Level 1</h2><ul><li>Writes letters</li></ul><h2>Level 2</h2><ul><li>Edits letters</li></ul>'), name: 'letters.html' };

  it('is left out and told when it is data', async () => {
    const { value, issues } = await importSource([page, await exported('json')]);

    assert.deepEqual(value?.competencies.map(({ title }) => title), ['Letters']);
    assert.match(issues.find(({ code }) => code === 'framework-apart')?.message ?? '', /^“Working at the harbour\.json” is a framework of its own, which cannot be joined/);
  });

  it('is read by its texts and told when it has such', async () => {
    const { value, issues } = await importSource([page, await exported('docx')]);

    assert.ok(value?.competencies.some(({ title }) => title === 'Handling ropes'));
    assert.match(issues.find(({ code }) => code === 'framework-apart')?.message ?? '', /^“Working at the harbour\.docx” is a framework of its own\. Among other files/);
  });

  it('is nothing together with another', async () => {
    const { value, issues } = await importSource([await exported('json'), await exported('json', { ...SAMPLE, title: 'Another' })]);

    assert.equal(value, undefined);
    assert.deepEqual(issues.map(({ code, values }) => [code, values.name]), [['framework-apart', 'Working at the harbour.json'], ['framework-apart', 'Another.json']]);
  });
});

describe('a CASE package with an address', () => {
  it('has it in front of all its own', async () => {
    const { file } = await exportFramework(SAMPLE, 'case', { now: NOW, uriBase: 'https://case.example/ims/case/v1p1/' });
    const text = await file.text();

    assert.match(text, /"uri": ?"https:\/\/case\.example\/ims\/case\/v1p1\/CFDocuments\//);
    assert.doesNotMatch(text, /urn:uuid:/);
  });
});
