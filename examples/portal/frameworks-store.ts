import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Framework } from 'rung-elements/model';

/** A framework that a person has brought, as a portal without a server keeps it: in this browser. */
export interface OwnFramework {
  /** The portal's name of it. */
  readonly id: string;
  readonly framework: Framework;
}

interface FrameworksDatabase extends DBSchema {
  frameworks: { key: string; value: OwnFramework };
}

/** Keeps what a person has imported. A real portal has a server here. */
export class FrameworksStore {
  #database: Promise<IDBPDatabase<FrameworksDatabase>> | undefined;

  async all(): Promise<readonly OwnFramework[]> {
    return (await this.#open()).getAll('frameworks');
  }

  async put(own: OwnFramework): Promise<void> {
    await (await this.#open()).put('frameworks', own);
  }

  async remove(id: string): Promise<void> {
    await (await this.#open()).delete('frameworks', id);
  }

  #open(): Promise<IDBPDatabase<FrameworksDatabase>> {
    this.#database ??= openDB<FrameworksDatabase>('rung-portal-frameworks', 1, {
      upgrade(database) {
        database.createObjectStore('frameworks', { keyPath: 'id' });
      },
    });
    return this.#database;
  }
}
