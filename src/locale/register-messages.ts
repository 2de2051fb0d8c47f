import { plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of the register of role profiles. */
export interface RegisterMessages {
  readonly title: string;
  readonly loading: string;
  readonly find: string;
  /** Below the field. */
  readonly findHint: string;
  readonly organisation: string;
  readonly family: string;
  readonly status: string;
  readonly waitsFor: string;
  readonly all: string;
  readonly due: (day: string) => string;
  readonly clear: string;
  readonly searching: string;
  readonly count: (profiles: number) => string;
  /** Said when search or filters are on. */
  readonly countOf: (found: number, all: number) => string;
  /** How many of them are loaded so far. */
  readonly loaded: (rows: number) => string;
  readonly columns: Readonly<Record<'title' | 'organisations' | 'family' | 'posts' | 'status' | 'waitsFor' | 'reviewDue', string>>;
  /** Name of the button in a column's head. */
  readonly sortBy: (column: string) => string;
  /** Announced, because not every browser says that a column's order has changed. */
  readonly sortedBy: (column: string, descending: boolean) => string;
  readonly sort: string;
  /** Turns the order round. */
  readonly descending: string;
  readonly nobody: string;
  readonly dueMark: string;
  readonly select: (title: string) => string;
  /** Said of the rows that are loaded. */
  readonly selectLoaded: string;
  readonly selected: (rows: number) => string;
  readonly export: string;
  /** Where none is selected. */
  readonly exportAll: (profiles: number) => string;
  readonly clearSelection: string;
  readonly waiting: string;
  readonly none: string;
  readonly noneHint: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly noSource: string;
  readonly noList: string;
  readonly offline: string;
  readonly refused: (reason: string) => string;
  readonly failed: string;
  readonly retry: string;
  readonly damaged: (id: string) => string;
  /** The list ends here although there is more. */
  readonly tooMany: (rows: number) => string;
  /** What a print leaves out. */
  readonly printed: (rows: number, all: number) => string;
}

const profiles = (count: number): string => plural('en', count, { one: '# profile', other: '# profiles' });
const number = (count: number): string => plural('en', count, { other: '#' });

export const registerMessages: Messages<RegisterMessages> = {
  en: {
    title: 'Role profiles',
    loading: 'Loading the profiles…',
    find: 'Find a profile',
    findHint: 'Role, family or organisation',
    organisation: 'Organisation',
    family: 'Role family',
    status: 'Status',
    waitsFor: 'Waits for',
    all: 'All',
    due: (day) => `Due for review by ${day}`,
    clear: 'Clear search and filters',
    searching: 'Searching…',
    count: profiles,
    countOf: (found, all) => `${number(found)} of ${profiles(all)}`,
    loaded: (rows) => `${number(rows)} loaded so far`,
    columns: { title: 'Role', organisations: 'Organisation', family: 'Role family', posts: 'Posts', status: 'Status', waitsFor: 'Waits for', reviewDue: 'Next review' },
    sortBy: (column) => `Sort by ${column}`,
    sortedBy: (column, descending) => (descending ? `Sorted by ${column}, in reverse order` : `Sorted by ${column}`),
    sort: 'Sort by',
    descending: 'In reverse order',
    nobody: 'Nobody',
    dueMark: 'due',
    select: (title) => `Select ${title}`,
    selectLoaded: 'Select all that are loaded',
    selected: (rows) => plural('en', rows, { one: '# selected', other: '# selected' }),
    export: 'Export the selected profiles',
    exportAll: (rows) => plural('en', rows, { one: 'Export this profile', other: 'Export all # profiles found' }),
    clearSelection: 'Select none',
    waiting: 'Loading…',
    none: 'No profiles yet',
    noneHint: 'Profiles of roles will be listed here.',
    nothing: 'Nothing matches.',
    nothingHint: 'Try the beginning of a word, or clear search and filters.',
    noSource: 'The register is not connected to any profiles.',
    noList: 'The profiles cannot be shown because what was given is not a list.',
    offline: 'The profiles cannot be reached. Check the connection and try again.',
    refused: (reason) => `The profiles were refused${reason ? `: ${reason}` : '.'}`,
    failed: 'The profiles could not be loaded.',
    retry: 'Try again',
    damaged: (id) => `Profile ${id} cannot be read`,
    tooMany: (rows) => `The list ends after ${number(rows)}. Search or filter to see others.`,
    printed: (rows, all) => `The first ${number(rows)} of ${profiles(all)}`,
  },
  cy: async () => (await import('./register-messages.cy.js')).registerMessagesCy,
};
