import { asciiAt, ByteReader, DamagedFile, type Bytes } from './byte-reader.js';
import { bytesOf, ByteWriter, joined, uint32Bytes } from './byte-writer.js';
import { EXIF_NAME, orientationIn, tiffWithOrientation } from './exif-orientation.js';

const IMAGE: readonly string[] = ['VP8 ', 'VP8L'];
const KEPT: readonly string[] = [...IMAGE, 'ALPH', 'ICCP', 'ANIM'];
const KEPT_IN_FRAME: readonly string[] = [...IMAGE, 'ALPH'];
const FRAME = 'ANMF';
/** Place, size, duration and blending. */
const FRAME_HEAD = 16;

const EXTENDED = 'VP8X';
const EXTENDED_LENGTH = 10;
const HAS_EXIF = 0x08;
/** Colour profile, transparency, animation. */
const KEPT_FLAGS = 0x32;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly first: boolean;
}

/** Keeps images, transparency, animation, colour profile and orientation; XMP, the rest of EXIF, unknown chunks and what follows go. */
export function webpWithoutMetadata(bytes: Uint8Array): Bytes {
  const reader = new ByteReader(bytes);
  if (!isWebp(bytes)) throw new DamagedFile('does not begin as WebP');
  reader.take(4);
  const body = new ByteReader(reader.take(reader.uint32(true)));
  body.take(4);
  const kept = new ByteWriter(bytes.length);
  let head: Uint8Array | undefined;
  let exif: Uint8Array | undefined;
  let pictures = 0;
  for (const { type, data, first } of chunksIn(body)) {
    if (type === EXTENDED && !(first && data.length === EXTENDED_LENGTH)) throw new DamagedFile('a head of another length or elsewhere');
    if (type === EXTENDED) head = data;
    else if (type === 'EXIF') exif ??= data;
    else if (type === FRAME) writeChunk(kept, type, frameWithoutMetadata(data));
    else if (KEPT.includes(type)) writeChunk(kept, type, data);
    if (type === FRAME || IMAGE.includes(type)) pictures += 1;
  }
  if (pictures === 0) throw new DamagedFile('no picture');
  // Only the extended form has a place for the orientation.
  const orientation = head && exif && orientationIn(withoutName(exif));
  if (orientation !== undefined) writeChunk(kept, 'EXIF', tiffWithOrientation(orientation));
  const start = new ByteWriter(0);
  start.write(bytesOf('WEBP'));
  if (head) writeChunk(start, EXTENDED, extendedHead(head, orientation !== undefined));
  const length = uint32Bytes(start.written.length + kept.written.length, true);
  return joined(bytesOf('RIFF'), length, start.written, kept.written);
}

export function isWebp(bytes: Uint8Array): boolean {
  return asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP';
}

function* chunksIn(reader: ByteReader): Generator<Chunk> {
  for (let first = true; reader.left > 0; first = false) {
    const type = reader.ascii(4);
    const data = reader.take(reader.uint32(true));
    // A byte fills up odd lengths; the last is sometimes forgotten.
    if (data.length % 2 === 1 && reader.left > 0) reader.take(1);
    yield { type, data, first };
  }
}

/** Some writers put in front of EXIF what only JPEG needs. */
function withoutName(exif: Uint8Array): Uint8Array {
  return asciiAt(exif, 0, EXIF_NAME.length) === EXIF_NAME ? exif.subarray(EXIF_NAME.length) : exif;
}

/** What the head keeps for later versions becomes zero, as the format asks. */
function extendedHead(head: Uint8Array, hasExif: boolean): Bytes {
  const flags = ((head[0] ?? 0) & KEPT_FLAGS) | (hasExif ? HAS_EXIF : 0);
  return joined(bytesOf(flags, 0, 0, 0), head.subarray(4));
}

function frameWithoutMetadata(data: Uint8Array): Bytes {
  const reader = new ByteReader(data);
  const kept = new ByteWriter(data.length);
  kept.write(reader.take(FRAME_HEAD));
  for (const { type, data: content } of chunksIn(reader)) if (KEPT_IN_FRAME.includes(type)) writeChunk(kept, type, content);
  return kept.written;
}

function writeChunk(writer: ByteWriter, type: string, data: Uint8Array): void {
  writer.write(bytesOf(type));
  writer.write(uint32Bytes(data.length, true));
  writer.write(data);
  if (data.length % 2 === 1) writer.write(bytesOf(0));
}
