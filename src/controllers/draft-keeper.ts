import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Draft, DraftErrorCode, DraftPlace, DraftStore, StoredDraft } from '../storage/draft-store.js';

export type { Draft, DraftErrorCode, DraftStore, StoredDraft };

/** Where an element keeps what is entered: nowhere, until the tab is closed, on this device, or where the host says. */
export type DraftMode = 'none' | DraftPlace | 'host';

/** What an element tells its draft keeper. */
export interface DraftSubject {
  mode(): DraftMode;
  /** Name of what is being written; the same form for the same thing has the same one. It is not kept in clear. */
  key(): string;
  /** The store of the host, for the mode `host`. */
  store(): DraftStore | undefined;
  /** What is to be kept now; nothing when nothing was entered. */
  draft(): Draft | undefined;
  /** Fills in what was kept. */
  restore(draft: Draft): void;
}

/** Where the draft stands, for the person. */
export type DraftStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'restored'; readonly at: Date }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly code: DraftErrorCode };

/** After the last key, in milliseconds. */
const REST = 1_000;
/** While a person goes on typing, in milliseconds: with the save itself, at most two seconds are ever lost. */
const AT_LATEST = 1_500;

const NONE: DraftStatus = { kind: 'none' };

/**
 * Keeps what a person enters: a second after the last key, at the latest after one and a half, and when the page is
 * hidden. Fills it in again when the element comes back. What another tab has saved is never overwritten: it becomes a
 * conflict, and until the person has chosen, this tab's version is kept beside it.
 */
export class DraftKeeper implements ReactiveController {
  /** Opens the store of a place on this device; set by the modules of `define/`. */
  static openStore: ((place: DraftPlace) => Promise<DraftStore>) | undefined;

  /** Where the draft stands. */
  status: DraftStatus = NONE;
  /** What another tab has saved and the person has not decided on. */
  conflict: StoredDraft | undefined;
  /** A draft with which the form was sent before: offered, not filled in. */
  sent: StoredDraft | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #subject: DraftSubject;
  #store: DraftStore | undefined;
  #opened: Promise<void> | undefined;
  /** Mode and key that the store was opened for. */
  #for = '';
  #key = '';
  #revision: string | undefined;
  /** Revision of this tab's version while there is a conflict. */
  #besideRevision: string | undefined;
  #dirty = false;
  #firstChange: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, subject: DraftSubject) {
    this.#host = host;
    this.#subject = subject;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHide);
    addEventListener('pagehide', this.#onHide);
  }

