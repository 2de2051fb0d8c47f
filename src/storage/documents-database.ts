import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { Database } from './database.js';
import { indexRow, type IndexRow, type KeyRange, type OrderKey } from './query.js';
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

/** Type of the document, field, and a key of the value; `[]`, which sorts behind all of them, is for a missing one. */
export type Entry = readonly [type: string, field: string, key: OrderKey | readonly []];

/** What a document is found by, apart from it: looking for documents reads many of these, and only those documents that are found. */
export interface RowRecord {
  readonly type: string;
  readonly id: string;
  readonly entries: readonly Entry[];
}

export interface FileRecord {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes, not a Blob: WebKit keeps no Blobs in private windows. */
  readonly content: ArrayBuffer;
}

export interface DocumentsSchema extends DBSchema {
  documents: { key: DocumentKey; value: DocumentRecord };
  rows: { key: DocumentKey; value: RowRecord; indexes: { entries: IDBValidKey[] } };
  files: { key: [type: string, id: string, name: string]; value: FileRecord };
}

export type DocumentsConnection = IDBPDatabase<DocumentsSchema>;

/** To be raised when `fieldsOf` gives other fields or other values: rows are then made anew. */
export const DOCUMENTS_VERSION = 1;

export function documentsDatabase(name: string, version = DOCUMENTS_VERSION): Database<DocumentsSchema> {
  return new Database({
    name,
    version,
    async upgrade(db, from, tx) {
      if (from === 0) {
        db.createObjectStore('documents', { keyPath: ['type', 'id'] });
        db.createObjectStore('files', { keyPath: ['type', 'id', 'name'] });
      } else db.deleteObjectStore('rows');
      const rows = db.createObjectStore('rows', { keyPath: ['type', 'id'] });
      rows.createIndex('entries', 'entries', { multiEntry: true });
      for await (const { value } of tx.objectStore('documents')) {
        const found = readRecord(value);
        if (found) await rows.put(rowRecord(found.document));
      }
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

export function rowRecord(document: KeptDocument): RowRecord {
  const { type, id } = document;
  const { keys } = indexRow(document);
  const entries = Object.entries(keys).flatMap(([field, each]): readonly Entry[] => (each.length > 0 ? each.map((key) => [type, field, key]) : [[type, field, []]]));
  return { type, id, entries };
}

export function rowOf({ id, entries }: RowRecord): IndexRow {
  const keys: Record<string, OrderKey[]> = {};
  for (const [, field, key] of entries) {
    const there = (keys[field] ??= []);
    if (typeof key !== 'object') there.push(key);
  }
  return { id, keys };
}

/** Every record of a type. */
export const ofType = (type: string): IDBKeyRange => IDBKeyRange.bound([type], [type, []]);

/** Every file of a document. */
export const filesOf = (type: string, id: string): IDBKeyRange => IDBKeyRange.bound([type, id], [type, id, []]);

/** Entries of a field within a stretch of keys. */
export const within = (type: string, field: string, { lower, upper }: KeyRange): IDBKeyRange => IDBKeyRange.bound([type, field, lower], [type, field, upper]);

/** Entries of a field that say a value. */
export const present = (type: string, field: string): IDBKeyRange => IDBKeyRange.bound([type, field], [type, field, []], false, true);

/** Entries of a field that say that there is none. */
export const absent = (type: string, field: string): IDBKeyRange => IDBKeyRange.only([type, field, []]);
