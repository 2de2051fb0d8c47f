import { cellText } from './cells.js';
import type { Column } from './column.js';
import { bodyCells, type Region } from './regions.js';

/** Says that the row's texts are of the column's level. */
const MARK = /^(?:[✓✔☑✅√●■◆★*xX×1ü]|yes|y|tick|ie|ydy)$/iu;
/** Says that they are not. */
const NO_MARK = /^(?:[✗✘☒❌☐□○0–—-]|no|n|na|n\/a|nac ydy)$/iu;

export const isMark = (text: string): boolean => MARK.test(text);

/** Levels whose columns hold nothing but ticks, beside a column with texts, say at which levels each row's texts are. */
export function markedLevels(region: Region, columns: readonly Column[]): readonly Column[] {
  const leveled = columns.flatMap((column, index) => (column.use === 'texts' && column.level && !column.kind ? [index] : []));
  const cells = leveled.flatMap((index) => bodyCells(region, index).map(cellText));
  if (leveled.length < 2 || cells.filter(isMark).length === 0 || !cells.every((text) => isMark(text) || NO_MARK.test(text))) return columns;
  const hasTexts = columns.some((column, index) => !leveled.includes(index) && (column.use === 'texts' || (column.use === 'open' && !column.remark)) && bodyCells(region, index).length > 0);
  return columns.map((column, index): Column => {
    if (!leveled.includes(index) || column.use !== 'texts' || !column.level) return column;
    return hasTexts ? { use: 'names', holds: 'mark', header: column.header, level: column.level } : { use: 'open', header: column.header, remark: false };
  });
}
