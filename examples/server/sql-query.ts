import { conditionsOf, cursorOf, cutPage, limitOf, type KeyRange, type Place } from 'rung-elements/storage/query.js';
import type { Query } from 'rung-elements/storage/repository.js';
import { joined, sql, type Sql } from './sql.js';

/** Runs statements. */
export interface Reader {
  count(sql: Sql): number;
  /** The places that a statement selects, with `MISSING` as a key read as none. */
  places(sql: Sql): readonly Place[];
}

/** The key of a field that a document does not have. SQLite has it behind all texts. */
export const MISSING = "x''";
const missing: Sql = { text: MISSING, values: [] };

/** Most documents on a page, whatever is asked for. */
const MOST = 500;

/** The documents of a condition that so few meet are looked at one by one. */
const FEW = 2_000;

/** So many documents are looked at along the order for each one that is asked for, before anything else is tried. */
const FAR = 20;

/** So many found documents, for each one that is asked for, are dearer to sort than it is to look along the order for three times as many. */
const TOO_MANY = 1_000;

interface Condition {
  /** Selects the ids of documents that meet it; one with several keys in it several times. */
  readonly ids: Sql;
  /** Whether the document `c.id` does. */
  readonly holds: Sql;
}

function fieldCondition(type: string, field: string, ranges: readonly KeyRange[]): Condition {
  // Behind a single key the ids stand in their order, so that SQLite need not sort them.
  const stretches = ranges.map(({ lower, upper }) => (lower === upper ? sql`k.key = ${lower}` : sql`k.key BETWEEN ${lower} AND ${upper}`));
  const isWithin = stretches.length > 0 ? joined(stretches, ' OR ') : sql`FALSE`;
  return {
    ids: sql`SELECT k.id FROM keys k WHERE k.type = ${type} AND k.field = ${field} AND (${isWithin})`,
    holds: sql`EXISTS (SELECT 1 FROM keys k INDEXED BY keys_of WHERE k.type = ${type} AND k.id = c.id AND k.field = ${field} AND (${isWithin}))`,
  };
}

const ownerCondition = (type: string, owner: string): Condition => ({
  ids: sql`SELECT d.id FROM documents d INDEXED BY documents_of WHERE d.type = ${type} AND d.owner = ${owner} AND d.body IS NOT NULL`,
  holds: sql`EXISTS (SELECT 1 FROM documents d WHERE d.type = ${type} AND d.id = c.id AND d.owner = ${owner})`,
});

/** @param owner only where nobody else may see the documents */
function conditionsFor({ type, where, text }: Pick<Query, 'type' | 'where' | 'text'>, owner: string | undefined): readonly Condition[] {
  const fields = conditionsOf({ ...(where && { where }), ...(text !== undefined && { text }) }).map(({ field, ranges }) => fieldCondition(type, field, ranges));
  return owner === undefined ? fields : [ownerCondition(type, owner), ...fields];
}

/** A condition that only few documents meet. */
const narrowOf = (conditions: readonly Condition[], { count }: Reader): Condition | undefined =>
  conditions.find(({ ids }) => count(sql`SELECT COUNT(*) AS count FROM (${ids} LIMIT ${FEW})`) < FEW);

const all = (conditions: readonly Condition[]): Sql => joined([sql`TRUE`, ...conditions.map(({ holds }) => holds)], ' AND ');

/** Selects the ids of the documents that meet all conditions, each once. */
function idsOf(type: string, conditions: readonly Condition[], narrow: Condition | undefined): Sql {
  const [first] = conditions;
  if (!first) return sql`SELECT d.id FROM documents d INDEXED BY documents_of WHERE d.type = ${type} AND d.body IS NOT NULL`;
  if (narrow || conditions.length === 1) return sql`SELECT DISTINCT c.id FROM (${(narrow ?? first).ids}) c WHERE ${all(conditions.filter((each) => each !== (narrow ?? first)))}`;
  // In the order of ids SQLite merges what the conditions find as it comes, twenty times as fast as looking documents up.
  return sql`${joined(conditions.map(({ ids }) => ids), ' INTERSECT ')} ORDER BY id`;
}

export function countBySql(query: Pick<Query, 'type' | 'where' | 'text'>, owner: string | undefined, reader: Reader): number {
  const conditions = conditionsFor(query, owner);
  return reader.count(sql`SELECT COUNT(*) AS count FROM (${idsOf(query.type, conditions, narrowOf(conditions, reader))})`);
}

/**
 * The places of a page. Documents that have the field that is sorted by come first, then those without it, by their ids. A
 * page begins behind the place where the one before has ended, so it costs the same however far it is.
 *
 * @throws RepositoryError `invalid` when the cursor is none
 */
