import { plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of a picker of behaviours that is drawn. */
export interface BehaviourBodyMessages {
  readonly behaviours: string;
  /** Stands before the competency's title. */
  readonly behavioursFor: string;
  /** How to use the field, where the host gives no hint. */
  readonly help: string;
  readonly readonly: string;
  /** Stands before a fault, for those who do not see its place. */
  readonly error: string;
  readonly loading: string;
  readonly empty: string;
  readonly noBehaviours: string;
  readonly failed: (url: string | undefined, status: number | undefined) => string;
  readonly retry: string;
  readonly unknownCompetency: (id: string) => string;
  readonly unknownKinds: (kinds: string) => string;
  /** The host has set what is no list of behaviours. */
  readonly unreadable: string;
  readonly found: (count: number) => string;
  readonly nothingFound: string;
  readonly chosen: (count: number) => string;
  readonly noneChosen: string;
  /** Said after one was taken or taken away. */
  readonly nowChosen: (count: number) => string;
  readonly nudge: (count: number, most: number) => string;
  readonly remove: string;
  readonly own: string;
  readonly gone: string;
  /** The framework has other words than when the behaviour was chosen. */
  readonly nowSays: (text: string) => string;
  readonly wordless: string;
  readonly contra: string;
  /** A level in a line: "Level B", but "People Managers" as it is. */
  readonly levelNamed: (label: string) => string;
  readonly addOwn: string;
  readonly ownText: string;
  readonly ownCompetency: string;
  readonly chooseCompetency: string;
  readonly add: string;
  readonly ownTextMissing: string;
  readonly ownCompetencyMissing: string;
  readonly alreadyChosen: string;
}

export const behaviourBodyMessages: Messages<BehaviourBodyMessages> = {
  en: {
    behaviours: 'Behaviours',
    behavioursFor: 'Behaviours for',
    help: 'Type words to search. You can choose several.',
    readonly: 'Read only',
    error: 'Error:',
    loading: 'Loading the behaviours…',
    empty: 'There are no behaviours to choose from yet.',
    noBehaviours: 'This framework has no behaviours to choose from here.',
    failed: (url, status) =>
      url ? `The behaviours could not be loaded from ${url}${status ? ` (${status})` : ''}. Check the address and your connection.` : 'There are no behaviours to choose from, because the framework has faults.',
    retry: 'Try again',
    unknownCompetency: (id) => `This framework has no competency “${id}”, so there is nothing to choose from.`,
    unknownKinds: (kinds) => `There is no kind of behaviour called “${kinds}”. The kinds are positive, example and contra.`,
    unreadable: 'The behaviours chosen before could not be read, so none is shown.',
    found: (count) => plural('en', count, { one: '# behaviour', other: '# behaviours' }),
    nothingFound: 'No behaviour has these words. Try fewer words, or others.',
    chosen: (count) => plural('en', count, { other: '# chosen' }),
    noneChosen: 'None chosen.',
    nowChosen: (count) => (count === 0 ? 'None chosen.' : plural('en', count, { other: '# chosen.' })),
    nudge: (count, most) => `${plural('en', count, { other: '# chosen' })}. Pick the few that matter most: about ${most}.`,
    remove: 'Remove',
    own: 'Own',
    gone: 'No longer in the framework',
    nowSays: (text) => `The framework now says: “${text}”`,
    wordless: 'A behaviour without words',
    contra: 'Contra-indicator',
    levelNamed: (label) => (label.length < 3 ? `Level ${label}` : label),
    addOwn: 'Add your own behaviour',
    ownText: 'Behaviour in your own words',
    ownCompetency: 'Competency that it belongs to',
    chooseCompetency: 'Choose a competency',
    add: 'Add',
    ownTextMissing: 'Write the behaviour.',
    ownCompetencyMissing: 'Choose the competency that it belongs to.',
    alreadyChosen: 'This behaviour is chosen already.',
  },
  cy: async () => (await import('./behaviour-body-messages.cy.js')).behaviourBodyMessagesCy,
};
