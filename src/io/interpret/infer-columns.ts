import type { Block } from '../read/block.js';
import { isTextLike } from './cells.js';
import { asLevels, type Column } from './column.js';
import { correctedColumns } from './columns.js';
import type { GivenCorrections } from './given-corrections.js';
import { bodyCells } from './regions.js';
import { sentencesOnLevels } from './sentences-on-levels.js';
import { isUnderstood, type RegionPlan, type TablePlan } from './table-plan.js';
import { fold } from './words.js';

/**
 * Settles what single tables leave open by looking at the whole document: a table without a header goes on with the
 * columns of the table before it, and columns whose names nobody knows are levels when the tables show that they are.
 */
export function inferColumns(plans: readonly TablePlan[], blocks: readonly Block[], corrections: GivenCorrections): void {
  const named = sentencesOnLevels(blocks);
  const headers = new Map<string, number>();
  for (const { regions } of plans) {
    for (const header of new Set(regions.map(({ columns }) => headerKey(columns)))) headers.set(header, (headers.get(header) ?? 0) + 1);
  }
  const corners = new Set(plans.flatMap(({ regions }) => regions.flatMap(({ columns }) => columns.flatMap((column) => (column.use === 'names' ? (column.corner ?? []) : [])))));
  let before: { readonly columns: readonly Column[]; readonly plan: TablePlan } | undefined;
  for (const plan of plans) {
    for (const region of plan.regions) {
      const open = openLevels(region, named, (headers.get(headerKey(region.columns)) ?? 0) > 1);
      if (open.length > 0) {
        region.inferred = open.map((index) => region.columns[index]?.header ?? '');
        region.columns = asLevels(region.columns, new Set(open));
      } else if (region.region.header.length === 0 && before?.columns.length === region.columns.length && !isUnderstood(region, plan.context)) {
        region.columns = correctedColumns(region.region, before.columns, corrections);
        region.inheritedFrom = before.plan.table;
      }
      // The same words in the corner of every table, or of the only one, say what the names are, not what they belong to.
      if (corners.size < 2) region.columns = region.columns.map(withoutCorner);
      region.columns = withPositive(region.columns);
      if (isUnderstood(region, plan.context)) before = { columns: region.columns, plan };
    }
  }
}

const headerKey = (columns: readonly Column[]): string => columns.map(({ header }) => fold(header)).join('\n');

/** Which open columns are levels. */
function openLevels({ region, columns }: RegionPlan, named: string, repeated: boolean): readonly number[] {
  const open = columns.flatMap((column, index) => {
    const cells = column.use === 'open' && !column.remark && column.header !== '' ? bodyCells(region, index) : [];
    return cells.length > 0 && cells.filter(isTextLike).length * 2 >= cells.length ? [index] : [];
  });
  if (open.length === 0) return [];
  const isLevel = (index: number) => {
    const column = columns[index];
    return column?.use === 'texts' && column.level !== undefined;
  };
  if (columns.some((_, index) => isLevel(index))) return besideLevels(open, isLevel);
  if (open.length < 2) return [];
  const spoken = columns.some((column) => (column.use === 'names' ? column.holds === 'level' || column.holds === 'term' : column.use === 'texts' && column.name));
  if (spoken) return [];
  const contra = columns.some((column) => column.use === 'texts' && column.kind?.kind === 'contra');
  const mentioned = open.filter((index) => named.includes(fold(columns[index]?.header ?? '')));
  return contra || repeated || mentioned.length * 2 >= open.length ? open : [];
}

/** Unknown names in the row of the levels: those that touch a level, and those that touch them. */
function besideLevels(open: readonly number[], isLevel: (index: number) => boolean): readonly number[] {
  const taken = new Set<number>();
  const touches = (index: number) => isLevel(index) || taken.has(index);
  for (const index of open) if (touches(index - 1)) taken.add(index);
  for (const index of open.toReversed()) if (touches(index + 1)) taken.add(index);
  return open.filter((index) => taken.has(index));
}

/** A single unknown column beside unacceptable behaviour holds the expected. */
function withPositive(columns: readonly Column[]): readonly Column[] {
  const texts = columns.filter((column) => column.use === 'texts' && !column.field);
  const open = columns.filter((column) => column.use === 'open' && !column.remark && column.header !== '');
  const onlyContra = texts.length > 0 && texts.every((column) => column.use === 'texts' && column.kind?.kind === 'contra' && !column.level);
  if (!onlyContra || open.length !== 1) return columns;
  return columns.map((column) =>
    column === open[0] ? { use: 'texts', header: column.header, kind: { kind: 'positive', label: column.header } } : column,
  );
}

function withoutCorner(column: Column): Column {
  if (column.use !== 'names' || column.corner === undefined) return column;
  const { corner: _, ...rest } = column;
  return rest;
}