  hostUpdated(): void {
    const mode = this.#subject.mode();
    const wanted = mode === 'none' ? '' : `${mode} ${this.#subject.key()}`;
    if (wanted === this.#for) return;
    this.#for = wanted;
    this.#close();
    if (wanted) this.#opened = this.#open(mode);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHide);
    removeEventListener('pagehide', this.#onHide);
    void this.flush();
  }

  /** Settles when what was kept has been looked for. */
  get opened(): Promise<void> {
    return this.#opened ?? Promise.resolve();
  }

  /** The person has changed something. */
  changed(): void {
    if (!this.#for) return;
    this.#dirty = true;
    const now = performance.now();
    this.#firstChange ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(REST, this.#firstChange + AT_LATEST - now)));
    if (this.status.kind !== 'failed') this.#say({ kind: 'unsaved' });
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#opened;
    while (this.#saving) await this.#saving;
    if (!this.#dirty || !this.#store) return;
    this.#saving = this.#save(this.#store);
    await this.#saving;
    this.#saving = undefined;
  }

  /** Removes the draft, also what another tab has saved of it; what stands in the form stays there. */
  async remove(): Promise<void> {
    await this.#settle();
    await this.#attempt(async (store) => {
      await store.remove(this.#key);
      await store.remove(beside(this.#key));
      this.#forget();
      this.#say({ kind: 'deleted' });
    });
  }

  /** Removes every draft of this place on the device. */
  async removeAll(): Promise<void> {
    await this.#settle();
    await this.#attempt(async (store) => {
      await store.removeAll();
      this.#forget();
      this.#say({ kind: 'deleted' });
    });
  }

  /** Notes that the form was sent. What comes of it nobody knows here, so the draft is kept, to be offered later. */
  async markSent(): Promise<void> {
    await this.flush();
    await this.#attempt((store) => store.markSent(this.#key));
  }

  /** The person has decided between the versions: what stands in the form now replaces both. */
  async resolve(): Promise<void> {
    const { conflict } = this;
    if (!conflict) return;
    await this.#settle();
    this.conflict = undefined;
    this.#revision = conflict.revision;
    this.#dirty = true;
    await this.flush();
    if (this.conflict) return;
    this.#besideRevision = undefined;
    await this.#attempt((store) => store.remove(beside(this.#key)));
  }

  /** Fills in what was sent before, to be sent again. */
  reuseSent(): void {
    const { sent } = this;
    if (!sent) return;
    this.sent = undefined;
    this.#revision = sent.revision;
    this.#subject.restore(sent.draft);
    this.#say({ kind: 'restored', at: sent.savedAt });
  }

  async #open(mode: DraftMode): Promise<void> {
    this.#key = this.#subject.key();
    try {
      this.#store = mode === 'host' ? this.#subject.store() : mode === 'none' ? undefined : await DraftKeeper.openStore?.(mode);
      const store = this.#store;
      if (!store) return;
      this.#unwatch = store.watch(this.#key, this.#onOtherTab);
      const [stored, mine] = [await store.load(this.#key), await store.load(beside(this.#key))];
      if (mine && stored) {
        this.#besideRevision = mine.revision;
        this.#restore(mine);
        this.#meet(stored);
      } else if (stored) this.#find(stored);
    } catch (error) {
      this.#fail(error);
    }
  }

  #find(stored: StoredDraft): void {
    if (stored.sentAt) {
      this.sent = stored;
      this.#host.requestUpdate();
    } else if (this.#dirty) this.#meet(stored);
    else this.#restore(stored);
  }

  #restore(stored: StoredDraft): void {
    this.#revision = stored.revision;
    this.#subject.restore(stored.draft);
    this.#say({ kind: 'restored', at: stored.savedAt });
  }

  /** Another version is there than the one that this tab knows. */
  #meet(stored: StoredDraft): void {
    const mine = this.#subject.draft();
    if (!mine || saysTheSame(mine, stored.draft)) this.#revision = stored.revision;
    else this.conflict = stored;
    this.#host.requestUpdate();
  }

  async #save(store: DraftStore): Promise<void> {
    this.#dirty = false;
    this.#firstChange = undefined;
    try {
      const draft = this.#subject.draft();
      const key = this.conflict ? beside(this.#key) : this.#key;
      if (!draft) {
        if (this.#revision !== undefined && !this.conflict) await store.remove(key);
        if (!this.conflict) this.#revision = undefined;
        this.#say(NONE);
        return;
      }
      const saved = await store.save(key, draft, this.conflict ? this.#besideRevision : this.#revision);
      if ('conflict' in saved) {
        this.#meet(saved.conflict);
        if (this.conflict) {
          const kept = await store.save(beside(this.#key), draft, this.#besideRevision);
          if ('revision' in kept) this.#besideRevision = kept.revision;
        } else this.#dirty = true;
        return;
      }
      if (this.conflict) this.#besideRevision = saved.revision;
      else this.#revision = saved.revision;
      this.sent = undefined;
      this.#say(this.#dirty ? { kind: 'unsaved' } : { kind: 'saved', at: saved.savedAt });
    } catch (error) {
      // It is tried again with the next key, and when the page is hidden.
      this.#dirty = true;
      this.#fail(error);
    }
  }

  async #attempt(work: (store: DraftStore) => Promise<void>): Promise<void> {
    try {
      if (this.#store) await work(this.#store);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Waits for a save under way and drops what would be saved next. */
  async #settle(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#opened;
    await this.#saving;
    this.#dirty = false;
    this.#firstChange = undefined;
  }

  #forget(): void {
    this.#revision = undefined;
    this.#besideRevision = undefined;
    this.conflict = undefined;
    this.sent = undefined;
  }

  #close(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#store = undefined;
    this.#opened = undefined;
    this.#forget();
    this.status = NONE;
  }

  #say(status: DraftStatus): void {
    this.status = status;
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#say({ kind: 'failed', code: codeOf(error) });
  }

  readonly #onHide = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') void this.flush();
  };

  readonly #onOtherTab = async (): Promise<void> => {
    await this.#saving;
    await this.#attempt(async (store) => {
      const stored = await store.load(this.#key);
      if (!stored) {
        this.#revision = undefined;
        this.conflict = undefined;
        this.#host.requestUpdate();
      } else if (stored.sentAt) {
        this.sent = stored;
        this.#host.requestUpdate();
      } else if (stored.revision !== this.#revision) this.#meet(stored);
    });
  };
}

/** Where this tab's version is kept while another stands in its place. */
const beside = (key: string): string => `${key} beside`;

function saysTheSame(a: Draft, b: Draft): boolean {
  const names = (draft: Draft): string => draft.files.map(({ name, size }) => `${name} ${size}`).join('\n');
  return JSON.stringify(a.fields) === JSON.stringify(b.fields) && names(a) === names(b);
}

/** The class of another copy of the library on the page is another one, so the code is looked at. */
function codeOf(error: unknown): DraftErrorCode {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const codes: readonly DraftErrorCode[] = ['insecure', 'blocked', 'full', 'unreadable', 'newer', 'failed'];
  return codes.find((known) => known === code) ?? 'failed';
}
