import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { DraftKeeper, type Draft, type DraftMode, type DraftStore } from '../../src/controllers/draft-keeper.js';
import { DraftError } from '../../src/storage/draft-store.js';
import { MemoryDisk, MemoryDrafts, type Fault } from '../storage/memory-drafts.js';

/** An element with one field, as elements use the keeper. */
class Note extends LitElement {
  mode: DraftMode = 'host';
  key = 'note';
  store: DraftStore | undefined;
  text = '';
  readonly restored: string[] = [];
  readonly keeper = new DraftKeeper(this, {
    mode: () => this.mode,
    key: () => this.key,
    store: () => this.store,
    draft: () => (this.text ? draftOf(this.text) : undefined),
    restore: (draft) => {
      this.text = textOf(draft);
      this.restored.push(this.text);
    },
  });

  type(text: string): void {
    this.text = text;
    this.keeper.changed();
  }
}
customElements.define('test-note', Note);

const draftOf = (text: string): Draft => ({ version: 1, fields: { text }, files: [] });
const textOf = ({ fields }: Draft): string => String(fields['text']);

/** Something that a test lets happen when it wants. */
function gate(): { readonly passed: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

const failing: Fault = () => Promise.resolve('fails');
const working: Fault = () => Promise.resolve('works');

describe('DraftKeeper', () => {
  let disk: MemoryDisk;
  let store: MemoryDrafts;
  const notes: Note[] = [];

  beforeEach(() => {
    disk = new MemoryDisk();
    store = new MemoryDrafts(disk);
  });
  afterEach(() => {
    for (const note of notes.splice(0)) note.remove();
  });

  async function show(properties: Partial<Pick<Note, 'mode' | 'key' | 'store' | 'text'>> = {}): Promise<Note> {
    const note = Object.assign(new Note(), { store }, properties);
    notes.push(note);
    document.body.append(note);
    await note.updateComplete;
    await note.keeper.settled;
    return note;
  }
  /** The same form in another tab. */
  const showElsewhere = (): Promise<Note> => show({ store: new MemoryDrafts(disk) });
  const kept = (key = 'note'): readonly string[] => disk.of(key).map(({ draft }) => textOf(draft));

  /** Types and waits until it is saved. */
  async function write(note: Note, text: string): Promise<void> {
    note.type(text);
    await note.keeper.flush();
    await note.keeper.settled;
  }

  describe('saves', () => {
    it('when the page is hidden', async () => {
      const note = await show();
      note.type('a');
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
      await note.keeper.settled;
      expect(kept()).to.deep.equal(['a']);
    });

    it('when the page is left', async () => {
      const note = await show();
      note.type('a');
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await note.keeper.settled;
      expect(kept()).to.deep.equal(['a']);
    });

    it('when the element is taken away', async () => {
      const note = await show();
      note.type('a');
      note.remove();
      await note.keeper.settled;
      expect(kept()).to.deep.equal(['a']);
    });

    it('nothing when nothing was entered', async () => {
      const note = await show();
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      note.remove();
      await note.keeper.settled;
      expect(store.calls).to.deep.equal(['load']);
    });

    it('nothing without drafts', async () => {
      const note = await show({ mode: 'none' });
      note.type('a');
      await note.keeper.flush();
      expect(store.calls).to.deep.equal([]);
      expect(note.keeper.status).to.deep.equal({ kind: 'none' });
    });

    it('removes the draft of a field that was emptied', async () => {
      const note = await show();
      await write(note, 'a');
      await write(note, '');
      expect(kept()).to.deep.equal([]);
      expect(note.keeper.status.kind).to.equal('none');
    });

    it('what was changed during a slow save, afterwards', async () => {
      const note = await show();
      const { passed, open } = gate();
      store.fault = async () => (await passed, 'works');
      note.type('a');
      const first = note.keeper.flush();
      await aTimeout(10);
      note.type('ab');
      const second = note.keeper.flush();
      expect(kept()).to.deep.equal([]);
      expect(note.keeper.status.kind).to.equal('unsaved');
      open();
      await Promise.all([first, second]);
      expect(kept()).to.deep.equal(['ab']);
      expect(note.keeper.status.kind).to.equal('saved');
    });

    it('in order, however slow the answers are', async () => {
      const note = await show();
      const delays = [60, 5, 30];
      store.fault = async () => {
        await aTimeout(delays.shift() ?? 0);
        return 'works';
      };
      const all = ['a', 'ab', 'abc'].map((text) => {
        note.type(text);
        return note.keeper.flush();
      });
      await Promise.all(all);
      await note.keeper.settled;
      expect(kept()).to.deep.equal(['abc']);
    });

    it('is finished after the element was taken away during it', async () => {
      const note = await show();
      const { passed, open } = gate();
      store.fault = async () => (await passed, 'works');
      note.type('a');
      void note.keeper.flush();
      await aTimeout(10);
      note.type('ab');
      note.remove();
      open();
      await note.keeper.settled;
      expect(kept()).to.deep.equal(['ab']);
    });

    it('goes on where an element was moved to', async () => {
      const note = await show();
      note.type('a');
      const place = document.createElement('div');
      document.body.append(place);
      place.append(note);
      await note.keeper.settled;
      await write(note, 'ab');
      expect(kept()).to.deep.equal(['ab']);
      expect(note.restored).to.deep.equal([]);
      expect(store.watchers).to.equal(1);
      note.remove();
      place.remove();
    });

    it('leaves no watcher and no listener behind', async () => {
      const note = await show();
      note.remove();
      await note.keeper.settled;
      expect(store.watchers).to.equal(0);
      note.type('a');
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await note.keeper.settled;
      expect(kept()).to.deep.equal([]);
    });
  });

  describe('a failure', () => {
    it('is said with its reason, and over with the next save', async () => {
      const note = await show();
      const real = store.save.bind(store);
      store.save = () => Promise.reject(new DraftError('full'));
      await write(note, 'a');
      expect(note.keeper.status).to.deep.equal({ kind: 'failed', code: 'full' });

      note.type('ab');
      expect(note.keeper.status.kind, 'it stays said while the person goes on').to.equal('failed');
      store.save = real;
      await note.keeper.flush();
      expect(note.keeper.status.kind).to.equal('saved');
      expect(kept()).to.deep.equal(['ab']);
    });

    it('of a store that was never there is over when it comes', async () => {
      store.fault = failing;
      const note = await show();
      expect(note.keeper.status).to.deep.equal({ kind: 'failed', code: 'failed' });
      store.fault = working;
      await write(note, 'a');
      expect(kept()).to.deep.equal(['a']);
    });

    it('of which only the answer was lost leaves no second version', async () => {
      const note = await show();
      store.fault = () => Promise.resolve('answer-lost');
      await write(note, 'a');
      expect(note.keeper.status.kind).to.equal('failed');
      store.fault = working;
      await write(note, 'ab');
      expect(kept()).to.deep.equal(['ab']);
      expect(note.keeper.conflict).to.equal(undefined);
    });
  });

  describe('what was kept', () => {
    it('is filled in again', async () => {
      await write(await show(), 'a');
      const again = await showElsewhere();
      expect(again.text).to.equal('a');
      expect(again.keeper.status.kind).to.equal('restored');
    });

    it('stands beside what was typed before it came', async () => {
      await write(await show(), 'kept');
      const late = new MemoryDrafts(disk);
      const { passed, open } = gate();
      late.fault = async () => (await passed, 'works');
      const note = Object.assign(new Note(), { store: late });
      notes.push(note);
      document.body.append(note);
      await note.updateComplete;
      note.type('typed');
      open();
      await note.keeper.flush();
      await note.keeper.settled;

      expect(note.text).to.equal('typed');
      expect(textOf(note.keeper.conflict!.draft)).to.equal('kept');
      expect(kept()).to.have.members(['kept', 'typed']);
    });

    it('is not overwritten by what the browser has filled in on the ground of an older version', async () => {
      const note = await show();
      await write(note, 'a');
      const { progress } = note.keeper;
      await write(await showElsewhere(), 'ab');

      const again = Object.assign(new Note(), { store, text: 'a, typed at last' });
      notes.push(again);
      again.keeper.continueFrom({ ...progress, unsaved: true });
      document.body.append(again);
      await again.updateComplete;
      await again.keeper.settled;
      await again.keeper.settled;

      expect(again.text).to.equal('a, typed at last');
      expect(kept()).to.have.members(['ab', 'a, typed at last']);
      expect(textOf(again.keeper.conflict!.draft)).to.equal('ab');
    });

    it('is not known to be kept while a save is under way', async () => {
      const note = await show();
      await write(note, 'a');
      expect(note.keeper.progress.unsaved).to.equal(false);
      const { passed, open } = gate();
      store.fault = async () => (await passed, 'works');
      note.type('ab');
      const save = note.keeper.flush();
      await aTimeout(10);
      expect(note.keeper.progress.unsaved).to.equal(true);
      open();
      await save;
      expect(note.keeper.progress.unsaved).to.equal(false);
    });

    it('does not come back through the browser when it was deleted meanwhile', async () => {
      const note = await show();
      await write(note, 'a');
      const { progress } = note.keeper;
      note.remove();
      await new MemoryDrafts(disk).remove('note');

      const again = Object.assign(new Note(), { store, text: 'a' });
      notes.push(again);
      again.keeper.continueFrom(progress);
      document.body.append(again);
      await again.updateComplete;
      await again.keeper.flush();
      await again.keeper.settled;

      expect([again.text, kept()]).to.deep.equal(['a', []]);
    });

    it('goes on from what the browser has filled in on the ground of it', async () => {
      const note = await show();
      await write(note, 'a');
      const { progress } = note.keeper;
      note.remove();

      const again = Object.assign(new Note(), { store, text: 'ab' });
      notes.push(again);
      again.keeper.continueFrom({ ...progress, unsaved: true });
      document.body.append(again);
      await again.updateComplete;
      await again.keeper.settled;

      expect(again.keeper.conflict).to.equal(undefined);
      expect(kept()).to.deep.equal(['ab']);
    });
  });

  describe('two tabs', () => {
    /** Both begin with nothing and write. */
    async function conflict(): Promise<readonly [Note, Note]> {
      const [here, there] = [await show(), await showElsewhere()];
      await write(there, 'there');
      await write(here, 'here');
      await waitUntil(() => here.keeper.conflict !== undefined);
      return [here, there];
    }

    it('keep both versions and show the other', async () => {
      const [here] = await conflict();
      expect(textOf(here.keeper.conflict!.draft)).to.equal('there');
      expect(here.text).to.equal('here');
      expect(kept()).to.have.members(['here', 'there']);
    });

    it('leave a form alone in which nothing was entered, and overwrite nothing when something is', async () => {
      const [here, there] = [await show(), await showElsewhere()];
      await write(there, 'there');
      await here.keeper.settled;
      expect([here.text, here.keeper.conflict]).to.deep.equal(['', undefined]);

      await write(here, 'here');

      expect(kept()).to.have.members(['here', 'there']);
      expect(textOf(here.keeper.conflict!.draft)).to.equal('there');
    });

    it('say nothing when both say the same', async () => {
      const [here, there] = [await show(), await showElsewhere()];
      await write(there, 'same');
      await write(here, 'same');
      expect([here.keeper.conflict, there.keeper.conflict]).to.deep.equal([undefined, undefined]);
    });

    it('have both versions after a crash', async () => {
      const [here, there] = await conflict();
      here.remove();
      there.remove();
      const again = await showElsewhere();
      expect([again.text, textOf(again.keeper.conflict!.draft)]).to.have.members(['here', 'there']);
    });

    it('go on saving both while the person has not decided', async () => {
      const [here, there] = await conflict();
      await write(here, 'here, more');
      await write(there, 'there, more');
      await here.keeper.settled;
      expect(kept()).to.have.members(['here, more', 'there, more']);
      expect(textOf(here.keeper.conflict!.draft)).to.equal('there, more');
    });

    it('have one version after the person has decided', async () => {
      const [here] = await conflict();
      here.type('here and there');
      await here.keeper.resolve();
      expect(kept()).to.deep.equal(['here and there']);
      expect(here.keeper.conflict).to.equal(undefined);
      expect(here.keeper.status.kind).to.equal('saved');
    });

    it('lose nothing that was written while the person decided', async () => {
      const [here, there] = await conflict();
      here.type('here and there');
      await Promise.all([here.keeper.resolve(), write(there, 'there, more')]);
      await here.keeper.settled;
      await here.keeper.settled;
      expect(kept()).to.have.members(['here and there', 'there, more']);
      expect(textOf(here.keeper.conflict!.draft)).to.equal('there, more');
    });

    it('keep both versions when the decision cannot be saved', async () => {
      const [here] = await conflict();
      store.fault = failing;
      here.type('here and there');
      await here.keeper.resolve();
      expect(here.keeper.status.kind).to.equal('failed');
      expect(kept()).to.have.members(['here', 'there']);
    });

    it('of which one deletes the draft leave what stands in the other', async () => {
      const here = await show();
      await write(here, 'a');
      const there = await showElsewhere();
      await there.keeper.remove();
      await waitUntil(() => here.keeper.status.kind === 'deleted');
      expect(here.text).to.equal('a');
      expect(kept()).to.deep.equal([]);
      await write(here, 'ab');
      expect(kept()).to.deep.equal(['ab']);
    });

    it('of which one empties its field keep what the other has', async () => {
      const [here] = await conflict();
      await write(here, '');
      expect(kept()).to.deep.equal(['there']);
      expect(here.keeper.conflict).to.equal(undefined);
    });

    it('of which one sends show that in the other', async () => {
      const here = await show();
      await write(here, 'a');
      const there = await showElsewhere();
      await here.keeper.markSent();
      await waitUntil(() => there.keeper.sent !== undefined);
      expect(there.text).to.equal('a');
      expect(disk.of('note').every(({ sentAt }) => sentAt)).to.equal(true);
    });
  });

  describe('what was sent', () => {
    async function sent(): Promise<Note> {
      const note = await show();
      note.type('sent');
      await note.keeper.markSent();
      note.remove();
      return showElsewhere();
    }

    it('is offered and not filled in', async () => {
      const again = await sent();
      expect(again.text).to.equal('');
      expect(textOf(again.keeper.sent!.draft)).to.equal('sent');
    });

    it('is filled in when the person wants that, and is a draft again once it is changed', async () => {
      const again = await sent();
      again.keeper.reuseSent();
      expect([again.text, again.keeper.sent]).to.deep.equal(['sent', undefined]);
      await write(again, 'sent, changed');
      expect(disk.of('note').map(({ draft, sentAt }) => [textOf(draft), sentAt])).to.deep.equal([['sent, changed', undefined]]);
    });

    it('stays when it is filled in where something was just erased', async () => {
      const again = await sent();
      again.type('x');
      again.type('');
      again.keeper.reuseSent();
      await again.keeper.flush();
      await again.keeper.settled;
      expect([again.text, kept()]).to.deep.equal(['sent', ['sent']]);
    });

    it('is what stood in the form, also what was typed during a save', async () => {
      const note = await show();
      const { passed, open } = gate();
      store.fault = async () => (await passed, 'works');
      note.type('a');
      void note.keeper.flush();
      await aTimeout(10);
      note.type('ab');
      const marked = note.keeper.markSent();
      open();
      await marked;
      expect(disk.of('note').map(({ draft, sentAt }) => [textOf(draft), sentAt !== undefined])).to.deep.equal([['ab', true]]);
    });

    it('stays when something new is begun', async () => {
      const again = await sent();
      await write(again, 'new');
      expect(kept()).to.have.members(['sent', 'new']);
      expect(textOf(again.keeper.sent!.draft)).to.equal('sent');
    });

    it('stands beside what was begun, when it is wanted back then', async () => {
      const again = await sent();
      await write(again, 'new');
      again.keeper.reuseSent();
      expect(again.text).to.equal('new');
      expect(textOf(again.keeper.conflict!.draft)).to.equal('sent');
    });

    it('goes when the person does not want it, and nothing else does', async () => {
      const again = await sent();
      await write(again, 'new');
      await again.keeper.forgetSent();
      expect(kept()).to.deep.equal(['new']);
      expect(again.keeper.sent).to.equal(undefined);
    });

    it('goes when it has arrived', async () => {
      const note = await show();
      note.type('a');
      void note.keeper.markSent();
      await note.keeper.finish();
      expect(kept()).to.deep.equal([]);
      expect(note.keeper.status.kind).to.equal('none');
    });

    it('is a draft again when it was refused', async () => {
      const note = await show();
      note.type('a');
      void note.keeper.markSent();
      await note.keeper.takeBack();
      expect(disk.of('note').map(({ draft, sentAt }) => [textOf(draft), sentAt])).to.deep.equal([['a', undefined]]);
      note.remove();
      expect((await showElsewhere()).text).to.equal('a');
    });
  });

  describe('deleting', () => {
    it('does not let a save under way bring the draft back', async () => {
      const note = await show();
      const { passed, open } = gate();
      store.fault = async () => (await passed, 'works');
      note.type('a');
      void note.keeper.flush();
      await aTimeout(10);
      note.type('ab');
      const waiting = note.keeper.flush();
      const removed = note.keeper.remove();
      open();
      await Promise.all([removed, waiting]);
      await aTimeout(50);
      expect(kept()).to.deep.equal([]);
      expect(note.keeper.status.kind).to.equal('deleted');
      expect(note.text).to.equal('ab');
    });

    it('removes every version, and every draft of the place', async () => {
      await write(await show({ key: 'other' }), 'other');
      const [here, there] = [await show(), await showElsewhere()];
      await write(there, 'there');
      await write(here, 'here');
      await here.keeper.remove();
      expect([kept(), kept('other')]).to.deep.equal([[], ['other']]);
      await here.keeper.removeAll();
      expect(kept('other')).to.deep.equal([]);
    });
  });

  describe('a host that changes', () => {
    it('the key keeps what was written under the old one, and finds what is under the new one', async () => {
      await write(await show({ key: 'second' }), 'second');
      const note = await show({ key: 'first' });
      note.type('first');
      Object.assign(note, { key: 'second', text: '' });
      note.requestUpdate();
      await note.updateComplete;
      await note.keeper.settled;
      await waitUntil(() => kept('first').length > 0);
      expect([kept('first'), kept('second'), note.text]).to.deep.equal([['first'], ['second'], 'second']);
    });

    it('the key at once with the text saves the new text under the new key only', async () => {
      const note = await show({ key: 'first' });
      note.type('first');
      Object.assign(note, { key: 'second', text: 'from the host' });
      note.requestUpdate();
      await note.updateComplete;
      await waitUntil(() => kept('first').length > 0);
      expect([kept('first'), kept('second'), note.text]).to.deep.equal([['first'], [], 'from the host']);
    });

    it('the place takes the text with it', async () => {
      const other = new MemoryDrafts(new MemoryDisk());
      const note = await show();
      await write(note, 'a');
      note.store = other;
      note.requestUpdate();
      await note.updateComplete;
      await note.keeper.settled;
      expect((await other.load('note')).map(({ draft }) => textOf(draft))).to.deep.equal(['a']);
    });

    it('the mode after something was typed keeps it from then on', async () => {
      const note = await show({ mode: 'none' });
      note.type('a');
      note.mode = 'host';
      note.requestUpdate();
      await note.updateComplete;
      await note.keeper.flush();
      await note.keeper.settled;
      expect(kept()).to.deep.equal(['a']);
    });

    it('the mode to none ends the keeping', async () => {
      const note = await show();
      await write(note, 'a');
      note.mode = 'none';
      note.requestUpdate();
      await note.updateComplete;
      expect(note.keeper.status).to.deep.equal({ kind: 'none' });
      await write(note, 'ab');
      expect(kept()).to.deep.equal(['a']);
      expect(store.watchers).to.equal(0);
    });
  });
});
