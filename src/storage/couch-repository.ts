import type { AllDocsOptions, CouchDatabase, CouchFeed, FoundChange, FoundDocument, FoundRow } from './couch-database.js';
import { couchId, fileId, fromCouch, toCouch, type CouchDocument } from './couch-document.js';
import { couchFault, isMissing, statusOf } from './couch-fault.js';
import { CouchFind } from './couch-find.js';
import { CouchRows } from './couch-rows.js';
import { ConflictError, RepositoryError, type Change, type KeptDocument, type Page, type Query, type Repository, type Stored } from './repository.js';

export interface CouchRepositoryOptions {
  /** The database is a server's, so that its indexes answer queries; without it they are answered from memory. */
  readonly findsOnServer?: boolean;
  /** Two machines have changed a document apart from each other; called for each such document that is heard of. */
  readonly onConflict?: ((conflict: ConflictError) => void) | undefined;
  /** Ends what goes on beside the database. */
  readonly onClose?: () => Promise<unknown> | undefined;
}

/** Between the revisions that a revision of ours stands for, when somebody has seen several. */
const AND = ',';
const pairOf = (one: string, other: string): string => [one, other].join(AND);

/**
 * Documents in a PouchDB or CouchDB database. What replication brings together and nobody has decided yet is a conflict
 * of `put` and `remove` as well: it is thrown until somebody who has seen both versions writes one.
 */
export class CouchRepository implements Repository {
  readonly #database: CouchDatabase;
  readonly #rows: CouchRows;
  readonly #onConflict: CouchRepositoryOptions['onConflict'];
  readonly #onClose: CouchRepositoryOptions['onClose'];
  readonly #listeners = new Set<(changes: readonly Change[]) => void>();
  readonly #feed: CouchFeed;
  #find: CouchFind | undefined;

  /** Own revisions that the feed has still to tell of. */
  readonly #own = new Set<string>();
  /** All revisions that were written here while this is open: which of two versions is this device's. */
  readonly #written = new Set<string>();
  /** Pairs of revisions in conflict that were told of. */
  readonly #toldOf = new Set<string>();

  static async open(database: CouchDatabase, options: CouchRepositoryOptions = {}): Promise<CouchRepository> {
    try {
      const { update_seq } = await database.info();
      return new CouchRepository(database, update_seq, options);
    } catch (error) {
      throw couchFault(error);
    }
  }

  private constructor(database: CouchDatabase, since: number | string, { findsOnServer = false, onConflict, onClose }: CouchRepositoryOptions) {
    this.#database = database;
    this.#rows = new CouchRows(database);
    this.#find = findsOnServer ? new CouchFind(database) : undefined;
    this.#onConflict = onConflict;
    this.#onClose = onClose;
    this.#feed = database.changes({ since, live: true, include_docs: true, conflicts: true });
    this.#feed.on('change', (change) => void this.#onChange(change));
    // A feed that ends with the connection is begun anew by PouchDB; its faults are those of the next call.
    this.#feed.on('error', () => undefined);
  }

