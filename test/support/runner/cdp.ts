import type { CDPSession, Page } from 'puppeteer-core';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The page's session with Chromium's devtools protocol. What it emulates (media, processor speed) lasts until it ends. */
export function cdpSession(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

export async function endCdpSession(page: Page): Promise<void> {
  const session = await sessions.get(page);
  sessions.delete(page);
  await session?.detach();
}
