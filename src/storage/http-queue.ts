import { SignedOutError, type Clock } from './http-requests.js';
import type { QueuedPut, QueueStore } from './http-queue-store.js';
import { ConflictError, RepositoryError, type KeptDocument, type Stored } from './repository.js';

/** How it stands with what was written while the server was not there. */
export interface QueueState {
  /** Documents that the server does not have yet, or not in this version. */
  readonly waiting: number;
  /** Why it does not go on: the server cannot be reached (`offline`), or does not know who asks any more (`refused`). */
  readonly stopped?: RepositoryError | undefined;
  /** What the server does not take: each was told of as a `QueueTrouble`, and stays until it is discarded or put anew. */
  readonly held?: readonly Pick<KeptDocument, 'type' | 'id'>[];
}

/** Something that the server does not take, after its writer was told that it is kept. It stays in the queue. */
export interface QueueTrouble {
  /** A `ConflictError` with both versions, or what the server says against it. */
  readonly error: RepositoryError;
  readonly document: KeptDocument;
  /** Takes it out for good. A later version of the document that the server takes does so too. */
  discard(): Promise<void>;
}

export interface HttpQueueOptions {
  readonly store: QueueStore;
  readonly send: (put: Omit<QueuedPut, 'place'>) => Promise<Stored>;
  readonly newKey: () => string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onState: (state: QueueState) => void;
  readonly onTrouble: (trouble: QueueTrouble) => void;
}

interface Waiter {
  readonly resolve: (stored: Stored) => void;
  readonly reject: (error: unknown) => void;
}

interface Entry {
  put: QueuedPut;
  /** The server may have it. */
  attempted: boolean;
  /** The server does not take it; somebody has to look at it. */
  held: boolean;
  /** Whoever waits for the answer; nobody once they were told that it is kept. */
  waiter?: Waiter | undefined;
}

const [FIRST_PAUSE, LONGEST_PAUSE] = [2_000, 60_000];

const provisional = ({ key }: Pick<QueuedPut, 'key'>): string => `queued:${key}`;
const isSame = (a: KeptDocument, b: KeptDocument): boolean => a.type === b.type && a.id === b.id;

/**
 * Sends what is put one after the other, in the order in which it was put. What the server cannot take just now stays and
 * has a provisional revision, on which later puts can be based; those of the server come in its place.
 */
export class HttpQueue {
  readonly #options: HttpQueueOptions;
  #entries: Entry[] = [];
  readonly #loaded: Promise<void>;
  /** Revisions that stand where provisional ones stood. */
  readonly #sent = new Map<string, string>();
  #turn: Promise<unknown> = Promise.resolve();
  #flushing: Promise<void> | undefined;
  #failures = 0;
  #pause = new AbortController();
  #closed = false;

