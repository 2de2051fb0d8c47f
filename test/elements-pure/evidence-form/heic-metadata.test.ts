import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DamagedFile, withoutMetadata } from '../../../src/elements/evidence-form/image-metadata.js';
import { bytes, letters, uint32 } from './support/bytes.js';
import { ASSEMBLY, box, CODED_PICTURE, FILE_TYPE, heic } from './support/heic.js';
import { SECRET } from './support/pictures.js';

const clean = (content: Uint8Array) => withoutMetadata(content, 'heic');

describe('a HEIC', () => {
  const dressed = heic();
  const bare = clean(dressed);

  it('keeps its coded picture and the assembly of its tiles where they were', () => {
    for (const part of [CODED_PICTURE, ASSEMBLY, 'irot', 'ispe']) {
      assert.ok(letters(dressed).includes(part), part);
      assert.equal(letters(bare).indexOf(part), letters(dressed).indexOf(part), part);
    }
    assert.equal(bare.length, dressed.length);
  });

  it('loses EXIF, XMP, descriptions, unknown boxes and what stands between its items', () => {
    assert.equal(letters(dressed).split(SECRET).length - 1, 6);
    assert.ok(!letters(bare).includes('Seacrest'));
    for (const gone of ['xmpmeta', 'udes', 'uuid', 'JFIF', 'between']) assert.ok(!letters(bare).includes(gone), gone);
  });

  it('changes nothing but what it overwrites with zeros, and the names of the boxes around it', () => {
    const renamed = bytes(letters(dressed).replace('udes', 'free').replace('uuid', 'free'));
    assert.ok(bare.every((byte, at) => byte === renamed[at] || byte === 0));
  });

  it('that is clean stays as it is', () => assert.deepEqual(clean(bare), bare));

  it('loses what stands behind it: a film, an archive, another picture', () => {
    assert.deepEqual(clean(heic({ behind: bytes(box('mpvd', SECRET), box('free', SECRET)) })), bare);
    assert.deepEqual(clean(heic({ behind: bytes(uint32(1), 'mpvd', uint32(0), uint32(16 + SECRET.length), SECRET) })), bare);
    assert.deepEqual(clean(heic({ behind: bytes(uint32(0), 'sefd', SECRET) })), bare);
  });

  for (const [what, content] of [
    ['no table of items', bytes(FILE_TYPE, box('mdat', 'x'))],
    ['two tables of items', bytes(dressed, box('meta', uint32(0)))],
    ['no beginning', dressed.subarray(FILE_TYPE.length)],
    ['boxes that leave the file', bytes(dressed, uint32(20), 'free')],
    ['boxes that are shorter than their own heads', bytes(dressed, uint32(7), 'free')],
    ['boxes of more than four gigabytes', bytes(dressed, uint32(1), 'free', uint32(1), uint32(0))],
    ['items that leave the file', heic({ itemsAt: 0xffff0000 })],
    ['no list of places', bytes(FILE_TYPE, box('meta', uint32(0), box('iinf', uint32(0), 0, 0)))],
    ['no pictures', bytes(FILE_TYPE, box('meta', uint32(0), box('iinf', uint32(0), 0, 0), box('iloc', uint32(0), 0x44, 0, 0, 0)))],
    ['an empty table of items', bytes(FILE_TYPE, box('meta'))],
  ] as const) {
    it(`with ${what} is damaged`, () => assert.throws(() => clean(content), DamagedFile));
  }
});
