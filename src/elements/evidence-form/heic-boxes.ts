import { ByteReader, DamagedFile } from './byte-reader.js';

/** A box of the ISO base media format: where it is in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Behind size and type. */
  readonly content: number;
  readonly end: number;
}

/** Boxes that stand one after another from `start` to `end`. */
export function* boxesIn(bytes: Uint8Array, start: number, end: number): Generator<Box> {
  for (let at = start; at < end; ) {
    const reader = new ByteReader(bytes.subarray(at, end));
    const size = reader.uint32();
    const type = reader.ascii(4);
    // One: the size follows in eight bytes. Zero: up to the end.
    const length = size === 1 ? longNumber(reader, 8) : size || end - at;
    if (length < reader.at || length > end - at) throw new DamagedFile(`a box ${type} of ${length} bytes`);
    yield { type, start: at, content: at + reader.at, end: at + length };
    at += length;
  }
}

/** Where a part of an item is, in the file or, relative, in the data of the table itself. */
export interface Extent {
  readonly item: number;
  readonly inTable: boolean;
  readonly at: number;
  readonly length: number;
}

/** The types of the items by their ids, from the box `iinf`. */
export function itemTypes(bytes: Uint8Array, { content, end }: Box): ReadonlyMap<number, string> {
  const reader = new ByteReader(bytes.subarray(content, end));
  const version = versionIn(reader);
  const first = content + reader.at + (version === 0 ? 2 : 4);
  const types = new Map<number, string>();
  for (const box of boxesIn(bytes, first, end)) {
    const entry = new ByteReader(bytes.subarray(box.content, box.end));
    const entryVersion = versionIn(entry);
    // Earlier versions say nothing of types.
    if (box.type !== 'infe' || entryVersion < 2) continue;
    const id = entryVersion === 2 ? entry.uint16() : entry.uint32();
    entry.take(2);
    types.set(id, entry.ascii(4));
  }
  return types;
}

const IN_FILE = 0;
const IN_TABLE = 1;

/** Where the items are, from the box `iloc`. */
export function* extentsIn(bytes: Uint8Array, { content, end }: Box): Generator<Extent> {
  const reader = new ByteReader(bytes.subarray(content, end));
  const version = versionIn(reader);
  if (version > 2) throw new DamagedFile('a list of places of an unknown version');
  const sizes = reader.uint16();
  const [ofOffset, ofLength, ofBase, ofIndex] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15] as const;
  for (let items = version < 2 ? reader.uint16() : reader.uint32(); items > 0; items -= 1) {
    const item = version < 2 ? reader.uint16() : reader.uint32();
    const method = version === 0 ? IN_FILE : reader.uint16() & 15;
    if (reader.uint16() !== 0 || method > IN_TABLE) throw new DamagedFile('an item that is elsewhere');
    const base = longNumber(reader, ofBase);
    for (let extents = reader.uint16(); extents > 0; extents -= 1) {
      longNumber(reader, ofIndex);
      const at = base + longNumber(reader, ofOffset);
      const length = longNumber(reader, ofLength);
      yield { item, inTable: method === IN_TABLE, at, length };
    }
  }
}

/** The version of a full box; three bytes of flags follow it. */
function versionIn(reader: ByteReader): number {
  return reader.uint32() >>> 24;
}

function longNumber(reader: ByteReader, size: number): number {
  if (size === 0) return 0;
  if (size === 4) return reader.uint32();
  if (size === 8 && reader.uint32() === 0) return reader.uint32();
  throw new DamagedFile('a number of an unknown size');
}