  constructor(options: HttpQueueOptions) {
    this.#options = options;
    this.#loaded = kept(options.store.load()).then((puts) => {
      this.#entries = puts.map((put) => ({ put, attempted: true, held: false }));
    });
    // Who puts hears of it.
    this.#loaded.then(() => this.flush()).catch(() => undefined);
  }

  /** @returns with a provisional revision when the server is not there */
  async put(document: KeptDocument, basedOn: string | undefined): Promise<Stored> {
    await this.#loaded;
    return new Promise((resolve, reject) => {
      this.#inTurn(() => this.#append(document, basedOn, { resolve, reject })).then(() => this.flush(), reject);
    });
  }

  /** A document that waits here. */
  async waiting(type: string, id: string): Promise<Stored | undefined> {
    await this.#loaded.catch(() => undefined);
    const put = this.#last({ type, id })?.put;
    return put && { document: structuredClone(put.document), revision: provisional(put) };
  }

  /** The server's revision for a provisional one. */
  revisionOf(revision: string): string {
    return this.#sent.get(revision) ?? revision;
  }

  /** Sends what waits; resolves when there is nothing left, or when it does not go on. */
  flush(): Promise<void> {
    return (this.#flushing ??= this.#run());
  }

  close(): void {
    this.#closed = true;
    this.#pause.abort();
    void this.#turn.then(() => this.#options.store.close());
  }

  async #append(document: KeptDocument, basedOn: string | undefined, waiter: Waiter): Promise<void> {
    const before = this.#last(document);
    if (before && basedOn !== provisional(before.put)) throw new ConflictError(document, { document: structuredClone(before.put.document), revision: provisional(before.put) });
    const key = this.#options.newKey();
    if (before && before === this.#entries.at(-1) && !before.attempted && !before.waiter) {
      before.put = { ...before.put, key, document };
      before.waiter = waiter;
      return kept(this.#options.store.change([], [before.put]));
    }
    const put = await kept(this.#options.store.add({ key, document, basedOn: basedOn && this.revisionOf(basedOn) }));
    this.#entries.push({ put, attempted: false, held: false, waiter });
  }

  #last(document: KeptDocument): Entry | undefined {
    return this.#entries.findLast(({ put, held }) => !held && isSame(put.document, document));
  }

  async #run(): Promise<void> {
    await this.#loaded.catch(() => undefined);
    this.#pause.abort();
    for (;;) {
      const entry = this.#entries.find(({ held }) => !held);
      if (!entry || this.#closed) break;
      entry.attempted = true;
      try {
        const stored = await this.#options.send(entry.put);
        this.#failures = 0;
        await this.#inTurn(() => this.#take(entry, stored));
      } catch (error) {
        if (!(error instanceof RepositoryError) || error.code === 'offline' || error instanceof SignedOutError) {
          this.#stop(error instanceof RepositoryError ? error : new RepositoryError('failed', { cause: error }));
          break;
        }
        await this.#inTurn(() => this.#hold(entry, error));
      }
      this.#say();
    }
    this.#flushing = undefined;
  }

  /** The server has it: what is based on it is based on the server's revision now. */
  async #take(entry: Entry, stored: Stored): Promise<void> {
    const { put } = entry;
    this.#sent.set(provisional(put), stored.revision);
    const done = this.#entries.filter((each) => each === entry || (each.held && isSame(each.put.document, put.document)));
    this.#entries = this.#entries.filter((each) => !done.includes(each));
    const next = this.#entries.filter(({ put: { basedOn } }) => basedOn === provisional(put));
    for (const each of next) each.put = { ...each.put, basedOn: stored.revision };
    entry.waiter?.resolve(stored);
    // What cannot be taken out here is sent again some day, and the server knows its key.
    await kept(this.#options.store.change(done.map(({ put: { place } }) => place), next.map(({ put: each }) => each))).catch(() => undefined);
  }

  /** The server does not take it: it goes back to whoever waits, or stays for somebody to look at. */
  async #hold(entry: Entry, error: RepositoryError): Promise<void> {
    const line = [entry];
    for (const each of this.#entries) if (each.put.basedOn === provisional(line.at(-1)?.put ?? entry.put)) line.push(each);
    const last = line.at(-1) ?? entry;
    const told = error instanceof ConflictError ? new ConflictError(last.put.document, error.theirs) : error;
    const isAwaited = last.waiter !== undefined;
    for (const each of line) each.waiter?.reject(told);
    last.put = { ...last.put, basedOn: entry.put.basedOn };
    last.held = true;
    const gone = isAwaited ? line : line.slice(0, -1);
    this.#entries = this.#entries.filter((each) => !gone.includes(each));
    await kept(this.#options.store.change(gone.map(({ put: { place } }) => place), isAwaited ? [] : [last.put])).catch(() => undefined);
    if (!isAwaited) this.#options.onTrouble({ error: told, document: last.put.document, discard: () => this.#inTurn(() => this.#discard(last)) });
  }

  async #discard(entry: Entry): Promise<void> {
    this.#entries = this.#entries.filter((each) => each !== entry);
    await kept(this.#options.store.change([entry.put.place]));
    this.#say();
  }

  #stop(error: RepositoryError): void {
    for (const entry of this.#entries.filter(({ waiter }) => waiter)) {
      entry.waiter?.resolve({ document: entry.put.document, revision: provisional(entry.put) });
      entry.waiter = undefined;
    }
    this.#say(error);
    this.#failures += 1;
    const { clock, random } = this.#options;
    const pause = (this.#pause = new AbortController());
    if (this.#closed) return;
    const length = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - 1)) * (0.5 + random() / 2);
    void clock.wait(length, pause.signal).then(() => (pause.signal.aborted ? undefined : this.flush()));
  }

  #say(stopped?: RepositoryError): void {
    const waiting = this.#entries.filter(({ held }) => !held).length;
    const held = this.#entries.filter((each) => each.held).map(({ put: { document: { type, id } } }) => ({ type, id }));
    this.#options.onState({ waiting, ...(stopped && waiting > 0 && { stopped }), ...(held.length > 0 && { held }) });
  }

  /** Changes of the queue go one after the other. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

async function kept<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    throw new RepositoryError(cause instanceof Error && cause.name === 'QuotaExceededError' ? 'full' : 'blocked', { cause });
  }
}
