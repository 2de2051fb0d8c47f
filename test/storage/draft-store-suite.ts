/// <reference types="mocha" />
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { Draft, DraftStore } from '../../src/storage/draft-store.js';

export const KEY = 'evidence https://example.org/appraisal e1';

export const draft = (text: string, ...files: readonly File[]): Draft => ({ version: 1, fields: { situation: text, links: [{ url: 'https://example.org' }] }, files });

export const file = (content: string, name = 'note.txt'): File => new File([content], name, { type: 'text/plain', lastModified: 1_000 });

/** The texts of every version, in the order in which they were saved. */
export const texts = async (store: DraftStore, key = KEY): Promise<readonly unknown[]> => (await store.load(key)).map(({ draft }) => draft.fields['situation']);

/**
 * What every store of drafts must do, a host's own too.
 *
 * @param open gives the store of another tab each time; all of them have the same drafts
 */
export function draftStoreSuite(open: () => Promise<DraftStore>): void {
  let store: DraftStore;
  let other: DraftStore;
  beforeEach(async () => {
    [store, other] = [await open(), await open()];
  });

  it('has nothing at first', async () => {
    expect(await store.load(KEY)).to.deep.equal([]);
  });

  it('gives back what it was given, files too', async () => {
    const given = draft('Ŵyl y Banc 🎉\u0000"', file('one', 'a/b.txt'), file('', 'empty.txt'));

    const kept = await store.save(KEY, given);

    const [found] = await other.load(KEY);
    expect(found).to.deep.include({ id: kept.id, revision: kept.revision, savedAt: kept.savedAt });
    expect(found).not.to.have.property('sentAt');
    expect(found!.draft.version).to.equal(1);
    expect(found!.draft.fields).to.deep.equal(given.fields);
    const files = found!.draft.files.map(async (each) => [each.name, each.type, each.lastModified, await each.text()]);
    expect(await Promise.all(files)).to.deep.equal(await Promise.all(given.files.map(async (each) => [each.name, each.type, each.lastModified, await each.text()])));
  });

  it('keeps the drafts of other keys apart', async () => {
    await store.save(KEY, draft('one'));
    await store.save(`${KEY}2`, draft('two'));

    await store.remove(KEY);

    expect(await texts(store)).to.deep.equal([]);
    expect(await texts(store, `${KEY}2`)).to.deep.equal(['two']);
  });

  it('replaces the version on which a save builds', async () => {
    const first = await store.save(KEY, draft('one'));
    const second = await store.save(KEY, draft('two'), first);

    expect(second.id).to.equal(first.id);
    expect(second.revision).not.to.equal(first.revision);
    expect(await texts(store)).to.deep.equal(['two']);
  });

  it('overwrites nothing that another tab has saved meanwhile', async () => {
    const first = await store.save(KEY, draft('one'));
    await other.save(KEY, draft('theirs'), first);

    const mine = await store.save(KEY, draft('mine'), first);

    expect(mine.id).not.to.equal(first.id);
    expect(await texts(store)).to.have.members(['theirs', 'mine']);
  });

  it('keeps both of two drafts that were begun at once', async () => {
    await Promise.all([store.save(KEY, draft('here')), other.save(KEY, draft('there'))]);

    expect(await texts(store)).to.have.members(['here', 'there']);
  });

  it('lets one of two saves on the same version replace it, and keeps the other beside it', async () => {
    const first = await store.save(KEY, draft('one'));

    await Promise.all([store.save(KEY, draft('here'), first), other.save(KEY, draft('there'), first)]);

    expect(await texts(store)).to.have.members(['here', 'there']);
  });

  it('saves again what another tab has removed', async () => {
    const first = await store.save(KEY, draft('one'));
    await other.remove(KEY);

    await store.save(KEY, draft('one and more'), first);

    expect(await texts(other)).to.deep.equal(['one and more']);
  });

  it('notes that a version was sent, until it is saved again', async () => {
    const first = await store.save(KEY, draft('one'));

    const sent = await store.markSent(KEY, first);

    expect(sent!.id).to.equal(first.id);
    expect((await other.load(KEY))[0]!.sentAt).to.be.an.instanceOf(Date);
    await store.save(KEY, draft('one, again'), sent);
    const [again, ...rest] = await other.load(KEY);
    expect(rest).to.deep.equal([]);
    expect(again).not.to.have.property('sentAt');
  });

  it('keeps what was sent when a new draft is begun', async () => {
    const first = await store.save(KEY, draft('sent'));
    await store.markSent(KEY, first);

    await store.save(KEY, draft('new'), first);

    expect((await store.load(KEY)).map(({ draft, sentAt }) => [draft.fields['situation'], sentAt !== undefined])).to.have.deep.members([['sent', true], ['new', false]]);
  });

  it('does not note as sent what another tab has changed, or what is gone', async () => {
    const first = await store.save(KEY, draft('one'));
    const theirs = await other.save(KEY, draft('theirs'), first);

    expect(await store.markSent(KEY, first)).to.equal(undefined);
    expect((await store.load(KEY))[0]).not.to.have.property('sentAt');
    await other.remove(KEY, theirs);
    expect(await store.markSent(KEY, theirs)).to.equal(undefined);
    expect(await texts(store)).to.deep.equal([]);
  });

  it('removes a version only as it was seen', async () => {
    const first = await store.save(KEY, draft('one', file('a')));
    const theirs = await other.save(KEY, draft('theirs', file('b')), first);

    await store.remove(KEY, first);
    expect(await texts(store)).to.deep.equal(['theirs']);

    await store.remove(KEY, theirs);
    expect(await texts(store)).to.deep.equal([]);
  });

  it('removes every version of a draft', async () => {
    await store.save(KEY, draft('one', file('a')));
    await other.save(KEY, draft('two'));

    await store.remove(KEY);

    expect(await texts(other)).to.deep.equal([]);
  });

  it('removes every draft', async () => {
    await store.save(KEY, draft('one'));
    await store.save('another', draft('two'));

    await other.removeAll();

    expect(await texts(store)).to.deep.equal([]);
    expect(await texts(store, 'another')).to.deep.equal([]);
  });

  it('tells other tabs of every change of that draft, and no longer than they want', async () => {
    let heard = 0;
    const end = other.watch(KEY, () => (heard += 1));
    const hears = async (work: () => Promise<unknown>): Promise<void> => {
      const before = heard;
      await work();
      await waitUntil(() => heard > before, 'the other tab hears of it');
    };

    await hears(() => store.save(KEY, draft('one')));
    await hears(async () => store.markSent(KEY, (await store.load(KEY))[0]!));
    await hears(async () => store.remove(KEY, (await store.load(KEY))[0]));
    await hears(() => store.save(KEY, draft('two')));
    await hears(() => store.removeAll());

    const before = heard;
    await store.save('another', draft('other'));
    end();
    await store.save(KEY, draft('three'));
    await aTimeout(50);
    expect(heard).to.equal(before);
  });

  it('takes files that both tabs have', async () => {
    const shared = file('shared');
    const first = await store.save(KEY, draft('one', shared));
    const [theirs] = await other.load(KEY);
    await other.save(KEY, draft('theirs', ...theirs!.draft.files), theirs);
    await store.save(KEY, draft('mine', shared), first);

    const mine = (await store.load(KEY)).find(({ draft }) => draft.fields['situation'] === 'mine');
    await other.remove(KEY, (await other.load(KEY)).find(({ draft }) => draft.fields['situation'] === 'theirs'));

    expect(await mine!.draft.files[0]!.text()).to.equal('shared');
    expect(await (await store.load(KEY))[0]!.draft.files[0]!.text()).to.equal('shared');
  });
}
