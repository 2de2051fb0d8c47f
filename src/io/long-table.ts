/**
 * The long table that we write into CSV and xlsx and read back without a guess: one row for each behaviour, and one for
 * each other text of the framework. Ids stand in columns of their own at the right, where they are easily overlooked.
 */

/** Headers, in the order in which they are written. */
export const LONG_COLUMNS = ['competency', 'group', 'theme', 'level', 'kind', 'text', 'id', 'competency id', 'group id', 'theme id', 'level id'] as const;

export type LongColumn = (typeof LONG_COLUMNS)[number];

/** A row by its columns; what is left out is an empty cell. */
export type LongRow = Readonly<Partial<Record<LongColumn, string>>>;

/** Columns that no table of anybody else has together. */
const SIGNS: readonly LongColumn[] = ['competency', 'kind', 'text', 'id', 'competency id'];

/** Whether these headers are those of our table, in whatever order. */
export function isLongHeader(headers: readonly string[]): boolean {
  const names = new Set(headers.map(headerName));
  return SIGNS.every((sign) => names.has(sign));
}

/** A header as it is compared: spreadsheets are edited by hand. */
export const headerName = (header: string): string => header.trim().toLowerCase();

/** Kind of the row with the framework's title and id. */
export const TITLE = 'title';

/** Kinds of rows with one other text of the framework as a whole, by its field. */
export const WHOLE_TEXTS = {
  subtitle: 'subtitle',
  publisher: 'publisher',
  language: 'language',
  version: 'version',
  published: 'published',
  reviewDue: 'review due',
  status: 'status',
  owner: 'owner',
  vision: 'vision',
  note: 'note',
} as const;

/** Kinds of rows with one of several texts of the framework as a whole, by its field; a strapline may be one text as well. */
export const WHOLE_LISTS = { strapline: 'line of strapline', purpose: 'purpose', principles: 'principle' } as const;
export const STRAPLINE = 'strapline';
export const COMPONENT = 'component';

/** Kinds of rows about the levels. */
export const LEVEL = 'level';
export const UNDESCRIBED_LEVEL = 'level without behaviours';
export const CUMULATIVE = 'cumulative levels';
export const LEVELS_NOTE = 'note on levels';

/** Kinds of rows that only say that something is there, and of skills. */
export const GROUP = 'group';
export const COMPETENCY = 'competency';
export const THEME = 'theme';
export const SKILL = 'skill';

/** Kinds of rows with one text of a competency, by its field. */
export const COMPETENCY_TEXTS = { tagline: 'tagline', definition: 'definition', importance: 'importance' } as const;

/** Kinds of rows with the framework's own words for a part. */
export const LABELS = {
  positive: 'label of positive',
  example: 'label of example',
  contra: 'label of contra',
  skills: 'label of skills',
  definition: 'label of definition',
  importance: 'label of importance',
} as const;

/** The entries of one of these tables, with their keys as its type has them. */
export function kindsOf<Kinds extends Readonly<Record<string, string>>>(kinds: Kinds): readonly (readonly [keyof Kinds & string, string])[] {
  return Object.entries(kinds);
}
