/**
 * Starts the server: `npx tsx examples/server/main.ts`. Set by the environment: `RUNG_DATABASE` (a file), `RUNG_USERS`
 * (a file as `users.json`), `RUNG_PORT`, `RUNG_HOST`, `RUNG_ORIGINS` (separated by spaces).
 */
import { fileURLToPath } from 'node:url';
import { serve } from './server.js';
import { readUsers } from './sign-in.js';

const { RUNG_DATABASE = 'rung.db', RUNG_USERS, RUNG_PORT = '8090', RUNG_HOST = '127.0.0.1', RUNG_ORIGINS = '' } = process.env;

const users = readUsers(RUNG_USERS ?? fileURLToPath(new URL('users.json', import.meta.url)));
const server = await serve({ database: RUNG_DATABASE, users, port: Number(RUNG_PORT), host: RUNG_HOST, origins: RUNG_ORIGINS.split(' ').filter(Boolean) });
console.log(`${server.url} with the documents in ${RUNG_DATABASE}. Stop with Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit()));
