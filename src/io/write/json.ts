/** Fields in the order in which people look for them; all others follow by their names. */
const ORDER = [
  ...['type', 'version', 'id', 'revision', 'kind', 'group', 'title', 'subtitle', 'strapline', 'publisher', 'language', 'published', 'reviewDue', 'status', 'owner', 'label', 'theme', 'level', 'text'],
  ...['described', 'description', 'appliesTo', 'tagline', 'definition', 'importance', 'vision', 'purpose', 'note', 'levels', 'cumulative', 'scale', 'groups', 'labels', 'themes', 'indicators', 'skills'],
  ...['competencies', 'charter', 'principles', 'components', 'plan'],
];
const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((name, index) => [name, index]));

/** A document as JSON: every field, known or not, always in the same order, with a line break at the end. */
export function writeJson(document: unknown): string {
  const text = JSON.stringify(inOrder(document), null, 2).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${text}\n`;
}

/** What readers of text leave out, and what ends lines for some. */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff]/g;

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (name: string): number => RANK.get(name) ?? ORDER.length;
  const entries = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, entry]) => [name, inOrder(entry)]));
}
