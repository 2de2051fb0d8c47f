import type { Reading } from './documents-database.js';
import type { NumberSet } from './number-set.js';
import { numbersOf, numbersWithin, numbersWithout } from './postings.js';
import { conditionsOf, cursorOf, cutPage, limitOf, pageOf, placeOf, type IndexRow, type Place } from './query.js';
import type { Query } from './repository.js';
import { stretchesOf, walk, type Stretch } from './walk.js';

/** When which way of looking is taken. */
export interface Effort {
  /** So many steps of a walk take as long as reading one row by itself. */
  readonly stepsPerRow: number;
  /** At most so many steps at once. */
  readonly atOnce: number;
}

const EFFORT: Effort = { stepsPerRow: 10, atOnce: 4_000 };

/**
 * A page of a query. The postings say which documents fit all conditions. Few of them are read and put in order; where
 * there are many, the order is walked along until enough of them were met. What takes longer than thought is given up
 * for reading all that fit.
 */
export async function findPage(tx: Reading, query: Query, effort: Effort = EFFORT): Promise<{ readonly places: readonly Place[]; readonly cursor?: string }> {
  const fits = await fitting(tx, query);
  const all = fits ? (await numbersOf(tx, query.type)).size : 0;
  const size = limitOf(query) + 1;
  const places: Place[] = [];
  for (const stretch of stretchesOf(query, cursorOf(query))) {
    const wanted = size - places.length;
    const some = fits && (await within(tx, query.type, fits, stretch));
    const walked = isSooner(some?.size, all, wanted, effort) ? await placesAlong(tx, query, stretch, some, wanted, effort) : undefined;
    if (!walked && some && !stretch.split) return pageOf(await rowsOf(tx, some), query);
    places.push(...(walked ?? pageOf(await rowsOf(tx, some ?? []), { ...query, limit: wanted }).places));
    if (places.length >= size) break;
  }
  return cutPage(places, query);
}

export async function countOf(tx: Reading, query: Pick<Query, 'type' | 'where' | 'text'>): Promise<number> {
  const numbers = (await fitting(tx, query)) ?? (await numbersOf(tx, query.type));
  return numbers.size;
}

/** Numbers of the rows that fit all conditions; nothing when there is none. */
async function fitting(tx: Reading, query: Pick<Query, 'type' | 'where' | 'text'>): Promise<NumberSet | undefined> {
  let fits: NumberSet | undefined;
  for (const { field, ranges } of conditionsOf(query)) {
    const numbers = await numbersWithin(tx, query.type, field, ranges);
    fits = fits?.and(numbers) ?? numbers;
    if (fits.size === 0) break;
  }
  return fits;
}

async function within(tx: Reading, type: string, fits: NumberSet, { split }: Stretch): Promise<NumberSet> {
  if (!split) return fits;
  const missing = await numbersWithout(tx, type, split.field);
  return split.isMissing ? fits.and(missing) : fits.without(missing);
}

/** Whether walking along all until so many that fit were met takes less than reading each that fits. */
function isSooner(some: number | undefined, all: number, wanted: number, { stepsPerRow }: Effort): boolean {
  return some === undefined || (some > 0 && (wanted * all) / some < some * stepsPerRow);
}

/** @returns nothing when it led too far */
async function placesAlong(tx: Reading, query: Query, stretch: Stretch, some: NumberSet | undefined, wanted: number, { stepsPerRow, atOnce }: Effort): Promise<readonly Place[] | undefined> {
  const places: Place[] = [];
  const end = some ? some.size * stepsPerRow : Infinity;
  let steps = 0;
  for await (const numbers of walk(tx, stretch, query.sort, { first: wanted, most: atOnce })) {
    const met = (some ? numbers.filter((number) => some.has(number)) : numbers).slice(0, wanted - places.length);
    for (const row of await rowsOf(tx, met)) places.push(placeOf(row, query.sort));
    if (places.length >= wanted) break;
    steps += numbers.length;
    if (steps > end) return undefined;
  }
  return places;
}

async function rowsOf(tx: Reading, numbers: Iterable<number>): Promise<readonly IndexRow[]> {
  const rows = tx.objectStore('rows');
  const records = await Promise.all(Array.from(numbers, (number) => rows.get(number)));
  return records.flatMap((record) => record ?? []);
}
