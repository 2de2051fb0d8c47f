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
import { at, listAt } from './support.js';

const folder = new URL('../../../../shared/cases/', import.meta.url);
const skip = existsSync(folder) ? false : 'the shared cases are not beside this project';

const text = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

/** All texts of a framework, wherever they stand. */
function textsOf({ framework }: ItemReading): ReadonlySet<unknown> {
  const texts = new Set<unknown>();
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
    const expect = at(json(`${name}/truth.json`), 'expect');

    it(`${name}: every leaf is a behaviour, every root and spot check is there, and it is sound`, () => {
      const reading = readCase(value);
      assert.ok(reading.framework);
      assert.deepEqual(parseFramework(reading.framework).issues, []);
      assert.equal(reading.framework.title, at(expect, 'title'));
      const indicators = reading.framework.competencies.flatMap((competency) => competency.indicators);
      assert.equal(indicators.length, at(expect, 'leaves'));
      const texts = textsOf(reading);
      for (const root of listAt(expect, 'roots')) assert.ok(texts.has(root), String(root));
      for (const spot of listAt(expect, 'spot')) {
        const [statement, code] = [at(spot, 'fullStatement'), at(spot, 'humanCodingScheme')];
        assert.ok(texts.has(statement), String(statement));
        if (code !== undefined) assert.equal(indicators.find((one) => one.text === statement)?.code, code);
      }
      const statements = listAt(value, 'CFItems').map((item) => at(item, 'fullStatement'));
      assert.deepEqual(statements.filter((statement) => !texts.has(statement)), []);
    });

    it(`${name}: every association but those of the tree is kept`, () => {
      const kept: Record<string, number> = {};
      JSON.stringify(readCase(value).framework, (key, one: unknown) => {
        for (const type of key === 'associations' ? listAt(one).map((link) => String(at(link, 'type'))) : []) kept[type] = (kept[type] ?? 0) + 1;
        return one;
      });
      const tree = Number(at(expect, 'association_types', 'isChildOf'));
      assert.deepEqual({ ...kept, isChildOf: tree }, at(expect, 'association_types'));
    });

    it(`${name}: comes back from CASE 1.1 as it was, with its identifiers`, () => {
      const { framework } = readCase(value);
      assert.ok(framework);
      const written = writeCase(framework, { lastChangeDateTime: '2026-11-23T10:00:00Z' }).value;
      assert.deepEqual(caseFaults(written, '1.1'), []);
      assert.deepEqual(readCase(JSON.parse(JSON.stringify(written))).framework, framework);
      assert.equal(at(written, 'CFDocument', 'identifier'), at(value, 'CFDocument', 'identifier'));
    });
  }

  it('standards: clusters are competencies, standards with components are themes', () => {
    const { framework } = readCase(json(`case-opensalt-standards/${CASES['case-opensalt-standards']}`));
    assert.deepEqual(framework?.competencies.map(({ themes, indicators }) => [themes.length, indicators.length]), [[1, 6], [1, 6]]);
  });
});

describe('spreadsheets of OpenSALT', { skip }, () => {
  it('case-opensalt-csv-xlsx: the CSV with all its codes, roots and parents', () => {
    const expect = at(json('case-opensalt-csv-xlsx/truth.json'), 'expect');
    const { data } = Papa.parse<string[]>(text('case-opensalt-csv-xlsx/sample_case.csv'), { skipEmptyLines: true });
    const reading = readOpenSalt([{ name: 'sample_case', rows: data }]);
    const texts = textsOf(reading);
    assert.deepEqual(listAt(expect, 'csv_codes').filter((code) => !texts.has(code)), []);
    assert.ok(reading.framework);
    const { groups, competencies } = reading.framework;
    const roots = [...groups, ...competencies.filter(({ group }) => group == null)].map(({ title }) => title);
    assert.deepEqual(roots.toSorted(), listAt(expect, 'csv_roots_by_IsChildOf_blank').map(String).toSorted());
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
