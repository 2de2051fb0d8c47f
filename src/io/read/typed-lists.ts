import { bulletText, splitAtBullets } from './bullets.js';
import type { CollectedLine } from './line-collector.js';

/** Paragraphs with typed bullets or numbers become bullets, as when Word's text went through a plain editor. */
export function withTypedLists(lines: readonly CollectedLine[]): readonly CollectedLine[] {
  return lines.flatMap((line, index): readonly CollectedLine[] => {
    if (line.depth > 0 || line.heading !== undefined) return [line];
    const text = bulletText(line.text);
    if (text !== undefined) return splitAtBullets(text).map((part) => asBullet(line, part));
    const number = numberOf(line);
    const counts = number !== undefined && (numberOf(lines[index + 1]) === number + 1 || numberOf(lines[index - 1]) === number - 1);
    return counts ? [asBullet(line, line.text.replace(NUMBER, ''))] : [line];
  });
}

const NUMBER = /^\(?(\d{1,2})[.)]\s+/;

function numberOf(line: CollectedLine | undefined): number | undefined {
  // A bold numbered line is a heading: "1. Compassionate".
  const number = line && !line.bold && line.heading === undefined ? NUMBER.exec(line.text)?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
}

const asBullet = (line: CollectedLine, text: string): CollectedLine => ({ ...line, text, depth: 1, soft: false });
