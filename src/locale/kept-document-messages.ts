import type { Messages } from './messages.js';

/** Why a document could not be read or written; the codes are those of the repository, besides `conflict`. */
type KeepingFault = 'blocked' | 'full' | 'offline' | 'refused' | 'invalid' | 'newer' | 'missing' | 'failed';

/** Words about a document that is kept in a repository. Times come written. */
export interface KeptDocumentMessages {
  readonly loading: string;
  readonly saving: string;
  readonly saved: (time: string) => string;
  readonly unsaved: string;
  /** The document could not be read. */
  readonly loadFaults: Readonly<Record<KeepingFault, string>>;
  /** What a person has written could not be kept. */
  readonly saveFaults: Readonly<Record<KeepingFault, string>>;
  readonly conflict: string;
  /** What others have saved has taken the place of what was shown. */
  readonly replaced: (time: string) => string;
  readonly removed: string;
  readonly download: string;
  readonly retry: string;
}

const readAgain = 'Check your connection and try again.';
const safe = 'What you wrote is still here. Download a copy to be safe.';

export const keptDocumentMessages: Messages<KeptDocumentMessages> = {
  en: {
    loading: 'Loading…',
    saving: 'Saving…',
    saved: (time) => `Saved at ${time}`,
    unsaved: 'Not saved yet',
    loadFaults: {
      blocked: 'This browser does not let the page keep documents, as in a private window.',
      full: 'There is no room left on this device.',
      offline: `The server cannot be reached. ${readAgain}`,
      refused: 'You may not see this document.',
      invalid: 'This document cannot be read. Nothing was changed in it.',
      newer: 'A newer version of the program has written this document. Reload the page to bring it up to date; nothing was changed.',
      missing: 'There is no such document. It may have been removed, or its address is wrong.',
      failed: `The document could not be loaded. ${readAgain}`,
    },
    saveFaults: {
      blocked: `This browser does not let the page keep documents, as in a private window. ${safe}`,
      full: `There is no room left to save. ${safe}`,
      offline: `The server cannot be reached, so this is not saved yet. It is tried again as you go on. ${safe}`,
      refused: `The server did not take this. ${safe}`,
      invalid: `This could not be written as it is. ${safe}`,
      newer: `A newer version of the program has written this document, so this version of it was left as it is. ${safe}`,
      missing: `The document is no longer there. ${safe}`,
      failed: `This could not be saved. It is tried again as you go on. ${safe}`,
    },
    replaced: (time) => `Changed elsewhere at ${time}. You see it as it is now.`,
    conflict: 'Somebody else has changed this meanwhile. Both versions are kept until you choose.',
    removed: 'Somebody has removed this document. What you see is still here, and is not kept any more.',
    download: 'Download a copy',
    retry: 'Try again',
  },
  cy: async () => (await import('./kept-document-messages.cy.js')).keptDocumentMessagesCy,
};
