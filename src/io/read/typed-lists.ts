import { bulletText, splitAtBullets } from './bullets.js';
import type { CollectedLine } from './line-collector.js';

/** Paragraphs with typed bullets or numbers become bullets, as when Word's text went through a plain editor. */
export function withTypedLists(lines: readonly CollectedLine[]): readonly CollectedLine[] {
  return lines.flatMap((line, index): readonly CollectedLine[] => {
    if (line.depth > 0 || line.heading !== undefined) return [line];
    const text = bulletText(line.text);
    if (text !== undefined) return splitAtBullets(text).map((part) => asBullet(line, part));
    const number = numberOf(line);
    const follows = (other: CollectedLine | undefined, by: number): boolean => {
      const beside = numberOf(other);
      return beside !== undefined && number !== undefined && beside.before === number.before && beside.last === number.last + by;
    };
    const counts = follows(lines[index + 1], 1) || follows(lines[index - 1], -1);
    return counts ? [asBullet(line, line.text.replace(NUMBER, ''))] : [line];
  });
}

const NUMBER = /^\(?((?:\d{1,2}\.){0,3})(\d{1,2})(?:[.)]\s+|(?<=\.\d{1,2})\s+)/;

/** The number at a line's beginning, with those before it: "2." and 3 for "2.3". */
function numberOf(line: CollectedLine | undefined): { readonly before: string; readonly last: number } | undefined {
  // A bold numbered line is a heading: "1. Compassionate".
  const [found, before = '', last] = (line && !line.bold && line.heading === undefined && NUMBER.exec(line.text)) || [];
  return found === undefined ? undefined : { before, last: Number(last) };
}

const asBullet = (line: CollectedLine, text: string): CollectedLine => ({ ...line, text, depth: 1, soft: false });
