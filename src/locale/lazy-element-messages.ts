import type { Messages } from './messages.js';

/** What an element says when that which draws it could not be loaded. */
export interface LazyElementMessages {
  readonly failed: string;
  readonly retry: string;
}

export const lazyElementMessages: Messages<LazyElementMessages> = {
  en: { failed: 'This cannot be shown, because a part of the page did not load. Check your connection.', retry: 'Try again' },
  cy: async () => (await import('./lazy-element-messages.cy.js')).lazyElementMessagesCy,
};
