import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import http from 'pouchdb-adapter-http';
import memory from 'pouchdb-adapter-memory';
import Core from 'pouchdb-core';
import find from 'pouchdb-find';
import mapreduce from 'pouchdb-mapreduce';
import replication from 'pouchdb-replication';
import type { CouchDatabase } from '../../../src/storage/couch-database.js';

/** PouchDB with everything that these tests need, its databases in memory or on a server. */
export const PouchDB = Core.plugin(memory).plugin(http).plugin(mapreduce).plugin(replication).plugin(find);

let count = 0;

/** An empty database in memory. */
export const memoryDatabase = (): CouchDatabase => new PouchDB(`device-${String((count += 1))}`, { adapter: 'memory' });

export interface CouchServer {
  readonly origin: string;
  close(): void;
}

/** A server that speaks CouchDB's protocol, empty. Under `/no-find/` it has no `_find`, as some servers have not. */
export async function startCouchServer(): Promise<CouchServer> {
  const program = fileURLToPath(new URL('couch-server-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { origin: `http://127.0.0.1:${port.toString().trim()}`, close: () => child.stdin.end() };
}
