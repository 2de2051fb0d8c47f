import type { Block } from './read/block.js';

/** A part of a source, small enough to be taken over from a worker without a page stopping for it. */
export type SourcePiece =
  | { readonly type: 'blocks'; readonly blocks: readonly Block[] }
  /** More rows of the table that came last. */
  | { readonly type: 'rows'; readonly rows: readonly TableRow[] };

type TableRow = Extract<Block, { type: 'table' }>['rows'][number];

/** Cells and lines in a piece. */
const MOST = 2000;

/** Cuts a source between blocks, and in long tables between rows. */
export function* piecesOf(source: readonly Block[]): Generator<SourcePiece> {
  let blocks: Block[] = [];
  let weight = 0;
  for (const block of source) {
    const rowsAtOnce = block.type === 'table' ? Math.max(1, Math.floor(MOST / Math.max(1, block.rows[0]?.length ?? 0))) : 0;
    const isLong = block.type === 'table' && block.rows.length > rowsAtOnce;
    blocks.push(isLong ? { ...block, rows: block.rows.slice(0, rowsAtOnce) } : block);
    weight += isLong ? MOST : weightOf(block);
    if (weight < MOST) continue;
    yield { type: 'blocks', blocks };
    blocks = [];
    weight = 0;
    if (isLong) for (let at = rowsAtOnce; at < block.rows.length; at += rowsAtOnce) yield { type: 'rows', rows: block.rows.slice(at, at + rowsAtOnce) };
  }
  if (blocks.length > 0) yield { type: 'blocks', blocks };
}

function weightOf(block: Block): number {
  if (block.type === 'table') return block.rows.length * (block.rows[0]?.length ?? 1);
  return block.type === 'list' ? block.items.length : 1;
}

/** Puts the pieces of a source together as they come. */
export class SourceJoiner {
  readonly #blocks: Block[] = [];

  get source(): readonly Block[] {
    return this.#blocks;
  }

  add(piece: SourcePiece): void {
    if (piece.type === 'blocks') {
      this.#blocks.push(...piece.blocks);
      return;
    }
    const last = this.#blocks.at(-1);
    if (last?.type === 'table') this.#blocks[this.#blocks.length - 1] = { ...last, rows: [...last.rows, ...piece.rows] };
  }
}
