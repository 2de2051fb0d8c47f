/**
 * A document without what says nothing: missing, null and empty mean the same to every reader of a framework. What is
 * equal after this is equal for people.
 */
export function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]): [string, unknown][] => {
      const kept = essence(entry);
      const isEmpty = kept === undefined || kept === null || kept === '' || (Array.isArray(kept) && kept.length === 0) || (typeof kept === 'object' && Object.keys(kept).length === 0);
      return isEmpty ? [] : [[key, kept]];
    }),
  );
}
