import type { Issue, IssuePath } from '../../model/index.js';

/**
 * What every reader makes of its format, and all that the interpreter sees: headings, paragraphs, lists and tables in
 * reading order. Places count as people count in the source: `['table', 1, 'row', 2]` is table 2, row 3.
 */
export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock;

/** One line as people see it: a paragraph, a bullet, or what stands between two line breaks. */
export interface Line {
  readonly text: string;
  /** Depth of the bullet from 1; 0 for a line that is no bullet. */
  readonly depth: number;
  /** All of it is bold. */
  readonly bold: boolean;
  /** The bold words at its beginning, where the rest is plain: "Definition:". */
  readonly lead?: string;
  /** It goes on after a line break in the same paragraph or bullet. */
  readonly soft: boolean;
}

export interface HeadingBlock {
  readonly type: 'heading';
  /** 0 for a document's title, 1 to 6 for headings. */
  readonly level: number;
  readonly text: string;
  readonly place: IssuePath;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly line: Line;
  readonly place: IssuePath;
}

export interface ListBlock {
  readonly type: 'list';
  /** Bullets in reading order; those within a bullet follow it with a greater depth. */
  readonly items: readonly Line[];
  readonly place: IssuePath;
}

export interface TableBlock {
  readonly type: 'table';
  readonly caption?: string;
  /** Rectangular: a spanning cell stands in every slot it covers, a slot without any cell is undefined. */
  readonly rows: readonly (readonly Slot[])[];
  readonly place: IssuePath;
}

export type Slot = Cell | undefined;

export interface Cell {
  readonly lines: readonly Line[];
  /** Marked as a heading of its row or column. */
  readonly header: boolean;
  /** Where it begins, and how far it reaches after clamping. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: IssuePath;
}

/** A document as blocks, with what the reader could not take over. */
export interface ReadDocument {
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
  /** BCP 47 tag that the source declares. */
  readonly language?: string;
}
