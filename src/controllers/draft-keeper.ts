import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Draft, DraftErrorCode, DraftPlace, DraftStore, StoredDraft } from '../storage/draft-store.js';
import { DraftSession, type DraftProgress, type DraftStatus } from './draft-session.js';

export type { Draft, DraftErrorCode, DraftProgress, DraftStatus, DraftStore, StoredDraft };

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
  /** Whether two drafts say the same to the person; by default when fields and files are the same. */
  same?(a: Draft, b: Draft): boolean;
}

/** After the last key, in milliseconds. */
const REST = 1_000;
/** While a person goes on typing, in milliseconds: with the save itself, at most two seconds are ever lost. */
const AT_LATEST = 1_500;
/** Nothing of it is kept yet. */
const TYPED: DraftProgress = { unsaved: true };

/** After a failure, in milliseconds. */
const AGAIN = 10_000;
const PASSING: readonly DraftErrorCode[] = ['failed', 'full', 'blocked'];

/**
 * Keeps what a person enters: a second after the last key, at the latest after one and a half, and when the page is
 * hidden. Fills it in again when the element comes back. What another tab has saved is never overwritten: both versions
 * are kept until the person has chosen.
 */
export class DraftKeeper implements ReactiveController {
  /** Opens the store of a place on this device; set by the modules of `define/`. */
  static openStore: ((place: DraftPlace) => Promise<DraftStore>) | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #subject: DraftSubject;
  #session: DraftSession | undefined;
  /** What the session was made for. */
  #for: { readonly mode: DraftMode; readonly key: string; readonly store: DraftStore | undefined } = { mode: 'none', key: '', store: undefined };
  #connected = false;
  #updating = false;
  /** The person has changed something while there was no session. */
  #typed = false;
  #continued: DraftProgress = TYPED;
  #firstChange: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, subject: DraftSubject) {
    this.#host = host;
    this.#subject = subject;
    host.addController(this);
  }

  /** Where the draft stands. */
  get status(): DraftStatus {
    return this.#session?.status ?? { kind: 'none' };
  }

  /** What another tab has saved and the person has not decided on. */
  get conflict(): StoredDraft | undefined {
    return this.#session?.conflict;
  }

  /** A draft with which the form was sent before: offered, not filled in. */
  get sent(): StoredDraft | undefined {
    return this.#session?.sent;
  }

  /** How far the draft is kept: for what the browser keeps itself while the page is left. */
  get progress(): DraftProgress {
    return this.#session?.progress ?? TYPED;
  }

  /** Settles when what was kept has been looked for, and everything that was asked for is done. */
  get settled(): Promise<void> {
    return this.#session?.settled ?? Promise.resolve();
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#onHide);
    addEventListener('pagehide', this.#onHide);
    addEventListener('pageshow', this.#onShow);
    void this.#start();
    // What changed while it was away.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const mode = this.#subject.mode();
    const [key, store] = [this.#subject.key(), mode === 'host' ? this.#subject.store() : undefined];
    if (this.#connected && (mode !== this.#for.mode || key !== this.#for.key || store !== this.#for.store)) {
      this.#updating = true;
      this.#turnTo({ mode, key, store });
      this.#updating = false;
    }
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#onHide);
    removeEventListener('pagehide', this.#onHide);
    removeEventListener('pageshow', this.#onShow);
    void this.flush();
    this.#session?.stop();
  }

  /** The person has changed something. */
  changed(): void {
    if (!this.#session) {
      this.#typed = true;
      return;
    }
    this.#session.change(this.#subject.draft());
    this.#schedule();
  }

  /** The browser has filled in what it has kept itself, with how far it was kept here. */
  continueFrom(progress: DraftProgress): void {
    const draft = this.#subject.draft();
    if (this.#session && draft) {
      this.#session.continueFrom(draft, progress);
      void this.flush();
    } else {
      this.#typed = true;
      this.#continued = progress;
    }
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#firstChange = undefined;
    const session = this.#session;
    if (!session?.hasUnsaved()) return;
    await session.save();
    this.#tryAgain(session);
  }

  /** Removes the draft, also what another tab has saved of it; what stands in the form stays there. */
  async remove(): Promise<void> {
    await this.#session?.remove();
  }

  /** Removes every draft of this place on the device. */
  async removeAll(): Promise<void> {
    await this.#session?.removeAll();
  }

  /** Notes that the form is being sent. What comes of it nobody knows here, so the draft is kept, to be offered later. */
  async markSent(): Promise<void> {
    const session = this.#session;
    await session?.markSent();
    this.#tryAgain(session);
  }

  /** What was sent has arrived: it need not be kept. */
  async finish(): Promise<void> {
    await this.#session?.finish();
  }

  /** What was sent was refused: it is a draft again. */
  async takeBack(): Promise<void> {
    await this.#session?.takeBack();
  }

  /** The person has decided between the versions: what stands in the form now replaces both. */
  async resolve(): Promise<void> {
    await this.#session?.resolve();
  }

  /** Fills in what was sent before, to be sent again. */
  reuseSent(): void {
    this.#session?.reuseSent();
  }

  /** Removes what was sent before. */
  async forgetSent(): Promise<void> {
    await this.#session?.forgetSent();
  }

  #turnTo(next: { readonly mode: DraftMode; readonly key: string; readonly store: DraftStore | undefined }): void {
    const [before, session] = [this.#for, this.#session];
    this.#for = next;
    // The same text goes to another place; another text was seen in its last state by its own session.
    const carried = before.key === next.key ? session?.mine : undefined;
    if (carried) session?.drop();
    else void session?.save();
    session?.end();
    this.#session = undefined;
    const { mode, key, store } = next;
    if (mode !== 'none' && (mode !== 'host' || store)) this.#session = this.#newSession(mode, key, store);
    const draft = carried ?? (this.#typed ? this.#subject.draft() : undefined);
    if (this.#session && draft) {
      this.#session.continueFrom(draft, this.#continued);
      void this.flush();
    }
    this.#typed = this.#session ? false : this.#typed || carried !== undefined;
    this.#continued = TYPED;
    void this.#start();
    if (session && !this.#session) this.#requestUpdate();
  }

  async #start(): Promise<void> {
    const session = this.#session;
    await session?.start();
    this.#tryAgain(session);
  }

  /** After a failure that may pass. */
  #tryAgain(session: DraftSession | undefined): void {
    if (!session || session !== this.#session || !this.#connected || session.status.kind !== 'failed' || !PASSING.includes(session.status.code)) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void (session.hasUnsaved() ? this.flush() : this.#start());
    }, AGAIN);
  }

  #newSession(mode: DraftPlace | 'host', key: string, store: DraftStore | undefined): DraftSession {
    return new DraftSession(key, () => (mode === 'host' ? store : DraftKeeper.openStore?.(mode)), {
      restore: (draft) => this.#subject.restore(draft),
      same: (a, b) => this.#subject.same?.(a, b) ?? saysTheSame(a, b),
      changed: () => this.#requestUpdate(),
    });
  }

  /** An update that is not yet complete asks for no other. */
  #requestUpdate(): void {
    if (this.#updating) queueMicrotask(() => this.#host.requestUpdate());
    else this.#host.requestUpdate();
  }

  #schedule(): void {
    const now = performance.now();
    this.#firstChange ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(REST, this.#firstChange + AT_LATEST - now)));
  }

  readonly #onHide = ({ type }: Event): void => {
    if (type === 'pagehide' || document.visibilityState === 'hidden') void this.flush();
  };

  /** Back from the cache of pages: other tabs were not heard meanwhile. */
  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.#session?.look();
  };
}

function saysTheSame(a: Draft, b: Draft): boolean {
  const files = (draft: Draft): string => JSON.stringify(draft.files.map(({ name, size, type, lastModified }) => [name, size, type, lastModified]));
  return JSON.stringify(a.fields) === JSON.stringify(b.fields) && files(a) === files(b);
}
