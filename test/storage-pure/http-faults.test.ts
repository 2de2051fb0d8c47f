import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ConflictError, RepositoryError, type KeptDocument, type Stored } from '../../src/storage/repository.js';
import type { HttpRepository } from '../../src/storage/http.js';
import { BadNetwork, problem } from './http-faults.js';
import { TestServer, withoutRules } from './http-world.js';

const note = (id: string, text = 'one'): KeptDocument & { readonly text: string } => ({ type: 'note', id, text });

describe('the HTTP repository when things go wrong', () => {
  const server = new TestServer({ kinds: withoutRules });
  let network: BadNetwork;
  let repository: HttpRepository;
  let count = 0;
  let id = '';

  const open = (): HttpRepository => server.repository('m1', { fetch: network.fetch, clock: network.clock, random: () => 1 });
  const puts = (): readonly string[] => network.sent.filter(({ method }) => method === 'PUT').map(({ key }) => key ?? '');
  const failure = async (work: Promise<unknown>): Promise<RepositoryError> => {
    const error = await network.run(work).then(() => undefined, (reason: unknown) => reason);
    assert.ok(error instanceof RepositoryError);
    return error;
  };
  /** How many changes the server has made. */
  const changes = async (): Promise<number> => {
    const response = await fetch(`${server.url}/changes`, { headers: { 'x-rung-user': 'm1' } });
    return Number(Reflect.get((await response.json()) as object, 'next'));
  };
  const there = (): Promise<Stored | undefined> => server.repository().get('note', id);

  before(() => server.start());
  after(() => server.end());
  beforeEach(() => {
    network = new BadNetwork();
    repository = open();
    count += 1;
    id = `n${String(count)}`;
  });

  it('tries again after pauses that double, with the same key', async () => {
    network.next('PUT', new Response(null, { status: 503 }), 'lost', new Response('<h1>Bad gateway</h1>', { status: 502 }), new Response(null, { status: 504 }));

    await network.run(repository.put(note(id)));

    assert.deepEqual(network.waited, [500, 1000, 2000, 4000]);
    assert.equal(puts().length, 5);
    assert.equal(new Set(puts()).size, 1);
    assert.deepEqual((await there())?.document, note(id));
  });

  it('waits as long as the server asks, in seconds or until a moment', async () => {
    network.next('GET', problem(429, 'Slow down.', { 'retry-after': '7' }), problem(503, 'Soon.', { 'retry-after': new Date(network.clock.now() + 16_000).toUTCString() }));

    assert.equal(await network.run(repository.get('note', id)), undefined);

    assert.deepEqual(network.waited, [7000, 9000]);
  });

  it('does not wait longer than a person would', async () => {
    network.next('GET', problem(503, 'Back tomorrow.', { 'retry-after': '86400' }));

    const error = await failure(repository.get('note', id));

    assert.deepEqual([error.code, error.reason, network.waited], ['offline', 'Back tomorrow.', []]);
  });

  it('says that the server cannot be reached after five tries', async () => {
    network.next('PUT', ...Array.from({ length: 5 }, () => 'lost' as const));

    const error = await failure(repository.put(note(id)));

    assert.deepEqual([error.code, puts().length, await there()], ['offline', 5, undefined]);
  });

  it('takes an answer that does not come for a lost one', async () => {
    network.next('PUT', 'silent', 'silent');

    await network.run(repository.put(note(id)));

    assert.deepEqual(network.waited, [30_000, 500, 30_000, 1000]);
    assert.equal(puts().length, 3);
  });

  for (const [how, fault] of [['the answer is lost', 'cut'], ['the connection ends within the answer', 'cut-within']] as const) {
    it(`writes once although ${how} after the server has written`, async () => {
      const start = await changes();
      network.next('PUT', fault, fault);

      const stored = await network.run(repository.put(note(id)));

      assert.equal(puts().length, 3);
      assert.equal(await changes(), start + 1);
      assert.deepEqual(await there(), stored);
      const { revision } = await network.run(repository.put(note(id, 'two'), stored.revision));
      assert.notEqual(revision, stored.revision);
    });
  }

  it('removes once although the answer is lost', async () => {
    const { revision } = await network.run(repository.put(note(id)));
    network.next('DELETE', 'cut');

    await network.run(repository.remove('note', id, revision));

    assert.equal(await there(), undefined);
  });

  it('takes the same put for the same one when every answer to the first was lost', async () => {
    const start = await changes();
    network.next('PUT', ...Array.from({ length: 5 }, () => 'cut' as const));
    const error = await failure(repository.put(note(id)));

    const stored = await network.run(repository.put(note(id)));

    assert.equal(error.code, 'offline');
    assert.equal(await changes(), start + 1);
    assert.deepEqual(await there(), stored);
  });

  it('gives the reason of a refusal, and does not try again', async () => {
    for (const [answer, code] of [
      [problem(401, 'Your session has ended.'), 'refused'],
      [problem(403, 'This is for HR.'), 'refused'],
      [problem(413, 'At most 2 MB.'), 'failed'],
      [problem(422, 'No profile.'), 'invalid'],
      [problem(422, 'Written by a newer one.', { code: 'newer' }), 'newer'],
      [problem(500, 'The log says why.'), 'failed'],
      [problem(507, 'The disk is full.'), 'full'],
    ] as const) {
      network.next('PUT', answer.clone());
      const error = await failure(repository.put(note(id)));
      assert.deepEqual([error.code, error.reason], [code, Reflect.get((await answer.json()) as object, 'detail')]);
    }
    assert.deepEqual([puts().length, network.waited, await there()], [7, [], undefined]);
  });

  it('takes a way to a page of sign-in for a refusal', async () => {
    network.next('GET', new Response(null, { status: 302, headers: { location: 'https://sso.example' } }));

    assert.equal((await failure(repository.get('note', id))).code, 'refused');
  });

  for (const status of [409, 412]) {
    it(`answers ${String(status)} with both versions`, async () => {
      const theirs = await server.repository().put(note(id, 'theirs'));
      network.next('PUT', problem(status, 'Changed.'));

      const error = await failure(repository.put(note(id, 'mine'), 'old'));

      assert.ok(error instanceof ConflictError);
      assert.deepEqual([error.mine, error.theirs], [note(id, 'mine'), theirs]);
    });
  }

  it('says nothing about a conflict when theirs cannot be fetched', async () => {
    network.next('PUT', problem(412, 'Changed.'));
    network.next('GET', ...Array.from({ length: 5 }, () => 'lost' as const));

    assert.equal((await failure(repository.put(note(id, 'mine'), 'old'))).code, 'offline');
  });

  it('keeps the order of what concerns one document, however slow an answer is', async () => {
    let release = (): void => undefined;
    network.next('PUT', new Promise<void>((resolve) => (release = resolve)));
    const first = repository.put(note(id));
    const read = repository.get('note', id);
    const other = await network.run(repository.put(note(`${id}-other`)));
    const before = network.sent.filter(({ path }) => path.endsWith(id)).map(({ method }) => method);
    release();

    assert.deepEqual(await network.run(read), await first);
    assert.deepEqual(before, ['PUT']);
    assert.equal(other.document.id, `${id}-other`);
  });

  it('takes tags that a proxy has made weak, and nothing without a tag', async () => {
    const { revision } = await network.run(repository.put(note(id)));
    network.next('GET', (answer) => new Response(answer.body, { headers: { etag: `W/${answer.headers.get('etag') ?? ''}` } }), (answer) => new Response(answer.body), () => new Response('<html>', { headers: { etag: '"1"' } }));

    assert.equal((await network.run(repository.get('note', id)))?.revision, revision);
    assert.equal((await failure(repository.get('note', id))).code, 'invalid');
    assert.equal((await failure(repository.get('note', id))).code, 'invalid');
  });

  it('goes on with a server that was started again meanwhile', async () => {
    const { revision } = await network.run(repository.put(note(id)));
    await server.stop();
    const put = repository.put(note(id, 'two'), revision);
    await new Promise((resolve) => setImmediate(resolve));
    await server.start();

    await network.run(put);

    assert.deepEqual((await there())?.document, note(id, 'two'));
  });

  it('loses and doubles nothing when two write the same document on a bad network', async () => {
    const bad = [new BadNetwork(), new BadNetwork()];
    await server.repository().put({ ...note(id), done: [] });
    const add = async (network: BadNetwork, who: string): Promise<void> => {
      const repository = server.repository('m1', { fetch: network.fetch, clock: network.clock });
      network.next('PUT', 'cut', 'lost', new Response(null, { status: 503 }), 'cut-within', 'cut', problem(429, 'Slow down.', { 'retry-after': '1' }), 'cut', 'cut', 'lost');
      for (let step = 0; step < 8; step += 1) {
        let stored = await repository.get('note', id);
        for (let done = false; !done; ) {
          const list: unknown = Reflect.get(stored?.document ?? {}, 'done');
          assert.ok(Array.isArray(list));
          try {
            await repository.put({ ...note(id), done: [...(list as readonly unknown[]), `${who}${String(step)}`] }, stored?.revision);
            done = true;
          } catch (error) {
            if (error instanceof ConflictError) stored = error.theirs;
            else assert.equal(error instanceof RepositoryError && error.code, 'offline');
          }
        }
      }
    };

    await Promise.all(bad.map((network, index) => network.run(add(network, ['a', 'b'][index] ?? ''))));

    const done: unknown = Reflect.get((await there())?.document ?? {}, 'done');
    assert.ok(Array.isArray(done));
    assert.deepEqual([...(done as readonly string[])].sort(), ['a', 'b'].flatMap((who) => Array.from({ length: 8 }, (_, step) => `${who}${String(step)}`)));
  });

  it('tells of what others change after the network was gone', async () => {
    const seen: string[] = [];
    const stop = repository.watch((list) => seen.push(...list.map((change) => change.id)));
    await network.run(repository.get('note', id));
    network.offline = true;
    const failed = await failure(repository.get('note', id));
    await server.repository().put(note(id));
    network.offline = false;

    const told = new Promise<void>((resolve) => repository.watch((list) => list.some((change) => change.id === id) && resolve()));
    await network.run(told);
    stop();

    assert.equal(failed.code, 'offline');
    assert.ok(seen.includes(id));
  });

  it('says when the server is away, and when it is there again', async () => {
    const said: boolean[] = [];
    repository = server.repository('m1', { fetch: network.fetch, clock: network.clock, random: () => 1, onConnection: (isThere) => said.push(isThere) });

    await network.run(repository.get('note', id));
    assert.deepEqual(said, []);
    network.next('GET', 'lost', new Response(null, { status: 502 }), problem(429, 'Slow down.'), problem(404, 'There is none.'));
    await network.run(repository.get('note', id));
    assert.deepEqual(said, [false, true]);

    network.offline = true;
    await failure(repository.get('note', id));
    assert.deepEqual(said, [false, true, false]);
  });

  it('ends at once when it is closed', async () => {
    network.next('GET', 'silent');
    const read = repository.get('note', id);
    await new Promise((resolve) => setImmediate(resolve));
    await repository.close();

    assert.equal((await failure(read)).code, 'offline');
  });
});
