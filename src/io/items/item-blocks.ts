import type { Block, Line } from '../read/block.js';
import { visibleText } from '../read/line-collector.js';
import { nameOf, visitItems, type Item } from './item.js';

/** Shows a tree as people read it: a heading for what has something below it, a list of what has not. */
export function blocksOfTree(title: string, roots: readonly Item[]): readonly Block[] {
  const blocks: Block[] = [];
  const counts = new Map<string, number>();
  const place = (kind: string) => {
    const index = counts.get(kind) ?? 0;
    counts.set(kind, index + 1);
    return [kind, index];
  };
  const paragraph = (text: string) => {
    if (visibleText(text) !== '') blocks.push({ type: 'paragraph', line: lineOf(text, 0), place: place('paragraph') });
  };
  let list: Line[] | undefined;
  let listed: Item | undefined;
  blocks.push({ type: 'heading', level: 0, text: visibleText(title), place: place('heading') });
  visitItems(roots, (item, depth, parent) => {
    if (item.children.length === 0 && item.levelTexts.length === 0) {
      if (!list || listed !== parent) {
        list = [];
        listed = parent;
        blocks.push({ type: 'list', items: list, place: place('list') });
      }
      const text = item.title !== undefined && item.title !== item.statement ? `${item.title}: ${item.statement}` : item.statement;
      list.push(lineOf(text, 1));
      return;
    }
    list = undefined;
    blocks.push({ type: 'heading', level: Math.min(depth + 1, 6), text: visibleText(nameOf(item)), place: place('heading') });
    if (item.statement !== nameOf(item)) paragraph(item.statement);
    if (item.note !== undefined) paragraph(item.note);
    if (item.levelTexts.length > 0) blocks.push({ type: 'list', items: item.levelTexts.map(({ level, text }) => lineOf(`${level}: ${text}`, 1)), place: place('list') });
  });
  return blocks;
}

const lineOf = (text: string, depth: number): Line => ({ text: visibleText(text), depth, bold: false, soft: false });
