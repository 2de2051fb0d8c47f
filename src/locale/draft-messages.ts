import type { Messages } from './messages.js';

/** Why a draft could not be kept or read; the codes are those of the storage. */
export type DraftFault = 'insecure' | 'blocked' | 'full' | 'unreadable' | 'newer' | 'failed';

/** Words about drafts. Times come written. */
export interface DraftMessages {
  saved(time: string): string;
  restored(time: string): string;
  deleted: string;
  unsaved: string;
  faults: Readonly<Record<DraftFault, string>>;
  download: string;
  /** A draft is kept on this device for how long, or until the tab is closed. */
  keptLocally: string;
  keptForTab: string;
  keptByHost: string;
  deleteDraft: string;
  deleteAll: string;
  sharedComputer: string;
  sharedComputerHint: string;
  conflictTitle: string;
  conflictText: string;
  here: string;
  there(time: string): string;
  nothing: string;
  decide: string;
  decided: string;
  sentTitle: string;
  sentText(time: string): string;
  bringBack: string;
  startAnew: string;
  frameworkChanged: string;
}

export const draftMessages: Messages<DraftMessages> = {
  en: {
    saved: (time) => `Draft saved at ${time}`,
    restored: (time) => `Your draft of ${time} is back. Go on where you were.`,
    deleted: 'Draft deleted. What stands in the form stays until you leave the page.',
    unsaved: 'Not saved yet',
    faults: {
      insecure: 'No draft can be kept here, because this page is not encrypted (https). Download a copy before you leave.',
      blocked: 'This browser does not let the page keep a draft, as in a private window. Download a copy before you leave.',
      full: 'There is no room left to keep the draft. Download a copy before you leave.',
      unreadable: 'There is a draft that cannot be read. It stays where it is; what you write now is not kept. Download a copy before you leave.',
      newer: 'There is a draft that was written by a newer version. It stays where it is; what you write now is not kept. Download a copy before you leave.',
      failed: 'The draft could not be saved. It is tried again as you go on. Download a copy to be safe.',
    },
    download: 'Download a copy',
    keptLocally: 'Drafts are kept on this device only, encrypted, for seven days.',
    keptForTab: 'The draft is kept until you close this tab.',
    keptByHost: 'Drafts are kept by this site.',
    deleteDraft: 'Delete this draft',
    deleteAll: 'Delete all drafts on this device',
    sharedComputer: 'Other people use this computer',
    sharedComputerHint: 'Then drafts are kept only until you close this tab.',
    conflictTitle: 'This was also changed in another tab',
    conflictText: 'Choose what to keep, part by part. Both versions stay until you have chosen.',
    here: 'Here',
    there: (time) => `The other tab, ${time}`,
    nothing: 'Nothing',
    decide: 'Keep what is chosen',
    decided: 'Kept what you chose.',
    sentTitle: 'You have sent this before',
    sentText: (time) => `This was sent at ${time}. If it did not arrive, bring it back and send it again.`,
    bringBack: 'Bring it back',
    startAnew: 'Delete it and start anew',
    frameworkChanged: 'The framework has changed since this draft was written. Nothing was taken out; look at the behaviours again.',
  },
  cy: async () => (await import('./draft-messages.cy.js')).words,
};
