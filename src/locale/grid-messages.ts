import { formatList, plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of the framework grid's own controls. */
export interface GridMessages {
  readonly skip: string;
  readonly find: string;
  readonly filters: (active: number) => string;
  readonly group: string;
  readonly competency: string;
  readonly level: string;
  readonly kind: string;
  readonly all: string;
  readonly everyLevel: string;
  readonly showLinks: string;
  readonly clear: string;
  readonly summary: (competencies: number, indicators: number) => string;
  readonly matches: (matches: number, competencies: number) => string;
  readonly noMatches: (query: string) => string;
  readonly selected: (count: number) => string;
  readonly clearSelection: string;
  readonly about: string;
  readonly vision: string;
  readonly purpose: string;
  readonly principles: string;
  readonly appliesTo: (whom: string) => string;
  readonly described: (described: readonly string[], undescribed: readonly string[]) => string;
  readonly cumulative: string;
  readonly noCompetencies: string;
  readonly hasCharter: string;
  readonly showCharter: string;
  /** A link leads to an entry that the framework does not have. */
  readonly notFound: string;
  readonly undescribedLevel: (level: string, below: string | undefined, above: string | undefined) => string;
}

const list = (items: readonly string[]) => formatList('en', items);

function comparison(...neighbours: readonly (string | undefined)[]): string {
  const levels = neighbours.filter((label) => label !== undefined).map((label) => `level ${label}`);
  return levels.length > 0 ? `Compare with ${list(levels)}.` : '';
}

export const gridMessages: Messages<GridMessages> = {
  en: {
    skip: 'Skip this framework',
    find: 'Find in this framework',
    filters: (active) => (active > 0 ? `Filters (${active} on)` : 'Filters'),
    group: 'Group',
    competency: 'Competency',
    level: 'Level',
    kind: 'Kind',
    all: 'All',
    everyLevel: 'Show all levels, also those without a description',
    showLinks: 'Show a link at each entry',
    clear: 'Clear',
    summary: (competencies, indicators) =>
      `${plural('en', competencies, { one: '# competency', other: '# competencies' })}, ${plural('en', indicators, { one: '# behaviour', other: '# behaviours' })}`,
    matches: (matches, competencies) =>
      `${plural('en', matches, { one: '# match', other: '# matches' })} in ${plural('en', competencies, { one: '# competency', other: '# competencies' })}`,
    noMatches: (query) => `Nothing here contains “${query}”. Try fewer words or clear the filters.`,
    selected: (count) => plural('en', count, { one: '# selected', other: '# selected' }),
    clearSelection: 'Clear selection',
    about: 'About this framework',
    vision: 'Vision',
    purpose: 'Purpose',
    principles: 'Principles',
    appliesTo: (whom) => `Applies to ${whom}`,
    described: (described, undescribed) =>
      [
        described.length > 0 ? plural('en', described.length, { one: `${list(described)} has a description.`, other: `${list(described)} have descriptions.` }) : '',
        plural('en', undescribed.length, {
          one: `${list(undescribed)} is a level without a text of its own.`,
          other: `${list(undescribed)} are levels without a text of their own.`,
        }),
      ]
        .join(' ')
        .trim(),
    cumulative: 'Each level includes those before it.',
    noCompetencies: 'This framework has no competencies to show in a grid.',
    hasCharter: 'It has a charter instead.',
    showCharter: 'Show the charter',
    notFound: 'The link leads to an entry that is not in this framework.',
    undescribedLevel: (level, below, above) =>
      `Level ${level} has no description. ${comparison(below, above)}`.trim(),
  },
  cy: async () => (await import('./grid-messages.cy.js')).gridMessagesCy,
};
