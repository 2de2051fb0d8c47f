import * as v from 'valibot';
import { transact, type Database } from './database.js';
import { DraftCipher, newDeviceKey, newNamingKey, tabKey, type Sealed } from './draft-cipher.js';
import { DraftError, type Draft, type DraftPlace, type DraftRef, type DraftStore, type KeptDraft, type StoredDraft } from './draft-store.js';
import { below, draftsDatabase, WRITTEN, type DraftRecord, type DraftsConnection, type DraftsSchema, type DraftsTransaction, type FileRecord } from './drafts-database.js';
import { TabChannel } from './tab-channel.js';

/** How long a draft is kept, in milliseconds: seven days. */
export const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** Version of what a record is; a newer one is left untouched. */
const RECORD_VERSION = 1;

/** The sealed part of a record. */
const contentSchema = v.object({
  version: v.number(),
  fields: v.record(v.string(), v.unknown()),
  files: v.array(v.object({ id: v.string(), name: v.string(), type: v.string(), lastModified: v.number() })),
});
type Content = v.InferOutput<typeof contentSchema>;

export interface DeviceDraftsOptions {
  /** Now, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly database?: string;
}

/**
 * Keeps drafts in this browser's IndexedDB, encrypted, under names that say nothing. Drafts of a tab are sealed with a
 * key that goes with the tab. Drafts older than seven days are removed.
 *
 * @throws DraftError see its codes; nothing is half written
 */
export async function openDeviceDrafts(place: DraftPlace, { now = Date.now, database = 'rung-drafts' }: DeviceDraftsOptions = {}): Promise<DraftStore> {
  // Pages without https have no `subtle`, whatever its type says.
  if (!globalThis.isSecureContext) throw new DraftError('insecure');
  const drafts = new DeviceDrafts(place, now, database);
  await drafts.ready();
  return drafts;
}

/** What seals drafts, and under whose name they are. */
interface Keys {
  readonly cipher: DraftCipher;
  readonly owner: string;
}

async function prepare(db: DraftsConnection, place: DraftPlace): Promise<Keys> {
  const [device, naming] = [await keptKey(db, 'device', newDeviceKey), await keptKey(db, 'naming', newNamingKey)];
  const cipher = new DraftCipher(place === 'local' ? device : await tabKey(), naming);
  return { cipher, owner: place === 'local' ? '' : await cipher.nameOf(tabName()) };
}

/** Two tabs may make a key at once; the first one stays. */
async function keptKey(db: DraftsConnection, name: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const kept = await db.get('keys', name);
  if (kept) return kept;
  const made = await make();
  const tx = db.transaction('keys', 'readwrite');
  const [first] = await Promise.all([tx.store.get(name).then(async (there) => there ?? (await tx.store.put(made, name), made)), tx.done]);
  return first;
}

class DeviceDrafts implements DraftStore {
  readonly #now: () => number;
  readonly #database: Database<DraftsSchema, Keys>;
  readonly #channel: TabChannel;
  /** Each file keeps its id, so that none is written twice. */
  readonly #fileIds = new WeakMap<File, string>();

