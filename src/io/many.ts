/**
 * For rows and lines of which there may be a million: as the arguments of one call (`push(...)`, `Math.max(...)`) so many
 * do not fit into the stack.
 */

/** Adds items to the end of a list. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** The greatest of the numbers, and at least another. */
export function greatest(numbers: Iterable<number>, least = 0): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
