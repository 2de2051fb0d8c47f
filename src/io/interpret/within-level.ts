import type { Block, HeadingBlock } from '../read/block.js';
import { cleanTitle } from './clean-title.js';
import type { LevelName } from './level-name.js';
import { namedTermOf } from './term.js';

/** The level that a heading names, if it does. */
export function levelOf(block: Block): LevelName | undefined {
  const term = block.type === 'heading' ? namedTermOf(cleanTitle(block.text))?.term : undefined;
  return term?.type === 'level' && !term.level.bare ? term.level : undefined;
}

const isCoded = ({ number, letter }: LevelName): boolean => number !== undefined || letter !== undefined;

/** In a document about one level all headings below the one that names it belong to it, however high they are. */
export function withinLevel(blocks: readonly Block[]): readonly Block[] {
  const named = blocks.flatMap((block, index) => {
    const level = levelOf(block);
    return level && isCoded(level) ? [index] : [];
  });
  const [at, ...others] = named;
  if (at === undefined || others.length > 0 || blocks.slice(0, at).some(({ type }) => type === 'table')) return blocks;
  const heading = blocks[at];
  return heading?.type === 'heading' ? [...blocks.slice(0, at + 1), ...below(heading, blocks.slice(at + 1))] : blocks;
}

/** The same blocks with headings deep enough to stand below another. */
export function below({ level }: Pick<HeadingBlock, 'level'>, blocks: readonly Block[]): readonly Block[] {
  const highest = blocks.reduce((least, block) => (block.type === 'heading' ? Math.min(least, block.level) : least), Infinity);
  const deeper = level + 1 - highest;
  return deeper > 0 ? blocks.map((block) => (block.type === 'heading' ? { ...block, level: block.level + deeper } : block)) : blocks;
}
