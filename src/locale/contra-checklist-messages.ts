import type { Messages } from './messages.js';

/** What a checklist says before it is drawn. */
export interface ContraChecklistMessages {
  /** Asks for an answer. */
  readonly missing: (competency: string | undefined) => string;
  /** What draws it could not be loaded. */
  readonly failed: string;
  readonly retry: string;
}

export const contraChecklistMessages: Messages<ContraChecklistMessages> = {
  en: {
    missing: (competency) => `Select what was observed${competency ? ` for ${competency}` : ''}, or “None of these”.`,
    failed: 'The list cannot be answered, because a part of this page did not load. Check your connection.',
    retry: 'Try again',
  },
  cy: async () => (await import('./contra-checklist-messages.cy.js')).contraChecklistMessagesCy,
};
