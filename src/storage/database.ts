import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';

/**
 * - `blocked`: the browser allows no storage here (private window, settings, a frame of another site)
 * - `full`: there is no room
 * - `newer`: a newer version of the page has written it; it is left as it is
 * - `failed`: anything else
 */
export type DatabaseFault = 'blocked' | 'full' | 'newer' | 'failed';

export type Upgrading<Schema extends DBSchema> = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

export interface DatabaseDefinition<Schema extends DBSchema, Context> {
  readonly name: string;
  readonly version: number;
  /** Makes the stores, or brings those of an earlier version (0 if there is none) to this one. */
  readonly upgrade: (db: IDBPDatabase<Schema>, from: number, tx: Upgrading<Schema>) => void | Promise<void>;
  /** Called with each new connection: after data were deleted it may be another. */
  readonly prepare: (db: IDBPDatabase<Schema>) => Promise<Context>;
  /** The error for whoever uses it; one that is so already stays as it is. */
  readonly explain: (error: unknown, fault: DatabaseFault) => Error;
}

/**
 * A connection to an IndexedDB database, with what belongs to it. Browsers close connections: on a newer version of the
 * page, when the person deletes the site's data, on lack of room. Then the next use opens it again.
 */
export class Database<Schema extends DBSchema, Context = undefined> {
  readonly #definition: DatabaseDefinition<Schema, Context>;
  #opened: Promise<{ readonly db: IDBPDatabase<Schema>; readonly context: Context }> | undefined;
  #closed = false;

  constructor(definition: DatabaseDefinition<Schema, Context>) {
    this.#definition = definition;
  }

  /** Does some work; once more on a new connection when the one that was there is lost. */
  async use<Result>(work: (db: IDBPDatabase<Schema>, context: Context) => Promise<Result>): Promise<Result> {
    for (let tries = 0; ; tries += 1) {
      if (this.#closed) throw this.#definition.explain(new Error('It was closed.'), 'failed');
      const opened = (this.#opened ??= this.#open());
      try {
        const { db, context } = await opened;
        return await work(db, context);
      } catch (error) {
        if (tries > 0 || !LOST.includes(nameOf(error))) throw this.#explained(error, 'failed');
        if (this.#opened === opened) this.#opened = undefined;
        release(opened);
      }
    }
  }

  /** Closes the connection for good. */
  close(): void {
    this.#closed = true;
    if (this.#opened) release(this.#opened);
    this.#opened = undefined;
  }

  async #open(): Promise<{ readonly db: IDBPDatabase<Schema>; readonly context: Context }> {
    const { name, version, upgrade, prepare } = this.#definition;
    try {
      const db = await openDB<Schema>(name, version, {
        upgrade(created, from, _to, tx) {
          // Opening says what went wrong.
          tx.done.catch(() => undefined);
          const work = async (): Promise<void> => upgrade(created, from, tx);
          work().catch(() => abandon(tx));
        },
        blocking: (_current, _blocked, { target }) => target instanceof IDBDatabase && target.close(),
      });
      return { db, context: await prepare(db) };
    } catch (error) {
      this.#opened = undefined;
      throw this.#explained(error, 'blocked');
    }
  }

  #explained(error: unknown, otherwise: DatabaseFault): Error {
    return this.#definition.explain(error, FAULTS[nameOf(error)] ?? otherwise);
  }
}

/** Lets go of a connection once what runs on it has ended. */
function release(opened: Promise<{ readonly db: { close(): void } }>): void {
  opened.then(({ db }) => db.close()).catch(() => undefined);
}

/** All of it is written, or nothing. */
export async function transact<Schema extends DBSchema, Names extends StoreNames<Schema>[], Result>(
  db: IDBPDatabase<Schema>,
  stores: Names,
  work: (tx: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<Result>,
): Promise<Result> {
  const tx = db.transaction(stores, 'readwrite');
  const fate = tx.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abandon(tx);
    // Requests say only that it has ended; the transaction knows why, such as that there is no room.
    const reason = (await fate)?.error;
    throw reason && nameOf(reason) !== 'AbortError' ? reason : error;
  }
}

function abandon(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

/** What a lost connection says; Safari's says that its server was lost. */
const LOST: readonly string[] = ['InvalidStateError', 'AbortError', 'TransactionInactiveError', 'UnknownError'];

const FAULTS: Readonly<Record<string, DatabaseFault>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
};

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');
