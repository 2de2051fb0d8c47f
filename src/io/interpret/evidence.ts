/** How a table was understood. */
export type TableShape =
  /** One row per behaviour, with columns that name its competency, level or kind. */
  | 'long'
  /** A row per theme or competency, a column per level. */
  | 'wide'
  /** A table of levels for one competency, which is named above it or in its first row. */
  | 'table-per-competency'
  /** Columns or parts name kinds of behaviour. */
  | 'by-kind'
  /** The rows, not the columns, name levels or kinds. */
  | 'by-row'
  /** Each cell begins with the name of its competency. */
  | 'by-column'
  /** Each part of the document is about one level. */
  | 'by-level'
  /** Lists under headings, without a table. */
  | 'headings'
  | 'not-understood';

/** Why a part of the source was understood as it was, in plain English sentences. */
export interface Evidence {
  /** "table 2", "list 5", or "the levels" for what holds for all. */
  readonly about: string;
  readonly shape?: TableShape;
  readonly signs: readonly string[];
}

export const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');
