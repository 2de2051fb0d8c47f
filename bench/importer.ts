/**
 * Measures how busy the page is while a person imports a framework with `<rung-framework-importer>`.
 *
 *     npm run bench:importer            about seven minutes; needs dist (npm run build); rewrites its table in README.md
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { serve, strictPolicy } from '../test/stories/static-server.js';
import { longestTaskDuring } from './longest-task.js';
import { cherwellTimes, sampleDocuments } from './sample-documents.js';

/** What a person does, one after the other, and the words of what is pressed. */
const STEPS = ['show', 'names', 'preview', 'correct', 'undo'] as const;
type Step = (typeof STEPS)[number];

const ROUNDS = 3;
/** Inside the importer's shadow root. */
const inside = (selector: string): string => `rung-framework-importer >>> ${selector}`;

const folder = mkdtempSync(join(tmpdir(), 'rung-importer-'));
const policy = strictPolicy(['rung-worker', 'rung-elements']);
const { origin, close } = await serve({ '/': { folder: 'dist/cdn', policy }, '/page/': { folder, policy } });
const browser = await launch({ executablePath: findChromium() ?? '', args: [...chromiumArgs], protocolTimeout: 600_000 });
const lines: string[] = [];
try {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>bench</title><script type="module" src="/rung.js"></script><body><rung-framework-importer></rung-framework-importer></body></html>');
  for (const times of [1, 20]) {
    for (const { name, bytes } of await sampleDocuments(cherwellTimes(times))) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const rounds: Record<Step, number>[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await importOnce(path));
      lines.push(`| ${name.split('.')[1]} | ×${times} | ${STEPS.map((step) => median(rounds.map((each) => each[step]))).join(' | ')} |`);
      console.log(lines.at(-1));
    }
  }
} finally {
  await browser.close();
  close();
  rmSync(folder, { recursive: true });
}
const table = ['| format | Cherwell | show it | names and behaviours | preview | correct a column | undo |', '| --- | --: | --: | --: | --: | --: | --: |', ...lines].join('\n');
const readme = join(import.meta.dirname, 'README.md');
writeFileSync(readme, readFileSync(readme, 'utf8').replace(/(<!-- importer -->)[^]*(<!-- end of importer -->)/, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`));

/** One person's way through, in a page of its own, and the longest task of each step in milliseconds. */
async function importOnce(path: string): Promise<Record<Step, number>> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${origin}/page/`);
    await page.waitForSelector(inside('[part=choose]'), { visible: true });
    const press = async (selector: string): Promise<void> => page.locator(inside(selector)).click();
    return {
      show: await longestTaskDuring(page, async () => {
        const [chooser] = await Promise.all([page.waitForFileChooser(), press('[part=choose]')]);
        await chooser.accept([path]);
        await page.waitForSelector(inside('[part=undo]'), { visible: true, timeout: 60_000 });
      }),
      names: await longestTaskDuring(page, () => press('[part=view]:nth-of-type(2)')),
      preview: await longestTaskDuring(page, () => press('[part=view]:nth-of-type(1)')),
      correct: await longestTaskDuring(page, () => correctSomething(page)),
      undo: await longestTaskDuring(page, () => press('[part=undo]')),
    };
  } finally {
    await page.close();
  }
}

/** Leaves out the last column of the first table. */
async function correctSomething(page: Page): Promise<void> {
  await page.locator(inside('[part=source-table] thead td:last-child [part=taken]')).click();
  const select = await page.waitForSelector(inside('dialog[open] select'), { visible: true });
  await select?.select('left-out');
  await page.locator(inside('[part=save]')).click();
  await page.waitForSelector(inside('[part=undo][aria-disabled=false]'), { visible: true, timeout: 60_000 });
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN);
}
