import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DamagedFile, withoutMetadata } from '../../../src/elements/evidence-form/image-metadata.js';
import { bytes, hex, letters, uint16, uint32 } from './support/bytes.js';
import {
  chunk,
  CMYK_JPEG,
  extendedHead,
  extension,
  GIF,
  gifWith,
  JPEG,
  jpegWith,
  LOSSLESS_WEBP,
  PNG,
  pngWith,
  PROGRESSIVE_JPEG,
  riffChunk,
  SECRET,
  segment,
  tiff,
  WEBP,
  WEBP_FLAGS,
  WEBP_PICTURE,
  webpOf,
  withInFront,
} from './support/pictures.js';

const EXIF = 'Exif\0\0';
/** TIFF, most significant byte first: one entry, 0x0112, one SHORT, 6. */
const TURNED = hex('4d4d 002a 00000008 0001 0112 0003 00000001 0006 0000 00000000');
/** Where the JFIF segment of the sample ends. */
const JFIF_END = 20;

const jpeg = (content: Uint8Array) => withoutMetadata(content, 'jpeg');
const png = (content: Uint8Array) => withoutMetadata(content, 'png');
const gif = (content: Uint8Array) => withoutMetadata(content, 'gif');
const webp = (content: Uint8Array) => withoutMetadata(content, 'webp');

function same(actual: Uint8Array, expected: Uint8Array): void {
  assert.equal(Buffer.from(actual).toString('hex'), Buffer.from(expected).toString('hex'));
}

function assertDamaged(clean: () => unknown): void {
  assert.throws(clean, (error) => error instanceof DamagedFile);
}

describe('a JPEG', () => {
  for (const [name, bare] of [
    ['baseline', JPEG],
    ['progressive', PROGRESSIVE_JPEG],
    ['CMYK with the marker of Adobe', CMYK_JPEG],
  ] as const) {
    it(`that is ${name} and has nothing to hide stays as it is`, () => same(jpeg(bare), bare));

    it(`that is ${name} gives back its bare picture`, () => {
      const dressed = withInFront(bare, [
        segment(0xe1, EXIF, tiff(1)),
        segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', `<x:xmpmeta>${SECRET}</x:xmpmeta>`),
        segment(0xe2, 'MPF\0', SECRET),
        segment(0xed, 'Photoshop 3.0\x008BIM', SECRET),
        segment(0xeb, 'JP', SECRET),
        segment(0xfe, SECRET),
      ]);
      same(jpeg(bytes(dressed, 'PK\x03\x04', SECRET, JPEG)), bare);
    });
  }

  it('loses what stands between its scans', () => {
    const secondScan = PROGRESSIVE_JPEG.lastIndexOf(0xda) - 1;
    const dressed = bytes(PROGRESSIVE_JPEG.subarray(0, secondScan), segment(0xfe, SECRET), segment(0xe1, EXIF, tiff(6)), PROGRESSIVE_JPEG.subarray(secondScan));
    same(jpeg(dressed), PROGRESSIVE_JPEG);
  });

  for (const order of ['big', 'little'] as const) {
    it(`keeps the orientation of ${order}-endian EXIF, and nothing else of it`, () => {
      const clean = jpeg(jpegWith(segment(0xe1, EXIF, tiff(6, order))));
      same(clean, bytes(JPEG.subarray(0, JFIF_END), segment(0xe1, EXIF, TURNED), JPEG.subarray(JFIF_END)));
      same(jpeg(clean), clean);
    });
  }

  it('has no orientation where EXIF says upright, nonsense or nothing', () => {
    const cut = tiff(6).subarray(0, 20);
    const wrongType = bytes('MM', hex('002a 00000008 0001 0112 0004 00000001 0006 0000 00000000'));
    const beyond = bytes('MM', hex('002a fffffff0 0001'));
    const before = bytes('MM', hex('002a 00000002 0001'));
    for (const exif of [tiff(1), tiff(0), tiff(9), cut, wrongType, beyond, before, bytes('XX'), bytes()]) same(jpeg(jpegWith(segment(0xe1, EXIF, exif))), JPEG);
  });

  it('takes the orientation from the first EXIF, as browsers do', () => {
    same(jpeg(jpegWith(segment(0xe1, EXIF, tiff(6)), segment(0xe1, EXIF, tiff(3)))), jpeg(jpegWith(segment(0xe1, EXIF, tiff(6)))));
  });

  it('keeps the colour profile in all its parts', () => {
    const profile = [1, 2].map((part) => segment(0xe2, 'ICC_PROFILE\0', part, 2, `profile ${part}`));
    const bare = bytes(JPEG.subarray(0, JFIF_END), ...profile, JPEG.subarray(JFIF_END));
    same(jpeg(bare), bare);
  });

  it('loses the thumbnails of JFIF', () => {
    const jfif = segment(0xe0, 'JFIF\0', 1, 1, 0, 0, 1, 0, 1, 1, 1, 'rgb');
    const bare = bytes(JPEG.subarray(0, 2), JPEG.subarray(JFIF_END));
    same(jpeg(withInFront(bare, [jfif, segment(0xe0, 'JFXX\0', 0x10, SECRET)])), JPEG);
  });

  it('loses what hides behind the marker of Adobe', () => {
    const bare = bytes(CMYK_JPEG.subarray(0, 2), CMYK_JPEG.subarray(18));
    const adobe = CMYK_JPEG.subarray(6, 18);
    same(jpeg(withInFront(bare, [segment(0xee, adobe, SECRET)])), CMYK_JPEG);
  });

  it('keeps restart markers, escaped bytes and doubled ones within the pixels', () => {
    const scan = bytes(0xff, 0, 1, 0xff, 0xd0, 2, 0xff, 0xd7, 3, 0xff);
    const bare = bytes(JPEG.subarray(0, -2), scan, 0xff, 0xd9);
    same(jpeg(bytes(bare, SECRET)), bare);
  });

  for (const [what, content] of [
    ['no beginning', bytes('x', JPEG)],
    ['no picture', bytes(0xff, 0xd8, 0xff, 0xd9)],
    ['a second beginning', withInFront(JPEG, [bytes(0xff, 0xd8)])],
    ['a scan in front of its frame', withInFront(JPEG, [segment(0xda, 'scan'), bytes('pixels')])],
    ['two frames', withInFront(JPEG, [segment(0xc0, 'frame')])],
    ['a segment of no length', withInFront(JPEG, [bytes(0xff, 0xdb, 0, 1)])],
    ['a segment that leaves the file', bytes(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, SECRET)],
    ['something between its segments', withInFront(JPEG, [bytes('x')])],
  ] as const) {
    it(`with ${what} is damaged`, () => assertDamaged(() => jpeg(content)));
  }
});

