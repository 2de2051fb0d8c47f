import { copyFileSync, rmSync } from 'node:fs';
import { build, type Plugin } from 'vite';

/** Vite would take the worker into the bundle as data, which no page may start. */
function workerBeside(): Plugin {
  const address = "new URL('./import-worker.js', import.meta.url)";
  return {
    name: 'rung-worker-beside',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/io/start-worker.ts')) return undefined;
      if (!code.includes(address)) this.error(`Expected ${address} in ${id}. Adapt scripts/io-bundles.ts.`);
      return { code: code.replace(address, address.replace('(', '(/* @vite-ignore */ ')), map: null };
    },
  };
}

/** Builds `entry` with all that it needs, as pages load it without a bundler: as one file, or in parts that are loaded when they are used. */
async function bundle(entry: string, outDir: string, file: string, codeSplitting: boolean): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [workerBeside()],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      lib: { entry, formats: ['es'], fileName: () => file },
      license: { fileName: `${file.replace(/\.js$/, '')}.licenses.md` },
      rolldownOptions: { output: { codeSplitting, minify: true, chunkFileNames: `${file.replace(/\.js$/, '')}/[name]-[hash].js` } },
    },
  });
}

/**
 * The worker of imports has to be one file: bundlers of hosts take over a file that is named by `new URL()` as it is. It
 * replaces the compiled module of the same name, which could only import packages by their bare names.
 */
export async function buildWorker(): Promise<void> {
  await bundle('src/io/import-worker.ts', 'dist/io', 'import-worker.js', false);
  for (const leftover of ['import-worker.js.map', 'import-worker.d.ts']) rmSync(`dist/io/${leftover}`, { force: true });
}

/** Readers and writers beside the bundle for a script tag, which loads them when somebody imports or exports. */
export async function buildCdnIo(): Promise<void> {
  await bundle('src/io/index.ts', 'dist/cdn', 'rung-io.js', true);
  copyFileSync('dist/io/import-worker.js', 'dist/cdn/import-worker.js');
}
