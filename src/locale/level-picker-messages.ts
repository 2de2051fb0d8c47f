import type { Messages } from './messages.js';

/** What a level picker says before it is drawn. */
export interface LevelPickerMessages {
  /** Asks for a choice. */
  readonly missing: (competency: string | undefined) => string;
  /** What draws it could not be loaded. */
  readonly failed: string;
  readonly retry: string;
}

export const levelPickerMessages: Messages<LevelPickerMessages> = {
  en: {
    missing: (competency) => (competency ? `Choose a level for ${competency}.` : 'Choose a level.'),
    failed: 'The levels cannot be shown, because a part of this page did not load. Check your connection.',
    retry: 'Try again',
  },
  cy: async () => (await import('./level-picker-messages.cy.js')).levelPickerMessagesCy,
};
