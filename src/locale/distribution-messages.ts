import { plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of the distribution of levels. */
export interface DistributionMessages {
  readonly title: string;
  readonly counting: (counted: number, all: number) => string;
  readonly counted: (profiles: number) => string;
  readonly stopped: (counted: number, all: number) => string;
  readonly failed: (counted: number) => string;
  readonly cancel: string;
  readonly again: string;
  /** The profiles have changed since. */
  readonly changed: string;
  readonly organisation: string;
  readonly allOrganisations: string;
  readonly competency: string;
  readonly noLevel: string;
  readonly nothing: string;
}

const profiles = (count: number): string => plural('en', count, { one: '# profile', other: '# profiles' });
const number = (count: number): string => plural('en', count, { other: '#' });

export const distributionMessages: Messages<DistributionMessages> = {
  en: {
    title: 'Distribution of levels',
    counting: (counted, all) => `Counting: ${number(counted)} of ${profiles(all)}`,
    counted: (count) => `Counted: ${profiles(count)}`,
    stopped: (counted, all) => `Stopped: these are the figures of ${number(counted)} of ${profiles(all)}`,
    failed: (counted) => `Not all profiles could be loaded: these are the figures of ${number(counted)}`,
    cancel: 'Stop counting',
    again: 'Count again',
    changed: 'Profiles have changed since.',
    organisation: 'Levels in',
    allOrganisations: 'All organisations',
    competency: 'Competency',
    noLevel: 'None',
    nothing: 'None of the profiles has a level.',
  },
  cy: async () => (await import('./distribution-messages.cy.js')).distributionMessagesCy,
};
