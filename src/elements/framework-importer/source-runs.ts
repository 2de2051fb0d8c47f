import type { Block } from '../../io/read/block.js';
import { pagesOf } from './source-pages.js';

/** Cells, bullets and paragraphs that are drawn in one go without a person noticing. */
const MOST = 250;

const known = new WeakMap<readonly Block[], readonly (readonly Block[])[]>();

/** The blocks of a source in runs: each is drawn at once, and skipped as a whole while it is out of view. */
export function runsOf(source: readonly Block[]): readonly (readonly Block[])[] {
  const before = known.get(source);
  if (before) return before;
  const runs: Block[][] = [];
  let weight = MOST;
  for (const block of source) {
    const own = weightOf(block);
    const last = runs.at(-1);
    if (last && weight + own <= MOST) {
      last.push(block);
      weight += own;
    } else {
      runs.push([block]);
      weight = own;
    }
  }
  known.set(source, runs);
  return runs;
}

function weightOf(block: Block): number {
  if (block.type === 'table') return (pagesOf(block.rows)[1] ?? block.rows.length) * (block.rows[0]?.length ?? 1);
  return block.type === 'list' ? block.items.length : 1;
}
