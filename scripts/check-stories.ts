/**
 * Looks at every story, at every page of examples/ with the built portal, under the strictest security policy in
 * Chromium, and at Storybook's own pages.
 *
 *   npm run check:stories -- --only=picker         what has "picker" in its name
 *   npm run check:stories -- --shots=/tmp/shots    and keep a picture of each in every mode
 */
import puppeteer, { type Browser } from 'puppeteer-core';
import { Inspector, type Check } from '../test/stories/page-checks.js';
import { exampleSites, storybookSite, storySites } from '../test/stories/sites.js';
import { serve } from '../test/stories/static-server.js';
import { broken, documentation, example, faultyPage, story, type Subject } from '../test/stories/subjects.js';
import { chromiumArgs, findChromium } from './browsers.mjs';

/** Two keep both processors busy; more only wait for each other. */
const WINDOWS = 2;

/** Shown of one check; whoever needs more looks at the page. */
const MOST_PROBLEMS = 4;

/** As with a screen reader: without it the tree lacks what `content-visibility: auto` has not painted yet. */
const FULL_ACCESSIBILITY = '--force-renderer-accessibility';

const option = (name: string): string | undefined => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

async function main(): Promise<void> {
  const start = performance.now();
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium. "npm run setup" installs it.');
  const only = option('only') ?? '';
  const [stories, examples, storybook] = await Promise.all([
    storySites(),
    exampleSites(),
    // It takes longest; whoever looks for one story need not wait for it.
    'storybook'.startsWith(only.slice(0, 9)) ? storybookSite() : { sites: {}, pages: [] },
  ]);
  const server = await serve({ ...stories, ...examples.sites, ...storybook.sites });
  const browser = await puppeteer.launch({ executablePath, args: [...chromiumArgs, FULL_ACCESSIBILITY] });
  try {
    const all = [
      faultyPage(`${server.origin}/faulty/`),
      ...examples.broken.map(({ name, reason }) => broken(name, reason)),
      ...examples.pages.map((path) => example(path.slice(1), server.origin + path)),
      ...(await listStories(browser, server.origin)),
      ...storybook.pages.map((path) => documentation(`storybook: ${path.split('id=')[1] ?? path}`, server.origin + path)),
    ];
    const subjects = all.filter(({ name }) => name.includes(only));
    const { passed, failed } = await checkAll(browser, subjects);
    console.log(`${subjects.length} pages in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await browser.close();
    server.close();
  }
}

async function listStories(browser: Browser, origin: string): Promise<Subject[]> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${origin}/stories/`);
  const root = await page.waitForSelector('[data-story]', { timeout: 60_000 });
  if (!(await root?.evaluate((element) => element.matches('[data-story="ready"]')))) throw new Error(`The stories cannot be read. ${errors.join('\n')}`);
  const links = await page.$$eval('#story a', (anchors) => anchors.map(({ textContent, href }) => ({ name: textContent, url: href })));
  await page.close();
  return links.map(({ name, url }) => story(name, url));
}

async function checkAll(browser: Browser, subjects: readonly Subject[]): Promise<{ passed: number; failed: number }> {
  const queue = [...subjects];
  const sum = { passed: 0, failed: 0 };
  const work = async (): Promise<void> => {
    const context = await browser.createBrowserContext();
    const inspector = await Inspector.open(await context.newPage(), option('shots'));
    for (let subject = queue.shift(); subject; subject = queue.shift()) {
      const checks = await subject.check(inspector).catch((error: unknown): Check[] => [{ title: 'can be looked at', problems: [String(error)] }]);
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
    const different = [...new Set(problems)];
    for (const problem of different.slice(0, MOST_PROBLEMS)) console.log(`      ${problem.slice(0, 400)}`);
    if (different.length > MOST_PROBLEMS) console.log(`      and ${different.length - MOST_PROBLEMS} more`);
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
