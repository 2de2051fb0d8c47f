/**
 * Measures how long documents take from a file to a framework, and how busy the page is meanwhile.
 *
 *     npm run bench:documents        about two minutes; needs dist (npm run build); rewrites its table in README.md
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { serve, strictPolicy } from '../test/stories/static-server.js';
import { longestTaskDuring } from './longest-task.js';
import { cherwellTimes, sampleDocuments, type SampleDocument } from './sample-documents.js';

const ROUNDS = 5;

interface Once {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly indicators: number;
}

const median = (values: readonly number[]): number => Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN);
const kilobytes = ({ bytes }: SampleDocument): number => Math.round(bytes.byteLength / 1000);

const folder = mkdtempSync(join(tmpdir(), 'rung-documents-'));
const lines: string[] = [];
try {
  for (const times of [1, 20]) {
    for (const document of await sampleDocuments(cherwellTimes(times))) {
      const path = join(folder, document.name);
      writeFileSync(path, document.bytes);
      const runs = Array.from({ length: ROUNDS }, () => once(path));
      if (runs.some(({ indicators }) => indicators !== 521 * times)) throw new Error(`${document.name} ×${times} was read as ${runs[0]?.indicators} behaviours.`);
      const { whole, longest } = await onPage(document);
      lines.push(
        `| ${document.name.split('.')[1]} | ×${times} | ${kilobytes(document)} | ${median(runs.map(({ milliseconds }) => milliseconds))} | ${median(runs.map(({ megabytes }) => megabytes))} | ${whole} | ${longest} |`,
      );
      console.log(lines.at(-1));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
const table = ['| format | Cherwell | kB | Node, ms | Node, MB | page and worker, ms | longest task of the page, ms |', '| --- | --: | --: | --: | --: | --: | --: |', ...lines].join('\n');
const readme = join(import.meta.dirname, 'README.md');
writeFileSync(readme, readFileSync(readme, 'utf8').replace(/(<!-- documents -->)[^]*(<!-- end of documents -->)/, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`));

function once(path: string): Once {
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'import-once.ts'), path], { encoding: 'utf8' })) as Once;
}

/** The bundles as a host has them, in a page that does nothing else. */
async function onPage({ name, bytes }: SampleDocument): Promise<{ readonly whole: number; readonly longest: number }> {
  const { origin, close } = await serve({ '/': { folder: 'dist/cdn', policy: strictPolicy(['rung-worker']) }, '/document/': { folder, policy: strictPolicy(['rung-worker']) } });
  const browser = await launch({ executablePath: findChromium() ?? '', args: [...chromiumArgs] });
  try {
    const page = await browser.newPage();
    writeFileSync(join(folder, 'page.html'), '<!doctype html><html lang="en"><title>bench</title><body></body></html>');
    writeFileSync(join(folder, name), bytes);
    await page.goto(`${origin}/document/page.html`);
    await page.evaluate(`import('/rung-io.js').then((io) => { globalThis.io = io; })`);
    let whole = 0;
    const longest = await longestTaskDuring(page, async () => {
      whole = await page.evaluate(`(async () => {
        const file = new File([await (await fetch('/document/${name}')).blob()], '${name}');
        const start = performance.now();
        const { value } = await io.importFramework(file);
        if (!value) throw new Error('nothing was read');
        return performance.now() - start;
      })()`) as number;
    });
    return { whole: Math.round(whole), longest: Math.round(longest) };
  } finally {
    await browser.close();
    close();
  }
}
