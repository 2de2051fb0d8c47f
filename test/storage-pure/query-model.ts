import { fieldsOf } from '../../src/model/index-fields.js';
import type { Condition, KeptDocument, Query } from '../../src/storage/repository.js';

/** What the port says about queries, as plainly as it can be written: all documents in their order, slowly. */
export function plainQuery(documents: readonly KeptDocument[], { where = {}, text = '', sort }: Query): readonly string[] {
  const asked = documents.filter((document) => {
    const fields = fieldsOf(document);
    const words = valuesOf(fields['words']).map(String);
    return (
      Object.entries(where).every(([field, condition]) => valuesOf(fields[field]).some((value) => holds(condition, value))) &&
      (folded(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []).every((word) => words.some((each) => each.startsWith(word)))
    );
  });
  const turn = sort?.descending ? -1 : 1;
  return asked
    .sort((a, b) => {
      const [left, right] = [a, b].map((each) => (sort ? valuesOf(fieldsOf(each)[sort.field]).sort(compare)[0] : undefined));
      if (left === undefined || right === undefined) return left === right ? turn * plain(a.id, b.id) : left === undefined ? 1 : -1;
      return turn * (compare(left, right) || plain(a.id, b.id));
    })
    .map(({ id }) => id);
}

type Value = string | number | boolean;

const valuesOf = (value: Value | readonly string[] | undefined): Value[] => (value === undefined ? [] : typeof value === 'object' ? [...value] : [value]);

function holds(condition: Condition, value: Value): boolean {
  if (typeof condition !== 'object') return condition === value;
  if ('anyOf' in condition) return condition.anyOf.some((each) => each === value);
  const { from, to } = condition;
  return (from === undefined || read(value) >= read(from)) && (to === undefined || read(value) <= read(to));
}

const folded = (text: string): string => text.replaceAll('’', "'").normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const read = (value: Value): string | number => (typeof value === 'number' ? value : folded(String(value)));
const plain = (a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

/** As people read; of the same words those come first that are all small and without accents, the others as they are spelt. */
function compare(a: Value, b: Value): number {
  const isPlain = (value: Value): boolean => value === read(value);
  return plain(read(a), read(b)) || Number(isPlain(b)) - Number(isPlain(a)) || plain(a, b);
}
