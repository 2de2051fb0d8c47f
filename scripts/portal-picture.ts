/** Takes the picture of the portal for the README: `npx tsx scripts/portal-picture.ts`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { createServer } from 'vite';
import { chromiumArgs, findChromium } from './browsers.mjs';

const project = resolve(import.meta.dirname, '..');
const file = join(project, 'docs/images/portal.png');

/** A desk's page with a phone's page before it. */
const desk = { path: '#framework=cherwell&page=competency&competency=communication&level=C', width: 1180, height: 780 };
const phone = { path: '#framework=cherwell&page=role', width: 390, height: 720, scroll: 'rung-level-picker' };

async function shoot(browser: Browser, portal: string, { path, width, height, scroll }: typeof desk & { readonly scroll?: string }): Promise<string> {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 1.5 });
  await page.goto(portal + path, { waitUntil: 'networkidle0' });
  if (scroll) {
    await page.$eval(`${scroll} >>> input[value="D"]`, (input) => (input).click());
    await page.$eval(scroll, (element) => {
      element.scrollIntoView();
      scrollBy(0, -150);
    });
  }
  await page.waitForNetworkIdle();
  const picture = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return `data:image/png;base64,${picture}`;
}

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium. "npm run setup" installs it.');
const server = await createServer({ root: join(project, 'examples'), configFile: join(project, 'vite.config.ts'), logLevel: 'error', server: { fs: { allow: [project] } } });
await server.listen();
const browser = await puppeteer.launch({ executablePath, args: chromiumArgs });
try {
  const portal = `${server.resolvedUrls?.local[0] ?? ''}portal/`;
  const pictures = [await shoot(browser, portal, desk), await shoot(browser, portal, phone)];
  const page = await browser.newPage();
  await page.setViewport({ width: 1360, height: 900, deviceScaleFactor: 1.5 });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; background: #e6eef0; }
    img { position: absolute; border-radius: 10px; box-shadow: 0 10px 40px #0b445040; }
    .desk { inset: 48px auto auto 48px; inline-size: ${desk.width}px; }
    .phone { inset: auto 48px 48px auto; inline-size: 330px; border: 8px solid #14191d; border-radius: 28px; }
  </style><img class="desk" src="${pictures[0] ?? ''}"><img class="phone" src="${pictures[1] ?? ''}">`);
  mkdirSync(join(file, '..'), { recursive: true });
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  await server.close();
}
