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
    open: process.stdout.isTTY ? '/portal/' : false,
  },
});
await server.listen();
for (const address of server.resolvedUrls?.local ?? []) console.log(`Portal: ${address}portal/`);
console.log('Stop with Ctrl+C.');
