import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { DamagedFile, isCleanable, withoutMetadata, type CleanableKind } from '../../../src/elements/evidence-form/image-metadata.js';
import { FILE_KINDS } from '../../../src/elements/evidence-form/file-kind.js';
import { bytes, letters, uint32 } from './support/bytes.js';
import { heic } from './support/heic.js';
import * as pictures from './support/pictures.js';

// The same cases in every run, so that a red run is about the change and not about luck.
fc.configureGlobal({ seed: 1_234_567 });

const { chunk, extendedHead, extension, riffChunk, SECRET, segment, tiff, WEBP_PICTURE } = pictures;

const EXIF = segment(0xe1, 'Exif\0\0', tiff(6));
const COMMENT = segment(0xfe, SECRET);

/** Pictures with something to hide in every place where there is a rule. */
const SAMPLES: Readonly<Record<CleanableKind, readonly Uint8Array[]>> = {
  jpeg: [pictures.jpegWith(EXIF, COMMENT), pictures.withInFront(pictures.PROGRESSIVE_JPEG, [EXIF]), pictures.withInFront(pictures.CMYK_JPEG, [COMMENT])],
  png: [pictures.pngWith([chunk('eXIf', tiff(6)), chunk('tEXt', SECRET)], [chunk('tIME', SECRET)])],
  gif: [pictures.gifWith([extension(0xfe, SECRET)], [extension(0x01, SECRET)])],
  webp: [
    pictures.webpOf(extendedHead(8), WEBP_PICTURE, riffChunk('EXIF', tiff(6)), riffChunk('XMP ', SECRET)),
    pictures.webpOf(extendedHead(2), riffChunk('ANIM', uint32(0), 0, 0), riffChunk('ANMF', 'x'.repeat(16), WEBP_PICTURE, riffChunk('EXIF', SECRET))),
  ],
  heic: [heic(), heic({ behind: bytes(uint32(0), 'mpvd', SECRET) })],
};

const BEGINNINGS: Readonly<Record<CleanableKind, Uint8Array>> = {
  jpeg: bytes(0xff, 0xd8),
  png: pictures.PNG.subarray(0, 33),
  gif: pictures.GIF.subarray(0, 25),
  webp: bytes('RIFF', 200, 0, 0, 0, 'WEBP'),
  heic: heic().subarray(0, 24),
};

const KINDS = FILE_KINDS.filter(isCleanable);

/** Either a picture that is settled and no longer than what came in, but for the orientation, or the one error. */
function assertSettled(content: Uint8Array, kind: CleanableKind): void {
  let clean: Uint8Array;
  try {
    clean = withoutMetadata(content, kind);
  } catch (error) {
    assert.ok(error instanceof DamagedFile, String(error));
    return;
  }
  assert.ok(clean.length <= content.length + 8);
  assert.deepEqual(withoutMetadata(clean, kind), clean);
}

function flipped(sample: Uint8Array, flips: readonly (readonly [number, number])[]): Uint8Array {
  const copy = sample.slice();
  for (const [at, value] of flips) copy[at % copy.length] = value;
  return copy;
}

const flips = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 8, 0x7f, 0x80, 0xd9, 0xff))), { minLength: 1, maxLength: 8 });

for (const kind of KINDS) {
  const sample = fc.constantFrom(...SAMPLES[kind]);

  describe(`hostile and broken: ${kind}`, () => {
    it('the samples hide something, and lose it', () => {
      for (const one of SAMPLES[kind]) {
        assert.ok(letters(one).includes(SECRET));
        const clean = withoutMetadata(one, kind);
        assert.ok(!letters(clean).includes('Seacrest'));
        assert.deepEqual(withoutMetadata(clean, kind), clean);
      }
    });

    it('is damaged wherever it is cut off', () => {
      for (const one of [...SAMPLES[kind].slice(0, 1), ...SAMPLES[kind].map((dressed) => withoutMetadata(dressed, kind))]) {
        for (let length = 0; length < one.length; length += 1) assert.throws(() => withoutMetadata(one.subarray(0, length), kind), DamagedFile, `${length}`);
      }
    });

    it('is settled or damaged with any bytes', () => {
      fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (content) => assertSettled(content, kind)), { numRuns: 1000 });
      fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (content) => assertSettled(bytes(BEGINNINGS[kind], content), kind)), { numRuns: 2000 });
    });

    it('is settled or damaged with some bytes changed', () => {
      fc.assert(fc.property(sample, flips, (one, changes) => assertSettled(flipped(one, changes), kind)), { numRuns: 4000 });
    });

    it('is settled or damaged with a part of it cut out or repeated', () => {
      const parts = fc.tuple(sample, fc.nat(), fc.nat());
      fc.assert(
        fc.property(parts, flips, ([one, from, to], changes) => {
          const spliced = bytes(one.subarray(0, from % one.length), one.subarray(to % one.length));
          assertSettled(spliced, kind);
          assertSettled(flipped(spliced, changes), kind);
        }),
        { numRuns: 2000 },
      );
    });

    it('reads nothing outside of its own bytes', () => {
      fc.assert(
        fc.property(sample, flips, fc.uint8Array({ minLength: 1, maxLength: 20 }), (one, changes, around) => {
          const alone = flipped(one, changes);
          const within = bytes(around, alone, around).subarray(around.length, around.length + alone.length);
          assert.deepEqual(outcome(within), outcome(alone));
        }),
        { numRuns: 1000 },
      );
    });
  });

  function outcome(content: Uint8Array): Uint8Array | string {
    try {
      return withoutMetadata(content, kind);
    } catch (error) {
      return String(error);
    }
  }
}

