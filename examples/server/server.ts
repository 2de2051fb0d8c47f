import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor } from 'rung-elements/model';
import { RepositoryError } from 'rung-elements/storage/repository.js';
import { DocumentsApi, type Asked, type Reply } from './documents-api.js';
import { kinds as usualKinds, type Kinds } from './kinds.js';
import { Problem } from './problem.js';
import { signIn } from './sign-in.js';
import { Store } from './store.js';

export interface ServerOptions {
  /** Path of the SQLite file; it is made when it is not there. */
  readonly database: string;
  readonly users: readonly Actor[];
  /** Origins of pages on other servers that may use this one: `https://intranet.example`. None without it. */
  readonly origins?: readonly string[];
  readonly port?: number;
  /** Which network addresses it listens on; this machine only without it. */
  readonly host?: string;
  readonly kinds?: Kinds;
  readonly now?: () => Date;
  /** Where faults of the server itself are written. */
  readonly log?: (error: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Most bytes of a document, and of a file beside one. */
const [MOST_OF_DOCUMENT, MOST_OF_FILE] = [2_000_000, 25_000_000];

type Handler = (api: DocumentsApi, asked: Asked) => Reply;

/** Every address of this server; `docs/openapi.json` describes them. */
export const ROUTES: readonly { readonly method: string; readonly path: string; readonly most?: number; readonly handle: Handler }[] = [
  { method: 'GET', path: '/me', handle: (_, { actor }) => ({ status: 200, body: JSON.stringify(actor) }) },
  { method: 'GET', path: '/changes', handle: (api, asked) => api.changes(asked) },
  { method: 'GET', path: '/documents/{type}', handle: (api, asked) => api.query(asked) },
  { method: 'GET', path: '/counts/{type}', handle: (api, asked) => api.count(asked) },
  { method: 'GET', path: '/documents/{type}/{id}', handle: (api, asked) => api.get(asked) },
  { method: 'PUT', path: '/documents/{type}/{id}', most: MOST_OF_DOCUMENT, handle: (api, asked) => api.put(asked) },
  { method: 'DELETE', path: '/documents/{type}/{id}', handle: (api, asked) => api.remove(asked) },
  { method: 'GET', path: '/documents/{type}/{id}/attachments/{name}', handle: (api, asked) => api.getFile(asked) },
  { method: 'PUT', path: '/documents/{type}/{id}/attachments/{name}', most: MOST_OF_FILE, handle: (api, asked) => api.putFile(asked) },
  { method: 'DELETE', path: '/documents/{type}/{id}/attachments/{name}', handle: (api, asked) => api.removeFile(asked) },
];

const compiled = ROUTES.map((route) => ({ ...route, pattern: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) }));

const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Starts the server; resolves when it listens. */
export async function serve({ database, users, origins = [], port = 0, host = '127.0.0.1', kinds = usualKinds, now = () => new Date(), log = console.error }: ServerOptions): Promise<RunningServer> {
  const store = new Store(database);
  const api = new DocumentsApi(store, kinds, now);

  async function answer(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/health') return { status: 200, body: '{"ok":true}' };
    const actor = signIn(request, users);
    const there = compiled.filter(({ pattern }) => pattern.test(pathname));
    if (there.length === 0) throw new Problem(404, 'unknown-address', 'There is nothing at this address.');
    const route = there.find(({ method }) => method === request.method);
    if (!route) throw new Problem(405, 'unknown-method', 'This cannot be done here.', { allow: there.map(({ method }) => method).join(', ') });
    const { type = '', id = '', name = '' } = decoded(route.pattern.exec(pathname)?.groups);
    const header = (name: string): string | undefined => request.headers[name]?.toString();
    return route.handle(api, { actor, type, id, name, search: searchParams, header, body: await bodyOf(request, route.most ?? 0) });
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const crossing = crossOrigin(request, origins);
    try {
      const { status, headers, body } = request.method === 'OPTIONS' && crossing ? { status: 204, headers: PREFLIGHT, body: undefined } : await answer(request);
      response.writeHead(status, { ...HEADERS, ...crossing, ...headers }).end(body);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 500) log(error);
      response.writeHead(problem.status, { ...HEADERS, ...crossing, ...problem.headers, 'content-type': 'application/problem+json' }).end(problem.body);
    }
  }

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${String(portOf(server.address()))}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      store.close();
    },
  };
}

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address ? address.port : 0);

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RepositoryError && error.code === 'invalid') return new Problem(400, 'invalid', 'The cursor cannot be read.');
  return new Problem(500, 'failed', 'The server could not do it. Its log says why.');
}

function decoded(groups: Readonly<Record<string, string>> = {}): Partial<Record<string, string>> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, part]) => [name, decodeURIComponent(part)]));
  } catch {
    throw new Problem(400, 'invalid', 'The address cannot be read.');
  }
}

async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    // Read to its end, or the sender would not read the answer; but not for ever.
    if (size > 4 * most) break;
    if (size <= most) chunks.push(chunk);
  }
  if (size > most) throw new Problem(413, 'too-large', `At most ${String(most)} bytes are taken here.`);
  return new Uint8Array(Buffer.concat(chunks));
}

const PREFLIGHT = { 'access-control-allow-methods': 'GET, PUT, DELETE', 'access-control-allow-headers': 'content-type, if-match, if-none-match, idempotency-key, x-rung-user', 'access-control-max-age': '600' };

/** What lets pages of the named origins use this server; nothing for any other. */
function crossOrigin({ headers }: IncomingMessage, origins: readonly string[]): Readonly<Record<string, string>> | undefined {
  const { origin } = headers;
  if (origin === undefined || !origins.includes(origin)) return undefined;
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'etag, retry-after', vary: 'origin' };
}
