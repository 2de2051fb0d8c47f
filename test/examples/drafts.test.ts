import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { serve, strictPolicy } from '../stories/static-server.js';
import { openBrowser, Visitor } from './support/visitor.js';

/** Drafts of an evidence form in a real browser whose renderer is killed, whose tabs are reloaded, and which goes offline. */

const folder = join(import.meta.dirname, '../../node_modules/.cache/drafts-test');
const FORM = 'rung-evidence-form';
const AREA = `${FORM} >>> #situation`;

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Evidence</title><script type="module" src="form.js"></script></head><body><main><h1>Evidence</h1>${body}</main></body></html>`;

async function serveForms() {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', minify: false, lib: { entry: 'src/define/evidence-form.ts', formats: ['es'], fileName: () => 'form.js' } },
  });
  mkdirSync(folder, { recursive: true });
  const element = (attributes: string): string => `<${FORM} name="evidence" ${attributes}></${FORM}>`;
  writeFileSync(join(folder, 'local.html'), page(element('draft="local"')));
  writeFileSync(join(folder, 'session.html'), page(element('draft="session"')));
  writeFileSync(join(folder, 'none.html'), page(element('')));
  writeFileSync(join(folder, 'form.html'), page(`<form method="get" action="gone.html">${element('draft="local"')}<button>Send</button></form>`));
  writeFileSync(join(folder, 'next.html'), page('<p>Next</p>'));
  return serve({ '/': { folder, policy: strictPolicy(['lit-html']) } });
}

describe('drafts in a real browser', { timeout: 120_000 }, () => {
  let server: Awaited<ReturnType<typeof serveForms>>;
  let browser: Browser;
  let visitor: Visitor;
  /** Complaints that belong to the test. */
  let expected: RegExp | undefined;

  before(async () => {
    [server, browser] = await Promise.all([serveForms(), openBrowser()]);
  });
  after(async () => {
    await browser.close();
    server.close();
  });
  beforeEach(async () => {
    expected = undefined;
    visitor = await Visitor.open(browser);
  });
  afterEach(async () => {
    const { complaints } = visitor;
    await visitor.close();
    assert.deepEqual(complaints.filter((text) => !expected?.test(text)), []);
  });

  const address = (name: string): string => `${server.origin}/${name}.html`;

  /** Another tab of the same person. */
  async function newTab(name: string): Promise<Page> {
    const tab = await visitor.page.browserContext().newPage();
    await tab.evaluateOnNewDocument('globalThis.__name = (wrapped) => wrapped');
    await tab.goto(address(name));
    await finds(tab, AREA);
    return tab;
  }

  async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const deadline = performance.now() + 8_000;
    while (!(await holds())) {
      if (performance.now() > deadline) throw new Error(what);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  const finds = (tab: Page, selector: string): Promise<void> => until(async () => (await tab.$(selector)) !== null, `There is no ${selector}.`);
  const situation = (tab: Page): Promise<string> => tab.$eval(AREA, (area) => (area instanceof HTMLTextAreaElement ? area.value : ''));
  const status = (tab: Page): Promise<string> => tab.$eval(`${FORM} >>> [part="draft-status"]`, (element) => element.textContent.trim());
  const says = (tab: Page, pattern: RegExp): Promise<void> => until(async () => pattern.test(await status(tab)), `It does not say ${pattern.source}.`);
  const saved = (tab: Page): Promise<void> => says(tab, /^Draft saved at \d\d:\d\d$/);

  async function open(name: string): Promise<Page> {
    await visitor.visit(address(name));
    await visitor.finds(AREA);
    return visitor.page;
  }

  /** The renderer dies as it does when memory runs out: no event, no time to save. */
  async function kill(tab: Page): Promise<void> {
    const session = await tab.createCDPSession();
    const gone = new Promise((resolve) => tab.once('error', resolve));
    session.send('Page.crash').catch(() => undefined);
    await gone;
    await tab.close();
  }

  it('bring the text back after the renderer was killed', async () => {
    const tab = await newTab('local');
    await tab.type(AREA, 'Two queues before noon.');
    await saved(tab);
    await kill(tab);

    const again = await newTab('local');

    await until(async () => (await situation(again)) === 'Two queues before noon.', 'The text is not back.');
    assert.match(await status(again), /^Your draft of \d\d:\d\d is back/);
  });

  it('lose at most two seconds of typing when the renderer is killed amid it', async () => {
    const tab = await newTab('local');
    const typed: { readonly at: number; readonly text: string }[] = [];
    let text = '';
    const start = performance.now();
    while (performance.now() - start < 5_000) {
      text += `w${typed.length} `;
      await tab.type(AREA, `w${typed.length} `);
      typed.push({ at: performance.now(), text });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const killed = performance.now();
    await kill(tab);

    const again = await newTab('local');

    const due = typed.findLast(({ at }) => at <= killed - 2_000);
    assert.ok(due);
    await until(async () => (await situation(again)).startsWith(due.text), 'More than two seconds are lost.');
  });

  it('are not kept without the attribute', async () => {
    const page = await open('none');
    await page.type(AREA, 'Nobody keeps this.');
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  });

  it('show both versions side by side in two tabs, and take what the person chooses part by part', async () => {
    const [here, there] = [await newTab('local'), await newTab('local')];
    await there.bringToFront();
    await there.type(AREA, 'There.');
    await there.type(`${FORM} >>> #task`, 'Task there.');
    await saved(there);
    await here.bringToFront();
    await here.type(AREA, 'Here.');
    await finds(here, `${FORM} >>> [part="conflict"]`);

    const versions = await here.$$eval(`${FORM} >>> .version-text`, (all) => all.map((each) => each.textContent));
    assert.deepEqual(versions, ['Here.', 'There.', 'Nothing', 'Task there.']);
    await here.click(`${FORM} >>> input[name="conflict-task"][value="there"]`);
    await here.click(`${FORM} >>> [part="conflict"] button`);
    await until(async () => (await here.$(`${FORM} >>> [part="conflict"]`)) === null, 'The versions are still shown.');
    await saved(here);
    assert.equal(await situation(here), 'Here.');
    assert.equal(await here.$eval(`${FORM} >>> #task`, (area) => (area instanceof HTMLTextAreaElement ? area.value : '')), 'Task there.');
    await Promise.all([here.close(), there.close()]);

    const later = await newTab('local');
    await until(async () => (await situation(later)) === 'Here.', 'What was chosen is not kept.');
    assert.equal(await later.$(`${FORM} >>> [part="conflict"]`), null);
  });

  it('keep both versions when both renderers are killed before the person has chosen', async () => {
    const [here, there] = [await newTab('local'), await newTab('local')];
    await there.bringToFront();
    await there.type(AREA, 'There.');
    await saved(there);
    await here.bringToFront();
    await here.type(AREA, 'Here.');
    await finds(here, `${FORM} >>> [part="conflict"]`);
    await kill(there);
    await kill(here);

    const again = await newTab('local');

    await finds(again, `${FORM} >>> [part="conflict"]`);
    const versions = await again.$$eval(`${FORM} >>> .version-text`, (all) => all.map((each) => each.textContent));
    assert.deepEqual(versions.toSorted(), ['Here.', 'There.']);
  });

  it('are back after a reload amid typing, but for the last two seconds at most', async () => {
    const page = await open('local');
    await page.type(AREA, 'Long before. ');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await page.type(AREA, 'And more.');
    await page.reload();
    await visitor.finds(AREA);

    await until(async () => (await situation(page)).startsWith('Long before. '), 'Letters are lost.');
    assert.equal(await page.$(`${FORM} >>> [part="conflict"]`), null);
  });

  it('are there after going away and back, with and without the cache of pages', async () => {
    const page = await open('local');
    await page.type(AREA, 'Before leaving.');
    // What was typed a moment ago may be lost with a page that the browser does not keep.
    await saved(page);
    await page.goto(address('next'));
    await page.goBack();
    await visitor.finds(AREA);
    await until(async () => (await situation(page)) === 'Before leaving.', 'The text is not back.');

    await page.goto(address('next'));
    await page.goto(address('local'));
    await visitor.finds(AREA);
    await until(async () => (await situation(page)) === 'Before leaving.', 'The draft is not back.');
  });

  it('are saved offline as well', async () => {
    const page = await open('local');
    await page.setOfflineMode(true);
    await page.type(AREA, 'On the train.');
    await saved(page);
    await page.setOfflineMode(false);
    await page.reload();
    await visitor.finds(AREA);
    await until(async () => (await situation(page)) === 'On the train.', 'The text is not back.');
  });

  it('offer what was sent to a server that did not answer, and do not fill it in', async () => {
    expected = /ERR_|404|Failed to load/;
    const page = await open('form');
    await page.type(AREA, 'Sent into the void.');
    await saved(page);
    // What is not complete is not sent by a person; here the host allows it.
    await page.$eval('form', (form) => (form.noValidate = true));
    await Promise.all([page.waitForNavigation(), page.click('form > button')]);

    const again = await newTab('form');
    await finds(again, `${FORM} >>> [part="sent-before"]`);
    assert.equal(await situation(again), '');
    await again.click(`${FORM} >>> [part="sent-before"] button`);
    assert.equal(await situation(again), 'Sent into the void.');
  });

  it('of a tab are not found in another', async () => {
    const page = await open('session');
    await page.type(AREA, 'Only here.');
    await saved(page);
    const other = await newTab('session');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await situation(other), '');
    await page.goto(address('next'));
    await page.goto(address('session'));
    await visitor.finds(AREA);
    await until(async () => (await situation(page)) === 'Only here.', 'The draft is not back.');
  });
});
