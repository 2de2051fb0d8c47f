/** Builds dist from src: modules with types, data, styles, JSON Schemas, the worker and the bundles for a script tag; then checks it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistSchema, evidenceSchema, frameworkSchema } from '../src/model/index.js';
import { buildCdnBundle, buildCdnParts, buildCdnStorage } from './cdn-bundle.js';
import { buildCdnIo, buildWorker } from './io-bundles.js';
import { documentedJsonSchema } from './json-schema.js';
import { missingFromPackage } from './package-check.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

/** The documents whose schemas are published. */
const documents = [
  { name: 'framework', title: 'Framework', schema: frameworkSchema, source: { file: 'src/model/framework.ts', name: 'frameworkSchema' } },
  { name: 'evidence', title: 'Evidence', schema: evidenceSchema, source: { file: 'src/model/evidence.ts', name: 'evidenceSchema' } },
  { name: 'checklist', title: 'Checklist', schema: checklistSchema, source: { file: 'src/model/checklist.ts', name: 'checklistSchema' } },
];

function buildModules(): void {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.build.json'], {
    stdio: 'inherit',
  });
  // It has said what is wrong.
  if (status !== 0) process.exit(1);
}

function copyAssets(): void {
  for (const [folder, extension] of [['frameworks', '.json'], ['styles', '.css']] as const) {
    for (const file of readdirSync(`src/${folder}`).filter((name) => name.endsWith(extension))) {
      cpSync(`src/${folder}/${file}`, `dist/${folder}/${file}`);
    }
  }
}

function writeJsonSchemas(): void {
  mkdirSync('dist/schemas', { recursive: true });
  for (const { name, title, schema, source } of documents) {
    const { $schema, ...rest } = documentedJsonSchema(schema, source);
    const $id = `https://unpkg.com/rung-elements@${version}/dist/schemas/${name}.json`;
    writeFileSync(`dist/schemas/${name}.json`, `${JSON.stringify({ $schema, $id, title, ...rest }, null, 2)}\n`);
  }
}

/** Only an engine can tell: the compilers let decorators through which no browser reads yet. */
function unreadableModules(): readonly string[] {
  const modules = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  const options = ['--experimental-vm-modules', '--no-warnings', 'scripts/parse-modules.mjs'];
  const output = execFileSync(process.execPath, [...options, ...modules.map((path) => join('dist', path))], { encoding: 'utf8' });
  return output.split('\n').filter(Boolean);
}

rmSync('dist', { recursive: true, force: true });
buildModules();
copyAssets();
writeJsonSchemas();
await buildWorker();
await buildCdnBundle();
await buildCdnParts();
await buildCdnStorage();
await buildCdnIo();

const faults = [
  ...unreadableModules(),
  ...missingFromPackage().map((path) => `package.json promises ${path}, which is not in the package.`),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
