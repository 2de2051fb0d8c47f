import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { interpret } from '../../../src/io/interpret/interpret.js';
import { MAX_BYTES } from '../../../src/io/limits.js';
import type { ImportFormat } from '../../../src/io/read/import-format.js';
import { readSource } from '../../../src/io/read/read-source.js';
import { officeFile } from '../support/office.js';

const text = (content: string) => new TextEncoder().encode(content);
const told = async (...source: Parameters<typeof readSource>) => {
  const { format, blocks, framework, issues } = await readSource(...source);
  return { format, blocks: blocks.length, framework: framework?.title, codes: issues.map(({ code }) => code) };
};

const MOODLE = `Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy
,hf,Harbour framework,,1,"Not yet,Yes","[{""scaleid"":""2""},{""id"":2,""scaledefault"":1,""proficient"":1}]",,,,,,1,competency
,t,Tides,Knows the water,1,,,,,,,,,
t,t1,Reads tides,Reads a table of tides,1,,,,,,,,,
`;
const OPENSALT = '"Identifier","fullStatement","Human Coding Scheme","Is Child Of"\n"a","Tides","A",""\n"b","Reads a table of tides","A.1","A"\n';
const CASE = JSON.stringify({
  CFDocument: { identifier: '5fe4b4a2-0a52-11ee-be56-0242ac120002', uri: 'https://harbour.example/5fe4b4a2-0a52-11ee-be56-0242ac120002', title: 'Harbour', creator: 'Harbour', lastChangeDateTime: '2026-01-01T00:00:00Z' },
  CFItems: [{ identifier: '5fe4b4a2-0a52-11ee-be56-0242ac120003', fullStatement: 'Tides', uri: 'https://harbour.example/a', lastChangeDateTime: '2026-01-01T00:00:00Z' }],
  CFAssociations: [],
});

describe('a source of any format', () => {
  for (const [format, content, framework] of [
    ['json', '{"id": "h", "title": "Harbour", "competencies": []}', 'Harbour'],
    ['case', CASE, 'Harbour'],
    ['moodle', MOODLE, 'Harbour framework'],
    ['opensalt', OPENSALT, undefined],
    ['csv', 'Theme,Level 1,Level 2\nTides,Reads,Plans\nRopes,Ties,Checks\n', undefined],
    ['html', '<h1>Harbour</h1><p>Text</p>', undefined],
    ['markdown', '# Harbour\n\n- Reads\n', undefined],
    ['text', 'Harbour\n\n• Reads\n', undefined],
  ] as const) {
    it(`${format} is found and read`, async () => {
      const reading = await readSource({ bytes: text(content) });
      assert.equal(reading.format, format);
      assert.deepEqual(reading.issues.filter(({ severity }) => severity === 'error'), []);
      if (format === 'opensalt') assert.ok(reading.framework);
      else assert.equal(reading.framework?.title, framework);
      assert.equal(reading.blocks.length > 0, format !== 'json');
    });
  }

  it('a Word document and a workbook', async () => {
    const docx = officeFile({ 'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Harbour</w:t></w:r></w:p></w:body></w:document>' });
    assert.equal((await told({ bytes: docx })).format, 'docx');
    assert.equal((await told({ bytes: officeFile({ 'xl/workbook.xml': '<workbook/>' }) })).format, 'xlsx');
  });

  it('is read as the format that is asked for', async () => {
    const bytes = text('Tides, ropes\nReads, ties\n');
    const formats: readonly ImportFormat[] = ['text', 'csv', 'html', 'markdown', 'json', 'case', 'moodle', 'opensalt'];
    for (const format of formats) assert.equal((await readSource({ bytes }, { format })).format, format);
    assert.deepEqual((await told({ bytes }, { format: 'json' })).codes, ['not-json']);
  });
});

