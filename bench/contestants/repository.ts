import { openDB } from 'idb';
import { addRows } from '../../src/storage/document-rows.js';
import type { DocumentsSchema } from '../../src/storage/documents-database.js';
import { openIndexedDb } from '../../src/storage/indexed-db.js';
import { askedRepository, type AskedRepository } from '../asked-repository.js';
import { numberedProfile } from '../many-profiles.js';

/** What the page does for the benchmark of repositories. */
export interface RepositoryBench extends AskedRepository {
  /** Adds so many profiles, from a number on; milliseconds. */
  seed(from: number, count: number): Promise<number>;
  bytes(): Promise<number>;
}

declare global {
  var repositoryBench: RepositoryBench;
}

const DATABASE = 'bench-repository';

globalThis.repositoryBench = {
  ...askedRepository(await openIndexedDb({ name: DATABASE }), numberedProfile),
  async seed(from, count) {
    // Straight into the database, a thousand at once; one by one it would take half an hour.
    const db = await openDB<DocumentsSchema>(DATABASE);
    const start = performance.now();
    for (let number = from; number < from + count; number += 1_000) {
      const tx = db.transaction(['documents', 'rows', 'postings'], 'readwrite', { durability: 'relaxed' });
      const documents = Array.from({ length: Math.min(1_000, from + count - number) }, (_, index) => numberedProfile(number + index));
      await Promise.all(documents.map((document) => tx.objectStore('documents').put({ type: document.type, id: document.id, revision: '1', document })));
      await addRows({ rows: tx.objectStore('rows'), postings: tx.objectStore('postings') }, documents);
      await tx.done;
    }
    db.close();
    return performance.now() - start;
  },
  async bytes() {
    return (await navigator.storage.estimate()).usage ?? 0;
  },
};
