/**
 * Writes custom-elements.json, or with `--check` fails when the committed one is not what the sources say.
 * The analyzer writes where it is told, so the fresh one goes to a folder of its own first.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';

const COMMITTED = 'custom-elements.json';
const FOLDER = 'node_modules/.cache/rung-manifest';

const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
const options = ['analyze', '--config', 'scripts/custom-elements-manifest.config.js', '--outdir', FOLDER];
execFileSync(process.execPath, [analyzer, ...options], { stdio: 'inherit' });
const fresh = `${FOLDER}/custom-elements.json`;

if (!process.argv.includes('--check')) {
  copyFileSync(fresh, COMMITTED);
} else if (!existsSync(COMMITTED) || readFileSync(fresh, 'utf8') !== readFileSync(COMMITTED, 'utf8')) {
  console.error(`${COMMITTED} is not what the sources say. Run "npm run manifest" and commit it.`);
  process.exitCode = 1;
}
rmSync(FOLDER, { recursive: true, force: true });
