/**
 * Looks at every story, every page of examples/ and the built portal in Chromium, under the strictest security policy.
 *
 *   npm run check:stories -- --only=picker         stories and pages whose name has "picker"
 *   npm run check:stories -- --shots=/tmp/shots    and keep a picture of each in every mode
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { Inspector, modes, type Check, type Mode } from '../test/stories/page-checks.js';
import { serve, strictPolicy, type Site } from '../test/stories/static-server.js';
import { chromiumArgs, findChromium } from './browsers.mjs';

const project = resolve(import.meta.dirname, '..');
const option = (name: string): string | undefined => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const only = option('only');
const shots = option('shots');

/** Two keep both processors busy; more only wait for each other. */
const WINDOWS = 2;

interface Subject {
  readonly name: string;
  readonly run: (inspector: Inspector) => Promise<Check[]>;
}

/** Two policies, because our bundle for a script tag brings its own copy of Lit under a name of its own. */
const forModules = strictPolicy(['lit-html']);
const forTheBundle = strictPolicy(['rung-elements']);

/** Builds a folder with an index.html as a host would, and gives the folder of the result. */
async function buildPages(folder: string): Promise<string> {
  const outDir = join(project, 'node_modules/.cache/check', folder.replaceAll('/', '-'));
  await build({
    root: join(project, folder),
    configFile: join(project, 'vite.config.ts'),
    logLevel: 'error',
    base: './',
    build: { outDir, emptyOutDir: true, target: 'esnext', modulePreload: false, chunkSizeWarningLimit: 2_000 },
  });
  return outDir;
}

const storyIsReady = (): boolean => document.documentElement.dataset.story !== undefined;

async function checkStory(inspector: Inspector, url: string, name: string): Promise<Check[]> {
  const checks: Check[] = [];
  await inspector.show('light');
  await inspector.open(url, storyIsReady);
  const state = await inspector.page.evaluate(() => document.documentElement.dataset.story);
  checks.push({ title: 'renders and plays', problems: state === 'ready' ? [] : ['It failed; the console says why.'] });
  checks.push(await inspector.names());
  for (const mode of Object.keys(modes) as Mode[]) {
    await inspector.show(mode);
    checks.push(await inspector.axe(`axe, ${mode}`));
    await shoot(inspector, name, mode);
  }
  await inspector.show('light', 'narrow');
  checks.push(await inspector.reflow('320 px'));
  await shoot(inspector, name, '320');
  checks.push(...(await inspector.messages()));

  // The largest type, the longest words and the other direction at once.
  await inspector.open(`${url}&theme=public-sector&language=cy&direction=rtl`, storyIsReady);
  await inspector.show('dark', 'narrow');
  checks.push(await inspector.reflow('320 px, public-sector, Welsh, right to left'));
  checks.push(await inspector.axe('axe, 320 px, public-sector, dark, Welsh, right to left'));
  await shoot(inspector, name, '320-public-sector-cy-rtl');
  await inspector.show('light');
  return checks;
}

/** A page that is served as it is: loaded whole, and its elements have rendered. */
async function checkExample(inspector: Inspector, url: string, name: string): Promise<Check[]> {
  const checks: Check[] = [];
  await inspector.show('light');
  await inspector.open(url, elementsHaveRendered);
  checks.push(await inspector.names());
  for (const mode of Object.keys(modes) as Mode[]) {
    await inspector.show(mode);
    checks.push(await inspector.axe(`axe, ${mode}`));
    await shoot(inspector, name, mode);
  }
  await inspector.show('light', 'narrow');
  checks.push(await inspector.reflow('320 px'), await inspector.axe('axe, 320 px'));
  await shoot(inspector, name, '320');
  checks.push(...(await inspector.messages()));
  await inspector.show('light');
  return checks;
}

const elementsHaveRendered = async (): Promise<boolean> => {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('rung-'));
  if (elements.some((element) => !element.matches(':defined'))) return false;
  for (const element of elements) await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  return !elements.some((element) => element.shadowRoot?.querySelector('[part~="loading"]'));
};

/** The checks themselves are checked: each must find what is wrong with a page that is wrong in every way. */
async function checkChecks(inspector: Inspector, url: string): Promise<Check[]> {
  const checks = await checkExample(inspector, url, 'faulty');
  const blind = checks.filter(({ problems }) => problems.length === 0);
  return [{ title: 'find every fault of a faulty page', problems: blind.map(({ title }) => `Nothing was found by "${title}".`) }];
}

