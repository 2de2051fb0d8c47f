import { asciiAt } from './byte-reader.js';
import { isGif } from './gif-metadata.js';
import { PNG_SIGNATURE } from './png-metadata.js';
import { isPlainText } from './plain-text.js';
import { isWebp } from './webp-metadata.js';
import { endsAsZip, packedKind } from './zip-kind.js';

/** A kind of file that can be taken. */
export interface FileKind {
  readonly id: FileKindId;
  readonly mediaType: string;
  /** In small letters, without the dot; the usual one first. */
  readonly extensions: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  gif: { mediaType: 'image/gif', extensions: ['gif'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  heic: { mediaType: 'image/heic', extensions: ['heic', 'heif'] },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'] },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, extensions: ['pptx'] },
  odt: { mediaType: `${OPEN_DOCUMENT}.text`, extensions: ['odt'] },
  ods: { mediaType: `${OPEN_DOCUMENT}.spreadsheet`, extensions: ['ods'] },
  txt: { mediaType: 'text/plain', extensions: ['txt', 'text'] },
  csv: { mediaType: 'text/csv', extensions: ['csv'] },
};

export type FileKindId = keyof typeof KINDS;

function isKindId(id: string): id is FileKindId {
  return Object.hasOwn(KINDS, id);
}

/** All kinds, in the order in which they are told to people. */
export const FILE_KINDS: readonly FileKindId[] = Object.keys(KINDS).filter(isKindId);

export function kindOf(id: FileKindId): FileKind {
  return { id, ...KINDS[id] };
}

/**
 * The kind of a file by its content; the name only tells a table of values (csv) from a text. Undefined for everything else:
 * pages, scripts, programs, archives, macros, files with a password, and files that can be read as two kinds.
 */
export function fileKind(bytes: Uint8Array, name: string): FileKind | undefined {
  const id = kindByContent(bytes);
  if (id === undefined) return undefined;
  return kindOf(id === 'txt' && kindOf('csv').extensions.includes(extensionOf(name)) ? 'csv' : id);
}

/** False where a name has no extension, or that of another kind. */
export function isNamedAs(kind: FileKind, name: string): boolean {
  return kind.extensions.includes(extensionOf(name));
}

/** What follows the last dot, in small letters. */
export function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const PDF = '%PDF-';
/** So far down readers of PDF look for its beginning. */
const PDF_REACH = 1024;

function kindByContent(bytes: Uint8Array): FileKindId | undefined {
  const head = asciiAt(bytes, 0, PDF_REACH);
  const pdfAt = head.indexOf(PDF);
  // An archive is read from its end, so a document in front of it is both.
  if (pdfAt === 0) return /^%PDF-\d\.\d/.test(head) && !endsAsZip(bytes) ? 'pdf' : undefined;
  if (pdfAt > 0) return undefined;
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith(PNG_SIGNATURE)) return 'png';
  if (isGif(bytes)) return 'gif';
  if (isWebp(bytes)) return 'webp';
  if (isHeic(bytes)) return 'heic';
  if (head.startsWith('PK\x03\x04')) return packedKind(bytes);
  return isPlainText(bytes) ? 'txt' : undefined;
}

const HEIC_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'];
/** Brands that leave open how the picture is coded; the compatible brands say it. */
const OPEN_BRANDS: readonly string[] = ['mif1', 'msf1'];

function isHeic(bytes: Uint8Array): boolean {
  if (asciiAt(bytes, 4, 4) !== 'ftyp') return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  // Real files have a handful of brands.
  if (length < 16 || length > Math.min(bytes.length, 256)) return false;
  const [major = '', , ...compatible] = asciiAt(bytes, 8, length - 8).match(/[^]{4}/g) ?? [];
  return HEIC_BRANDS.includes(major) || (OPEN_BRANDS.includes(major) && compatible.some((brand) => HEIC_BRANDS.includes(brand)));
}
