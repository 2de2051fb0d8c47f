import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { interpret } from '../../../src/io/interpret/interpret.js';
import { neutralise } from '../../../src/io/neutral-formula.js';
import { readCsv, rowsOfText } from '../../../src/io/read/csv.js';
import { parseFramework, summarise, type Framework } from '../../../src/model/index.js';
import { shownReading } from '../support/blocks.js';

const codes = ({ issues }: { readonly issues: readonly { readonly code: string }[] }) => issues.map(({ code }) => code);
/** Time of the processor, so that whatever else runs on the machine does not count. */
function timed<Made>(make: () => Made): { readonly made: Made; readonly took: number } {
  const start = process.cpuUsage();
  const made = make();
  return { made, took: process.cpuUsage(start).user / 1000 };
}

describe('text in columns', () => {
  it('with any delimiter, quoted line breaks and any line ends', () => {
    const rows = [['Theme', 'Level 1', 'Level 2'], ['Tides', 'Reads, tells;\nwarns | "asks"', 'Plans'], ['Ropes', 'Ties\tknots', '']];
    for (const delimiter of [',', ';', '\t', '|']) {
      for (const newline of ['\n', '\r\n', '\r']) {
        assert.deepEqual(rowsOfText(Papa.unparse(rows, { delimiter, newline })), { rows, issues: [] }, JSON.stringify([delimiter, newline]));
      }
    }
  });

  it('with line ends of two kinds', () => {
    assert.deepEqual(rowsOfText('a,b\r\nc,"d"\ne,f\r\n"g","h"\r\n').rows, [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h'], ['']]);
  });

  it('any cells that a writer of CSV writes come back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b c', '"', ',', ';', '\n', '\r\n', '\t', "'", '=', '-', 'ŵ', 'ע'), maxLength: 8 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    const head = ['Competency', 'Level 1', 'Level 2'];
    fc.assert(
      fc.property(table, (cells) => {
        const text = Papa.unparse([head, ...cells.map((row) => row.map(neutralise))], { quotes: true });
        assert.deepEqual(rowsOfText(text), { rows: [head, ...cells], issues: [] });
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('restores what a writer kept from running as a formula', () => {
    assert.deepEqual(shownReading(readCsv("Theme,Level 1\nTides,'=SUM(A1)\nRopes,''+1\nKnots,'twas\n")), ['Theme | Level 1', "Tides | =SUM(A1)", "Ropes | '+1", "Knots | 'twas"]);
  });

  it('ragged rows, blank rows, and words above the header', () => {
    assert.deepEqual(shownReading(readCsv('\n\nHarbour framework\n\nTheme,Level 1,Level 2\nTides,Reads\nRopes,Ties,Checks,more\n\n\n')), [
      '# Harbour framework',
      'Theme | Level 1 | Level 2 |',
      'Tides | Reads |  |',
      'Ropes | Ties | Checks | more',
    ]);
  });

  it('bullets and lines in cells', () => {
    assert.deepEqual(shownReading(readCsv('Theme;Level 1\nTides;"• Reads\n• Tells\n  - twice"\nRopes;"You can:\n- tie\n- check"\n')), [
      'Theme | Level 1',
      'Tides | - Reads / - Tells /   - twice',
      'Ropes | You can: / - tie / - check',
    ]);
  });

  it('one column, one row, or nothing', () => {
    assert.deepEqual(shownReading(readCsv('Listens\n')), ['p Listens']);
    assert.deepEqual(shownReading(readCsv(',,\n,,\n')), ['! error empty-source']);
    assert.deepEqual(codes(readCsv('')), ['empty-source']);
  });
});

describe('quotation marks that nothing closes', () => {
  it('keep the text of their cell and the rows after it', () => {
    const { rows, issues } = rowsOfText('Theme,Level 1\nTides,"Reads\nRopes,Ties\nKnots,"Checks"\n');
    assert.deepEqual(rows, [['Theme', 'Level 1'], ['Tides', 'Reads'], ['Ropes', 'Ties'], ['Knots', 'Checks'], ['']]);
    assert.deepEqual(issues.map(({ code, path, values }) => [code, path, values.count, values.text]), [['unclosed-quote', ['row', 1], '1', '"Reads']]);
  });

  it('at the end of the file', () => {
    const { rows, issues } = rowsOfText('Theme,Level 1\nTides,Reads\nRopes,"Ties');
    assert.deepEqual(rows.at(-1), ['Ropes', 'Ties']);
    assert.deepEqual(codes({ issues }), ['unclosed-quote']);
  });

  it('are no fault where quotes stand within a quoted text', () => {
    const { rows, issues } = rowsOfText('Theme,Level 1\nTides,"Says "hello" to all"\nRopes,5" rope\n');
    assert.deepEqual(rows.slice(1, 3), [['Tides', 'Says "hello" to all'], ['Ropes', '5" rope']]);
    assert.deepEqual(issues, []);
  });

  it('100,000 of them', () => {
    const { made, took } = timed(() => rowsOfText(`Theme,Level 1\n${'Tides,"Reads\n'.repeat(100_000)}`));
    assert.ok(codes(made).includes('unclosed-quote'));
    assert.ok(made.rows.length > 40_000, `${made.rows.length} rows`);
    assert.ok(took < 6_000, `${took} ms`);
  });
});

describe('tables without end', () => {
  it('a million columns are read up to a limit, and told', () => {
    const { made, took } = timed(() => readCsv(`Theme,Level 1\nTides${',Reads'.repeat(1_000_000)}\n`));
    const cut = made.issues.find(({ code }) => code === 'table-cut');
    assert.equal(cut?.values.columns, String(1_000_001 - 200));
    assert.ok(took < 4_000, `${took} ms`);
  });

  it('ten million commas, or line ends, or quotes', () => {
    for (const sign of [',', '\n', '"', '"\n', ',"', '\t', ';\r']) {
      const { took } = timed(() => readCsv(sign.repeat(10_000_000 / sign.length)));
      assert.ok(took < 15_000, `${JSON.stringify(sign)}: ${took} ms`);
    }
  });

  it('a million rows', () => {
    const { made, took } = timed(() => readCsv(`Theme,Level 1\n${'T,R\n'.repeat(1_000_000)}`));
    assert.equal(made.issues.find(({ code }) => code === 'table-cut')?.values.rows, String(1_000_001 - 50_000));
    assert.ok(took < 15_000, `${took} ms`);
  });

  it('names such as __proto__ are texts', () => {
    const { value } = interpret(readCsv('Competency,Level 1,Level 2\n__proto__,Reads,Plans\nconstructor,Ties,Checks\n'));
    assert.deepEqual(value?.competencies.map(({ title }) => title), ['__proto__', 'constructor']);
  });
});

const SHARED = resolve(import.meta.dirname, '../../../../shared');
const skip = existsSync(`${SHARED}/documents`) ? false : 'the documents are not beside the project';

describe('real frameworks as CSV', { skip }, () => {
  for (const [file, name] of [['arun', 'arun'], ['cherwell', 'cherwell'], ['cherwell-wide', 'cherwell'], ['kchft', 'kchft'], ['worcestershire', 'worcestershire']] as const) {
    it(`${file}: every behaviour once, in its place and order`, () => {
      const { value } = interpret(readCsv(readFileSync(`${SHARED}/documents/${file}.csv`, 'utf8')));
      const { value: truth } = parseFramework(JSON.parse(readFileSync(`${SHARED}/frameworks/${name}.json`, 'utf8')));
      assert.ok(value && truth);
      assert.deepEqual(parseFramework(value).issues, []);
      assert.deepEqual(behaviours(value, file !== 'cherwell-wide'), behaviours(truth, file !== 'cherwell-wide'));
      assert.deepEqual(counts(value), counts(truth));
    });
  }
});

/** Skills and levels without behaviours are in none of the tables. */
function counts(framework: Framework) {
  const { skills: _, byLevel, ...rest } = summarise(framework);
  return { ...rest, byLevel: [...byLevel].filter(([, count]) => count > 0) };
}

/** What the tables hold of a framework: the wide one has no groups. */
function behaviours(framework: Framework, grouped: boolean) {
  const labels = new Map(framework.scale?.levels.map(({ id, label }) => [id, label]));
  const groups = new Map(framework.groups.map(({ id, title }) => [id, title]));
  return framework.competencies.map((competency) => ({
    title: competency.title,
    themes: competency.themes.map(({ title }) => title),
    indicators: competency.indicators.map(({ kind, level, theme, text }) => ({
      kind,
      text,
      level: level == null ? null : labels.get(level),
      theme: competency.themes.find(({ id }) => id === theme)?.title ?? null,
    })),
    ...(grouped && { group: groups.get(competency.group ?? '') ?? null }),
  }));
}
