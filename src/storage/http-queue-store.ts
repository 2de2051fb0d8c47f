import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptDocument } from './repository.js';

/** Something to be written as soon as the server is there. */
export interface QueuedPut {
  /** Its place in the queue; grows. */
  readonly place: number;
  /** Given with every attempt, so that the server writes it once. */
  readonly key: string;
  readonly document: KeptDocument;
  /** A revision of the server, or what stands for that of a put before it in the queue. */
  readonly basedOn: string | undefined;
}

/** Where the queue is kept; what is read out of it is in the order of places. */
export interface QueueStore {
  load(): Promise<readonly QueuedPut[]>;
  /** Adds it at the end. */
  add(put: Omit<QueuedPut, 'place'>): Promise<QueuedPut>;
  /** Takes some out and replaces others: all of it, or nothing. */
  change(removed: readonly number[], replaced?: readonly QueuedPut[]): Promise<void>;
  close(): void;
}

/** A queue that lives as long as the page. */
export function memoryQueue(): QueueStore {
  const puts = new Map<number, QueuedPut>();
  let places = 0;
  return {
    load: () => Promise.resolve([...puts.values()]),
    add: (put) => {
      places += 1;
      const added = { ...put, place: places };
      puts.set(places, added);
      return Promise.resolve(added);
    },
    change: (removed, replaced = []) => {
      for (const place of removed) puts.delete(place);
      for (const put of replaced) puts.set(put.place, put);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

interface QueueSchema extends DBSchema {
  puts: { key: number; value: Omit<QueuedPut, 'place'> & { readonly place?: number } };
}

/**
 * A queue that stays on this device, in IndexedDB, also when the page is loaded again. What is in it is as readable as
 * everything that the site keeps there; on a computer that several people use, each needs a name of their own.
 *
 * @param name of the database: one per server and person
 */
export function deviceQueue(name: string): QueueStore {
  let opened: Promise<IDBPDatabase<QueueSchema>> | undefined;
  const database = (): Promise<IDBPDatabase<QueueSchema>> => {
    opened ??= openDB<QueueSchema>(name, 1, {
      upgrade: (created) => void created.createObjectStore('puts', { keyPath: 'place', autoIncrement: true }),
      blocking: (_current, _blocked, { target }) => {
        opened = undefined;
        if (target instanceof IDBDatabase) target.close();
      },
      terminated: () => (opened = undefined),
    });
    opened.catch(() => (opened = undefined));
    return opened;
  };
  return {
    load: async () => {
      const puts = await (await database()).getAll('puts');
      return puts.flatMap(({ place, ...put }) => (place === undefined ? [] : [{ ...put, place }]));
    },
    add: async (put) => {
      const tx = (await database()).transaction('puts', 'readwrite', { durability: 'strict' });
      const [place] = await Promise.all([tx.store.add(put), tx.done]);
      return { ...put, place };
    },
    change: async (removed, replaced = []) => {
      const tx = (await database()).transaction('puts', 'readwrite', { durability: 'strict' });
      await Promise.all([...removed.map((place) => tx.store.delete(place)), ...replaced.map((put) => tx.store.put(put)), tx.done]);
    },
    close: () => {
      void opened?.then((db) => db.close()).catch(() => undefined);
      opened = undefined;
    },
  };
}
