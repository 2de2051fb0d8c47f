/** Takes the picture of the importer for docs/import/README.md: `npx tsx scripts/importer-picture.ts`. */
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { chromiumArgs, findChromium } from './browsers.mjs';

const project = resolve(import.meta.dirname, '..');

/** A document of which one column is no part of the framework. */
const DOCUMENT = `# How we work

## Working together

| Theme | All colleagues | Managers | Notes |
| --- | --- | --- | --- |
| Sharing | Passes on what others need to know. | Keeps a plan that everyone can see. | Agreed in May. |
| Respect | Listens until the other has finished. | Settles a quarrel early. | |

## Serving people

| Theme | All colleagues | Managers | Notes |
| --- | --- | --- | --- |
| Welcome | Greets people before they ask. | Plans cover for busy hours. | |
`;

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium. "npm run setup" installs it.');
const server = await createServer({ root: join(project, 'examples'), configFile: join(project, 'vite.config.ts'), logLevel: 'error', server: { fs: { allow: [project] } } });
await server.listen();
const browser = await puppeteer.launch({ executablePath, args: chromiumArgs });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}portal/#page=import`, { waitUntil: 'networkidle0' });
  await page.$eval('rung-framework-importer', (importer, text) => importer.read(new File([text], 'How we work.md')), DOCUMENT);
  await page.waitForNetworkIdle();
  const importer = await page.waitForSelector('rung-framework-importer');
  await importer?.screenshot({ path: join(project, 'docs/images/importer.png') });
} finally {
  await browser.close();
  await server.close();
}
