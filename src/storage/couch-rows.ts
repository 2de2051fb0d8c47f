import type { CouchDatabase } from './couch-database.js';
import { couchId, idsOfType, rowOf } from './couch-document.js';
import { matcher, pageOf, type IndexRow } from './query.js';
import type { Query } from './repository.js';

const STEP = 1_000;

/**
 * What documents are found by, in memory: read once from a database that has no index for it, and kept up to date by
 * whoever hears of changes.
 */
export class CouchRows {
  readonly #database: Pick<CouchDatabase, 'allDocs'>;
  readonly #types = new Map<string, Promise<Map<string, IndexRow>>>();

  constructor(database: Pick<CouchDatabase, 'allDocs'>) {
    this.#database = database;
  }

  async page(query: Query): Promise<ReturnType<typeof pageOf>> {
    return pageOf((await this.#ofType(query.type)).values(), query);
  }

  async count(query: Pick<Query, 'type' | 'where' | 'text'>): Promise<number> {
    const isAskedFor = matcher(query);
    let count = 0;
    for (const row of (await this.#ofType(query.type)).values()) if (isAskedFor(row)) count += 1;
    return count;
  }

  /** Notes how a document is now. */
  async put(found: unknown): Promise<void> {
    const row = rowOf(found);
    if (row) (await this.#types.get(row.type))?.set(couchId(row.type, row.id), row);
  }

  async remove(type: string, id: string): Promise<void> {
    (await this.#types.get(type))?.delete(couchId(type, id));
  }

  #ofType(type: string): Promise<Map<string, IndexRow>> {
    const there = this.#types.get(type) ?? this.#read(type);
    this.#types.set(type, there);
    there.catch(() => this.#types.delete(type));
    return there;
  }

  async #read(type: string): Promise<Map<string, IndexRow>> {
    const rows = new Map<string, IndexRow>();
    const { startkey: first, endkey } = idsOfType(type);
    for (let startkey = first; ; ) {
      const { rows: found } = await this.#database.allDocs({ startkey, endkey, include_docs: true, limit: STEP });
      for (const { id, doc } of found) {
        const row = rowOf(doc);
        if (row) rows.set(id, row);
      }
      const last = found.at(-1)?.id;
      if (found.length < STEP || last === undefined) return rows;
      startkey = `${last}\u0000`;
    }
  }
}
