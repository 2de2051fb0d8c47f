import type { TestRunnerCoreConfig } from '@web/test-runner-core';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findWebKit } from '../../../scripts/browsers.mjs';
import type { Viewport } from '../commands.js';
import { installed } from './installed.js';

/** What of WebdriverIO's browser the commands use. */
interface Driver {
  performActions(actions: readonly object[]): Promise<void>;
  getWindowRect(): Promise<Viewport>;
  setWindowRect(x: null, y: null, width: number, height: number): Promise<unknown>;
  execute<Result>(script: string): Promise<Result>;
}

interface BaseLauncher {
  readonly driver: Driver;
  ensureManagerInitialized(): Promise<void>;
}

const INITIAL_VIEWPORT: Viewport = { width: 800, height: 600 };

/** WebKitGTK through its WebDriver, on a display of its own: starts both and ends both. */
export class WebKitLauncher extends WebdriverLauncher {
  readonly #options;
  readonly #processes: ChildProcess[] = [];

  constructor() {
    const browserOptions = { binary: '', args: ['--automation'] };
    const options = {
      hostname: '127.0.0.1',
      port: 0,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': browserOptions,
      },
    };
    super(options);
    this.#options = { server: options, browser: browserOptions };
  }

  override async initialize(config: TestRunnerCoreConfig): Promise<void> {
    const { driver, browser, display } = installed('WebKitGTK', findWebKit());
    process.once('exit', () => this.#end());
    const { server } = this.#options;
    server.port = await freePort();
    this.#options.browser.binary = browser;
    this.#start(driver, [`--port=${server.port}`, `--host=${server.hostname}`], {
      ...process.env,
      DISPLAY: await this.#startDisplay(display),
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // The tool bar's buttons would not let the window become as narrow as a phone.
      XDG_CONFIG_HOME: fileURLToPath(new URL('webkit-config', import.meta.url)),
    });
    await listening(server.port, server.hostname);
    await super.initialize(config);
    this.name = 'WebKitGTK';
  }

  /** Every file starts in the same window, as Puppeteer's do. */
  override async startSession(id: string, url: string): Promise<void> {
    await this.#base.ensureManagerInitialized();
    await this.setViewport(INITIAL_VIEWPORT);
    await super.startSession(id, url);
  }

  override async stop(): Promise<void> {
    await super.stop();
    this.#end();
  }

  async performActions(actions: readonly object[]): Promise<void> {
    await this.#base.driver.performActions(actions);
  }

  /** WebDriver sizes the window with its tool bar, so the difference is measured. */
  async setViewport(wanted: Viewport): Promise<void> {
    const { driver } = this.#base;
    const page = await this.#viewport();
    if (page.width === wanted.width && page.height === wanted.height) return;
    const window = await driver.getWindowRect();
    const width = window.width + wanted.width - page.width;
    const height = window.height + wanted.height - page.height;
    await driver.setWindowRect(null, null, width, height);
    for (let tries = 0; tries < 40; tries += 1) {
      const now = await this.#viewport();
      if (now.width === wanted.width && now.height === wanted.height) return;
      await sleep(50);
    }
    throw new Error(`The window did not take a viewport of ${wanted.width} by ${wanted.height}.`);
  }

  /** WebdriverLauncher keeps its driver to itself and offers no commands for windows and chords. */
  get #base(): BaseLauncher {
    return this as unknown as BaseLauncher;
  }

  #viewport(): Promise<Viewport> {
    return this.#base.driver.execute('return { width: innerWidth, height: innerHeight }');
  }

  /** Starts Xvfb, which chooses a free display and tells its number. */
  async #startDisplay(program: string): Promise<string> {
    const display = this.#start(program, ['-displayfd', '3', '-screen', '0', '1920x1440x24', '-nolisten', 'tcp']);
    const [number] = (await once(display.stdio[3] as Readable, 'data')) as [Buffer];
    return `:${number.toString().trim()}`;
  }

  #start(program: string, args: readonly string[], env = process.env): ChildProcess {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#processes.push(child);
    return child;
  }

  #end(): void {
    for (const child of this.#processes.splice(0)) child.kill();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(port: number, host: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const socket = connect(port, host);
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await sleep(100);
    } finally {
      socket.destroy();
    }
  }
  throw new Error('WebKitWebDriver did not start.');
}
