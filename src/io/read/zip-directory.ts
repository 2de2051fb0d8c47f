import { strFromU8 } from 'fflate';
import { SourceFault } from './source-fault.js';

export interface ZipEntry {
  /** With "/" between its steps, as some programs write "\". */
  readonly name: string;
  /** 0 stored, 8 deflated; others are not known here. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array;
  /** Its size when unpacked, as the archive has it, which proves nothing. */
  readonly claimedSize: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
/** Stand for numbers that are written in 64 bits elsewhere. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/**
 * The entries of an archive by its directory at the end, which office programs go by. The headers before each entry are
 * not looked into: they may leave sizes for later, and may hold entries that were deleted.
 * @throws SourceFault for an archive that is cut off or points outside of itself.
 */
export function* directoryOf(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = endOf(view);
    let at = start;
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== CENTRAL) throw new SourceFault('damaged-file');
      const flags = view.getUint16(at + 8, true);
      const nameEnd = at + 46 + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      const [claimedSize, packedSize, offset] = sizesOf(view, at, nameEnd, extraEnd);
      yield {
        name: strFromU8(bytes.subarray(at + 46, nameEnd), (flags & 0x800) === 0).replaceAll('\\', '/'),
        method: view.getUint16(at + 10, true),
        encrypted: (flags & 1) === 1,
        packed: packedAt(view, bytes, offset, packedSize),
        claimedSize,
      };
      at = extraEnd + view.getUint16(at + 32, true);
    }
  } catch (error) {
    // Reading outside of the file is what a number that lies leads to.
    throw error instanceof RangeError ? new SourceFault('damaged-file') : error;
  }
}

function endOf(view: DataView): { readonly count: number; readonly start: number } {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === ELSEWHERE_16 || start === ELSEWHERE_32 ? end64(view, at) : { count, start };
  }
  throw new SourceFault('damaged-file');
}

function end64(view: DataView, end: number): { readonly count: number; readonly start: number } {
  if (view.getUint32(end - 20, true) !== LOCATOR_64) throw new SourceFault('damaged-file');
  const at = number64(view, end - 20 + 8);
  if (view.getUint32(at, true) !== END_64) throw new SourceFault('damaged-file');
  return { count: number64(view, at + 32), start: number64(view, at + 48) };
}

/** Size when unpacked, size as packed, and where the entry begins; those which do not fit stand in an extra field. */
function sizesOf(view: DataView, at: number, extra: number, extraEnd: number): readonly [number, number, number] {
  const numbers: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (!numbers.includes(ELSEWHERE_32)) return numbers;
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    numbers.forEach((number, index) => {
      if (number !== ELSEWHERE_32) return;
      numbers[index] = number64(view, next);
      next += 8;
    });
    return numbers;
  }
  throw new SourceFault('damaged-file');
}

function number64(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true);
  if (number > view.byteLength * 2000) throw new SourceFault('damaged-file');
  return Number(number);
}

function packedAt(view: DataView, bytes: Uint8Array, offset: number, size: number): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) throw new SourceFault('damaged-file');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw new SourceFault('damaged-file');
  return bytes.subarray(start, start + size);
}
