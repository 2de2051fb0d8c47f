import { ByteReader, DamagedFile, type Bytes } from './byte-reader.js';
import { bytesOf, ByteWriter, joined, uint32Bytes } from './byte-writer.js';
import { orientationIn, tiffWithOrientation } from './exif-orientation.js';

export const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

/** Pixels, colours, transparency, density and animation. The orientation is read from eXIf and written anew. */
const KEPT: readonly string[] = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'sBIT', 'pHYs'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
];

/** Texts, times, EXIF, XMP (it is a text), every chunk that is not known to be needed, and what follows the end are left out. */
export function pngWithoutMetadata(bytes: Uint8Array): Bytes {
  const reader = new ByteReader(bytes);
  if (reader.ascii(PNG_SIGNATURE.length) !== PNG_SIGNATURE) throw new DamagedFile('does not begin as PNG');
  const kept = new ByteWriter(bytes.length);
  let header: Uint8Array | undefined;
  let exif: Uint8Array | undefined;
  let pixels = false;
  for (let type = ''; type !== 'IEND'; ) {
    const start = reader.at;
    const length = reader.uint32();
    type = reader.ascii(4);
    const data = reader.take(length);
    const sum = reader.uint32();
    if ((type === 'IHDR') !== (header === undefined)) throw new DamagedFile('the header is not at the front, or not alone');
    if (type === 'eXIf') exif ??= data;
    if (!KEPT.includes(type)) {
      if (isNeeded(type)) throw new DamagedFile(`unknown chunk ${type}`);
      continue;
    }
    if (crc32(bytes.subarray(start + 4, reader.at - 4)) !== sum) throw new DamagedFile(`${type} is not as it was written`);
    if (type === 'IDAT') pixels = true;
    const whole = bytes.subarray(start, reader.at);
    if (header) kept.write(whole);
    else header = whole;
  }
  if (!pixels) throw new DamagedFile('no picture');
  const orientation = exif && orientationIn(exif);
  return joined(
    bytesOf(PNG_SIGNATURE),
    ...(header ? [header] : []),
    ...(orientation === undefined ? [] : [chunk('eXIf', tiffWithOrientation(orientation))]),
    kept.written,
  );
}

/** A capital as the first letter: no decoder may go on without knowing the chunk. */
function isNeeded(type: string): boolean {
  return !/^[a-z]/.test(type);
}

function chunk(type: string, data: Uint8Array): Bytes {
  const content = joined(bytesOf(type), data);
  return joined(uint32Bytes(data.length), content, uint32Bytes(crc32(content)));
}

let table: Uint32Array | undefined;

function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let sum = index;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
