import { plural } from './format.js';
import type { Messages } from './messages.js';

/** What an element says about the framework it was given: loading, none, wrong, and faults inside it. */
export interface SourceMessages {
  readonly loading: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly network: (url: string) => string;
  readonly http: (url: string, status: number) => string;
  readonly notJson: (url: string) => string;
  readonly tooLarge: (url: string) => string;
  readonly invalid: string;
  /** A table inside the element was not understood. */
  readonly table: string;
  readonly retry: string;
  readonly faults: (count: number) => string;
  readonly more: (count: number) => string;
  /** Sentences for the issues of the model by their code; English ones come with the issue. */
  readonly issues?: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string>>;
}

export const sourceMessages: Messages<SourceMessages> = {
  en: {
    loading: 'Loading the framework…',
    empty: 'There is no framework to show yet.',
    emptyHint: 'Set the framework property or the src attribute, or put this element inside a workspace.',
    network: (url) => `The framework could not be loaded from ${url}. The server did not answer. Check the address and your connection.`,
    http: (url, status) =>
      status === 404
        ? `There is no framework at ${url} (404). Check the address.`
        : `The framework could not be loaded from ${url}. The server answered with status ${status}.`,
    notJson: (url) => `What came from ${url} is not a framework file. It must be JSON; a web page or a cut-off file came instead.`,
    tooLarge: (url) => `The file at ${url} is larger than 10 MB, too large for a framework. Check the address.`,
    invalid: 'This framework cannot be shown because parts of it are missing or of the wrong kind.',
    table: 'This table could not be read as a framework, so it is shown as it is.',
    retry: 'Try again',
    faults: (count) => plural('en', count, { one: 'This framework has # fault', other: 'This framework has # faults' }),
    more: (count) => plural('en', count, { one: '# more', other: '# more' }),
  },
  cy: async () => (await import('./source-messages.cy.js')).sourceMessagesCy,
};
