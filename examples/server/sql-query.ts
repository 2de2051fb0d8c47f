import { conditionsOf, cursorOf, cutPage, limitOf, type OrderKey, type Place } from 'rung-elements/storage/query.js';
import type { Query } from 'rung-elements/storage/repository.js';

/** A statement with its values. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** Most documents on a page, whatever is asked for. */
const MOST = 500;

const COLUMNS = 'd.id, d.seq, d.body';

/** A condition that so few documents meet is looked at first; any other one document by document, along the order. */
const FEW = 2_000;

/** How many rows a statement counts. */
export type Count = (sql: Sql) => number;

interface Which extends Sql {
  /** Only few documents can be meant. */
  readonly isNarrow: boolean;
}

/** Which documents a query is for; `owner` only where nobody else may see them. */
function whereOf({ type, where, text }: Pick<Query, 'type' | 'where' | 'text'>, owner: string | undefined, count: Count): Which {
  const parts = ['d.type = ? AND d.body IS NOT NULL'];
  const values: (string | number)[] = [type];
  if (owner !== undefined) {
    parts.push('d.owner = ?');
    values.push(owner);
  }
  let isNarrow = false;
  for (const { field, ranges } of conditionsOf({ ...(where && { where }), ...(text !== undefined && { text }) })) {
    const stretches = ranges.map(() => 'k.key BETWEEN ? AND ?').join(' OR ') || 'FALSE';
    const meets = { text: `k.type = ? AND k.field = ? AND (${stretches})`, values: [type, field, ...ranges.flatMap(({ lower, upper }) => [lower, upper])] };
    const isFirst: boolean = !isNarrow && count({ text: `SELECT COUNT(*) AS count FROM (SELECT 1 FROM keys k WHERE ${meets.text} LIMIT ${String(FEW)})`, values: meets.values }) < FEW;
    parts.push(isFirst ? `d.id IN (SELECT k.id FROM keys k WHERE ${meets.text})` : `EXISTS (SELECT 1 FROM keys k WHERE k.id = d.id AND ${meets.text})`);
    values.push(...meets.values);
    isNarrow ||= isFirst;
  }
  return { text: parts.join(' AND '), values, isNarrow };
}

export function countBySql(query: Pick<Query, 'type' | 'where' | 'text'>, owner: string | undefined, count: Count): number {
  const { text, values } = whereOf(query, owner, count);
  return count({ text: `SELECT COUNT(*) AS count FROM documents d WHERE ${text}`, values });
}

interface Row {
  readonly id: string;
  readonly key?: OrderKey | undefined;
}

/**
 * A page of a query. Documents that have the field that is sorted by come first, along its index; then those without it,
 * along their ids. A page begins behind the place where the one before has ended, so it costs the same however far it is.
 *
 * @throws RepositoryError `invalid` when the cursor is none
 */
export function pageBySql<Found extends Row>(query: Query, owner: string | undefined, { all, count }: { readonly all: (sql: Sql) => readonly Found[]; readonly count: Count }): { readonly items: readonly Found[]; readonly cursor?: string } {
  const { sort } = query;
  const asked = { ...query, limit: Math.min(MOST, limitOf(query)) };
  const [after, size] = [cursorOf(query), asked.limit + 1];
  const where = whereOf(query, owner, count);
  const [behind, order] = sort?.descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const rows: Found[] = [];
  if (sort && (!after || after.key !== undefined)) {
    const from = after?.key === undefined ? { text: '', values: [] } : { text: ` AND (s.key, s.id) ${behind} (?, ?)`, values: [after.key, after.id] };
    // SQLite takes the tables of a cross join in this order.
    const tables = where.isNarrow ? 'documents d CROSS JOIN keys s' : 'keys s CROSS JOIN documents d';
    const text = `SELECT ${COLUMNS}, s.key FROM ${tables} ON d.type = s.type AND d.id = s.id
      WHERE s.type = ? AND s.field = ? AND s.smallest AND ${where.text}${from.text} ORDER BY s.key ${order}, s.id ${order} LIMIT ?`;
    rows.push(...all({ text, values: [query.type, sort.field, ...where.values, ...from.values, size] }));
  }
  if (rows.length < size) {
    const without = sort ? { text: ' AND NOT EXISTS (SELECT 1 FROM keys s WHERE s.type = d.type AND s.id = d.id AND s.field = ?)', values: [sort.field] } : { text: '', values: [] };
    const from = after?.key === undefined && after ? { text: ` AND d.id ${behind} ?`, values: [after.id] } : { text: '', values: [] };
    const text = `SELECT ${COLUMNS} FROM documents d WHERE ${where.text}${without.text}${from.text} ORDER BY d.id ${order} LIMIT ?`;
    rows.push(...all({ text, values: [...where.values, ...without.values, ...from.values, size - rows.length] }));
  }
  const places: readonly Place[] = rows.map(({ id, key }) => ({ id, key }));
  const { cursor } = cutPage(places, asked);
  return { items: rows.slice(0, asked.limit), ...(cursor !== undefined && { cursor }) };
}
