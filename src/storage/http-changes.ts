import type { Clock } from './http-requests.js';
import type { Change } from './repository.js';

/** Changes behind a place, and the place to go on from. */
export interface ChangesPage {
  readonly changes: readonly Change[];
  readonly next: string;
  /** There is more behind it already. */
  readonly more: boolean;
}

export interface HttpChangesOptions {
  /** @param since where the page before has ended; without it nothing but the place of now */
  readonly load: (since: string | undefined) => Promise<ChangesPage>;
  readonly clock: Clock;
  readonly random: () => number;
  /** Milliseconds from one look to the next. */
  readonly every: number;
}

type Listener = (changes: readonly Change[]) => void;

/** After failures it looks up to this many times less often. */
const SLOWEST = 12;

/**
 * Asks the server now and then what has changed, as long as somebody listens. Plain requests: they pass every proxy, hold
 * no connection (browsers allow six per server, over all tabs), and go on by themselves after the network was gone.
 */
export class HttpChanges {
  readonly #options: HttpChangesOptions;
  readonly #listeners = new Set<Listener>();
  #run: AbortController | undefined;
  #pause = new AbortController();
  #begun: Promise<void> = Promise.resolve();

  constructor(options: HttpChangesOptions) {
    this.#options = options;
  }

  /** Resolves when it is known from where on changes are told, or when the server could not say. */
  get begun(): Promise<void> {
    return this.#begun;
  }

  watch(listener: Listener): () => void {
    const own: Listener = (changes) => listener(changes);
    this.#listeners.add(own);
    if (!this.#run) {
      this.#run = new AbortController();
      const { signal } = this.#run;
      this.#begun = new Promise((resolve) => void this.#look(signal, resolve));
    }
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.close();
    };
  }

  /** Looks at once. */
  now(): void {
    this.#pause.abort();
  }

  /** Says what has not come from the server. */
  tell(changes: readonly Change[]): void {
    // A listener that throws does so by itself.
    for (const listener of this.#listeners) queueMicrotask(() => this.#listeners.has(listener) && listener(changes));
  }

  close(): void {
    this.#listeners.clear();
    this.#run?.abort();
    this.#run = undefined;
    this.now();
  }

  async #look(run: AbortSignal, begun: () => void): Promise<void> {
    const { load, clock, random, every } = this.#options;
    let since: string | undefined;
    let failures = 0;
    while (!run.aborted) {
      this.#pause = new AbortController();
      let more = false;
      try {
        const page = await load(since);
        if (since !== undefined && page.changes.length > 0) this.tell(page.changes);
        ({ next: since, more } = page);
        failures = 0;
      } catch {
        // The next look may find the server again; whoever reads or writes hears what is wrong.
        failures += 1;
      }
      begun();
      if (!more) await clock.wait(every * Math.min(SLOWEST, failures + 1) * (0.8 + random() * 0.4), this.#pause.signal);
    }
  }
}
