import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { Database } from './database.js';
import type { Sealed } from './draft-cipher.js';
import { DraftError } from './draft-store.js';

/** A version of a draft. Beside what is sealed it says nothing but times and random ids. */
export interface DraftRecord {
  readonly name: string;
  readonly id: string;
  /** Version of what a record is. */
  readonly version: number;
  /** Which tab may remove it with all of its drafts; empty for drafts of the device. */
  readonly owner: string;
  readonly revision: string;
  readonly savedAt: number;
  readonly sentAt?: number;
  /** Ids of its files; versions of a draft share them. */
  readonly fileIds: readonly string[];
  readonly content: Sealed;
}

export interface FileRecord extends Sealed {
  readonly name: string;
  readonly id: string;
}

export interface DraftsSchema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: [string, string]; value: DraftRecord };
  files: { key: [string, string]; value: FileRecord };
}

export type DraftsConnection = IDBPDatabase<DraftsSchema>;
export type DraftsTransaction = IDBPTransaction<DraftsSchema, ('drafts' | 'files')[], 'readwrite'>;

/** The stores that are written together. */
export const WRITTEN: ('drafts' | 'files')[] = ['drafts', 'files'];

/** Every record below a name. */
export const below = (name: string): IDBKeyRange => IDBKeyRange.bound([name, ''], [name, '\uffff']);

/**
 * The drafts of this device.
 *
 * @param prepare called with each new connection: after its data were deleted, keys are others too
 */
export function draftsDatabase<Context>(name: string, prepare: (db: DraftsConnection) => Promise<Context>): Database<DraftsSchema, Context> {
  return new Database({
    name,
    version: 1,
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('drafts', { keyPath: ['name', 'id'] });
      db.createObjectStore('files', { keyPath: ['name', 'id'] });
    },
    prepare,
    explain: (error, fault) => (error instanceof DraftError ? error : new DraftError(fault, error)),
  });
}
