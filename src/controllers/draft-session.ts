import type { Draft, DraftErrorCode, DraftRef, DraftStore, StoredDraft } from '../storage/draft-store.js';

/** Where the draft stands, for the person. */
export type DraftStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'restored'; readonly at: Date }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly code: DraftErrorCode };

/** How far a draft was kept: the version that was saved last, and whether something was changed since. */
export interface DraftProgress {
  readonly ref?: DraftRef;
  readonly unsaved: boolean;
}

/** Whose draft it is. */
export interface DraftOwner {
  /** Fills in what was kept. */
  restore(draft: Draft): void;
  /** Whether two drafts say the same to the person. */
  same(a: Draft, b: Draft): boolean;
  /** Status, conflict or what was sent before have changed. */
  changed(): void;
}

const NONE: DraftStatus = { kind: 'none' };

/**
 * One draft in one store: what this tab has of it, and what other tabs have. Everything is done one after the other. No
 * timers and no DOM.
 */
export class DraftSession {
  status: DraftStatus = NONE;
  /** What another tab has saved and the person has not decided on. */
  conflict: StoredDraft | undefined;
  /** A version with which the form was sent before. */
  sent: StoredDraft | undefined;
  /** What stands in this tab, as far as this knows; nothing when nothing was entered. */
  mine: Draft | undefined;

  readonly #key: string;
  readonly #openStore: () => DraftStore | undefined | Promise<DraftStore | undefined>;
  readonly #owner: DraftOwner;
  #store: DraftStore | undefined;
  /** The version that this tab writes. */
  #home: DraftRef | undefined;
  /** What was sent from here, and is not known to have arrived. */
  #sending: { readonly ref: DraftRef; readonly draft: Draft } | undefined;
  /** What is to be saved. */
  #pending: { readonly draft: Draft | undefined } | undefined;
  /** A save is under way: nobody knows yet what comes of it. */
  #saving = false;
  /** What is saved next is being sent. */
  #sends = false;
  /** How often this was sent. */
  #times = 0;
  /** What could not be saved, as far as we know: an answer that is lost on the way looks the same. */
  #lost: Draft | undefined;
  #found = false;
  #ended = false;
  #drops = 0;
  #queue: Promise<void> = Promise.resolve();
  #unwatch: (() => void) | undefined;
  #watches = false;

  constructor(key: string, openStore: () => DraftStore | undefined | Promise<DraftStore | undefined>, owner: DraftOwner) {
    this.#key = key;
    this.#openStore = openStore;
    this.#owner = owner;
  }

  /** Whether something is not saved yet. */
  hasUnsaved(): boolean {
    return this.#pending !== undefined || this.#saving || this.#sends;
  }

  /** Settles when everything that was asked for is done. */
  get settled(): Promise<void> {
    return this.#queue;
  }

  /** Looks for what is kept, and hears of what other tabs do from now on. */
  start(): Promise<void> {
    this.#watches = true;
    return this.look();
  }

