import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import readExcel from 'read-excel-file/node';
import { readCase, type ItemReading } from '../../../src/io/items/case.js';
import { readOpenSalt } from '../../../src/io/items/opensalt.js';
import { writeCase } from '../../../src/io/items/write-case.js';
import { parseFramework } from '../../../src/model/index.js';
import { caseFaults } from '../support/case-rules.js';

const folder = new URL('../../../../shared/cases/', import.meta.url);
const skip = existsSync(folder) ? false : 'the shared cases are not beside this project';

const text = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const json = (path: string): Readonly<Record<string, never>> => JSON.parse(text(path));

/** All texts of a framework, wherever they stand. */
function textsOf({ framework }: ItemReading): ReadonlySet<string> {
  const texts = new Set<string>();
  JSON.stringify(framework, (_, value: unknown) => {
    if (typeof value === 'string') texts.add(value);
    return value;
  });
  return texts;
}

const CASES = {
  'case-opensalt-ordering': 'Ordering.json',
  'case-opensalt-standards': 'opensalt-framework-20c5134f-423d-4097-a971-3dd5152bf507.json',
};

describe('frameworks of other makers as CASE', { skip }, () => {
  for (const [name, file] of Object.entries(CASES)) {
    const value = json(`${name}/${file}`);
    const { expect } = json(`${name}/truth.json`) as unknown as { readonly expect: { readonly title: string; readonly leaves: number; readonly roots: readonly string[]; readonly association_types: Readonly<Record<string, number>>; readonly spot: readonly { readonly fullStatement: string; readonly humanCodingScheme?: string }[] } };

    it(`${name}: every leaf is a behaviour, every root and spot check is there, and it is sound`, () => {
      const reading = readCase(value);
      assert.ok(reading.framework);
      assert.deepEqual(parseFramework(reading.framework).issues, []);
      assert.equal(reading.framework.title, expect.title);
      const indicators = reading.framework.competencies.flatMap((competency) => competency.indicators);
      assert.equal(indicators.length, expect.leaves);
      const texts = textsOf(reading);
      for (const root of expect.roots) assert.ok(texts.has(root), root);
      for (const { fullStatement, humanCodingScheme } of expect.spot) {
        assert.ok(texts.has(fullStatement), fullStatement);
        if (humanCodingScheme !== undefined) assert.equal(indicators.find((one) => one.text === fullStatement)?.code, humanCodingScheme);
      }
      const statements = (value.CFItems as unknown as readonly { readonly fullStatement: string }[]).map((item) => item.fullStatement);
      assert.deepEqual(statements.filter((statement) => !texts.has(statement)), []);
    });

    it(`${name}: every association but those of the tree is kept`, () => {
      const kept: Record<string, number> = {};
      JSON.stringify(readCase(value).framework, (key, one: unknown) => {
        if (key === 'associations' && Array.isArray(one)) for (const { type } of one as readonly { readonly type: string }[]) kept[type] = (kept[type] ?? 0) + 1;
        return one;
      });
      const { isChildOf: _, ...others } = expect.association_types;
      assert.deepEqual(kept, others);
    });

    it(`${name}: comes back from CASE 1.1 as it was, with its identifiers`, () => {
      const { framework } = readCase(value);
      assert.ok(framework);
      const written = writeCase(framework, { lastChangeDateTime: '2026-11-23T10:00:00Z' }).value;
      assert.deepEqual(caseFaults(written, '1.1'), []);
      const again = JSON.parse(JSON.stringify(written));
      assert.deepEqual(readCase(again).framework, framework);
      assert.equal(again.CFDocument.identifier, (value.CFDocument as unknown as { readonly identifier: string }).identifier);
    });
  }

  it('standards: clusters are competencies, standards with components are themes', () => {
    const { framework } = readCase(json(`case-opensalt-standards/${CASES['case-opensalt-standards']}`));
    assert.deepEqual(framework?.competencies.map(({ themes, indicators }) => [themes.length, indicators.length]), [[1, 6], [1, 6]]);
  });
});

describe('spreadsheets of OpenSALT', { skip }, () => {
  it('case-opensalt-csv-xlsx: the CSV with all its codes, roots and parents', () => {
    const { expect } = json('case-opensalt-csv-xlsx/truth.json') as unknown as { readonly expect: { readonly csv_codes: readonly string[]; readonly csv_roots_by_IsChildOf_blank: readonly string[] } };
    const { data } = Papa.parse<string[]>(text('case-opensalt-csv-xlsx/sample_case.csv'), { skipEmptyLines: true });
    const reading = readOpenSalt([{ name: 'sample_case', rows: data }]);
    const texts = textsOf(reading);
    assert.deepEqual(expect.csv_codes.filter((code) => !texts.has(code)), []);
    assert.ok(reading.framework);
    const { groups, competencies } = reading.framework;
    const roots = [...groups, ...competencies.filter(({ group }) => group == null)].map(({ title }) => title);
    assert.deepEqual(roots.toSorted(), expect.csv_roots_by_IsChildOf_blank.toSorted());
    const child = competencies.flatMap((one) => one.indicators.map((indicator) => ({ indicator, theme: one.themes.find(({ id }) => id === indicator.theme) }))).find(({ indicator }) => indicator.code === 'M.F.1-2.S1a');
    assert.equal(child?.theme?.code, 'M.F.1-2.S1');
  });

  it('case-opensalt-csv-xlsx: the workbook with its items by smart level and its associations', async () => {
    const sheets = await readExcel(new URL('case-opensalt-csv-xlsx/spreadsheet_import_sample.xlsx', folder).pathname);
    const rows = sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))) }));
    const reading = readOpenSalt(rows);
    assert.ok(reading.framework);
    assert.deepEqual(reading.framework.competencies.map(({ code, themes, indicators }) => [code, themes.map((theme) => theme.code), indicators.map((one) => one.code)]), [['S', ['S.2'], ['S.1', 'S.2.1']]]);
    const told = reading.issues.filter(({ code }) => code === 'links-outside').map(({ values }) => values.text);
    assert.deepEqual(told, ['exactMatchOf', 'isPartOf', 'precedes', 'replacedBy', 'hasSkillLevel', 'isPeerOf']);
  });
});
