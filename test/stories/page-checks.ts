/**
 * What every page of ours must stand: no violation by axe with all of its rules, in every way in which a person may
 * look at it; no violation of the policy; no error on the console; a name for every widget; no sideways scrolling
 * of the page at 320 px. A check is a title and what is wrong, which is nothing when it passes.
 */
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import { unnamedWidgets } from './unnamed-widgets.js';

export interface Check {
  readonly title: string;
  readonly problems: readonly string[];
}

export const modes = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  'more contrast': { 'prefers-contrast': 'more' },
  'forced colours': { 'forced-colors': 'active' },
} as const;

export type Mode = keyof typeof modes;

const VIOLATION = 'securitypolicyviolation:';
const UNCAUGHT = 'uncaught:';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const desktop = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** What happened and where; the rest of a stack is minified code. */
const firstLines = (stack: string): string => stack.split('\n').slice(0, 2).map((line) => line.trim()).join(' ');

/** One page of the browser that looks at one address after the other. */
export class Inspector {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #shots: string | undefined;
  #messages: string[] = [];

  private constructor(page: Page, session: CDPSession, shots: string | undefined) {
    this.page = page;
    this.#session = session;
    this.#shots = shots;
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' || text.startsWith(VIOLATION)) this.#messages.push(`${text} ${message.location().url ?? ''}`.trim());
    });
    page.on('pageerror', (error) => this.#messages.push(`${UNCAUGHT} ${error instanceof Error ? firstLines(error.stack ?? error.message) : String(error)}`));
  }

  /** @param shots folder for pictures; none are taken without */
  static async open(page: Page, shots?: string): Promise<Inspector> {
    const session = await page.createCDPSession();
    // Two windows share one screen; both must think that they are seen, or they stop painting.
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await session.send('Accessibility.enable');
    // tsx wraps functions that are sent to the page in a helper which only Node has.
    await page.evaluateOnNewDocument('globalThis.__name = (wrapped) => wrapped');
    await page.evaluateOnNewDocument((prefix) => {
      addEventListener('securitypolicyviolation', (event) => {
        console.debug(`${prefix} ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`);
      });
    }, VIOLATION);
    return new Inspector(page, session, shots);
  }

  async show(mode: Mode, size: 'desktop' | 'narrow' = 'desktop'): Promise<void> {
    const features = Object.entries({ 'prefers-color-scheme': 'light', ...modes[mode], 'prefers-reduced-motion': 'reduce' });
    await this.#session.send('Emulation.setEmulatedMedia', { features: features.map(([name, value]) => ({ name, value })) });
    const viewport = size === 'narrow' ? narrow : desktop;
    if (this.page.viewport()?.width !== viewport.width) await this.page.setViewport(viewport);
    const ignored = await this.page.evaluate((queries) => queries.filter((query) => !matchMedia(query).matches), features.map(([name, value]) => `(${name}: ${value})`));
    if (ignored.length > 0) throw new Error(`The browser does not show ${mode}: ${ignored.join(' ')} was ignored.`);
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  /** Forgets what the page before said, and opens the next. */
  async open(url: string, ready: () => boolean | Promise<boolean>): Promise<void> {
    await this.page.goto('about:blank');
    this.#messages = [];
    await this.page.goto(url, { waitUntil: 'load' });
    await this.wait(ready);
  }

  async wait(ready: () => boolean | Promise<boolean>): Promise<void> {
    await this.page.waitForFunction(ready, { timeout: 60_000, polling: 50 });
  }

  async axe(title: string): Promise<Check> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axeSource);
    const results = await this.page.evaluate(
      () => (window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run(document, { resultTypes: ['violations'] }),
    );
    const problems = results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' >> ')} – ${failureSummary?.replace(/\s+/g, ' ').slice(0, 240) ?? ''}`),
    );
    return { title, problems };
  }

  async names(): Promise<Check> {
    return { title: 'names in the accessibility tree', problems: await unnamedWidgets(this.#session) };
  }

  /** No scrolling of the page in two dimensions; regions may scroll inside themselves. */
  async reflow(title: string): Promise<Check> {
    const problems = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const wide: string[] = [];
      const visit = (parent: ParentNode): void => {
        for (const element of parent.querySelectorAll('*')) {
          const { left, right } = element.getBoundingClientRect();
          if (right > clientWidth + 1 || left < -1) wide.push(`${element.localName}${element.part.value && `[part="${element.part.value}"]`} (${Math.round(left)} to ${Math.round(right)})`);
          if (element.shadowRoot) visit(element.shadowRoot);
        }
      };
      visit(document);
      return [`The page is ${scrollWidth} px wide. Beyond its edge: ${wide.slice(0, 8).join(', ')}`];
    });
    return { title, problems };
  }

  async shoot(name: string, mode: string): Promise<void> {
    if (!this.#shots) return;
    mkdirSync(this.#shots, { recursive: true });
    await this.page.screenshot({ path: join(this.#shots, `${`${name}.${mode}`.replaceAll(/[ /#&=?]/g, '-')}.png`), fullPage: true });
  }

  /** Errors that nothing caught since the page was opened. */
  get uncaught(): readonly string[] {
    return this.#messages.filter((message) => message.startsWith(UNCAUGHT));
  }

  /** Everything that was said since the page was opened, except what it declares by `<meta name="expected-console">`. */
  async messages(circumstances = ''): Promise<Check[]> {
    const expected = await this.page.$$eval('meta[name="expected-console"]', (metas) => metas.map((meta) => meta.content));
    const isPolicy = (message: string): boolean => message.startsWith(VIOLATION) || /Content Security Policy|violates the following|TrustedHTML|TrustedScript/.test(message);
    const unexpected = this.#messages.filter((message) => !isPolicy(message) && !expected.some((text) => message.includes(text)));
    return [
      { title: `security policy${circumstances}`, problems: this.#messages.filter(isPolicy) },
      { title: `console${circumstances}`, problems: unexpected },
    ];
  }
}
