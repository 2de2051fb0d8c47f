/**
 * Measures our elements beside the same content as plain HTML and beside peers, in interleaved rounds.
 *
 *     npm run bench                      everything; writes results.json and the tables of README.md
 *     npm run bench -- --only grid       rows whose name has this word; writes nothing
 *     npm run bench -- --rounds 3        fewer rounds; writes nothing
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Bench, type BenchedPage } from './browser.js';
import { brotliSize, buildContestant, type Built } from './build.js';
import type { Work } from './contestants/contestant.js';
import { consoleTable, measure, writeReadme, type Measure, type Measured, type Results } from './report.js';

interface Row {
  readonly name: string;
  readonly work: Work;
  readonly size: number;
  /** Contestants, the first of which the others are compared with. */
  readonly contestants: readonly string[];
  /** Ratio to plain HTML that design asks of us. */
  readonly aim?: number;
  readonly samples: (page: BenchedPage) => Promise<Readonly<Record<string, readonly number[]>>>;
  /** Of each contestant's samples, what its row in the table shows beside the median. */
  readonly measures: Readonly<Record<string, Measure>>;
}

const GRIDS = ['plain-grid', 'ours-grid', 'ag-grid', 'ag-grid?all', 'tabulator', 'vaadin'];
const REGISTERS = ['plain-register', 'ours-register', 'ag-grid-register', 'tabulator-register'];
/** Plain HTML of a million rows is no page that a browser opens; the others ask for pages. */
const PAGES = ['ours-pages', 'ag-grid-pages', 'tabulator-pages'];
const PICKERS = ['plain-picker', 'ours-picker', 'web-awesome', 'material', 'survey'];

const PROFILES = ['plain-profile', 'ours-profile', 'web-awesome-profile', 'survey-profile'];

const creating = {
  samples: async (page: BenchedPage) => {
    const { task, painted, style, layout, items } = await page.create();
    return { ms: [task], 'to paint': [painted], style: [style], layout: [layout], 'in the document': [items] };
  },
  measures: { ms: measure.median, 'to paint': measure.median, style: measure.median, layout: measure.median, 'in the document': measure.median },
};
const cycling = (times: number) => ({
  samples: async (page: BenchedPage) => {
    const { time, kept } = await page.cycle(times);
    return { ms: [time], 'heap kept, kB': [kept.heap / 1000], 'nodes kept': [kept.nodes], 'listeners kept': [kept.listeners] };
  },
  measures: { ms: measure.median, 'heap kept, kB': measure.median, 'nodes kept': measure.median, 'listeners kept': measure.median },
});
const choosing = (slowdown: number) => ({
  samples: async (page: BenchedPage) => {
    const { latencies, perChoice } = await page.choose(slowdown);
    return { ms: latencies, 'main thread, ms': [perChoice] };
  },
  measures: { ms: measure.p98, p50: { ...measure.median, of: 'ms' }, 'main thread, ms': measure.median },
});

const typing = (slowdown: number) => ({
  samples: async (page: BenchedPage) => {
    const { latencies, longestTask } = await page.type(40, slowdown);
    return { ms: latencies, 'longest task, ms': [longestTask] };
  },
  measures: { ms: measure.p98, p50: { ...measure.median, of: 'ms' }, 'longest task, ms': measure.longest },
});
const oneKey = {
  samples: async (page: BenchedPage) => ({ ms: (await page.type(1, 1)).latencies }),
  measures: { ms: measure.median },
};
const opening = {
  samples: async (page: BenchedPage) => ({ ms: [await page.unfold()] }),
  measures: { ms: measure.median },
};
const answering = (event: 'click' | 'keydown') => ({
  samples: async (page: BenchedPage) => ({ ms: [await page.answer(event)] }),
  measures: { ms: measure.median },
});
const scrolling = {
  samples: async (page: BenchedPage) => {
    const { task, style, layout, latencies } = await page.scroll(20);
    return { ms: [task], 'a screen to paint, p50': latencies, p98: latencies, style: [style], layout: [layout] };
  },
  measures: { ms: measure.median, 'a screen to paint, p50': measure.median, p98: measure.p98, style: measure.median, layout: measure.median },
};

