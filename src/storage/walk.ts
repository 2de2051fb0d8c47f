import type { IDBPCursorWithValue, IDBPTransaction } from 'idb';
import { fieldsOf } from '../model/index-fields.js';
import { absent, ofType, present, rowOf, within, type DocumentsSchema } from './documents-database.js';
import { comparePlaces, conditionsOf, cursorOf, placeOf, type IndexRow, type Place } from './query.js';
import type { Query } from './repository.js';

export type Reading = IDBPTransaction<DocumentsSchema, ('documents' | 'rows')[]>;

/** What is known of a field before any document is looked at. */
export function kindOf(type: string, field: string): 'one' | 'list' | 'unknown' {
  const fields = fieldsOf({ type, id: '' });
  if (!(field in fields)) return 'unknown';
  return typeof fields[field] === 'object' ? 'list' : 'one';
}

/** Rows in the order of a query, from behind its cursor on; those that its other conditions exclude are among them. */
export async function* walk(tx: Reading, query: Query): AsyncGenerator<IndexRow, void, undefined> {
  const { type, sort } = query;
  const direction = sort?.descending ? 'prev' : 'next';
  const after = cursorOf(query);
  if (!sort || kindOf(type, sort.field) === 'unknown') {
    const rows = tx.objectStore('rows');
    const range = clipped(ofType(type), after && [type, after.id], direction);
    for (let cursor = range && (await rows.openCursor(range, direction)); cursor; cursor = await cursor.continue()) {
      const row = rowOf(cursor.value);
      if (row.id !== after?.id) yield row;
    }
    return;
  }
  const index = tx.objectStore('rows').index('entries');
  for (const stretch of stretchesOf(query, after)) {
    const range = clipped(stretch.range, after && !stretch.isBehind ? [type, sort.field, after.key ?? []] : undefined, direction);
    if (!range) continue;
    let cursor: EntryCursor = await index.openCursor(range, direction);
    if (after && cursor) cursor = await skip(cursor, after, query);
    for (; cursor; cursor = await cursor.continue()) {
      const row = rowOf(cursor.value);
      // A list has several entries; its place is that of the smallest.
      if (isPlace(cursor.key, placeOf(row, sort))) yield row;
    }
  }
}

type EntryCursor = IDBPCursorWithValue<DocumentsSchema, ('documents' | 'rows')[], 'rows', 'entries'> | null;

interface Stretch {
  readonly range: IDBKeyRange;
  /** Whether all of it is behind the cursor of the query. */
  readonly isBehind: boolean;
}

/** Where the order of a query leads along: only where a condition on the field that is sorted by allows; else what is missing comes last. */
function stretchesOf({ type, where, sort }: Query, after: Place | undefined): readonly Stretch[] {
  if (!sort) return [];
  const { field } = sort;
  const condition = kindOf(type, field) === 'one' ? where?.[field] : undefined;
  if (condition !== undefined) {
    const ranges = conditionsOf({ where: { [field]: condition } }).flatMap((each) => each.ranges.map((range) => ({ range: within(type, field, range), isBehind: false })));
    return sort.descending ? ranges.reverse() : ranges;
  }
  const last = { range: absent(type, field), isBehind: after?.key !== undefined };
  return after && after.key === undefined ? [last] : [{ range: present(type, field), isBehind: false }, last];
}

/** The part of a range that does not come before a key; nothing when there is none. */
function clipped(range: IDBKeyRange, from: IDBValidKey | undefined, direction: 'next' | 'prev'): IDBKeyRange | undefined {
  if (from === undefined) return range;
  const { lowerOpen, upperOpen } = range;
  const lower: unknown = range.lower;
  const upper: unknown = range.upper;
  if (direction === 'next') {
    if (indexedDB.cmp(from, lower) <= 0) return range;
    return indexedDB.cmp(from, upper) > (upperOpen ? -1 : 0) ? undefined : IDBKeyRange.bound(from, upper, false, upperOpen);
  }
  if (indexedDB.cmp(from, upper) >= 0) return range;
  return indexedDB.cmp(from, lower) < (lowerOpen ? 1 : 0) ? undefined : IDBKeyRange.bound(lower, from, lowerOpen, false);
}

/** Steps to the first row behind a place: among thousands of equal values too. */
async function skip(start: NonNullable<EntryCursor>, after: Place, { type, sort }: Query): Promise<EntryCursor> {
  let cursor: EntryCursor = start;
  const isReached = (there: NonNullable<EntryCursor>): boolean => comparePlaces({ key: keyOf(there.key), id: there.primaryKey[1] }, after, sort) >= 0;
  if (sort && !isReached(cursor)) cursor = await cursor.continuePrimaryKey([type, sort.field, after.key ?? []], [type, after.id]);
  const isThere = cursor && comparePlaces({ key: keyOf(cursor.key), id: cursor.primaryKey[1] }, after, sort) === 0;
  return cursor && isThere ? cursor.continue() : cursor;
}

/** The value's key in that of an entry; nothing for a missing one. */
function keyOf(entry: readonly IDBValidKey[]): string | number | undefined {
  const key = entry[2];
  return typeof key === 'string' || typeof key === 'number' ? key : undefined;
}

const isPlace = (entry: readonly IDBValidKey[], { key }: Place): boolean => keyOf(entry) === key;
