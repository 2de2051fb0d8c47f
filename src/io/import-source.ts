import type { Framework } from '../model/index.js';
import { importIssue } from './import-issue.js';
import type { Evidence } from './interpret/evidence.js';
import { interpret, type ImportedFramework, type ImportOptions } from './interpret/interpret.js';
import { joinDocuments, type NamedDocument } from './interpret/join-documents.js';
import { keepIds } from './interpret/keep-ids.js';
import { placesIn } from './interpret/places.js';
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
    const named = { ...reading, ...(file.name !== undefined && { name: file.name }) };
    readings.push(files.length > 1 ? joinable(named) : named);
  }
  report({ stage: 'interpreting', done: READING });
  return understood(readings, options);
}

/** Formats of words and tables are interpreted together; one that says itself what its parts are needs no interpreter. */
function understood(readings: readonly (Reading & NamedDocument)[], options: ImportOptions): Imported {
  const [first] = readings;
  const format = first && { format: first.format };
  if (first?.framework && readings.length === 1) return asItSays(first, first.framework, options);
  // Its reader has said why there is nothing in it.
  if (readings.every(({ blocks, issues }) => blocks.length === 0 && issues.length > 0)) {
    return { issues: readings.flatMap(({ issues }) => issues), evidence: [], source: [], ...NOTHING_UNDERSTOOD, ...format };
  }
  const document: NamedDocument = first && readings.length === 1 ? first : joinDocuments(readings);
  return { ...interpret(document, options), source: document.blocks, ...format };
}

/** A framework of which its format says all. */
function asItSays({ format, blocks, issues, evidence = [OWN_WORDS] }: Reading, framework: Framework, { previous }: ImportOptions): Imported {
  const value = previous ? keepIds(framework, previous) : framework;
  return { value, issues, evidence, source: blocks, understood: NOTHING_UNDERSTOOD.understood, places: placesIn(value, blocks), format };
}

const OWN_WORDS: Evidence = { about: 'the document', signs: ['It is in a form of this library, in which each part says itself what it is.'] };

/** Formats that are data and not texts under headings. */
const DATA: ReadonlySet<ImportFormat> = new Set(['json', 'case', 'moodle', 'opensalt']);

/** What a whole framework among several files becomes is told: as data it is left out, else its texts are read as those of others. */
function joinable(reading: Reading & NamedDocument): Reading & NamedDocument {
  if (!reading.framework) return reading;
  const { framework, format, issues } = reading;
  const isData = DATA.has(format);
  const told = importIssue('framework-apart', [], { name: reading.name ?? framework.title, read: isData ? '' : 'yes' });
  return { ...reading, issues: [...issues, told], ...(isData && { blocks: [] }) };
}
