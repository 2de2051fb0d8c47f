import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import type { RoleSubmission } from '../../examples/portal/role-form.js';
import { serve, strictPolicy } from '../stories/static-server.js';
import { openBrowser, Visitor } from './support/visitor.js';

const project = join(import.meta.dirname, '../..');
const outDir = join(project, 'node_modules/.cache/portal-test');
const files = join(import.meta.dirname, 'files');

/** As a host would build and serve it: relative paths, strict headers. */
async function servePortal() {
  await build({
    root: join(project, 'examples/portal'),
    configFile: join(project, 'vite.config.ts'),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 2_000 },
  });
  const policy = strictPolicy(['lit-html', 'rung-worker']);
  return serve({ '/portal/': { folder: outDir, policy }, '/files/': { folder: files, policy } });
}

describe('the portal', { timeout: 120_000 }, () => {
  let server: Awaited<ReturnType<typeof servePortal>>;
  let browser: Browser;
  let visitor: Visitor;
  let portal = '';
  /** Complaints that belong to the test, such as the browser's own note of a 404. */
  let expected: RegExp | undefined;

  before(async () => {
    [server, browser] = await Promise.all([servePortal(), openBrowser()]);
    portal = `${server.origin}/portal/`;
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

  /** A radio inside a picker. */
  const radio = (picker: string, level: string): string => `rung-level-picker[name="${picker}"] >>> input[value="${level}"]`;

  it('shows five frameworks with what they hold, and leads from one to a competency', async () => {
    const { page } = visitor;
    await visitor.visit(portal);
    await page.waitForFunction(() => document.querySelectorAll('.card h2').length === 5);
    const text = await visitor.text();
    for (const fact of ['521 behaviours', '35 contra-indicators', '15 key skills', '9 dimensions of leadership', 'No levels']) assert.ok(text.includes(fact), fact);

    await visitor.press('Competency Framework and Role Competencies Profiling Policy');
    await visitor.reads('Competency Framework and Role Competencies Profiling Policy');
    await visitor.press('Strategic Thinking');
    await visitor.reads('Strategic Thinking');
    assert.equal(await visitor.focused(), 'Strategic Thinking');
    assert.match(await page.title(), /^Strategic Thinking – .+ – Marches People Portal$/);
    await visitor.finds('rung-competency-card >>> [part~="indicator"]');

    // Back to where they were in the list.
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.goBack();
    await visitor.reads('Competency Framework and Role Competencies Profiling Policy');
    await page.waitForFunction(() => scrollY > 500);
  });

  it('keeps search and filters of the grid in a link that others can open', async () => {
    const { page } = visitor;
    await visitor.visit(`${portal}#framework=cherwell&page=read`);
    await visitor.types('rung-framework-grid >>> input[type="search"]', 'partners');
    await page.waitForFunction(() => location.hash.includes('grid.find=partners'));
    const count = () => page.$eval('rung-framework-grid >>> [part="count"]', (element) => element.textContent);
    assert.match(await count(), /match/);

    const other = await Visitor.open(browser);
    await other.visit(page.url());
    await other.finds('rung-framework-grid >>> [part="count"]');
    assert.equal(await other.page.$eval('rung-framework-grid >>> [part="count"]', (element) => element.textContent), await count());
    assert.equal(await other.heading(), 'The whole framework');
    await other.close();

    await visitor.press('One competency on a page of its own');
    await visitor.press('Customer Focus');
    await visitor.reads('Customer Focus');
    assert.ok(!page.url().includes('grid.'), page.url());

    await page.goBack();
    await visitor.finds('rung-framework-grid >>> [part~="filters"] summary');
    await page.$eval('rung-framework-grid >>> [part~="filters"] summary', (summary) => (summary).click());
    const filter = async (label: string, value: string) => {
      await page.select(`rung-framework-grid >>> ::-p-aria([name="${label}"][role="combobox"])`, value);
    };
    await filter('Competency', 'strategic-thinking');
    await filter('Level', 'F');
    await visitor.press('Open Strategic Thinking on a page of its own');
    await visitor.reads('Strategic Thinking');
    assert.ok(page.url().endsWith('competency=strategic-thinking&level=F'), page.url());
  });

  it('leads from behaviours in the grid to evidence for them, and keeps it on a list', async () => {
    const { page } = visitor;
    const form = 'rung-evidence-form >>>';
    await visitor.visit(`${portal}#framework=kchft&page=read`);
    await visitor.press('Choose behaviours to write evidence for');
    await visitor.finds('rung-framework-grid >>> [part="select"]');
    await page.$$eval('rung-framework-grid >>> [part="select"]', ([first, second]) => [first, second].forEach((box) => box instanceof HTMLInputElement && box.click()));
    await visitor.press('Write evidence for them');
    await visitor.reads('Write evidence');
    await visitor.finds(`${form} rung-behaviour-picker >>> [part~="remove"]`);
    assert.deepEqual(await visitor.barriers(), []);

    await page.click(`${form} [part="submit"]`);
    await page.waitForFunction(() => document.title.startsWith('Error: '));
    await visitor.types(`${form} #from`, '2');
    await visitor.types(`${form} #from-month`, '3');
    await visitor.types(`${form} #from-year`, '2026');
    await visitor.types(`${form} #situation`, 'Two people had every weekend.');
    await page.waitForFunction(() => !document.title.startsWith('Error: '));
    await page.click(`${form} [part="submit"]`);
    await visitor.finds(`${form} [part="done"]`);

    await page.goto(`${portal}#framework=kchft&page=evidence`);
    await visitor.reads('My evidence');
    await visitor.finds('rung-evidence-list >>> details');
    const list = await visitor.text('rung-evidence-list');
    assert.ok(list.includes('2 March 2026') && list.includes('Two people had every weekend.'), list);
    assert.deepEqual(await visitor.barriers(), []);

    await page.$eval('rung-evidence-list >>> summary', (summary) => summary.click());
    await visitor.finds('rung-evidence-list >>> [part~="edit"]');
    await page.$eval('rung-evidence-list >>> [part~="edit"]', (button) => button instanceof HTMLElement && button.click());
    await visitor.reads('Change evidence');
    await visitor.types(`${form} #result`, 'A fair rota.');
    await page.click(`${form} [part="submit"]`);
    await visitor.finds(`${form} [part="done"]`);
    await page.goto(`${portal}#framework=kchft&page=evidence`);
    await visitor.finds('rung-evidence-list >>> summary');
    await page.$eval('rung-evidence-list >>> summary', (summary) => summary.click());
    await visitor.finds('rung-evidence-list >>> [part~="delete"]');
    assert.ok((await visitor.text('rung-evidence-list')).includes('A fair rota.'));
    await page.$eval('rung-evidence-list >>> [part~="delete"]', (button) => button instanceof HTMLElement && button.click());
    await visitor.press('Undo');
    await visitor.finds('rung-evidence-list >>> summary');
  });

  it('keeps a draft of evidence when the tab is closed', async () => {
    const form = 'rung-evidence-form >>>';
    await visitor.visit(`${portal}#framework=cherwell&page=write`);
    await visitor.types(`${form} #situation`, 'Two people had every weekend.');
    await visitor.page.waitForFunction(() => document.querySelector('rung-evidence-form')?.shadowRoot?.textContent.includes('Draft saved at'));
    const again = await visitor.page.browserContext().newPage();
    await visitor.page.close();
    await again.goto(`${portal}#framework=cherwell&page=write`);
    await again.waitForFunction(() => document.querySelector('rung-evidence-form')?.shadowRoot?.querySelector<HTMLTextAreaElement>('#situation')?.value === 'Two people had every weekend.');
  });

  it('remembers the level of a competency in its address', async () => {
    const { page } = visitor;
    await visitor.visit(`${portal}#framework=arun&page=competency&competency=respect`);
    await visitor.finds('rung-competency-card >>> input[value="leaders"]');
    await page.$eval('rung-competency-card >>> input[value="leaders"]', (input) => (input).click());
    await page.waitForFunction(() => location.hash.endsWith('level=leaders'));
    await page.reload();
    await visitor.finds('rung-competency-card >>> input[value="leaders"]');
    assert.equal(await page.$eval('rung-competency-card', (card) => card.level), 'leaders');
  });

  it('takes levels for a role by keyboard, says what is missing, and shows what would be sent', async () => {
    const { page } = visitor;
    await visitor.visit(`${portal}#framework=cherwell&page=role`);
    await visitor.finds(radio('level.communication', 'C'));
    // The first pickers of a page are styled as well as later ones.
    const target = await (await page.$(radio('level.communication', 'C')))?.boundingBox();
    assert.ok(target && target.width >= 44 && target.height >= 44, JSON.stringify(target));
    await page.focus('#role-title');
    await page.keyboard.type('Housing Options Officer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Housing');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.$eval('[name="manages-people"]:checked', (input) => (input as HTMLInputElement).value), 'no');

    // To the first picker: past the link to the competency, then two levels up.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.$eval('rung-level-picker', (picker) => picker.value), 'C');

    await page.click('button[type="submit"]');
    await page.waitForSelector('.summary');
    assert.match(await visitor.focused(), /^There is a problem/);
    assert.match(await page.title(), /^Error: /);
    assert.equal(await page.$$eval('.summary li', (items) => items.length), 6);
    assert.ok((await visitor.text('rung-level-picker[name="level.customer-focus"]')).includes('Choose a level for Customer Focus.'));
    assert.deepEqual(await visitor.barriers(), []);
    await visitor.press('Choose a level for Customer Focus.');
    await page.keyboard.press('Space');
    assert.equal(await page.$eval('rung-level-picker[name="level.customer-focus"]', (picker) => picker.value), 'A');

    for (const picker of await page.$$eval('fieldset:not([hidden]) > section rung-level-picker', (pickers) => pickers.map(({ name }) => name))) {
      if (picker !== 'level.communication') await page.$eval(radio(picker, 'D'), (input) => (input as HTMLInputElement).click());
    }
    await page.type('textarea', 'Explains decisions to tenants.');
    await page.click('button[type="submit"]');
    await visitor.reads('This is what would be submitted');
    assert.deepEqual(await visitor.barriers(), []);
    const rows = await page.$$eval('.data tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
    assert.deepEqual(rows.slice(0, 5), [
      ['role-title', 'Housing Options Officer'],
      ['team', 'Housing'],
      ['manages-people', 'no'],
      ['level.communication', 'C'],
      ['rationale.communication', 'Explains decisions to tenants.'],
    ]);
    const json = JSON.parse(await page.$eval('pre', (pre) => pre.textContent)) as RoleSubmission;
    assert.deepEqual(json.role, { title: 'Housing Options Officer', team: 'Housing', managesPeople: false });
    assert.equal(json.levels?.length, 7);

    await visitor.press('Change the answers');
    await visitor.reads('Levels for a role');
    await page.waitForFunction(() => document.querySelector('rung-level-picker')?.value === 'C');
    assert.equal(await page.$eval('textarea', (area) => area.value), 'Explains decisions to tenants.');
  });

  it('asks managers for more, empties the form and brings it back', async () => {
    const { page } = visitor;
    await visitor.visit(`${portal}#framework=cherwell&page=role`);
    await visitor.finds(radio('level.strategic-thinking', 'H'));
    const shown = () => page.$$eval('rung-level-picker', (pickers) => pickers.filter((picker) => picker.checkVisibility()).length);
    assert.equal(await shown(), 7);
    await page.click('[name="manages-people"][value="yes"]');
    assert.equal(await shown(), 11);
    await page.$eval(radio('level.strategic-thinking', 'H'), (input) => (input as HTMLInputElement).click());
    const sent = () => page.$eval('form.role-form', (form) => new FormData(form).get('level.strategic-thinking'));
    assert.equal(await sent(), 'H');

    await page.click('button[type="reset"]');
    assert.equal(await shown(), 7);
    assert.equal(await sent(), null);
    await visitor.press('Undo');
    assert.equal(await shown(), 11);
    assert.equal(await sent(), 'H');
  });

  it('has a form that suits tiers, behaviours and charters', async () => {
    const { page } = visitor;
    await visitor.visit(`${portal}#framework=arun&page=role`);
    await visitor.finds(radio('tier', 'leaders'));
    assert.equal(await page.$$eval('rung-level-picker', (pickers) => pickers.length), 1);
    await page.$eval(radio('tier', 'leaders'), (input) => (input as HTMLInputElement).click());
    await page.type('#role-title', 'Warden');
    await page.click('button[type="submit"]');
    await visitor.reads('This is what would be submitted');
    assert.ok((await visitor.text('.chosen')).includes('Leaders'));

    await visitor.visit(`${portal}#framework=kchft&page=role`);
    await visitor.reads('Behaviours for a role');
    await visitor.finds('rung-framework-grid >>> [part="select"]');
    await page.type('#role-title', 'Nurse');
    await page.click('button[type="submit"]');
    assert.ok((await visitor.text('.summary')).includes('Pick at least one behaviour.'));
    assert.deepEqual(await visitor.barriers(), []);
    await page.$eval('rung-framework-grid >>> [part="select"]', (input) => (input as HTMLInputElement).click());
    await page.waitForFunction(() => document.querySelector('.tally')?.textContent.includes('1 behaviour chosen'));
    await page.click('button[type="submit"]');
    await visitor.reads('This is what would be submitted');
    assert.equal(await page.$$eval('.chosen tbody tr', (rows) => rows.length), 1);

    await visitor.visit(`${portal}#framework=eeast&page=charter`);
    await visitor.finds('rung-charter >>> [part~="dimension"]');
    const links = await page.$$eval('.tabs a', (all) => all.map((link) => [link.textContent, link.getAttribute('aria-current')]));
    assert.deepEqual(links, [['Overview', null], ['Charter', 'page']]);
  });

  it('opens a framework’s file, keeps it over a reload, and explains a bad one', async () => {
    const { page } = visitor;
    await visitor.visit(portal);
    const choose = async (name: string) => {
      const input = await page.waitForSelector('input[type="file"]');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(join(files, name));
    };
    await choose('not-a-framework.json');
    await page.waitForSelector('#open-problem');
    assert.equal(await visitor.focused(), 'not-a-framework.json could not be opened');
    const problem = await visitor.text('.problem');
    assert.ok(problem.includes('It is JSON, but parts of a framework are missing'), problem);
    assert.ok(problem.includes('At title: nothing is there'), problem);
    assert.deepEqual(await visitor.barriers(), []);
    await choose('cut-short.json');
    await page.waitForFunction(() => document.querySelector('.problem')?.textContent.includes('it cannot be read from line 4 on'));

    await choose('own.json');
    await visitor.reads('Our own values');
    assert.ok((await visitor.text()).includes('1 thing to put right in this framework'));
    await page.reload();
    await visitor.reads('Our own values');
    await page.goto(portal);
    await page.waitForFunction(() => document.querySelectorAll('.card h2').length === 6);
  });

  it('takes a framework that is dropped', async () => {
    const { page } = visitor;
    await visitor.visit(portal);
    await page.$eval('.drop', (zone) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['{"id":"dropped","title":"Dropped","competencies":[{"id":"a","title":"A"}]}'], 'a.json'));
      zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await visitor.reads('Dropped');
  });

  it('makes a framework of a Word file, lets it be corrected, keeps it in this browser and gives it away as a file', async () => {
    const { page } = visitor;
    await visitor.visit(portal);
    assert.deepEqual(await visitor.barriers(), []);
    const input = await page.waitForSelector('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(join(files, 'own-values.docx'));
    await visitor.reads('Use your own framework');
    const importer = 'rung-framework-importer >>>';
    await visitor.finds(`${importer} [part="preview"]`);
    assert.match(await visitor.text('rung-framework-importer'), /2 competencies\s+6 behaviours: 4 expected, 2 contra-indicators/);
    assert.deepEqual(await visitor.barriers(), []);

    // The name is put right.
    const press = async (selector: string, nth = 0): Promise<void> => {
      await visitor.finds(selector);
      await page.$$eval(selector, (all, index) => all[index] instanceof HTMLElement && all[index].click(), nth);
    };
    await press(`${importer} [part="view"]`, 1);
    await press(`${importer} [part="change"]`);
    await page.$eval(`${importer} input[name="name"]`, (field) => field instanceof HTMLInputElement && (field.value = 'The harbour way'));
    await press(`${importer} [part="save"]`);
    await press(`${importer} [part="continue"]`);
    await press(`${importer} [part="use"]`);
    await visitor.reads('The harbour way');
    assert.ok((await visitor.text()).includes('It is kept in this browser only.'));
    assert.deepEqual(await visitor.barriers(), []);

    await page.reload();
    await visitor.reads('The harbour way');
    await visitor.press('Read the whole framework');
    await visitor.finds('rung-framework-grid >>> [part~="indicator"]');
    await page.goBack();
    await visitor.finds('rung-export-menu >>> #button');
    await press('rung-export-menu >>> [data-format="json"]');
    await page.waitForFunction(() => document.querySelector('rung-export-menu')?.shadowRoot?.querySelector('[role=status]')?.textContent.includes('Downloaded: '));

    await page.goto(portal);
    await page.waitForFunction(() => document.querySelectorAll('.card h2').length === 6);
    await visitor.press('Remove: The harbour way');
    await page.waitForFunction(() => document.querySelectorAll('.card h2').length === 5);
    await visitor.press('Undo');
    await page.waitForFunction(() => document.querySelectorAll('.card h2').length === 6);
  });

  it('opens a framework by address and says when there is none', async () => {
    const { page } = visitor;
    await visitor.visit(`${portal}?framework=../files/own.json`);
    await visitor.reads('Our own values');
    await visitor.press('Levels for a role');
    await visitor.reads('Levels for a role');

    expected = /404/;
    await page.goto(`${portal}?framework=/files/none.json`);
    await visitor.reads('The framework at this address could not be opened');
    const text = await visitor.text();
    assert.ok(text.includes('There is nothing at this address (404).') && text.includes('/files/none.json'), text);
    assert.deepEqual(await visitor.barriers(), []);
    await visitor.press('Try again');
    await visitor.reads('The framework at this address could not be opened');
    await visitor.press('Go to all frameworks');
    await visitor.reads('Competency frameworks');
    await page.reload();
    await visitor.reads('Competency frameworks');
  });

  it('has no page for an address that it does not know', async () => {
    for (const fragment of ['#nonsense', '#framework=nobody', '#framework=arun&page=competency&competency=none', '#framework=arun&page=sent', '#framework=arun&page=charter']) {
      await visitor.page.goto('about:blank');
      await visitor.visit(portal + fragment);
      await visitor.reads('Page not found');
    }
  });

  it('speaks Welsh throughout and remembers it', async () => {
    const { page } = visitor;
    await visitor.visit(portal);
    await page.click('button[lang="cy"]');
    await visitor.reads('Fframweithiau cymhwysedd');
    assert.equal(await page.$eval('html', ({ lang }) => lang), 'cy');
    await page.goto(`${portal}#framework=cherwell&page=role`);
    await page.reload();
    await visitor.reads('Lefelau ar gyfer rôl');
    await page.waitForFunction(() => document.querySelector('rung-level-picker')?.shadowRoot?.textContent.includes('Lefel ar gyfer'));
    await page.click('button[type="submit"]');
    await page.waitForSelector('.summary');
    assert.ok((await visitor.text('.summary')).includes('Dewiswch lefel ar gyfer Communication.'));
    assert.match(await page.title(), /^Gwall: Lefelau ar gyfer rôl – /);
  });

  it('can be shown in another theme and in the dark', async () => {
    const { page } = visitor;
    await visitor.visit(portal);
    const background = () => page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
    const light = await background();
    await page.click('[popovertarget="display"]');
    await page.click('[name="scheme"][value="dark"]');
    assert.notEqual(await background(), light);
    // Half-way between two colours no text has the contrast of either.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    assert.deepEqual(await visitor.barriers(), []);
    await page.click('[name="theme"][value="public-sector"]');
    assert.equal(await page.$eval('body', (body) => getComputedStyle(body).fontSize), '19px');
    await page.reload();
    await page.waitForSelector('h1');
    assert.equal(await page.$eval('body', (body) => getComputedStyle(body).fontSize), '19px');
  });

  it('moves the focus past the header by its skip link', async () => {
    const { page } = visitor;
    await visitor.visit(portal);
    await page.keyboard.press('Tab');
    assert.equal(await visitor.focused(), 'Skip to the main content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    assert.equal(await visitor.heading(), 'Competency frameworks');
  });

  it('fits a screen of 320 px', async () => {
    await visitor.page.setViewport({ width: 320, height: 640 });
    const pages = ['', '#framework=arun', '#framework=cherwell&page=read', '#framework=arun&page=competency&competency=respect', '#framework=cherwell&page=role', '#framework=kchft&page=role', '#framework=eeast&page=charter', '#nonsense'];
    for (const fragment of pages) {
      await visitor.page.goto('about:blank');
      await visitor.visit(portal + fragment);
      await visitor.page.waitForNetworkIdle({ idleTime: 100 });
      assert.equal(await visitor.overflow(), 0, fragment);
    }
  });
});
