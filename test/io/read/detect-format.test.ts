import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { detectFormat } from '../../../src/io/read/detect-format.js';

const text = (content: string) => new TextEncoder().encode(content);
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
const binary = (start: string, rest = '') => Uint8Array.from(start + rest + '\0\x01\x02'.repeat(50), (sign) => sign.charCodeAt(0));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const wide = (name: string) => Array.from(name, (sign) => `${sign}\0`).join('');

const codes = (found: ReturnType<typeof detectFormat>) => found.issues.map(({ code, values }) => (values.kind === undefined ? code : `${code} ${values.kind}`));

const TABLE = 'Competency,Level 1,Level 2\nClear words,Listens,Explains\nShared work,Helps,Plans\n';
const MOODLE = 'Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy';
const MOODLE_ROW = ',hf,Harbour framework,,1,"Not yet,Yes","[{""scaleid"":""2""},{""id"":2,""scaledefault"":1,""proficient"":1}]",,,,,,1,competency';

describe('formats by content', () => {
  for (const [format, name, content] of [
    ['json', 'our own JSON', ' {"id": "a", "competencies": []}'],
    ['json', 'a list', '[{"id": 1}]'],
    ['case', 'CASE', '{"CFDocument": {"title": "x"}, "CFItems": []}'],
    ['json', 'CASE within a text', '{"title": "see \\"CFDocument\\": it"}'],
    ['html', 'a page', '<!doctype html><title>x</title><p>x</p>'],
    ['html', 'a page with an XML declaration', '<?xml version="1.0"?>\n<!DOCTYPE html><html/>'],
    ['html', 'a page behind a comment', '<!-- saved from url=(0014)about:internet -->\n<html><p>x</p></html>'],
    ['html', 'a table alone', '<table><tr><td>a</td></tr></table>'],
    ['html', 'the clipboard of Windows', 'Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000170\r\n<html><p>x</p></html>'],
    ['markdown', 'headings', 'Intro\n\n## Clear words\n\ntext'],
    ['markdown', 'a table', 'a | b\n--- | ---\n1 | 2\n'],
    ['markdown', 'front matter', '---\ntitle: x\n---\ntext'],
    ['markdown', 'a picture of HTML above headings', '<p align="center"><img src="x"></p>\n\n# Title\n\n- a\n'],
    ['csv', 'commas', TABLE],
    ['csv', 'semicolons with commas in the texts', 'Theme;Level 1;Level 2\nClear words;Listens, asks;Explains\nShared work;Helps;Plans, divides, thanks\n'],
    ['csv', 'tabs', TABLE.replaceAll(',', '\t')],
    ['csv', 'pipes', TABLE.replaceAll(',', '|')],
    ['csv', 'a delimiter that Excel names', 'sep=^\na^b\nc^d\ne^f\n'],
    ['moodle', 'the names of Moodle', `${MOODLE}\n${MOODLE_ROW}\n`],
    ['moodle', 'the places of Moodle, in whatever language its names are', `${Array.from({ length: 14 }, (_, index) => `Colofn ${index}`).join(',')}\n${MOODLE_ROW}\n`],
    ['opensalt', 'the names of OpenSALT', '"Identifier","fullStatement","Human Coding Scheme","Is Child Of"\n"a","Read tides","A",""\n'],
    ['text', 'bullets', 'Clear words\n- Listens, asks\n- Explains, tells\n- Shows, leads\n'],
    ['text', 'sentences with commas', 'We listen, and we ask.\nWe help, and we plan.\nWe are here, always, for all.\n'],
    ['text', 'brackets', '[Draft] Our values\nKindness\n'],
    ['text', 'a brace', '{draft} Our values\nKindness\n'],
  ] as const) {
    it(`${format}: ${name}`, () => {
      const found = detectFormat(text(content));
      assert.equal(found.format, format);
      assert.deepEqual(found.issues, []);
      assert.equal(found.text, content);
    });
  }

  it('zip archives by the names in them', () => {
    assert.equal(detectFormat(zip('[Content_Types].xml', 'word/document.xml')).format, 'docx');
    assert.equal(detectFormat(zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml')).format, 'xlsx');
    assert.equal(detectFormat(zip('[Content_Types].xml', 'word/document.xml', 'word/embeddings/a.xlsx', 'xl/workbook.xml')).format, 'docx');
  });

  it('zip archives that are cut short', () => {
    const whole = zip('[Content_Types].xml', 'word/document.xml');
    assert.equal(detectFormat(whole.subarray(0, whole.length - 60)).format, 'docx');
  });

  it('finds the same of text in UTF-16', () => {
    const utf16 = Uint8Array.from(TABLE, (sign) => sign.charCodeAt(0)).reduce<number[]>((bytes, byte) => [...bytes, byte, 0], []);
    assert.equal(detectFormat(Uint8Array.from(utf16)).format, 'csv');
  });
});

describe('what cannot be read', () => {
  for (const [kind, bytes] of [
    ['pdf', binary('%PDF-1.7\n')],
    ['picture', binary('\x89PNG\r\n')],
    ['picture', binary('\xff\xd8\xff\xe0')],
    ['picture', text('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['rtf', text('{\\rtf1\\ansi Clear words}')],
    ['doc', binary(OLE, wide('WordDocument'))],
    ['xls', binary(OLE, wide('Workbook'))],
    ['locked', binary(OLE, wide('EncryptedPackage'))],
    ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
    ['odt', Uint8Array.from([...zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })])],
    ['archive', zip('notes.txt')],
    ['mhtml', text('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>')],
    ['unknown', binary('\x7fELF')],
    ['unknown', binary('x')],
  ] as const) {
    it(`${kind}: says what it is and what to do`, () => {
      const found = detectFormat(bytes);
      assert.equal(found.format, undefined);
      assert.deepEqual(codes(found), [`format-not-read ${kind}`]);
      assert.match(found.issues[0]?.message ?? '', /^This .+\. .*(?:[Ss]ave|Open|Export|Unpack|Choose|Copy)/s);
      assert.equal(found.issues[0]?.severity, 'error');
    });
  }

  it('nothing at all', () => {
    for (const content of ['', ' \r\n\t', '\ufeff']) assert.deepEqual(codes(detectFormat(text(content))), ['empty-source'], JSON.stringify(content));
  });
});

describe('names of files', () => {
  it('break ties', () => {
    assert.equal(detectFormat(text('Clear words\nListens, asks\n'), 'a.csv').format, 'csv');
    assert.equal(detectFormat(text('Clear words\nListens, asks\n'), 'a.md').format, 'markdown');
    assert.equal(detectFormat(text('Clear words\nListens, asks\n'), 'a.txt').format, 'text');
    assert.equal(detectFormat(text('Clear words<br>Listens</p>'), 'a.HTM').format, 'html');
  });

  it('do not hide the content: it is read as what it is, and told', () => {
    for (const [name, content, format] of [
      ['framework.docx', TABLE, 'csv'],
      ['framework.xls', '<table><tr><td>a</td></tr></table>', 'html'],
      ['framework.csv', '<table><tr><td>a</td></tr></table>', 'html'],
      ['framework.html', TABLE, 'csv'],
      ['framework.json', TABLE, 'csv'],
    ] as const) {
      const found = detectFormat(text(content), name);
      assert.equal(found.format, format, name);
      assert.deepEqual(codes(found), ['name-differs'], name);
      assert.ok(found.issues[0]?.message.includes(`“${name}”`));
    }
    assert.deepEqual(codes(detectFormat(zip('word/document.xml'), 'framework.xlsx')), ['name-differs']);
  });

  it('without an ending, or with one that says nothing, are no matter', () => {
    for (const name of ['framework', 'framework.bak', '.csv.', 'a.__proto__', 'a.constructor']) assert.deepEqual(detectFormat(text(TABLE), name).issues, [], name);
  });
});

describe('a format that is asked for', () => {
  it('goes before the content of a text', () => {
    assert.equal(detectFormat(text(TABLE), 'a.csv', 'text').format, 'text');
    assert.equal(detectFormat(text('Clear words\nListens\n'), '', 'csv').format, 'csv');
  });

  it('does not make a text of what is none', () => {
    assert.deepEqual(codes(detectFormat(binary('%PDF-1.7\n'), '', 'csv')), ['format-not-read pdf']);
    assert.equal(detectFormat(zip('word/document.xml'), '', 'csv').format, 'docx');
    assert.equal(detectFormat(text(TABLE), '', 'docx').format, 'csv');
  });
});
