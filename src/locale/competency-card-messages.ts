import { formatList, plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of the competency card. */
export interface CompetencyCardMessages {
  readonly appliesTo: (whom: string) => string;
  readonly level: string;
  /** Which levels have descriptions, where not all have. */
  readonly described: (labels: readonly string[]) => string;
  /** The choice to read all levels beside each other. */
  readonly all: string;
  /** Said with a level's letter. */
  readonly noDescription: string;
  readonly behaviours: (count: number) => string;
  /** A level without words of its own, and those beside it that have some. */
  readonly undescribed: (level: string, neighbours: readonly string[]) => string;
  /** A level that has a description in the scale, but no behaviours in this competency. */
  readonly nothingAt: (level: string) => string;
  readonly unknownLevel: (id: string, labels: readonly string[]) => string;
  readonly noLevels: (id: string) => string;
  readonly unknownCompetency: (id: string) => string;
  readonly noCompetency: string;
  /** Before the list of competencies that could be shown. */
  readonly known: string;
  readonly none: string;
  readonly hasCharter: string;
}

const list = (items: readonly string[]) => formatList('en', items);

export const competencyCardMessages: Messages<CompetencyCardMessages> = {
  en: {
    appliesTo: (whom) => `Applies to ${whom}`,
    level: 'Level',
    described: (labels) => plural('en', labels.length, { one: `(${list(labels)} has a description)`, other: `(${list(labels)} have descriptions)` }),
    all: 'All levels',
    noDescription: 'no description',
    behaviours: (count) => plural('en', count, { one: '# behaviour', other: '# behaviours' }),
    undescribed: (level, neighbours) =>
      `Level ${level} has no description.${neighbours.length > 0 ? ` Compare with ${list(neighbours.map((label) => `level ${label}`))}.` : ''}`,
    nothingAt: (level) => `No behaviours are given at level ${level}.`,
    unknownLevel: (id, labels) => `There is no level “${id}” in this framework. Its levels are ${list(labels)}.`,
    noLevels: (id) => `This framework has no levels, so level “${id}” changes nothing.`,
    unknownCompetency: (id) => `There is no competency “${id}” in this framework.`,
    noCompetency: 'No competency has been chosen. Set the competency attribute to the id of one.',
    known: 'These are there, each with its id:',
    none: 'This framework has no competencies.',
    hasCharter: 'It has a charter instead.',
  },
  cy: async () => (await import('./competency-card-messages.cy.js')).competencyCardMessagesCy,
};
