import { plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of the list of profiles that wait for somebody. */
export interface ModerationQueueMessages {
  readonly title: string;
  readonly loading: string;
  readonly empty: string;
  readonly noActor: string;
  readonly count: (count: number) => string;
  readonly more: string;
  readonly since: (day: string) => string;
  /** What the person has to do with it, or who it waits for. */
  readonly states: Readonly<Record<'route' | 'begin' | 'review' | 'choose' | 'waiting' | 'agree' | 'enter' | 'publish' | 'tell', string>>;
  readonly failed: string;
  readonly retry: string;
  readonly unreadable: (count: number) => string;
}

export const moderationQueueMessages: Messages<ModerationQueueMessages> = {
  en: {
    title: 'Profiles that wait for you',
    loading: 'Loading…',
    empty: 'No profile waits for you.',
    noActor: 'Nobody is signed in.',
    count: (count) => plural('en', count, { one: 'One profile', other: '# profiles' }),
    more: 'Show more',
    since: (day) => `Since ${day}`,
    states: {
      route: 'Pass on',
      begin: 'Begin the moderation',
      review: 'Review',
      choose: 'Choose levels',
      waiting: 'Handed in, waiting for the others',
      agree: 'Ready to agree',
      enter: 'Enter the outcome',
      publish: 'Publish',
      tell: 'Tell the line manager',
    },
    failed: 'The list could not be loaded. Check your connection and try again.',
    retry: 'Try again',
    unreadable: (count) => plural('en', count, { one: 'One profile cannot be read.', other: '# profiles cannot be read.' }),
  },
  cy: async () => (await import('./moderation-queue-messages.cy.js')).moderationQueueMessagesCy,
};
