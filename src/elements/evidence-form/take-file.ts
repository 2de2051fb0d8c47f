import type { Attachment } from '../../model/evidence.js';
import { DamagedFile, type Bytes } from './byte-reader.js';
import { extensionOf, fileKind, isNamedAs, type FileKindId } from './file-kind.js';
import { isCleanable, withoutMetadata } from './image-metadata.js';
import { safeFileName } from './safe-file-name.js';

export interface FileLimits {
  /** In bytes. */
  readonly maxSize: number;
  /** See `FILE_KINDS` for all. */
  readonly kinds: readonly FileKindId[];
}

export type RefusalCode = 'too-large' | 'empty' | 'unknown-kind' | 'not-allowed' | 'mismatch' | 'damaged' | 'unreadable';

/** What the words of a refusal may tell. */
export interface RefusalValues {
  /** Safe to show. */
  readonly name: string;
  /** What the name ends in, in small letters; empty where it has no extension. */
  readonly extension: string;
  /** In bytes. */
  readonly size: number;
  readonly maxSize: number;
  readonly kinds: readonly FileKindId[];
  /** What it is by its content, once that is known. */
  readonly kind?: FileKindId;
}

export type Taken =
  | { readonly ok: true; readonly file: File; readonly attachment: Attachment }
  | { readonly ok: false; readonly code: RefusalCode; readonly values: RefusalValues };

/** Takes a file as the person who adds it means it: what is in it, under its name, without what it tells by the way. */
export async function takeFile(file: File, { maxSize, kinds }: FileLimits): Promise<Taken> {
  const name = safeFileName(file.name);
  const values: RefusalValues = { name, extension: extensionOf(name), size: file.size, maxSize, kinds };
  const refused = (code: RefusalCode, kind?: FileKindId): Taken => ({ ok: false, code, values: kind ? { ...values, kind } : values });

  // Before reading: a video of four gigabytes must not fill the memory to be refused.
  if (file.size > maxSize) return refused('too-large');
  const bytes = await bytesIn(file);
  if (!bytes) return refused('unreadable');
  if (bytes.length === 0) return refused('empty');

  const kind = fileKind(bytes, name);
  if (!kind) return refused('unknown-kind');
  if (!kinds.includes(kind.id)) return refused('not-allowed', kind.id);
  if (!isNamedAs(kind, name)) return refused('mismatch', kind.id);

  const content = cleaned(bytes, kind.id);
  if (!content) return refused('damaged', kind.id);
  const attachment = { name, type: kind.mediaType, size: content.length, digest: await digestOf(content) };
  return { ok: true, file: new File([content], name, { type: kind.mediaType }), attachment };
}

/** Undefined where the file has gone, has changed since it was chosen, or is a folder. */
async function bytesIn(file: File): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Undefined for a damaged picture. */
function cleaned(bytes: Bytes, kind: FileKindId): Bytes | undefined {
  try {
    return isCleanable(kind) ? withoutMetadata(bytes, kind) : bytes;
  } catch (error) {
    if (error instanceof DamagedFile) return undefined;
    throw error;
  }
}

/** SHA-256 in hexadecimal digits; empty in an insecure context (http: but for localhost), where browsers have no `crypto.subtle`. */
async function digestOf(bytes: Bytes, { subtle }: Partial<Pick<Crypto, 'subtle'>> = crypto): Promise<string> {
  if (!subtle) return '';
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
