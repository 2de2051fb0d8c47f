import { asciiAt, ByteReader, DamagedFile } from './byte-reader.js';

type PackedKindId = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods';

const END = 'PK\x05\x06';
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 'PK\x01\x02';
const LOCAL = 'PK\x03\x04';
const LOCAL_LENGTH = 30;
const STORED = 0;
const ENCRYPTED = 1;

interface Entry {
  readonly name: string;
  readonly stored: boolean;
  /** Where its own header is. */
  readonly at: number;
  /** In the file, not unpacked. */
  readonly size: number;
}

interface Directory {
  readonly entries: number;
  readonly size: number;
  readonly at: number;
  /** True where the archive ends exactly with the file. */
  readonly atEnd: boolean;
}

/** What kind of document an archive is, by its table of contents; nothing is unpacked. */
export function packedKind(bytes: Uint8Array): PackedKindId | undefined {
  try {
    const entries = entriesOf(bytes);
    if (entries.some(({ name }) => isUnsafe(name) || isMacro(name))) return undefined;
    const mimetype = entries.find(({ name }) => name === 'mimetype');
    return mimetype ? openDocumentKind(bytes, mimetype, entries) : officeKind(entries);
  } catch (error) {
    if (error instanceof DamagedFile) return undefined;
    throw error;
  }
}

/** True where a reader of archives would find one, whatever stands in front of it. */
export function endsAsZip(bytes: Uint8Array): boolean {
  return directoryOf(bytes) !== undefined;
}

function directoryOf(bytes: Uint8Array): Directory | undefined {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let end = bytes.length - END_LENGTH; end >= lowest; end -= 1) {
    if (bytes[end] !== 0x50 || asciiAt(bytes, end, 4) !== END) continue;
    const reader = new ByteReader(bytes.subarray(end));
    reader.take(10);
    const entries = reader.uint16(true);
    const size = reader.uint32(true);
    const at = reader.uint32(true);
    const comment = reader.uint16(true);
    // Right in front of its end stands the table itself.
    if (size <= end && asciiAt(bytes, end - size, 4) === CENTRAL) return { entries, size, at, atEnd: comment === reader.left };
  }
  return undefined;
}

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const directory = directoryOf(bytes);
  if (!directory?.atEnd) throw new DamagedFile('no table of contents at the end');
  const reader = new ByteReader(bytes.subarray(directory.at, directory.at + directory.size));
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (let left = directory.entries; left > 0; left -= 1) {
    const entry = entryIn(reader);
    // Two of one name, in whatever case, or two names for one entry: programs differ in what they see.
    const key = entry.name.toLowerCase();
    if (names.has(key) || !isWhereItSays(bytes, entry)) throw new DamagedFile(`${entry.name} is not told clearly`);
    names.add(key);
    entries.push(entry);
  }
  if (reader.left > 0) throw new DamagedFile('more in the table of contents than it says');
  return entries;
}

function entryIn(reader: ByteReader): Entry {
  if (reader.ascii(4) !== CENTRAL) throw new DamagedFile('no entry');
  reader.take(4);
  const flags = reader.uint16(true);
  const method = reader.uint16(true);
  reader.take(8);
  const size = reader.uint32(true);
  reader.take(4);
  const nameLength = reader.uint16(true);
  const behind = reader.uint16(true) + reader.uint16(true);
  reader.take(8);
  const at = reader.uint32(true);
  const name = byLetters.decode(reader.take(nameLength));
  reader.take(behind);
  if (flags & ENCRYPTED) throw new DamagedFile('a password');
  return { name, stored: method === STORED, at, size };
}

function isWhereItSays(bytes: Uint8Array, { name, at }: Entry): boolean {
  if (at + LOCAL_LENGTH > bytes.length || asciiAt(bytes, at, 4) !== LOCAL) return false;
  const reader = new ByteReader(bytes.subarray(at + 26));
  const length = reader.uint16(true);
  reader.take(2);
  return length === name.length && byLetters.decode(reader.take(length)) === name;
}

/** The content of an entry as far as it is asked for. */
function contentOf(bytes: Uint8Array, { at, size }: Entry, length = size): string {
  const reader = new ByteReader(bytes.subarray(at + 26));
  reader.take(reader.uint16(true) + reader.uint16(true));
  return byLetters.decode(reader.take(Math.min(size, length)));
}

/** One letter for each byte, so that lengths are the same. */
const byLetters = new TextDecoder('windows-1252');

/** Names that would write outside of the folder into which the archive is unpacked. */
function isUnsafe(name: string): boolean {
  return /^\/|\\|\0|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name);
}

/** Visual Basic, the older macro sheets of Excel, and the scripts of OpenDocument. */
function isMacro(name: string): boolean {
  return /(?:^|\/)vba[^/]*\.(?:bin|xml)$|^xl\/(?:intl)?macrosheets\/|^(?:basic|scripts)\//i.test(name);
}

const OFFICE_FOLDERS: readonly (readonly [string, PackedKindId])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];

function officeKind(entries: readonly Entry[]): PackedKindId | undefined {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return undefined;
  const [kind, another] = OFFICE_FOLDERS.filter(([folder]) => entries.some(({ name }) => name.startsWith(folder)));
  return another ? undefined : kind?.[1];
}

const OPEN_DOCUMENTS: readonly (readonly [string, PackedKindId])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
];
const LONGEST_TYPE = 100;

function openDocumentKind(bytes: Uint8Array, mimetype: Entry, entries: readonly Entry[]): PackedKindId | undefined {
  if (mimetype.at !== 0 || !mimetype.stored || entries.some(({ name }) => name === '[Content_Types].xml')) return undefined;
  const content = entries.find(({ name }) => name === 'content.xml');
  // With a password the content is kept as it was encrypted, and so it is not packed and no XML.
  if (!content || (content.stored && !/^(?:\xef\xbb\xbf)?</.test(contentOf(bytes, content, 4)))) return undefined;
  const type = contentOf(bytes, mimetype, LONGEST_TYPE);
  return OPEN_DOCUMENTS.find(([name]) => name === type)?.[1];
}
