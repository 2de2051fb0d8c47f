import { plural } from './format.js';
import type { Messages } from './messages.js';

type StageName = 'write' | 'pass' | 'assess' | 'publish' | 'tell' | 'review';
type RouteName = 'panel' | 'hr' | 'external-provider';

/** Words about the way of a role profile, besides the names of the workflow. */
export interface WorkflowStepsMessages {
  readonly label: string;
  readonly stages: Readonly<Record<StageName, string>>;
  /** Who looks at it, as the name of that part of the way. */
  readonly assess: Readonly<Record<RouteName, string>>;
  /** Who does a part that is still ahead; who looks at it is known by the route. */
  readonly who: Readonly<Record<Exclude<StageName, 'assess'>, string>>;
  /** Stands before the name of a part that is not ahead any more, for those who do not see its sign. */
  readonly before: Readonly<Record<'done' | 'current', string>>;
  readonly returned: (by: string, moment: string) => string;
  readonly superseded: (moment: string) => string;
  readonly withdrawn: (by: string, moment: string) => string;
  readonly reviewBy: (day: string) => string;
  readonly concerns: (count: number) => string;
}

export const workflowStepsMessages: Messages<WorkflowStepsMessages> = {
  en: {
    label: 'Where the profile stands',
    stages: { write: 'Write', pass: 'Pass on', assess: 'Moderate', publish: 'Publish', tell: 'Tell people', review: 'Review' },
    assess: { panel: 'Panel moderates', hr: 'HR reviews', 'external-provider': 'Provider moderates' },
    who: { write: 'Line manager', pass: 'HR', publish: 'HR', tell: 'HR and line manager', review: 'HR and line manager' },
    before: { done: 'Done:', current: 'Now:' },
    returned: (by, moment) => `Returned by ${by} on ${moment}:`,
    superseded: (moment) => `Replaced by a newer profile on ${moment}.`,
    withdrawn: (by, moment) => `Withdrawn by ${by} on ${moment}:`,
    reviewBy: (day) => `By ${day}`,
    concerns: (count) => plural('en', count, { one: 'One concern waits for an answer.', other: '# concerns wait for an answer.' }),
  },
  cy: async () => (await import('./workflow-steps-messages.cy.js')).workflowStepsMessagesCy,
};
