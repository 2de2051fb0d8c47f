/** Whether two values of JSON say the same; the order of an object's fields says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [first, second] = [Object.entries(a), Object.entries(b)];
  const other = new Map<string, unknown>(second);
  return first.length === second.length && first.every(([name, value]) => other.has(name) && isSame(value, other.get(name)));
}
