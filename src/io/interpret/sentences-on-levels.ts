import type { Block } from '../read/block.js';
import { fold } from './words.js';

/** All sentences that speak of levels, folded, to find the names of levels in. */
export function sentencesOnLevels(blocks: readonly Block[]): string {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.line.text] : block.type === 'list' ? block.items.map(({ text }) => text) : []));
  return texts.filter((text) => /\b(?:levels?|tiers?|grades?|lefel(?:au)?|haen(?:au)?)\b/i.test(text)).map(fold).join('\n');
}