  /** Hears no longer of other tabs. */
  stop(): void {
    this.#watches = false;
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** The element has turned to another draft: what is under way is finished, and nothing is told any more. */
  end(): void {
    this.stop();
    this.#ended = true;
  }

  /** The person has changed something. */
  change(draft: Draft | undefined): void {
    this.mine = draft;
    this.#pending = { draft };
    this.#sends = false;
    if (this.status.kind !== 'failed') this.#say({ kind: 'unsaved' });
  }

  /** How far what stands in this tab was kept. */
  get progress(): DraftProgress {
    return { ...(this.#home && { ref: { id: this.#home.id, revision: this.#home.revision } }), unsaved: this.hasUnsaved() };
  }

  /** The browser, or another place, has brought back what was entered, and it was kept as far as this. */
  continueFrom(draft: Draft, { ref, unsaved }: DraftProgress): void {
    if (unsaved) this.change(draft);
    this.mine = draft;
    this.#home = ref;
    // The last save before may have come through.
    this.#lost = draft;
  }

  /** Nothing is to be saved of what is not saved yet. */
  drop(): void {
    this.#pending = undefined;
    this.#sends = false;
    this.#drops += 1;
  }

  save(): Promise<void> {
    return this.#do(async (store) => {
      await this.#saveAll(store);
    });
  }

  /** Looks whether another tab has changed something. */
  look(): Promise<void> {
    return this.#do(() => Promise.resolve(), true);
  }

  /** Removes every version of the draft; what stands in the form stays there. */
  remove(): Promise<void> {
    return this.#removeBy((store) => store.remove(this.#key));
  }

  /** Removes every draft of the store. */
  removeAll(): Promise<void> {
    return this.#removeBy((store) => store.removeAll());
  }

  /** What stands in the form now is sent. Whether it arrives nobody knows here, so it is kept, to be offered later. */
  markSent(): Promise<void> {
    this.#sends = true;
    this.#times += 1;
    return this.save();
  }

  /** What was sent from here has arrived. */
  finish(): Promise<void> {
    this.drop();
    return this.#do(async (store) => {
      const { mine } = this;
      const ref = this.#sending?.ref ?? this.#home;
      if (ref) await store.remove(this.#key, ref);
      // Versions that say the same were sent with it.
      const same = mine ? (await store.load(this.#key)).filter(({ draft }) => this.#owner.same(mine, draft)) : [];
      for (const version of same) await store.remove(this.#key, version);
      this.#sending = undefined;
      this.#home = undefined;
      if (!this.#pending) this.#say(NONE);
    });
  }

  /** What was sent from here was refused: it is a draft again. */
  takeBack(): Promise<void> {
    this.#sends = false;
    const times = this.#times;
    return this.#do(async (store) => {
      // It may be on its way again.
      if (!this.#sending || times !== this.#times) return;
      this.#home = this.#sending.ref;
      this.#sending = undefined;
      this.#pending ??= { draft: this.mine };
      await this.#saveAll(store);
    });
  }

  /** The person has decided: what stands in the form now takes the place of what was shown beside it. */
  resolve(): Promise<void> {
    const { conflict } = this;
    if (!conflict) return Promise.resolve();
    this.conflict = undefined;
    this.#owner.changed();
    return this.#do(async (store) => {
      const own = this.#home;
      this.#home ??= conflict;
      this.#pending ??= { draft: this.mine };
      // What could not be saved takes nobody's place.
      if (!(await this.#saveAll(store))) return;
      if (own) await store.remove(this.#key, conflict);
      await this.#look(store);
    });
  }

  /** Fills in what was sent before. What was entered since stands beside it, for the person to choose. */
  reuseSent(): void {
    const { sent } = this;
    if (!sent) return;
    this.sent = undefined;
    if (this.mine && !this.#owner.same(this.mine, sent.draft)) this.conflict = sent;
    else this.#take(sent);
    this.#owner.changed();
  }

  /** Removes what was sent before. */
  forgetSent(): Promise<void> {
    const { sent } = this;
    return this.#do(async (store) => {
      if (sent) await store.remove(this.#key, sent);
      await this.#look(store);
    });
  }

  #removeBy(work: (store: DraftStore) => Promise<void>): Promise<void> {
    this.drop();
    return this.#do(async (store) => {
      await work(store);
      this.#home = undefined;
      this.#sending = undefined;
      this.#lost = undefined;
      this.conflict = undefined;
      this.sent = undefined;
      this.#say({ kind: 'deleted' });
    }, false);
  }

  /** @param looks true to look through the store each time, false not to, by default only the first time */
  #do(work: (store: DraftStore) => Promise<void>, looks?: boolean): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      try {
        const store = (this.#store ??= await this.#openStore());
        if (!store) return;
        if (this.#watches) this.#unwatch ??= store.watch(this.#key, () => void this.look());
        if (looks ?? !this.#found) await this.#look(store);
        await work(store);
      } catch (error) {
        // Another tab's news can wait for the next save.
        if (looks !== true || !this.#found) this.#fail(error);
      }
    });
    return this.#queue;
  }

  /** @returns whether nothing is left to save */
  async #saveAll(store: DraftStore): Promise<boolean> {
    // What is typed during a save goes with it before it is sent.
    while (this.#pending) {
      if (this.#lost) await this.#look(store);
      const pending = this.#next();
      if (!pending) break;
      const drops = this.#drops;
      this.#saving = true;
      try {
        await this.#savePending(store, pending.draft);
      } catch (error) {
        this.#lost = pending.draft;
        // It is tried again, unless something newer or nothing at all is wanted meanwhile.
        if (drops === this.#drops) this.#pending ??= pending;
        this.#fail(error);
        return false;
      } finally {
        this.#saving = false;
      }
      if (!this.#sends) break;
    }
    if (this.#sends) await this.#mark(store);
    return true;
  }

  /** What is to be saved now; it may have been dropped meanwhile. */
  #next(): { readonly draft: Draft | undefined } | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  async #savePending(store: DraftStore, draft: Draft | undefined): Promise<void> {
    const replaces = this.#home;
    if (!draft) {
      if (replaces) await store.remove(this.#key, replaces);
      this.#home = undefined;
      this.conflict = undefined;
    } else if (replaces || !this.#wasSent(draft)) {
      const { id, revision, savedAt } = await store.save(this.#key, draft, replaces);
      this.#home = { id, revision };
      this.#lost = undefined;
      this.#say(this.#pending ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt });
      // Another tab may have been there before.
      if (id !== replaces?.id) void this.look();
      return;
    }
    this.#lost = undefined;
    if (!this.#pending) this.#say(NONE);
  }

  async #mark(store: DraftStore): Promise<void> {
    const { mine } = this;
    const kept = mine && this.#home && (await store.markSent(this.#key, this.#home));
    this.#sends = false;
    if (!kept) return;
    this.#sending = { ref: kept, draft: mine };
    this.#home = undefined;
  }

  #wasSent(draft: Draft): boolean {
    return [this.sent, this.#sending].some((sent) => sent && this.#owner.same(sent.draft, draft));
  }

  async #look(store: DraftStore): Promise<void> {
    const versions = await store.load(this.#key);
    const sent = versions.filter(({ sentAt }) => sentAt);
    const unsent = versions.filter(({ id, sentAt, draft }) => !sentAt && (id === this.#home?.id || !sent.some((each) => this.#owner.same(each.draft, draft))));
    if (!this.#found) {
      this.#found = true;
      const last = unsent.at(-1);
      if (last && !this.mine && !this.#pending) this.#take(last);
    }
    const { mine } = this;
    const saysMine = ({ draft }: StoredDraft): boolean => mine !== undefined && this.#owner.same(mine, draft);
    const own = versions.find(({ id }) => id === this.#home?.id);
    if (!own || own.revision !== this.#home?.revision) {
      // Another tab has changed or removed it, or the answer to a save was lost on its way.
      if (this.#home && !own && !this.#pending) this.#say({ kind: 'deleted' });
      const lost = this.#lost;
      this.#home = unsent.find((version) => saysMine(version) || (lost && this.#owner.same(lost, version.draft)));
    }
    const others = unsent.filter((version) => version.id !== this.#home?.id && !saysMine(version));
    this.conflict = mine && others.at(-1);
    if (this.status.kind === 'failed' && !this.hasUnsaved()) this.#say(NONE);
    this.sent = sent.filter(({ id }) => id !== this.#home?.id && id !== this.#sending?.ref.id).at(-1);
    this.#owner.changed();
  }

  #take(stored: StoredDraft): void {
    this.#home = stored;
    // What was emptied before must not empty this.
    this.#pending = undefined;
    this.mine = stored.draft;
    if (!this.#ended) this.#owner.restore(stored.draft);
    this.#say({ kind: 'restored', at: stored.savedAt });
  }

  #fail(error: unknown): void {
    this.#say({ kind: 'failed', code: codeOf(error) });
  }

  #say(status: DraftStatus): void {
    this.status = status;
    if (!this.#ended) this.#owner.changed();
  }
}

/** The class of another copy of the library on the page is another one, so the code is looked at. */
function codeOf(error: unknown): DraftErrorCode {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const codes: readonly DraftErrorCode[] = ['insecure', 'blocked', 'full', 'unreadable', 'newer', 'failed'];
  return codes.find((known) => known === code) ?? 'failed';
}
