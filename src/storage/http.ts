import { isSameJson } from '../model/same-json.js';
import { changesSchema, countSchema, documentOf, isConflict, newKey, pageSchema, parametersOf, pathOf, segment, storedOf, tagOf, textOf } from './http-api.js';
import { HttpChanges, type ChangesPage } from './http-changes.js';
import { HttpQueue, type QueueState, type QueueTrouble } from './http-queue.js';
import type { QueuedPut, QueueStore } from './http-queue-store.js';
import { bodyOf, HttpRequests, problemOf, systemClock, type Clock, type HttpAnswer, type HttpRequest } from './http-requests.js';
import { ConflictError, RepositoryError, type Change, type KeptDocument, type Page, type Query, type Repository, type Stored } from './repository.js';

export { deviceQueue, memoryQueue, type QueuedPut, type QueueStore } from './http-queue-store.js';
export type { QueueState, QueueTrouble } from './http-queue.js';
export type { Clock } from './http-requests.js';

export interface HttpRepositoryOptions {
  /** Where the API of `docs/openapi.json` begins: `https://hr.example/api`. */
  readonly baseUrl: string;
  /** Sent with every request, asked for each time: a token, the name of the person. */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Another way to the server, such as one that sends cookies to another site. */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Where puts wait while the server cannot be reached: `memoryQueue()`, or `deviceQueue(name)`, which stays when the page
   * is loaded again. Without it a put that does not reach the server is refused with `offline`.
   */
  readonly queue?: QueueStore;
  /** Called when something waits, goes on, or has been sent. */
  readonly onQueue?: (state: QueueState) => void;
  /** Called when the server does not take what its writer was told is kept; without it this goes to the console. */
  readonly onTrouble?: (trouble: QueueTrouble) => void;
  /** Called when the server is away and when it is there again, as requests find out; while somebody watches there are always some. */
  readonly onConnection?: (isThere: boolean) => void;
  /** Milliseconds after which a request counts as lost; 30 seconds without it. */
  readonly timeout?: number;
  /** Milliseconds between two looks at what others have changed; 5 seconds without it. */
  readonly watchEvery?: number;
  readonly clock?: Clock;
  readonly random?: () => number;
}

export interface HttpRepository extends Repository {
  /** Sends what waits now; resolves when there is nothing left, or when it does not go on. */
  flush(): Promise<void>;
}

/** Documents on a server that speaks the API of `docs/openapi.json`; `examples/server/` is one. */
export function httpRepository(options: HttpRepositoryOptions): HttpRepository {
  return new RestRepository(options);
}

/** What was sent without an answer: sent again it has the same key, so that the server writes it once. */
interface Unsettled {
  readonly key: string;
  readonly body: string;
  readonly basedOn: string | undefined;
}

