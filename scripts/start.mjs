/** `npm start`: the examples, served from the sources; the portal is the page to begin with. */
import { fileURLToPath } from 'node:url';
import { setUpPackages } from './setup.mjs';

setUpPackages();

const project = fileURLToPath(new URL('..', import.meta.url));
// Only now, because vite may just have been installed.
const { createServer } = await import('vite');
const server = await createServer({
  root: `${project}examples`,
  configFile: `${project}vite.config.ts`,
  server: {
    // The examples import the sources, which lie beside them.
    fs: { allow: [project] },
    // The portal's policy allows its own address only: a server that runs here is reached through it (examples/portal/README.md).
    proxy: {
      '/api': { target: 'http://127.0.0.1:8090', rewrite: (path) => path.replace(/^\/api/, '') },
      '/couch': { target: 'http://127.0.0.1:5984', rewrite: (path) => path.replace(/^\/couch/, '') },
    },
    open: process.stdout.isTTY ? '/portal/' : false,
  },
});
await server.listen();
for (const address of server.resolvedUrls?.local ?? []) console.log(`Portal: ${address}portal/`);
console.log('Stop with Ctrl+C.');
