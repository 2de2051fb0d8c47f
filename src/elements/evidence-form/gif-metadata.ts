import { asciiAt, ByteReader, DamagedFile, type Bytes } from './byte-reader.js';
import { bytesOf, ByteWriter, joined } from './byte-writer.js';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
/** Delay, disposal and transparency of the next image. */
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Who says how often an animation is repeated: sub-block 1 with two bytes. */
const LOOPS: readonly string[] = ['NETSCAPE2.0', 'ANIMEXTS1.0'];
const COLOUR_PROFILE = 'ICCRGBG1012';

/** Keeps colours, images, their timing and the number of loops; comments, XMP, captions and what follows the end go. */
export function gifWithoutMetadata(bytes: Uint8Array): Bytes {
  const reader = new ByteReader(bytes);
  if (!isGif(bytes)) throw new DamagedFile('does not begin as GIF');
  reader.take(10);
  const flags = reader.uint8();
  reader.take(2 + colourTableLength(flags));
  const kept = new ByteWriter(bytes.length);
  kept.write(bytes.subarray(0, reader.at));
  let images = 0;
  for (let block = reader.uint8(); block !== TRAILER; block = reader.uint8()) {
    const start = reader.at - 1;
    if (block === IMAGE) {
      reader.take(8);
      // One byte for the size of the codes.
      reader.take(colourTableLength(reader.uint8()) + 1);
      subBlocksIn(reader);
      images += 1;
      kept.write(bytes.subarray(start, reader.at));
    } else if (block === EXTENSION) {
      const label = reader.uint8();
      const content = subBlocksIn(reader);
      const extension = keptExtension(label, content);
      if (extension) kept.write(extension);
    } else {
      throw new DamagedFile(`no block at ${start}`);
    }
  }
  if (images === 0) throw new DamagedFile('no picture');
  kept.write(bytesOf(TRAILER));
  return kept.written;
}

export function isGif(bytes: Uint8Array): boolean {
  return /^GIF8[79]a$/.test(asciiAt(bytes, 0, 6));
}

function colourTableLength(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/** Everything up to and with the empty sub-block that ends a block. */
function subBlocksIn(reader: ByteReader): Uint8Array {
  const start = reader.at;
  for (let length = reader.uint8(); length > 0; length = reader.uint8()) reader.take(length);
  return reader.bytes.subarray(start, reader.at);
}

function keptExtension(label: number, content: Uint8Array): Uint8Array | undefined {
  if (label === GRAPHIC_CONTROL) {
    if (content.length !== 6 || content[0] !== 4) throw new DamagedFile('a control block of another length');
    return joined(bytesOf(EXTENSION, label), content);
  }
  if (label !== APPLICATION || content[0] !== 11) return undefined;
  const name = asciiAt(content, 1, 11);
  if (name === COLOUR_PROFILE) return joined(bytesOf(EXTENSION, label), content);
  const isLoop = LOOPS.includes(name) && content[12] === 3 && content[13] === 1;
  // Other sub-blocks of the same extension are left behind.
  return isLoop ? joined(bytesOf(EXTENSION, label), content.subarray(0, 16), bytesOf(0)) : undefined;
}
