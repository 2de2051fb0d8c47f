/** A statement or a part of one, with its values. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** Values in a template are bound; parts of statements become part of it. */
export function sql(strings: readonly string[], ...parts: readonly (string | number | Sql)[]): Sql {
  const text = strings.map((string, index) => string + textOf(parts[index])).join('');
  return { text, values: parts.flatMap((part) => (typeof part === 'object' ? part.values : [part])) };
}

/** Parts one after the other. */
export function joined(parts: readonly Sql[], separator: string): Sql {
  return { text: parts.map(({ text }) => text).join(separator), values: parts.flatMap(({ values }) => values) };
}

function textOf(part: string | number | Sql | undefined): string {
  if (part === undefined) return '';
  return typeof part === 'object' ? part.text : '?';
}
