/** Bytes of their own, as a `File` takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A file that ends too early, or that breaks the rules of its own format. */
export class DamagedFile extends Error {
  override name = 'DamagedFile';
}

/** Reads from front to back; whoever asks for more than there is gets a DamagedFile. */
export class ByteReader {
  readonly bytes: Uint8Array;
  #at = 0;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.bytes.length - this.#at;
  }

  /** A view of the next bytes, not a copy. */
  take(length: number): Uint8Array {
    const start = this.#pass(length);
    return this.bytes.subarray(start, start + length);
  }

  uint8(): number {
    return this.#view.getUint8(this.#pass(1));
  }

  uint16(littleEndian = false): number {
    return this.#view.getUint16(this.#pass(2), littleEndian);
  }

  uint32(littleEndian = false): number {
    return this.#view.getUint32(this.#pass(4), littleEndian);
  }

  ascii(length: number): string {
    return asciiAt(this.bytes, this.#pass(length), length);
  }

  /** Goes over bytes and says where they began. */
  #pass(length: number): number {
    if (length < 0 || length > this.left) throw new DamagedFile(`${length} bytes asked for at ${this.#at}, ${this.left} left`);
    const start = this.#at;
    this.#at += length;
    return start;
  }
}

/** Bytes as Latin-1 letters; fewer where the bytes end. For names, not for whole files. */
export function asciiAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
