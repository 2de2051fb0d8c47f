import { asciiAt, ByteReader, DamagedFile, type Bytes } from './byte-reader.js';
import { bytesOf } from './byte-writer.js';

const ORIENTATION = 0x0112;
const SHORT = 3;

/** What EXIF is called in front of its TIFF structure, in JPEG always and in WebP by mistake. */
export const EXIF_NAME = 'Exif\0\0';

/**
 * How a picture is turned: 2 to 8. Upright (1), or nothing a browser would read, is undefined: EXIF is not what makes a
 * picture damaged.
 */
export function orientationIn(tiff: Uint8Array): number | undefined {
  try {
    return readOrientation(tiff);
  } catch (error) {
    if (error instanceof DamagedFile) return undefined;
    throw error;
  }
}

function readOrientation(tiff: Uint8Array): number | undefined {
  const order = asciiAt(tiff, 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return undefined;
  const little = order.startsWith('I');
  const reader = new ByteReader(tiff);
  reader.take(4);
  reader.take(reader.uint32(little) - 8);
  for (let entries = reader.uint16(little); entries > 0; entries -= 1) {
    const entry = new ByteReader(reader.take(12));
    if (entry.uint16(little) !== ORIENTATION) continue;
    if (entry.uint16(little) !== SHORT || entry.uint32(little) !== 1) return undefined;
    const orientation = entry.uint16(little);
    return orientation >= 2 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}

/** The least TIFF structure that says how a picture is turned, and nothing else. */
export function tiffWithOrientation(orientation: number): Bytes {
  return bytesOf('MM\0*', 0, 0, 0, 8, 0, 1, 1, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
}
