import { couchFault } from './couch-fault.js';
import type { CouchDatabase } from './couch-database.js';
import { CouchRepository } from './couch-repository.js';
import type { ConflictError, Repository, RepositoryError } from './repository.js';

/**
 * - `syncing`: changes go to and fro
 * - `up-to-date`: the server has everything that this device has, and the other way round
 * - `offline`: the server does not answer; it is asked again and again, and nothing is lost meanwhile
 * - `refused`: the server does not allow it, see `error`
 */
export type CouchStatus = { readonly state: 'syncing' | 'up-to-date' | 'offline' } | { readonly state: 'refused'; readonly error: RepositoryError };

export interface CouchOptions {
  /** Address of the database on the server, such as `https://couch.example/rung`. Without it nothing leaves this device. */
  readonly remote?: string;
  /** Sent with every request to the server. Without it the browser's own sign-in (a cookie) is used. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /**
   * `offline-first` keeps a copy of the whole database on this device and replicates; `server` asks the server each time,
   * for databases that are too large for a device.
   */
  readonly mode?: 'offline-first' | 'server';
  /** Name of the copy on this device. */
  readonly name?: string;
  /** How the replication goes. */
  readonly onStatus?: (status: CouchStatus) => void;
  /** Two devices have changed a document apart from each other; `<rung-conflict>` shows both. */
  readonly onConflict?: (conflict: ConflictError) => void;
}

/**
 * Documents in CouchDB, a single node or a cluster: offline first through PouchDB, which is loaded here.
 *
 * @throws RepositoryError when the browser allows no storage, or in the mode `server` there is no address
 */
export async function openCouchDb({ remote, headers, mode = 'offline-first', name = 'rung-documents', onStatus, onConflict }: CouchOptions = {}): Promise<Repository> {
  const PouchDB = await loadPouchDb();
  const server = remote === undefined ? undefined : new PouchDB(remote, { skip_setup: true, fetch: (url, init) => PouchDB.fetch(url, withHeaders(init, headers?.() ?? {})) });
  if (mode === 'server') {
    if (!server) throw couchFault({ status: 400, message: 'There is no address of a server.' });
    return await CouchRepository.open(server, { findsOnServer: true, onConflict });
  }
  // PouchDB takes a name with an address in it for the address of a server.
  const local = new PouchDB(encodeURIComponent(name));
  const replication = server && replicate(local, server, onStatus);
  return CouchRepository.open(local, { onConflict, onClose: () => replication?.cancel() });
}

/** Goes on for as long as the repository is open, through lost connections as well. */
export function replicate(local: CouchDatabase, server: CouchDatabase, onStatus: CouchOptions['onStatus']): { cancel(): Promise<unknown> } {
  const tell = (status: CouchStatus): void => onStatus?.(status);
  // Beside each batch PouchDB asks how many changes there are, only for its statistics, and does not hear that there is no answer.
  const info = server.info.bind(server);
  server.info = () => info().catch(() => ({ update_seq: 0 }));
  const replication = local.sync(server, { live: true, retry: true });
  replication.on('active', () => tell({ state: 'syncing' }));
  replication.on('paused', (error: unknown) => tell({ state: error ? 'offline' : 'up-to-date' }));
  replication.on('denied', (error: unknown) => tell({ state: 'refused', error: couchFault(deniedOf(error)) }));
  replication.on('error', (error: unknown) => tell({ state: 'refused', error: couchFault(error) }));
  // It is a promise as well, whose fault the listener has told of already.
  const ended = replication.catch(() => undefined);
  return {
    cancel: () => {
      replication.cancel();
      return ended;
    },
  };
}

/** PouchDB wraps what one document was refused for. */
function deniedOf(error: unknown): unknown {
  const inner: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'doc') : undefined;
  return inner ?? error;
}

function withHeaders(init: RequestInit = {}, more: Readonly<Record<string, string>>): RequestInit {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return { ...init, headers };
}

async function loadPouchDb() {
  // The library still speaks of Node's `global` when it is loaded.
  if (!('global' in globalThis)) Object.defineProperty(globalThis, 'global', { value: globalThis, configurable: true, writable: true });
  const [{ default: PouchDB }, { default: find }] = await Promise.all([import('pouchdb-browser'), import('pouchdb-find')]);
  return PouchDB.plugin(find);
}
