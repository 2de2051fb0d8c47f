import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import type { Built } from './build.js';
import { longestTaskDuring } from './longest-task.js';
import type { Work } from './contestants/contestant.js';
import type {} from './contestants/page.js';

/** Milliseconds of the main thread. */
export interface Duration {
  readonly task: number;
  /** The part of it until the first paint. */
  readonly painted: number;
  readonly style: number;
  readonly layout: number;
}

/** What a page holds. */
export interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** Chromium, and a server for the pages of the contestants. */
export class Bench {
  readonly version: string;
  readonly #browser: Browser;
  readonly #origin: string;
  readonly #close: () => void;

  private constructor(browser: Browser, version: string, origin: string, close: () => void) {
    this.#browser = browser;
    this.version = version;
    this.#origin = origin;
    this.#close = close;
  }

  static async start(built: ReadonlyMap<string, Built>): Promise<Bench> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium was found. npm run setup installs one; CHROME_PATH names another.');
    const server = createServer((request, response) => {
      const [, name = '', file = ''] = new URL(request.url ?? '', 'http://localhost').pathname.split('/');
      const contestant = built.get(name);
      const body = contestant && (file === '' ? Promise.resolve(htmlOf(contestant)) : readFile(join(contestant.folder, file)));
      (body ?? Promise.reject(new Error('not found'))).then(
        (content) => response.writeHead(200, { 'content-type': TYPES[extname(file) || '.html'] ?? 'text/plain' }).end(content),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await launch({ executablePath, args: [...chromiumArgs], protocolTimeout: 600_000 });
    return new Bench(browser, await browser.version(), `http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => server.close());
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#close();
  }

  /** Opens a contestant in a page of its own, makes the work ready, and closes the page afterwards. */
  async open<Result>(path: string, work: Work, size: number, use: (page: BenchedPage) => Promise<Result>): Promise<Result> {
    const page = await this.#browser.newPage();
    try {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.setViewport({ width: 1280, height: 800 });
      const [name = '', query] = path.split('?');
      await page.goto(`${this.#origin}/${name}/${query ? `?${query}` : ''}`, { waitUntil: 'load' });
      await page.evaluate((work, size) => globalThis.bench.prepare(work, size), work, size);
      const cdp = await page.createCDPSession();
      // Time that the thread has worked, not time that has passed: other programs on the machine count less.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      const result = await use(new BenchedPage(page, cdp));
      if (errors.length > 0) throw new Error(`${path}: ${errors.join('\n')}`);
      return result;
    } finally {
      await page.close();
    }
  }
}

const htmlOf = ({ styles }: Built): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
${styles.map((file) => `<link rel="stylesheet" href="./${file}">`).join('')}<body><script type="module" src="./contestant.js"></script></body></html>`;

/** An opened page, and how it is measured. */
export class BenchedPage {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  /** Puts the work on the page: what it costs until nothing is left to do, and how much of it until the first paint. */
  async create(): Promise<Duration & { readonly items: number }> {
    await this.#collectGarbage();
    let painted = 0;
    const duration = await this.#durationOf(async () => {
      painted = (await this.#durationOf(() => this.#page.evaluate(() => globalThis.bench.create()))).task;
      await this.#page.evaluate(() => globalThis.bench.settle());
    });
    const items = await this.#page.evaluate(() => globalThis.bench.items());
    return { ...duration, painted, items };
  }

  /** Puts the work on the page and takes it away, so many times; after some that warm up, what is it that stays? */
  async cycle(times: number): Promise<{ readonly time: number; readonly kept: Held }> {
    await this.#page.evaluate(() => globalThis.bench.cycle(20));
    const before = await this.#held();
    const { task } = await this.#durationOf(() => this.#page.evaluate((times) => globalThis.bench.cycle(times), times));
    const after = await this.#held();
    const kept = { heap: after.heap - before.heap, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
    return { time: task, kept };
  }

  /** Clicks levels with a real mouse, and how long each takes from the click until it is painted. */
  async choose(slowdown: number): Promise<{ readonly latencies: readonly number[]; readonly perChoice: number }> {
    await this.#page.evaluate(() => globalThis.bench.create());
    await this.#page.evaluate(() => globalThis.bench.settle());
    await this.#cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const latencies: number[] = [];
    let busy = 0;
    const pickers = await this.#page.evaluate(() => globalThis.bench.pickers());
    for (let picker = 0; picker < pickers; picker++) {
      const targets = await this.#page.evaluate((picker) => globalThis.bench.show(picker), picker);
      const chosen = [1, 6, 3, 4].flatMap((option) => targets[option] ?? []);
      const { task } = await this.#durationOf(async () => {
        for (const { x, y } of chosen) {
          await this.#page.evaluate(() => globalThis.bench.expect('click'));
          await this.#page.mouse.click(x, y);
          latencies.push(await this.#page.evaluate(() => globalThis.bench.latency()));
        }
      });
      busy += task;
    }
    return { latencies, perChoice: busy / latencies.length };
  }

  /** Types so many letters with a real keyboard: how long each takes from the key until it is painted, and the longest task, in milliseconds. */
  async type(letters: number, slowdown: number): Promise<{ readonly latencies: readonly number[]; readonly longestTask: number }> {
    await this.#page.evaluate(() => globalThis.bench.create());
    await this.#page.evaluate(() => globalThis.bench.settle());
    const { x, y } = await this.#page.evaluate(() => globalThis.bench.aim());
    await this.#page.mouse.click(x, y);
    await this.#page.evaluate(() => globalThis.bench.settle());
    await this.#cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const latencies: number[] = [];
    const longestTask = await longestTaskDuring(this.#page, async () => {
      for (let letter = 0; letter < letters; letter++) {
        await this.#page.evaluate(() => globalThis.bench.expect('keydown'));
        await this.#page.keyboard.press('e');
        latencies.push(await this.#page.evaluate(() => globalThis.bench.latency()));
      }
    });
    return { latencies, longestTask };
  }

  /** Clicks what opens a list, and how long it takes until it is painted. */
  async unfold(): Promise<number> {
    await this.#page.evaluate(() => globalThis.bench.create());
    await this.#page.evaluate(() => globalThis.bench.settle());
    const { x, y } = await this.#page.evaluate(() => globalThis.bench.aim());
    await this.#page.evaluate(() => globalThis.bench.expect('click'));
    await this.#page.mouse.click(x, y);
    return this.#page.evaluate(() => globalThis.bench.latency());
  }

  /** Clicks, or types a letter into, what leads to other rows, and how long it takes until these are painted. */
  async answer(event: 'click' | 'keydown'): Promise<number> {
    await this.#page.evaluate(() => globalThis.bench.create());
    await this.#page.evaluate(() => globalThis.bench.settle());
    const { x, y } = await this.#page.evaluate(() => globalThis.bench.aim());
    if (event === 'keydown') await this.#page.mouse.click(x, y);
    await this.#page.evaluate((event) => globalThis.bench.expectRows(event), event);
    await (event === 'click' ? this.#page.mouse.click(x, y) : this.#page.keyboard.press('e'));
    return this.#page.evaluate(() => globalThis.bench.latency());
  }

  /** Scrolls through the rows: what it costs altogether, and how long each screen takes until its rows are painted. */
  async scroll(screens: number): Promise<Omit<Duration, 'painted'> & { readonly latencies: readonly number[] }> {
    await this.#page.evaluate(() => globalThis.bench.create());
    await this.#page.evaluate(() => globalThis.bench.settle());
    await this.#collectGarbage();
    let latencies: readonly number[] = [];
    const duration = await this.#durationOf(async () => {
      latencies = await this.#page.evaluate((screens) => globalThis.bench.scroll(screens), screens);
      await this.#page.evaluate(() => globalThis.bench.settle());
    });
    return { ...duration, latencies };
  }

  /** The scripts and styles that the page has loaded. */
  async loaded(): Promise<string[]> {
    const addresses = await this.#page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return addresses.map((address) => new URL(address).pathname.split('/').at(-1) ?? '').filter((file) => /\.(?:js|css)$/.test(file));
  }

  async #durationOf(work: () => Promise<unknown>): Promise<Omit<Duration, 'painted'>> {
    const before = await this.#metrics();
    await work();
    const after = await this.#metrics();
    const since = (name: string): number => 1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0));
    return { task: since('TaskDuration'), style: since('RecalcStyleDuration'), layout: since('LayoutDuration') };
  }

  async #held(): Promise<Held> {
    await this.#collectGarbage();
    const metrics = await this.#metrics();
    return { heap: metrics.get('JSHeapUsedSize') ?? 0, nodes: metrics.get('Nodes') ?? 0, listeners: metrics.get('JSEventListeners') ?? 0 };
  }

  async #metrics(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }

  async #collectGarbage(): Promise<void> {
    for (let times = 0; times < 3; times++) await this.#cdp.send('HeapProfiler.collectGarbage');
  }
}
