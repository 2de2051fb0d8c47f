/** Runs the tests that need no browser, or only the files and folders named: `npm run test:node -- test/model/levels.test.ts`. */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const FOLDERS = ['model', 'elements-pure', 'controllers-pure', 'frameworks', 'io', 'cli', 'locale', 'storage-pure', 'house'];

const named = process.argv.slice(2);
const paths = named.length > 0 ? named : FOLDERS.map((folder) => `test/${folder}`);
const files = paths.flatMap((path) => (path.endsWith('.ts') ? [path] : testsIn(path))).map((path) => resolve(path));

function testsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(folder, path))
    .sort();
}

let passed = 0;
let failed = 0;
const isSuite = (details: { readonly type?: string }) => details.type === 'suite';

// The children that run the files inherit `--import tsx` from this process.
// `true` would leave one of two processors idle.
const events = run({ files, concurrency: availableParallelism() });
events.on('test:pass', ({ details, skip, todo }) => {
  if (!isSuite(details) && skip === undefined && todo === undefined) passed += 1;
});
events.on('test:fail', ({ details }) => {
  // A suite that fails only repeats what its tests say.
  if (!isSuite(details) || !/subtests? failed/.test(details.error.message)) failed += 1;
});
const report = events.compose<NodeJS.ReadWriteStream>(new spec());
report.pipe(process.stdout);
report.on('end', () => {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
