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

/** Which documents a query is for; `owner` only where nobody else may see them. */
function whereOf({ type, where, text }: Pick<Query, 'type' | 'where' | 'text'>, owner: string | undefined): Sql {
  const parts = ['d.type = ? AND d.body IS NOT NULL'];
  const values: (string | number)[] = [type];
  if (owner !== undefined) {
    parts.push('d.owner = ?');
    values.push(owner);
  }
  for (const { field, ranges } of conditionsOf({ ...(where && { where }), ...(text !== undefined && { text }) })) {
    const stretches = ranges.map(() => 'k.key BETWEEN ? AND ?').join(' OR ') || 'FALSE';
    parts.push(`EXISTS (SELECT 1 FROM keys k WHERE k.type = d.type AND k.id = d.id AND k.field = ? AND (${stretches}))`);
    values.push(field, ...ranges.flatMap(({ lower, upper }) => [lower, upper]));
  }
  return { text: parts.join(' AND '), values };
}

export function countSql(query: Pick<Query, 'type' | 'where' | 'text'>, owner: string | undefined): Sql {
  const { text, values } = whereOf(query, owner);
  return { text: `SELECT COUNT(*) AS count FROM documents d WHERE ${text}`, values };
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
export function pageBySql<Found extends Row>(query: Query, owner: string | undefined, all: (sql: Sql) => readonly Found[]): { readonly items: readonly Found[]; readonly cursor?: string } {
  const { sort } = query;
  const asked = { ...query, limit: Math.min(MOST, limitOf(query)) };
  const [after, size] = [cursorOf(query), asked.limit + 1];
  const where = whereOf(query, owner);
  const [behind, order] = sort?.descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const rows: Found[] = [];
  if (sort && (!after || after.key !== undefined)) {
    const from = after?.key === undefined ? { text: '', values: [] } : { text: ` AND (s.key, s.id) ${behind} (?, ?)`, values: [after.key, after.id] };
    const text = `SELECT ${COLUMNS}, s.key FROM keys s CROSS JOIN documents d ON d.type = s.type AND d.id = s.id
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