describe('a PNG', () => {
  it('with nothing to hide stays as it is', () => same(png(PNG), PNG));

  it('gives back its bare picture', () => {
    const hidden = [
      chunk('eXIf', tiff(1)),
      chunk('tEXt', 'Author\0', SECRET),
      chunk('zTXt', 'Comment\0\0', SECRET),
      chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', SECRET),
      chunk('tIME', uint16(2026), 1, 2, 3, 4, 5),
      chunk('prVW', SECRET),
      chunk('caBX', SECRET),
    ];
    same(png(bytes(pngWith(hidden, hidden), SECRET, PNG)), PNG);
  });

  it('keeps the orientation, wherever its EXIF stands, and nothing else of it', () => {
    const turned = pngWith([chunk('eXIf', TURNED)]);
    same(png(pngWith([chunk('eXIf', tiff(6))])), turned);
    same(png(pngWith([], [chunk('eXIf', tiff(6, 'little'))])), turned);
    same(png(turned), turned);
  });

  it('keeps colours, density, transparency and animation', () => {
    const first = [
      chunk('gAMA', uint32(45455)),
      chunk('cHRM', 'x'.repeat(32)),
      chunk('iCCP', 'profile\0\0', 'packed'),
      chunk('cICP', 1, 13, 0, 1),
      chunk('sBIT', 8, 8, 8),
      chunk('pHYs', uint32(2835), uint32(2835), 1),
      chunk('acTL', uint32(2), uint32(0)),
      chunk('fcTL', uint32(0), 'x'.repeat(22)),
    ];
    const bare = pngWith(first, [chunk('fcTL', uint32(1), 'x'.repeat(22)), chunk('fdAT', uint32(2), 'pixels')]);
    same(png(bare), bare);
  });

  for (const [what, content] of [
    ['no beginning', PNG.subarray(1)],
    ['no picture', bytes(PNG.subarray(0, 33), chunk('IEND'))],
    ['another chunk in front of its header', bytes(PNG.subarray(0, 8), chunk('tEXt', 'a'), PNG.subarray(8))],
    ['two headers', pngWith([PNG.slice(8, 33)])],
    ['a chunk that no one knows but everyone needs', pngWith([chunk('CgBI', 'x')])],
    ['a chunk that leaves the file', pngWith([bytes(uint32(0xffffffff), 'tEXt')])],
    ['pixels that are not as they were written', PNG.with(-20, PNG.at(-20)! ^ 1)],
  ] as const) {
    it(`with ${what} is damaged`, () => assertDamaged(() => png(content)));
  }
});

