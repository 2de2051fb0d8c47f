/**
 * Identifiers by name (UUID version 5). SHA-1 stands here because the platform's (`crypto.subtle`) is missing on plain
 * http, which intranets use, and is asynchronous; nothing secret depends on it.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID as CASE wants it: small letters, a known version and variant. */
export const isUuid = (text: string): boolean => UUID.test(text);

const encoder = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The same name in the same namespace gives the same UUID, in small letters. */
export function uuidByName(namespace: string, name: string): string {
  const digest = sha1(joined(bytesOfUuid(namespace), encoder.encode(name)));
  const [version = 0, variant = 0] = [digest[6], digest[8]];
  digest[6] = (version & 0x0f) | 0x50;
  digest[8] = (variant & 0x3f) | 0x80;
  const hex = Array.from(digest.subarray(0, 16), (byte) => HEX[byte]).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function bytesOfUuid(uuid: string): Uint8Array {
  const hex = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** FIPS 180-4, section 6.1. */
export function sha1(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, (message.length << 3) >>> 0);
  const state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let offset = 0; offset < padded.length; offset += 64) digestBlock(view, offset, state);
  const digest = new Uint8Array(20);
  const out = new DataView(digest.buffer);
  state.forEach((word, index) => out.setUint32(index * 4, word));
  return digest;
}

type State = [number, number, number, number, number];

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The working words of a block, filled anew for each. */
const words = new Int32Array(80);
const at = (index: number): number => words[index] ?? 0;

function digestBlock(view: DataView, offset: number, state: State): void {
  for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(offset + index * 4);
  for (let index = 16; index < 80; index += 1) words[index] = rotated(at(index - 3) ^ at(index - 8) ^ at(index - 14) ^ at(index - 16), 1);
  let [a, b, c, d, e] = state;
  for (let index = 0; index < 80; index += 1) {
    const next = (rotated(a, 5) + mixed(index, b, c, d) + e + at(index)) | 0;
    [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
  }
  state[0] = (state[0] + a) | 0;
  state[1] = (state[1] + b) | 0;
  state[2] = (state[2] + c) | 0;
  state[3] = (state[3] + d) | 0;
  state[4] = (state[4] + e) | 0;
}

/** The round's function of three words with its constant. */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
