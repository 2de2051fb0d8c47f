import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { DraftCipher, newDeviceKey, newNamingKey, tabKey, type Sealed } from './draft-cipher.js';
import { DraftError, type Draft, type DraftPlace, type DraftStore, type Saved, type StoredDraft } from './draft-store.js';

/** How long a draft is kept, in milliseconds: seven days. */
export const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** Version of what a record is; a newer one is left untouched. */
const RECORD_VERSION = 1;

interface DraftRecord {
  readonly name: string;
  readonly version: number;
  readonly place: DraftPlace;
  readonly revision: string;
  readonly savedAt: number;
  readonly sentAt?: number;
  readonly content: Sealed;
}

interface FileRecord extends Sealed {
  readonly draft: string;
  readonly id: string;
}

interface DraftsDatabase extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: string; value: DraftRecord };
  files: { key: [string, string]; value: FileRecord };
}

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
 * key that goes with the tab. Another tab's save is never overwritten: who saves says what the save was based on.
 *
 * @throws DraftError see its codes; nothing is half written
 */
export async function openDeviceDrafts(place: DraftPlace, { now = Date.now, database = 'rung-drafts' }: DeviceDraftsOptions = {}): Promise<DraftStore> {
  // Pages without https have no `subtle`, whatever its type says.
  if (!globalThis.isSecureContext) throw new DraftError('insecure');
  return explained(async () => {
    const db = await openDB<DraftsDatabase>(database, 1, {
      upgrade(created) {
        created.createObjectStore('keys');
        created.createObjectStore('drafts', { keyPath: 'name' });
        created.createObjectStore('files', { keyPath: ['draft', 'id'] });
      },
      blocking: (_current, _blocked, event) => (event.target instanceof IDBDatabase ? event.target.close() : undefined),
    });
    const [device, naming] = [await keptKey(db, 'device', newDeviceKey), await keptKey(db, 'naming', newNamingKey)];
    const store = new DeviceDrafts(db, new DraftCipher(place === 'local' ? device : await tabKey(), naming), place, now);
    await store.forgetOld();
    return store;
  });
}

/** Two tabs may make a key at once; the first one stays. */
async function keptKey(db: IDBPDatabase<DraftsDatabase>, name: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const kept = await db.get('keys', name);
  if (kept) return kept;
  const made = await make();
  const tx = db.transaction('keys', 'readwrite');
  const first = await tx.store.get(name);
  if (!first) await tx.store.put(made, name);
  await tx.done;
  return first ?? made;
}

class DeviceDrafts implements DraftStore {
  readonly #db: IDBPDatabase<DraftsDatabase>;
  readonly #cipher: DraftCipher;
  readonly #place: DraftPlace;
  readonly #now: () => number;
  readonly #channel: BroadcastChannel;
  /** Ids of files that were kept or found, so that none is written twice. */
  readonly #fileIds = new WeakMap<File, string>();

  constructor(db: IDBPDatabase<DraftsDatabase>, cipher: DraftCipher, place: DraftPlace, now: () => number) {
    this.#db = db;
    this.#cipher = cipher;
    this.#place = place;
    this.#now = now;
    this.#channel = new BroadcastChannel(`${db.name}-changes`);
  }

  load(key: string): Promise<StoredDraft | undefined> {
    return explained(async () => {
      const record = await this.#db.get('drafts', await this.#nameOf(key));
      return record && this.#read(record);
    });
  }