export function pageBySql(query: Query, owner: string | undefined, reader: Reader): { readonly places: readonly Place[]; readonly cursor?: string } {
  const asked = { ...query, limit: Math.min(MOST, limitOf(query)) };
  const size = asked.limit + 1;
  const conditions = conditionsFor(query, owner);
  const narrow = narrowOf(conditions, reader);
  const ids = idsOf(query.type, conditions, narrow);
  let near = narrow ? undefined : follow(query, conditions, size, FAR * size, reader);
  if (!narrow && !near) {
    const most = TOO_MANY * size;
    const found = reader.count(sql`SELECT COUNT(*) AS count FROM (${ids} LIMIT ${most})`);
    near = found === most ? follow(query, conditions, size, 3 * most, reader) : undefined;
  }
  return cutPage(near ?? reader.places(sorted(query, ids, size)), asked);
}

/** Looks so far along the order for the next documents; nothing when they are not all there. */
function follow(query: Query, conditions: readonly Condition[], size: number, far: number, reader: Reader): readonly Place[] | undefined {
  const direction = directionOf(query);
  const places: Place[] = [];
  for (const { select, end, upTo } of stretches(query, reader)) {
    const [last] = conditions.length === 0 ? [] : reader.places(sql`${select} AND ${end} ORDER BY key ${direction}, id ${direction} LIMIT 1 OFFSET ${far}`);
    const isNear = last ? upTo(last) : end;
    places.push(...reader.places(sql`${select} AND ${isNear} AND ${all(conditions)} ORDER BY key ${direction}, id ${direction} LIMIT ${size - places.length}`));
    if (places.length === size) return places;
    if (last) return undefined;
  }
  return places;
}

/** Documents along their order. */
interface Stretch {
  /** Selects them from where the page begins. */
  readonly select: Sql;
  /** Whether `c` is still in it. */
  readonly end: Sql;
  /** Whether `c` comes no later than a place in it; SQLite uses one such bound only, so this stands instead of `end`. */
  readonly upTo: (place: Place) => Sql;
}

/** The order behind the cursor: documents that have the field, then those without. */
function stretches(query: Query, { count }: Reader): readonly Stretch[] {
  const { type, sort } = query;
  const after = cursorOf(query);
  const [isBehind, isBefore] = sort?.descending ? [sql`<`, sql`>=`] : [sql`>`, sql`<=`];
  const byId = (select: Sql): Stretch => ({
    select: sql`${select} AND ${after && after.key === undefined ? sql`c.id ${isBehind} ${after.id}` : sql`TRUE`}`,
    end: sql`TRUE`,
    upTo: ({ id }) => sql`c.id ${isBefore} ${id}`,
  });
  // All documents of a type have the same fields, if only as missing ones.
  const isIndexed = sort && count(sql`SELECT COUNT(*) AS count FROM (SELECT 1 FROM keys WHERE type = ${type} AND field = ${sort.field} LIMIT 1)`) > 0;
  if (!isIndexed) return [byId(sql`SELECT c.id, ${missing} AS key FROM documents c WHERE c.type = ${type} AND c.body IS NOT NULL`)];
  const select = sql`SELECT c.id, c.key FROM keys c WHERE c.type = ${type} AND c.field = ${sort.field} AND c.smallest`;
  const without = byId(sql`${select} AND c.key = ${missing}`);
  if (after && after.key === undefined) return [without];
  const isPresent = sql`c.key < ${missing}`;
  const [first, end] = sort.descending ? [isPresent, sql`TRUE`] : [sql`TRUE`, isPresent];
  const isAfter = after?.key === undefined ? first : sql`(c.key, c.id) ${isBehind} (${after.key}, ${after.id})`;
  return [{ select: sql`${select} AND ${isAfter}`, end, upTo: ({ key = '', id }) => sql`(c.key, c.id) ${isBefore} (${key}, ${id})` }, without];
}

/** Selects the places of a page of the found ones. */
function sorted(query: Query, ids: Sql, size: number): Sql {
  const { type, sort } = query;
  const after = cursorOf(query);
  const direction = directionOf(query);
  const isBehind = sort?.descending ? sql`<` : sql`>`;
  const key = sort ? sql`COALESCE((SELECT MIN(k.key) FROM keys k INDEXED BY keys_of WHERE k.type = ${type} AND k.id = f.id AND k.field = ${sort.field}), ${missing})` : missing;
  const isAfter = !after ? sql`TRUE` : after.key === undefined ? sql`key = ${missing} AND id ${isBehind} ${after.id}` : sql`(key = ${missing} OR (key, id) ${isBehind} (${after.key}, ${after.id}))`;
  return sql`SELECT id, key FROM (SELECT f.id, ${key} AS key FROM (${ids}) f) WHERE ${isAfter} ORDER BY key = ${missing}, key ${direction}, id ${direction} LIMIT ${size}`;
}

const directionOf = ({ sort }: Query): Sql => (sort?.descending ? sql`DESC` : sql`ASC`);