const rows: readonly Row[] = [
  { name: 'Cherwell grid ×1', work: 'grid', size: 1, contestants: GRIDS, aim: 0.5, ...creating },
  { name: 'Cherwell grid ×10', work: 'grid', size: 10, contestants: GRIDS, aim: 0.12, ...creating },
  { name: 'Cherwell grid ×100', work: 'grid', size: 100, contestants: GRIDS.filter((name) => name !== 'ag-grid?all'), aim: 0.06, ...creating },
  { name: 'Form: 11 pickers with rationale', work: 'form', size: 11, contestants: PICKERS, aim: 1.5, ...creating },
  { name: '100 pickers', work: 'pickers', size: 100, contestants: PICKERS, aim: 2, ...creating },
  { name: 'Choose a level, click to paint, p98', work: 'form', size: 11, contestants: PICKERS, aim: 1, ...choosing(1) },
  { name: 'Choose a level, processor at a quarter, p98', work: 'form', size: 11, contestants: PICKERS, aim: 1, ...choosing(4) },
  { name: 'Role profile form, first render', work: 'profile', size: 1, contestants: PROFILES, ...creating },
  { name: 'Role profile form, a level change to paint, p98', work: 'profile', size: 1, contestants: PROFILES, ...choosing(1) },
  { name: 'Role profile form, a level change, processor at a quarter, p98', work: 'profile', size: 1, contestants: PROFILES, ...choosing(4) },
  { name: '50 checklists', work: 'checklists', size: 50, contestants: ['plain-evidence', 'ours-checklist'], ...creating },
  { name: 'Type a letter in the evidence form, key to paint, p98', work: 'writing', size: 1, contestants: ['plain-evidence', 'ours-evidence'], ...typing(1) },
  { name: 'Type a letter, processor at a quarter, p98', work: 'writing', size: 1, contestants: ['plain-evidence', 'ours-evidence'], ...typing(4) },
  { name: 'Search 521 behaviours, processor at a quarter, p98', work: 'searching', size: 1, contestants: ['plain-evidence', 'ours-behaviours'], ...typing(4) },
  { name: 'Search 20,319 behaviours, processor at a quarter, p98', work: 'searching', size: 39, contestants: ['plain-evidence', 'ours-behaviours'], ...typing(4) },
  { name: 'Open a list of 521 behaviours, click to paint', work: 'opening', size: 1, contestants: ['plain-evidence', 'ours-behaviours'], ...opening },
  { name: 'Open a list of 20,319 behaviours, click to paint', work: 'opening', size: 39, contestants: ['plain-evidence', 'ours-behaviours'], ...opening },
  { name: 'Register of 10,000 profiles, first rows', work: 'register', size: 10_000, contestants: REGISTERS, aim: 0.25, ...creating },
  { name: 'Register of 10,000, one filter key to paint', work: 'filtering', size: 10_000, contestants: REGISTERS, aim: 0.45, ...oneKey },
  { name: 'Register of 10,000, sort, click to paint', work: 'sorting', size: 10_000, contestants: REGISTERS, aim: 0.25, ...opening },
  { name: 'Register of 10,000, scrolling 20 screens', work: 'scrolling', size: 10_000, contestants: REGISTERS, ...scrolling },
  { name: 'Register of 1,000,000 by pages, first rows', work: 'register', size: 1_000_000, contestants: PAGES, ...creating },
  { name: 'Register of 1,000,000 by pages, one filter key until its rows are painted', work: 'filtering', size: 1_000_000, contestants: PAGES, ...answering('keydown') },
  { name: 'Register of 1,000,000 by pages, sort, click until its rows are painted', work: 'sorting', size: 1_000_000, contestants: PAGES, ...answering('click') },
  { name: 'Register of 1,000,000 by pages, scrolling 20 screens', work: 'scrolling', size: 1_000_000, contestants: PAGES, ...scrolling },
  { name: '1,000 pickers mounted and unmounted', work: 'pickers', size: 1, contestants: PICKERS, ...cycling(1_000) },
  { name: '200 grids mounted and unmounted', work: 'grid', size: 1, contestants: ['plain-grid', 'ours-grid'], ...cycling(200) },
];

const { values } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string' } } });
const chosen = rows.filter(({ name }) => name.toLowerCase().includes(values.only?.toLowerCase() ?? ''));
const rounds = Number(values.rounds ?? 7);

installPeers();
const built = new Map<string, Built>();
for (const name of new Set(chosen.flatMap(({ contestants }) => contestants.map(fileOf)))) {
  console.log(`Building ${name} …`);
  built.set(name, await buildContestant(name));
}
const bench = await Bench.start(built);
const lazily = new Map<string, string[]>();
const measured: Measured[] = [];
for (const row of chosen) measured.push(await run(row));
await bench.stop();

const sizes = Object.fromEntries(
  [...built.values()]
    .filter(({ atFirst }) => atFirst.length > 0)
    .map((each) => {
      const later = (lazily.get(each.name) ?? []).filter((file) => !each.atFirst.includes(file) && !each.own.includes(file));
      const atFirst = brotliSize(each, each.atFirst);
      return [each.name, { atFirst, defaultView: atFirst + brotliSize(each, later) }];
    }),
);
const results: Results = { date: new Date().toISOString().slice(0, 10), browser: bench.version, machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`, rounds, rows: measured, sizes };
console.log(consoleTable(results));
if (values.only === undefined && values.rounds === undefined) {
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  writeReadme(results);
}

/** Each round measures every contestant once, so that a slow moment of the machine meets all of them. */
async function run({ name, work, size, contestants, aim, samples, measures }: Row): Promise<Measured> {
  const all = new Map(contestants.map((contestant) => [contestant, new Map<string, number[]>()]));
  for (let round = 0; round < rounds; round++) {
    process.stdout.write(`\r${name}: round ${round + 1} of ${rounds} `);
    for (const [contestant, sampled] of all) {
      try {
        const values = await bench.open(contestant, work, size, async (page) => {
          const values = await samples(page);
          if (!lazily.has(fileOf(contestant))) lazily.set(fileOf(contestant), await page.loaded());
          return values;
        });
        for (const [key, value] of Object.entries(values)) sampled.set(key, [...(sampled.get(key) ?? []), ...value]);
      } catch (error) {
        console.error(`\n${contestant} is left out of "${name}":`, error);
        all.delete(contestant);
      }
    }
  }
  console.log('');
  const of = (sampled: ReadonlyMap<string, readonly number[]>) => {
    const each = Object.entries(measures).map(([key, { of, value }]) => [key, value(sampled.get(of ?? key) ?? [])] as const);
    const ms = sampled.get('ms') ?? [];
    return { ...Object.fromEntries(each), min: Math.min(...ms), max: Math.max(...ms) };
  };
  return { name, ...(aim !== undefined && { aim }), contestants: Object.fromEntries(Array.from(all, ([contestant, sampled]) => [contestant, of(sampled)])) };
}

/** `ag-grid?all` is `ag-grid` with another setting. */
function fileOf(contestant: string): string {
  return contestant.split('?')[0] ?? contestant;
}

function installPeers(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules'))) return;
  console.log('Installing the peers …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: import.meta.dirname, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The peers could not be installed.');
}
