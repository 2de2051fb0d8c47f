import type { Messages } from './messages.js';

/** What a picker of behaviours says before it is drawn. */
export interface BehaviourPickerMessages {
  /** Asks for a choice. */
  readonly missing: string;
  /** What draws it could not be loaded. */
  readonly failed: string;
  readonly retry: string;
}

export const behaviourPickerMessages: Messages<BehaviourPickerMessages> = {
  en: {
    missing: 'Choose at least one behaviour.',
    failed: 'The behaviours cannot be shown, because a part of this page did not load. Check your connection.',
    retry: 'Try again',
  },
  cy: async () => (await import('./behaviour-picker-messages.cy.js')).behaviourPickerMessagesCy,
};