  save(key: string, draft: Draft, basedOn: string | undefined): Promise<Saved> {
    return explained(async () => {
      const name = await this.#nameOf(key);
      const files = await Promise.all(draft.files.map((file) => this.#seal(name, file)));
      const { version, fields } = draft;
      const content: Content = { version, fields, files: draft.files.map((file, index) => ({ id: files[index]?.id ?? '', name: file.name, type: file.type, lastModified: file.lastModified })) };
      const sealed = await this.#cipher.seal(new TextEncoder().encode(JSON.stringify(content)));
      const revision = crypto.randomUUID();
      const savedAt = this.#now();

      const tx = this.#db.transaction(['drafts', 'files'], 'readwrite');
      const drafts = tx.objectStore('drafts');
      const before = await drafts.get(name);
      if (before && before.revision !== basedOn && before.sentAt === undefined) {
        await tx.done;
        return { conflict: await this.#read(before) };
      }
      const stored = tx.objectStore('files');
      const there = new Set((await stored.getAllKeys(filesOf(name))).map(([, id]) => id));
      const kept = new Set(files.map(({ id }) => id));
      for (const file of files) if (!there.has(file.id) && file.sealed) await stored.put({ draft: name, id: file.id, ...file.sealed });
      for (const id of there) if (!kept.has(id)) await stored.delete([name, id]);
      await drafts.put({ name, version: RECORD_VERSION, place: this.#place, revision, savedAt, content: sealed });
      await tx.done;
      draft.files.forEach((file, index) => this.#fileIds.set(file, files[index]?.id ?? ''));
      this.#channel.postMessage(name);
      return { revision, savedAt: new Date(savedAt) };
    });
  }

  markSent(key: string): Promise<void> {
    return explained(async () => {
      const name = await this.#nameOf(key);
      const tx = this.#db.transaction('drafts', 'readwrite');
      const record = await tx.store.get(name);
      if (record) await tx.store.put({ ...record, sentAt: this.#now() });
      await tx.done;
    });
  }

  remove(key: string): Promise<void> {
    return explained(async () => this.#remove([await this.#nameOf(key)]));
  }

  removeAll(): Promise<void> {
    return explained(async () => {
      const records = await this.#db.getAll('drafts');
      await this.#remove(records.filter(({ place }) => place === this.#place).map(({ name }) => name));
    });
  }

  watch(key: string, listener: () => void): () => void {
    const named = this.#nameOf(key);
    const onMessage = async ({ data }: MessageEvent<unknown>): Promise<void> => {
      if (data === (await named)) listener();
    };
    this.#channel.addEventListener('message', onMessage);
    return () => this.#channel.removeEventListener('message', onMessage);
  }

  /** Removes what is older than seven days. A clock that was set back makes nothing older. */
  async forgetOld(): Promise<void> {
    const records = await this.#db.getAll('drafts');
    await this.#remove(records.filter(({ savedAt }) => this.#now() - savedAt > KEPT_FOR).map(({ name }) => name));
  }

  async #remove(names: readonly string[]): Promise<void> {
    const tx = this.#db.transaction(['drafts', 'files'], 'readwrite');
    for (const name of names) {
      await tx.objectStore('drafts').delete(name);
      await tx.objectStore('files').delete(filesOf(name));
    }
    await tx.done;
    for (const name of names) this.#channel.postMessage(name);
  }

  /** Drafts of a tab have names of their own: another tab cannot read them. */
  #nameOf(key: string): Promise<string> {
    return this.#cipher.nameOf(this.#place === 'session' ? `${tabName()} ${key}` : key);
  }

  async #seal(name: string, file: File): Promise<{ readonly id: string; readonly sealed?: Sealed }> {
    const known = this.#fileIds.get(file);
    if (known && (await this.#db.getKey('files', [name, known]))) return { id: known };
    return { id: crypto.randomUUID(), sealed: await this.#cipher.seal(await file.arrayBuffer()) };
  }

  async #read({ name, version, content, revision, savedAt, sentAt }: DraftRecord): Promise<StoredDraft> {
    if (version > RECORD_VERSION) throw new DraftError('newer');
    const { version: schema, fields, files: list } = contentOf(await this.#cipher.open(content));
    const files: File[] = [];
    for (const { id, name: fileName, type, lastModified } of list) {
      const record = await this.#db.get('files', [name, id]);
      if (!record) throw new DraftError('unreadable');
      const file = new File([await this.#cipher.open(record)], fileName, { type, lastModified });
      this.#fileIds.set(file, id);
      files.push(file);
    }
    return { draft: { version: schema, fields, files }, revision, savedAt: new Date(savedAt), ...(sentAt !== undefined && { sentAt: new Date(sentAt) }) };
  }
}

const TAB_NAME = 'rung-draft-tab';

function tabName(): string {
  const name = sessionStorage.getItem(TAB_NAME) ?? crypto.randomUUID();
  sessionStorage.setItem(TAB_NAME, name);
  return name;
}

const filesOf = (name: string): IDBKeyRange => IDBKeyRange.bound([name, ''], [name, '\uffff']);

function contentOf(bytes: ArrayBuffer): Content {
  try {
    return v.parse(contentSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new DraftError('unreadable', cause);
  }
}

/** Gives whatever goes wrong its code. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DraftError) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'QuotaExceededError') throw new DraftError('full', error);
    if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'UnknownError' || name === 'NotAllowedError') throw new DraftError('blocked', error);
    if (name === 'VersionError') throw new DraftError('newer', error);
    throw new DraftError('failed', error);
  }
}
