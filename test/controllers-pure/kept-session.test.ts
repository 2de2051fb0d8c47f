import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { KeptSession } from '../../src/controllers/kept-session.js';
import { ConflictError, RepositoryError, type KeptDocument, type Repository, type RepositoryErrorCode, type Stored } from '../../src/storage/repository.js';
import { FakeTime } from './fake-time.js';

interface Note extends KeptDocument {
  readonly text: string;
}

const note = (text: string): Note => ({ type: 'note', id: 'n', text });

/** One document behind a slow line, with faults as asked for. */
class Place {
  stored: Stored | undefined;
  fault: RepositoryErrorCode | undefined;
  delays: number[] = [];
  puts = 0;
  #revision = 0;
  readonly #time: FakeTime;

  constructor(time: FakeTime) {
    this.#time = time;
  }

  /** Somebody else writes. */
  change(text: string | undefined): void {
    this.stored = text === undefined ? undefined : this.#store(note(text));
  }

  get text(): unknown {
    return this.stored && 'text' in this.stored.document ? this.stored.document.text : undefined;
  }

  #store(document: KeptDocument): Stored {
    return { document, revision: String((this.#revision += 1)) };
  }

  get repository(): Repository {
    const unused = (): never => assert.fail('not used');
    return {
      get: async () => {
        const { stored } = this;
        await this.#answer();
        return stored;
      },
      put: async (document, basedOn) => {
        this.puts += 1;
        await this.#answer();
        if (this.stored?.revision !== basedOn) throw new ConflictError(document, this.stored);
        const stored = { document, revision: this.#store(document).revision };
        this.stored = stored;
        return stored;
      },
      remove: unused,
      query: unused,
      count: unused,
      putAttachment: unused,
      getAttachment: unused,
      removeAttachment: unused,
      watch: () => () => undefined,
      close: unused,
    };
  }

  async #answer(): Promise<void> {
    const { fault } = this;
    await this.#time.wait(this.delays.shift() ?? 0);
    if (fault) throw new RepositoryError(fault, { reason: 'because' });
  }
}

function parse(input: unknown): { readonly value?: Note; readonly issues: readonly never[] } {
  if (typeof input !== 'object' || input === null || !('text' in input) || typeof input.text !== 'string') return { issues: [] };
  return { value: note(input.text), issues: [] };
}

describe('a kept document', () => {
  const time = new FakeTime();
  let place: Place;
  let session: KeptSession<Note>;
  const begin = (left?: KeptSession<KeptDocument>): KeptSession<Note> => {
    session = new KeptSession<Note>({ repository: place.repository, type: 'note', id: 'n', parse }, () => undefined);
    void session.begin(left);
    return session;
  };

  beforeEach(() => {
    time.now = 0;
    time.install();
    place = new Place(time);
  });
  afterEach(() => time.uninstall());

  it('is loaded', async () => {
    place.change('one');
    begin();
    assert.equal(session.status.kind, 'loading');
    await time.pass(0);
    assert.equal(session.status.kind, 'ready');
    assert.equal(session.document?.text, 'one');
  });

  it('says that there is none, and makes it when something is written', async () => {
    begin();
    await time.pass(0);
    assert.deepEqual(session.status, { kind: 'load-failed', code: 'missing', reason: undefined });
    session.write(note('new'));
    await time.pass(1_000);
    assert.equal(place.text, 'new');
    assert.equal(session.status.kind, 'saved');
  });

  it('says what cannot be read', async () => {
    place.stored = { document: { type: 'note', id: 'n' }, revision: '9' };
    begin();
    await time.pass(0);
    assert.deepEqual(session.status, { kind: 'load-failed', code: 'invalid', reason: undefined });
  });

  it('is saved a second after the last key, and at the latest after one and a half', async () => {
    place.change('');
    begin();
    await time.pass(0);
    session.write(note('a'));
    await time.pass(900);
    session.write(note('ab'));
    await time.pass(500);
    assert.equal(place.text, '');
    await time.pass(100);
    assert.equal(place.text, 'ab');
    assert.equal(place.puts, 1);
  });

  it('saves one after the other, and ends with the last', async () => {
    place.change('');
    begin();
    await time.pass(0);
    place.delays = [500, 10];
    session.write(note('a'));
    void session.save();
    await time.pass(0);
    session.write(note('ab'));
    void session.save();
    await time.pass(2_000);
    assert.equal(place.text, 'ab');
    assert.equal(place.puts, 2);
    assert.equal(session.hasUnsaved, false);
  });

  it('takes over what others have saved while nothing is unsaved', async () => {
    place.change('one');
    begin();
    await time.pass(0);
    place.change('two');
    void session.look();
    await time.pass(0);
    assert.equal(session.document?.text, 'two');
    assert.equal(session.conflict, undefined);
  });

  it('takes its own save for no change of others', async () => {
    place.change('one');
    begin();
    await time.pass(0);
    session.write(note('mine'));
    place.delays = [100];
    void session.look();
    void session.save();
    await time.pass(1_000);
    assert.equal(session.document?.text, 'mine');
    assert.equal(session.conflict, undefined);
    assert.equal(session.status.kind, 'saved');
  });

  it('passes over an answer that comes after a later one', async () => {
    place.change('one');
    begin();
    await time.pass(0);
    place.delays = [500, 10];
    place.change('two');
    void session.look();
    place.change('three');
    void session.look();
    await time.pass(1_000);
    assert.equal(session.document?.text, 'three');
  });

  for (const [how, look] of [['when it hears of it', true], ['when it saves', false]] as const) {
    it(`keeps both versions when another has saved meanwhile, ${how}`, async () => {
      place.change('one');
      begin();
      await time.pass(0);
      session.write(note('mine'));
      place.change('theirs');
      void (look ? session.look() : session.save());
      await time.pass(2_000);
      assert.equal(session.status.kind, 'conflict');
      assert.deepEqual(session.conflict, { mine: note('mine'), theirs: note('theirs'), base: note('one') });
      assert.equal(place.text, 'theirs');
      session.write(note('mine, too'));
      await time.pass(5_000);
      assert.equal(place.text, 'theirs');
      void session.resolve(note('both'));
      await time.pass(0);
      assert.equal(place.text, 'both');
      assert.equal(session.status.kind, 'saved');
    });
  }

  for (const saves of [true, false]) {
    it(`joins both versions where it can, when it ${saves ? 'saves' : 'hears of it'}`, async () => {
      place.change('one');
      const join = (base: Note, mine: Note, theirs: Note): Note | undefined => (theirs.text === 'refused' ? undefined : note([base, mine, theirs].map(({ text }) => text).join('+')));
      session = new KeptSession<Note>({ repository: place.repository, type: 'note', id: 'n', parse, join }, () => undefined);
      void session.begin();
      await time.pass(0);
      session.write(note('mine'));
      place.change('theirs');
      void (saves ? session.save() : session.look());
      await time.pass(2_000);

      assert.equal(session.conflict, undefined);
      assert.equal(place.text, 'one+mine+theirs');
      assert.equal(session.document?.text, place.text);
      assert.equal(session.status.kind, 'saved');

      session.write(note('again'));
      place.change('refused');
      await time.pass(2_000);
      assert.deepEqual(session.conflict, { mine: note('again'), theirs: note('refused'), base: note('one+mine+theirs') });
      assert.equal(place.text, 'refused');
    });
  }

  it('is no conflict when both say the same', async () => {
    place.change('one');
    begin();
    await time.pass(0);
    session.write(note('same'));
    place.change('same');
    await time.pass(2_000);
    assert.equal(session.conflict, undefined);
    assert.equal(session.hasUnsaved, false);
  });

  it('stays in sight when another has removed it, and can be put back', async () => {
    place.change('one');
    begin();
    await time.pass(0);
    place.change(undefined);
    void session.look();
    await time.pass(0);
    assert.equal(session.status.kind, 'removed');
    assert.equal(session.document?.text, 'one');
    session.write(note('mine'));
    await time.pass(2_000);
    assert.deepEqual(session.conflict, { mine: note('mine'), theirs: undefined, base: note('one') });
    void session.resolve(note('mine'));
    await time.pass(0);
    assert.equal(place.text, 'mine');
  });

  for (const code of ['offline', 'full', 'blocked', 'failed'] as const) {
    it(`tries again by itself after "${code}"`, async () => {
      place.change('one');
      begin();
      await time.pass(0);
      place.fault = code;
      session.write(note('mine'));
      await time.pass(1_000);
      assert.deepEqual(session.status, { kind: 'save-failed', code, reason: 'because' });
      place.fault = undefined;
      await time.pass(10_000);
      assert.equal(place.text, 'mine');
      assert.equal(session.status.kind, 'saved');
    });
  }

  it('does not press a server that refuses', async () => {
    place.change('one');
    begin();
    await time.pass(0);
    place.fault = 'refused';
    session.write(note('mine'));
    await time.pass(60_000);
    assert.equal(place.puts, 1);
    assert.equal(session.document?.text, 'mine');
  });

  it('goes on with what an element that has gone could not save', async () => {
    place.change('one');
    const first = begin();
    await time.pass(0);
    place.fault = 'offline';
    first.write(note('mine'));
    void first.save();
    await time.pass(0);
    begin(first);
    await time.pass(0);
    assert.equal(first.takenOver, true);
    assert.equal(session.document?.text, 'mine');
    place.fault = undefined;
    await time.pass(10_000);
    assert.equal(place.text, 'mine');
    assert.equal(place.puts, 4, 'only one of them tries again');
  });

  it('loses no word, whatever happens in whatever order', async () => {
    const event = fc.oneof(
      fc.constant('write'),
      fc.constant('save'),
      fc.constant('look'),
      fc.constant('other'),
      fc.constant('fault'),
      fc.constant('wait'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(event, fc.nat(2_000)), { maxLength: 30 }), async (events) => {
        place = new Place(time);
        place.change('start');
        begin();
        let [mine, count, others] = [undefined as string | undefined, 0, false];
        await time.pass(10);
        for (const [what, duration] of events) {
          count += 1;
          place.delays = [duration, duration / 2];
          if (what === 'write') session.write(note((mine = `mine ${count}`)));
          if (what === 'save') void session.save();
          if (what === 'look') void session.look();
          if (what === 'other') place.change(`other ${count}`);
          if (what === 'fault') place.fault = place.fault ? undefined : 'offline';
          if (what === 'wait') await time.pass(duration);
          others ||= what === 'other';
          if (session.hasUnsaved || (!others && mine !== undefined)) assert.equal(session.document?.text, mine);
        }
        place.fault = undefined;
        place.delays = [];
        await time.pass(30_000);
        void session.look();
        await time.pass(0);
        if (session.conflict) {
          assert.equal(session.conflict.mine.text, mine);
          assert.equal(session.conflict.theirs?.text, place.text);
        } else {
          assert.equal(session.hasUnsaved, false);
          assert.equal(session.document?.text, place.text);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
