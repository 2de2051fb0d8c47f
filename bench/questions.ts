import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, AskedRepository } from './asked-repository.js';

const ROUNDS = 5;
const TURNS = 20;
const RARE = { family: 'Planning', organisations: 'Council of district 7' };

/** The questions of a register; each is a row of a table. */
const QUESTIONS: readonly { readonly name: string; readonly ask: (asked: AskedRepository) => Promise<Answer> }[] = [
  { name: 'first 50 by title', ask: (asked) => asked.page({ sort: { field: 'title' } }) },
  { name: 'first 50 by review date, latest first', ask: (asked) => asked.page({ sort: { field: 'reviewDue', descending: true } }) },
  { name: 'due for review within a month, soonest first', ask: (asked) => asked.page({ where: { reviewDue: { from: '2026-04-01', to: '2026-04-30' } }, sort: { field: 'reviewDue' } }) },
  { name: 'published, by title', ask: (asked) => asked.page({ where: { status: 'published' }, sort: { field: 'title' } }) },
  { name: 'one family in one organisation, by title', ask: (asked) => asked.page({ where: RARE, sort: { field: 'title' } }) },
  { name: 'waiting for the panel in one family of one organisation, by title', ask: (asked) => asked.page({ where: { waitingFor: 'panel-member', ...RARE }, sort: { field: 'title' } }) },
  { name: 'text "plan off", by title', ask: (asked) => asked.page({ text: 'plan off', sort: { field: 'title' } }) },
  { name: 'text "senior 4711", by title', ask: (asked) => asked.page({ text: 'senior 4711', sort: { field: 'title' } }) },
  { name: 'text "p", by title', ask: (asked) => asked.page({ text: 'p', sort: { field: 'title' } }) },
  { name: 'count of all', ask: (asked) => asked.count({}) },
  { name: 'count of published', ask: (asked) => asked.count({ where: { status: 'published' } }) },
  { name: 'count of one family in one organisation', ask: (asked) => asked.count({ where: RARE }) },
  { name: 'count of text "plan off"', ask: (asked) => asked.count({ text: 'plan off' }) },
  {
    name: `each of ${TURNS} further pages by status`,
    ask: async (asked) => {
      const times = await asked.pages({ sort: { field: 'status' } }, TURNS + 1);
      return [median(times.slice(1)), 50];
    },
  },
  { name: 'put one profile', ask: async (asked) => [await asked.put(10_000_000 + Math.floor(Math.random() * 1e9)), 1] },
];

/** A column of the table, under its heading: of each question the median of some rounds, and what was found. */
export async function askAll(heading: string, asked: AskedRepository): Promise<readonly string[]> {
  const column = [heading];
  for (const { name, ask } of QUESTIONS) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [milliseconds, number] = await ask(asked);
      times.push(milliseconds);
      found = number;
    }
    column.push(`${written(median(times))} (${found.toLocaleString('en-GB')})`);
    console.log(`${heading}: ${name}: ${column.at(-1) ?? ''}`);
  }
  return column;
}

/** The table of such columns. */
export function questionTable(columns: readonly (readonly string[])[]): string {
  const heads = columns.map(([head]) => head ?? '');
  const lines = QUESTIONS.map(({ name }, index) => `| ${name} | ${columns.map((column) => column[index + 1] ?? '').join(' | ')} |`);
  return [`| milliseconds, and what was found | ${heads.join(' | ')} |`, `| --- | ${heads.map(() => '--:').join(' | ')} |`, ...lines].join('\n');
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const written = (milliseconds: number): string => (milliseconds < 100 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString('en-GB'));

/** Puts a table into README.md, between the two markers of its name. */
export function writeTable(name: string, table: string): void {
  const readme = join(import.meta.dirname, 'README.md');
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [before = '', rest = ''] = readFileSync(readme, 'utf8').split(start);
  writeFileSync(readme, `${before}${start}\n\n${table}\n\n${end}${rest.split(end)[1] ?? ''}`);
}
