import type { Block, HeadingBlock } from '../read/block.js';

const NUMBERED = /^(\d{1,2})\s+(?=\p{L})/u;

const numberOf = ({ text }: HeadingBlock): number => Number(NUMBERED.exec(text)?.[1] ?? 0);

/** Headings that count ("1 Communication", "2 Teamwork") without their numbers; a number alone may be part of a name. */
export function withoutNumbers(blocks: readonly Block[]): readonly Block[] {
  const headings = blocks.filter((block) => block.type === 'heading');
  const counting = new Set<Block>();
  for (const level of new Set(headings.map((heading) => heading.level))) {
    let run: HeadingBlock[] = [];
    for (const heading of headings.filter((candidate) => candidate.level === level)) {
      const number = numberOf(heading);
      if (number === 1) run = [];
      if (number === run.length + 1) run.push(heading);
      if (run.length > 1) for (const counted of run) counting.add(counted);
    }
  }
  return counting.size === 0 ? blocks : blocks.map((block) => (block.type === 'heading' && counting.has(block) ? { ...block, text: block.text.replace(NUMBERED, '') } : block));
}
