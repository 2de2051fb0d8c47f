import type { Line } from './block.js';
import type { CollectedLine } from './line-collector.js';
import { plainTextLines } from './plain-text.js';
import type { SheetRow } from './sheet-rows.js';

/** Below titles and the names of sheets. */
const TOP = 2;
const DEEPEST = 6;
const LONGEST_HEADING = 100;

/** Texts that are moved in by columns: those furthest in are bullets, the others are headings above them. */
export function outlineLines(rows: readonly SheetRow[]): readonly CollectedLine[] {
  const columns = [...new Set(rows.map(({ cells }) => cells[0]?.column ?? 0))].sort((a, b) => a - b);
  return rows.flatMap(({ cells: [cell] }): readonly CollectedLine[] => {
    const rank = columns.indexOf(cell?.column ?? 0);
    const [line, ...others] = cell?.lines ?? [];
    if (rank === columns.length - 1) return (cell?.lines ?? []).map((bullet) => ({ ...bullet, depth: Math.max(bullet.depth, 1) }));
    const isHeading = line && others.length === 0 && line.depth === 0 && line.text.length <= LONGEST_HEADING;
    return isHeading ? [{ ...line, heading: Math.min(TOP + rank, DEEPEST) }] : (cell?.lines ?? []);
  });
}

/** Texts of a sheet without any table: by what is bold, where something is, else by what plain text looks like. */
export function wordLines(rows: readonly SheetRow[]): readonly CollectedLine[] {
  const lines = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
  return lines.some(({ bold }) => bold) ? lines : plainTextLines(lines.map(typed));
}

const typed = ({ text, depth }: Line): string => (depth === 0 ? text : `${'  '.repeat(depth - 1)}• ${text}`);
