import type { Clock } from '../../src/storage/http.js';

/** What happens to a request on its way. */
export type Fault =
  /** It never arrives. */
  | 'lost'
  /** It is done, but the answer never arrives. */
  | 'cut'
  /** It is done, but the connection ends within the answer. */
  | 'cut-within'
  /** Nothing happens at all. */
  | 'silent'
  /** Somebody in between answers. */
  | Response
  /** It is done, and the answer comes when this does. */
  | Promise<unknown>
  /** What arrives is changed. */
  | ((response: Response) => Response);

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * A way to the server on which things go wrong, and a clock that goes on only when nothing else can happen: tests wait
 * for no real second.
 */
export class BadNetwork {
  /** Everything that was sent, also what was lost. */
  readonly sent: Sent[] = [];
  /** How long was waited, in milliseconds. */
  readonly waited: number[] = [];
  offline = false;
  readonly #faults: { readonly method: string; readonly fault: Fault }[] = [];
  readonly #timers = new Set<{ readonly at: number; readonly end: () => void; readonly length: number }>();
  #now = Date.UTC(2026, 2, 2);
  #busy = 0;

  readonly clock: Clock = {
    now: () => this.#now,
    wait: (length, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          this.#timers.delete(timer);
          resolve();
        };
        const timer = { at: this.#now + length, length, end };
        this.#timers.add(timer);
        if (signal.aborted) end();
        signal.addEventListener('abort', timer.end);
      }),
  };

  /** The next requests of this method go wrong like this, one after the other. */
  next(method: string, ...faults: readonly Fault[]): void {
    this.#faults.push(...faults.map((fault) => ({ method, fault })));
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const method = init.method ?? 'GET';
    this.sent.push({ method, path: decodeURIComponent(new URL(input instanceof Request ? input.url : input).pathname), key: new Headers(init.headers).get('idempotency-key') });
    if (this.offline) throw new TypeError('fetch failed');
    const index = this.#faults.findIndex((each) => each.method === method);
    const fault = index < 0 ? undefined : this.#faults.splice(index, 1)[0]?.fault;
    if (fault === 'lost') throw new TypeError('fetch failed');
    if (fault === 'silent') return new Promise<never>(() => undefined);
    if (fault instanceof Response) return fault;
    const answer = await this.#pass(input, init);
    if (fault === 'cut') throw new TypeError('terminated');
    if (fault === 'cut-within') return new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) }), { status: answer.status, headers: answer.headers });
    if (fault instanceof Promise) await fault;
    return typeof fault === 'function' ? fault(answer) : answer;
  };

  /** Lets time pass where nothing else happens, until a promise is settled. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    const state = { settled: false };
    const end = (): void => {
      state.settled = true;
    };
    work.then(end, end);
    for (let idle = 0; !state.settled; ) {
      await turn();
      idle = this.#busy > 0 ? 0 : idle + 1;
      // What has been promised is done within a few turns.
      if (idle > 5) this.#goOn();
    }
    return work;
  }

  #goOn(): void {
    const [first] = [...this.#timers].sort((a, b) => a.at - b.at);
    if (!first) return;
    this.#now = Math.max(this.#now, first.at);
    this.waited.push(first.length);
    first.end();
  }

  async #pass(input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> {
    this.#busy += 1;
    try {
      const response = await globalThis.fetch(input, init);
      const body = await response.arrayBuffer();
      return new Response(response.status === 204 ? null : body, { status: response.status, headers: response.headers });
    } finally {
      this.#busy -= 1;
    }
  }
}

export function problem(status: number, detail: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ detail, code: headers.code }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}
