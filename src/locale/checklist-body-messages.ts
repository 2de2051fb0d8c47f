import type { Messages } from './messages.js';

/** Words of a checklist that is drawn. */
export interface ChecklistBodyMessages {
  /** What is asked, where the framework has no words of its own for it. */
  readonly question: string;
  /** The same as a heading over what was answered. */
  readonly title: string;
  /** The instruction after a question of ours or of the host. */
  readonly selectAll: string;
  /** The instruction after the framework's own label, which does not say that something is to be observed. */
  readonly selectObserved: string;
  readonly required: string;
  readonly readonly: string;
  readonly or: string;
  readonly none: string;
  readonly observed: string;
  readonly noneObserved: string;
  readonly notConsidered: string;
  /** The same to a person who can still answer. */
  readonly notYet: string;
  /** "None of these" has cleared the other answers. */
  readonly cleared: string;
  /** The last answer was taken back. */
  readonly unanswered: string;
  /** Another answer has cleared "None of these". */
  readonly noneCleared: string;
  readonly restored: string;
  readonly undo: string;
  readonly note: string;
  readonly noteWritten: string;
  readonly seen: string;
  readonly support: string;
  readonly notInFramework: string;
  readonly notInList: string;
  /** Stands before a fault, for those who do not see its place. */
  readonly error: string;
  readonly loading: string;
  readonly empty: string;
  readonly nothing: (competency: string) => string;
  readonly failed: (url: string | undefined, status: number | undefined) => string;
  readonly retry: string;
  readonly unknownCompetency: (id: string) => string;
  readonly sharedId: (id: string) => string;
  /** The value that was given is no checklist. */
  readonly unreadable: string;
  /** Sentences for what is wrong with it; English ones come with the issue. */
  readonly issues?: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string>>;
}

export const checklistBodyMessages: Messages<ChecklistBodyMessages> = {
  en: {
    question: 'Contra-indicators observed',
    title: 'Contra-indicators',
    selectAll: 'Select all that apply.',
    selectObserved: 'Select all that were observed.',
    required: '(required)',
    readonly: 'Read only',
    or: 'or',
    none: 'None of these',
    observed: 'Observed',
    noneObserved: 'None observed',
    notConsidered: 'Not considered',
    notYet: 'Not considered yet. Select what was observed, or “None of these”.',
    cleared: 'The other answers and their notes were cleared. Undo brings them back.',
    unanswered: 'Nothing is selected any more, so this counts as not considered.',
    noneCleared: '“None of these” is no longer selected.',
    restored: 'All answers and notes are back.',
    undo: 'Undo',
    note: 'Note',
    noteWritten: 'Note (written)',
    seen: 'What was seen',
    support: 'What support was agreed',
    notInFramework: 'No longer in the framework',
    notInList: 'No longer in this list',
    error: 'Error:',
    loading: 'Loading the contra-indicators…',
    empty: 'There are no contra-indicators to consider yet.',
    nothing: (competency) => `This framework has no contra-indicators for ${competency}.`,
    failed: (url, status) =>
      url
        ? `The contra-indicators could not be loaded from ${url}${status ? ` (${status})` : ''}. Check the address and your connection.`
        : 'There are no contra-indicators to consider, because the framework has faults.',
    retry: 'Try again',
    unknownCompetency: (id) => `This framework has no competency “${id}”, so there is nothing to consider here.`,
    sharedId: (id) => `Several entries have the id “${id}”, so they are selected together.`,
    unreadable: 'The answers that were given here could not be read, so they are not shown.',
  },
  cy: async () => (await import('./checklist-body-messages.cy.js')).checklistBodyMessagesCy,
};
