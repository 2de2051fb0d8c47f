import type { IssuePath } from '../../model/index.js';
import type { ColumnContent, HeadingCorrection, RowCorrection } from './corrections.js';
import type { TableShape } from './evidence.js';

/** What each part of the source was taken for, so that a person can see it and correct it. Plain data. */
export interface Understanding {
  /** All tables, in the order of the source. */
  readonly tables: readonly UnderstoodTable[];
  /** All headings, and the paragraphs that were taken for headings or that a correction speaks of, in reading order. */
  readonly headings: readonly UnderstoodHeading[];
}

export interface UnderstoodTable {
  /** As in a correction: tables of the source from 0. */
  readonly index: number;
  readonly place: IssuePath;
  readonly shape: TableShape;
  /** Where a table has several headers, those of its longest stretch. */
  readonly columns: readonly UnderstoodColumn[];
  readonly rows: readonly UnderstoodRow[];
}

export interface UnderstoodColumn {
  readonly index: number;
  /** Its header as it stands; empty without one. */
  readonly header: string;
  readonly holds: UnderstoodContent;
}

export type UnderstoodContent =
  | ColumnContent
  /**
   * `name`: names that do not say whether they are competencies or themes, which the rest of the source decides;
   * `mixed`: levels, kinds or fields, whatever each cell says; `number`: counts the rows.
   */
  | { readonly type: 'names'; readonly of: 'name' | 'mixed' | 'number' }
  | { readonly type: 'not-understood' };

export interface UnderstoodRow {
  readonly index: number;
  /**
   * `group`, `level`, `kind`, `field`: the row says so of itself or of the rows below it. `name`: it names what is below it,
   * and the rest of the source decides what it is. `not-understood`: its texts were left out.
   */
  readonly is: RowCorrection['is'] | 'group' | 'level' | 'kind' | 'field' | 'name' | 'blank' | 'not-understood';
}

export interface UnderstoodHeading {
  readonly block: HeadingCorrection['block'];
  readonly index: number;
  readonly text: string;
  /** `field`: texts about a competency, such as its definition. `not-understood`: a name that is not in the framework. */
  readonly names: HeadingCorrection['names'] | 'field' | 'not-understood';
}

/** Where the parts of the framework stand in the source, by their ids: `['table', 1, 'row', 2, 'column', 0]`. */
export interface Places {
  readonly competencies: ReadonlyMap<string, IssuePath>;
  readonly indicators: ReadonlyMap<string, IssuePath>;
}

/** Of a source that was not interpreted, because its format says all itself or because it could not be read. */
export const NOTHING_UNDERSTOOD: { readonly understood: Understanding; readonly places: Places } = {
  understood: { tables: [], headings: [] },
  places: { competencies: new Map(), indicators: new Map() },
};
