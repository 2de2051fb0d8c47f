import type { BasicTestSession, TestRunnerPlugin } from '@web/test-runner-core';
import type { Page } from 'puppeteer-core';
import type { Commands, EmulatedMedia } from '../commands.js';
import { accessibilityTree } from './accessibility-tree.js';
import { cdpSession } from './cdp.js';
import { keyActions, pressInPage } from './keyboard.js';
import { PageLauncher } from './page-launcher.js';
import { printedPages } from './printed-pages.js';
import { WebKitLauncher } from './webkit-launcher.js';

type Name = keyof Commands;
type Handler<N extends Name> = (payload: Commands[N]['payload'], session: BasicTestSession) => Promise<Commands[N]['result']>;

const handlers: { readonly [N in Name]: Handler<N> } = {
  async 'rung-keys'(keys, { id, browser }) {
    if (browser instanceof WebKitLauncher) await browser.performActions(keyActions(keys));
    else await pressInPage(pageOf(id, browser), keys);
    return true;
  },
  async 'rung-viewport'(viewport, { id, browser }) {
    await (browser instanceof WebKitLauncher ? browser : pageOf(id, browser)).setViewport(viewport);
    return true;
  },
  async 'rung-media'(media, { id, browser }) {
    const session = await cdpSession(chromiumPage(id, browser));
    await session.send('Emulation.setEmulatedMedia', { media: media.media ?? '', features: mediaFeatures(media) });
    return true;
  },
  async 'rung-cpu'(rate, { id, browser }) {
    const session = await cdpSession(chromiumPage(id, browser));
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return true;
  },
  async 'rung-garbage'(_, { id, browser }) {
    const session = await cdpSession(chromiumPage(id, browser));
    await session.send('HeapProfiler.collectGarbage');
    return true;
  },
  async 'rung-accessibility-tree'(_, { id, browser }) {
    return accessibilityTree(await cdpSession(chromiumPage(id, browser)));
  },
  'rung-print': (options, { id, browser }) => printedPages(chromiumPage(id, browser), options),
};

/** What a page cannot do to itself; the page's side is ../commands.ts. */
export function commandPlugin(): TestRunnerPlugin {
  return {
    name: 'rung-commands',
    executeCommand({ command, payload, session }) {
      return isName(command) ? execute(command, payload, session) : undefined;
    },
  };
}

function isName(command: string): command is Name {
  return Object.hasOwn(handlers, command);
}

/** The payload comes from commands.ts, which has its type from the same table. */
function execute<N extends Name>(name: N, payload: unknown, session: BasicTestSession): Promise<Commands[N]['result']> {
  return handlers[name](payload as Commands[N]['payload'], session);
}

function pageOf(id: string, browser: BasicTestSession['browser']): Page {
  if (browser instanceof PageLauncher) return browser.getPage(id);
  throw new Error(`${browser.name} has no page to command.`);
}

function chromiumPage(id: string, browser: BasicTestSession['browser']): Page {
  if (browser.name !== 'Chromium') throw new Error(`${browser.name} cannot do this. Use itInChromium for the test.`);
  return pageOf(id, browser);
}

function mediaFeatures({ colorScheme, reducedMotion, contrast, forcedColors }: EmulatedMedia) {
  const features = {
    'prefers-color-scheme': colorScheme,
    'prefers-reduced-motion': reducedMotion,
    'prefers-contrast': contrast,
    'forced-colors': forcedColors,
  };
  return Object.entries(features).flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
