import { couchFault } from './couch-fault.js';
import { replicate, type CouchStatus } from './couch-replication.js';
import { CouchRepository } from './couch-repository.js';
import type { ConflictError, Repository } from './repository.js';

export type { CouchStatus } from './couch-replication.js';

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
