import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { exampleViews } from './example-views.js';
import { strictPolicy, type Site } from './static-server.js';

const project = resolve(import.meta.dirname, '../..');
const cache = join(project, 'node_modules/.cache/check-stories');

/** Two policies, because our bundle for a script tag brings its own copy of Lit under a name of its own. */
const forModules = strictPolicy(['lit-html', 'rung-worker']);
const forTheBundle = strictPolicy(['rung-elements', 'rung-worker']);

/** Runs a tool of ours, silent unless it fails. */
async function run(script: string, ...options: string[]): Promise<void> {
  const settings = { cwd: project, maxBuffer: 10_000_000, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } };
  try {
    await promisify(execFile)(process.execPath, [join(project, 'node_modules', script), ...options], settings);
  } catch (error) {
    const { stderr, stdout, message } = error as Error & { stderr: string; stdout: string };
    throw new Error(stderr || stdout || message, { cause: error });
  }
}

/** Builds a folder with an index.html as a host would, in a process of its own, and gives the folder of the result. */
export async function buildPages(folder: string): Promise<string> {
  const outDir = join(cache, folder.replaceAll('/', '-'));
  const options = ['--config', 'vite.config.ts', '--outDir', outDir, '--emptyOutDir', '--base', './', '--target', 'esnext', '--logLevel', 'error'];
  await run('vite/bin/vite.js', 'build', folder, ...options);
  return outDir;
}

/** The bare page that shows stories, and the page that is wrong in every way. */
export async function storySites(): Promise<Record<string, Site>> {
  return {
    '/stories/': { folder: await buildPages('test/stories'), policy: forModules },
    '/stories/frameworks/': { folder: join(project, 'src/frameworks'), policy: forModules },
    '/faulty/': { folder: join(project, 'test/stories/faulty'), policy: forModules },
  };
}

export interface Examples {
  readonly sites: Readonly<Record<string, Site>>;
  /** Addresses of all pages. */
  readonly pages: readonly string[];
  /** What could not be built, with the reason. */
  readonly broken: readonly { readonly name: string; readonly reason: string }[];
}

/** The examples: a folder with modules of TypeScript is built first, any other is served as it stands. */
export async function exampleSites(): Promise<Examples> {
  const examples = join(project, 'examples');
  const sites: Record<string, Site> = {
    '/dist/': { folder: join(project, 'dist'), policy: forTheBundle },
    '/src/frameworks/': { folder: join(project, 'src/frameworks'), policy: forTheBundle },
  };
  const pages: string[] = [];
  const broken: { name: string; reason: string }[] = [];
  for (const name of existsSync(examples) ? readdirSync(examples) : []) {
    const files = readdirSync(join(examples, name), { recursive: true, encoding: 'utf8' });
    // An example may be a program without pages.
    if (!files.some((file) => file.endsWith('.html'))) continue;
    const site = `/examples/${name}/`;
    try {
      sites[site] = files.some((file) => file.endsWith('.ts'))
        ? { folder: await buildPages(`examples/${name}`), policy: forModules }
        : { folder: join(examples, name), policy: forTheBundle };
      for (const file of files.filter((path) => path.endsWith('.html'))) {
        const page = site + file.replaceAll('\\', '/');
        pages.push(page, ...(exampleViews[page.slice(1)] ?? []).map((view) => page + view));
      }
    } catch (error) {
      broken.push({ name: site.slice(1), reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { sites, pages, broken };
}

/** The Storybook, built, and the addresses of its documentation pages. */
export async function storybookSite(): Promise<{ sites: Record<string, Site>; pages: string[] }> {
  const folder = join(cache, 'storybook');
  await run('storybook/dist/bin/dispatcher.js', 'build', '-c', 'stories/.storybook', '-o', folder, '--quiet');
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, { id: string; type: string }> };
  const pages = Object.values(entries).filter(({ type }) => type === 'docs').map(({ id }) => `/storybook/iframe.html?viewMode=docs&id=${id}`);
  return { sites: { '/storybook/': { folder } }, pages };
}
