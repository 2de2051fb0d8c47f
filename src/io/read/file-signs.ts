/** What the bytes at a file's beginning say it is, for formats that are no text. */

/** `docx` and `xlsx` can be read; the others are kinds of `format-not-read`. */
export type FileKind = 'docx' | 'xlsx' | 'pdf' | 'picture' | 'rtf' | 'doc' | 'xls' | 'xlsb' | 'locked' | 'odt' | 'ods' | 'slides' | 'apple' | 'archive' | 'unknown';

const SIGNS: readonly (readonly [FileKind, string])[] = [
  ['rtf', '{\\rtf'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['archive', '\x1f\x8b'],
  ['archive', '7z\xbc\xaf'],
  ['archive', 'Rar!'],
  ['unknown', '\x7fELF'],
  ['unknown', 'MZ\x90'],
];
const ZIP = /^PK(?:\x03\x04|\x05\x06)/;
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const PDF_WITHIN = 1_024;

/** Names of an archive's parts that say what it is. */
const PARTS: readonly (readonly [FileKind, RegExp])[] = [
  ['docx', /^word\//i],
  ['xlsb', /^xl\/workbook\.bin$/i],
  ['xlsx', /^xl\/(?:workbook\.xml$|worksheets\/)/i],
  ['slides', /^ppt\//i],
  ['apple', /^Index(?:\.zip$|\/)/],
];
const OPEN_DOCUMENT: readonly (readonly [FileKind, string])[] = [
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['slides', 'application/vnd.oasis.opendocument.presentation'],
];
/** Names of streams in the old files of Office, in UTF-16. */
const STREAMS: readonly (readonly [FileKind, string])[] = [
  ['locked', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['slides', 'PowerPoint Document'],
];

/** Undefined for what may be text. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const start = latin(bytes, 0, PDF_WITHIN);
  if (ZIP.test(start)) return zipKind(bytes, start);
  if (start.startsWith(OLE)) {
    const names = new TextDecoder('utf-16le').decode(bytes);
    return STREAMS.find(([, name]) => names.includes(name))?.[0] ?? 'unknown';
  }
  if (/^RIFF....WEBP|^....ftyp(?:heic|heif|mif1|avif)|^\s*<svg\b/s.test(start)) return 'picture';
  return SIGNS.find(([, sign]) => start.startsWith(sign))?.[0] ?? (/^\s*%PDF-/m.test(start) ? 'pdf' : undefined);
}

/** By the names of its parts, wherever they stand, since the list of them at the end may be lost. */
function zipKind(bytes: Uint8Array, start: string): FileKind {
  const document = OPEN_DOCUMENT.find(([, type]) => start.includes(`mimetype${type}`));
  if (document) return document[0];
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    const found = nameAt(bytes, at);
    const kind = found === undefined ? undefined : PARTS.find(([, name]) => name.test(found))?.[0];
    if (kind) return kind;
  }
  return 'archive';
}

/** Where the names stand after the signs of a part and of an entry in the list of parts: their length, and they. */
const HEADERS: Readonly<Record<string, { readonly length: number; readonly name: number }>> = {
  'PK\x03\x04': { length: 26, name: 30 },
  'PK\x01\x02': { length: 28, name: 46 },
};

function nameAt(bytes: Uint8Array, at: number): string | undefined {
  if (bytes[at + 1] !== 0x4b) return undefined;
  const header = HEADERS[latin(bytes, at, 4)];
  if (!header) return undefined;
  const length = (bytes[at + header.length] ?? 0) + (bytes[at + header.length + 1] ?? 0) * 256;
  return latin(bytes, at + header.name, Math.min(length, 200));
}

/** Bytes as characters of the same number; `windows-1252` would change some. */
const latin = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
