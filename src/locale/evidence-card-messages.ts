import { plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of the evidence card, and what every reader of evidence says of faults. */
export interface EvidenceCardMessages {
  readonly title: string;
  readonly empty: string;
  readonly unreadable: string;
  /** Before the list of what is wrong with evidence that is shown all the same. */
  readonly faults: string;
  readonly more: (count: number) => string;
  /** Sentences for the issues of the model by their code; English ones come with the issue. */
  readonly issues?: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string>>;
  readonly frameworkFailed: string;
  /** What shows evidence could not be loaded. */
  readonly failed: string;
  readonly retry: string;
  /** Before the number of a printed page. */
  readonly page: string;
}

export const evidenceCardMessages: Messages<EvidenceCardMessages> = {
  en: {
    title: 'Evidence',
    empty: 'There is no evidence to show.',
    unreadable: 'This evidence cannot be read.',
    faults: 'Not everything in this evidence is as it should be:',
    more: (count) => plural('en', count, { one: '# more', other: '# more' }),
    frameworkFailed: 'The framework could not be used. Behaviours stand here in the words that were kept with them.',
    failed: 'What shows evidence could not be loaded.',
    retry: 'Try again',
    page: 'Page',
  },
  cy: async () => (await import('./evidence-card-messages.cy.js')).evidenceCardMessagesCy,
};
