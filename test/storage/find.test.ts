import { deleteDB } from 'idb';
import fc from 'fast-check';
import { addRows, removeRow, writeRow } from '../../src/storage/document-rows.js';
import { documentsDatabase } from '../../src/storage/documents-database.js';
import { countOf, findPage, type Effort } from '../../src/storage/find.js';
import { indexRow, matcher, pageOf } from '../../src/storage/query.js';
import { same } from './assertions.js';
import { profiles, queries } from './query-arbitraries.js';
import { sampleProfile } from './sample-profiles.js';

/** Each way of looking is taken, and all of them in turn. */
const EFFORTS: Readonly<Record<string, Effort>> = {
  'reading all that fit': { stepsPerRow: 0, atOnce: 10 },
  'a walk along the order': { stepsPerRow: 1_000_000, atOnce: 3 },
  'a walk that leads too far': { stepsPerRow: 1, atOnce: 2 },
  'a walk or reading, whichever is sooner': { stepsPerRow: 10, atOnce: 100 },
};

describe('looking for documents in IndexedDB finds what memory finds', () => {
  for (const [way, effort] of Object.entries(EFFORTS)) {
    it(`by ${way}`, async () => {
      await fc.assert(
        fc.asyncProperty(profiles(30), fc.array(queries, { minLength: 10, maxLength: 10 }), async (documents, asked) => {
          const goes = documents.slice(0, 5).map((document) => ({ ...document, id: `gone-${document.id}` }));
          const name = `find-test-${crypto.randomUUID()}`;
          const database = documentsDatabase(name);
          await database.use(async (db) => {
            const tx = db.transaction(['rows', 'postings'], 'readwrite');
            const stores = { rows: tx.objectStore('rows'), postings: tx.objectStore('postings') };
            await addRows(stores, [...documents.slice(0, 20).toReversed(), ...goes]);
            for (const document of documents.slice(20)) await writeRow(stores, sampleProfile({ id: document.id, family: 'Before' }));
            for (const document of documents.slice(20)) await writeRow(stores, document);
            for (const { type, id } of goes) await removeRow(stores, type, id);
            await tx.done;
            const rows = documents.map(indexRow);
            for (const each of asked) {
              const query = { ...each, limit: (each.limit ?? 1) * 3 };
              for (let cursor: string | undefined; ; ) {
                const page = { ...query, ...(cursor !== undefined && { cursor }) };
                const expected = pageOf(rows, page);
                same(await findPage(db.transaction(['documents', 'rows', 'postings']), page, effort), expected, JSON.stringify(page));
                if (expected.cursor === undefined) break;
                cursor = expected.cursor;
              }
              same(await countOf(db.transaction(['documents', 'rows', 'postings']), query), rows.filter(matcher(query)).length, `count of ${JSON.stringify(query)}`);
            }
          });
          database.close();
          await deleteDB(name);
        }),
        { seed: 20_260_302, numRuns: 2, endOnFailure: true },
      );
    });
  }
});
