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

const EFFORT: Effort = { few: 1_000, far: 1_000, many: 5_000 };

/** So many steps of a walk take as long as reading one row by itself, about. */
const STEPS_PER_ROW = 10;

interface Found {
  readonly places: readonly Place[];
  readonly cursor?: string;
}

/**
 * A page of a query. Where one condition leaves few documents these are put in order; else the order is walked along,
 * reading what stands there. Where that leads far the index says which documents fit, and the walk goes on among these.
 */
export async function findPage(tx: Reading, query: Query, { few, far, many }: Effort = EFFORT): Promise<Found> {
  const { type, sort } = query;
  const after = cursorOf(query);
  const conditions = conditionsOf(query);
  const looked = await Promise.all(conditions.map(({ field, ranges }) => idsWithin(tx, type, field, ranges, few)));
  const small = looked.flatMap((ids) => ids ?? []);
  if (small.length > 0) return pageOf(await rowsOf(tx, type, small.reduce(common)), query);

  const isRead = conditions.length > 0 || (sort !== undefined && kindOf(type, sort.field) === 'list');
  const [isAskedFor, size] = [matcher(query), limitOf(query) + 1];
  const places: Place[] = [];
  let steps = 0;
  for await (const step of walk(tx, query, after, isRead)) {
    if (!isRead || (step.row && isAskedFor(step.row) && isSmallest(step, step.row, sort))) places.push({ key: step.key, id: step.id });
    if (places.length === size) break;
    steps += 1;
    if (steps === far && conditions.length > 0) return findFurther(tx, query, places, step, many);
  }
  return cutPage(places, query);
}

/**
 * Goes on from one document that fits to the next. When that has taken as long as reading all of them would have, and they
 * are not too many, they are read and put in order.
 */
async function findFurther(tx: Reading, query: Query, places: readonly Place[], after: Place, many: number): Promise<Found> {
  const { type, sort } = query;
  const fitting = await allWithin(tx, query);
  const end = fitting.size > many ? Infinity : fitting.size * STEPS_PER_ROW;
  const found = [...places];
  let steps = 0;
  for await (const step of walk(tx, query, after, false)) {
    if (found.length > limitOf(query)) break;
    if (steps >= end) return pageOf(await rowsOf(tx, type, fitting), query);
    steps += 1;
    if (!fitting.has(step.id)) continue;
    const [row] = await rowsOf(tx, type, [step.id]);
    if (row && isSmallest(step, row, sort)) found.push(step);
  }
  return cutPage(found, query);
}

/** A document with a list stands at each of its values; its place is that of the smallest. */
const isSmallest = ({ key }: Place, row: IndexRow, sort: Query['sort']): boolean => placeOf(row, sort).key === key;

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
  const sets: ReadonlySet<string>[] = [];
  for (const { field, ranges } of conditionsOf(query)) sets.push((await idsWithin(tx, query.type, field, ranges)) ?? new Set());
  return sets.reduce(common);
}

const common = (some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> => new Set(Array.from(some).filter((id) => others.has(id)));

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
