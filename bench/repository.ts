/**
 * Measures the repository in IndexedDB: how long a page of profiles takes among 10,000 and among 1,000,000.
 *
 *     npx tsx bench/repository.ts              10,000 and 1,000,000; rewrites its table in README.md
 *     npx tsx bench/repository.ts 10000        only so many; only prints
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { serve } from '../test/stories/static-server.js';
import { buildContestant } from './build.js';
import type {} from './contestants/repository.js';

const ROUNDS = 5;
const AT_ONCE = 20_000;

/** What is asked for; each is a row of the table. */
const QUESTIONS: readonly { readonly name: string; readonly ask: (page: Page) => Promise<readonly [number, number]> }[] = [
  { name: 'first 50 by title', ask: (page) => page.evaluate(() => repositoryBench.page({ sort: { field: 'title' } })) },
  { name: 'first 50 by review date, latest first', ask: (page) => page.evaluate(() => repositoryBench.page({ sort: { field: 'reviewDue', descending: true } })) },
  { name: 'due for review within a month, soonest first', ask: (page) => page.evaluate(() => repositoryBench.page({ where: { reviewDue: { from: '2026-04-01', to: '2026-04-30' } }, sort: { field: 'reviewDue' } })) },
  { name: 'published, by title', ask: (page) => page.evaluate(() => repositoryBench.page({ where: { status: 'published' }, sort: { field: 'title' } })) },
  { name: 'one family in one organisation, by title', ask: (page) => page.evaluate(() => repositoryBench.page({ where: { family: 'Planning', organisations: 'Council of district 7' }, sort: { field: 'title' } })) },
  { name: 'waiting for the panel in one family of one organisation, by title', ask: (page) => page.evaluate(() => repositoryBench.page({ where: { waitingFor: 'panel-member', family: 'Planning', organisations: 'Council of district 7' }, sort: { field: 'title' } })) },
  { name: 'text "plan off", by title', ask: (page) => page.evaluate(() => repositoryBench.page({ text: 'plan off', sort: { field: 'title' } })) },
  { name: 'text "senior 4711", by title', ask: (page) => page.evaluate(() => repositoryBench.page({ text: 'senior 4711', sort: { field: 'title' } })) },
  { name: 'text "p", by title', ask: (page) => page.evaluate(() => repositoryBench.page({ text: 'p', sort: { field: 'title' } })) },
  { name: 'count of all', ask: (page) => page.evaluate(() => repositoryBench.count({})) },
  { name: 'count of published', ask: (page) => page.evaluate(() => repositoryBench.count({ where: { status: 'published' } })) },
  { name: 'count of one family in one organisation', ask: (page) => page.evaluate(() => repositoryBench.count({ where: { family: 'Planning', organisations: 'Council of district 7' } })) },
  { name: 'count of text "plan off"', ask: (page) => page.evaluate(() => repositoryBench.count({ text: 'plan off' })) },
  {
    name: 'each of 20 further pages by status',
    ask: async (page) => {
      const times = await page.evaluate(() => repositoryBench.pages({ sort: { field: 'status' } }, 21));
      return [median(times.slice(1)), 50];
    },
  },
  { name: 'put one profile', ask: async (page) => [await page.evaluate((number) => repositoryBench.put(number), 10_000_000 + Math.floor(Math.random() * 1e9)), 1] },
];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const written = (milliseconds: number): string => (milliseconds < 100 ? milliseconds.toFixed(1) : String(Math.round(milliseconds)));

const sizes = process.argv.slice(2).map(Number);
const { folder } = await buildContestant('repository');
writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>bench</title><script type="module" src="contestant.js"></script></html>');
const profileFolder = mkdtempSync(join(tmpdir(), 'rung-repository-'));
const { origin, close } = await serve({ '/': { folder } });
const browser = await launch({ executablePath: findChromium() ?? '', args: [...chromiumArgs], userDataDir: profileFolder, protocolTimeout: 1_800_000 });
try {
  const page = await browser.newPage();
  await page.goto(`${origin}/index.html`);
  const columns: string[][] = [];
  let there = 0;
  for (const size of sizes.length > 0 ? sizes : [10_000, 1_000_000]) {
    columns.push(await measure(page, there, size));
    there = size;
  }
  const heads = columns.map(([head]) => head ?? '');
  const lines = QUESTIONS.map(({ name }, index) => `| ${name} | ${columns.map((column) => column[index + 1] ?? '').join(' | ')} |`);
  const table = [`| milliseconds, and what was found | ${heads.join(' | ')} |`, `| --- | ${heads.map(() => '--:').join(' | ')} |`, ...lines].join('\n');
  console.log(table);
  if (sizes.length === 0) {
    const readme = join(import.meta.dirname, 'README.md');
    writeFileSync(readme, readFileSync(readme, 'utf8').replace(/(<!-- repository -->)[^]*(<!-- end of repository -->)/, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`));
  }
} finally {
  await browser.close();
  close();
  rmSync(profileFolder, { recursive: true, force: true });
}

async function measure(page: Page, there: number, size: number): Promise<string[]> {
  let seeding = 0;
  for (let from = there; from < size; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, size - from);
    seeding += await page.evaluate((from, count) => repositoryBench.seed(from, count), from, count);
    if (from % 100_000 === 0) console.log(`${from + count} are there after ${Math.round(seeding / 1000)} s`);
  }
  const bytes = await page.evaluate(() => repositoryBench.bytes());
  console.log(`${size}: ${Math.round(seeding / 1000)} s to seed, ${Math.round(bytes / 1e6)} MB`);
  const column = [`${size.toLocaleString('en-GB')} profiles, ${Math.round(bytes / 1e6)} MB`];
  for (const { name, ask } of QUESTIONS) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [milliseconds, number] = await ask(page);
      times.push(milliseconds);
      found = number;
    }
    column.push(`${written(median(times))} (${found.toLocaleString('en-GB')})`);
    console.log(`${size} ${name}: ${column.at(-1) ?? ''}`);
  }
  return column;
}
