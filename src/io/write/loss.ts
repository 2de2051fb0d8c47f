import type { IssuePath } from '../../model/index.js';

/** Something of a document that a format cannot hold, for the person who is about to download it. */
export interface Loss {
  /** Stable name of the kind of loss, for translation and for tests. */
  readonly code: string;
  /** Where in the document; the first place when there are several. */
  readonly path: IssuePath;
  /** How many parts of the document it concerns. */
  readonly count: number;
  /** One or two English sentences: what is lost or changed, and what remains of it. */
  readonly message: string;
  /** The parts that differ from one occurrence to the next, for messages in other languages. */
  readonly values: Readonly<Record<string, string>>;
}

/** What an exporter makes. */
export interface Exported {
  readonly file: Blob;
  /** A file name that every system accepts, with its extension. */
  readonly name: string;
  readonly losses: readonly Loss[];
}
