import type { Cell } from '../read/block.js';
import { cellText, isFilled } from './cells.js';
import type { Column } from './column.js';
import { anyLevel, type LevelName } from './level-name.js';
import type { Region } from './regions.js';
import { termOf } from './term.js';

/** What a document says of a level as a whole. */
export interface LevelText {
  readonly level: LevelName;
  readonly text: string;
}

/** Speaks of levels: above a table or list that says what each of them means. */
export const ON_LEVELS = /\b(?:levels?|tiers?|grades?|bands?|scale|lefel(?:au)?|haenau|graddfa)\b/iu;

/**
 * Reads a table of levels and what each means ("Level | Description"), which is about no competency.
 *
 * @param titles the headings and the caption above the table, one of which speaks of levels
 * @returns undefined when the table is another
 */
export function levelTexts(region: Region, columns: readonly Column[], titles: readonly string[]): readonly LevelText[] | undefined {
  const [names, texts, ...others] = columns;
  if (names?.use !== 'names' || names.holds !== 'level' || texts?.use !== 'texts' || others.length > 0) return undefined;
  const term = termOf(texts.header);
  if (term?.type !== 'field' || term.field !== 'definition' || !titles.some((title) => ON_LEVELS.test(title))) return undefined;
  const filled = (cell: Cell | undefined): cell is Cell => isFilled(cell);
  return region.body.flatMap(({ row }) => {
    const [level, text] = region.table.rows[row] ?? [];
    return filled(level) && filled(text) ? [{ level: anyLevel(cellText(level)), text: text.lines.map((line) => line.text).join('\n') }] : [];
  });
}
