import { deleteDB } from 'idb';
import { openIndexedDb } from '../../src/storage/indexed-db.js';
import { repositorySuite } from './repository-suite.js';

const names: string[] = [];

/** A database of the test's own. */
function newName(): string {
  const name = `documents-test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

let name = '';

after(async () => {
  await Promise.all(names.map((each) => deleteDB(each)));
});

repositorySuite({ name: 'IndexedDB', open: () => openIndexedDb({ name: (name = newName()) }), second: () => openIndexedDb({ name }) }, { describe, it });
