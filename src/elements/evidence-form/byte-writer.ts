import type { Bytes } from './byte-reader.js';

/** One buffer that grows: a hostile file of a million small parts costs no more than an honest one of the same length. */
export class ByteWriter {
  #bytes: Bytes;
  #length = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  write(part: Uint8Array): void {
    const length = this.#length + part.length;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(part, this.#length);
    this.#length = length;
  }

  /** What has been written so far; a view. */
  get written(): Bytes {
    return this.#bytes.subarray(0, this.#length);
  }
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const writer = new ByteWriter(parts.reduce((length, part) => length + part.length, 0));
  for (const part of parts) writer.write(part);
  return writer.written;
}

/** Letters of Latin-1 and numbers below 256 as bytes. */
export function bytesOf(...parts: readonly (string | number)[]): Bytes {
  const bytes: number[] = [];
  for (const part of parts) {
    if (typeof part === 'number') bytes.push(part);
    else for (let at = 0; at < part.length; at += 1) bytes.push(part.charCodeAt(at));
  }
  return new Uint8Array(bytes);
}

export function uint32Bytes(value: number, littleEndian = false): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, littleEndian);
  return bytes;
}
