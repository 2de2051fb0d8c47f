import { deleteDB, openDB } from 'idb';
import { DOCUMENTS_VERSION, documentsDatabase } from '../../src/storage/documents-database.js';
import { openIndexedDb } from '../../src/storage/indexed-db.js';
import { ConflictError, RepositoryError, type Change, type KeptDocument, type Repository, type RepositoryErrorCode } from '../../src/storage/repository.js';
import { check, rejection, same, until } from './assertions.js';
import { sampleProfile } from './sample-profiles.js';
import { connections, fullOnCommit, realPut, stubbed, throwing } from './stubs.js';

const TYPE = 'role-profile';
const FULL = new DOMException('No room.', 'QuotaExceededError');
const note = (text: string, id = 'a'): KeptDocument & { readonly text: string } => ({ type: 'note', id, text });

async function codeOf(work: Promise<unknown>): Promise<RepositoryErrorCode | undefined> {
  const error = await rejection(work);
  return error instanceof RepositoryError ? error.code : undefined;
}

async function textOf(repository: Repository, id = 'a'): Promise<unknown> {
  const found = await repository.get('note', id);
  return found && Reflect.get(found.document, 'text');
}

/** A database as the first version has left it, each document with its revision and one file. */
async function firstVersion(name: string, documents: readonly KeptDocument[]): Promise<void> {
  const db = await openDB(name, 1, {
    upgrade(created) {
      created.createObjectStore('documents', { keyPath: ['type', 'id'] });
      created.createObjectStore('files', { keyPath: ['type', 'id', 'name'] });
      created.createObjectStore('rows', { keyPath: ['type', 'id'] }).createIndex('entries', 'entries', { multiEntry: true });
    },
  });
  const tx = db.transaction(['documents', 'rows', 'files'], 'readwrite');
  for (const document of documents) {
    const { type, id } = document;
    void tx.objectStore('documents').put({ type, id, revision: '1', document });
    void tx.objectStore('rows').put({ type, id, entries: [[type, 'title', 'planner']] });
    void tx.objectStore('files').put({ type, id, name: 'x', mediaType: 'text/plain', content: new TextEncoder().encode('kept').buffer });
  }
  await tx.done;
  db.close();
}

