import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** They are programs, which run when they are imported. */
const PROGRAMS = ['cli/rung-elements.ts', 'io/import-worker.ts'];

/** Every module but those that register elements: a server may import them to know their types, models and styles. */
const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith('define/') && !PROGRAMS.includes(path))
  .sort();

/** What a browser has and Node has not; the few that Node has too are taken away, so that nothing leans on them. */
const DOM = ['window', 'document', 'navigator', 'location', 'history', 'HTMLElement', 'customElements', 'CSSStyleSheet', 'MutationObserver', 'ResizeObserver', 'requestAnimationFrame', 'Highlight', 'CSS', 'fetch'];

/**
 * Imports in a process of its own and prints what of the DOM a module has made up or looked for. Lit's own stand-in for
 * HTMLElement on servers is taken by the `node` condition, which is Node's default.
 */
async function importAlone(paths: readonly string[]): Promise<{ readonly failed: readonly string[]; readonly leaked: readonly string[] }> {
  const code = `
    for (const name of ${JSON.stringify(DOM)}) delete globalThis[name];
    const failed = [];
    for (const url of ${JSON.stringify(paths.map((path) => pathToFileURL(resolve('src', path)).href))}) {
      try { await import(url); } catch (error) { failed.push(url + ': ' + (error?.stack ?? error)); }
    }
    const leaked = ${JSON.stringify(DOM)}.filter((name) => name in globalThis);
    console.log(JSON.stringify({ failed, leaked }));
  `;
  const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], { maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as { failed: string[]; leaked: string[] };
}

describe('without a DOM', () => {
  it('there are modules to import', () => assert.ok(modules.length > 40, `${modules.length} modules`));

  it('every module but those of define/ can be imported', async () => {
    const { failed } = await importAlone(modules);
    assert.deepEqual(failed, []);
  });

  it('importing them makes up no global of the DOM', async () => {
    const { leaked } = await importAlone(modules);
    // Lit itself brings a registry of elements for servers.
    assert.deepEqual(leaked.filter((name) => name !== 'customElements'), []);
  });

  it('the index registers nothing', async () => {
    const { failed, leaked } = await importAlone(['index.ts']);
    assert.deepEqual(failed, []);
    assert.ok(!leaked.includes('HTMLElement'));
  });
});
