import fc from 'fast-check';
import { NumberSet } from '../../src/storage/number-set.js';
import { same } from './assertions.js';

function setOf(numbers: Iterable<number>): NumberSet {
  const set = new NumberSet();
  for (const number of numbers) set.add(number);
  return set;
}

const numbers = fc.array(fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 70_000 }), fc.constantFrom(0, 31, 32, 63, 1023, 1024)), { maxLength: 60 });

describe('a set of numbers', () => {
  it('does what a Set does', () => {
    fc.assert(
      fc.property(numbers, numbers, (some, others) => {
        const [a, b] = [new Set(some), new Set(others)];
        const sorted = (set: Iterable<number>): readonly number[] => Array.from(set).sort((x, y) => x - y);
        const [x, y] = [setOf(some), setOf(others)];

        same(Array.from(x), sorted(a));
        same(x.size, a.size);
        same(Array.from(x.and(y)), sorted(a).filter((number) => b.has(number)));
        same(Array.from(x.without(y)), sorted(a).filter((number) => !b.has(number)));
        same(others.map((number) => x.has(number)), others.map((number) => a.has(number)));
        same([Array.from(x), Array.from(y)], [sorted(a), sorted(b)]);
      }),
      { seed: 20_260_302, numRuns: 300 },
    );
  });

  it('has none at first', () => {
    same([new NumberSet().size, Array.from(new NumberSet()), new NumberSet().has(7)], [0, [], false]);
  });
});
