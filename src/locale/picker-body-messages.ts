import { formatList } from './format.js';
import type { Messages } from './messages.js';

/** Words of a picker that is drawn. */
export interface PickerBodyMessages {
  readonly level: string;
  /** Stands before the competency's title. */
  readonly levelFor: string;
  /** Which levels have descriptions, where not all have. */
  readonly described: (labels: readonly string[]) => string;
  readonly readonly: string;
  readonly notAssessed: string;
  readonly roleAsksFor: (label: string) => string;
  /** Stands before a fault, for those who do not see its place. */
  readonly error: string;
  readonly loading: string;
  readonly empty: string;
  readonly noLevels: string;
  readonly failed: (url: string | undefined, status: number | undefined) => string;
  readonly retry: string;
  /** There is a value, but no scale to find it in. */
  readonly kept: (value: string) => string;
  readonly unknownValue: (value: string) => string;
  readonly unknownCompetency: (id: string) => string;
  readonly unknownRequired: (id: string) => string;
  /** Heading of a description: "Level B", but "People Managers" as it is. */
  readonly levelNamed: (label: string) => string;
  readonly undescribed: (below: string | undefined, above: string | undefined) => string;
  readonly alsoFrom: (label: string) => string;
  readonly readAll: string;
  readonly allDescriptions: string;
  readonly theme: string;
}

export const pickerBodyMessages: Messages<PickerBodyMessages> = {
  en: {
    level: 'Level',
    levelFor: 'Level for',
    described: (labels) => `(${formatList('en', labels)} ${labels.length > 1 ? 'have descriptions' : 'has a description'})`,
    readonly: 'Read only',
    notAssessed: 'Not assessed',
    roleAsksFor: (label) => `Role asks for ${label}`,
    error: 'Error:',
    loading: 'Loading the levels…',
    empty: 'There are no levels to choose from yet.',
    noLevels: 'This framework has no levels to choose from.',
    failed: (url, status) =>
      url ? `The levels could not be loaded from ${url}${status ? ` (${status})` : ''}. Check the address and your connection.` : 'There are no levels to choose from, because the framework has faults.',
    retry: 'Try again',
    kept: (value) => `Level “${value}” is kept.`,
    unknownValue: (value) => `Level “${value}” is not in this scale. It is kept until you choose another.`,
    unknownCompetency: (id) => `This framework has no competency “${id}”, so there are no descriptions here.`,
    unknownRequired: (id) => `The role asks for level “${id}”, which is not in this scale.`,
    levelNamed: (label) => (label.length < 3 ? `Level ${label}` : label),
    undescribed: (below, above) =>
      below || above ? `No description. Compare with ${below && above ? `level ${below} and level ${above}` : `level ${below ?? above ?? ''}`}.` : 'No description.',
    alsoFrom: (label) => `Also from ${label}`,
    readAll: 'Read all descriptions',
    allDescriptions: 'All descriptions',
    theme: 'Theme',
  },
  cy: async () => (await import('./picker-body-messages.cy.js')).pickerBodyMessagesCy,
};
