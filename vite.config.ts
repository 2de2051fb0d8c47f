import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const source = resolve(import.meta.dirname, 'src');

/** The public entry points, served from the sources; examples and stories import these as a user would. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^rung-elements\/(define|frameworks|styles)\/(.+?)(?:\.js)?$/, replacement: `${source}/$1/$2` },
      { find: /^rung-elements\/(model|io)$/, replacement: `${source}/$1/index.ts` },
      { find: /^rung-elements$/, replacement: `${source}/index.ts` },
    ],
  },
});
