import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import { serve, strictPolicy } from '../../stories/static-server.js';

const project = join(import.meta.dirname, '../../..');

/** The portal as a host would build and serve it, with other servers behind paths of the same site: nothing else is allowed by its policy. */
export async function servePortalWith(behind: Readonly<Record<string, string>>, name: string): Promise<{ readonly portal: string; close(): void }> {
  const outDir = join(project, 'node_modules/.cache', name);
  await build({
    root: join(project, 'examples/portal'),
    configFile: join(project, 'vite.config.ts'),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 2_000 },
  });
  const pages = await serve({ '/portal/': { folder: outDir, policy: strictPolicy(['lit-html', 'rung-worker']) } });
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    const prefix = Object.keys(behind).find((each) => path.startsWith(each));
    forward(prefix === undefined ? `${pages.origin}${path}` : `${behind[prefix] ?? ''}/${path.slice(prefix.length)}`, asked, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    portal: `http://127.0.0.1:${String(port)}/portal/`,
    close: () => {
      server.close();
      server.closeAllConnections();
      pages.close();
    },
  };
}

function forward(url: string, asked: IncomingMessage, answer: ServerResponse): void {
  // A connection of its own: one that was kept may be closed from the other side just as it is used again.
  const passed = request(url, { agent: false, method: asked.method ?? 'GET', headers: { ...asked.headers, host: new URL(url).host } }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  answer.on('close', () => passed.destroy());
  asked.pipe(passed);
}
