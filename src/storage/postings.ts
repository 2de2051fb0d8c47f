import type { Reading, RowStores, Term } from './documents-database.js';
import { NumberSet } from './number-set.js';
import type { KeyRange } from './query.js';

/** A field that every document of a type has, with the key `''`. */
export const TYPE_FIELD = '';

/** So many rows lie in one record of a term: more make writing dear, fewer looking. */
const CHUNK = 4_096;
/** So many records are read at once. */
const AT_ONCE = 10_000;

/** A row gets or loses a key of a field. */
export interface PostingChange {
  readonly term: Term;
  readonly number: number;
  readonly isIn: boolean;
}

export async function changePostings(postings: RowStores['postings'], changes: readonly PostingChange[]): Promise<void> {
  const records = new Map<string, { readonly term: Term; readonly chunk: number; readonly isIn: Map<number, boolean> }>();
  for (const { term, number, isIn } of changes) {
    const chunk = Math.floor(number / CHUNK);
    const key = JSON.stringify([chunk, term]);
    const record = records.get(key) ?? { term, chunk, isIn: new Map() };
    records.set(key, record);
    record.isIn.set(number % CHUNK, isIn);
  }
  await Promise.all(
    Array.from(records.values(), async ({ term, chunk, isIn }) => {
      const there = (await postings.get([term, chunk]))?.members ?? new Uint16Array();
      const known = new Set(there);
      if (Array.from(isIn).every(([member, isNow]) => known.has(member) === isNow)) return;
      for (const [member, isNow] of isIn) {
        if (isNow) known.add(member);
        else known.delete(member);
      }
      if (known.size === 0) await postings.delete([term, chunk]);
      else await postings.put({ term, chunk, members: Uint16Array.from(known).sort() });
    }),
  );
}

/** Numbers of the rows that have a key of a field in one of these stretches. */
export async function numbersWithin(tx: Reading, type: string, field: string, ranges: readonly KeyRange[]): Promise<NumberSet> {
  const numbers = new NumberSet();
  for (const { lower, upper } of ranges) await collect(tx, IDBKeyRange.bound([[type, field, lower]], [[type, field, upper], []]), numbers);
  return numbers;
}

/** Numbers of the rows that have no value in a field. */
export async function numbersWithout(tx: Reading, type: string, field: string): Promise<NumberSet> {
  const numbers = new NumberSet();
  await collect(tx, IDBKeyRange.bound([[type, field, []]], [[type, field, []], []]), numbers);
  return numbers;
}

export const numbersOf = (tx: Reading, type: string): Promise<NumberSet> => numbersWithin(tx, type, TYPE_FIELD, [{ lower: '', upper: '' }]);

async function collect(tx: Reading, range: IDBKeyRange, numbers: NumberSet): Promise<void> {
  for (let rest: IDBKeyRange | undefined = range; rest; ) {
    const records = await tx.objectStore('postings').getAll(rest, AT_ONCE);
    for (const { chunk, members } of records) for (const member of members) numbers.add(chunk * CHUNK + member);
    const last = records.at(-1);
    rest = records.length === AT_ONCE && last ? IDBKeyRange.bound([last.term, last.chunk], range.upper, true) : undefined;
  }
}
