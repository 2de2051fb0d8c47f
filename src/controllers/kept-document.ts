import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KeptDocument, Repository } from '../storage/repository.js';
import { KeptSession, type KeptConflict, type KeptPlace, type KeptStatus } from './kept-session.js';

export type { KeepingFault, KeptConflict, KeptStatus } from './kept-session.js';

/** What an element tells about the document that it works on. */
export interface KeptSubject<Document extends KeptDocument> {
  readonly type: string;
  /** Where it is kept; the element usually has it from the workspace. */
  repository(): Repository | undefined;
  /** Nothing while the element works on no kept document. */
  id(): string | undefined;
  readonly parse: KeptPlace<Document>['parse'];
  join?(base: Document, mine: Document, theirs: Document): Document | undefined;
}

/** Documents that hold something unsaved when their element goes; the next element that shows one goes on with it. */
const unsaved = new WeakMap<Repository, Map<string, KeptSession<KeptDocument>>>();

/**
 * Loads one document of a repository for an element, keeps it in step with what others save, and saves what the person
 * changes: a second after the last key, at once when the element asks, when the page is hidden and when the element goes.
 * What somebody else has saved meanwhile is never overwritten, and what the person has is never thrown away: see
 * `conflict` and `resolve`. Renders the element again whenever something changes; never throws.
 */
export class KeptDocumentController<Document extends KeptDocument> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #subject: KeptSubject<Document>;
  #session: KeptSession<Document> | undefined;
  #repository: Repository | undefined;
  #id: string | undefined;
  #connected = false;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, subject: KeptSubject<Document>) {
    this.#host = host;
    this.#subject = subject;
    host.addController(this);
  }

  /** What the person works on, saved or not; nothing while it loads, and where it cannot be read. */
  get document(): Document | undefined {
    return this.#session?.document;
  }

  get status(): KeptStatus {
    return this.#session?.status ?? { kind: 'none' };
  }

  /** Both versions, when somebody else has changed the document meanwhile. */
  get conflict(): KeptConflict<Document> | undefined {
    return this.#session?.conflict;
  }

  /** Whether something is not yet saved. */
  get hasUnsaved(): boolean {
    return this.#session?.hasUnsaved ?? false;
  }

  /** Takes over what a person writes; it is saved after a rest. A document that was not there is made. */
  write(document: Document): void {
    this.#session?.write(document);
  }

  /** Takes over what a person did and saves it at once; without a document, what is not saved yet. Says whether all is saved. */
  async save(document?: Document): Promise<boolean> {
    const session = this.#session;
    if (document) session?.write(document);
    await session?.save();
    return session?.hasUnsaved === false;
  }

  /** The person has chosen between the versions of a conflict: this replaces both. Says whether it is saved. */
  async resolve(document: Document): Promise<boolean> {
    const session = this.#session;
    await session?.resolve(document);
    return session?.hasUnsaved === false;
  }

  /** Loads, or saves, again what could not be. */
  async retry(): Promise<void> {
    await (this.hasUnsaved ? this.#session?.save() : this.#session?.look());
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#onHide);
    addEventListener('pagehide', this.#onHide);
    addEventListener('pageshow', this.#onShow);
    addEventListener('online', this.#onOnline);
    if (this.#session?.takenOver) this.#begin();
    this.#watch();
    // What changed while it was away.
    void this.#session?.look();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const [repository, id] = [this.#subject.repository(), this.#subject.id() || undefined];
    if (!this.#connected || (repository === this.#repository && id === this.#id)) return;
    this.#leave();
    this.#repository = repository;
    this.#id = id;
    this.#begin();
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#onHide);
    removeEventListener('pagehide', this.#onHide);
    removeEventListener('pageshow', this.#onShow);
    removeEventListener('online', this.#onOnline);
    this.#leave();
  }

  /** What is unsaved is saved now; if that fails, it waits for the next element that shows the document. */
  #leave(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    const [session, repository, key] = [this.#session, this.#repository, this.#key];
    if (!session?.hasUnsaved || !repository) return;
    const left = unsaved.get(repository) ?? new Map<string, KeptSession<KeptDocument>>();
    unsaved.set(repository, left.set(key, session));
    void session.save().then(() => {
      if (!session.hasUnsaved && left.get(key) === session) left.delete(key);
    });
  }

  get #key(): string {
    return JSON.stringify([this.#subject.type, this.#id]);
  }

  #begin(): void {
    const [repository, id] = [this.#repository, this.#id];
    this.#session = undefined;
    if (!repository || id === undefined) return;
    const { type, parse } = this.#subject;
    const join = (base: Document, mine: Document, theirs: Document): Document | undefined => this.#subject.join?.(base, mine, theirs);
    const left = unsaved.get(repository);
    this.#session = new KeptSession<Document>({ repository, type, id, parse, join }, () => this.#host.requestUpdate());
    void this.#session.begin(left?.get(this.#key));
    left?.delete(this.#key);
    this.#watch();
  }

  #watch(): void {
    const session = this.#session;
    if (!this.#connected || !session) return;
    this.#unwatch?.();
    this.#unwatch = this.#repository?.watch((changes) => {
      if (changes.some(({ type, id }) => type === this.#subject.type && id === this.#id)) void session.look();
    });
  }

  readonly #onHide = ({ type }: Event): void => {
    if (type === 'pagehide' || document.visibilityState === 'hidden') void this.#session?.save();
  };

  /** Back from the cache of pages: others' changes were not heard meanwhile. */
  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.#session?.look();
  };

  readonly #onOnline = (): void => {
    void this.retry();
  };
}
