import type { Messages } from './messages.js';

/** Words of the charter: headings over the parts that have none of their own. */
export interface CharterMessages {
  readonly vision: string;
  readonly aim: string;
  readonly values: string;
  readonly dimensions: string;
  /** Whose wording the dimensions are. */
  readonly source: (source: string) => string;
  readonly promises: string;
  readonly style: string;
  readonly capabilities: string;
  readonly principles: string;
  readonly components: string;
  /** The framework has no charter, or one without a word in it. */
  readonly none: string;
  /** Said after it of a framework that describes competencies. */
  readonly hasCompetencies: string;
}

export const charterMessages: Messages<CharterMessages> = {
  en: {
    vision: 'Vision',
    aim: 'Aim',
    values: 'Values',
    dimensions: 'Dimensions',
    source: (source) => `Source: ${source}`,
    promises: 'Promises',
    style: 'Style',
    capabilities: 'Capabilities',
    principles: 'Principles',
    components: 'Components',
    none: 'This framework has no charter.',
    hasCompetencies: 'It describes competencies instead. The framework grid shows them.',
  },
  cy: async () => (await import('./charter-messages.cy.js')).charterMessagesCy,
};
