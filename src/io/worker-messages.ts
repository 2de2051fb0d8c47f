import type { Imported, ImportProgress, SourceFile, SourceOptions } from './import-source.js';

export interface ToWorker {
  readonly files: readonly SourceFile[];
  readonly options: SourceOptions;
}

export type FromWorker =
  /** Its module was loaded: what is sent now will be answered. */
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'imported'; readonly imported: Imported }
  /** A fault of ours; what is wrong with a source comes as issues. */
  | { readonly type: 'failed'; readonly message: string };
