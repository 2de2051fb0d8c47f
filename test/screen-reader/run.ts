/**
 * Uses the form controls with real keys in Chromium and Firefox while Orca reads them out, keeps what it says under
 * `transcripts/` and compares it with what a person must hear.
 *
 *   npm run test:screen-reader -- --browser=firefox --widget=evidence-form,conflict
 *   npm run test:screen-reader -- --debug-file=/tmp/orca.txt   keeps all that Orca wrote about the last page
 */
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPages } from '../stories/sites.js';
import { serve, strictPolicy } from '../stories/static-server.js';
import { BROWSERS, BrowserWindow, type BrowserName } from './browser-window.js';
import { Desktop } from './desktop.js';
import { perform } from './performance.js';
import type { Script } from './script.js';
import { writeTranscript } from './transcript.js';
import { scripts } from './widgets/index.js';

const option = (name: string): string | undefined => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const debugFile = option('debug-file');
const wanted = (option('widget') ?? '').split(',');

const sceneOf = ({ widget, scene = widget }: Script): string => scene;

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** With an Orca and a browser of its own: what one page has left behind in their memory does not reach the next. */
async function listenTo(script: Script, browser: BrowserName, origin: string): Promise<Count> {
  const scene = sceneOf(script);
  const desktop = new Desktop();
  try {
    await desktop.start();
    const window = await BrowserWindow.open(desktop, browser);
    try {
      await window.show(`${origin}/page/?${scene}`);
      const { heard, faults } = await perform(script, window, desktop.listener);
      const head = [`<rung-${script.widget}>`, `${await window.version}, ${await desktop.orcaVersion}`];
      writeTranscript(join(import.meta.dirname, 'transcripts', browser, `${scene}.txt`), head, heard);
      return report(`${browser}: ${scene}`, [...heard.map((each) => each.faults.map((fault) => `${each.step.does}: ${fault}`)), ...faults.map((fault) => [fault])]);
    } finally {
      await window.close();
    }
  } catch (error) {
    return report(`${browser}: ${scene}`, [[String(error)]]);
  } finally {
    await desktop.stop();
    if (debugFile) copyFileSync(desktop.listener.file, debugFile);
    desktop.clear();
  }
}

/** @param steps what was wrong in each of them */
function report(name: string, steps: readonly (readonly string[])[]): Count {
  const failed = steps.filter((faults) => faults.length > 0).length;
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}, ${steps.length} steps`);
  for (const fault of steps.flat()) console.log(`    ${fault}`);
  return { passed: steps.length - failed, failed };
}

const policy = strictPolicy(['lit-html', 'rung-worker']);
const server = await serve({
  '/page/': { folder: await buildPages('test/screen-reader/page'), policy },
  '/frameworks/': { folder: resolve(import.meta.dirname, '../../src/frameworks'), policy },
});
const counts: Count[] = [];
try {
  // One after the other: a second Orca of the same person would not start.
  for (const browser of BROWSERS.filter((name) => name.includes(option('browser') ?? ''))) {
    for (const script of scripts.filter((each) => wanted.some((name) => sceneOf(each).includes(name)))) counts.push(await listenTo(script, browser, server.origin));
  }
} finally {
  server.close();
}
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
