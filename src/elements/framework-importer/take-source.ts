import type { ImportFormat } from '../../io/read/import-format.js';
import type { ImportSource } from './importer-io.js';

/** What a person dropped or pasted; a table copied from Word or Excel comes as HTML, which says more than its text. */
export interface Taken {
  readonly sources: readonly ImportSource[];
  readonly format?: ImportFormat;
}

/** Of pasted HTML only what may hold a framework is worth more than its text. */
const STRUCTURE = /<(?:table|ul|ol|h[1-6]|p)[\s>]/i;

export function takeTransfer(data: DataTransfer | null): Taken | undefined {
  if (!data) return undefined;
  const markup = data.getData('text/html');
  // Excel and Google Sheets add a picture of the cells; a file alone has no text beside it.
  if (data.files.length > 0 && !STRUCTURE.test(markup)) return { sources: [...data.files] };
  if (STRUCTURE.test(markup)) return { sources: [markup], format: 'html' };
  const text = data.getData('text/plain');
  return text.trim() ? { sources: [text] } : undefined;
}

/** Above this a document is no framework; the readers say the same of files. */
const MOST_BYTES = 10_000_000;

/** Why nothing came from an address. */
export type FetchFault = { readonly code: 'address' | 'network' | 'too-large' } | { readonly code: 'http'; readonly status: number };

/** Gets a document from an address that a person has given. */
export async function fetchSource(address: string, base: string, signal: AbortSignal, onProgress: (done: number) => void): Promise<File | FetchFault> {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return { code: 'address' };
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return { code: 'http', status: response.status };
    const bytes = await readLimited(response, onProgress);
    if (!bytes) return { code: 'too-large' };
    return new File(bytes, nameOf(url), { type: response.headers.get('content-type') ?? '' });
  } catch (cause) {
    if (signal.aborted) throw cause;
    return { code: 'network' };
  }
}

async function readLimited(response: Response, onProgress: (done: number) => void): Promise<Uint8Array<ArrayBuffer>[] | undefined> {
  const expected = Number(response.headers.get('content-length')) || MOST_BYTES;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(read.value);
    onProgress(Math.min(1, size / expected));
  }
  return parts;
}

function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split('/').filter(Boolean).at(-1);
  if (last === undefined) return hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
