/**
 * The fewest items that have to be taken out so that the others stand in the order that they had before: those that
 * somebody has moved. Each parent's items are looked at by themselves; they stand together.
 */
export function outOfOrder<Item>(items: readonly Item[], placeBefore: (item: Item) => number, parentOf: (item: Item) => string): ReadonlySet<Item> {
  const moved = new Set<Item>();
  let start = 0;
  while (start < items.length) {
    const first = items[start];
    const parent = first === undefined ? '' : parentOf(first);
    let end = start;
    for (let item = first; item !== undefined && parentOf(item) === parent; item = items[end]) end += 1;
    const run = items.slice(start, end);
    const kept = longestRise(run.map(placeBefore));
    run.forEach((item, index) => {
      if (!kept.has(index)) moved.add(item);
    });
    start = end;
  }
  return moved;
}

/** Indexes of the longest sequence of rising numbers (patience sorting). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}
