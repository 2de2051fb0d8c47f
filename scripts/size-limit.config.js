import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a page loads at first: what stands behind `import()` is left out. */
const withoutLazyModules = {
  name: 'without-lazy-modules',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

const atFirst = (config) => ({ ...config, format: 'esm', plugins: [withoutLazyModules] });
const inAll = (config) => ({ ...config, format: 'esm' });

/** Brotli, Lit included. Rows without a limit are there to be seen. */
const rows = [
  { name: 'level picker', module: 'level-picker', limit: '10 kB', modifyEsbuildConfig: atFirst },
  { name: 'framework grid', module: 'framework-grid', limit: '14 kB', modifyEsbuildConfig: atFirst },
  { name: 'framework grid with what it loads later', module: 'framework-grid', modifyEsbuildConfig: inAll },
  { name: 'all widgets', module: 'all', limit: '60 kB', modifyEsbuildConfig: atFirst },
];

export default rows
  .map(({ module, ...row }) => ({ ...row, path: fileURLToPath(new URL(`../src/define/${module}.ts`, import.meta.url)) }))
  .filter(({ path }) => existsSync(path));
