import { deleteDB } from 'idb';
import { deviceQueue, httpRepository, type QueueStore } from '../../src/storage/http.js';
import { check, same } from './assertions.js';

describe('the queue of the HTTP repository in IndexedDB', () => {
  let name = '';
  let opened: QueueStore[] = [];

  const open = (): QueueStore => {
    const store = deviceQueue(name);
    opened.push(store);
    return store;
  };
  const put = (key: string) => ({ key, document: { type: 'note', id: key }, basedOn: undefined });
  const keysOf = async (store: QueueStore): Promise<readonly string[]> => (await store.load()).map(({ key }) => key);

  beforeEach(() => (name = `queue-test-${crypto.randomUUID()}`));
  afterEach(async () => {
    for (const store of opened) store.close();
    opened = [];
    await deleteDB(name);
  });

  it('keeps puts in the order in which they were added, for the next page too', async () => {
    const first = open();
    for (const key of ['b', 'a', 'c']) await first.add(put(key));
    first.close();

    same(await keysOf(open()), ['b', 'a', 'c']);
  });

  it('gives no place twice, in two tabs', async () => {
    const [one, other] = [open(), open()];

    const added = await Promise.all([one.add(put('a')), other.add(put('b')), one.add(put('c'))]);

    same(new Set(added.map(({ place }) => place)).size, 3);
    same((await keysOf(other)).length, 3);
  });

  it('takes out and replaces together', async () => {
    const store = open();
    const [first, second] = [await store.add(put('a')), await store.add(put('b'))];

    await store.change([first.place], [{ ...second, basedOn: 'r1' }]);

    same(await store.load(), [{ ...second, basedOn: 'r1' }]);
  });

  it('goes on when the browser has closed the database', async () => {
    const store = open();
    await store.add(put('a'));
    const deleted = deleteDB(name);
    await deleted;

    await store.add(put('b'));

    same(await keysOf(store), ['b']);
  });

  it('carries what was put offline to the page that is loaded next', async () => {
    const sent: string[] = [];
    const offline: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const online: typeof fetch = (_, init) => {
      sent.push(`${init?.method ?? 'GET'} ${new Headers(init?.headers).get('idempotency-key') ?? ''}`);
      return Promise.resolve(new Response(typeof init?.body === 'string' ? init.body : '{}', { status: 201, headers: { etag: '"1"' } }));
    };
    const before = httpRepository({ baseUrl: 'https://hr.example', fetch: offline, queue: open() });
    const stored = await before.put({ type: 'note', id: 'a' });
    await before.close();

    const next = httpRepository({ baseUrl: 'https://hr.example', fetch: online, queue: open() });
    await next.flush();
    await next.close();

    check(stored.revision.startsWith('queued:'), 'It has a provisional revision.');
    same(sent, [`PUT ${stored.revision.slice('queued:'.length)}`]);
    same(await keysOf(open()), []);
  });
});
