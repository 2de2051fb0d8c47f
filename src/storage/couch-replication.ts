import type { CouchDatabase, CouchReplication } from './couch-database.js';
import { couchFault, isMissing } from './couch-fault.js';
import { RepositoryError } from './repository.js';

/**
 * - `syncing`: changes go to and fro
 * - `up-to-date`: the server has everything that this device has, and the other way round
 * - `offline`: the server does not answer; it is asked again and again, and nothing is lost meanwhile
 * - `refused`: the server does not allow it, see `error`. What else there is goes on without a document that breaks its rules,
 *   which stays on this device until it is changed; where nobody is signed in, nothing goes on until the repository is
 *   opened anew
 */
export type CouchStatus = { readonly state: 'syncing' | 'up-to-date' | 'offline' } | { readonly state: 'refused'; readonly error: RepositoryError };

/** The two ways that changes go; each fails and recovers by itself. */
const WAYS = ['push', 'pull'] as const;

/** Milliseconds until a server that was away is asked again: from the first to the longest, doubling. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [1_000, 60_000];

/** Keeps two databases the same, through lost connections as well, until it is cancelled. */
export function replicate(local: CouchDatabase, server: CouchDatabase, onStatus: (status: CouchStatus) => void = () => undefined): { cancel(): Promise<unknown> } {
  // Beside each batch PouchDB asks how many changes there are, only for its statistics, and does not hear that there is no answer.
  const info = server.info.bind(server);
  server.info = () => info().catch(() => ({ update_seq: 0 }));
  let run = new Run(local, server, onStatus);
  const again = (): void => {
    if (!run.isAway) return;
    void run.cancel();
    run = new Run(local, server, onStatus);
  };
  if ('addEventListener' in globalThis) globalThis.addEventListener('online', again);
  return {
    cancel: () => {
      if ('removeEventListener' in globalThis) globalThis.removeEventListener('online', again);
      return run.cancel();
    },
  };
}

/** One replication of PouchDB, which tells of each of its ways whether the server answers; of both together it does not. */
class Run {
  readonly #replication: CouchReplication;
  readonly #onStatus: (status: CouchStatus) => void;
  readonly #ways = { push: 'syncing', pull: 'syncing' } as Record<(typeof WAYS)[number], 'syncing' | 'up-to-date' | 'offline' | 'refused'>;
  readonly #ended: Promise<unknown>;
  /** Why the server does not take documents of this device, by their ids. */
  readonly #denied = new Map<unknown, RepositoryError>();
  #told: CouchStatus['state'] | undefined;
  #isCancelled = false;

  constructor(local: CouchDatabase, server: CouchDatabase, onStatus: (status: CouchStatus) => void) {
    this.#onStatus = onStatus;
    this.#replication = local.sync(server, { live: true, retry: true, back_off_function: pauseAfter });
    for (const way of WAYS) {
      this.#replication[way].on('active', () => this.#turn(way, 'syncing'));
      this.#replication[way].on('paused', (error: unknown) => (error ? this.#stop(way, error) : this.#turn(way, 'up-to-date')));
    }
    this.#replication.on('denied', (error: unknown) => this.#deny(deniedOf(error)));
    this.#replication.push.on('change', (result: unknown) => this.#forgetDenied(result));
    this.#replication.on('error', (error: unknown) => this.#refuse(couchFault(error)));
    // It is a promise as well, whose fault the listener has told of already.
    this.#ended = this.#replication.catch(() => undefined);
    this.#tell();
  }

  /** Whether it waits until the server is asked again. */
  get isAway(): boolean {
    return WAYS.some((way) => this.#ways[way] === 'offline');
  }

  /** Resolves when nothing is under way any more; PouchDB itself would wait for the end of a pause. */
  cancel(): Promise<unknown> {
    this.#isCancelled = true;
    this.#replication.cancel();
    return this.isAway ? Promise.resolve() : this.#ended;
  }

  #stop(way: (typeof WAYS)[number], error: unknown): void {
    const fault = isMissing(error) ? new RepositoryError('missing', { cause: error }) : couchFault(error);
    // PouchDB passes on what `fetch` says without its name or a status.
    const isPassing = fault.code === 'offline' || fault.code === 'failed';
    if (isPassing) this.#turn(way, 'offline');
    else {
      this.#ways[way] = 'refused';
      this.#refuse(fault);
    }
  }

  #turn(way: (typeof WAYS)[number], state: 'syncing' | 'up-to-date' | 'offline'): void {
    this.#ways[way] = state;
    this.#tell();
  }

  #tell(): void {
    const states = WAYS.map((way) => this.#ways[way]);
    const state = (['offline', 'syncing', 'up-to-date'] as const).find((each) => states.includes(each));
    const [denied] = this.#denied.values();
    if (state === 'up-to-date' && denied) {
      this.#refuse(denied);
      return;
    }
    if (state === undefined || state === this.#told || this.#isCancelled) return;
    this.#told = state;
    this.#onStatus({ state });
  }

  /** PouchDB goes on without the document, and does not send it again until it changes. */
  #deny(error: unknown): void {
    const fault = couchFault(error);
    this.#denied.set(typeof error === 'object' && error !== null ? Reflect.get(error, 'id') : undefined, fault);
    this.#refuse(fault);
  }

  #forgetDenied(result: unknown): void {
    const docs: unknown = typeof result === 'object' && result !== null ? Reflect.get(result, 'docs') : undefined;
    for (const doc of Array.isArray(docs) ? docs : []) if (typeof doc === 'object' && doc !== null) this.#denied.delete(Reflect.get(doc, '_id'));
  }

  #refuse(error: RepositoryError): void {
    if (this.#isCancelled || this.#told === 'refused') return;
    this.#told = 'refused';
    this.#onStatus({ state: 'refused', error });
  }
}

/** Differs from one device to the next, so that they do not all come back at once. */
const pauseAfter = (before: number): number => Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, before * 2)) * (0.5 + Math.random() / 2);

/** PouchDB wraps what one document was refused for. */
function deniedOf(error: unknown): unknown {
  const inner: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'doc') : undefined;
  return inner ?? error;
}
