/**
 * Measures the repository in IndexedDB: how long a page of profiles takes among 10,000 and among 1,000,000.
 *
 *     npm run bench:repository              10,000 and 1,000,000; rewrites its table in README.md
 *     npm run bench:repository -- 10000     only so many; only prints
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { serve } from '../test/stories/static-server.js';
import { buildContestant } from './build.js';
import type {} from './contestants/repository.js';
import { askAll, questionTable, writeTable } from './questions.js';

const AT_ONCE = 20_000;

const sizes = process.argv.slice(2).map(Number);
const { folder } = await buildContestant('repository');
writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>bench</title><script type="module" src="contestant.js"></script></html>');
const profileFolder = mkdtempSync(join(tmpdir(), 'rung-repository-'));
const { origin, close } = await serve({ '/': { folder } });
const browser = await launch({ executablePath: findChromium() ?? '', args: [...chromiumArgs], userDataDir: profileFolder, protocolTimeout: 1_800_000 });
try {
  const page = await browser.newPage();
  await page.goto(`${origin}/index.html`);
  await page.waitForFunction(() => 'repositoryBench' in globalThis);
  await page.waitForFunction(() => 'repositoryBench' in globalThis);
  const columns: (readonly string[])[] = [];
  let there = 0;
  for (const size of sizes.length > 0 ? sizes : [10_000, 1_000_000]) {
    columns.push(await measure(page, there, size));
    there = size;
  }
  const table = questionTable(columns);
  console.log(table);
  if (sizes.length === 0) writeTable('repository', table);
} finally {
  await browser.close();
  close();
  rmSync(profileFolder, { recursive: true, force: true });
}

async function measure(page: Page, there: number, size: number): Promise<readonly string[]> {
  let seeding = 0;
  for (let from = there; from < size; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, size - from);
    seeding += await page.evaluate((from, count) => repositoryBench.seed(from, count), from, count);
    if (from % 100_000 === 0) console.log(`${from + count} are there after ${Math.round(seeding / 1000)} s`);
  }
  const bytes = await page.evaluate(() => repositoryBench.bytes());
  console.log(`${size}: ${Math.round(seeding / 1000)} s to seed, ${Math.round(bytes / 1e6)} MB`);
  return askAll(`${size.toLocaleString('en-GB')} profiles, ${Math.round(bytes / 1e6)} MB`, {
    page: (query) => page.evaluate((query) => repositoryBench.page(query), query),
    count: (query) => page.evaluate((query) => repositoryBench.count(query), query),
    pages: (query, turns) => page.evaluate((query, turns) => repositoryBench.pages(query, turns), query, turns),
    put: (number) => page.evaluate((number) => repositoryBench.put(number), number),
  });
}
