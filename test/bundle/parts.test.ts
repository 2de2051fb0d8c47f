import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import { serve, strictPolicy } from '../stories/static-server.js';

/** The bundle in parts and the repositories for script tags, as `npm run build` made them, on pages of hosts. */

let folder: string;
let origin: string;
let close: () => void;
let browser: Browser;

const page = (scripts: readonly string[], body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}</head><body>${body}</body></html>`;

/** A script of a page that keeps role profiles, as docs/embedding.md shows one. */
const ROLES = `import { openIndexedDb } from './rung-storage.js';

const repository = await openIndexedDb();
await repository.put({ type: 'role-profile', id: 'planner', framework: { id: 'arun' }, role: { title: 'Planner' }, rows: [] });

const workspace = document.querySelector('rung-workspace');
workspace.actor = { id: 'mair', name: 'Mair Lewis', roles: ['line-manager'] };
workspace.repository = repository;
`;

before(async () => {
  mkdirSync('node_modules/.cache', { recursive: true });
  folder = mkdtempSync('node_modules/.cache/rung-parts-');
  for (const file of ['rung-parts.js', 'rung-parts', 'rung-storage.js']) cpSync(`dist/cdn/${file}`, join(folder, file), { recursive: true });
  cpSync('src/frameworks/arun.json', join(folder, 'framework.json'));
  writeFileSync(join(folder, 'roles.js'), ROLES);
  // As content management systems name the file.
  const tag = 'rung-parts.js?ver=6.8';
  writeFileSync(join(folder, 'grid.html'), page([tag], '<rung-framework-grid src="framework.json"></rung-framework-grid>'));
  writeFileSync(join(folder, 'picker.html'), page([tag], '<rung-level-picker label="Level" levels="A B C"></rung-level-picker>'));
  const roles = '<rung-workspace src="framework.json"><rung-profile-register></rung-profile-register><rung-role-profile profile-id="planner"></rung-role-profile></rung-workspace>';
  writeFileSync(join(folder, 'roles.html'), page([tag, 'roles.js'], roles));
  ({ origin, close } = await serve({ '/': { folder, policy: strictPolicy(['rung-elements']) } }));
  browser = await puppeteer.launch({ executablePath: findChromium() ?? '', args: chromiumArgs });
});

after(async () => {
  await browser.close();
  close();
  rmSync(folder, { recursive: true, force: true });
});

interface Visit {
  readonly tab: Page;
  /** Everything that the page complained of. */
  readonly complaints: readonly string[];
  /** Addresses of scripts, in the order of asking. */
  readonly scripts: readonly string[];
}

async function visit(path: string, shown: string, inside: string): Promise<Visit> {
  const tab = await browser.newPage();
  const complaints: string[] = [];
  const scripts: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1));
  });
  await tab.goto(`${origin}/${path}`);
  await tab.waitForFunction((element, part) => document.querySelector(element)?.shadowRoot?.querySelector(part), {}, shown, inside);
  return { tab, complaints, scripts };
}

/** Bytes in brotli, as a server sends files. */
const weight = (scripts: readonly string[]): number => scripts.reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(folder, path))).length, 0);

describe('rung-parts.js', () => {
  it('shows a framework under the strictest policy with the parts that a grid needs', async () => {
    const { tab, complaints, scripts } = await visit('grid.html', 'rung-framework-grid', 'li[part~=indicator]');
    await tab.close();

    assert.deepEqual(complaints, []);
    assert.equal(new Set(scripts).size, scripts.length, 'nothing is loaded twice, whatever the host adds to the address');
    assert.deepEqual(scripts.filter((path) => /-body-/.test(path)).map((path) => path.replace(/^.*\/|-[^-]*$/g, '')), ['grid-body']);
    assert.ok(weight(scripts) < 60_000, `${weight(scripts)} bytes`);
  });

  it('loads little more than Lit for level pickers alone', async () => {
    const { tab, complaints, scripts } = await visit('picker.html', 'rung-level-picker', 'input');
    await tab.close();

    assert.deepEqual(complaints, []);
    assert.ok(weight(scripts) < 50_000, `${weight(scripts)} bytes`);
  });
});

describe('rung-storage.js', () => {
  it('keeps role profiles in the browser of somebody who reads the page', async () => {
    const { tab, complaints } = await visit('roles.html', 'rung-profile-register', '[part~=row]');
    await tab.waitForFunction(() => document.querySelector('rung-role-profile')?.shadowRoot?.textContent.includes('Planner'));
    await tab.close();

    assert.deepEqual(complaints, []);
  });

  it('has the hash that stands beside it', () => {
    const hash = createHash('sha384').update(readFileSync('dist/cdn/rung-storage.js')).digest('base64');

    assert.equal(readFileSync('dist/cdn/rung-storage.js.integrity', 'utf8').trim(), `sha384-${hash}`);
  });
});
