import type { Middleware } from '@web/dev-server-core';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

type Answer = (query: URLSearchParams, rest: string) => Reply | Promise<Reply>;

interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Readable;
}

const JSON_TYPE = 'application/json';
const FRAMEWORK = JSON.stringify({ id: 'fixture', title: 'A small framework', competencies: [{ id: 'care', title: 'Care' }] });
const seen = new Set<string>();

/**
 * Answers that a server should not give, by the first part of the path after /fixtures/. Any other path is a file of
 * test/support/fixtures.
 */
const answers: Readonly<Record<string, Answer>> = {
  /** /fixtures/status/404 */
  status: (_, code) => ({ status: Number(code), type: 'text/plain', body: `Status ${code}` }),
  /** A page where data was expected, as a sign-in page would be. */
  html: () => ({ type: 'text/html', body: '<!doctype html><title>Sign in</title><p>Please sign in.</p>' }),
  'half.json': () => ({ type: JSON_TYPE, body: FRAMEWORK.slice(0, FRAMEWORK.length / 2) }),
  /** /fixtures/slow?ms=500 */
  slow: async (query) => {
    await sleep(Number(query.get('ms')));
    return { type: JSON_TYPE, body: FRAMEWORK };
  },
  /** 11 MB of valid JSON in pieces, without a length announced. */
  large: () => ({ type: JSON_TYPE, body: Readable.from(largeFramework()) }),
  /** /fixtures/flaky?key=…: fails the first time that it is asked with a key. */
  flaky: (query) => {
    const key = query.get('key') ?? '';
    if (seen.has(key)) return { type: JSON_TYPE, body: FRAMEWORK };
    seen.add(key);
    return { status: 503, type: 'text/plain', body: 'Try again.' };
  },
};

function* largeFramework(): Generator<string> {
  yield `${FRAMEWORK.slice(0, -1)},"note":"`;
  const piece = 'a'.repeat(64 * 1024);
  for (let size = 0; size < 11 * 1024 * 1024; size += piece.length) yield piece;
  yield '"}';
}

export const fixtureRoutes: Middleware = async (context, next) => {
  const [, first, rest] = /^\/fixtures\/([^/]+)\/?(.*)$/.exec(context.path) ?? [];
  const answer = first === undefined ? undefined : answers[first];
  if (!answer) {
    if (first !== undefined) context.path = `/test/support${context.path}`;
    await next();
    return;
  }
  const { status = 200, type = '', body } = await answer(new URLSearchParams(context.querystring), rest ?? '');
  context.status = status;
  context.type = type;
  context.set('cache-control', 'no-store');
  context.body = body;
};
