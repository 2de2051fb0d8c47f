import type { CouchDatabase } from './couch-database.js';
import { AFTER_ALL, BY_ID, FIRST_MISSING, fromCouch, keyText, placeText } from './couch-document.js';
import { conditionsOf, cursorAt, cursorOf, limitOf, placeOf, indexRow, type KeyRange } from './query.js';
import type { Page, Query, Stored } from './repository.js';

type Selector = Readonly<Record<string, unknown>>;

const DESIGN = 'rung';

/** How many ids are fetched at once to be counted. */
const COUNTED = 5_000;

/** Answers queries by Mango indexes on the server, one for each field that is sorted by. */
export class CouchFind {
  readonly #database: Pick<CouchDatabase, 'find' | 'createIndex'>;
  readonly #indexes = new Map<string, Promise<unknown>>();

  constructor(database: Pick<CouchDatabase, 'find' | 'createIndex'>) {
    this.#database = database;
  }

  async query(query: Query): Promise<Page> {
    const { type, sort } = query;
    const field = sort && sort.field in indexRow({ type, id: '' }).keys ? sort.field : BY_ID;
    const limit = limitOf(query);
    const after = cursorOf(query);
    const found: Stored[] = [];
    for (const stretch of stretchesOf(field, sort?.descending ?? false, after && placeText(field === BY_ID ? { id: after.id } : after))) {
      if (found.length <= limit) found.push(...(await this.#find(query, field, stretch, limit + 1 - found.length)));
    }
    const last = found[limit - 1];
    if (found.length <= limit || !last) return { items: found };
    return { items: found.slice(0, limit), cursor: cursorAt(placeOf(indexRow(last.document), sort)) };
  }

  /** Mango has no count. */
  async count(query: Pick<Query, 'type' | 'where' | 'text'>): Promise<number> {
    const field = `places.${BY_ID}`;
    let count = 0;
    for (let after = FIRST_MISSING; ; ) {
      const docs = await this.#request(query, BY_ID, { [field]: { $gt: after, $lt: AFTER_ALL } }, false, COUNTED, ['places']);
      count += docs.length;
      const last: unknown = Reflect.get(Reflect.get(docs.at(-1) ?? {}, 'places') ?? {}, BY_ID);
      if (docs.length < COUNTED || typeof last !== 'string') return count;
      after = last;
    }
  }

  /** Both ends may be in it, so that one document more is asked for: the one at which the page before has ended. */
  async #find(query: Query, field: string, { from, to, without }: Stretch, limit: number): Promise<readonly Stored[]> {
    const within = { [`places.${field}`]: { $gte: from, $lte: to } };
    const docs = await this.#request(query, field, within, query.sort?.descending ?? false, limit + 1);
    return docs.filter((each) => Reflect.get(Reflect.get(each, 'places') ?? {}, field) !== without).slice(0, limit).map(fromCouch);
  }

  async #request(query: Pick<Query, 'type' | 'where' | 'text'>, field: string, within: Selector, descending: boolean, limit: number, fields?: readonly string[]): Promise<readonly object[]> {
    const [name, path] = [`by-${field}`, `places.${field}`];
    await this.#index(name, path);
    const direction = descending ? 'desc' : 'asc';
    const { docs } = await this.#database.find({
      selector: { ...selectorOf(query), ...within },
      sort: [{ type: direction }, { [path]: direction }],
      limit,
      use_index: [DESIGN, name],
      ...(fields && { fields }),
    });
    return docs;
  }

  #index(name: string, path: string): Promise<unknown> {
    const made = this.#indexes.get(name) ?? this.#database.createIndex({ index: { fields: ['type', path], name, ddoc: DESIGN } });
    this.#indexes.set(name, made);
    // What could not be made now may be made later.
    made.catch(() => this.#indexes.delete(name));
    return made;
  }
}

/** A piece of an order, both ends in it but for one place. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly without: string | undefined;
}

/** An order as pieces that an index has at a stretch; documents without the field come last, whichever way is sorted. */
function stretchesOf(field: string, descending: boolean, after: string | undefined): readonly Stretch[] {
  const pieces = [
    { from: '', to: FIRST_MISSING },
    { from: FIRST_MISSING, to: AFTER_ALL },
  ].slice(field === BY_ID ? 1 : 0);
  return pieces.flatMap(({ from, to }, index): readonly Stretch[] => {
    if (after === undefined || (index === pieces.length - 1 && after < from)) return [{ from, to, without: undefined }];
    if (after < from || after >= to) return [];
    return [descending ? { from, to: after, without: after } : { from: after, to, without: after }];
  });
}

function selectorOf(query: Pick<Query, 'type' | 'where' | 'text'>): Selector {
  return conditionsOf(query)
    .map(({ field, ranges }): Selector => ({ [`keys.${field}`]: { $elemMatch: anyOf(ranges) } }))
    .reduce<Selector>(both, { type: { $eq: query.type } });
}

/** Two conditions on one field, as two words are, need an alternative of one: PouchDB does not know `$and` of `$elemMatch`. */
function both(all: Selector, one: Selector): Selector {
  const isNew = Object.keys(one).every((field) => !(field in all));
  return isNew ? { ...all, ...one } : { ...all, $or: [Object.hasOwn(all, '$or') ? { ...one, $or: all['$or'] } : one] };
}

/** A condition has several stretches only when it is a list of values. */
function anyOf(ranges: readonly KeyRange[]): Selector {
  const [range] = ranges;
  if (ranges.length !== 1 || !range || range.lower === range.upper) return { $in: ranges.map(({ lower }) => keyText(lower)) };
  return { $gte: keyText(range.lower), $lte: keyText(range.upper) };
}
