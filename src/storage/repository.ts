/** A document as a repository keeps it: plain JSON with a type and an id that is unique within the type. */
export interface KeptDocument {
  readonly type: string;
  readonly id: string;
}

/** A document with the version of it that the repository holds. */
export interface Stored<Document extends KeptDocument = KeptDocument> {
  readonly document: Document;
  /** Opaque; changes with each `put`. It is what a later change says that it is based on. */
  readonly revision: string;
}

/**
 * What a field has to be: one value, one of several, or a range with both ends in it. Of a list any value may be it.
 * Values are the same when they are spelt the same; ranges of texts are as folded.
 */
export type Condition = string | number | boolean | { readonly anyOf: readonly (string | number)[] } | { readonly from?: string | number; readonly to?: string | number };

/** Which documents of one type, and in which order; by the index fields that `fieldsOf` gives for a document. */
export interface Query {
  readonly type: string;
  /** Conditions by name of the index field; all have to hold. */
  readonly where?: Readonly<Record<string, Condition>>;
  /** Words, each of which some word of the field `words` begins with; upper and lower case and accents do not matter. */
  readonly text?: string;
  /**
   * By the value of a field, a list by its smallest value; texts as folded (see `orderKey`). Documents of equal value follow
   * their ids, backwards when descending; those without a value come last, whichever way. Without it the order is that of
   * the ids.
   */
  readonly sort?: { readonly field: string; readonly descending?: boolean };
  /** At most this many; 50 without it. */
  readonly limit?: number;
  /** Where the page before has ended. */
  readonly cursor?: string;
}

export interface Page<Document extends KeptDocument = KeptDocument> {
  readonly items: readonly Stored<Document>[];
  /** There is more; the next page begins here. */
  readonly cursor?: string;
}

/** What happened to a document, here, in another tab or on another machine. */
export interface Change {
  readonly type: string;
  readonly id: string;
  readonly removed: boolean;
}

/**
 * Where documents live. Every method may reject with a `RepositoryError`; nothing is ever half written, and nothing is
 * overwritten that the writer has not seen.
 */
export interface Repository {
  /** @returns nothing when there is no such document */
  get(type: string, id: string): Promise<Stored | undefined>;
  /**
   * Writes a document.
   *
   * @param basedOn the revision that was read; without it the document must be a new one
   * @throws ConflictError when the document has changed since, or is already there; it holds both
   */
  put<Document extends KeptDocument>(document: Document, basedOn?: string): Promise<Stored<Document>>;
  /** @throws ConflictError when the document has changed since; removing what is not there does nothing */
  remove(type: string, id: string, basedOn: string): Promise<void>;
  query(query: Query): Promise<Page>;
  /** How many documents there are by the query's conditions and text. */
  count(query: Pick<Query, 'type' | 'where' | 'text'>): Promise<number>;
  /** Keeps a file of a document under a name; the document has to be there. Removing the document removes its files. */
  putAttachment(type: string, id: string, name: string, content: Blob): Promise<void>;
  /** @returns nothing when there is no such file */
  getAttachment(type: string, id: string, name: string): Promise<Blob | undefined>;
  removeAttachment(type: string, id: string, name: string): Promise<void>;
  /** Calls back after changes, own ones and others', until the returned function is called. */
  watch(listener: (changes: readonly Change[]) => void): () => void;
  /** Lets go of connections and timers. */
  close(): Promise<void>;
}

/**
 * - `blocked`: the browser allows no storage here
 * - `full`: there is no room
 * - `offline`: the server cannot be reached; nothing was written
 * - `refused`: the server does not allow it; `reason` says why
 * - `invalid`: what is there, or what was to be written, cannot be read
 * - `newer`: a newer version of the program has written it; it is left as it is
 * - `missing`: the document that a file belongs to is not there
 * - `conflict`: see `ConflictError`
 * - `failed`: anything else
 */
export type RepositoryErrorCode = 'blocked' | 'full' | 'offline' | 'refused' | 'invalid' | 'newer' | 'missing' | 'conflict' | 'failed';

export class RepositoryError extends Error {
  readonly code: RepositoryErrorCode;
  /** The server's own words, where it gave some. */
  readonly reason: string | undefined;

  constructor(code: RepositoryErrorCode, { reason, cause }: { readonly reason?: string; readonly cause?: unknown } = {}) {
    super(reason ?? `The repository could not do it (${code}).`, { cause });
    this.name = 'RepositoryError';
    this.code = code;
    this.reason = reason;
  }
}

/** The document was changed by somebody else meanwhile. Nothing was written; both versions are here. */
export class ConflictError extends RepositoryError {
  /** What was to be written. */
  readonly mine: KeptDocument | undefined;
  /** What is there; nothing when it was removed. */
  readonly theirs: Stored | undefined;

  constructor(mine: KeptDocument | undefined, theirs: Stored | undefined) {
    super('conflict');
    this.name = 'ConflictError';
    this.mine = mine;
    this.theirs = theirs;
  }
}
