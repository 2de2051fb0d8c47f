import type { Messages } from './messages.js';

/** What an importer or an export menu says before what draws it is there. */
export interface ImporterStartMessages {
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}

export const importerStartMessages: Messages<ImporterStartMessages> = {
  en: {
    loading: 'Loading…',
    failed: 'This part of the page could not be loaded. Check your connection.',
    retry: 'Try again',
  },
  cy: async () => (await import('./importer-start-messages.cy.js')).importerStartMessagesCy,
};
