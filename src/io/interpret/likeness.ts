import { fold } from './words.js';

/** The different words of a text, as they are compared. */
export const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).match(/[\p{L}\p{M}\p{N}']+/gu) ?? []);

/** How many of their words two texts share: 0 for none, 1 for all. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
