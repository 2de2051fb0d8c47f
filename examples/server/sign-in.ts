import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { ROLES, type Actor } from 'rung-elements/model';
import * as v from 'valibot';
import { Problem } from './problem.js';

const usersSchema = v.array(v.object({ id: v.string(), name: v.string(), roles: v.array(v.picklist(ROLES)) }));

/** Reads who there is and in which roles: `[{ "id": "mair", "name": "Mair Lewis", "roles": ["hr"] }]`. */
export const readUsers = (path: string): readonly Actor[] => v.parse(usersSchema, JSON.parse(readFileSync(path, 'utf8')));

/**
 * Who asks. The header is what a single sign-on proxy in front adds after it has looked at the person's session; whoever
 * reaches this server without the proxy can be anybody, so only the proxy may reach it.
 */
export function signIn({ headers }: IncomingMessage, users: readonly Actor[]): Actor {
  const actor = users.find(({ id }) => id === headers['x-rung-user']);
  if (!actor) throw new Problem(401, 'signed-out', 'Sign in first. This server knows people by the header X-Rung-User.');
  return actor;
}
