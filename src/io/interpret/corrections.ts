import type { IndicatorKind } from '../../model/index.js';

/**
 * What a person says about the source where the interpreter understood it otherwise. Places count from 0 as in
 * `Block.place`; a later correction of the same thing replaces an earlier one.
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
  /** Texts at one level; the label is the header's own without one. */
  | { readonly type: 'level'; readonly label?: string }
  /** Texts of one kind, at no level. */
  | { readonly type: 'kind'; readonly kind: IndicatorKind }
  | { readonly type: 'field'; readonly field: 'definition' | 'importance' | 'skills' }
  /** Names: of the group, competency or theme that a row is about, or of the level or kind of its texts. */
  | { readonly type: 'names'; readonly of: 'group' | 'competency' | 'theme' | 'level' | 'kind' }
  | { readonly type: 'left-out' };

export interface RowCorrection {
  readonly table: number;
  readonly row: number;
  readonly is: 'header' | 'competency' | 'theme' | 'texts' | 'left-out';
}

/** What a heading, or a paragraph that may be one, names. */
export interface HeadingCorrection {
  readonly block: 'heading' | 'paragraph';
  readonly index: number;
  readonly names: 'title' | 'group' | 'competency' | 'theme' | 'level' | 'positive' | 'example' | 'contra' | 'left-out';
}
