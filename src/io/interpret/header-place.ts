import type { Cell } from '../read/block.js';
import { cellText, headerText, isFilled, isNameLike, isTextLike, type HeaderText } from './cells.js';
import { bodyCells, type Region } from './regions.js';
import { termOf } from './term.js';

/** The different header texts above a column, top first. */
export type Stack = readonly HeaderText[];

export function headerStacks(region: Region): readonly Stack[] {
  const width = region.table.rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => headerStack(region, column));
}

export interface PlacedHeader {
  readonly stacks: readonly Stack[];
  readonly moved: number;
}

/** Moves a header that does not stand above its columns. */
export function placeHeader(region: Region, stacks: readonly Stack[]): PlacedHeader {
  const moved = shiftOf(region, stacks);
  return { stacks: moved === 0 ? stacks : shifted(stacks, moved), moved };
}

function headerStack(region: Region, column: number): Stack {
  const cells: Cell[] = [];
  for (const [at, row] of region.header.entries()) {
    const below = region.header[at + 1];
    const cell = below === undefined ? region.table.rows[row]?.[column] : bandOver(region, row, below, column);
    if (isFilled(cell) && cell !== cells.at(-1)) cells.push(cell);
  }
  return cells.map(headerText);
}

/** The name above a column; a blank goes on with the name to its left, as long as the names below that are others. */
function bandOver({ table: { rows } }: Region, row: number, below: number, column: number): Cell | undefined {
  const own = rows[row]?.[column];
  const names = new Set<string>();
  for (let left = column; left >= 0; left -= 1) {
    const [band, name] = [rows[row]?.[left], rows[below]?.[left]];
    if (!isFilled(name) || name === band || names.has(cellText(name))) return own;
    names.add(cellText(name));
    if (isFilled(band)) return left === column || band.columnSpan === 1 ? band : own;
  }
  return own;
}

/** How far the names stand beside their columns: a header row without a corner begins over the names of the rows. */
function shiftOf(region: Region, stacks: readonly Stack[]): number {
  const named = stacks.map((stack) => stack.length > 0);
  const first = named.indexOf(true);
  const last = named.lastIndexOf(true);
  const gap = stacks.length - 1 - last;
  if (first < 0 || region.header.length !== 1) return 0;
  const isText = stacks.map((_, column) => bodyCells(region, column).some(isTextLike));
  const starts = firstTexts(stacks);
  const names = starts >= 0 && bodyCells(region, starts).length > 0 && bodyCells(region, starts).every((cell) => isNameLike(cell) && !isTextLike(cell));
  if (gap > 0 && names && !isText[starts] && isText[last + gap]) return gap;
  const unused = stacks.length - 1 - isText.lastIndexOf(true);
  const early = isText.indexOf(true);
  return unused > 0 && early > 0 && early === first - unused && isText.some(Boolean) && starts === first ? -unused : 0;
}

/** The first column that names a level or kind. */
function firstTexts(stacks: readonly Stack[]): number {
  return stacks.findIndex((stack) => {
    const term = termOf(stack.at(-1)?.name ?? '');
    return term?.type === 'level' || term?.type === 'kind';
  });
}

function shifted(stacks: readonly Stack[], by: number): readonly Stack[] {
  const at = Math.max(firstTexts(stacks), 0);
  const blank = Array.from({ length: Math.abs(by) }, (): Stack => []);
  return by > 0
    ? [...stacks.slice(0, at), ...blank, ...stacks.slice(at, stacks.length - by)]
    : [...stacks.slice(0, at + by), ...stacks.slice(at), ...blank];
}
