import type { Messages } from './messages.js';

/** Words around the text of a competency; the framework's own labels go before them. */
export interface CompetencyMessages {
  readonly importance: string;
  readonly positive: string;
  readonly example: string;
  readonly contra: string;
  readonly skills: string;
  readonly theme: string;
  /** Caption of a competency's table. */
  readonly caption: (title: string) => string;
  /** Heading over indicators that belong to no level of the scale. */
  readonly unplaced: string;
  /** Under a lower tier that the chosen one includes. */
  readonly inherited: string;
  /** Where a level without description lies: "between B and D", "below B", "above H". */
  readonly between: (below: string | undefined, above: string | undefined) => string;
  readonly undescribed: string;
  readonly linkTo: (title: string) => string;
  /** Stands where a competency has neither behaviours nor anything else to show. */
  readonly nothing: string;
}

export const competencyMessages: Messages<CompetencyMessages> = {
  en: {
    importance: 'Why it matters',
    positive: 'Behaviours',
    example: 'Examples',
    contra: 'Contra-indicators',
    skills: 'Key skills',
    theme: 'Theme',
    caption: (title) => `${title}: behaviours`,
    unplaced: 'Without a level',
    inherited: 'included',
    between: (below, above) => (below && above ? `between ${below} and ${above}` : below ? `above ${below}` : above ? `below ${above}` : ''),
    undescribed: 'No description.',
    linkTo: (title) => `Link to ${title}`,
    nothing: 'No behaviours are given for this competency.',
  },
  cy: async () => (await import('./competency-messages.cy.js')).competencyMessagesCy,
};
