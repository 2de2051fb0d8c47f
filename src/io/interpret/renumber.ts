import type { Issue, IssuePath } from '../../model/index.js';
import type { Block, Cell, Slot } from '../read/block.js';

/** A block of one of several documents; of none when it was added between them. */
export interface BlockOf {
  readonly block: Block;
  readonly document?: number;
}

/**
 * Gives the blocks of several documents places that count on, so that each is that of one block only.
 *
 * @param issues of each document, with places in it; those of blocks that are not among the others are left
 */
export function renumbered(blocks: readonly BlockOf[], issues: readonly (readonly Issue[])[]): { readonly blocks: readonly Block[]; readonly issues: readonly Issue[] } {
  const counts = new Map<string, number>();
  const places = new Map<string, IssuePath>();
  const moved = blocks.map(({ block, document }) => {
    const index = counts.get(block.type) ?? 0;
    counts.set(block.type, index + 1);
    const place = [block.type, index];
    if (document !== undefined) places.set(keyOf(document, block.place), place);
    return placed(block, place);
  });
  const told = issues.flatMap((own, document) =>
    own.flatMap((issue) => {
      // Sheets, lines of a file and the like are no blocks.
      if (!BLOCKS.has(String(issue.path[0]))) return [issue];
      const place = places.get(keyOf(document, issue.path.slice(0, 2)));
      return place ? [{ ...issue, path: [...place, ...issue.path.slice(2)] }] : [];
    }),
  );
  return { blocks: moved, issues: told };
}

const BLOCKS: ReadonlySet<string> = new Set<Block['type']>(['heading', 'paragraph', 'list', 'table']);

const keyOf = (document: number, place: IssuePath): string => [document, ...place].join(' ');

function placed(block: Block, place: IssuePath): Block {
  if (block.type !== 'table') return { ...block, place };
  // A cell that covers several slots is one.
  const cells = new Map<Cell, Cell>();
  const moved = (slot: Slot): Slot => {
    if (!slot) return undefined;
    const cell = cells.get(slot) ?? { ...slot, place: [...place, ...slot.place.slice(block.place.length)] };
    cells.set(slot, cell);
    return cell;
  };
  return { ...block, place, rows: block.rows.map((row) => row.map(moved)) };
}
