import type { ColumnContent } from './corrections.js';
import { anyLevel, type LevelName } from './level-name.js';
import type { SaidKind } from './regions.js';
import type { Field } from './term.js';

/** What a column holds for each row. */
export type Column = NamesColumn | TextsColumn | OpenColumn | LeftOutColumn;

/** A name or value that says what the row's texts belong to. */
export interface NamesColumn {
  readonly use: 'names';
  /** `mark`: no names, but ticks that say at which levels the row's texts are; `term`: levels, kinds or fields, whatever each cell says; `label`: a competency or a theme. */
  readonly holds: 'group' | 'competency' | 'theme' | 'label' | 'level' | 'kind' | 'term' | 'number' | 'id' | 'mark';
  readonly header: string;
  /** Of a column with marks: the level at which the rows are that have one. */
  readonly level?: LevelName;
  /** The words above a column of names are not known: they may be the name of the whole table. */
  readonly corner?: string;
}

/** Texts, with what the header says of all of them. */
export interface TextsColumn {
  readonly use: 'texts';
  readonly header: string;
  readonly level?: LevelName;
  readonly kind?: SaidKind;
  readonly field?: { readonly field: Field; readonly label: string };
  /** Name of a competency or theme. */
  readonly name?: string;
  /** Name over several levels. */
  readonly band?: string;
  /** What the header says below the name. */
  readonly below?: string;
}

/** Its header says nothing that is known. */
export interface OpenColumn {
  readonly use: 'open';
  readonly header: string;
  /** It says what it is, and that is no part of a framework: remarks, dates. */
  readonly remark: boolean;
}

/** A person said that it is no part of the framework. */
export interface LeftOutColumn {
  readonly use: 'left-out';
  readonly header: string;
}

/**
 * A column as a person says it is.
 *
 * @param index names a level of which neither the person nor a header says the name
 */
export function correctedColumn({ header }: Column, holds: ColumnContent, index: number): Column {
  switch (holds.type) {
    case 'level':
      return { use: 'texts', header, level: anyLevel(holds.label ?? (header || String(index + 1))), ...(holds.kind && { kind: { kind: holds.kind, label: '' } }) };
    case 'kind':
      return { use: 'texts', header, kind: { kind: holds.kind, label: header } };
    case 'field':
      return { use: 'texts', header, field: { field: holds.field, label: header } };
    case 'names':
      return { use: 'names', holds: holds.of, header };
    case 'left-out':
      return { use: 'left-out', header };
  }
}

/** Takes open columns for levels, in the order in which they stand. */
export function asLevels(columns: readonly Column[], indexes: ReadonlySet<number>): readonly Column[] {
  return columns.map((column, index) =>
    column.use === 'open' && indexes.has(index) ? { use: 'texts', header: column.header, level: anyLevel(column.header) } : column,
  );
}