class RestRepository implements HttpRepository {
  readonly #requests: HttpRequests;
  readonly #changes: HttpChanges;
  readonly #queue: HttpQueue | undefined;
  /** The last request about each document: they go one after the other, so that no late answer is taken for a new one. */
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #unsettled = new Map<string, Unsettled>();
  readonly #onOnline = (): void => {
    void this.flush();
    this.#changes.now();
  };

  constructor({ baseUrl, headers = () => ({}), fetch = (...request) => globalThis.fetch(...request), queue, onQueue = () => undefined, onTrouble = ({ error }) => console.warn(error), onConnection = () => undefined, timeout = 30_000, watchEvery = 5_000, clock = systemClock, random = Math.random }: HttpRepositoryOptions) {
    this.#requests = new HttpRequests({ baseUrl: baseUrl.replace(/\/+$/, ''), headers, fetch, clock, random, timeout, onConnection });
    this.#changes = new HttpChanges({ load: (since) => this.#loadChanges(since), clock, random, every: watchEvery });
    this.#queue = queue && new HttpQueue({ store: queue, send: (put) => this.#putQueued(put), newKey, clock, random, onState: onQueue, onTrouble });
    if ('addEventListener' in globalThis) globalThis.addEventListener('online', this.#onOnline);
  }

  async get(type: string, id: string): Promise<Stored | undefined> {
    const path = pathOf(type, id);
    return (await this.#queue?.waiting(type, id)) ?? this.#inTurn(path, () => this.#load(path));
  }

  async put<Document extends KeptDocument>(document: Document, basedOn?: string): Promise<Stored<Document>> {
    const path = pathOf(document.type, document.id);
    const body = textOf(document);
    await this.#changes.begun;
    const stored = await (this.#queue ? this.#queue.put(documentOf(body), basedOn) : this.#inTurn(path, () => this.#putOnce(path, document, body, basedOn)));
    this.#changes.now();
    if (stored.revision.startsWith('queued:')) this.#changes.tell([{ type: document.type, id: document.id, removed: false }]);
    return asWritten(stored, document);
  }

  async remove(type: string, id: string, basedOn: string): Promise<void> {
    const path = pathOf(type, id);
    await this.#settled(type, id);
    await this.#changes.begun;
    await this.#inTurn(path, async () => {
      const answer = await this.#requests.send({ method: 'DELETE', path, headers: { 'if-match': tagOf(this.#queue?.revisionOf(basedOn) ?? basedOn), 'idempotency-key': newKey() } });
      if (isConflict(answer)) throw new ConflictError(undefined, await this.#load(path));
    });
    this.#changes.now();
  }

  async query({ type, where, text, sort, limit, cursor }: Query): Promise<Page> {
    await this.#queue?.flush();
    const asked = parametersOf({ where: where && JSON.stringify(where), text, sort: sort?.field, order: sort?.descending ? 'descending' : undefined, limit: limit?.toString(), cursor });
    const { items, cursor: next } = await bodyOf(await this.#read(`/documents/${segment(type)}${asked}`), pageSchema);
    return { items, ...(next !== undefined && { cursor: next }) };
  }

  async count({ type, where, text }: Pick<Query, 'type' | 'where' | 'text'>): Promise<number> {
    await this.#queue?.flush();
    const asked = parametersOf({ where: where && JSON.stringify(where), text });
    return (await bodyOf(await this.#read(`/counts/${segment(type)}${asked}`), countSchema)).count;
  }

  async putAttachment(type: string, id: string, name: string, content: Blob): Promise<void> {
    await this.#settled(type, id);
    const headers = { 'content-type': content.type || 'application/octet-stream' };
    const answer = await this.#requests.send({ method: 'PUT', path: pathOf(type, id, name), headers, body: content });
    if (answer.status === 404) throw new RepositoryError('missing', await problemOf(answer));
  }

  async getAttachment(type: string, id: string, name: string): Promise<Blob | undefined> {
    const { status, headers, body } = await this.#requests.send({ method: 'GET', path: pathOf(type, id, name) });
    return status === 404 ? undefined : body.slice(0, body.size, headers.get('content-type') ?? '');
  }

  async removeAttachment(type: string, id: string, name: string): Promise<void> {
    await this.#requests.send({ method: 'DELETE', path: pathOf(type, id, name) });
  }

  watch(listener: (changes: readonly Change[]) => void): () => void {
    return this.#changes.watch(listener);
  }

  flush(): Promise<void> {
    return this.#queue?.flush() ?? Promise.resolve();
  }

  close(): Promise<void> {
    if ('removeEventListener' in globalThis) globalThis.removeEventListener('online', this.#onOnline);
    this.#changes.close();
    this.#queue?.close();
    this.#requests.close();
    return Promise.resolve();
  }

  async #load(path: string): Promise<Stored | undefined> {
    const answer = await this.#requests.send({ method: 'GET', path });
    return answer.status === 404 ? undefined : storedOf(answer);
  }

  async #read(path: string): Promise<HttpAnswer> {
    const answer = await this.#requests.send({ method: 'GET', path });
    if (answer.status < 400) return answer;
    throw new RepositoryError('failed', await problemOf(answer));
  }

  #loadChanges(since: string | undefined): Promise<ChangesPage> {
    return this.#read(`/changes${parametersOf({ since })}`).then((answer) => bodyOf(answer, changesSchema));
  }

  async #putOnce(path: string, document: KeptDocument, body: string, basedOn: string | undefined): Promise<Stored> {
    const before = this.#unsettled.get(path);
    const key = before?.body === body && before.basedOn === basedOn ? before.key : newKey();
    this.#unsettled.set(path, { key, body, basedOn });
    try {
      const stored = await this.#send(path, { key, document, basedOn }, body);
      this.#unsettled.delete(path);
      return stored;
    } catch (error) {
      if (!(error instanceof RepositoryError && error.code === 'offline')) this.#unsettled.delete(path);
      throw error;
    }
  }

  /** Tried once: what waits is tried again by the queue, and its writer is not kept waiting. */
  #putQueued(put: Omit<QueuedPut, 'place'>): Promise<Stored> {
    const path = pathOf(put.document.type, put.document.id);
    return this.#inTurn(path, () => this.#send(path, put, JSON.stringify(put.document), 1));
  }

  async #send(path: string, { key, document, basedOn }: Omit<QueuedPut, 'place'>, body: string, tries?: number): Promise<Stored> {
    const condition = basedOn === undefined ? { 'if-none-match': '*' } : { 'if-match': tagOf(basedOn) };
    const request: HttpRequest = { method: 'PUT', path, headers: { 'content-type': 'application/json', 'idempotency-key': key, ...condition }, body, ...(tries !== undefined && { tries }) };
    const answer = await this.#requests.send(request);
    if (isConflict(answer)) throw new ConflictError(document, await this.#load(path));
    if (answer.status === 404) throw new RepositoryError('failed', await problemOf(answer));
    return storedOf(answer);
  }

  /** @throws RepositoryError `offline` when the document waits still */
  async #settled(type: string, id: string): Promise<void> {
    await this.#queue?.flush();
    if (await this.#queue?.waiting(type, id)) throw new RepositoryError('offline');
  }

  #inTurn<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    const result = (this.#turns.get(path) ?? Promise.resolve()).then(work);
    const turn = result
      .catch(() => undefined)
      .then(() => {
        if (this.#turns.get(path) === turn) this.#turns.delete(path);
      });
    this.#turns.set(path, turn);
    return result;
  }
}

/** What was written; where the server has joined it with what others wrote, what came of it. */
function asWritten<Document extends KeptDocument>({ document: there, revision }: Stored, document: Document): Stored<Document> {
  return { document: isSameJson(there, document) ? document : { ...document, ...there }, revision };
}
