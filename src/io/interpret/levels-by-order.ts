import type { Block } from '../read/block.js';
import type { Part } from './outline.js';
import { sentencesOnLevels } from './sentences-on-levels.js';
import { fold } from './words.js';

/**
 * Headings under which the same names stand again and again: levels, when one of them is known as such, when they are called
 * alike as ranks are, or when the document calls them levels.
 */
export function levelsByOrder(parts: readonly Part[], blocks: readonly Block[]): readonly (readonly Part[])[] {
  const spoken = sentencesOnLevels(blocks);
  return parts.flatMap((parent) => {
    const siblings = parent.parts.filter(({ title, corrected, parts: inner }) => title !== undefined && corrected === undefined && inner.length > 0);
    if (siblings.length < 2) return [];
    const counts = new Map<string, number>();
    for (const { parts: inner } of siblings) for (const name of namesOf(inner)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const repeats = ({ parts: inner }: Part) => {
      const names = [...namesOf(inner)];
      return names.length > 0 && names.filter((name) => (counts.get(name) ?? 0) > 1).length * 2 >= names.length;
    };
    const members = siblings.filter(repeats);
    const inner = members.flatMap((member) => member.parts);
    const again = [...counts.values()].filter((count) => count > 1).length;
    if (members.length < 2 || again < 2 || inner.some(({ named }) => named?.term.type === 'level')) return [];
    return areLevels(members, spoken) ? [members] : [];
  });
}

const namesOf = (parts: readonly Part[]): ReadonlySet<string> => new Set(parts.flatMap(({ title, named }) => (title === undefined || named ? [] : [fold(title)])));

function areLevels(members: readonly Part[], spoken: string): boolean {
  if (members.some(({ named }) => named?.term.type === 'level' && !named.term.level.bare)) return true;
  const titles = members.map(({ title }) => fold(title ?? ''));
  return titles.filter((title) => spoken.includes(title)).length * 2 >= titles.length || areRanks(titles);
}

/** "Engineer", "Lead engineer": all end as one of them is called. */
function areRanks(titles: readonly string[]): boolean {
  const words = titles.map((title) => title.replace(/ (?:\d{1,2}|[ivx]{1,4})$/u, ''));
  return words.some((word) => word.length > 3 && words.every((other) => other === word || other.endsWith(` ${word}`)));
}
