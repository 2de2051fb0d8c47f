import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox } from '../../scripts/browsers.mjs';
import type { Desktop } from './desktop.js';
import { until } from './programs.js';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

async function launch(name: BrowserName, env: NodeJS.ProcessEnv): Promise<Browser> {
  const executablePath = name === 'chromium' ? findChromium() : findFirefox();
  if (!executablePath) throw new Error(`There is no ${name}. "npm run setup -- --all-browsers" installs it.`);
  const shared = { executablePath, env, headless: false, defaultViewport: null };
  if (name === 'chromium') {
    // The bars that say "controlled by software" and "unsupported flag" would be read out.
    const args = [...chromiumArgs, '--force-renderer-accessibility', '--test-type', '--window-position=0,0', '--window-size=1200,1000'];
    return puppeteer.launch({ ...shared, args, ignoreDefaultArgs: ['--enable-automation'] });
  }
  return puppeteer.launch({
    ...shared,
    browser: 'firefox',
    args: ['--width', '1200', '--height', '1000'],
    extraPrefsFirefox: { 'accessibility.force_disabled': -1, 'focusmanager.testmode': false, 'datareporting.policy.dataSubmissionEnabled': false },
  });
}

/** A browser with one page. Keys come from the screen as from a keyboard, so that Orca sees them too. */
export class BrowserWindow {
  readonly #desktop: Desktop;
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(desktop: Desktop, browser: Browser, page: Page) {
    this.#desktop = desktop;
    this.#browser = browser;
    this.page = page;
  }

  static async open(desktop: Desktop, name: BrowserName): Promise<BrowserWindow> {
    const browser = await launch(name, desktop.programs.env);
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    return new BrowserWindow(desktop, browser, page);
  }

  get version(): Promise<string> {
    return this.#browser.version();
  }

  /** Shows a widget and clicks what stands before it, so that the next Tab leads into it. */
  async show(url: string): Promise<void> {
    const { programs } = this.#desktop;
    await this.page.goto(url);
    const title = await until('the page', async () => {
      const now = await this.page.title();
      return now.startsWith('Ready') ? now : undefined;
    });
    const id = await until('the window', async () => (await programs.run('xdotool', 'search', '--onlyvisible', '--name', title).catch(() => '')).split('\n')[0] || undefined);
    await programs.run('xdotool', 'windowfocus', '--sync', id);
    const [x, y] = await this.page.$eval('#start', (button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const left = 'mozInnerScreenX' in window ? Number(window.mozInnerScreenX) : screenX + (outerWidth - innerWidth) / 2;
      const top = 'mozInnerScreenY' in window ? Number(window.mozInnerScreenY) : screenY + (outerHeight - innerHeight);
      return [Math.round(left + x + width / 2), Math.round(top + y + height / 2)] as const;
    });
    await programs.run('xdotool', 'mousemove', String(x), String(y), 'click', '1');
    await until('the focus in the page', () => this.page.evaluate(() => (document.activeElement?.id === 'start' && document.hasFocus()) || undefined));
  }

  async press(key: string): Promise<void> {
    await this.#desktop.programs.run('xdotool', 'key', '--clearmodifiers', key);
  }

  async type(text: string): Promise<void> {
    await this.#desktop.programs.run('xdotool', 'type', '--delay', '80', text);
  }

  /** Sends the page an event. */
  async tell(event: string, detail: string): Promise<void> {
    await this.page.evaluate((name, value) => dispatchEvent(new CustomEvent(name, { detail: value })), event, detail);
  }

  /** Whether what has the focus, also inside shadow roots, is what a selector says. */
  async hasFocus(selector: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.matches(wanted) ?? false;
    }, selector);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
