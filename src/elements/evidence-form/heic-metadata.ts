import { DamagedFile, type Bytes } from './byte-reader.js';
import { bytesOf } from './byte-writer.js';
import { boxesIn, extentsIn, itemTypes, type Box } from './heic-boxes.js';

const IN_FILE: readonly string[] = ['ftyp', 'meta', 'mdat'];
const IN_TABLE: readonly string[] = ['hdlr', 'dinf', 'pitm', 'iinf', 'iref', 'iprp', 'idat', 'iloc', 'grpl'];
/** How pictures are coded, sized, coloured, turned and cut. Descriptions, other texts and times are not among them. */
const PROPERTIES: readonly string[] = [
  ...['hvcC', 'lhvC', 'ispe', 'pixi', 'pasp', 'clap', 'irot', 'imir', 'auxC', 'rref', 'iscl', 'tols', 'oinf', 'lsel'],
  ...['colr', 'clli', 'mdcv', 'cclv', 'amve', 'reve', 'ndwt'],
];
/** Coded pictures, and those that are put together from others. EXIF, XMP and everything else are not among them. */
const ITEMS: readonly string[] = ['hvc1', 'lhv1', 'grid', 'iovl', 'iden', 'tmap'];

/**
 * The places of everything are written down all over a HEIC file, so nothing is moved: what is not part of a picture is
 * overwritten with zeros, and what stands behind the last part that is needed goes. Orientation and colours are properties
 * of the picture, and stay. So does a small preview, which is a picture like the others.
 */
export function heicWithoutMetadata(bytes: Uint8Array): Bytes {
  const boxes = [...boxesIn(bytes, 0, bytes.length)];
  const end = boxes.findLast(({ type }) => IN_FILE.includes(type))?.end ?? 0;
  const table = boxes.find(({ type }) => type === 'meta');
  if (boxes[0]?.type !== 'ftyp' || !table || boxes.filter(({ type }) => type === 'meta').length > 1) throw new DamagedFile('not one table of items');
  const parts = [...boxesIn(bytes, table.content + 4, table.end)];
  const properties = parts.filter(({ type }) => type === 'iprp').flatMap((part) => inside(bytes, part, ['ipco']));

  const clean = new Uint8Array(bytes.subarray(0, end));
  for (const { content, end: until } of [...boxes.filter(({ type }) => type === 'mdat'), ...parts.filter(({ type }) => type === 'idat')]) clean.fill(0, content, until);
  copyItems(bytes, clean, parts);
  // Last, so that no item brings anything back.
  for (const box of boxes) if (!IN_FILE.includes(box.type)) erase(clean, box);
  for (const part of parts) if (!IN_TABLE.includes(part.type)) erase(clean, part);
  for (const property of properties) if (!PROPERTIES.includes(property.type)) erase(clean, property);
  return clean;
}

/** Boxes within the boxes of these types within a box. */
function inside(bytes: Uint8Array, { content, end }: Box, types: readonly string[]): readonly Box[] {
  return [...boxesIn(bytes, content, end)].filter(({ type }) => types.includes(type)).flatMap((box) => [...boxesIn(bytes, box.content, box.end)]);
}

function copyItems(from: Uint8Array, to: Uint8Array, parts: readonly Box[]): void {
  const [iinf, iloc, idat] = ['iinf', 'iloc', 'idat'].map((name) => parts.find(({ type }) => type === name));
  if (!iinf || !iloc) throw new DamagedFile('no list of items');
  const types = itemTypes(from, iinf);
  let copied = 0;
  for (const { item, inTable, at, length } of extentsIn(from, iloc)) {
    if (!ITEMS.includes(types.get(item) ?? '')) continue;
    const start = inTable ? (idat?.content ?? Infinity) + at : at;
    copied += length;
    // Items may share their bytes, but not so often that copying them takes forever.
    if (length === 0 || start + length > to.length || copied > 2 * from.length) throw new DamagedFile('an item outside of the file');
    to.set(from.subarray(start, start + length), start);
  }
  if (copied === 0) throw new DamagedFile('no picture');
}

/** Makes a box free space of the same length. */
function erase(bytes: Uint8Array, { start, content, end }: Box): void {
  if (start >= bytes.length) return;
  bytes.set(bytesOf('free'), start + 4);
  bytes.fill(0, content, end);
}
