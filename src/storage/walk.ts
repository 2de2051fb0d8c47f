import { fieldsOf } from '../model/index-fields.js';
import type { Reading } from './documents-database.js';
import { rangesOf, type Place } from './query.js';
import type { Query } from './repository.js';

/** What is known of a field before any document is looked at. */
function kindOf(type: string, field: string): 'one' | 'list' | 'unknown' {
  const fields = fieldsOf({ type, id: '' });
  if (!(field in fields)) return 'unknown';
  return typeof fields[field] === 'object' ? 'list' : 'one';
}

/** A part of an order that is walked along. */
export interface Stretch {
  readonly index: 'ids' | 'places';
  readonly range: IDBKeyRange;
  /** Set where only those lie that have a value in the field, or only those that have none. */
  readonly split?: { readonly field: string; readonly isMissing: boolean };
}

/**
 * The order of a query from behind a place on: only where a condition on the field that is sorted by allows; else what is
 * missing comes last. Other conditions exclude nothing here.
 */
export function stretchesOf({ type, where, sort }: Pick<Query, 'type' | 'where' | 'sort'>, after: Place | undefined): readonly Stretch[] {
  const direction = directionOf(sort);
  const rest = ({ range, ...stretch }: Stretch, from: IDBValidKey[]): readonly Stretch[] => {
    const clipped = after ? behind(range, from, direction) : range;
    return clipped ? [{ ...stretch, range: clipped }] : [];
  };
  if (!sort || kindOf(type, sort.field) === 'unknown') return rest({ index: 'ids', range: IDBKeyRange.bound([type], [type, []]) }, [type, after?.id ?? '']);
  const { field } = sort;
  const from = [type, field, after?.key ?? [], after?.id ?? ''];
  const condition = kindOf(type, field) === 'one' ? where?.[field] : undefined;
  if (condition !== undefined) {
    const ranges = rangesOf(condition).map(({ lower, upper }) => IDBKeyRange.bound([type, field, lower], [type, field, upper, []]));
    return (direction === 'prev' ? ranges.reverse() : ranges).flatMap((range) => rest({ index: 'places', range }, from));
  }
  const present: Stretch = { index: 'places', range: IDBKeyRange.bound([type, field], [type, field, []]), split: { field, isMissing: false } };
  const missing: Stretch = { index: 'places', range: IDBKeyRange.bound([type, field, []], [type, field, [], []]), split: { field, isMissing: true } };
  // What is missing lies last in the index, and comes last backwards too.
  if (after && after.key === undefined) return rest(missing, from);
  return [...rest(present, from), missing];
}

const directionOf = (sort: Query['sort']): 'next' | 'prev' => (sort?.descending ? 'prev' : 'next');

/** The part of a range that comes behind a key; nothing when there is none. */
function behind(range: IDBKeyRange, from: IDBValidKey, direction: 'next' | 'prev'): IDBKeyRange | undefined {
  const lower: unknown = range.lower;
  const upper: unknown = range.upper;
  if (direction === 'next') {
    if (indexedDB.cmp(from, lower) < 0) return range;
    return indexedDB.cmp(from, upper) >= 0 ? undefined : IDBKeyRange.bound(from, upper, true, false);
  }
  if (indexedDB.cmp(from, upper) > 0) return range;
  return indexedDB.cmp(from, lower) <= 0 ? undefined : IDBKeyRange.bound(lower, from, false, true);
}

/** Leads along a stretch: the numbers of the rows that stand there; so many at first, then more and more at once. */
export async function* walk(tx: Reading, { index: name, range }: Stretch, sort: Query['sort'], { first, most }: { readonly first: number; readonly most: number }): AsyncGenerator<readonly number[], void, undefined> {
  const rows = tx.objectStore('rows');
  const index = rows.index(name);
  let atOnce = Math.min(first, most);
  if (directionOf(sort) === 'next') {
    // Many keys at once take a tenth of the time of a cursor; it is the only way that leads forwards alone.
    for (let rest: IDBKeyRange | undefined = range; rest; atOnce = Math.min(atOnce * 2, most)) {
      const numbers: readonly number[] = await index.getAllKeys(rest, atOnce);
      yield numbers;
      const last = numbers.length === atOnce ? await rows.get(numbers.at(-1) ?? 0) : undefined;
      const key = last && (name === 'ids' ? [last.type, last.id] : last.places.find(([, field]) => field === sort?.field));
      rest = key && IDBKeyRange.bound(key, range.upper, true, range.upperOpen);
    }
    return;
  }
  let numbers: number[] = [];
  for (let cursor = await index.openKeyCursor(range, 'prev'); cursor; cursor = await cursor.continue()) {
    numbers.push(cursor.primaryKey);
    if (numbers.length < atOnce) continue;
    yield numbers;
    numbers = [];
    atOnce = Math.min(atOnce * 2, most);
  }
  yield numbers;
}
