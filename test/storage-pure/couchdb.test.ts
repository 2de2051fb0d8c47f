import { after, before, describe, it } from 'node:test';
import type { CouchDatabase } from '../../src/storage/couch-database.js';
import { CouchRepository } from '../../src/storage/couch-repository.js';
import { repositorySuite } from '../storage/repository-suite.js';
import { memoryDatabase, PouchDB, startCouchServer, type CouchServer } from './support/couch-server.js';

repositorySuite({ name: 'PouchDB on the device', open: () => CouchRepository.open(memoryDatabase()) }, { describe, it });

describe('a server that speaks CouchDB’s protocol', () => {
  let server: CouchServer;
  let count = 0;
  before(async () => (server = await startCouchServer()));
  after(() => server.close());

  for (const [name, path] of [
    ['with _find', ''],
    ['without _find', 'no-find/'],
  ] as const) {
    const database = (): CouchDatabase => new PouchDB(`${server.origin}/${path}server-${String(count)}`, { skip_setup: true });
    repositorySuite(
      {
        name: `CouchDB ${name}`,
        open: async () => {
          count += 1;
          await fetch(`${server.origin}/server-${String(count)}`, { method: 'PUT' });
          return CouchRepository.open(database(), { findsOnServer: true });
        },
        second: () => CouchRepository.open(database(), { findsOnServer: true }),
      },
      { describe, it },
    );
  }
});
