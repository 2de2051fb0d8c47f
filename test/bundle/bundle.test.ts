import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import { serve, strictPolicy } from '../stories/static-server.js';

/** The bundle for a script tag, as `npm run build` made it, on pages of hosts. */

let folder: string;
let origin: string;
let close: () => void;
let browser: Browser;

const page = (scripts: readonly string[], body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}</head><body>${body}</body></html>`;

const grid = '<rung-framework-grid src="framework.json"></rung-framework-grid>';

before(async () => {
  mkdirSync('node_modules/.cache', { recursive: true });
  folder = mkdtempSync('node_modules/.cache/rung-bundle-');
  cpSync('dist/cdn/rung.js', join(folder, 'rung.js'));
  writeFileSync(join(folder, 'copy.js'), `${readFileSync('dist/cdn/rung.js', 'utf8')}\n`);
  writeFileSync(join(folder, 'newer.js'), readFileSync('dist/cdn/rung.js', 'utf8').replaceAll(/(["'`])0\.1\.0\1/g, '"9.9.9"'));
  cpSync('src/frameworks/arun.json', join(folder, 'framework.json'));
  writeFileSync(join(folder, 'one.html'), page(['rung.js'], grid));
  writeFileSync(join(folder, 'two.html'), page(['rung.js', 'copy.js'], grid));
  writeFileSync(join(folder, 'versions.html'), page(['rung.js', 'newer.js'], grid));
  ({ origin, close } = await serve({ '/': { folder, policy: strictPolicy(['rung-elements', 'rung-worker']) } }));
  browser = await puppeteer.launch({ executablePath: findChromium() ?? '', args: chromiumArgs });
});

after(async () => {
  await browser.close();
  close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a page shows, and everything it complained of. */
async function visit(path: string): Promise<{ readonly indicators: number; readonly complaints: readonly string[] }> {
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  await tab.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
      console.error(`violation of ${violatedDirective} in ${sourceFile || 'the page'}`);
    });
  });
  await tab.goto(`${origin}/${path}`);
  await tab.waitForFunction(() => document.querySelector('rung-framework-grid')?.shadowRoot?.querySelector('li[part~=indicator]'));
  const indicators = await tab.evaluate(() => document.querySelector('rung-framework-grid')?.shadowRoot?.querySelectorAll('li[part~=indicator]').length ?? 0);
  await tab.close();
  return { indicators, complaints };
}

test('one script tag shows a framework under the strictest policy, without a word on the console', async () => {
  const { indicators, complaints } = await visit('one.html');

  assert.equal(indicators, 132);
  assert.deepEqual(complaints, []);
});

test('two copies on one page do not disturb each other', async () => {
  const { indicators, complaints } = await visit('two.html');

  assert.equal(indicators, 132);
  // The second copy's policy is refused; that is reported by the browser and harms nothing.
  assert.deepEqual(complaints.filter((text) => !/trusted-types|TrustedTypePolicy|Multiple versions of Lit/i.test(text)), []);
});

test('two versions on one page are named once on the console, and the first one works', async () => {
  const { indicators, complaints } = await visit('versions.html');

  assert.equal(indicators, 132);
  assert.equal(complaints.filter((text) => text.includes('already registered by version 0.1.0')).length, 1);
});

test('the integrity file is the hash of the bundle', () => {
  const hash = createHash('sha384').update(readFileSync('dist/cdn/rung.js')).digest('base64');

  assert.equal(readFileSync('dist/cdn/rung.js.integrity', 'utf8').trim(), `sha384-${hash}`);
});

test('the bundle asks no server for anything but what it is told', () => {
  // Examples in what people read stand for nobody's server (RFC 2606).
  const addresses = (readFileSync('dist/cdn/rung.js', 'utf8').match(/https?:\/\/\w[\w.-]*/g) ?? []).filter((address) => !address.endsWith('.example'));

  assert.deepEqual(addresses.filter((address) => !/w3\.org/.test(address)), []);
});
