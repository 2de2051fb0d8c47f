import type { Issue } from '../model/index.js';
import { importIssue } from './import-issue.js';
import { importSource, type Imported, type ImportProgress, type SourceFile, type SourceOptions } from './import-source.js';
import { MAX_BYTES, MAX_READING_MS } from './limits.js';
import { NOTHING_UNDERSTOOD } from './interpret/understanding.js';
import { runInWorker } from './run-in-worker.js';

export interface ImportFrameworkOptions extends SourceOptions {
  /** Ends the import; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** A file, pasted content whose `type` may say what it is, or text. */
export type ImportSource = File | Blob | string;

/**
 * Reads a framework out of documents: JSON of ours, CASE, Moodle, OpenSALT, CSV, Excel, Word, web pages, Markdown, text.
 * On a page the work is done in a worker, where the page can have one, and else between its tasks; in Node at once.
 *
 * @param source one document, or several that belong together, such as one for each level
 * @returns what was understood, and what was not as issues with their places; never half a framework without a word
 * @throws the reason of `options.signal` when it is aborted
 */
export async function importFramework(source: ImportSource | readonly ImportSource[], options: ImportFrameworkOptions = {}): Promise<Imported> {
  const { signal, onProgress, ...sourceOptions } = options;
  const sources = typeof source === 'string' || source instanceof Blob ? [source] : source;
  const tooLarge = sources.map(sizeOf).find((size) => size > MAX_BYTES);
  if (tooLarge !== undefined) return refused(importIssue('too-large', [], { size: megabytes(tooLarge), limit: megabytes(MAX_BYTES) }));
  const files = await Promise.all(sources.map(fileOf));
  signal?.throwIfAborted();
  if (typeof Worker === 'undefined' || typeof document === 'undefined') return importSource(files, sourceOptions, onProgress);
  const answer = await runInWorker({
    files,
    options: sourceOptions,
    timeLimit: MAX_READING_MS,
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  if (answer === 'took too long') return refused(importIssue('took-too-long', [], { limit: String(MAX_READING_MS / 1000) }));
  if (answer !== 'no worker') return answer;
  const imported = await importSource(files, sourceOptions, onProgress);
  signal?.throwIfAborted();
  return imported;
}

const refused = (issue: Issue): Imported => ({ issues: [issue], evidence: [], source: [], ...NOTHING_UNDERSTOOD });

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');

/** A string is measured by its letters, of which each is a byte at least. */
const sizeOf = (source: ImportSource): number => (typeof source === 'string' ? source.length : source.size);

async function fileOf(source: ImportSource): Promise<SourceFile> {
  if (typeof source === 'string') return { bytes: new TextEncoder().encode(source) };
  const bytes = new Uint8Array(await source.arrayBuffer());
  return 'name' in source && typeof source.name === 'string' ? { bytes, name: source.name } : { bytes };
}
