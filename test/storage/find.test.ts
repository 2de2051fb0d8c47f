import { deleteDB } from 'idb';
import fc from 'fast-check';
import { documentsDatabase, rowRecord } from '../../src/storage/documents-database.js';
import { countOf, findPage, type Effort } from '../../src/storage/find.js';
import { indexRow, matcher, pageOf } from '../../src/storage/query.js';
import { same } from './assertions.js';
import { profiles, queries } from './query-arbitraries.js';

/** Each way of looking is taken, and all of them in turn. */
const EFFORTS: Readonly<Record<string, Effort>> = {
  'what one condition leaves': { few: 1_000, far: 1_000, many: 1_000 },
  'a walk along the order': { few: -1, far: 1_000, many: 1_000 },
  'a walk that ends in what fits': { few: -1, far: 5, many: 1_000 },
  'a walk that goes on along what fits': { few: -1, far: 5, many: -1 },
  'all of them': { few: 8, far: 10, many: 20 },
};

describe('looking for documents in IndexedDB finds what memory finds', () => {
  for (const [way, effort] of Object.entries(EFFORTS)) {
    it(`by ${way}`, async () => {
      await fc.assert(
        fc.asyncProperty(profiles(30), fc.array(queries, { minLength: 10, maxLength: 10 }), async (documents, asked) => {
          const name = `find-test-${crypto.randomUUID()}`;
          const database = documentsDatabase(name);
          await database.use(async (db) => {
            const tx = db.transaction('rows', 'readwrite');
            await Promise.all([...documents.map((document) => tx.store.put(rowRecord(document))), tx.done]);
            const rows = documents.map(indexRow);
            for (const each of asked) {
              const query = { ...each, limit: (each.limit ?? 1) * 3 };
              for (let cursor: string | undefined; ; ) {
                const page = { ...query, ...(cursor !== undefined && { cursor }) };
                const expected = pageOf(rows, page);
                same(await findPage(db.transaction(['documents', 'rows']), page, effort), expected, JSON.stringify(page));
                if (expected.cursor === undefined) break;
                cursor = expected.cursor;
              }
              same(await countOf(db.transaction(['documents', 'rows']), query), rows.filter(matcher(query)).length, `count of ${JSON.stringify(query)}`);
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
