import * as v from 'valibot';
import { fieldsOf, indexWords } from '../model/index-fields.js';
import { foldText } from '../model/search.js';
import { RepositoryError, type Condition, type KeptDocument, type Query } from './repository.js';

/** What a value is compared by: numbers before texts, texts by their code units. */
export type OrderKey = string | number;

/** What an index holds of a document: the keys of each field, the smallest first; a missing field has none. */
export interface IndexRow {
  readonly id: string;
  readonly keys: Readonly<Record<string, readonly OrderKey[]>>;
}

/** Comes before everything that is in texts, so that "Plan" with its spelling is before "Planner". */
const THEN = '\u0001';
const LAST = '\uffff';

/**
 * The key of a value. Texts are in the order of their folded words (upper and lower case and accents do not matter), those
 * that are the same by that in the order of their spelling; `true` and `false` are as these words.
 */
export function orderKey(value: string | number | boolean): OrderKey {
  if (typeof value === 'number') return value;
  const text = String(value);
  const folded = foldText(text);
  return folded === text ? text : `${folded}${THEN}${text}`;
}

export function compareKeys(a: OrderKey, b: OrderKey): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function indexRow(document: KeptDocument): IndexRow {
  const keys = Object.entries(fieldsOf(document)).map(([name, value]) => {
    const values = value === undefined ? [] : typeof value === 'object' ? value : [value];
    return [name, [...new Set(values.map(orderKey))].sort(compareKeys)] as const;
  });
  return { id: document.id, keys: Object.fromEntries(keys) };
}

/** The first and the last key of a stretch, both in it. */
export interface KeyRange {
  readonly lower: OrderKey;
  readonly upper: OrderKey;
}

/** The stretches of keys that a condition allows, in their order and without overlap. */
export function rangesOf(condition: Condition): readonly KeyRange[] {
  if (typeof condition !== 'object') return [only(orderKey(condition))];
  if ('anyOf' in condition) return [...new Set(condition.anyOf.map(orderKey))].sort(compareKeys).map(only);
  const { from, to } = condition;
  const numbers = typeof (from ?? to) === 'number';
  const lower = from === undefined ? (numbers ? -Infinity : '') : typeof from === 'number' ? from : foldText(from);
  const upper = to === undefined ? (numbers ? Infinity : LAST) : typeof to === 'number' ? to : `${foldText(to)}${THEN}${LAST}`;
  return typeof lower === typeof upper && lower <= upper ? [{ lower, upper }] : [];
}

const only = (key: OrderKey): KeyRange => ({ lower: key, upper: key });

/** Of every field that a query asks for, the stretches of keys in one of which some key of a document has to be. */
export function conditionsOf({ where = {}, text = '' }: Pick<Query, 'where' | 'text'>): readonly { readonly field: string; readonly ranges: readonly KeyRange[] }[] {
  return [
    ...Object.entries(where).map(([field, condition]) => ({ field, ranges: rangesOf(condition) })),
    ...indexWords(text).map((word) => ({ field: 'words', ranges: [{ lower: word, upper: word + LAST }] })),
  ];
}

/** Whether a document is one of those that a query is for. */
export function matcher(query: Pick<Query, 'where' | 'text'>): (row: IndexRow) => boolean {
  const conditions = conditionsOf(query);
  return ({ keys }) => conditions.every(({ field, ranges }) => keys[field]?.some((key) => ranges.some((range) => isWithin(key, range))) ?? false);
}

const isWithin = (key: OrderKey, { lower, upper }: KeyRange): boolean => compareKeys(key, lower) >= 0 && compareKeys(key, upper) <= 0;

/** Where a document stands in the order of a query. */
export interface Place {
  /** The smallest key of the field that is sorted by; missing ones come last, whichever way is sorted. */
  readonly key?: OrderKey | undefined;
  readonly id: string;
}

export const placeOf = ({ id, keys }: IndexRow, sort: Query['sort']): Place => ({ key: sort && keys[sort.field]?.[0], id });

export function comparePlaces(a: Place, b: Place, sort: Query['sort']): number {
  const direction = sort?.descending ? -1 : 1;
  if (a.key === undefined || b.key === undefined) {
    if (a.key !== b.key) return a.key === undefined ? 1 : -1;
    return direction * compareKeys(a.id, b.id);
  }
  return direction * (compareKeys(a.key, b.key) || compareKeys(a.id, b.id));
}

/** How many documents a page has, at least one. */
export const limitOf = ({ limit = 50 }: Query): number => Math.max(1, Math.floor(limit) || 1);

/** A cursor says behind which place to go on: what is put or removed meanwhile neither doubles nor skips anything. */
export const cursorAt = ({ key, id }: Place): string => JSON.stringify([key ?? null, id]);

const cursorSchema = v.tuple([v.union([v.string(), v.number(), v.null()]), v.string()]);

/** @throws RepositoryError `invalid` when no page has ended there */
export function cursorOf({ cursor }: Query): Place | undefined {
  if (cursor === undefined) return undefined;
  const [key, id] = parsed(cursor);
  return { key: key ?? undefined, id };
}

function parsed(cursor: string): v.InferOutput<typeof cursorSchema> {
  try {
    return v.parse(cursorSchema, JSON.parse(cursor));
  } catch (cause) {
    throw new RepositoryError('invalid', { cause });
  }
}

/** The places of a page, and the cursor to the next one, out of one place more than there is room for. */
export function cutPage(places: readonly Place[], query: Query): { readonly places: readonly Place[]; readonly cursor?: string } {
  const limit = limitOf(query);
  const last = places[limit - 1];
  return places.length > limit && last ? { places: places.slice(0, limit), cursor: cursorAt(last) } : { places };
}

/** A page of rows in any order; holds no more of them than a page has. */
export function pageOf(rows: Iterable<IndexRow>, query: Query): { readonly places: readonly Place[]; readonly cursor?: string } {
  const { sort } = query;
  const [isAskedFor, after, size] = [matcher(query), cursorOf(query), limitOf(query) + 1];
  const places: Place[] = [];
  for (const row of rows) {
    const place = placeOf(row, sort);
    const last = places.at(-1);
    if (places.length === size && last && comparePlaces(place, last, sort) >= 0) continue;
    if ((after && comparePlaces(place, after, sort) <= 0) || !isAskedFor(row)) continue;
    places.splice(placeToInsert(places, place, sort), 0, place);
    if (places.length > size) places.pop();
  }
  return cutPage(places, query);
}

function placeToInsert(places: readonly Place[], place: Place, sort: Query['sort']): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = places[middle];
    if (there && comparePlaces(there, place, sort) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
