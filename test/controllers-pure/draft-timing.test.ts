import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DraftWorld, EMPTY, type Tab } from './draft-world.js';

describe('when a draft is saved', () => {
  let world: DraftWorld;
  let tab: Tab;

  beforeEach(async () => {
    world = new DraftWorld();
    world.time.install();
    await world.open(0);
    tab = world.tabs[0] ?? assert.fail();
    // The store has been looked through.
    await world.time.pass(1_000);
    tab.works.length = 0;
  });
  afterEach(() => world.time.uninstall());

  const type = (): void => tab.write({ ...tab.text, first: `${tab.text.first} ${world.newWord()}` });
  /** When the store was called, from now on. */
  const calls = (start: number): readonly number[] => tab.works.map(({ from }) => from - start);

  it('is a second after the last key', async () => {
    const start = world.time.now;
    type();
    await world.time.pass(300);
    type();
    await world.time.pass(5_000);
    // The save, and a look whether another tab was there before.
    assert.deepEqual(calls(start), [1_300, 1_320]);
  });

  it('is one and a half seconds after the first key while a person goes on typing, again and again', async () => {
    type();
    await world.time.pass(5_000);
    tab.works.length = 0;
    const start = world.time.now;
    for (let time = 0; time < 5_000; time += 100) {
      type();
      await world.time.pass(100);
    }
    assert.deepEqual(calls(start), [1_500, 3_000, 4_500]);
  });

  it('is never, when nothing was typed', async () => {
    tab.dispatch('visibilitychange');
    tab.dispatch('pagehide');
    tab.disconnect();
    await world.time.pass(60_000);
    assert.deepEqual(tab.works, []);
  });

  it('is at once when the page is hidden, and not a second time', async () => {
    const start = world.time.now;
    type();
    await world.time.pass(100);
    tab.dispatch('visibilitychange');
    await world.time.pass(60_000);
    assert.deepEqual(calls(start), [100, 120]);
  });

  it('goes on after ten seconds where a draft could not even be looked for, and fills it in then', async () => {
    type();
    await world.time.pass(5_000);
    tab.die();
    await world.open(1, EMPTY, undefined, { kind: 'failing' });
    const later = world.tabs[1] ?? assert.fail();
    await world.time.pass(5_000);
    assert.deepEqual([later.keeper.status.kind, later.text.first], ['failed', '']);
    later.weather = { kind: 'good' };
    await world.time.pass(10_000);
    assert.deepEqual([later.keeper.status.kind, later.text.first], ['restored', tab.text.first]);
  });

  it('is every ten seconds after a failure, until it is saved', async () => {
    const start = world.time.now;
    tab.weather = { kind: 'failing' };
    type();
    await world.time.pass(12_000);
    assert.equal(tab.keeper.status.kind, 'failed');
    tab.weather = { kind: 'good' };
    await world.time.pass(60_000);
    assert.equal(tab.keeper.status.kind, 'saved');
    assert.equal(world.kept.length, 1);
    assert.deepEqual(calls(start).slice(0, 2), [1_000, 11_020]);
  });
});
