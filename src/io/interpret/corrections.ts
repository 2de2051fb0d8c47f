import type { IndicatorKind } from '../../model/index.js';
import type { Field } from './term.js';

/**
 * What a person says about the source where the interpreter understood it otherwise. Places count from 0 as in
 * `Block.place`; a later correction of the same thing replaces an earlier one. A correction of what the source does not
 * have is told as an issue.
 */
export interface Corrections {
  readonly columns?: readonly ColumnCorrection[];
  readonly rows?: readonly RowCorrection[];
  readonly headings?: readonly HeadingCorrection[];
  /** Whether a level includes all below it. */
  readonly cumulative?: boolean;
}

export interface ColumnCorrection {
  readonly table: number;
  readonly column: number;
  readonly holds: ColumnContent;
}

export type ColumnContent =
  /** Texts at one level, of expected behaviour without a kind; the label is the header's own without one. */
  | { readonly type: 'level'; readonly label?: string; readonly kind?: IndicatorKind }
  /** Texts of one kind, at no level. */
  | { readonly type: 'kind'; readonly kind: IndicatorKind }
  /** Texts about the competency as a whole. */
  | { readonly type: 'field'; readonly field: Field }
  /** Names: of the group, competency or theme that a row is about, of the level or kind of its texts, or its id. */
  | { readonly type: 'names'; readonly of: 'group' | 'competency' | 'theme' | 'level' | 'kind' | 'id' }
  | { readonly type: 'left-out' };

export interface RowCorrection {
  readonly table: number;
  readonly row: number;
  /**
   * `competency` and `theme`: the row's first text is its name, and all rows below belong to it until the next of its
   * sort; further texts in the row are behaviours. `texts`: a row like most, with names and behaviours in its columns.
   */
  readonly is: 'header' | 'competency' | 'theme' | 'texts' | 'left-out';
}

/** What a heading, or a paragraph that may be one, names. */
export interface HeadingCorrection {
  readonly block: 'heading' | 'paragraph';
  readonly index: number;
  /** `text`: no heading, but a text like others. `left-out`: nor is what stands below it part of the framework. */
  readonly names: 'title' | 'group' | 'competency' | 'theme' | 'level' | IndicatorKind | 'text' | 'left-out';
}
