import { Inflate, strFromU8 } from 'fflate';
import { MAX_BYTES, MAX_ENTRIES, MAX_UNPACKED_BYTES } from '../limits.js';
import { SourceFault } from './source-fault.js';
import { directoryOf, type ZipEntry } from './zip-directory.js';

/** Compressed bytes at a time, so that what comes of them can be counted before there is too much of it. */
const STEP = 4096;
const MEGABYTE = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the wanted entries of an archive; all others stay packed. What comes out is counted, whatever the headers claim.
 * @throws SourceFault for an archive that is damaged, encrypted, too large, or made to do harm.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > MAX_BYTES) throw new SourceFault('too-large', { size: (bytes.length / MEGABYTE).toFixed(1), limit: String(MAX_BYTES / MEGABYTE) });
  if (isCompound(bytes)) throw new SourceFault('format-not-read', { kind: holdsEncrypted(bytes) ? 'locked' : 'unknown' });
  const names = new Set<string>();
  const wantedEntries: ZipEntry[] = [];
  for (const entry of directoryOf(bytes)) {
    // Names that differ in small and large letters alone are one name to office programs.
    const name = entry.name.toLowerCase();
    if (names.has(name) || isUnsafe(entry.name)) throw new SourceFault('unsafe-file', { name: shown(entry.name) });
    names.add(name);
    if (names.size > MAX_ENTRIES) throw new SourceFault('too-many-parts', { limit: String(MAX_ENTRIES) });
    if (entry.encrypted) throw new SourceFault('format-not-read', { kind: 'locked' });
    if (!entry.name.endsWith('/') && wanted(entry.name)) wantedEntries.push(entry);
  }
  const unpacked = new Map<string, Uint8Array>();
  let room = MAX_UNPACKED_BYTES;
  for (const entry of wantedEntries) {
    const content = contentOf(entry, room);
    room -= content.length;
    unpacked.set(entry.name, content);
  }
  return unpacked;
}

function contentOf(entry: ZipEntry, room: number): Uint8Array {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new SourceFault('damaged-file');
  const content = entry.method === STORED ? entry.packed : inflated(entry, room);
  if (content.length > room) throw tooLarge();
  if (content.length !== entry.claimedSize) throw new SourceFault('damaged-file');
  return content;
}

function inflated({ packed, claimedSize }: ZipEntry, room: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (size > room || size > claimedSize) break;
    }
  } catch {
    throw new SourceFault('damaged-file');
  }
  if (size > room) throw tooLarge();
  const content = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

const tooLarge = (): SourceFault => new SourceFault('unpacked-too-large', { limit: String(MAX_UNPACKED_BYTES / MEGABYTE) });

/** Out of the archive, by whatever a system takes as a path. */
function isUnsafe(name: string): boolean {
  return name === '' || name.includes('\0') || /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/iu.test(name);
}

const shown = (name: string): string => name.replace(/\p{C}/gu, '?').slice(0, 80);

/** The compound files of Office before 2007, in which newer Office also puts what it encrypts. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** The names of its parts are written in UTF-16. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  return strFromU8(bytes, true).includes(Array.from('EncryptedPackage', (letter) => `${letter}\0`).join(''));
}
