import * as v from 'valibot';
import { transact, type Database } from './database.js';
import { removeRow, writeRow } from './document-rows.js';
import { documentsDatabase, filesOf, readRecord, type DocumentsSchema } from './documents-database.js';
import { countOf, findPage } from './find.js';
import { ConflictError, RepositoryError, type Change, type KeptDocument, type Page, type Query, type Repository, type Stored } from './repository.js';
import { TabChannel } from './tab-channel.js';

export interface IndexedDbOptions {
  /** Name of the database; repositories of one name have the same documents, in every tab of the site. */
  readonly name?: string;
}

/**
 * A repository in this browser's IndexedDB: for one person at one machine, and for trying out. Its documents are not
 * encrypted.
 *
 * @throws RepositoryError `blocked`, `full`, `newer` or `failed`
 */
export async function openIndexedDb({ name = 'rung-documents' }: IndexedDbOptions = {}): Promise<Repository> {
  const repository = new IndexedDbRepository(name);
  await repository.ready();
  return repository;
}

const changesSchema = v.array(v.object({ type: v.string(), id: v.string(), removed: v.boolean() }));

class IndexedDbRepository implements Repository {
  readonly #database: Database<DocumentsSchema>;
  readonly #channel: TabChannel;
  readonly #listeners = new Set<(changes: readonly Change[]) => void>();
  #unwatch: (() => void) | undefined;

  constructor(name: string) {
    this.#database = documentsDatabase(name);
    this.#channel = new TabChannel(`${name}-changes`);
  }

  ready(): Promise<void> {
    return this.#database.use(() => Promise.resolve());
  }

  get(type: string, id: string): Promise<Stored | undefined> {
    return this.#database.use(async (db) => stored(await db.get('documents', [type, id])));
  }

  async put<Document extends KeptDocument>(document: Document, basedOn?: string): Promise<Stored<Document>> {
    const copy = copyOf(document);
    const { type, id } = copy;
    const revision = newRevision();
    await this.#database.use((db) =>
      transact(db, ['documents', 'rows', 'postings'], async (tx) => {
        const there = stored(await tx.objectStore('documents').get([type, id]));
        // The connection was lost right after it was written, and this is the second try.
        if (there?.revision === revision) return;
        if (there?.revision !== basedOn) throw new ConflictError(document, there);
        await tx.objectStore('documents').put({ type, id, revision, document: copy });
        await writeRow({ rows: tx.objectStore('rows'), postings: tx.objectStore('postings') }, copy);
      }),
    );
    this.#tell({ type, id, removed: false });
    return { document, revision };
  }

  async remove(type: string, id: string, basedOn: string): Promise<void> {
    const isRemoved = await this.#database.use((db) =>
      transact(db, ['documents', 'rows', 'postings', 'files'], async (tx) => {
        const there = stored(await tx.objectStore('documents').get([type, id]));
        if (!there) return false;
        if (there.revision !== basedOn) throw new ConflictError(undefined, there);
        await tx.objectStore('documents').delete([type, id]);
        await removeRow({ rows: tx.objectStore('rows'), postings: tx.objectStore('postings') }, type, id);
        await tx.objectStore('files').delete(filesOf(type, id));
        return true;
      }),
    );
    if (isRemoved) this.#tell({ type, id, removed: true });
  }

  query(query: Query): Promise<Page> {
    return this.#database.use(async (db) => {
      const tx = db.transaction(['documents', 'rows', 'postings']);
      const { places, cursor } = await findPage(tx, query);
      const records = await Promise.all(places.map(({ id }) => tx.objectStore('documents').get([query.type, id])));
      // What cannot be read is left out, so that the others are there; `get` says so.
      const items = records.flatMap((record) => readRecord(record) ?? []);
      return { items, ...(cursor !== undefined && { cursor }) };
    });
  }

  count(query: Pick<Query, 'type' | 'where' | 'text'>): Promise<number> {
    return this.#database.use((db) => countOf(db.transaction(['documents', 'rows', 'postings']), query));
  }

  async putAttachment(type: string, id: string, name: string, content: Blob): Promise<void> {
    const record = { type, id, name, mediaType: content.type, content: await content.arrayBuffer() };
    await this.#database.use((db) =>
      transact(db, ['documents', 'files'], async (tx) => {
        if ((await tx.objectStore('documents').getKey([type, id])) === undefined) throw new RepositoryError('missing');
        await tx.objectStore('files').put(record);
      }),
    );
  }

  getAttachment(type: string, id: string, name: string): Promise<Blob | undefined> {
    return this.#database.use(async (db) => {
      const record = await db.get('files', [type, id, name]);
      return record && new Blob([record.content], { type: record.mediaType });
    });
  }

  removeAttachment(type: string, id: string, name: string): Promise<void> {
    return this.#database.use((db) => db.delete('files', [type, id, name]));
  }

  watch(listener: (changes: readonly Change[]) => void): () => void {
    // Whoever watches twice is called twice.
    const own = (changes: readonly Change[]): void => listener(changes);
    this.#listeners.add(own);
    this.#unwatch ??= this.#channel.watch((message) => {
      const { success, output } = v.safeParse(changesSchema, message);
      if (success) this.#call(output);
    });
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.#endWatch();
    };
  }

  close(): Promise<void> {
    this.#listeners.clear();
    this.#endWatch();
    this.#database.close();
    return Promise.resolve();
  }

  #endWatch(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #tell(change: Change): void {
    this.#channel.tell([change]);
    this.#call([change]);
  }

  #call(changes: readonly Change[]): void {
    // A listener that throws does so by itself: what was written is written.
    for (const listener of this.#listeners) queueMicrotask(() => this.#listeners.has(listener) && listener(changes));
  }
}

/** @throws RepositoryError `invalid` when what lies there cannot be read */
function stored(record: unknown): Stored | undefined {
  const found = readRecord(record);
  if (record !== undefined && !found) throw new RepositoryError('invalid');
  return found;
}

/** A revision that no other tab makes; pages without https have no `randomUUID`. */
const newRevision = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');

/** @throws RepositoryError `invalid` when it is not plain data */
function copyOf(document: KeptDocument): KeptDocument {
  try {
    return structuredClone(document);
  } catch (cause) {
    throw new RepositoryError('invalid', { cause });
  }
}
