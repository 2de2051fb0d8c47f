import type { Messages } from './messages.js';

/** Words about where a framework comes from and how old it is. */
export interface ProvenanceMessages {
  readonly version: (version: string) => string;
  readonly published: (date: string) => string;
  readonly reviewDue: (date: string) => string;
  readonly owner: (owner: string) => string;
  /** Before the number of a printed page. */
  readonly page: string;
}

export const provenanceMessages: Messages<ProvenanceMessages> = {
  en: {
    version: (version) => `Version ${version}`,
    published: (date) => `Published ${date}`,
    reviewDue: (date) => `Review due ${date}`,
    owner: (owner) => `Owner: ${owner}`,
    page: 'Page',
  },
  cy: async () => (await import('./provenance-messages.cy.js')).provenanceMessagesCy,
};
