/** Letters of Latin-1, numbers below 256 and bytes, one after another. */
export function bytes(...parts: readonly (string | number | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
}

export const uint16 = (value: number) => bytes(value >> 8, value & 0xff);
export const uint32 = (value: number) => bytes(uint16(value >>> 16), uint16(value & 0xffff));
export const littleEndian = (big: Uint8Array) => big.slice().reverse();

export function letters(content: Uint8Array): string {
  return Buffer.from(content).toString('latin1');
}

/** Spans of hexadecimal digits, as people write them down. */
export function hex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
}
