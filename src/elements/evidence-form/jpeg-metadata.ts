import { asciiAt, ByteReader, DamagedFile, type Bytes } from './byte-reader.js';
import { bytesOf, ByteWriter, joined } from './byte-writer.js';
import { EXIF_NAME, orientationIn, tiffWithOrientation } from './exif-orientation.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** Huffman and arithmetic tables, quantisation, number of lines, restart interval. */
const TABLES: readonly number[] = [0xc4, 0xcc, 0xdb, 0xdc, 0xdd];
/** Within C0–CF, where else the frames are: two tables, and one kept for extensions that nobody reads. */
const NO_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc];

const JFIF = 'JFIF\0';
/** Up to the sizes of the thumbnail. */
const JFIF_LENGTH = 12;
const NO_THUMBNAIL = Uint8Array.of(0, 0);
/** Without whatever was put behind it. */
const ADOBE_LENGTH = 12;
const COLOUR_PROFILE = 'ICC_PROFILE\0';

/**
 * Keeps what a decoder needs for the same pixels in the same colours: tables, frame, scans, JFIF, Adobe's marker, the colour
 * profile and the orientation. Everything else goes, also what no one has thought of.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Bytes {
  const reader = new ByteReader(bytes);
  if (markerIn(reader) !== SOI) throw new DamagedFile('does not begin as JPEG');
  const kept = new ByteWriter(bytes.length);
  let jfif: Uint8Array | undefined;
  let exif: Uint8Array | undefined;
  let frames = 0;
  let scans = 0;
  for (let marker = markerIn(reader); marker !== EOI; marker = markerIn(reader)) {
    if (!hasContent(marker)) throw new DamagedFile(`marker ${marker.toString(16)} has no place here`);
    const start = reader.at - 2;
    const content = reader.take(reader.uint16() - 2);
    const isKept = marker === SOS || isFrame(marker) || TABLES.includes(marker) || (marker === APP2 && begins(content, COLOUR_PROFILE));
    if (isKept) kept.write(bytes.subarray(start, reader.at));
    else if (marker === APP14 && begins(content, 'Adobe', ADOBE_LENGTH)) kept.write(segment(marker, content.subarray(0, ADOBE_LENGTH)));
    else if (marker === APP0 && begins(content, JFIF, JFIF_LENGTH + 2)) jfif ??= joined(content.subarray(0, JFIF_LENGTH), NO_THUMBNAIL);
    else if (marker === APP1 && scans === 0 && begins(content, EXIF_NAME)) exif ??= content.subarray(EXIF_NAME.length);
    if (isFrame(marker)) frames += 1;
    if (marker === SOS) {
      scans += 1;
      kept.write(scanIn(reader));
    }
    if (frames !== 1 && (scans > 0 || frames > 1)) throw new DamagedFile('not one frame in front of its scans');
  }
  if (scans === 0) throw new DamagedFile('no picture');
  const orientation = exif && orientationIn(exif);
  return joined(
    bytesOf(0xff, SOI),
    ...(jfif ? [segment(APP0, jfif)] : []),
    ...(orientation === undefined ? [] : [segment(APP1, joined(bytesOf(EXIF_NAME), tiffWithOrientation(orientation)))]),
    kept.written,
    bytesOf(0xff, EOI),
  );
}

/** The next marker; any number of FF may stand before it. */
function markerIn(reader: ByteReader): number {
  if (reader.uint8() !== 0xff) throw new DamagedFile(`no marker at ${reader.at - 1}`);
  let marker = 0xff;
  while (marker === 0xff) marker = reader.uint8();
  return marker;
}

/** The coded pixels after the head of a scan: up to the next marker that is neither a restart nor an escaped FF. */
function scanIn(reader: ByteReader): Uint8Array {
  const { bytes, at: start } = reader;
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return reader.take(at - start);
  }
  throw new DamagedFile('ends within the picture');
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
}

function hasContent(marker: number): boolean {
  return isFrame(marker) || TABLES.includes(marker) || marker === SOS || (marker >= APP0 && marker <= APP15) || marker === COMMENT;
}

function begins(content: Uint8Array, name: string, length = name.length): boolean {
  return content.length >= length && asciiAt(content, 0, name.length) === name;
}

/** A segment of fewer than 254 bytes. */
function segment(marker: number, content: Uint8Array): Bytes {
  return joined(bytesOf(0xff, marker, 0, content.length + 2), content);
}
