import type { IndicatorKind } from '../../model/index.js';
import type { Column } from './column.js';
import { shapeOf } from './describe-table.js';
import { indexOf } from './given-corrections.js';
import type { RegionPlan, TablePlan } from './table-plan.js';
import { isUnderstood } from './table-plan.js';
import type { RowUse } from './rows.js';
import type { Term } from './term.js';
import { fold } from './words.js';
import type { UnderstoodContent, UnderstoodRow, UnderstoodTable } from './understanding.js';

/** What names turned out to name, by the folded name. */
type Roles = ReadonlyMap<string, 'competency' | 'group' | 'theme'>;

/** What the columns and rows of a table were taken for. */
export function understoodTable(plan: TablePlan, roles: Roles): UnderstoodTable {
  const { table, context, regions, rows } = plan;
  const understood = regions.filter((region) => isUnderstood(region, context));
  const longest = (understood.length > 0 ? understood : regions).toSorted((a, b) => b.region.body.length - a.region.body.length)[0];
  const taken = new Set(understood.flatMap(({ region }) => [...region.header, ...region.body.map(({ row }) => row)]));
  return {
    index: indexOf(table),
    place: table.place,
    shape: understood.length > 0 ? shapeOf(plan, understood) : 'not-understood',
    columns: (longest?.columns ?? []).map((column, index) => ({ index, header: column.header, holds: contentOf(column, plan, understood) })),
    rows: rows.map((use, index) => ({ index, is: rowIs(use, taken.has(index), roles) })),
  };
}

function contentOf(column: Column, { context }: TablePlan, understood: readonly RegionPlan[]): UnderstoodContent {
  switch (column.use) {
    case 'names':
      if (column.holds === 'mark') return { type: 'level', label: column.header };
      return { type: 'names', of: column.holds === 'label' ? 'name' : column.holds === 'term' ? 'mixed' : column.holds };
    case 'texts': {
      const { level, kind, field } = column;
      if (level) return { type: 'level', label: level.label, ...(kind && { kind: kind.kind }) };
      if (field) return { type: 'field', field: field.field };
      return understood.length > 0 ? { type: 'kind', kind: (kind?.generic ? context.kind : kind)?.kind ?? context.kind?.kind ?? ('positive' satisfies IndicatorKind) } : { type: 'not-understood' };
    }
    case 'left-out':
      return { type: 'left-out' };
    case 'open':
      return { type: 'not-understood' };
  }
}

function rowIs(use: RowUse, taken: boolean, roles: Roles): UnderstoodRow['is'] {
  switch (use.use) {
    case 'title':
      return roles.get(fold(use.title)) ?? 'name';
    case 'name':
      return use.names;
    case 'section':
      return termIs(use.named.term);
    case 'property':
      return use.holds;
    case 'body':
      return taken ? 'texts' : 'not-understood';
    case 'text':
      return taken ? 'texts' : 'field';
    default:
      return use.use;
  }
}

function termIs({ type }: Term): UnderstoodRow['is'] {
  return type === 'column' ? 'name' : type;
}
