/**
 * Brings a machine that has only Node to the point where everything runs.
 *
 *   node scripts/setup.mjs                  npm packages
 *   node scripts/setup.mjs --browser        and Chromium, for the tests
 *   node scripts/setup.mjs --all-browsers   and Firefox ESR and WebKitGTK
 *   node scripts/setup.mjs --screen-reader  Chromium, Firefox ESR and Orca
 *
 * Does nothing where nothing is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium, findFirefox, findProgram, findScreenReader, findWebKit, isRoot } from './browsers.mjs';

const PLAYWRIGHT = 'playwright@1.65.1';
const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the npm packages of the lock file when they are missing or others. */
export function setUpPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing npm packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Finds Chromium or installs it: Debian's for root, else Playwright's. @returns {string} its path */
export function setUpChromium() {
  const ways = [
    { possible: canUseApt, install: () => installByApt('chromium', 'fonts-liberation') },
    { possible: true, install: () => run('npx', ['--yes', PLAYWRIGHT, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']) },
  ];
  return obtain('Chromium', findChromium, ways, 'Install Chromium or Chrome, or set CHROME_PATH to where it is.');
}

/** Finds Firefox and WebKitGTK, or installs Debian's. */
export function setUpOtherBrowsers() {
  setUpFirefox();
  obtain('WebKitGTK', findWebKit, byApt('webkit2gtk-driver', 'xvfb'), 'Install webkit2gtk-driver and xvfb (Debian or Ubuntu).');
}

/** Finds Orca, and what it and a screen without a monitor need, or installs Debian's. */
export function setUpScreenReader() {
  setUpFirefox();
  const ways = byApt('orca', 'at-spi2-core', 'dbus', 'xdotool', 'xvfb');
  obtain('Orca', findScreenReader, ways, 'Install orca, at-spi2-core, dbus, xdotool and xvfb (Debian or Ubuntu); other systems cannot run it.');
}

function setUpFirefox() {
  obtain('Firefox', findFirefox, byApt('firefox-esr'), 'Install firefox-esr, or set FIREFOX_PATH to where it is.');
}

/** Modification times do not tell: `npm install` writes the lock file last, a checkout touches it. */
function packagesAreCurrent() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const versions = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || versions[path]?.version === entry.version,
  );
}

const canUseApt = isRoot && findProgram('apt-get') !== undefined;

function installByApt(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
}

const byApt = (...packages) => [{ possible: canUseApt, install: () => installByApt(...packages) }];

/** Tries the possible ways one after the other until `find` finds. */
function obtain(name, find, ways, advice) {
  const found = find();
  if (found) return found;
  const failures = [];
  for (const way of ways.filter(({ possible }) => possible)) {
    console.log(`Installing ${name} …`);
    try {
      way.install();
    } catch (error) {
      failures.push(error.message);
    }
    const installed = find();
    if (installed) return installed;
  }
  throw new Error([`${name} was not found and could not be installed.`, ...failures, advice].join('\n  '));
}

function run(command, args, env = process.env) {
  // npm and npx are scripts on Windows, which only a shell starts.
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed${error ? `: ${error.message}` : ''}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wants = (flag) => process.argv.includes(flag);
  try {
    setUpPackages();
    if (['--browser', '--all-browsers', '--screen-reader'].some(wants)) console.log(`Chromium: ${setUpChromium()}`);
    if (wants('--all-browsers')) setUpOtherBrowsers();
    if (wants('--screen-reader')) setUpScreenReader();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
