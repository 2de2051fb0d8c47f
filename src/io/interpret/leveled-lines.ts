import type { Line } from '../read/block.js';
import { levelName, type LevelName } from './level-name.js';

/** A line that begins with a level: "Level 2: Sums up". */
export interface LeveledLine {
  readonly level: LevelName;
  readonly text: string;
}

const LEAD = /^([^:–—]{1,40}?)\s*[:–—]\s+(.+)$/u;

/**
 * The levels with which lines begin, when all begin with one.
 *
 * @param least so many different levels show that they are no accident
 */
export function leveledLines(lines: readonly Line[], least = 2): readonly LeveledLine[] {
  const found = lines.flatMap((line): LeveledLine[] => {
    const [, lead = '', text = ''] = LEAD.exec(line.text) ?? [];
    const level = lead ? levelName(lead) : undefined;
    return level && !level.bare ? [{ level, text }] : [];
  });
  const levels = new Set(found.map(({ level }) => level.key));
  return levels.size >= least && found.length === lines.length ? found : [];
}
