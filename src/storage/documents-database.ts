import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { Database } from './database.js';
import { addRows } from './document-rows.js';
import type { IndexRow, OrderKey } from './query.js';
import { RepositoryError, type KeptDocument, type Stored } from './repository.js';

/** Type and id of a document. */
export type DocumentKey = [type: string, id: string];

/** A document as it lies there; it is looked at before it is given to anybody. */
export interface DocumentRecord {
  readonly type: string;
  readonly id: string;
  readonly revision: string;
  readonly document: KeptDocument;
}

/** A key of a value; `[]`, which sorts behind all of them, is for a missing one. */
export type PlaceKey = OrderKey | [];

/**
 * What a document is found by, apart from it: looking for documents reads rows, and only those documents that are found.
 * Rows have numbers from 1 on.
 */
export interface RowRecord extends IndexRow {
  readonly type: string;
  /** Of each field its smallest key, and the id: where the document stands in the order of that field. */
  readonly places: readonly (readonly [type: string, field: string, key: PlaceKey, id: string])[];
}

/** Type of the documents, field and key. */
export type Term = [type: string, field: string, key: PlaceKey];

/** Which of some rows, whose numbers follow each other, have a key in a field. */
export interface PostingRecord {
  readonly term: Term;
  readonly chunk: number;
  /** Counted from the first of the chunk, in ascending order. */
  readonly members: Uint16Array;
}

export interface FileRecord {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /**
   * Bytes, not a Blob: WebKit's makers say that it refuses Blobs in private windows (bugs.webkit.org/show_bug.cgi?id=156347).
   * That bytes are kept there is assumed: no test runs in a private window.
   */
  readonly content: ArrayBuffer;
}

export interface DocumentsSchema extends DBSchema {
  documents: { key: DocumentKey; value: DocumentRecord };
  rows: { key: number; value: RowRecord; indexes: { ids: DocumentKey; places: IDBValidKey[] } };
  postings: { key: [term: Term, chunk: number]; value: PostingRecord };
  files: { key: [type: string, id: string, name: string]; value: FileRecord };
}

export type DocumentsConnection = IDBPDatabase<DocumentsSchema>;

/** The stores of a transaction in which rows are written, whatever else it may do. */
export interface RowStores {
  readonly rows: {
    add(row: RowRecord): Promise<number>;
    get(number: number): Promise<RowRecord | undefined>;
    put(row: RowRecord, number: number): Promise<number>;
    delete(number: number): Promise<void>;
    index(name: 'ids'): { getKey(key: DocumentKey): Promise<number | undefined> };
  };
  readonly postings: {
    get(key: [term: Term, chunk: number]): Promise<PostingRecord | undefined>;
    put(posting: PostingRecord): Promise<unknown>;
    delete(key: [term: Term, chunk: number]): Promise<void>;
  };
}

export type Reading = IDBPTransaction<DocumentsSchema, ('documents' | 'rows' | 'postings')[]>;

/** To be raised when `fieldsOf` gives other fields or other values: rows are then made anew. */
export const DOCUMENTS_VERSION = 2;

/** So many rows are made at once. */
const AT_ONCE = 1_000;

export function documentsDatabase(name: string, version = DOCUMENTS_VERSION): Database<DocumentsSchema> {
  return new Database({
    name,
    version,
    async upgrade(db, from, tx) {
      if (from === 0) {
        db.createObjectStore('documents', { keyPath: ['type', 'id'] });
        db.createObjectStore('files', { keyPath: ['type', 'id', 'name'] });
      }
      for (const store of ['rows', 'postings'] as const) if (db.objectStoreNames.contains(store)) db.deleteObjectStore(store);
      const rows = db.createObjectStore('rows', { autoIncrement: true });
      rows.createIndex('ids', ['type', 'id'], { unique: true });
      rows.createIndex('places', 'places', { multiEntry: true });
      const postings = db.createObjectStore('postings', { keyPath: ['term', 'chunk'] });
      let some: KeptDocument[] = [];
      for await (const { value } of tx.objectStore('documents')) {
        const found = readRecord(value);
        if (found) some.push(found.document);
        if (some.length < AT_ONCE) continue;
        await addRows({ rows, postings }, some);
        some = [];
      }
      await addRows({ rows, postings }, some);
    },
    prepare: () => Promise.resolve(undefined),
    explain: (error, fault) => (error instanceof RepositoryError ? error : new RepositoryError(isUnclonable(error) ? 'invalid' : fault, { cause: error })),
  });
}

const isUnclonable = (error: unknown): boolean => error instanceof DOMException && error.name === 'DataCloneError';

const recordSchema = v.object({ revision: v.string(), document: v.looseObject({ type: v.string(), id: v.string() }) });

/** @returns nothing when something else lies there */
export function readRecord(record: unknown): Stored | undefined {
  const { success, output } = v.safeParse(recordSchema, record);
  return success ? { document: output.document, revision: output.revision } : undefined;
}

/** Every file of a document. */
export const filesOf = (type: string, id: string): IDBKeyRange => IDBKeyRange.bound([type, id], [type, id, []]);
