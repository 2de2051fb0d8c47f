const DOTTED = /^\s*(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s/u;
const WHOLE = /^(\s*)(\d{1,2})(?=\s)/u;

/** Numbers in several parts ("2.3") at the beginning of lines which count: one more or one less stands there as well. */
export function countsIn(raw: readonly string[]): ReadonlySet<string> {
  const found = new Set(raw.flatMap((text) => DOTTED.exec(text)?.[1] ?? []));
  const counts = [...found].filter((number) => {
    const parts = number.split('.');
    const beside = (by: number): string => [...parts.slice(0, -1), String(Number(parts.at(-1)) + by)].join('.');
    return found.has(beside(1)) || found.has(beside(-1)) || found.has(`${number}.1`);
  });
  return new Set(counts);
}

/** "1 Communication" above "1.1 …" is numbered as "1." is. */
export function asCounted(raw: readonly string[], counts: ReadonlySet<string>): readonly string[] {
  if (counts.size === 0) return raw;
  return raw.map((text) => text.replace(WHOLE, (found, indent: string, number: string) => (counts.has(`${number}.1`) ? `${indent}${number}.` : found)));
}
