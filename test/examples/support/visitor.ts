import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../../scripts/browsers.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium. "npm run setup" installs it.');
  return puppeteer.launch({ executablePath, args: chromiumArgs });
}

/** A person with a fresh browser profile, who notes everything that goes wrong on the way. */
export class Visitor {
  readonly page: Page;
  /** Errors on the console, uncaught ones, and violations of the security policy. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' || text.startsWith('securitypolicyviolation')) this.complaints.push(`${text} ${message.location().url ?? ''}`.trim());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async open(browser: Browser, { width = 1280, height = 900 } = {}): Promise<Visitor> {
    const context = await browser.createBrowserContext();
    return Visitor.#at(await context.newPage(), width, height);
  }

  /** The same browser profile in a second window. */
  async openWindow({ width = 1280, height = 900 } = {}): Promise<Visitor> {
    return Visitor.#at(await this.page.browserContext().newPage({ type: 'window' }), width, height);
  }

  static async #at(page: Page, width: number, height: number): Promise<Visitor> {
    page.setDefaultTimeout(5_000);
    await page.setViewport({ width, height });
    // tsx wraps functions that are sent to the page in a helper which only Node has.
    await page.evaluateOnNewDocument('globalThis.__name = (wrapped) => wrapped');
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => console.debug(`securitypolicyviolation: ${effectiveDirective} blocked ${blockedURI} ${sample}`));
    });
    return new Visitor(page);
  }

  async close(): Promise<void> {
    await this.page.browserContext().close();
  }

  /** Goes to an address and waits for the heading of its page. */
  async visit(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
    await this.page.waitForSelector('h1');
  }

  /** Waits for an element; waitForSelector does not notice what changes inside shadow roots. */
  async finds(selector: string): Promise<void> {
    const deadline = performance.now() + 5_000;
    while ((await this.page.$(selector)) === null) {
      if (performance.now() > deadline) throw new Error(`There is no ${selector}.`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /** Types into a field when it is there. */
  async types(selector: string, text: string): Promise<void> {
    await this.finds(selector);
    await this.page.type(selector, text);
  }

  heading(): Promise<string> {
    return this.page.$eval('h1', (heading) => heading.textContent.trim());
  }

  /** Waits until the page says this in its heading. */
  async reads(heading: string): Promise<void> {
    await this.page.waitForFunction((text: string) => document.querySelector('h1')?.textContent.trim() === text, {}, heading);
  }

  /** Follows the link or presses the button with this text. */
  async press(text: string): Promise<void> {
    const control = await this.page.waitForSelector(`::-p-xpath(//main//*[self::a or self::button or self::summary][normalize-space()=${quoted(text)}])`, { visible: true });
    await control?.click();
  }

  /** Everything that can be read on the page, through shadow roots. */
  text(selector = 'main'): Promise<string> {
    return this.page.$eval(selector, (element) => {
      const read = (node: Node): string => {
        if (node instanceof Text) return node.data;
        if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes().map(read).join('');
        // What has no box of its own is still read.
        const isHidden = (element: Element): boolean => !element.checkVisibility() && getComputedStyle(element).display !== 'contents';
        if (node instanceof Element && (node.matches('style, script, noscript') || isHidden(node))) return '';
        return [...((node instanceof Element ? node.shadowRoot : null) ?? node).childNodes].map(read).join(' ');
      };
      return read(element).replace(/\s+/g, ' ');
    });
  }

  /** The text of what has the focus, inside shadow roots too. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.textContent.trim() ?? '';
    });
  }

  /** What axe finds wrong with the page as it is now, with all of its rules. */
  async barriers(): Promise<readonly string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axeSource);
    const { violations } = await this.page.evaluate(() =>
      (window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run(document, { resultTypes: ['violations'] }),
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
  }

  /** How far the page can be scrolled sideways. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}

const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);
