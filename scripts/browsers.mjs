/**
 * Where the test browsers are on this machine, and how they are launched.
 * Plain Node without dependencies, because the set-up asks it before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** True where a sandboxed browser would refuse to start. */
export const isRoot = process.getuid?.() === 0;

/** Flags for Chromium: no sandbox for root, and no request that a test did not ask for (they stall in a closed network). */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} the first of these programs that is on the search path */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** @returns {string | undefined} a Chromium or Chrome that starts; `CHROME_PATH` wins */
export function findChromium() {
  const candidates = [
    process.env.CHROME_PATH,
    findProgram('chromium'),
    findProgram('google-chrome', 'google-chrome-stable'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...playwrightChromiums(),
  ];
  return candidates.find((path) => path && existsSync(path) && starts(path));
}

/** @returns {string | undefined} a Firefox that starts; `FIREFOX_PATH` wins */
export function findFirefox() {
  const candidates = [process.env.FIREFOX_PATH, findProgram('firefox-esr'), findProgram('firefox')];
  return candidates.find((path) => path && existsSync(path) && starts(path));
}

/** @returns {{ driver: string, browser: string, display: string } | undefined} WebKitGTK's driver and browser, and Xvfb to show it on */
export function findWebKit() {
  const driver = findProgram('WebKitWebDriver');
  const display = findProgram('Xvfb');
  const browser = subfolders('/usr/lib')
    .flatMap((folder) => subfolders(folder).filter((path) => path.includes('webkit2gtk-')))
    .map((folder) => join(folder, 'MiniBrowser'))
    .findLast((path) => existsSync(path));
  return driver && display && browser ? { driver, browser, display } : undefined;
}

/** @returns {{ accessibilityBus: string } | undefined} Orca's bus, where Orca and all that it needs to be listened to is there */
export function findScreenReader() {
  const folders = ['/usr/libexec', '/usr/lib/at-spi2-core', '/usr/lib/at-spi2'];
  const accessibilityBus = folders.map((folder) => join(folder, 'at-spi-bus-launcher')).find((path) => existsSync(path));
  const programs = ['orca', 'dbus-daemon', 'dbus-send', 'xdotool', 'Xvfb'];
  return accessibilityBus && programs.every((name) => findProgram(name)) ? { accessibilityBus } : undefined;
}

/** A path alone proves little: Ubuntu's chromium, for one, is a script that asks for a snap. */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function playwrightChromiums() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright'));
  const mac = 'Google Chrome for Testing';
  const program = process.platform === 'darwin' ? `${mac}.app/Contents/MacOS/${mac}` : 'chrome';
  return subfolders(cache)
    .filter((folder) => /chromium-\d+$/.test(folder))
    .reverse()
    .flatMap((folder) => subfolders(folder).map((platform) => join(platform, program)));
}

function subfolders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}
