import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memoryRepository } from '../../src/storage/memory.js';
import type { Query, Repository } from '../../src/storage/repository.js';
import { profiles, queries } from '../storage/query-arbitraries.js';
import { plainQuery } from './query-model.js';

const SEED = 20_260_302;

async function allOf(repository: Repository, query: Query, between: (turn: number) => Promise<void> = () => Promise.resolve()): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let [turn, cursor]: [number, string | undefined] = [0, undefined]; ; turn += 1) {
    const page = await repository.query({ ...query, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.items.map(({ document }) => document.id));
    cursor = page.cursor;
    if (cursor === undefined) return ids;
    await between(turn);
  }
}

describe('queries in memory', () => {
  it('find among 1,000 documents what the plainest reading of the port finds, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(profiles(1_000), fc.array(queries, { minLength: 10, maxLength: 10 }), async (documents, asked) => {
        const repository = memoryRepository({ documents });
        for (const query of asked) {
          const expected = plainQuery(documents, query);
          const limit = (query.limit ?? 1) * 60;
          assert.deepEqual(await allOf(repository, { ...query, limit }), expected);
          assert.equal(await repository.count(query), expected.length);
        }
      }),
      { seed: SEED, numRuns: 8 },
    );
  });

  it('give each document that is there all the time once and in its place, whatever comes and goes between pages', async () => {
    await fc.assert(
      fc.asyncProperty(profiles(40), queries, fc.array(fc.nat(19), { minLength: 1, maxLength: 40 }), async (documents, query, moves) => {
        const [staying, moving] = [documents.slice(0, 20), documents.slice(20)];
        const repository = memoryRepository({ documents: staying });
        const found = await allOf(repository, query, async (turn) => {
          const document = moving[moves[turn % moves.length] ?? 0];
          if (!document) return;
          const there = await repository.get(document.type, document.id);
          await (there ? repository.remove(document.type, document.id, there.revision) : repository.put(document));
        });

        const stayed = new Set(staying.map(({ id }) => id));
        assert.deepEqual(found.filter((id) => stayed.has(id)), plainQuery(staying, query));
        const met = documents.filter(({ id }) => found.includes(id));
        assert.deepEqual(found, plainQuery(met, query));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
