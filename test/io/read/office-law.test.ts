import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Block } from '../../../src/io/read/block.js';
import { readDocx } from '../../../src/io/read/docx.js';
import { readXlsx } from '../../../src/io/read/xlsx.js';
import { sheetData, wordFile, wordParagraph, wordTable, WORD_LISTS, workbook } from '../support/office.js';

/** All texts in reading order, those of a cell once however far it reaches. */
function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block.text];
    if (block.type === 'paragraph') return [block.line.text];
    if (block.type === 'list') return block.items.map(({ text }) => text);
    return block.rows.flatMap((slots, row) => slots.flatMap((slot, column) => (slot?.row === row && slot.column === column ? slot.lines.map(({ text }) => text) : [])));
  });
}

const settings = { seed: 4, numRuns: 300 };
/** Every text is another, so that each can be found again. */
const numbered = (count: number, word: string) => Array.from({ length: count }, (_, index) => `${word} ${index + 1} says`);

describe('nothing of a file of an office is lost', () => {
  it('every cell of a sheet stands in the blocks once, in reading order, wherever it is', async () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(6)), { selector: (place) => place.join(), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(places, { minLength: 1, maxLength: 3 }), async (sheets) => {
        const files = sheets.map((filled, index) => {
          const rows: (string | undefined)[][] = Array.from({ length: 13 }, () => []);
          for (const [row, column] of filled) rows[row]![column] = `Sheet ${index} row ${row} column ${column} says`;
          return { rows, texts: rows.flat().filter((text) => text !== undefined) };
        });
        const { blocks } = await readXlsx(workbook(files.map(({ rows }, index) => ({ name: `Sheet${index + 1}`, xml: sheetData(rows) }))));
        assert.deepEqual(textsOf(blocks), files.flatMap(({ texts }) => texts));
      }),
      settings,
    );
  });

  it('every paragraph and cell of a document stands in the blocks once, in reading order', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>';
    const part = fc.oneof(
      fc.record({ type: fc.constant('paragraph' as const), style: fc.constantFrom('', 'Heading2', 'Heading1', 'Other'), list: fc.constantFrom('', '1', '1 2', '2', '3', '9'), bold: fc.boolean() }),
      fc.record({ type: fc.constant('table' as const), rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 4 }), headers: fc.nat(2) }),
      fc.record({ type: fc.constant('inserted' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 12 }), async (parts) => {
        const expected: string[] = [];
        const body = parts.map((made, index) => {
          const texts = numbered(made.type === 'table' ? made.rows * made.columns : 1, `Part ${index}`);
          expected.push(...texts);
          if (made.type === 'paragraph') return wordParagraph(texts[0]!, made);
          if (made.type === 'inserted') return `<w:p><w:ins><w:r><w:t>${texts[0]!}</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`;
          return wordTable(Array.from({ length: made.rows }, (_, row) => texts.slice(row * made.columns, (row + 1) * made.columns)), made);
        });
        const { blocks } = await readDocx(wordFile(body.join(''), { styles, numbering: WORD_LISTS }));
        assert.deepEqual(textsOf(blocks), expected);
      }),
      settings,
    );
  });

  it('no change of the XML makes a reader throw', async () => {
    const body = `${wordParagraph('Some words', { list: '1' })}<w:p><w:ins><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:ins></w:p>${wordTable([['a', 'b'], ['c', 'd']], { headers: 1 })}`;
    const sheet = `<cols><col min="1" max="2" hidden="1"/></cols>${sheetData([['a', 'b'], ['c', 'd']])}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    const signs = fc.constantFrom('', '<', '>', '"', '/', '=', ' ', '9', '-', 'Z', '&', ':', '<w:tc>', '</w:p>', '<c/>');
    const files = [
      [body, (xml: string) => readDocx(wordFile(xml, { numbering: WORD_LISTS }))],
      [sheet, (xml: string) => readXlsx(workbook([{ name: 'One', xml }]))],
    ] as const;
    for (const [xml, read] of files) {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(xml.length - 1), signs), { minLength: 1, maxLength: 5 }), async (changes) => {
          const changed = changes.reduce((text, [at, sign]) => text.slice(0, at) + sign + text.slice(at + 1), xml);
          const { blocks, issues } = await read(changed);
          assert.ok(blocks.length > 0 || issues.length > 0);
        }),
        { ...settings, numRuns: 2000 },
      );
    }
  });

  it('no change of bytes makes a reader throw', async () => {
    const files = [
      [readDocx, wordFile(wordParagraph('Some words') + wordTable([['a', 'b']]), { numbering: WORD_LISTS })],
      [readXlsx, workbook([{ name: 'One', xml: sheetData([['a', 'b']]) }])],
    ] as const;
    for (const [read, file] of files) {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
          const copy = file.slice();
          for (const [at, byte] of changes) copy[at] = byte;
          const { blocks, issues } = await read(copy);
          assert.ok(blocks.length > 0 || issues.length > 0);
        }),
        { ...settings, numRuns: 1000 },
      );
    }
  });
});
