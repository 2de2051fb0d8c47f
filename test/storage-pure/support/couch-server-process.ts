/** A process of its own, because this server's timers would keep the tests from ending. Prints its port. */
import { createServer } from 'node:http';
import { devNull } from 'node:os';
import expressPouchDb from 'express-pouchdb';
import memory from 'pouchdb-adapter-memory';
import Core from 'pouchdb-core';
import find from 'pouchdb-find';
import mapreduce from 'pouchdb-mapreduce';
import replication from 'pouchdb-replication';

const PouchDB = Core.plugin(memory).plugin(mapreduce).plugin(replication).plugin(find);
const handler = expressPouchDb(PouchDB.defaults({ adapter: 'memory' }), {
  mode: 'fullCouchDB',
  inMemoryConfig: true,
  logPath: devNull,
  overrideMode: { exclude: ['routes/fauxton'] },
});

const ALLOWED = { 'access-control-allow-credentials': 'true', 'access-control-allow-headers': 'content-type, authorization', 'access-control-allow-methods': 'GET, POST, PUT, DELETE, HEAD' };

const server = createServer((request, response) => {
  // Pages of another address may use it, as CouchDB can be set up to allow.
  for (const [name, value] of Object.entries({ ...ALLOWED, 'access-control-allow-origin': request.headers.origin ?? '*' })) response.setHeader(name, value);
  const [, path] = /^\/no-find(\/.*)$/.exec(request.url ?? '') ?? [];
  if (path !== undefined) request.url = path;
  if (request.method === 'OPTIONS') response.writeHead(204).end();
  else if (path === undefined || !/\/_(?:find|index)$/.test(path)) handler(request, response);
  else response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"not_found","reason":"missing"}');
}).listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.stdout.write(`${String(address.port)}\n`);
});
// It ends with whoever has started it.
process.stdin.on('end', () => process.exit()).resume();
