/**
 * Measures the example server: how long a page of profiles takes among 10,000, 100,000 and 1,000,000, through its API.
 *
 *     npm run bench:server              these three; rewrites its table in README.md
 *     npm run bench:server -- 10000     only so many; only prints
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpRepository } from 'rung-elements/storage/http.js';
import { Store } from '../examples/server/store.js';
import { askedRepository } from './asked-repository.js';
import { LINE_MANAGER, numberedDraft, numberedProfile } from './many-profiles.js';
import { askAll, questionTable, writeTable } from './questions.js';
import { startServer } from './server-process.js';

const AT_ONCE = 5_000;
/** Questions that nobody times, as a server that has just started is slower. */
const WARMING = 50;

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'rung-server-'));
const database = join(folder, 'rung.db');
try {
  const columns: (readonly string[])[] = [];
  let there = 0;
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    seed(there, size);
    there = size;
    columns.push(await measure(size));
  }
  const table = questionTable(columns);
  console.log(table);
  if (sizes.length === 0) writeTable('server', table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Straight into the database, thousands in a transaction. */
function seed(from: number, to: number): void {
  const store = new Store(database);
  const start = performance.now();
  for (let number = from; number < to; ) {
    const end = Math.min(number + AT_ONCE, to);
    store.transact(() => {
      for (; number < end; number += 1) store.put(numberedProfile(number), LINE_MANAGER.id);
    });
    if (number % 50_000 === 0 || number === to) console.log(`${number} are there after ${Math.round((performance.now() - start) / 1000)} s`);
  }
  store.close();
}

/** The server is a process of its own, so that it and who asks do not wait for each other's work. */
async function measure(size: number): Promise<readonly string[]> {
  const server = await startServer(database);
  const repository = httpRepository({ baseUrl: server.url, headers: () => ({ 'x-rung-user': LINE_MANAGER.id }), timeout: 600_000 });
  try {
    const heading = `${size.toLocaleString('en-GB')} profiles, ${Math.round(statSync(database).size / 1e6)} MB`;
    for (let question = 0; question < WARMING; question += 1) await repository.query({ type: 'role-profile', where: { status: 'agreed' }, sort: { field: 'posts' } });
    return await askAll(heading, askedRepository(repository, numberedDraft));
  } finally {
    await repository.close();
    await server.stop();
  }
}
