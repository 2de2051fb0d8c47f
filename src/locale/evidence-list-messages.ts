import { formatList, plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of the list of evidence. */
export interface EvidenceListMessages {
  readonly title: string;
  readonly loading: string;
  readonly find: string;
  readonly competency: string;
  readonly all: string;
  readonly from: string;
  readonly to: string;
  readonly grouped: string;
  readonly clear: string;
  /** Said of all that there is. */
  readonly count: (pieces: number) => string;
  /** Said when search or filters are on. */
  readonly countOf: (shown: number, all: number) => string;
  /** Pieces that a choice of days leaves out because they have no date. */
  readonly undated: (count: number) => string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly nothing: string;
  readonly nothingHint: string;
  /** The first day lies after the last. */
  readonly wrongOrder: string;
  readonly noDate: string;
  readonly noBehaviour: string;
  /** Behaviours that a folded entry does not show. */
  readonly more: (count: number) => string;
  /** Other competencies that the same evidence shows. */
  readonly also: (competencies: readonly string[]) => string;
  readonly edit: string;
  readonly remove: string;
  readonly damaged: (count: number) => string;
  readonly damagedPlace: (place: number) => string;
  /** What the host gave is not a list. */
  readonly noList: string;
}

export const evidenceListMessages: Messages<EvidenceListMessages> = {
  en: {
    title: 'Evidence',
    loading: 'Loading the evidence…',
    find: 'Find in the evidence',
    competency: 'Competency',
    all: 'All',
    from: 'From date',
    to: 'To date',
    grouped: 'Group by competency',
    clear: 'Clear search and filters',
    count: (pieces) => plural('en', pieces, { one: '# piece of evidence', other: '# pieces of evidence' }),
    countOf: (shown, all) => `${shown} of ${plural('en', all, { one: '# piece of evidence', other: '# pieces of evidence' })}`,
    undated: (count) => plural('en', count, { one: '# more fits but has no date.', other: '# more fit but have no date.' }),
    empty: 'No evidence yet',
    emptyHint: 'What shows the behaviours of the framework will be listed here.',
    nothing: 'Nothing matches.',
    nothingHint: 'Try fewer words or other days, or clear search and filters.',
    wrongOrder: 'The first day is after the last one.',
    noDate: 'No date',
    noBehaviour: 'For no behaviour',
    more: (count) => plural('en', count, { one: 'and # more behaviour', other: 'and # more behaviours' }),
    also: (competencies) => `Also shows ${formatList('en', competencies)}`,
    edit: 'Edit',
    remove: 'Delete',
    damaged: (count) => plural('en', count, { one: '# piece cannot be read', other: '# pieces cannot be read' }),
    damagedPlace: (place) => `Number ${place} of what was given`,
    noList: 'The evidence cannot be shown because what was given is not a list.',
  },
  cy: async () => (await import('./evidence-list-messages.cy.js')).evidenceListMessagesCy,
};
