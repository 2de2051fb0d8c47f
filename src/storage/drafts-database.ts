import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Sealed } from './draft-cipher.js';
import { DraftError, type DraftErrorCode } from './draft-store.js';

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
export type DraftsTransaction = IDBPTransaction<DraftsSchema, ['drafts', 'files'], 'readwrite'>;

/** Every record below a name. */
export const below = (name: string): IDBKeyRange => IDBKeyRange.bound([name, ''], [name, '\uffff']);

/**
 * A connection to the drafts of this device, with what belongs to it. Browsers close connections: on a newer version of
 * the page, when the person deletes the site's data, on lack of room. Then the next use opens it again.
 */
export class DraftsDatabase<Context> {
  readonly #name: string;
  readonly #prepare: (db: DraftsConnection) => Promise<Context>;
  #opened: Promise<{ readonly db: DraftsConnection; readonly context: Context }> | undefined;

  /** @param prepare called with each new connection: after its data were deleted, keys are others too */
  constructor(name: string, prepare: (db: DraftsConnection) => Promise<Context>) {
    this.#name = name;
    this.#prepare = prepare;
  }

  /** @throws DraftError */
  async use<Result>(work: (db: DraftsConnection, context: Context) => Promise<Result>): Promise<Result> {
    for (let tries = 0; ; tries += 1) {
      const opened = (this.#opened ??= this.#open());
      try {
        const { db, context } = await opened;
        return await work(db, context);
      } catch (error) {
        if (tries > 0 || !LOST.includes(nameOf(error))) throw explained(error, 'failed');
        if (this.#opened === opened) this.#opened = undefined;
        void opened.then(({ db }) => db.close()).catch(() => undefined);
      }
    }
  }

  async #open(): Promise<{ readonly db: DraftsConnection; readonly context: Context }> {
    try {
      const db = await openDB<DraftsSchema>(this.#name, 1, {
        upgrade(created, _from, _to, { done }) {
          // Opening says what went wrong.
          done.catch(() => undefined);
          created.createObjectStore('keys');
          created.createObjectStore('drafts', { keyPath: ['name', 'id'] });
          created.createObjectStore('files', { keyPath: ['name', 'id'] });
        },
        blocking: (_current, _blocked, { target }) => target instanceof IDBDatabase && target.close(),
      });
      return { db, context: await this.#prepare(db) };
    } catch (error) {
      this.#opened = undefined;
      throw explained(error, 'blocked');
    }
  }
}

/** All of it is written, or nothing. */
export async function transact<Result>(db: DraftsConnection, work: (tx: DraftsTransaction) => Promise<Result>): Promise<Result> {
  const tx = db.transaction(['drafts', 'files'], 'readwrite');
  const fate = tx.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    // Requests say only that it has ended; the transaction knows why, such as that there is no room.
    const reason = (await fate)?.error;
    throw reason && nameOf(reason) !== 'AbortError' ? reason : error;
  }
}

/** What a lost connection says; Safari's says that its server was lost. */
const LOST: readonly string[] = ['InvalidStateError', 'AbortError', 'TransactionInactiveError', 'UnknownError'];

const CODES: Readonly<Record<string, DraftErrorCode>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
};

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

function explained(error: unknown, otherwise: DraftErrorCode): DraftError {
  return error instanceof DraftError ? error : new DraftError(CODES[nameOf(error)] ?? otherwise, error);
}