async function shoot(inspector: Inspector, name: string, mode: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  const path = join(shots, `${name}.${mode}.png`.replaceAll(/[ /]/g, '-'));
  await inspector.page.screenshot({ path: path, fullPage: true });
}

async function listStories(browser: Browser, origin: string): Promise<Subject[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/stories/index.html`);
  await page.waitForFunction(storyIsReady);
  const links = await page.$$eval('#story a', (anchors) => anchors.map((anchor) => ({ name: anchor.textContent, url: anchor.href })));
  await page.close();
  return links.map(({ name, url }) => ({ name, run: (inspector) => checkStory(inspector, url, name) }));
}

/** The examples: a folder with modules of TypeScript is built first, any other is served as it stands. */
async function findExamples(): Promise<{ sites: Record<string, Site>; paths: string[] }> {
  const sites: Record<string, Site> = {};
  const paths: string[] = [];
  for (const name of readdirSync(join(project, 'examples'))) {
    const files = readdirSync(join(project, 'examples', name), { recursive: true, encoding: 'utf8' });
    const site = `/examples/${name}/`;
    const isApplication = files.some((file) => file.endsWith('.ts'));
    sites[site] = isApplication
      ? { folder: await buildPages(`examples/${name}`), policy: forModules }
      : { folder: join(project, 'examples', name), policy: forTheBundle };
    paths.push(...files.filter((file) => file.endsWith('.html')).map((file) => site + file.replaceAll('\\', '/')));
  }
  return { sites, paths };
}

async function main(): Promise<void> {
  const start = performance.now();
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium. "npm run setup" installs it.');
  const examples = await findExamples();
  const server = await serve({
    ...examples.sites,
    '/stories/': { folder: await buildPages('test/stories'), policy: forModules },
    '/stories/frameworks/': { folder: join(project, 'src/frameworks'), policy: forModules },
    '/faulty/': { folder: join(project, 'test/stories/faulty'), policy: forModules },
    '/dist/': { folder: join(project, 'dist'), policy: forTheBundle },
  });
  const browser = await puppeteer.launch({ executablePath, args: chromiumArgs });
  try {
    const all: readonly Subject[] = [
      { name: 'the checks', run: (inspector) => checkChecks(inspector, `${server.origin}/faulty/`) },
      ...examples.paths.map((path) => ({ name: path.slice(1), run: (inspector: Inspector) => checkExample(inspector, server.origin + path, path.slice(1)) })),
      ...(await listStories(browser, server.origin)),
    ];
    const subjects = all.filter(({ name }) => !only || name.includes(only));
    const { passed, failed } = await runAll(browser, subjects);
    console.log(`${subjects.length} pages in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await browser.close();
    server.close();
  }
}

async function runAll(browser: Browser, subjects: readonly Subject[]): Promise<{ passed: number; failed: number }> {
  const queue = [...subjects];
  const sum = { passed: 0, failed: 0 };
  const work = async (): Promise<void> => {
    const context = await browser.createBrowserContext();
    const inspector = await Inspector.open(await context.newPage());
    for (let subject = queue.shift(); subject; subject = queue.shift()) {
      const checks = await subject.run(inspector).catch((error: unknown): Check[] => [{ title: 'can be looked at', problems: [String(error)] }]);
      report(subject.name, checks);
      sum.failed += checks.filter(({ problems }) => problems.length > 0).length;
      sum.passed += checks.filter(({ problems }) => problems.length === 0).length;
    }
  };
  await Promise.all(Array.from({ length: WINDOWS }, work));
  return sum;
}

function report(name: string, checks: readonly Check[]): void {
  const failing = checks.filter(({ problems }) => problems.length > 0);
  console.log(`${failing.length === 0 ? '✓' : '✗'} ${name}: ${checks.length - failing.length} of ${checks.length} checks`);
  for (const { title, problems } of failing) {
    console.log(`    ${title}`);
    for (const problem of problems.slice(0, 5)) console.log(`      ${problem}`);
    if (problems.length > 5) console.log(`      and ${problems.length - 5} more`);
  }
}

await main();
