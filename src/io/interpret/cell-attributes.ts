import type { Cell } from '../read/block.js';
import type { Column, TextsColumn } from './column.js';
import type { PartContext } from './headings.js';
import type { LevelName } from './level-name.js';
import type { RowNames } from './region-names.js';
import type { Section } from './regions.js';
import type { Segment } from './segments.js';

/** What the column, row, section and headings together say of a cell's texts. */
export interface Attributes extends Section {
  readonly columnName?: string;
  /** The cell covers columns of several levels: their names, and the level that its texts were put at. */
  readonly merged?: { readonly names: readonly string[]; readonly level: LevelName | undefined };
}

/** What is nearer to the text goes first: the row, the phrase across the table, the column, the headings. */
export function attributesOf(cell: Cell, columns: readonly Column[], { section, labels: { says } }: RowNames, context: PartContext): Attributes {
  const covered = columns.slice(cell.column, cell.column + cell.columnSpan).filter((column) => column.use === 'texts');
  const base = covered[0];
  const spokenKind = says.kind ?? section.kind;
  const spokenLevel = says.level ?? section.level;
  const merged = spokenLevel ? undefined : mergedLevels(covered, columns);
  const level = spokenLevel ?? (merged ? merged.level : base?.level) ?? context.level;
  const field = says.field ?? section.field ?? (spokenKind ? undefined : base?.field) ?? (base?.kind ? undefined : context.field);
  const kind = spokenKind ?? (base?.kind?.generic ? (context.kind ?? base.kind) : base?.kind) ?? context.kind;
  // Unacceptable behaviour across all levels is simply of no level.
  const told = merged && !(merged.level === undefined && spokenKind?.kind === 'contra');
  return {
    ...(level && { level }),
    ...(kind && { kind }),
    ...(field && { field }),
    ...(base?.name !== undefined && { columnName: base.name }),
    ...(told && { merged }),
  };
}

/** A cell over several levels belongs to the lowest; one over all of them belongs to none in particular. */
function mergedLevels(covered: readonly TextsColumn[], columns: readonly Column[]): Attributes['merged'] {
  const levels = covered.flatMap(({ level }) => level ?? []);
  if (new Set(levels.map(({ key }) => key)).size < 2) return undefined;
  const all = columns.every((column) => column.use !== 'texts' || !column.level || covered.includes(column));
  return { names: levels.map(({ label }) => label), level: all ? undefined : levels[0] };
}

/** The same for a part of the cell with a heading of its own. */
export function ofSegment(attributes: Attributes, { named }: Segment): Attributes {
  switch (named?.term.type) {
    case 'level':
      return { ...attributes, level: named.term.level };
    case 'kind': {
      const { field: _, ...rest } = attributes;
      return { ...rest, kind: named.term };
    }
    case 'field':
      return { ...attributes, field: named.term };
    default:
      return attributes;
  }
}
