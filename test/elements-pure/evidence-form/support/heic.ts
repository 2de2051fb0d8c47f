import { bytes, uint16, uint32 } from './bytes.js';
import { SECRET, tiff } from './pictures.js';

export function box(type: string, ...content: readonly (string | number | Uint8Array)[]): Uint8Array {
  const whole = bytes(...content);
  return bytes(uint32(whole.length + 8), type, whole);
}

function fullBox(type: string, version: number, ...content: readonly (string | number | Uint8Array)[]): Uint8Array {
  return box(type, version, 0, 0, 0, ...content);
}

/** What would be the coded picture: no browser shows it, but a reader of boxes cannot know. */
export const CODED_PICTURE = 'coded picture';
export const ASSEMBLY = 'assembly';
const PARTS = [
  { type: 'hvc1', content: bytes(CODED_PICTURE) },
  { type: 'Exif', content: bytes(uint32(0), tiff(6)) },
  { type: 'mime', content: bytes(`<x:xmpmeta>${SECRET}</x:xmpmeta>`) },
];

export const FILE_TYPE = box('ftyp', 'heic', uint32(0), 'mif1', 'heic');

/** A HEIC as telephones write it: a coded picture, EXIF and XMP in `mdat`, the assembly of the tiles in `idat`. */
export function heic({ behind = bytes(), itemsAt }: { readonly behind?: Uint8Array; readonly itemsAt?: number } = {}): Uint8Array {
  // All numbers have fixed lengths, so the table is as long whatever the places are.
  const start = itemsAt ?? FILE_TYPE.length + table(0).length + 8;
  const data = bytes(`between${SECRET}`, ...PARTS.map(({ content }) => content));
  return bytes(FILE_TYPE, table(start + 7 + SECRET.length), box('mdat', data), behind);
}

function table(start: number): Uint8Array {
  const infos = [...PARTS.map(({ type }) => type), 'grid'].map((type, index) => fullBox('infe', 2, uint16(index + 1), uint16(0), type, 0));
  let at = start;
  const places = PARTS.map(({ content }, index) => {
    const place = bytes(uint16(index + 1), uint16(0), uint16(0), uint16(1), uint32(at), uint32(content.length));
    at += content.length;
    return place;
  });
  const ofGrid = bytes(uint16(PARTS.length + 1), uint16(1), uint16(0), uint16(1), uint32(0), uint32(ASSEMBLY.length));
  return fullBox(
    'meta',
    0,
    fullBox('hdlr', 0, uint32(0), 'pict', uint32(0), uint32(0), uint32(0), 0),
    fullBox('pitm', 0, uint16(1)),
    fullBox('iinf', 0, uint16(infos.length), ...infos),
    box('iprp', box('ipco', box('irot', 1), box('ispe', uint32(0), uint32(2), uint32(2)), fullBox('udes', 0, SECRET)), fullBox('ipma', 0, uint32(0))),
    box('idat', ASSEMBLY, SECRET),
    fullBox('iloc', 1, 0x44, 0x00, uint16(places.length + 1), ...places, ofGrid),
    box('uuid', SECRET),
  );
}
