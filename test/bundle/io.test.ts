import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import type { Exported, Imported, ImportFrameworkOptions } from '../../src/io/index.js';
import type { Framework } from '../../src/model/index.js';
import { serve, strictPolicy } from '../stories/static-server.js';

/** Readers and writers as `npm run build` made them for a script tag, with their worker, on pages of hosts. */

let folder: string;
let close: () => void;
let browser: Browser;
let origin: string;

const html = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body></body></html>';

before(async () => {
  mkdirSync('node_modules/.cache', { recursive: true });
  folder = mkdtempSync('node_modules/.cache/rung-io-');
  for (const file of ['rung-io.js', 'rung-io', 'import-worker.js']) cpSync(`dist/cdn/${file}`, join(folder, file), { recursive: true });
  cpSync('src/frameworks/arun.json', join(folder, 'framework.json'));
  writeFileSync(join(folder, 'page.html'), html);
  const files = { folder, policy: strictPolicy(['rung-worker']) };
  ({ origin, close } = await serve({ '/': files, '/without/': { folder, policy: strictPolicy([]) } }));
  browser = await puppeteer.launch({ executablePath: findChromium() ?? '', args: chromiumArgs });
});

after(async () => {
  await browser.close();
  close();
  rmSync(folder, { recursive: true, force: true });
});

interface Io {
  readonly importFramework: (source: File | string, options?: ImportFrameworkOptions) => Promise<Imported>;
  readonly exportFramework: (framework: Framework, format: 'docx') => Promise<Exported>;
}

declare global {
  /** The framework of the page as a Word document, made once. */
  var io: Io & { readonly document: File };
}

async function open(path: string): Promise<{ readonly page: Page; readonly complaints: string[]; readonly workers: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const workers: string[] = [];
  page.on('workercreated', (worker) => workers.push(new URL(worker.url()).pathname));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  // The compiler of the tests calls it where functions have names.
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await page.evaluateOnNewDocument(() => addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(`violation of ${violatedDirective}`)));
  await page.goto(`${origin}/${path}`);
  await page.evaluate(async () => {
    const address = './rung-io.js';
    const io = (await import(new URL(address, location.href).href)) as Io;
    const framework = (await (await fetch('framework.json')).json()) as Framework;
    const { file } = await io.exportFramework(framework, 'docx');
    globalThis.io = { ...io, document: new File([file], 'framework.docx') };
  });
  return { page, complaints, workers };
}

const importing = (page: Page) =>
  page.evaluate(async () => {
    const stages: string[] = [];
    const { value, format } = await io.importFramework(io.document, { onProgress: ({ stage }) => stages.push(stage) });
    const indicators = value?.competencies.reduce((sum, competency) => sum + competency.indicators.length, 0);
    return { format, indicators, stages };
  });

describe('rung-io.js', () => {
  it('reads a Word document beside the page under the strictest policy, without a word on the console', async () => {
    const { page, complaints, workers } = await open('page.html');

    const result = await importing(page);

    assert.deepEqual(result, { format: 'docx', indicators: 132, stages: ['reading', 'interpreting'] });
    assert.deepEqual(workers, ['/import-worker.js']);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('reads it on the page where the policy allows no worker', async () => {
    const { page, workers } = await open('without/page.html');

    const result = await importing(page);

    assert.deepEqual(result, { format: 'docx', indicators: 132, stages: ['reading', 'interpreting'] });
    assert.deepEqual(workers, []);
    await page.close();
  });

  it('ends the worker when the import is cancelled, and says so by the reason', async () => {
    const { page, workers } = await open('page.html');
    const ended = new Promise((resolve) => page.once('workerdestroyed', resolve));

    const reason = await page.evaluate(async () => {
      const controller = new AbortController();
      const cancel = () => controller.abort(new DOMException('Not this one.', 'AbortError'));
      return io.importFramework(io.document, { signal: controller.signal, onProgress: cancel }).then(
        () => 'done',
        (error: unknown) => (error instanceof DOMException ? `${error.name}: ${error.message}` : String(error)),
      );
    });

    assert.equal(reason, 'AbortError: Not this one.');
    await ended;
    assert.equal(workers.length, 1);
    await page.close();
  });

  it('tells why a file is not read, and leaves the next one be', async () => {
    const { page } = await open('page.html');

    const codes = await page.evaluate(async () => {
      const broken = await io.importFramework(new File([io.document.slice(0, 3000)], 'broken.docx'));
      const whole = await io.importFramework(io.document);
      return { broken: broken.issues.map(({ code }) => code), value: broken.value ?? null, whole: whole.value?.competencies.length };
    });

    assert.deepEqual(codes, { broken: ['damaged-file'], value: null, whole: 5 });
    await page.close();
  });
});
