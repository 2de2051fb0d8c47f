import { expect, waitUntil } from '@open-wc/testing';
import { deleteDB, openDB, type DBSchema } from 'idb';
import { KEPT_FOR, openDeviceDrafts } from '../../src/storage/device-drafts.js';
import { DraftError, type DraftErrorCode, type DraftPlace, type DraftStore } from '../../src/storage/draft-store.js';
import { draft, draftStoreSuite, file, KEY, texts } from './draft-store-suite.js';
import { MemoryDisk, MemoryDrafts } from './memory-drafts.js';
import { connections, fullOnCommit, realPut, stubbed, throwing } from './stubs.js';

const names: string[] = [];

/** A database of the test's own. */
function newName(): string {
  const name = `drafts-test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

type RawRecord = Record<string, unknown>;
interface RawSchema extends DBSchema {
  keys: { key: string; value: RawRecord };
  drafts: { key: string; value: RawRecord };
  files: { key: string; value: RawRecord };
}

/** Everything that lies in the database, as the browser keeps it. */
async function everything(name: string): Promise<Readonly<Record<'keys' | 'drafts' | 'files', readonly RawRecord[]>>> {
  const db = await openDB<RawSchema>(name);
  const [keys, drafts, files] = [await db.getAll('keys'), await db.getAll('drafts'), await db.getAll('files')];
  db.close();
  return { keys, drafts, files };
}

async function change(name: string, store: 'drafts' | 'files', edit: (record: RawRecord) => RawRecord): Promise<void> {
  const db = await openDB<RawSchema>(name);
  for (const record of await db.getAll(store)) await db.put(store, edit(record));
  db.close();
}

/** Every byte in a record, in whatever it is. */
function bytesOf(value: unknown): Uint8Array[] {
  if (typeof value === 'string') return [new TextEncoder().encode(value)];
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  if (ArrayBuffer.isView(value)) return [new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  if (value instanceof CryptoKey || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [...bytesOf(name), ...bytesOf(each)]);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Uint8Array.from({ length: text.length * 2 }, (_, at) => (text.charCodeAt(at >> 1) >> (at % 2 === 0 ? 0 : 8)) & 0xff);
const hex = (text: string): Uint8Array => utf8(Array.from(utf8(text), (byte) => byte.toString(16).padStart(2, '0')).join(''));
const base64 = (text: string): Uint8Array => utf8(btoa(text).replace(/=+$/, '').slice(0, -1));

function contains(haystack: Uint8Array, needle: Uint8Array): boolean {
  return haystack.some((_, at) => needle.every((byte, index) => haystack[at + index] === byte));
}

async function codeOf(work: Promise<unknown>): Promise<DraftErrorCode | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof DraftError ? error.code : undefined),
  );
}

describe('drafts in memory, as a host may keep them', () => {
  let disk: MemoryDisk;
  beforeEach(() => (disk = new MemoryDisk()));
  draftStoreSuite(() => Promise.resolve(new MemoryDrafts(disk)));
});

describe('drafts of this device', () => {
  let name: string;
  const open = (options: { place?: DraftPlace; now?: () => number } = {}): Promise<DraftStore> => openDeviceDrafts(options.place ?? 'local', { database: name, ...(options.now && { now: options.now }) });

  beforeEach(() => (name = newName()));
  after(async () => {
    // Whoever has it open closes it.
    await Promise.all(names.map((each) => deleteDB(each)));
  });

  describe('as every store', () => draftStoreSuite(() => open()));

  describe('what lies in the database', () => {
    for (const place of ['local', 'session'] as const) {
      it(`shows neither text nor names nor keys (${place})`, async () => {
        const store = await open({ place });
        const kept = await store.save(KEY, draft('Mrs Secret was seen first', file('a letter about Mr Hidden', 'grievance-smith.txt')));
        await store.markSent(KEY, kept);

        const { drafts, files } = await everything(name);

        expect([drafts.length, files.length]).to.deep.equal([1, 1]);
        const raw = [...drafts, ...files].flatMap(bytesOf);
        expect(raw.some((bytes) => contains(bytes, utf8('fileIds'))), 'the search finds what is there').to.equal(true);
        for (const word of ['Mrs Secret', 'seen first', 'Mr Hidden', 'grievance', 'smith', 'situation', 'example.org', 'appraisal', 'text/plain']) {
          for (const written of [utf8(word), utf16(word), hex(word), base64(word)]) expect(raw.some((bytes) => contains(bytes, written)), word).to.equal(false);
        }
      });
    }

    it('are names that differ from device to device for the same key', async () => {
      await (await open()).save(KEY, draft('one'));
      const here = await everything(name);
      name = newName();
      await (await open()).save(KEY, draft('one'));

      const there = await everything(name);

      expect(there.drafts[0]!['name']).to.match(/^[0-9a-f]{64}$/).and.not.to.equal(here.drafts[0]!['name']);
    });

    it('are keys that can be used and not read', async () => {
      await open();

      const { keys } = await everything(name);

      expect(keys).to.have.length(2);
      for (const key of keys) {
        if (!(key instanceof CryptoKey)) throw new Error('There is something else among the keys.');
        expect(key.extractable).to.equal(false);
        for (const format of ['raw', 'jwk'] as const) expect(await crypto.subtle.exportKey(format, key).catch(() => 'refused')).to.equal('refused');
      }
    });

    it('is sealed anew with each save', async () => {
      const store = await open();
      const first = await store.save(KEY, draft('the same'));
      const before = await everything(name);
      await store.save(KEY, draft('the same'), first);
      const after = await everything(name);

      const ivs = [before, after].map(({ drafts }) => String((drafts[0]!['content'] as { iv: Uint8Array }).iv));
      expect(ivs[0]).not.to.equal(ivs[1]);
    });

    it('has each file once, however often and from whichever tab the draft is saved', async () => {
      const store = await open();
      const big = file('x'.repeat(1_000));
      let kept = await store.save(KEY, draft('one', big));
      const [before] = (await everything(name)).files;

      let puts = 0;
      const counting = {
        value(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
          if (this.name === 'files') puts += 1;
          return realPut.apply(this, args);
        },
      };
      await stubbed(IDBObjectStore.prototype, 'put', counting, async () => {
        kept = await store.save(KEY, draft('two', big), kept);
        const other = await open();
        const [found] = await other.load(KEY);
        await other.save(KEY, draft('three', ...found!.draft.files), found);
        await store.save(KEY, draft('two, beside', big), kept);
      });

      expect(puts).to.equal(0);
      expect((await everything(name)).files).to.deep.equal([before]);
    });

    it('has no file any more that no version has', async () => {
      const store = await open();
      const [a, b] = [file('a'), file('b')];
      const first = await store.save(KEY, draft('both', a, b));
      const second = await store.save(KEY, draft('one', b), first);
      expect((await everything(name)).files).to.have.length(1);

      await store.remove(KEY, second);

      expect((await everything(name)).files).to.deep.equal([]);
    });

    it('is nothing but the keys when all drafts are deleted', async () => {
      const store = await open();
      await store.save(KEY, draft('one', file('a')));
      await store.save('another', draft('two', file('b')));

      await store.removeAll();

      const { keys, drafts, files } = await everything(name);
      expect([keys.length, drafts.length, files.length]).to.deep.equal([2, 0, 0]);
    });
  });

  describe('time', () => {
    const START = Date.UTC(2026, 2, 2);
    let time: number;
    beforeEach(() => (time = START));
    const now = (): number => time;

    it('keeps a draft for seven days after the last save and no longer', async () => {
      const store = await open({ now });
      const first = await store.save(KEY, draft('one', file('a')));
      time += KEPT_FOR;
      expect(await texts(await open({ now }))).to.deep.equal(['one']);

      await store.save(KEY, draft('two'), first);
      time += KEPT_FOR;
      expect(await texts(await open({ now }))).to.deep.equal(['two']);

      time += 1;
      await open({ now });
      const { drafts, files } = await everything(name);
      expect([drafts.length, files.length]).to.deep.equal([0, 0]);
    });

    it('gives no old draft to a page that was open all the time', async () => {
      const store = await open({ now });
      await store.save(KEY, draft('one'));
      time += KEPT_FOR + 1;
      expect(await store.load(KEY)).to.deep.equal([]);
    });

    it('removes old drafts of closed tabs too', async () => {
      await (await open({ place: 'session', now })).save(KEY, draft('one'));
      time += KEPT_FOR + 1;
      await open({ place: 'local', now });
      expect((await everything(name)).drafts).to.deep.equal([]);
    });

    it('loses nothing when the clock is set back', async () => {
      await (await open({ now })).save(KEY, draft('one'));
      time -= 400 * KEPT_FOR;
      expect(await texts(await open({ now }))).to.deep.equal(['one']);
    });

    it('keeps what a wrong clock saved in the future for seven days from now, not for years', async () => {
      time += 400 * KEPT_FOR;
      await (await open({ now })).save(KEY, draft('one'));
      time = START;
      await open({ now });
      time += KEPT_FOR;
      expect(await texts(await open({ now }))).to.deep.equal(['one']);
      time += 1;
      expect(await texts(await open({ now }))).to.deep.equal([]);
    });

    it('goes on saving while the clock jumps', async () => {
      const store = await open({ now });
      let kept = await store.save(KEY, draft('one'));
      for (const jump of [10 * KEPT_FOR, -20 * KEPT_FOR, 3]) {
        time += jump;
        kept = await store.save(KEY, draft(`after ${jump}`), kept);
        expect(await texts(store)).to.deep.equal([`after ${jump}`]);
      }
    });
  });

  describe('drafts of a tab', () => {
    const TAB = ['rung-draft-key', 'rung-draft-tab'];
    afterEach(() => TAB.forEach((key) => sessionStorage.removeItem(key)));

    it('are there as long as the tab is', async () => {
      await (await open({ place: 'session' })).save(KEY, draft('one'));
      expect(await texts(await open({ place: 'session' }))).to.deep.equal(['one']);
    });

    it('are found neither by another tab nor among those of the device', async () => {
      await (await open({ place: 'session' })).save(KEY, draft('one'));
      TAB.forEach((key) => sessionStorage.removeItem(key));

      expect(await texts(await open({ place: 'session' }))).to.deep.equal([]);
      expect(await texts(await open({ place: 'local' }))).to.deep.equal([]);
    });

    it('can be read by nobody once the tab’s key is gone, not even under their name', async () => {
      await (await open({ place: 'session' })).save(KEY, draft('one'));
      sessionStorage.removeItem('rung-draft-key');

      const store = await open({ place: 'session' });

      expect(await codeOf(store.load(KEY))).to.equal('unreadable');
    });

    it('are not removed with those of another tab', async () => {
      await (await open({ place: 'session' })).save(KEY, draft('one'));
      TAB.forEach((key) => sessionStorage.removeItem(key));
      await (await open({ place: 'session' })).removeAll();
      await (await open({ place: 'local' })).removeAll();

      expect((await everything(name)).drafts).to.have.length(1);
    });
  });

  describe('records of others', () => {
    it('that are damaged stay as they are', async () => {
      const store = await open();
      await store.save(KEY, draft('one', file('a')));
      await change(name, 'drafts', (record) => ({ ...record, content: { ...(record['content'] as object), data: new ArrayBuffer(40) } }));
      const before = await everything(name);

      expect(await codeOf(store.load(KEY))).to.equal('unreadable');
      await open();

      expect(await everything(name)).to.deep.equal(before);
      await store.remove(KEY);
      expect((await everything(name)).drafts).to.deep.equal([]);
    });

    it('whose file is damaged or gone are not given without it', async () => {
      const store = await open();
      await store.save(KEY, draft('one', file('a')));
      await change(name, 'files', (record) => ({ ...record, data: new ArrayBuffer(40) }));
      expect(await codeOf(store.load(KEY))).to.equal('unreadable');
    });

    it('of a newer version stay as they are, also when something new is written', async () => {
      const store = await open();
      const first = await store.save(KEY, draft('one', file('a')));
      await change(name, 'drafts', ({ fileIds: _, ...record }) => ({ ...record, version: 2, revision: 'other', savedAt: Date.now() + 1e9, more: true }));
      const before = await everything(name);

      expect(await codeOf(store.load(KEY))).to.equal('newer');
      await store.save(KEY, draft('new'), first);
      await open();

      const after = await everything(name);
      expect(after.drafts).to.deep.include.members(before.drafts);
      expect(after.files).to.deep.equal(before.files);
    });

    it('in a newer database are said to be newer', async () => {
      (await openDB(name, 9)).close();
      expect(await codeOf(open())).to.equal('newer');
      const db = await openDB(name);
      expect(db.version).to.equal(9);
      db.close();
    });
  });

  describe('faults', () => {
    it('says that there is no room, and writes nothing by half: on the put', async () => {
      const store = await open();
      const first = await store.save(KEY, draft('one', file('a')));
      const before = await everything(name);
      let puts = 0;
      const full = {
        value(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
          puts += 1;
          if (puts === 2) throw new DOMException('No room.', 'QuotaExceededError');
          return realPut.apply(this, args);
        },
      };
      await stubbed(IDBObjectStore.prototype, 'put', full, async () => {
        expect(await codeOf(store.save(KEY, draft('two', file('b')), first))).to.equal('full');
      });

      expect(await everything(name)).to.deep.equal(before);
      await store.save(KEY, draft('three'), first);
      expect(await texts(store)).to.deep.equal(['three']);
    });

    it('says that there is no room, and writes nothing by half: on the commit', async () => {
      const store = await open();
      const first = await store.save(KEY, draft('one', file('a')));
      const before = await everything(name);
      await stubbed(IDBObjectStore.prototype, 'put', fullOnCommit, async () => {
        expect(await codeOf(store.save(KEY, draft('two', file('b')), first))).to.equal('full');
      });

      expect(await everything(name)).to.deep.equal(before);
      await store.save(KEY, draft('three'), first);
      expect(await texts(store)).to.deep.equal(['three']);
    });

    it('says that there is no room, on opening, and works once there is', async () => {
      await stubbed(IDBObjectStore.prototype, 'put', throwing('QuotaExceededError'), async () => {
        expect(await codeOf(open())).to.equal('full');
      });
      await (await open()).save(KEY, draft('one'));
    });

    for (const fault of ['SecurityError', 'InvalidStateError', 'UnknownError']) {
      it(`says that storage is blocked when opening throws ${fault}`, async () => {
        await stubbed(indexedDB, 'open', throwing(fault), async () => {
          expect(await codeOf(open())).to.equal('blocked');
        });
        await (await open()).save(KEY, draft('one'));
      });
    }

    it('says that storage is blocked when opening ends in an error, as in private windows', async () => {
      const real = indexedDB.open.bind(indexedDB);
      const failing = {
        value: (database: string, version: number) => {
          const request = real(database, version);
          // After what the page itself does there.
          queueMicrotask(() => request.addEventListener('upgradeneeded', () => request.transaction?.abort()));
          return request;
        },
      };
      await stubbed(indexedDB, 'open', failing, async () => {
        expect(await codeOf(open())).to.equal('blocked');
      });
    });

    it('says that storage is blocked when keys cannot be kept', async () => {
      await stubbed(IDBObjectStore.prototype, 'put', throwing('DataCloneError'), async () => {
        expect(await codeOf(open())).to.equal('blocked');
      });
    });

    it('says that storage is blocked when the tab’s own is', async () => {
      await stubbed(window, 'sessionStorage', { get: throwing('SecurityError').value }, async () => {
        expect(await codeOf(open({ place: 'session' }))).to.equal('blocked');
      });
    });

    it('says that the page is not encrypted', async () => {
      await stubbed(window, 'isSecureContext', { value: false }, async () => {
        expect(await codeOf(open())).to.equal('insecure');
      });
    });

    it('says nothing of the draft in what it throws', async () => {
      const store = await open();
      await stubbed(IDBObjectStore.prototype, 'put', throwing('QuotaExceededError'), async () => {
        const error: unknown = await store.save(KEY, draft('Mrs Secret')).catch((reason: unknown) => reason);
        expect(String(error)).not.to.contain('Secret');
      });
    });
  });

  describe('a connection that is lost', () => {
    it('is opened again', async () => {
      let store: DraftStore | undefined;
      const [connection] = await connections(async () => {
        store = await open();
        await store.save(KEY, draft('one'));
      });

      connection!.close();

      expect(await texts(store!)).to.deep.equal(['one']);
    });

    it('is opened again in the middle of a save, which then is whole', async () => {
      const store = await open();
      const first = await store.save(KEY, draft('one'));
      let puts = 0;
      const aborting = {
        value(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
          puts += 1;
          const request = realPut.apply(this, args);
          if (puts === 1) this.transaction.abort();
          return request;
        },
      };
      await stubbed(IDBObjectStore.prototype, 'put', aborting, async () => {
        await store.save(KEY, draft('two', file('a')), first);
      });

      expect(await texts(await open())).to.deep.equal(['two']);
    });

    it('makes way when the database is deleted, and starts anew with new keys', async () => {
      const [store, other] = [await open(), await open()];
      const kept = file('a');
      const first = await store.save(KEY, draft('one', kept));
      await deleteDB(name);

      await store.save(KEY, draft('two', kept), first);

      expect(await texts(other)).to.deep.equal(['two']);
      const [found] = await (await open()).load(KEY);
      expect(await found!.draft.files[0]!.text()).to.equal('a');
    });

    it('leaves the save whole when another tab deletes everything at that moment', async () => {
      const [store, other] = [await open(), await open()];
      const kept = file('a');
      const first = await store.save(KEY, draft('one', kept));

      await Promise.all([store.save(KEY, draft('two', kept), first), other.removeAll(), store.save('another', draft('three', kept)), other.removeAll()]);

      for (const key of [KEY, 'another']) {
        for (const { draft } of await other.load(key)) expect(await draft.files[0]!.text()).to.equal('a');
      }
    });
  });

  it('gives all tabs the same keys when they open at once', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => open()));
    for (const [index, store] of stores.entries()) await store.save(`${KEY} ${index}`, draft(`${index}`));

    const later = await open();

    for (const index of stores.keys()) expect(await texts(later, `${KEY} ${index}`)).to.deep.equal([`${index}`]);
  });

  it('leaves no channel open behind it', async () => {
    const store = await open();
    let closed = 0;
    const real = BroadcastChannel.prototype.close;
    const counting = {
      value(this: BroadcastChannel) {
        closed += 1;
        real.call(this);
      },
    };
    await stubbed(BroadcastChannel.prototype, 'close', counting, async () => {
      const ends = [store.watch(KEY, () => undefined), store.watch(KEY, () => undefined)];
      ends.forEach((end) => end());
      await waitUntil(() => closed === 1);
    });
  });
});
