import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { FILE_KINDS, fileKind, isNamedAs, kindOf } from '../../../src/elements/evidence-form/file-kind.js';
import { archive, DOCX, openDocument, PPTX, XLSX } from './support/archives.js';
import { bytes, littleEndian, uint32 } from './support/bytes.js';
import { box, FILE_TYPE, heic } from './support/heic.js';
import { GIF, JPEG, PNG, WEBP } from './support/pictures.js';

fc.configureGlobal({ seed: 1_234_567, numRuns: 500 });

const PDF = bytes('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text));

/** The kind of this content, whatever it is called. */
const kind = (content: Uint8Array, name = 'anything') => fileKind(content, name)?.id;

describe('fileKind', () => {
  for (const [id, content] of [
    ['pdf', PDF],
    ['jpeg', JPEG],
    ['png', PNG],
    ['gif', GIF],
    ['webp', WEBP],
    ['heic', heic()],
    ['heic', box('ftyp', 'mif1', uint32(0), 'mif1', 'heic')],
    ['docx', archive(DOCX)],
    ['xlsx', archive(XLSX)],
    ['pptx', archive(PPTX)],
    ['docx', archive([...DOCX, { name: 'word/embeddings/Sheet1.xlsx' }])],
    ['docx', archive(DOCX, 'a comment of the archive')],
    ['odt', archive(openDocument('text'))],
    ['ods', archive(openDocument('spreadsheet'))],
    ['txt', utf8('Led the handover. Cefais adborth gan ŵr o Gaerdydd – £5 😀\r\n\tNext')],
    ['txt', utf8('\ufeffwith a mark')],
    ['txt', utf16('Arweiniais y cyfarfod')],
    ['txt', littleEndian(bytes('\n', 0, 'o', 0, 'k', 0, 0xff, 0xfe))],
    ['txt', utf8('<3 this team, 1 < 2')],
  ] as const) {
    it(`finds ${id} by its content (${content.length} bytes)`, () => assert.equal(kind(content), id));
  }

  it('takes a text for a table of values only by its name', () => {
    assert.equal(kind(utf8('name,level\n'), 'team.CSV'), 'csv');
    assert.equal(kind(utf8('name,level\n'), 'team.txt'), 'txt');
    assert.equal(kind(PNG, 'team.csv'), 'png');
  });

  it('reads a view in the middle of a buffer', () => {
    const whole = bytes('before', heic(), 'behind');
    assert.equal(kind(whole.subarray(6, -6)), 'heic');
  });

  it('tells the media type, and the extensions with the usual one in front', () => {
    assert.deepEqual(fileKind(JPEG, 'x'), { id: 'jpeg', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'] });
    assert.deepEqual(FILE_KINDS.map((id) => kindOf(id).extensions[0]), ['pdf', 'jpg', 'png', 'gif', 'webp', 'heic', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'txt', 'csv']);
  });
});

const MACRO = { name: 'word/vbaProject.bin' };

describe('fileKind takes none of these', () => {
  for (const [what, content] of [
    ['nothing of a picture', bytes(0xff, 0xd8)],
    ['an AVIF', box('ftyp', 'avif', uint32(0), 'mif1')],
    ['an AVIF in open words', box('ftyp', 'mif1', uint32(0), 'avif')],
    ['a film', box('ftyp', 'isom', uint32(0), 'mp41')],
    ['a HEIC whose list of brands leaves the file', bytes(uint32(0xffff), FILE_TYPE.subarray(4))],
    ['a program of Windows', bytes('MZ\x90\0\x03\0\0\0')],
    ['a program of Linux', bytes('\x7fELF\x02\x01\x01\0')],
    ['a gzip', bytes(0x1f, 0x8b, 8, 0)],
    ['an older or encrypted Office file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['an archive of files', archive([{ name: 'notes.txt' }])],
    ['an archive with nothing in it', archive([])],
    ['an EPUB', archive([{ name: 'mimetype', content: 'application/epub+zip', stored: true }, { name: 'content.xml' }])],
    ['a macro document', archive([...DOCX, MACRO])],
    ['a macro document in other letters', archive([...XLSX, { name: 'xl/VBAPROJECT.BIN' }])],
    ['macro sheets', archive([...XLSX, { name: 'xl/macrosheets/sheet1.xml' }])],
    ['scripts in OpenDocument', archive(openDocument('text', { name: 'Basic/Standard/Module1.xml' }))],
    ['an archive with a password', archive(DOCX.map((entry) => ({ ...entry, encrypted: true })))],
    ['an OpenDocument with a password', archive([openDocument('text')[0]!, { name: 'content.xml', content: 'x1\x80\x92', stored: true }])],
    ['a document that is a table as well', archive([...DOCX, { name: 'xl/workbook.xml' }])],
    ['an OpenDocument that is a Word file as well', archive([...openDocument('text'), ...DOCX])],
    ['names that leave their folder', archive([...DOCX, { name: '../../evil.txt' }])],
    ['absolute names', archive([...DOCX, { name: '/etc/evil' }])],
    ['two entries of one name', archive([...DOCX, { name: 'WORD/document.xml' }])],
    ['an entry with two names', archive([...DOCX, { name: 'word/ok.xml', localName: 'word/vb.xml' }])],
    ['an archive with something behind its end', bytes(archive(DOCX), 'more')],
    ['an archive with more entries than it counts', archive(DOCX).with(-12, DOCX.length - 1)],
    ['an archive with fewer entries than it counts', archive(DOCX).with(-12, DOCX.length + 1)],
    ['an archive behind a program', bytes('MZ', archive(DOCX))],
    ['a PDF that is an archive as well', bytes(PDF, archive([{ name: 'evil.html' }]))],
    ['a PDF that does not begin at the start', bytes('x\n', PDF)],
    ['a picture that is a PDF as well', bytes(JPEG.subarray(0, 2), 0xff, 0xfe, 0, 60, PDF, JPEG.subarray(2))],
    ['a PDF of no version', bytes('%PDF-evil')],
    ['letters of Windows-1252', bytes('5 \xa3')],
    ['control characters', utf8('bell \x07')],
    ['control characters of the second row', utf8('next \x85')],
    ['zeros without a mark', bytes('a', 0, 'b', 0)],
    ['half a character', utf8('ŵ').subarray(0, 1)],
    ['UTF-16 with a zero', utf16('a\0b')],
    ['UTF-16 with half a pair', utf16('a\ud800b')],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 'a', 0, 0, 0)],
    ...[
      '<!doctype html><p>x',
      '\n\t <HTML>',
      '\ufeff<script>alert(1)</script>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<?xml version="1.0"?><a/>',
      '<?php echo 1;',
      '<!-- --><html>',
      '</p>',
      '#!/bin/sh',
      '{\\rtf1 x}',
      '%!PS-Adobe-3.0',
    ].flatMap((text) => [[JSON.stringify(text), utf8(text)] as const, [`${JSON.stringify(text)} in UTF-16`, utf16(text)] as const]),
  ] as const) {
    it(what, () => assert.equal(kind(content, 'notes.txt'), undefined));
  }
});

describe('isNamedAs', () => {
  it('compares what follows the last dot, in whatever letters', () => {
    for (const name of ['a.jpg', 'A.JPEG', 'a.pdf.Jpg']) assert.equal(isNamedAs(kindOf('jpeg'), name), true, name);
    for (const name of ['a.png', 'a.jpg.exe', 'jpg', 'a.', 'a.jpg ', '']) assert.equal(isNamedAs(kindOf('jpeg'), name), false, name);
  });
});

describe('whatever the bytes are', () => {
  const samples = [PDF, JPEG, PNG, GIF, WEBP, heic(), archive(DOCX), archive(openDocument('text')), utf16('text')];
  const changed = fc
    .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), fc.nat(), fc.uint8Array({ maxLength: 40 }))
    .map(([sample, flips, cut, more]) => {
      const copy = sample.slice();
      for (const [at, value] of flips) copy[at % copy.length] = value;
      return bytes(copy.subarray(0, cut % 3 === 0 ? cut % copy.length : copy.length), more);
    });

  it('is a kind or none, and never an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), changed), fc.string(), (content, name) => {
        const found = fileKind(content, name);
        assert.ok(found === undefined || FILE_KINDS.includes(found.id));
      }),
      { numRuns: 5000 },
    );
  });

  it('comes to an end in archives that repeat their end or lie about their sizes', () => {
    const ends = bytes('PK\x03\x04', ...Array.from({ length: 20_000 }, () => 'PK\x05\x06'));
    const lies = bytes(archive(DOCX).slice(0, -12), uint32(0xffffffff), uint32(0xffffffff), 0xff, 0xff, 0, 0);
    assert.deepEqual([kind(ends), kind(lies)], [undefined, undefined]);
  });
});
