import type { IDBPCursor, IDBPCursorWithValue, IDBPTransaction } from 'idb';
import { fieldsOf } from '../model/index-fields.js';
import { absent, ofType, present, rowOf, within, type DocumentsSchema } from './documents-database.js';
import { comparePlaces, conditionsOf, type IndexRow, type Place } from './query.js';
import type { Query } from './repository.js';

export type Reading = IDBPTransaction<DocumentsSchema, ('documents' | 'rows')[]>;

/** What is known of a field before any document is looked at. */
export function kindOf(type: string, field: string): 'one' | 'list' | 'unknown' {
  const fields = fieldsOf({ type, id: '' });
  if (!(field in fields)) return 'unknown';
  return typeof fields[field] === 'object' ? 'list' : 'one';
}

/** A step along the order of a query: where it leads, and the row that is there if rows are read. */
export interface Step extends Place {
  readonly row?: IndexRow;
}

/**
 * Leads along the order of a query, from behind a place on. Documents that its conditions exclude are among the steps, and
 * a document with a list is there once for each of its values.
 *
 * @param isRead without rows, a step among a million documents takes a tenth of the time
 */
export async function* walk(tx: Reading, query: Pick<Query, 'type' | 'where' | 'sort'>, after: Place | undefined, isRead: boolean): AsyncGenerator<Step, void, undefined> {
  const { type, sort } = query;
  const direction = sort?.descending ? 'prev' : 'next';
  if (!sort || kindOf(type, sort.field) === 'unknown') {
    const range = clipped(ofType(type), after && [type, after.id], direction);
    // Rows lie in this order, so that reading them costs little.
    for (let cursor = range && (await tx.objectStore('rows').openCursor(range, direction)); cursor; cursor = await cursor.continue()) {
      const row = rowOf(cursor.value);
      if (row.id !== after?.id) yield { id: row.id, row };
    }
    return;
  }
  const index = tx.objectStore('rows').index('entries');
  for (const stretch of stretchesOf(query, after)) {
    const range = clipped(stretch.range, after && !stretch.isBehind ? [type, sort.field, after.key ?? []] : undefined, direction);
    if (!range) continue;
    let cursor: EntryCursor = await (isRead ? index.openCursor(range, direction) : index.openKeyCursor(range, direction));
    if (after && cursor) cursor = await skip(cursor, after, query);
    for (; cursor; cursor = await cursor.continue()) yield { ...placeAt(cursor), ...('value' in cursor && { row: rowOf(cursor.value) }) };
  }
}

type EntryCursor = IDBPCursor<DocumentsSchema, ('documents' | 'rows')[], 'rows', 'entries'> | IDBPCursorWithValue<DocumentsSchema, ('documents' | 'rows')[], 'rows', 'entries'> | null;

interface Stretch {
  readonly range: IDBKeyRange;
  /** Whether all of it is behind the cursor of the query. */
  readonly isBehind: boolean;
}

/** Where the order of a query leads along: only where a condition on the field that is sorted by allows; else what is missing comes last. */
function stretchesOf({ type, where, sort }: Pick<Query, 'type' | 'where' | 'sort'>, after: Place | undefined): readonly Stretch[] {
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

/** Steps to the first entry behind a place: among thousands of equal values too. */
async function skip(start: NonNullable<EntryCursor>, after: Place, { type, sort }: Pick<Query, 'type' | 'sort'>): Promise<EntryCursor> {
  let cursor: EntryCursor = start;
  if (sort && comparePlaces(placeAt(cursor), after, sort) < 0) cursor = await cursor.continuePrimaryKey([type, sort.field, after.key ?? []], [type, after.id]);
  return cursor && comparePlaces(placeAt(cursor), after, sort) === 0 ? cursor.continue() : cursor;
}

function placeAt({ key: entry, primaryKey }: NonNullable<EntryCursor>): Place {
  const key = entry[2];
  return { key: typeof key === 'string' || typeof key === 'number' ? key : undefined, id: primaryKey[1] };
}
