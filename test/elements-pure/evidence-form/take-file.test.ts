import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it, mock } from 'node:test';
import { FILE_KINDS } from '../../../src/elements/evidence-form/file-kind.js';
import { takeFile, type FileLimits, type Taken } from '../../../src/elements/evidence-form/take-file.js';
import { archive, DOCX } from './support/archives.js';
import { bytes } from './support/bytes.js';
import { heic } from './support/heic.js';
import { GIF, JPEG, jpegWith, PNG, SECRET, segment, tiff, WEBP } from './support/pictures.js';

const LIMITS: FileLimits = { maxSize: 100_000, kinds: FILE_KINDS };

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const fileOf = (content: Uint8Array | string, name: string, type = '') => new File([bytes(content)], name, { type });
const take = (content: Uint8Array | string, name: string, limits: Partial<FileLimits> = {}) => takeFile(fileOf(content, name), { ...LIMITS, ...limits });

async function contentOf(taken: Taken): Promise<Uint8Array> {
  assert.ok(taken.ok);
  return new Uint8Array(await taken.file.arrayBuffer());
}

describe('takeFile', () => {
  it('gives back a photograph without what it tells by the way, and what is to be sent about it', async () => {
    const photograph = jpegWith(segment(0xe1, 'Exif\0\0', tiff(1)), segment(0xfe, SECRET));
    const taken = await take(photograph, 'C:\\fakepath\\Ward round.JPG');
    assert.ok(taken.ok);
    assert.deepEqual(await contentOf(taken), new Uint8Array(JPEG));
    assert.deepEqual([taken.file.name, taken.file.type, taken.file.size], ['Ward round.JPG', 'image/jpeg', JPEG.length]);
    assert.deepEqual(taken.attachment, { name: 'Ward round.JPG', type: 'image/jpeg', size: JPEG.length, digest: sha256(JPEG) });
  });

  for (const [name, content] of [
    ['certificate.pdf', '%PDF-1.7\n%%EOF'],
    ['chart.png', PNG],
    ['steps.gif', GIF],
    ['photo.webp', WEBP],
    ['notes.docx', archive(DOCX)],
    ['notes.txt', 'Led the handover.'],
    ['hours.csv', 'day,hours\n'],
  ] as const) {
    it(`leaves ${name} byte for byte as it is`, async () => assert.deepEqual(await contentOf(await take(content, name)), bytes(content)));
  }

  it('cleans a HEIC too', async () => {
    const taken = await take(heic(), 'photo.heic');
    assert.ok(!Buffer.from(await contentOf(taken)).includes('Seacrest'));
  });

  it('goes by the content, not by the type that the browser says', async () => {
    const taken = await takeFile(fileOf(PNG, 'chart.png', 'text/html'), LIMITS);
    assert.ok(taken.ok);
    assert.equal(taken.file.type, 'image/png');
  });

  it('does without a digest where the browser has no crypto.subtle', async () => {
    const secure = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      const taken = await take(PNG, 'chart.png');
      assert.ok(taken.ok);
      assert.equal(taken.attachment.digest, '');
    } finally {
      Object.defineProperty(globalThis, 'crypto', secure);
    }
  });
});

describe('takeFile refuses', () => {
  for (const [what, content, name, code, kind] of [
    ['an empty file', '', 'notes.txt', 'empty', undefined],
    ['a page', '<!doctype html><script>alert(1)</script>', 'notes.html', 'unknown-kind', undefined],
    ['a page that is called a text', '<!doctype html><script>alert(1)</script>', 'notes.txt', 'unknown-kind', undefined],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'photo.svg', 'unknown-kind', undefined],
    ['a program that is called a picture', 'MZ\x90\0', 'photo.jpg', 'unknown-kind', undefined],
    ['a macro document', archive([...DOCX, { name: 'word/vbaProject.bin' }]), 'notes.docm', 'unknown-kind', undefined],
    ['a script, which is a text', 'WScript.Echo("x")', 'notes.vbs', 'mismatch', 'txt'],
    ['a picture that is called a page', GIF, 'photo.html', 'mismatch', 'gif'],
    ['a picture that is called another', PNG, 'photo.jpg', 'mismatch', 'png'],
    ['a document that is called a macro document', archive(DOCX), 'notes.docm', 'mismatch', 'docx'],
    ['a name whose end is turned around', JPEG, 'photo\u202egpj.exe', 'mismatch', 'jpeg'],
    ['a name that is cut by a zero', JPEG, 'photo.jpg\0.exe', 'mismatch', 'jpeg'],
    ['a name without an extension', JPEG, 'photo', 'mismatch', 'jpeg'],
    ['a picture that ends too early', JPEG.subarray(0, -5), 'photo.jpg', 'damaged', 'jpeg'],
  ] as const) {
    it(`${what}: ${code}`, async () => {
      const taken = await take(content, name);
      assert.ok(!taken.ok);
      assert.deepEqual([taken.code, taken.values.kind], [code, kind]);
    });
  }

  it('a kind that is not allowed, whatever it is called', async () => {
    for (const name of ['photo.gif', 'photo.pdf']) {
      const taken = await take(GIF, name, { kinds: ['pdf'] });
      assert.ok(!taken.ok);
      assert.deepEqual([taken.code, taken.values.kind], ['not-allowed', 'gif']);
    }
  });

  it('a file that is too large without reading it, and takes one of just that size', async () => {
    const file = fileOf(PNG, 'chart.png');
    const read = mock.method(file, 'arrayBuffer');
    const taken = await takeFile(file, { ...LIMITS, maxSize: PNG.length - 1 });
    assert.ok(!taken.ok);
    assert.deepEqual([taken.code, read.mock.callCount()], ['too-large', 0]);
    assert.ok((await takeFile(file, { ...LIMITS, maxSize: PNG.length })).ok);
  });

  it('a file that cannot be read any more', async () => {
    const file = fileOf(PNG, 'chart.png');
    mock.method(file, 'arrayBuffer', () => Promise.reject(new DOMException('gone', 'NotReadableError')));
    const taken = await takeFile(file, LIMITS);
    assert.ok(!taken.ok);
    assert.equal(taken.code, 'unreadable');
  });

  it('and tells what words need: a name that is safe to show, its extension, sizes and kinds', async () => {
    const taken = await take(GIF, 'C:\\me\\pho\u202eto.PDF', { kinds: ['pdf', 'gif'] });
    assert.deepEqual(taken, {
      ok: false,
      code: 'mismatch',
      values: { name: 'photo.PDF', extension: 'pdf', size: GIF.length, maxSize: 100_000, kinds: ['pdf', 'gif'], kind: 'gif' },
    });
  });
});