describe('a source that cannot be read', () => {
  it('of more than 10 MB tells its size, and is not looked at', async () => {
    const { issues, blocks } = await readSource({ bytes: new Uint8Array(MAX_BYTES + 200_000), name: 'a.csv' });
    assert.deepEqual(blocks, []);
    assert.deepEqual(issues.map(({ code, severity }) => [code, severity]), [['too-large', 'error']]);
    assert.match(issues[0]?.message ?? '', /^The file has 10\.2 MB, more than the 10 MB that can be read\./);
  });

  it('of 10 MB is read', async () => {
    assert.deepEqual((await told({ bytes: text('a'.repeat(MAX_BYTES)) })).codes, []);
  });

  it('tells what it is', async () => {
    assert.deepEqual(await told({ bytes: text('%PDF-1.7\n'), name: 'a.docx' }), { format: 'text', blocks: 0, framework: undefined, codes: ['format-not-read'] });
    assert.deepEqual(await told({ bytes: new Uint8Array() }), { format: 'text', blocks: 0, framework: undefined, codes: ['empty-source'] });
  });

  it('of more lines than people write is not read at all', async () => {
    for (const line of ['a\n', '- a\n', '\r', '# a\n', 'Level 1:\n\n']) assert.deepEqual((await told({ bytes: text(`x${line.repeat(200_000)}`) })).codes, ['too-long'], JSON.stringify(line));
  });

  it('tells of its encoding before what stands in it', async () => {
    const bytes = Uint8Array.from('Caf\xe9\n\n- Reads "\x93x\x94"', (sign) => sign.charCodeAt(0));
    assert.deepEqual((await told({ bytes, name: 'a.html' })).codes, ['inferred-encoding', 'name-differs']);
  });
});

describe('texts made to break readers', () => {
  it('one sign without end, whatever it could begin', async () => {
    for (const sign of [' ', '\t', '\r', '\n', 'a', '-', ':-|', '|', '*', '**', '[', '](', '[a](', '<', '<!--', '<!---->', '<?xml>', '<p>', '"', '",', "'", ';', '{', '{"a":', '#', '# ', '=', '> ', '1. ', 'sep=', '---\n', 'a: b\n', '\u200f', '\ufffd', 'ŵ', '•', '• ', '&', '\v', '\\']) {
      const { issues, blocks } = await readSource({ bytes: text(sign.repeat(100_000)) });
      assert.ok(blocks.length + issues.length > 0, JSON.stringify(sign));
    }
  });

  it('any mixture of signs, in any format: there are blocks or there is a reason', async () => {
    const piece = fc.constantFrom('Tides', 'Level 1', 'Expected behaviours', ' ', '  ', '\t', '\n', '\r\n', '\n\n', ',', ';', '|', '"', "'", '=', '-', '- ', '• ', '# ', '---', '<p>', '<table>', '<tr>', '<td colspan=9>', '</table>', '<ul><li>', '{', '}', '[', ']', ':', '&amp;', '<!--', '-->', '`', '**', '\0', 'ŵ', 'ע', '\u202e', '__proto__');
    const formats = fc.constantFrom<ImportFormat | undefined>(undefined, 'csv', 'html', 'markdown', 'text', 'json', 'case', 'moodle', 'opensalt');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), formats, async (pieces, format) => {
        const reading = await readSource({ bytes: text(pieces.join('')) }, format ? { format } : {});
        assert.ok(Array.isArray(interpret(reading).issues));
        if (pieces.join('').trim() === '') assert.equal(reading.issues[0]?.code, 'empty-source');
      }),
      { numRuns: 3_000, seed: 4 },
    );
  });

  it('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { blocks, issues } = await readSource({ bytes });
        assert.ok(Array.isArray(blocks) && Array.isArray(issues));
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

const CASES = resolve(import.meta.dirname, '../../../../shared/cases');
const skip = existsSync(CASES) ? false : 'the cases are not beside the project';

describe('published files', { skip }, () => {
  for (const [file, format] of [
    ['codecademy-ladder/README.md', 'markdown'],
    ['dropbox-html/ic4_software_engineer.html', 'html'],
    ['case-opensalt-ordering/Ordering.json', 'case'],
    ['case-opensalt-csv-xlsx/sample_case.csv', 'opensalt'],
  ] as const) {
    it(`${file} is ${format}, also without its name`, async () => {
      const bytes = readFileSync(`${CASES}/${file}`);
      const reading = await readSource({ bytes, name: file });
      assert.equal(reading.format, format);
      assert.ok(reading.blocks.length > 0);
      assert.deepEqual(await readSource({ bytes }), reading);
    });
  }
});