describe('faults of the repository in IndexedDB', () => {
  let name: string;
  let opened: Repository[];
  const open = async (): Promise<Repository> => {
    const repository = await openIndexedDb({ name });
    opened.push(repository);
    return repository;
  };

  beforeEach(() => {
    name = `documents-test-${crypto.randomUUID()}`;
    opened = [];
  });
  afterEach(async () => {
    for (const repository of opened) await repository.close();
    await deleteDB(name);
  });

  /** Everything that lies in the database. */
  async function everything(): Promise<unknown> {
    const db = await openDB(name);
    const all = await Promise.all(['documents', 'rows', 'postings', 'files'].map((store) => db.getAll(store) as Promise<unknown>));
    db.close();
    return all;
  }

  /** Puts something in the place of a record, as a fault or another program does. */
  async function replace(store: string, record: unknown): Promise<void> {
    const db = await openDB(name);
    await db.put(store, record);
    db.close();
  }

  async function emptied(store: string): Promise<void> {
    const db = await openDB(name);
    await db.clear(store);
    db.close();
  }

  describe('no room', () => {
    const onSecondPut = (): PropertyDescriptor => {
      let puts = 0;
      return {
        value(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
          puts += 1;
          if (puts === 2) throw FULL;
          return realPut.apply(this, args);
        },
      };
    };

    for (const [moment, fault] of [['put', onSecondPut], ['commit', () => fullOnCommit]] as const) {
      it(`on the ${moment} is said, and nothing is written by half`, async () => {
        const repository = await open();
        const { revision } = await repository.put(sampleProfile({ id: 'a', title: 'Planner' }));
        const before = await everything();
        const changes: Change[] = [];
        repository.watch((each) => changes.push(...each));

        await stubbed(IDBObjectStore.prototype, 'put', fault(), async () => {
          same(await codeOf(repository.put(sampleProfile({ id: 'a', title: 'Solicitor' }), revision)), 'full');
        });

        same(await everything(), before);
        await repository.put(sampleProfile({ id: 'a', title: 'Lawyer' }), revision);
        same(await repository.count({ type: TYPE, text: 'lawyer' }), 1);
        await until(() => changes.length > 0, 'word of the put that went well');
        same(changes.length, 1);
      });
    }

    it('on opening is said, and there may be room later', async () => {
      const failing = {
        value: () => {
          throw FULL;
        },
      };
      await stubbed(indexedDB, 'open', failing, async () => {
        same(await codeOf(open()), 'full');
      });
      await (await open()).put(note('one'));
    });

    it('for an attachment is said; the one before stays', async () => {
      const repository = await open();
      await repository.put(note('one'));
      await repository.putAttachment('note', 'a', 'x', new Blob(['before']));

      await stubbed(IDBObjectStore.prototype, 'put', fullOnCommit, async () => {
        same(await codeOf(repository.putAttachment('note', 'a', 'x', new Blob(['after']))), 'full');
      });

      same(await (await repository.getAttachment('note', 'a', 'x'))?.text(), 'before');
    });
  });

  describe('storage that is blocked', () => {
    for (const fault of ['SecurityError', 'InvalidStateError', 'UnknownError']) {
      it(`is said when opening throws ${fault}`, async () => {
        await stubbed(indexedDB, 'open', throwing(fault), async () => {
          same(await codeOf(open()), 'blocked');
        });
        await (await open()).put(note('one'));
      });
    }

    it('is said when opening ends in an error, as in private windows', async () => {
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
        same(await codeOf(open()), 'blocked');
      });
    });
  });

  describe('a newer version of the page', () => {
    it('has its database left as it is', async () => {
      (await openDB(name, 90)).close();

      same(await codeOf(open()), 'newer');

      const db = await openDB(name);
      same(db.version, 90);
      db.close();
    });

    it('is made way for, and is not undone by what is still open', async () => {
      const repository = await open();
      await repository.put(note('one'));

      const newer = await openDB(name, 90);

      same(await codeOf(repository.put(note('two', 'b'))), 'newer');
      same((await newer.getAllKeys('documents')).length, 1);
      newer.close();
    });
  });

  describe('a database of an earlier version', () => {
    it('has its documents, revisions and files, found by the fields of this one', async () => {
      await firstVersion(name, [sampleProfile({ id: 'a', title: 'Planner' }), note('one', 'b')]);
      await replace('documents', { type: 'note', id: 'c', document: 'unreadable' });

      const repository = await open();

      same(await repository.query({ type: TYPE, text: 'plan', sort: { field: 'title' } }), { items: [{ document: sampleProfile({ id: 'a', title: 'Planner' }), revision: '1' }] });
      same([await repository.count({ type: TYPE }), await repository.count({ type: 'note' })], [1, 1]);
      same(await (await repository.getAttachment('note', 'b', 'x'))?.text(), 'kept');
      same(await codeOf(repository.get('note', 'c')), 'invalid');
      await repository.put(sampleProfile({ id: 'a', title: 'Solicitor' }), '1');
      same([await repository.count({ type: TYPE, text: 'planner' }), await repository.count({ type: TYPE, text: 'solicitor' })], [0, 1]);
    });

    it('has all of them, however many', async () => {
      await firstVersion(name, Array.from({ length: 2_345 }, (_, index) => sampleProfile({ id: `p${String(index)}`, title: `Planner ${String(index)}`, family: index % 5 === 0 ? 'Fifth' : 'Other' })));

      const repository = await open();

      same([await repository.count({ type: TYPE }), await repository.count({ type: TYPE, where: { family: 'Fifth' } })], [2_345, 469]);
      same((await repository.query({ type: TYPE, text: '2344', where: { family: 'Other' } })).items.map(({ document }) => document.id), ['p2344']);
    });

    it('has what it is found by made anew when the fields change', async () => {
      const repository = await open();
      await repository.put(sampleProfile({ id: 'a', title: 'Planner' }));
      const before = await everything();
      for (const store of ['rows', 'postings']) await emptied(store);
      same(await repository.count({ type: TYPE }), 0);

      const later = documentsDatabase(name, DOCUMENTS_VERSION + 1);
      await later.use(() => Promise.resolve());
      later.close();

      same(await everything(), before);
    });
  });

  describe('what is kept and cannot be read', () => {
    for (const [what, record] of [
      ['without a revision', { type: 'note', id: 'b', document: note('two', 'b') }],
      ['without a document', { type: 'note', id: 'b', revision: '1', document: null }],
      ['with something else as a document', { type: 'note', id: 'b', revision: '1', document: { text: 'two' } }],
    ] as const) {
      it(`is said to be so and stays as it is; the others are there (${what})`, async () => {
        const repository = await open();
        for (const id of ['a', 'b', 'c']) await repository.put(note(id, id));
        await replace('documents', record);
        const before = await everything();

        same(await codeOf(repository.get('note', 'b')), 'invalid');
        same(await codeOf(repository.put(note('mine', 'b'))), 'invalid');
        same(await codeOf(repository.put(note('mine', 'b'), '1')), 'invalid');
        same(await codeOf(repository.remove('note', 'b', '1')), 'invalid');
        same((await repository.query({ type: 'note' })).items.map(({ document }) => document.id), ['a', 'c']);
        same(await textOf(repository, 'c'), 'c');
        same(await everything(), before);
      });
    }

    it('is no reason against profiles that are none: they are listed, and found by their id', async () => {
      const repository = await open();
      const broken = { type: TYPE, id: 'b', role: 7 };
      const newer = { ...sampleProfile({ id: 'c' }), version: 99 };
      await repository.put(broken);
      await repository.put(newer);
      await repository.put(sampleProfile({ id: 'a', title: 'Zoologist' }));

      same((await repository.query({ type: TYPE, sort: { field: 'title' } })).items.map(({ document }) => document), [sampleProfile({ id: 'a', title: 'Zoologist' }), broken, newer]);
      same(await repository.count({ type: TYPE, where: { status: 'draft' } }), 1);
    });
  });

  it('what is no plain data is not written', async () => {
    const repository = await open();
    same(await codeOf(repository.put({ ...note('one'), run: () => 1 })), 'invalid');
    same(await repository.count({ type: 'note' }), 0);
  });

  describe('a connection that is lost', () => {
    it('is opened again', async () => {
      let repository: Repository | undefined;
      const [connection] = await connections(async () => {
        repository = await open();
        await repository.put(note('one'));
      });

      connection?.close();

      same(repository && (await textOf(repository)), 'one');
    });

    it('is opened again in the middle of a put, which then is whole', async () => {
      const repository = await open();
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
        await repository.put(sampleProfile({ id: 'a', title: 'Planner' }));
      });

      same(await repository.count({ type: TYPE, text: 'planner' }), 1);
    });

    it('makes no conflict of a put that was written before its answer was lost', async () => {
      const repository = await open();
      const first = await repository.put(note('one'));
      const real = IDBDatabase.prototype.transaction;
      let lost = 0;
      const losing = {
        value(this: IDBDatabase, ...args: Parameters<IDBDatabase['transaction']>) {
          const transaction = real.apply(this, args);
          transaction.addEventListener('complete', (event) => {
            if (lost > 0) return;
            lost += 1;
            event.stopImmediatePropagation();
            transaction.dispatchEvent(new Event('abort'));
          });
          return transaction;
        },
      };

      await stubbed(IDBDatabase.prototype, 'transaction', losing, async () => {
        const next = await repository.put(note('two'), first.revision);
        same((await repository.get('note', 'a'))?.revision, next.revision);
      });

      same([lost, await textOf(repository)], [1, 'two']);
    });

    it('makes way when the person deletes the site’s data, and starts anew', async () => {
      const repository = await open();
      const { revision } = await repository.put(note('one'));

      await deleteDB(name);

      same(await repository.get('note', 'a'), undefined);
      const error = await rejection(repository.put(note('two'), revision));
      check(error instanceof ConflictError && error.theirs === undefined, 'Nothing is there any more.');
      await repository.put(note('two'));
      same(await textOf(repository), 'two');
    });

    it('stays closed once the repository was closed', async () => {
      const repository = await open();
      await repository.close();
      same(await codeOf(repository.get('note', 'a')), 'failed');
      await repository.close();
    });
  });

  describe('watching', () => {
    it('goes on when a listener throws; the put is whole', async () => {
      const repository = await open();
      const thrown: unknown[] = [];
      const before = window.onerror;
      window.onerror = (message) => thrown.push(message) > 0;
      let heard = 0;
      repository.watch(() => {
        throw new Error('A fault of the host.');
      });
      repository.watch(() => (heard += 1));

      await repository.put(note('one'));
      await until(() => heard === 1 && thrown.length === 1, 'word to the other, and the error');
      window.onerror = before;

      same(await textOf(repository), 'one');
    });

    it('takes nothing from the channel that no repository has said', async () => {
      const [repository, other] = [await open(), await open()];
      const seen: Change[] = [];
      repository.watch((changes) => seen.push(...changes));
      const channel = new BroadcastChannel(`${name}-changes`);

      for (const message of ['x', 7, null, [{ type: 'note' }], { type: 'note', id: 'a', removed: false }]) channel.postMessage(message);
      await other.put(note('one'));
      await until(() => seen.length > 0, 'word of the put');
      channel.close();

      same(seen, [{ type: 'note', id: 'a', removed: false }]);
    });

    it('tells every other tab, and oneself once', async () => {
      const [repository, second, third] = [await open(), await open(), await open()];
      const heard = [0, 0, 0];
      [repository, second, third].forEach((each, index) => each.watch((changes) => (heard[index] = (heard[index] ?? 0) + changes.length)));

      await repository.put(note('one'));
      await until(() => heard.every((count) => count > 0), 'word to all three');
      await second.put(note('two', 'b'));
      await until(() => heard.every((count) => count > 1), 'word to all three again');

      same(heard, [2, 2, 2]);
    });
  });
});
