import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The strictest policy that a host may have, with the names under which Lit registers its Trusted Types policy. */
export function strictPolicy(trustedTypes: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ') || "'none'"}`,
  ].join('; ');
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A folder, and the policy under which its files are served; none where a tool of ours needs inline scripts. */
export interface Site {
  readonly folder: string;
  readonly policy?: string;
}

/**
 * Serves folders under path prefixes; of two that fit the longer wins.
 *
 * @param sites path prefix ("/examples/") → folder and policy
 */
export async function serve(sites: Readonly<Record<string, Site>>): Promise<{ readonly origin: string; close(): void }> {
  const prefixes = Object.keys(sites).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const prefix = prefixes.find((known) => path.startsWith(known)) ?? '';
    const site = sites[prefix];
    const file = site && existingFile(join(site.folder, normalize(`/${path.slice(prefix.length)}`)));
    if (site?.policy) response.setHeader('content-security-policy', site.policy);
    // What Vite has named by its content never changes, and the browser need not compile it again for every story.
    response.setHeader('cache-control', /\/assets\/.+-[\w-]{8}\.\w+$/.test(path) ? 'max-age=3600, immutable' : 'no-cache');
    // Browsers ask for it on their own; its absence is no fault of a page.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    response.writeHead(200, { 'content-type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8` });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${port(server)}`, close: () => server.close() };
}

const port = (server: Server): number => (server.address() as AddressInfo).port;

function existingFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return path;
  return stats?.isDirectory() ? existingFile(join(path, 'index.html')) : undefined;
}
