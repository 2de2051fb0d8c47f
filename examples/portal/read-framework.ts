import { parseFramework, type Framework, type Issue } from 'rung-elements/model';

/** Why a framework could not be opened. */
export type Problem =
  | { readonly code: 'empty' | 'too-large' | 'office' | 'not-text' | 'network' | 'bad-address' | 'gone' | 'removed' }
  | { readonly code: 'not-json'; /** Where it stops being JSON, counted from one. */ readonly line?: number }
  | { readonly code: 'http'; readonly status: number }
  | { readonly code: 'invalid'; readonly issues: readonly Issue[] };

/** A framework with what is to be put right in it, or why there is none. */
export type Reading = { readonly framework: Framework; readonly issues: readonly Issue[] } | { readonly problem: Problem };

/** A framework of ten councils has less than a tenth of this. */
const MOST_BYTES = 10_000_000;

export async function readFile(file: Blob): Promise<Reading> {
  if (file.size > MOST_BYTES) return { problem: { code: 'too-large' } };
  try {
    return readBytes(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder that was dropped, or a file that has been moved since.
    return { problem: { code: 'not-text' } };
  }
}

/**
 * Reads a framework by its address.
 *
 * @param address absolute, or relative to `base`
 */
export async function readAddress(address: string, base: string): Promise<Reading> {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return { problem: { code: 'bad-address' } };
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    if (!response.ok) return { problem: { code: 'http', status: response.status } };
    const blob = await readLimited(response);
    return blob ? await readFile(blob) : { problem: { code: 'too-large' } };
  } catch {
    return { problem: { code: 'network' } };
  }
}

/** The body, or nothing when there is more of it than a framework can have; servers need not say how much they send. */
async function readLimited(response: Response): Promise<Blob | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
  return new Blob(chunks);
}

export function readBytes(bytes: Uint8Array): Reading {
  if (officeSignatures.some((signature) => startsWith(bytes, signature))) return { problem: { code: 'office' } };
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return { problem: { code: 'not-text' } };
  }
  return text.includes('\0') ? { problem: { code: 'not-text' } } : readText(text);
}

/** How zip files (and so docx and xlsx) and older Office files begin. */
const officeSignatures = [[0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0]];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Windows writes some text files as UTF-16, with a mark at the beginning. */
function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

export function readText(text: string): Reading {
  if (text.trim() === '') return { problem: { code: 'empty' } };
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    const line = lineOf(error, text);
    return { problem: { code: 'not-json', ...(line !== undefined && { line }) } };
  }
  return readDocument(input);
}

export function readDocument(input: unknown): Reading {
  const { value, issues } = parseFramework(input);
  return value ? { framework: value, issues } : { problem: { code: 'invalid', issues } };
}

/** Browsers put the place into the sentence of the error: "at position 120", "at line 4 column 2". */
function lineOf(error: unknown, text: string): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  if (position) return text.slice(0, Number(position)).split('\n').length;
  return /\bend of/i.test(message) ? text.trimEnd().split('\n').length : undefined;
}
