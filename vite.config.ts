import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const source = resolve(import.meta.dirname, 'src');

/** The package has the worker of imports as a file beside the module that starts it; from the sources Vite has to build it. */
function workerFromSources(): Plugin {
  const packaged = "new URL('./import-worker.js', import.meta.url)";
  return {
    name: 'rung-worker-from-sources',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/io/start-worker.ts')) return undefined;
      if (!code.includes(packaged)) this.error(`Expected ${packaged} in ${id}. Adapt vite.config.ts.`);
      return { code: `import workerAddress from './import-worker.ts?worker&url';\n${code.replace(packaged, 'new URL(workerAddress, import.meta.url)')}`, map: null };
    },
  };
}

/** The public entry points, served from the sources; examples and stories import these as a user would. */
export default defineConfig({
  plugins: [workerFromSources()],
  worker: { format: 'es' },
  resolve: {
    alias: [
      { find: /^rung-elements\/(define|frameworks|storage|styles)\/(.+?)(?:\.js)?$/, replacement: `${source}/$1/$2` },
      { find: /^rung-elements\/(model|io)$/, replacement: `${source}/$1/index.ts` },
      { find: /^rung-elements$/, replacement: `${source}/index.ts` },
    ],
  },
});
