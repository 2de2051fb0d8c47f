import type { Bytes } from './byte-reader.js';
import type { FileKindId } from './file-kind.js';
import { gifWithoutMetadata } from './gif-metadata.js';
import { heicWithoutMetadata } from './heic-metadata.js';
import { jpegWithoutMetadata } from './jpeg-metadata.js';
import { pngWithoutMetadata } from './png-metadata.js';
import { webpWithoutMetadata } from './webp-metadata.js';

export { DamagedFile } from './byte-reader.js';

const WRITERS = { heic: heicWithoutMetadata, jpeg: jpegWithoutMetadata, png: pngWithoutMetadata, gif: gifWithoutMetadata, webp: webpWithoutMetadata };

/** Kinds of pictures that can be freed of what they tell besides the picture. */
export type CleanableKind = keyof typeof WRITERS & FileKindId;

export function isCleanable(kind: FileKindId): kind is CleanableKind {
  return Object.hasOwn(WRITERS, kind);
}

/**
 * A picture without place, device, times, names, comments and thumbnails, and without whatever follows its end. Pixels stay
 * byte for byte, and so do colour profile, animation and orientation. Throws a DamagedFile, and nothing else.
 */
export function withoutMetadata(bytes: Uint8Array, kind: CleanableKind): Bytes {
  return WRITERS[kind](bytes);
}
