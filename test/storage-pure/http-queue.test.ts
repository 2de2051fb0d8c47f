import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { memoryQueue, type HttpRepository, type HttpRepositoryOptions, type QueueState, type QueueStore, type QueueTrouble } from '../../src/storage/http.js';
import { ConflictError, RepositoryError, type KeptDocument, type Stored } from '../../src/storage/repository.js';
import { BadNetwork, problem } from './http-faults.js';
import { TestServer, withoutRules } from './http-world.js';

const note = (id: string, text = 'one'): KeptDocument & { readonly text: string } => ({ type: 'note', id, text });
const textOf = (stored: Stored | undefined): unknown => stored && Reflect.get(stored.document, 'text');

describe('the queue of the HTTP repository', () => {
  const server = new TestServer({ kinds: withoutRules });
  let network: BadNetwork;
  let store: QueueStore;
  let states: QueueState[];
  let troubles: QueueTrouble[];
  let repository: HttpRepository;
  let count = 0;
  let id = '';

  /** What a page does when it is loaded again: what is in the store is all that is left of the one before. */
  const load = (options: Partial<HttpRepositoryOptions> = {}): HttpRepository => {
    repository = server.repository('m1', { fetch: network.fetch, clock: network.clock, random: () => 1, queue: { ...store, close: () => undefined }, onQueue: (state) => states.push(state), onTrouble: (trouble) => troubles.push(trouble), ...options });
    return repository;
  };
  const reload = async (): Promise<void> => {
    await repository.close();
    load();
  };
  const run = <Result>(work: Promise<Result>): Promise<Result> => network.run(work);
  const there = (which = id): Promise<Stored | undefined> => server.repository().get('note', which);
  const left = async (): Promise<number> => (await store.load()).length;
  const puts = () => network.sent.filter(({ method }) => method === 'PUT');

  before(() => server.start());
  after(() => server.end());
  beforeEach(() => {
    [network, store, states, troubles] = [new BadNetwork(), memoryQueue(), [], []];
    count += 1;
    id = `q${String(count)}`;
    load();
  });

  it('keeps what is put while the server is not there, and sends it in its order', async () => {
    network.offline = true;
    const first = await run(repository.put(note(id)));
    await run(repository.put(note(`${id}-b`)));
    const second = await run(repository.put(note(id, 'two'), first.revision));
    assert.deepEqual(states.at(-1)?.waiting, 3);
    assert.equal(states.at(-1)?.stopped?.code, 'offline');
    network.offline = false;
    const sent = network.sent.length;

    await run(repository.flush());

    assert.deepEqual(network.sent.slice(sent).map(({ path }) => path.split('/').at(-1)), [id, `${id}-b`, id]);
    assert.deepEqual([textOf(await there()), textOf(await there(`${id}-b`))], ['two', 'one']);
    assert.deepEqual([states.at(-1), await left(), troubles], [{ waiting: 0 }, 0, []]);
    assert.notEqual(second.revision, first.revision);
  });

  it('goes on by itself when the server is there again', async () => {
    network.offline = true;
    await run(repository.put(note(id)));
    network.offline = false;

    await run((async () => { while ((await left()) > 0) await new Promise((resolve) => setImmediate(resolve)); })());

    assert.equal(textOf(await there()), 'one');
  });

  it('makes one of what is put one after the other without having been sent', async () => {
    network.offline = true;
    let stored = await run(repository.put(note(id, '0')));
    for (let step = 1; step < 30; step += 1) stored = await run(repository.put(note(id, String(step)), stored.revision));

    assert.equal(await left(), 2);
    network.offline = false;
    await run(repository.flush());
    assert.equal(textOf(await there()), '29');
  });

  it('is read before the server, and holds a conflict against what waits', async () => {
    network.offline = true;
    const mine = await run(repository.put(note(id, 'mine')));

    assert.deepEqual(await run(repository.get('note', id)), mine);
    const conflict = await run(repository.put(note(id, 'other')).then(() => undefined, (error: unknown) => error));
    assert.ok(conflict instanceof ConflictError);
    assert.deepEqual(conflict.theirs, mine);
    const removal = await run(repository.remove('note', id, mine.revision).then(() => undefined, (error: unknown) => error));
    assert.equal(removal instanceof RepositoryError && removal.code, 'offline');
  });

  it('takes a provisional revision for that of the server once it was sent', async () => {
    network.offline = true;
    const { revision } = await run(repository.put(note(id)));
    network.offline = false;
    await run(repository.flush());

    const next = await run(repository.put(note(id, 'two'), revision));
    await run(repository.remove('note', id, next.revision));

    assert.deepEqual([await there(), troubles], [undefined, []]);
  });

  it('stays when the page is loaded again', async () => {
    network.offline = true;
    const first = await run(repository.put(note(id)));
    await run(repository.put(note(id, 'two'), first.revision));
    await reload();
    network.offline = false;

    await run(repository.flush());

    assert.deepEqual([textOf(await there()), await left(), troubles], ['two', 0, []]);
  });

  it('writes once although the page is loaded again before an answer came', async () => {
    network.next('PUT', 'cut');
    await run(repository.put(note(id)));
    const { revision } = (await there())!;
    await reload();

    await run(repository.flush());

    assert.equal(new Set(puts().map(({ key }) => key)).size, 1);
    assert.deepEqual([(await there())?.revision, await left(), troubles], [revision, 0, []]);
  });

  it('goes on from the server\'s revision when the page is loaded again between two of a document', async () => {
    network.offline = true;
    const first = await run(repository.put(note(id)));
    await run(repository.put(note(id, 'two'), first.revision));
    network.offline = false;
    network.next('PUT', (answer) => {
      network.offline = true;
      return answer;
    });
    await run(repository.flush());
    assert.deepEqual([textOf(await there()), await left()], ['one', 1]);
    await reload();
    network.offline = false;

    await run(repository.flush());

    assert.deepEqual([textOf(await there()), await left(), troubles], ['two', 0, []]);
  });

  it('gives a conflict back to whoever still waits', async () => {
    const theirs = await server.repository().put(note(id, 'theirs'));

    const conflict = await run(repository.put(note(id, 'mine')).then(() => undefined, (error: unknown) => error));

    assert.ok(conflict instanceof ConflictError);
    assert.deepEqual([conflict.theirs, await left(), troubles], [theirs, 0, []]);
  });

  it('tells of a conflict that comes later, with the last of mine and theirs, and keeps mine until it is solved', async () => {
    network.offline = true;
    const first = await run(repository.put(note(id, 'mine')));
    await run(repository.put(note(id, 'mine again'), first.revision));
    const theirs = await server.repository().put(note(id, 'theirs'));
    network.offline = false;
    await run(repository.flush());

    const [trouble] = troubles;
    assert.ok(trouble?.error instanceof ConflictError);
    assert.deepEqual([trouble.error.mine, trouble.error.theirs, trouble.document], [note(id, 'mine again'), theirs, note(id, 'mine again')]);
    assert.deepEqual([await left(), (await run(repository.get('note', id)))?.revision], [1, theirs.revision]);
    await reload();
    await run(repository.flush());
    assert.equal(troubles.length, 2);
    assert.deepEqual(states.at(-1), { waiting: 0, held: [{ type: 'note', id }] });

    await run(repository.put(note(id, 'both'), theirs.revision));

    assert.deepEqual([await left(), textOf(await there()), states.at(-1)], [0, 'both', { waiting: 0 }]);
  });

  it('lets go of what is discarded', async () => {
    network.offline = true;
    await run(repository.put(note(id, 'mine')));
    await server.repository().put(note(id, 'theirs'));
    network.offline = false;
    await run(repository.flush());

    await troubles[0]?.discard();

    assert.deepEqual([await left(), states.at(-1)], [0, { waiting: 0 }]);
  });

  it('does not stand still behind what the server refuses', async () => {
    network.offline = true;
    await run(repository.put(note(id)));
    await run(repository.put(note(`${id}-b`)));
    network.offline = false;
    network.next('PUT', problem(403, 'Not you.'));

    await run(repository.flush());

    assert.deepEqual(troubles.map(({ error, document }) => [error.code, error.reason, document.id]), [['refused', 'Not you.', id]]);
    assert.deepEqual([textOf(await there()), textOf(await there(`${id}-b`)), await left()], [undefined, 'one', 1]);
  });

  it('waits for somebody to sign in again', async () => {
    network.next('PUT', problem(401, 'Your session has ended.'));

    const stored = await run(repository.put(note(id)));

    assert.equal(states.at(-1)?.stopped?.reason, 'Your session has ended.');
    assert.deepEqual([await left(), troubles], [1, []]);
    await run(repository.flush());
    assert.deepEqual([textOf(await there()), await left()], ['one', 0]);
    assert.match(stored.revision, /^queued:/);
  });

  it('says when this device has no room or no storage', async () => {
    const full = { ...memoryQueue(), add: () => Promise.reject(new DOMException('Full', 'QuotaExceededError')) };
    const none = { ...memoryQueue(), load: () => Promise.reject(new Error('Blocked')) };
    for (const [queue, code] of [[full, 'full'], [none, 'blocked']] as const) {
      const error = await run(load({ queue }).put(note(id)).then(() => undefined, (reason: unknown) => reason));
      assert.equal(error instanceof RepositoryError && error.code, code);
    }
  });

  it('loses and doubles nothing, whatever happens to the network and the page', async () => {
    const event = fc.constantFrom('put', 'put', 'put', 'put-other', 'offline', 'online', 'cut', 'lost', 'late', 'reload', 'flush');
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 25 }), async (events) => {
        count += 1;
        [network, store, states, troubles] = [new BadNetwork(), memoryQueue(), [], []];
        load();
        const ids = [`p${String(count)}`, `p${String(count)}-other`] as const;
        const last = new Map<string, { readonly steps: readonly number[]; readonly revision: string }>();
        let steps = 0;
        for (const each of events) {
          if (each === 'offline' || each === 'online') network.offline = each === 'offline';
          else if (each === 'cut' || each === 'lost') network.next('PUT', each);
          else if (each === 'late') network.next('PUT', new Response(null, { status: 503 }));
          else if (each === 'reload') await reload();
          else if (each === 'flush') await run(repository.flush());
          else {
            const which = each === 'put' ? ids[0] : ids[1];
            const before = last.get(which);
            steps += 1;
            const list = [...(before?.steps ?? []), steps];
            // After the page was loaded again only what is read is known.
            const basedOn = before && ((await run(repository.get('note', which).catch(() => undefined)))?.revision ?? before.revision);
            const { revision } = await run(repository.put({ ...note(which), steps: list }, basedOn));
            last.set(which, { steps: list, revision });
          }
        }
        network.offline = false;
        for (let tries = 0; (await left()) > 0 && tries < 30; tries += 1) await run(repository.flush());
        await repository.close();
        assert.deepEqual(troubles, []);
        for (const [which, { steps: wanted }] of last) assert.deepEqual(Reflect.get((await there(which))?.document ?? {}, 'steps'), wanted);
      }),
      { seed: 77, numRuns: 60 },
    );
  });
});
