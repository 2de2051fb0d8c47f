import type { TestRunnerCoreConfig } from '@web/test-runner-core';
import { ChromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import type { LaunchOptions } from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox } from '../../../scripts/browsers.mjs';
import { endCdpSession } from './cdp.js';
import { installed } from './installed.js';

export const chromium = (): PageLauncher => new PageLauncher('Chromium', { browser: 'chrome', args: chromiumArgs }, findChromium);
export const firefox = (): PageLauncher => new PageLauncher('Firefox', { browser: 'firefox' }, findFirefox);

/** Chromium or Firefox through Puppeteer. Pages are used again from file to file, so what a file emulated ends with it. */
export class PageLauncher extends ChromeLauncher {
  readonly #options: LaunchOptions;
  readonly #find: () => string | undefined;

  constructor(name: string, options: LaunchOptions, find: () => string | undefined) {
    super(
      options,
      ({ browser }) => browser.defaultBrowserContext(),
      ({ context }) => context.newPage(),
      puppeteerCore,
    );
    this.name = name;
    this.#options = options;
    this.#find = find;
  }

  /** Looks for the browser only now, because the configuration names browsers that this run may not use. */
  override async initialize(config: TestRunnerCoreConfig, testFiles: string[]): Promise<void> {
    this.#options.executablePath = installed(this.name, this.#find());
    await super.initialize(config, testFiles);
  }

  override async stopSession(id: string) {
    await endCdpSession(this.getPage(id));
    return super.stopSession(id);
  }
}