describe('a GIF', () => {
  it('that is an animation with nothing to hide stays as it is', () => same(gif(GIF), GIF));

  it('gives back its bare pictures', () => {
    // XMP stands in GIF without lengths; a ramp of 255 … 0 brings readers back to the end.
    const ramp = Uint8Array.from({ length: 256 }, (_, index) => 255 - index);
    const xmp = bytes(0x21, 0xff, 11, 'XMP DataXMP', `<x:xmpmeta>${SECRET}</x:xmpmeta>`, 1, ramp, 0);
    const hidden = [extension(0xfe, SECRET), xmp, extension(0xff, 'MGK8BIM0000', SECRET), extension(0x01, 'x'.repeat(12), SECRET), extension(0xce, SECRET)];
    same(gif(bytes(gifWith(hidden, hidden), SECRET)), GIF);
  });

  it('keeps the number of loops and the colour profile', () => {
    const bare = gifWith([extension(0xff, 'ICCRGBG1012', 'profile'), extension(0xff, 'ANIMEXTS1.0', bytes(1, 5, 0))]);
    same(gif(bare), bare);
  });

  it('loses what hides behind the number of loops', () => {
    const loops = bytes(1, 5, 0);
    same(gif(gifWith([extension(0xff, 'NETSCAPE2.0', loops, SECRET)])), gifWith([extension(0xff, 'NETSCAPE2.0', loops)]));
    for (const other of [SECRET, bytes(2, 5, 0), bytes(1)]) same(gif(gifWith([extension(0xff, 'NETSCAPE2.0', other)])), GIF);
  });

  it('with tables of colours of its pictures, or with none at all, stays as it is', () => {
    const picture = (flags: number, ...table: readonly string[]) => bytes(0x2c, uint32(0), 0, 2, 0, 2, flags, ...table, 2, 1, 'x', 0);
    const bare = bytes('GIF87a', 2, 0, 2, 0, 0, 0, 0, picture(0x81, 'rgb'.repeat(4)), picture(0), 0x3b);
    same(gif(bare), bare);
  });

  for (const [what, content] of [
    ['no beginning', bytes('GIF90a', GIF.subarray(6))],
    ['no picture', bytes(GIF.subarray(0, 25), 0x3b)],
    ['an unknown block', gifWith([bytes(0x42)])],
    ['a control block of another length', gifWith([extension(0xf9, 'x')])],
    ['XMP that leads nowhere', gifWith([bytes(0x21, 0xff, 11, 'XMP DataXMP', SECRET)])],
  ] as const) {
    it(`with ${what} is damaged`, () => assertDamaged(() => gif(content)));
  }
});

describe('a WebP', () => {
  const { profile, alpha, exif, xmp, animation } = WEBP_FLAGS;
  const bare = webpOf(extendedHead(0), WEBP_PICTURE);

  it('with nothing to hide stays as it is', () => {
    for (const one of [WEBP, LOSSLESS_WEBP, bare]) same(webp(one), one);
  });

  it('gives back its bare picture', () => {
    const dressed = webpOf(extendedHead(exif | xmp | 0xc1), WEBP_PICTURE, riffChunk('EXIF', tiff(1)), riffChunk('XMP ', SECRET), riffChunk('UNKN', `${SECRET}!`));
    same(webp(bytes(dressed, SECRET)), bare);
    same(webp(webpOf(WEBP_PICTURE, riffChunk('EXIF', tiff(6)), riffChunk('XMP ', SECRET))), WEBP);
  });

  it('keeps the orientation, and nothing else of EXIF', () => {
    const turned = webpOf(extendedHead(exif), WEBP_PICTURE, riffChunk('EXIF', TURNED));
    for (const content of [tiff(6), tiff(6, 'little'), bytes(EXIF, tiff(6))]) same(webp(webpOf(extendedHead(exif), WEBP_PICTURE, riffChunk('EXIF', content))), turned);
    same(webp(turned), turned);
  });

  it('keeps transparency, the colour profile and animation, and cleans every frame', () => {
    const head = [extendedHead(profile | alpha | animation), riffChunk('ICCP', 'odd'), riffChunk('ANIM', uint32(0), 0, 0)];
    const frame = (...more: readonly Uint8Array[]) => riffChunk('ANMF', 'x'.repeat(16), riffChunk('ALPH', 'odd'), WEBP_PICTURE, ...more);
    const moving = webpOf(...head, frame(), frame());
    same(webp(moving), moving);
    same(webp(webpOf(...head, frame(riffChunk('EXIF', tiff(6))), frame(riffChunk('UNKN', SECRET)))), moving);
  });

  it('may forget to fill up its last chunk', () => {
    const filled = webpOf(extendedHead(0), WEBP_PICTURE, riffChunk('VP8L', 'odd'));
    const forgotten = bytes('RIFF', filled[4]! - 1, filled.subarray(5, -1));
    same(webp(forgotten), filled);
  });

  for (const [what, content] of [
    ['no beginning', bytes('RIFX', WEBP.subarray(4))],
    ['no picture', webpOf(extendedHead(0))],
    ['nothing in it', webpOf()],
    ['a head that is not in front', webpOf(WEBP_PICTURE, extendedHead(0))],
    ['a head that is too long', webpOf(riffChunk('VP8X', 'x'.repeat(12)), WEBP_PICTURE)],
    ['a size that leaves the file', WEBP.with(4, WEBP[4]! + 2)],
    ['a chunk that leaves the file', webpOf(bytes('VP8 ', 0xff, 0xff, 0, 0))],
    ['a frame without a head', webpOf(extendedHead(animation), riffChunk('ANMF', 'x'))],
  ] as const) {
    it(`with ${what} is damaged`, () => assertDamaged(() => webp(content)));
  }
});

describe('the secret of these tests', () => {
  it('is in what goes in, and not in what comes out', () => {
    const dressed = jpegWith(segment(0xe1, EXIF, tiff(6)), segment(0xfe, SECRET));
    assert.ok(letters(dressed).includes(SECRET));
    assert.ok(!letters(jpeg(dressed)).includes('Seacrest'));
  });
});