  constructor(place: DraftPlace, now: () => number, database: string) {
    this.#now = now;
    this.#channel = new TabChannel(`${database}-changes`);
    this.#database = draftsDatabase(database, async (db) => {
      const keys = await prepare(db, place);
      await this.#forgetOld(db);
      return keys;
    });
  }

  ready(): Promise<void> {
    return this.#database.use(() => Promise.resolve());
  }

  load(key: string): Promise<readonly StoredDraft[]> {
    return this.#database.use(async (db, keys) => {
      const name = await nameOf(key, keys);
      const tx = db.transaction(['drafts', 'files']);
      const [records, files] = await Promise.all([tx.objectStore('drafts').getAll(below(name)), tx.objectStore('files').getAll(below(name)), tx.done]);
      const there = records.filter(({ savedAt }) => !this.#isOld(savedAt)).sort((a, b) => a.savedAt - b.savedAt);
      return Promise.all(there.map((record) => this.#read(record, files, keys.cipher)));
    });
  }

  save(key: string, draft: Draft, replaces?: DraftRef): Promise<KeptDraft> {
    return this.#database.use(async (db, keys) => {
      const name = await nameOf(key, keys);
      const ids = draft.files.map((file) => this.#idOf(file));
      const { version, fields } = draft;
      const content: Content = { version, fields, files: draft.files.map(({ name, type, lastModified }, index) => ({ id: ids[index] ?? '', name, type, lastModified })) };
      const record = { name, version: RECORD_VERSION, owner: keys.owner, fileIds: ids, content: await keys.cipher.seal(new TextEncoder().encode(JSON.stringify(content))) };
      const sealed = new Map<string, Sealed>();
      for (;;) {
        const there = new Set((await db.getAllKeys('files', below(name))).map(([, id]) => id));
        for (const file of draft.files) {
          const id = this.#idOf(file);
          if (!there.has(id) && !sealed.has(id)) sealed.set(id, await keys.cipher.seal(await file.arrayBuffer()));
        }
        const kept = await transact(db, WRITTEN, (tx) => this.#put(tx, record, sealed, replaces));
        // Otherwise another tab has just removed a file that was there.
        if (kept) {
          this.#channel.tell(name);
          return kept;
        }
      }
    });
  }

  markSent(key: string, ref: DraftRef): Promise<KeptDraft | undefined> {
    return this.#database.use(async (db, keys) => {
      const name = await nameOf(key, keys);
      const kept = await transact(db, WRITTEN, async (tx) => {
        const record = await tx.objectStore('drafts').get([name, ref.id]);
        if (record?.revision !== ref.revision) return undefined;
        const revision = crypto.randomUUID();
        await tx.objectStore('drafts').put({ ...record, revision, sentAt: this.#now() });
        return { id: ref.id, revision, savedAt: new Date(record.savedAt) };
      });
      if (kept) this.#channel.tell(name);
      return kept;
    });
  }

  remove(key: string, ref?: DraftRef): Promise<void> {
    return this.#database.use(async (db, keys) => {
      const name = await nameOf(key, keys);
      await transact(db, WRITTEN, async (tx) => {
        const drafts = tx.objectStore('drafts');
        if (!ref) await drafts.delete(below(name));
        else if ((await drafts.get([name, ref.id]))?.revision === ref.revision) await drafts.delete([name, ref.id]);
        await tidy(tx, name);
      });
      this.#channel.tell(name);
    });
  }

  removeAll(): Promise<void> {
    return this.#database.use(async (db, { owner }) => this.#removeWhere(db, (record) => record.owner === owner));
  }

  watch(key: string, listener: () => void): () => void {
    return this.#channel.watch((message) => {
      const tell = async (): Promise<void> => {
        if (message === (await this.#database.use((_, keys) => nameOf(key, keys)))) listener();
      };
      // A store that cannot be used says so when it is used.
      tell().catch(() => undefined);
    });
  }

  /** @returns nothing when a file is neither there nor sealed */
  async #put(tx: DraftsTransaction, record: Omit<DraftRecord, 'id' | 'revision' | 'savedAt'>, sealed: ReadonlyMap<string, Sealed>, replaces: DraftRef | undefined): Promise<KeptDraft | undefined> {
    const { name, fileIds } = record;
    const [drafts, files] = [tx.objectStore('drafts'), tx.objectStore('files')];
    const there = new Set((await files.getAllKeys(below(name))).map(([, id]) => id));
    const missing = fileIds.filter((id) => !there.has(id));
    if (missing.some((id) => !sealed.has(id))) return undefined;
    const before = replaces && (await drafts.get([name, replaces.id]));
    const id = replaces && (!before || before.revision === replaces.revision) ? replaces.id : crypto.randomUUID();
    const [revision, savedAt] = [crypto.randomUUID(), this.#now()];
    for (const id of missing) {
      const content = sealed.get(id);
      if (content) await files.put({ name, id, ...content });
    }
    await drafts.put({ ...record, id, revision, savedAt });
    await tidy(tx, name);
    return { id, revision, savedAt: new Date(savedAt) };
  }

  async #read({ id, version, content, revision, savedAt, sentAt }: DraftRecord, stored: readonly FileRecord[], cipher: DraftCipher): Promise<StoredDraft> {
    if (version > RECORD_VERSION) throw new DraftError('newer');
    const { version: schema, fields, files: list } = contentOf(await cipher.open(content));
    const files: File[] = [];
    for (const { id, name, type, lastModified } of list) {
      const record = stored.find((each) => each.id === id);
      if (!record) throw new DraftError('unreadable');
      const file = new File([await cipher.open(record)], name, { type, lastModified });
      this.#fileIds.set(file, id);
      files.push(file);
    }
    return { id, revision, draft: { version: schema, fields, files }, savedAt: new Date(savedAt), ...(sentAt !== undefined && { sentAt: new Date(sentAt) }) };
  }

  #idOf(file: File): string {
    const id = this.#fileIds.get(file) ?? crypto.randomUUID();
    this.#fileIds.set(file, id);
    return id;
  }

  #isOld(savedAt: number): boolean {
    return this.#now() - savedAt > KEPT_FOR;
  }

  /** Removes what is too old. What a wrong clock has saved in the future counts from now on, or it would stay for years. */
  async #forgetOld(db: DraftsConnection): Promise<void> {
    await this.#removeWhere(db, ({ savedAt }) => this.#isOld(savedAt));
    await transact(db, WRITTEN, async (tx) => {
      const drafts = tx.objectStore('drafts');
      const early = (await drafts.getAll()).filter(({ savedAt, version }) => savedAt > this.#now() && version <= RECORD_VERSION);
      for (const record of early) await drafts.put({ ...record, savedAt: this.#now() });
    });
  }

  async #removeWhere(db: DraftsConnection, goes: (record: DraftRecord) => boolean): Promise<void> {
    const names = await transact(db, WRITTEN, async (tx) => {
      const drafts = tx.objectStore('drafts');
      const gone = (await drafts.getAll()).filter(goes);
      for (const { name, id } of gone) await drafts.delete([name, id]);
      const names = new Set(gone.map(({ name }) => name));
      for (const name of names) await tidy(tx, name);
      return names;
    });
    for (const name of names) this.#channel.tell(name);
  }
}

/** Drafts of a tab have names of their own: another tab cannot even find them. */
const nameOf = (key: string, { cipher, owner }: Keys): Promise<string> => cipher.nameOf(owner ? `${owner} ${key}` : key);

const TAB_NAME = 'rung-draft-tab';

function tabName(): string {
  const name = sessionStorage.getItem(TAB_NAME) ?? crypto.randomUUID();
  sessionStorage.setItem(TAB_NAME, name);
  return name;
}

/** Removes files that no version of a draft has any more; none as long as there is a version that cannot be read here. */
async function tidy(tx: DraftsTransaction, name: string): Promise<void> {
  const records = await tx.objectStore('drafts').getAll(below(name));
  if (records.some(({ version }) => version > RECORD_VERSION)) return;
  const needed = new Set(records.flatMap(({ fileIds }) => fileIds));
  const files = tx.objectStore('files');
  for (const [, id] of await files.getAllKeys(below(name))) if (!needed.has(id)) await files.delete([name, id]);
}

function contentOf(bytes: ArrayBuffer): Content {
  try {
    return v.parse(contentSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new DraftError('unreadable', cause);
  }
}