describe('a PNG of any chunks whose sums are right', () => {
  const type = fc.constantFrom('IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'iCCP', 'acTL', 'fcTL', 'fdAT', 'eXIf', 'tEXt', 'tIME', 'abcD', 'ABCD', '\0\xff !');
  const data = fc.oneof(fc.uint8Array({ maxLength: 30 }), fc.tuple(fc.constant(tiff(6)), flips).map(([exif, changes]) => flipped(exif, changes)));
  const chunks = fc.array(fc.tuple(type, data).map(([name, content]) => chunk(name, content)), { maxLength: 8 });

  it('is settled or damaged', () => {
    fc.assert(fc.property(chunks, (some) => assertSettled(bytes(pictures.PNG.subarray(0, 8), ...some), 'png')), { numRuns: 2000 });
    fc.assert(fc.property(chunks, chunks, (first, last) => assertSettled(pictures.pngWith(first, last), 'png')), { numRuns: 2000 });
  });
});

/** Each is a few megabytes of one small thing: who looks back or copies for each of them never comes to an end. */
describe('a million small parts', () => {
  const COUNT = 300_000;
  const many = (head: Uint8Array, part: Uint8Array, end: Uint8Array = bytes()) => bytes(head, new Uint8Array(part.length * COUNT).map((_, at) => part[at % part.length]!), end);
  const riff = (content: Uint8Array) => bytes('RIFF', uint32(content.length).reverse(), content);

  for (const [name, kind, content] of [
    ['tables', 'jpeg', many(bytes(0xff, 0xd8), segment(0xdb))],
    ['comments between tables', 'jpeg', many(bytes(0xff, 0xd8), bytes(segment(0xdb), segment(0xfe)))],
    ['scans', 'jpeg', many(bytes(0xff, 0xd8, segment(0xc0)), segment(0xda))],
    ['restarts', 'jpeg', many(bytes(0xff, 0xd8, segment(0xc0), segment(0xda)), bytes(0xff, 0xd0))],
    ['filling bytes', 'jpeg', many(bytes(0xff, 0xd8), bytes(0xff))],
    ['pixels', 'png', many(pictures.PNG.subarray(0, 33), chunk('IDAT'))],
    ['texts', 'png', many(pictures.PNG.subarray(0, 33), chunk('tEXt'))],
    ['comments', 'gif', many(pictures.GIF.subarray(0, 25), extension(0xfe))],
    ['sub-blocks', 'gif', many(bytes(pictures.GIF.subarray(0, 25), 0x21, 0xfe), bytes(1, 1))],
    ['chunks', 'webp', riff(many(bytes('WEBP'), riffChunk('VP8 ', 'x'), bytes('x')))],
    ['frames', 'webp', riff(many(bytes('WEBP'), riffChunk('ANMF', 'x'.repeat(16)), bytes('x')))],
    ['boxes', 'heic', many(BEGINNINGS.heic, bytes(uint32(8), 'free'))],
  ] as const) {
    it(`${kind}: ${name}`, () => assert.throws(() => withoutMetadata(content, kind), DamagedFile));
  }

  it('heic: items that share their bytes', () => {
    const item = bytes(0, 1, 0, 0, 0, 1, uint32(0), uint32(1_000_000));
    const places = many(bytes(uint32(0), 0x44, 0, 0xff, 0xff), item);
    const info = bytes(uint32(21), 'infe', 2, 0, 0, 0, 0, 1, 0, 0, 'hvc1', 0);
    const table = bytes(uint32(0), uint32(14 + info.length), 'iinf', uint32(0), 0, 1, info, uint32(places.length + 8), 'iloc', places);
    const content = bytes(BEGINNINGS.heic, uint32(table.length + 8), 'meta', table);
    assert.throws(() => withoutMetadata(content, 'heic'), DamagedFile);
  });
});
