import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { CouchDatabase } from '../../src/storage/couch-database.js';
import { CouchRepository } from '../../src/storage/couch-repository.js';
import { replicate, type CouchStatus } from '../../src/storage/couch-replication.js';
import { Cable } from '../support/cable.js';
import { ConflictError, type KeptDocument, type Stored } from '../../src/storage/repository.js';
import { rejection, until } from '../storage/assertions.js';
import { memoryDatabase, PouchDB, startCouchServer, type CouchServer } from './support/couch-server.js';

const note = (text: string): KeptDocument & { readonly text: string } => ({ type: 'note', id: 'a', text });
const textOf = (stored: Stored | undefined): unknown => stored && Reflect.get(stored.document, 'text');

/** A device with a copy of the database, whose network can be cut. */
interface Device {
  readonly repository: CouchRepository;
  readonly states: CouchStatus['state'][];
  readonly conflicts: ConflictError[];
  readonly local: CouchDatabase;
  online: boolean;
}

describe('devices that replicate through a server', () => {
  let server: CouchServer;
  let count = 0;
  let devices: Device[] = [];
  before(async () => (server = await startCouchServer()));
  after(() => server.close());
  beforeEach(async () => {
    count += 1;
    devices = [];
    await fetch(`${server.origin}/shared-${String(count)}`, { method: 'PUT' });
  });
  afterEach(async () => {
    for (const { repository } of devices) await repository.close();
  });

  async function device(origin = server.origin): Promise<Device> {
    const states: CouchStatus['state'][] = [];
    const conflicts: ConflictError[] = [];
    const network = { online: true };
    const cutFetch = (url: string | Request, init?: RequestInit): Promise<Response> => (network.online ? PouchDB.fetch(url, init) : Promise.reject(new TypeError('fetch failed')));
    const remote = new PouchDB(`${origin}/shared-${String(count)}`, { skip_setup: true, fetch: cutFetch });
    const local = memoryDatabase();
    const replication = replicate(local, remote, ({ state }) => states.push(state));
    const repository = await CouchRepository.open(local, { onConflict: (conflict) => conflicts.push(conflict), onClose: () => replication.cancel() });
    const made = Object.assign(network, { repository, states, conflicts, local });
    devices.push(made);
    return made;
  }

  /** Waits until a device has a text; replication has its own pace. */
  async function reads({ repository }: Device, text: string): Promise<void> {
    for (const end = Date.now() + 15_000; textOf(await repository.get('note', 'a')) !== text; ) {
      assert.ok(Date.now() < end, `"${text}" has not come`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('have what another has written, and tell how far they are', async () => {
    const [one, two] = [await device(), await device()];
    const heard: string[] = [];
    two.repository.watch((changes) => heard.push(...changes.map(({ id }) => id)));

    await one.repository.put(note('from one'));

    await reads(two, 'from one');
    await until(() => heard.includes('a') && two.states.includes('up-to-date'), 'word of the change');
  });

  it('work without a network; what was written meanwhile goes out later', async () => {
    const [one, two] = [await device(), await device()];
    one.online = false;

    const { revision } = await one.repository.put(note('begun offline'));
    await one.repository.put(note('written offline'), revision);
    assert.equal(await two.repository.get('note', 'a'), undefined);
    one.online = true;

    await reads(two, 'written offline');
  });

  it('know that the server is down, also when there is nothing to say to it, and when it is there again', async () => {
    const cable = await Cable.to(server.origin);
    const one = await device(cable.origin);
    await longUntil(() => one.states.at(-1) === 'up-to-date', 'the server');

    await cable.cut();
    await longUntil(() => one.states.at(-1) === 'offline', 'word of the server that is down');
    await one.repository.put(note('written meanwhile'));
    await longUntil(() => one.states.at(-1) === 'offline', 'word of the server that is still down');
    await cable.mend();

    await longUntil(() => one.states.at(-1) === 'up-to-date', 'the server again');
    await reads(await device(), 'written meanwhile');
    assert.equal(one.states[0], 'syncing');
    for (const { repository } of devices.splice(0)) await repository.close();
    await cable.cut();
  });

  it('are told that there is no such database', async () => {
    await fetch(`${server.origin}/shared-${String(count)}`, { method: 'DELETE' });

    const one = await device();

    await longUntil(() => one.states.at(-1) === 'refused', 'the refusal');
  });

  it('say what the server does not take until it takes it', async () => {
    const rule = 'function (doc) { if (doc.document && doc.document.text === "forbidden") throw { forbidden: "Not that." }; }';
    await fetch(`${server.origin}/shared-${String(count)}/_design/rules`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ validate_doc_update: rule }) });
    const one = await device();
    await longUntil(() => one.states.at(-1) === 'up-to-date', 'the server');

    const { revision } = await one.repository.put(note('forbidden'));
    await longUntil(() => one.states.at(-1) === 'refused', 'the refusal');
    await one.repository.put({ ...note('something else'), id: 'b' });
    await longUntil(() => one.states.at(-2) === 'syncing' && one.states.at(-1) === 'refused', 'the refusal after something else was sent');
    await one.repository.put(note('allowed'), revision);

    await longUntil(() => one.states.at(-1) === 'up-to-date', 'the end of it');
    await reads(await device(), 'allowed');
  });

  it('close while the server is down without waiting until it would be asked again', async ({ mock }) => {
    const cable = await Cable.to(server.origin);
    const one = await device(cable.origin);
    const { setTimeout: wait } = globalThis;
    // The pause before the next attempt never ends.
    mock.method(globalThis, 'setTimeout', (work: () => void, milliseconds = 0) => wait(milliseconds < 500 ? work : () => undefined, milliseconds));
    await cable.cut();
    await longUntil(() => one.states.at(-1) === 'offline', 'word of the server that is down');

    await one.repository.close();

    devices = [];
  });

  it('keep both versions of what two have changed apart, until somebody who has seen both decides', async () => {
    const [one, two] = [await device(), await device()];
    const { revision } = await one.repository.put(note('common'));
    await reads(two, 'common');
    one.online = false;
    two.online = false;
    await one.repository.put(note('of one'), revision);
    const common = await two.repository.get('note', 'a');
    await two.repository.put(note('of two'), common?.revision);
    one.online = true;
    two.online = true;
    await longUntil(() => one.conflicts.length > 0 && two.conflicts.length > 0, 'word of the conflict');
    for (const [{ conflicts: [told] }, own, other] of [
      [one, 'of one', 'of two'],
      [two, 'of two', 'of one'],
    ] as const) assert.deepEqual([Reflect.get(told?.mine ?? {}, 'text'), textOf(told?.theirs)], [own, other]);

    // Whoever opens it later hears of it once they read it.
    const later: ConflictError[] = [];
    const reader = await CouchRepository.open(one.local, { onConflict: (conflict) => later.push(conflict) });
    await reader.get('note', 'a');
    await reader.get('note', 'a');
    assert.equal(later.length, 1);

    // Both are there: the one that shows, and the other with the conflict.
    const shown = await one.repository.get('note', 'a');
    const conflict = await rejection(one.repository.put(note('careless'), shown?.revision));
    assert.ok(conflict instanceof ConflictError);
    assert.deepEqual(new Set([textOf(shown), textOf(conflict.theirs)]), new Set(['of one', 'of two']));

    await one.repository.put(note('of both'), conflict.theirs?.revision);

    await reads(two, 'of both');
    const decided = await two.repository.get('note', 'a');
    await two.repository.put(note('goes on'), decided?.revision);
    await reads(one, 'goes on');
  });
});

async function longUntil(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 15_000; !holds(); ) {
    assert.ok(Date.now() < end, `${what} has not come`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