  async get(type: string, id: string): Promise<Stored | undefined> {
    const found = await this.#read(type, id);
    // It may be from before this was opened.
    const [other] = found?._conflicts ?? [];
    if (found && other !== undefined && this.#onConflict && !this.#toldOf.has(pairOf(found._rev, other))) await this.#tellOfConflict(type, id, this.#onConflict);
    return found && fromCouch(found);
  }

  async put<Document extends KeptDocument>(document: Document, basedOn?: string): Promise<Stored<Document>> {
    const { type, id } = document;
    const content = toCouch(plain(document));
    const seen = await this.#checked(type, id, basedOn, document);
    const { rev } = await this.#write(content, seen?.[0], document);
    await this.#forget(type, id, seen?.slice(1) ?? []);
    await this.#rows.put({ ...content, _rev: rev });
    this.#tellOfOwn({ type, id, removed: false }, rev);
    return { document, revision: rev };
  }

  async remove(type: string, id: string, basedOn: string): Promise<void> {
    if (!(await this.#read(type, id))) return;
    const seen = await this.#checked(type, id, basedOn, undefined);
    const last = await this.#forget(type, id, seen?.toReversed() ?? []);
    await this.#rows.remove(type, id);
    this.#tellOfOwn({ type, id, removed: true }, last);
    const files = await this.#all({ startkey: fileId(type, id), endkey: `${fileId(type, id)}\uffff` });
    for (const { id: file, value } of files) await this.#do(() => this.#database.remove(file, value?.rev ?? '')).catch(ignoreMissing);
  }

  async query(query: Query): Promise<Page> {
    const found = await this.#onServer((find) => find.query(query));
    if (found) return found;
    const { places, cursor } = await this.#do(() => this.#rows.page(query));
    const rows = places.length > 0 ? await this.#all({ keys: places.map(({ id }) => couchId(query.type, id)), include_docs: true }) : [];
    const items = rows.flatMap(({ doc }) => (doc ? [fromCouch(doc)] : []));
    return { items, ...(cursor !== undefined && { cursor }) };
  }

  async count(query: Pick<Query, 'type' | 'where' | 'text'>): Promise<number> {
    return (await this.#onServer((find) => find.count(query))) ?? this.#do(() => this.#rows.count(query));
  }

  async putAttachment(type: string, id: string, name: string, content: Blob): Promise<void> {
    if (!(await this.#read(type, id))) throw new RepositoryError('missing');
    const there = await this.#do(() => this.#database.get(fileId(type, id, name))).catch(ignoreMissing);
    const data = typeof Buffer === 'undefined' ? content : Buffer.from(await content.arrayBuffer());
    await this.#do(() => this.#database.put({ _id: fileId(type, id, name), ...(there && { _rev: there._rev }), _attachments: { content: { content_type: content.type || 'application/octet-stream', data } } }));
  }

  async getAttachment(type: string, id: string, name: string): Promise<Blob | undefined> {
    const found = await this.#do(() => this.#database.get(fileId(type, id, name), { attachments: true, binary: true })).catch(ignoreMissing);
    const content = found?._attachments?.['content'];
    if (!content || !('data' in content) || typeof content.data === 'string') return undefined;
    return content.data instanceof Blob ? content.data : new Blob([new Uint8Array(content.data)], { type: content.content_type });
  }

  async removeAttachment(type: string, id: string, name: string): Promise<void> {
    const there = await this.#do(() => this.#database.get(fileId(type, id, name))).catch(ignoreMissing);
    if (there) await this.#do(() => this.#database.remove(there._id, there._rev));
  }

  watch(listener: (changes: readonly Change[]) => void): () => void {
    // Whoever watches twice is called twice.
    const own = (changes: readonly Change[]): void => listener(changes);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  async close(): Promise<void> {
    await this.#onClose?.();
    this.#feed.cancel();
    this.#listeners.clear();
    await this.#do(() => this.#database.close());
  }

  /**
   * The revisions that a change replaces, the one that CouchDB shows first at the start; nothing for a new document.
   *
   * @throws ConflictError when there is one that the writer has not seen
   */
  async #checked(type: string, id: string, basedOn: string | undefined, mine: KeptDocument | undefined): Promise<readonly string[] | undefined> {
    const found = await this.#read(type, id);
    if (!found) {
      if (basedOn === undefined) return undefined;
      throw new ConflictError(mine, undefined);
    }
    const ends = [found._rev, ...(found._conflicts ?? [])];
    const seen = basedOn?.split(AND) ?? [];
    if (!seen.includes(found._rev)) throw new ConflictError(mine, fromCouch(found));
    const unseen = ends.find((revision) => !seen.includes(revision));
    if (unseen === undefined) return ends;
    throw new ConflictError(mine, { ...(await this.#end(type, id, unseen)), revision: [...seen, unseen].join(AND) });
  }

  async #write(content: CouchDocument, revision: string | undefined, mine: KeptDocument): Promise<{ readonly rev: string }> {
    try {
      return await this.#database.put({ ...content, ...(revision !== undefined && { _rev: revision }) });
    } catch (error) {
      if (statusOf(error) !== 409) throw couchFault(error);
      const theirs = await this.#read(mine.type, mine.id);
      throw new ConflictError(mine, theirs && fromCouch(theirs));
    }
  }

  /** Ends these lines of a document's history. */
  async #forget(type: string, id: string, revisions: readonly string[]): Promise<string | undefined> {
    let last: string | undefined;
    for (const revision of revisions) last = (await this.#do(() => this.#database.remove(couchId(type, id), revision)).catch(ignoreMissing))?.rev;
    return last;
  }

  async #read(type: string, id: string): Promise<FoundDocument | undefined> {
    return this.#do(() => this.#database.get(couchId(type, id), { conflicts: true })).catch(ignoreMissing);
  }

  async #end(type: string, id: string, revision: string): Promise<Stored> {
    return fromCouch(await this.#do(() => this.#database.get(couchId(type, id), { rev: revision })));
  }

  async #all(options: AllDocsOptions): Promise<readonly FoundRow[]> {
    const { rows } = await this.#do(() => this.#database.allDocs(options));
    // A row of a key that is not there has an error instead.
    return rows.filter(({ error, value }) => error === undefined && value !== undefined && !value.deleted);
  }

  /** What the server's indexes say; nothing when it has none, as some servers that speak the protocol have not. */
  async #onServer<Result>(ask: (find: CouchFind) => Promise<Result>): Promise<Result | undefined> {
    if (!this.#find) return undefined;
    try {
      return await ask(this.#find);
    } catch (error) {
      if (!isMissing(error) && statusOf(error) !== 405 && statusOf(error) !== 501) throw couchFault(error);
      this.#find = undefined;
      return undefined;
    }
  }

  /** At once, as the feed of a server may take its time. */
  #tellOfOwn(change: Change, revision: string | undefined): void {
    if (revision !== undefined) {
      this.#own.add(revision);
      this.#written.add(revision);
    }
    this.#tell(change);
  }

  #tell(change: Change): void {
    // A listener that throws does so by itself: what was written is written.
    for (const listener of this.#listeners) queueMicrotask(() => this.#listeners.has(listener) && listener([change]));
  }

  async #onChange({ id, doc, deleted, changes }: FoundChange): Promise<void> {
    const [, type = '', own = ''] = /^([^:]+):(.*)$/s.exec(id) ?? [];
    if (type === '' || type === 'file' || id.startsWith('_design/')) return;
    if (deleted) await this.#rows.remove(type, own);
    else await this.#rows.put(doc);
    if (!changes.some(({ rev }) => this.#own.delete(rev))) this.#tell({ type, id: own, removed: deleted === true });
    if (!deleted && this.#onConflict && doc && conflictsOf(doc).length > 0) await this.#tellOfConflict(type, own, this.#onConflict);
  }

  async #tellOfConflict(type: string, id: string, tell: (conflict: ConflictError) => void): Promise<void> {
    const found = await this.#read(type, id);
    const [other] = found?._conflicts ?? [];
    if (!found || other === undefined) return;
    this.#toldOf.add(pairOf(found._rev, other));
    const versions = [fromCouch(found), await this.#end(type, id, other)] as const;
    // CouchDB shows the same one on every device.
    const [mine, theirs] = this.#written.has(other) ? [versions[1], versions[0]] : versions;
    tell(new ConflictError(mine.document, { ...theirs, revision: pairOf(found._rev, other) }));
  }

  async #do<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw isMissing(error) ? new MissingError(error) : couchFault(error);
    }
  }
}

/** Something is not there, which most callers ask for. */
class MissingError extends RepositoryError {
  constructor(cause: unknown) {
    super('missing', { cause });
  }
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof MissingError) return undefined;
  throw error;
}

function conflictsOf(document: object): readonly unknown[] {
  const conflicts: unknown = Reflect.get(document, '_conflicts');
  return Array.isArray(conflicts) ? conflicts : [];
}

/** CouchDB keeps JSON; what is none is refused before anything is written. */
function plain(document: KeptDocument): KeptDocument {
  try {
    const copy: KeptDocument = structuredClone(document);
    JSON.stringify(copy);
    return copy;
  } catch (cause) {
    throw new RepositoryError('invalid', { cause });
  }
}
