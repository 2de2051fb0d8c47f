/**
 * `npm test`: every check of the house in order, and their sum at the end.
 * `--all-browsers` adds the same browser tests in Firefox and WebKitGTK.
 *
 * A step is a script of package.json. Tests that count themselves end their output with "N passed, M failed";
 * any other step counts as one. A failing step does not stop those after it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUpChromium, setUpOtherBrowsers, setUpPackages } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const allBrowsers = process.argv.includes('--all-browsers');

const steps = [
  'types',
  'lint',
  'check:manifest',
  'test:node',
  'build:dist',
  'size',
  'test:pages',
  'test:browser',
  ...(allBrowsers ? ['test:firefox', 'test:webkit'] : []),
  ...(existsSync(`${root}scripts/check-stories.ts`) ? ['check:stories'] : []),
];

/** Runs one step, showing its output as it comes. */
function runStep(step) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', step], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let tail = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      tail = (tail + chunk).slice(-200_000);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...countStep(tail, code), faults: faultsIn(tail) }));
  });
}

function countStep(output, code) {
  const counted = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const [passed, failed] = [Number(counted[1]), Number(counted[2])];
  // A run that broke off without a failing test has failed all the same.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** The last lines of a step without those that tell of success, for whoever sees only the end of a long log. */
function faultsIn(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s*(?:✔|✓|▶|ℹ)/.test(line));
  return lines.slice(-60).join('\n');
}

function setUp() {
  try {
    setUpPackages();
    setUpChromium();
    if (allBrowsers) setUpOtherBrowsers();
  } catch (error) {
    console.error(`${error.message}\n0 passed, 1 failed`);
    process.exit(1);
  }
}

setUp();
const results = [];
const faulty = [];
for (const step of steps) {
  console.log(`\n── ${step} ──`);
  const start = performance.now();
  const { passed, failed, faults } = await runStep(step);
  if (failed > 0) faulty.push(`── ${step}: what it said at its end ──\n${faults}`);
  results.push({ step, passed, failed, seconds: Number(((performance.now() - start) / 1000).toFixed(1)) });
}
console.log(['', ...faulty].join('\n'));
console.table(results);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
