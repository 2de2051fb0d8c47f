import type { Middleware } from '@web/dev-server-core';

const begun = new Map<string, string>();

/** Hears from test/support/tell-test.ts which test of a session has begun. */
export const testBegins: Middleware = async (context, next) => {
  if (context.path !== '/test-begins') {
    await next();
    return;
  }
  const { session, title } = context.query;
  if (typeof session === 'string' && typeof title === 'string') begun.set(session, title);
  context.status = 204;
};

/** The test that was the last to begin in a session. */
export const lastTestOf = (session: string): string | undefined => begun.get(session);
