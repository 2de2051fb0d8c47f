import { ofType, rowOf, within } from './documents-database.js';
import { conditionsOf, cursorOf, cutPage, limitOf, matcher, pageOf, placeOf, type IndexRow, type KeyRange, type Place } from './query.js';
import type { Query } from './repository.js';
import { kindOf, walk, type Reading } from './walk.js';

/** When which way of looking is taken. */
export interface Effort {
  /** So many documents, at most, that fit one condition are read one by one and put in order. */
  readonly few: number;
  /** So many steps are walked along the order, reading what is there, before all that fits is looked up. */
  readonly far: number;
  /** So many documents, at most, that fit all conditions are read one by one and put in order. */
  readonly many: number;
}

const EFFORT: Effort = { few: 1_000, far: 300, many: 5_000 };

interface Found {
  readonly places: readonly Place[];
  readonly cursor?: string;
}

/**
 * A page of a query. Where one condition leaves few documents these are put in order; else the order is walked along,
 * reading what stands there. Where that leads far the index says which documents fit: these are put in order, or, when
 * they are many, the walk goes on from one of them to the next.
 */
export async function findPage(tx: Reading, query: Query, { few, far, many }: Effort = EFFORT): Promise<Found> {
  const { type, sort } = query;
  // Says first of all what is wrong with it.
  cursorOf(query);
  const conditions = conditionsOf(query);
  const looked = await Promise.all(conditions.map(({ field, ranges }) => idsWithin(tx, type, field, ranges, few)));
  const [fewest] = looked.flatMap((ids) => ids ?? []).sort((a, b) => a.size - b.size);
  if (fewest) return pageOf(await rowsOf(tx, type, fewest), query);

  const isRead = conditions.length > 0 || (sort !== undefined && kindOf(type, sort.field) === 'list');
  const [isAskedFor, size] = [matcher(query), limitOf(query) + 1];
  const places: Place[] = [];
  let fitting: ReadonlySet<string> | undefined;
  let steps = 0;
  for await (const place of walk(tx, query)) {
    if (!isRead) places.push(place);
    else if (!fitting || fitting.has(place.id)) {
      const [row] = await rowsOf(tx, type, [place.id]);
      // A list has several entries; its place is that of the smallest.
      if (row && isAskedFor(row) && placeOf(row, sort).key === place.key) places.push(place);
    }
    if (places.length === size) break;
    steps += 1;
    if (steps !== far || conditions.length === 0) continue;
    fitting = await allWithin(tx, query);
    if (fitting.size <= many) return pageOf(await rowsOf(tx, type, fitting), query);
  }
  return cutPage(places, query);
}

export async function countOf(tx: Reading, query: Pick<Query, 'type' | 'where' | 'text'>): Promise<number> {
  const { type } = query;
  const [condition, ...others] = conditionsOf(query);
  if (!condition) return tx.objectStore('rows').count(ofType(type));
  const { field, ranges } = condition;
  if (others.length > 0 || (isManifold(ranges) && kindOf(type, field) === 'list')) return (await allWithin(tx, query)).size;
  const index = tx.objectStore('rows').index('entries');
  const counts = await Promise.all(ranges.map((range) => index.count(within(type, field, range))));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Whether a document with a list of values may be there more than once. */
const isManifold = (ranges: readonly KeyRange[]): boolean => ranges.length > 1 || ranges.some(({ lower, upper }) => lower !== upper);

/** Ids of all documents that fit, by the index alone. */
async function allWithin(tx: Reading, query: Pick<Query, 'type' | 'where' | 'text'>): Promise<ReadonlySet<string>> {
  let common: ReadonlySet<string> | undefined;
  for (const { field, ranges } of conditionsOf(query)) {
    const ids = (await idsWithin(tx, query.type, field, ranges)) ?? new Set();
    common = common ? new Set(Array.from(common).filter((id) => ids.has(id))) : ids;
  }
  return common ?? new Set();
}

/** @returns nothing when there are more than so many */
async function idsWithin(tx: Reading, type: string, field: string, ranges: readonly KeyRange[], most = Infinity): Promise<ReadonlySet<string> | undefined> {
  const index = tx.objectStore('rows').index('entries');
  const limit = most === Infinity ? undefined : most + 1;
  const keys = (await Promise.all(ranges.map((range) => index.getAllKeys(within(type, field, range), limit)))).flat();
  return keys.length > most ? undefined : new Set(keys.map(([, id]) => id));
}

async function rowsOf(tx: Reading, type: string, ids: Iterable<string>): Promise<readonly IndexRow[]> {
  const rows = tx.objectStore('rows');
  const records = await Promise.all(Array.from(ids, (id) => rows.get([type, id])));
  return records.flatMap((record) => (record ? [rowOf(record)] : []));
}
