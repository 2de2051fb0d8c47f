import type { Framework, Issue } from '../../model/index.js';
import type { Corrections } from '../../io/interpret/corrections.js';
import type { Evidence } from '../../io/interpret/evidence.js';
import type { Places, Understanding } from '../../io/interpret/understanding.js';
import type { Block } from '../../io/read/block.js';
import type { ImportFormat } from '../../io/read/import-format.js';
import type { Exported } from '../../io/write/loss.js';

/** A file, or text that was pasted. */
export type ImportSource = Blob | string;

export interface ImportProgress {
  readonly stage: 'reading' | 'interpreting';
  /** 0 to 1, of all stages. */
  readonly done: number;
}

/** What was understood, beside what stands in the source. Without `value` nothing was understood, and the issues say why. */
export interface Imported {
  readonly value?: Framework;
  readonly issues: readonly Issue[];
  readonly evidence: readonly Evidence[];
  readonly source: readonly Block[];
  /** Left out where nothing could be read. */
  readonly format?: ImportFormat;
  readonly understood?: Understanding;
  readonly places?: Places;
}

export interface ImportOptions {
  readonly format?: ImportFormat;
  readonly previous?: Framework;
  readonly corrections?: Corrections;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** What the importer needs of `rung-elements/io`. */
export interface ImporterIo {
  readonly importFramework: (source: ImportSource | readonly ImportSource[], options?: ImportOptions) => Promise<Imported>;
  readonly exportFramework: (framework: Framework, format: 'json') => Promise<Exported>;
}
