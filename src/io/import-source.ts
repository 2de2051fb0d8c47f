import { interpret, type ImportedFramework, type ImportOptions } from './interpret/interpret.js';
import { joinDocuments, type NamedDocument } from './interpret/join-documents.js';
import { keepIds } from './interpret/keep-ids.js';
import { NOTHING_UNDERSTOOD } from './interpret/understanding.js';
import type { Block } from './read/block.js';
import type { ImportFormat } from './read/import-format.js';
import type { Reading } from './read/reading.js';
import { readSource } from './read/read-source.js';

/** A file's content, or text that was pasted. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  /** The file's name; pasted text has none. */
  readonly name?: string;
}

export interface SourceOptions extends ImportOptions {
  /** The format, where it is known better than the content shows. */
  readonly format?: ImportFormat;
}

export interface ImportProgress {
  readonly stage: 'reading' | 'interpreting';
  /** 0 to 1, of all stages. */
  readonly done: number;
}

/** What was understood, beside what stands in the source. */
export interface Imported extends ImportedFramework {
  /** What the readers found, in reading order; places count these. */
  readonly source: readonly Block[];
  /** The format of the first document; undefined where none was read. */
  readonly format?: ImportFormat;
}

/** Reading takes the greater part of the time, with any format. */
const READING = 0.8;

/**
 * The whole way from documents to a framework, wherever it is walked: in a worker, in Node, or on a page without
 * workers. Never throws for what is in the documents.
 */
export async function importSource(
  files: readonly SourceFile[],
  { format, ...options }: SourceOptions = {},
  report: (progress: ImportProgress) => void = () => {},
): Promise<Imported> {
  const readings: (Reading & NamedDocument)[] = [];
  for (const [index, file] of files.entries()) {
    report({ stage: 'reading', done: (index / files.length) * READING });
    const reading = await readSource(file, format === undefined ? {} : { format });
    readings.push({ ...reading, ...(file.name !== undefined && { name: file.name }) });
  }
  report({ stage: 'interpreting', done: READING });
  return understood(readings, options);
}

/** Formats of words and tables are interpreted together; one that says itself what its parts are needs no interpreter. */
function understood(readings: readonly (Reading & NamedDocument)[], options: ImportOptions): Imported {
  const [first] = readings;
  const format = first && { format: first.format };
  if (first?.framework && readings.length === 1) {
    const value = options.previous ? keepIds(first.framework, options.previous) : first.framework;
    return { value, issues: first.issues, evidence: [], source: first.blocks, ...NOTHING_UNDERSTOOD, ...format };
  }
  // Its reader has said why there is nothing in it.
  if (readings.every(({ blocks, issues }) => blocks.length === 0 && issues.length > 0)) {
    return { issues: readings.flatMap(({ issues }) => issues), evidence: [], source: [], ...NOTHING_UNDERSTOOD, ...format };
  }
  const document: NamedDocument = first && readings.length === 1 ? first : joinDocuments(readings);
  return { ...interpret(document, options), source: document.blocks, ...format };
}
