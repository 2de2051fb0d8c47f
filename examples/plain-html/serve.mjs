/**
 * Serves these pages and the bundle with the headers that a careful host sends. Node alone, no packages:
 *
 *   npm run build && node examples/plain-html/serve.mjs [port]
 */
import { Buffer } from 'node:buffer';
import console from 'node:console';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = '/examples/plain-html/';
const BUNDLE = '/dist/cdn/';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/plain',
  '.svg': 'image/svg+xml',
};

/** What the pages say themselves in a meta element, and what only a header can say. */
export const headers = {
  'content-security-policy': [
    "default-src 'none'",
    // The bundle. On another server than the pages: its address instead, and `integrity` on the script tag.
    "script-src 'self'",
    // The worker in which documents are imported; only pages with an importer need it.
    "worker-src 'self'",
    // The elements bring their styles as constructed style sheets, which need no permission.
    "style-src 'self'",
    "img-src 'self' blob:",
    // Where `src` of an element may load a framework from.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    // The policy of the bundle, and that of the worker of imports.
    'trusted-types rung-elements rung-worker',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** @returns {string | undefined} the file behind an address; only the pages and the bundle are served */
function fileOf(address) {
  const path = normalize(decodeURIComponent(new URL(address, 'http://localhost').pathname)).replaceAll('\\', '/');
  if (!path.startsWith(PAGES) && !path.startsWith(BUNDLE)) return undefined;
  const file = join(project, path.endsWith('/') ? `${path}index.html` : path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Where forms are sent to. */
const RECEIVED = `${PAGES}received`;
const MOST_BYTES = 60_000_000;

const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Reads a form as any server does, prints what arrived, and shows it to the person. */
async function receive(request, response) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) return response.writeHead(413, { ...headers, connection: 'close' }).end('Too large');
    chunks.push(chunk);
  }
  let parts;
  try {
    // Node reads multipart bodies by itself; so do the libraries of every other server.
    parts = [...(await new globalThis.Response(Buffer.concat(chunks), { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData())];
  } catch {
    return response.writeHead(400, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('This is no form.');
  }
  const rows = parts.map(([name, part]) => [name, typeof part === 'string' ? part : `${part.name}, ${part.type}, ${part.size} bytes`]);
  for (const [name, text] of rows) console.log(`${name}: ${text}`);
  return response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>What arrived</title>
<link rel="icon" href="icon.svg" type="image/svg+xml"><link rel="stylesheet" href="page.css">
<main><h1>What arrived</h1><dl>${rows.map(([name, text]) => `<dt>${escaped(name)}</dt><dd><code>${escaped(text)}</code></dd>`).join('')}</dl>
<p><a href="evidence.html">Back</a></p></main></html>`);
}

function answer(request, response) {
  if (request.method === 'POST' && request.url === RECEIVED) {
    void receive(request, response);
    return;
  }
  if (request.url === '/') {
    response.writeHead(302, { location: PAGES }).end();
    return;
  }
  let file;
  try {
    file = fileOf(request.url ?? '/');
  } catch {
    // The address is not well formed.
  }
  if (!file) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8` });
  createReadStream(file).pipe(response);
}

/**
 * @param {number} [port] 0 for any that is free
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(port = 0) {
  const server = createServer(answer);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${server.address().port}${PAGES}`, close: () => server.close() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!existsSync(join(project, BUNDLE, 'rung.js'))) {
    console.error('The bundle is not built yet. Run "npm run build" first.');
    process.exit(1);
  }
  const { url } = await serve(Number(process.argv[2] ?? 8080));
  console.log(`${url}\nStop with Ctrl+C.`);
}
