import type { Block, Line, ListBlock } from '../read/block.js';
import { BELOW_ALL } from './heading-title.js';
import { termOf } from './term.js';

/** Longer bullets are behaviours with some more said of them. */
const MOST_WORDS = 4;

/** Lists of which every bullet is a name with bullets within it, as headings with lists below them. */
export function withNamedLists(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.type === 'list' ? divided(block) : [block]));
}

function divided(list: ListBlock): readonly Block[] {
  const { items, place } = list;
  const top = items[0]?.depth ?? 0;
  const names = items.filter(({ depth }) => depth <= top);
  if (names.length < 2 || !items.every((item, index) => item.depth > top || isName(item, items[index + 1]))) return [list];
  const blocks: Block[] = [];
  let below: Line[] = [];
  for (const item of items) {
    if (item.depth > top) below.push({ ...item, depth: item.depth - top });
    else {
      below = [];
      blocks.push({ type: 'heading', level: BELOW_ALL, text: item.text, place }, { type: 'list', items: below, place });
    }
  }
  return blocks;
}

function isName({ depth, text, soft }: Line, next: Line | undefined): boolean {
  return next !== undefined && next.depth > depth && !next.soft && !soft && /[^.;:,!?]$/.test(text) && text.split(' ').length <= MOST_WORDS && termOf(text) === undefined;
}
