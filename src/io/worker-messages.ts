import type { Imported, ImportProgress, SourceFile, SourceOptions } from './import-source.js';
import type { SourcePiece } from './source-pieces.js';

export interface ToWorker {
  readonly files: readonly SourceFile[];
  readonly options: SourceOptions;
}

export type FromWorker =
  /** Its module was loaded: what is sent now will be answered. */
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  /** Of the source, in order; all of them come before the rest. */
  | { readonly type: 'source'; readonly piece: SourcePiece }
  | { readonly type: 'imported'; readonly imported: Omit<Imported, 'source'> }
  /** A fault of ours; what is wrong with a source comes as issues. */
  | { readonly type: 'failed'; readonly message: string };
