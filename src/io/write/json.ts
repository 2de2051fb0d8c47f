/** Fields in the order in which people look for them; all others follow by their names. */
const ORDER = [
  ...['type', 'version', 'id', 'revision', 'kind', 'group', 'title', 'subtitle', 'strapline', 'publisher', 'language', 'published', 'reviewDue', 'status', 'owner', 'label', 'theme', 'level', 'text'],
  ...['described', 'description', 'appliesTo', 'tagline', 'definition', 'importance', 'vision', 'purpose', 'note', 'levels', 'cumulative', 'scale', 'groups', 'labels', 'themes', 'indicators', 'skills'],
  ...['competencies', 'charter', 'principles', 'components', 'plan'],
];
const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((name, index) => [name, index]));

/** A document as JSON: every field, known or not, always in the same order, with a line break at the end. */
export function writeJson(document: unknown): string {
  return `${JSON.stringify(inOrder(document), null, 2)}\n`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (name: string): number => RANK.get(name) ?? ORDER.length;
  const entries = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, entry]) => [name, inOrder(entry)]));
}
