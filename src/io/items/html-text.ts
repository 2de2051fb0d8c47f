import { parseHtml } from '../read/html-tree.js';
import { readHtml } from '../read/html.js';
import type { Block } from '../read/block.js';

const MARKUP = /<\/?[a-z][^>]*>|&(?:[a-z]{2,31}|#\d{1,7}|#x[0-9a-f]{1,6});/i;
/** Tags that editors write around text; a lone "<" or "<x" may as well be mathematics. */
const EDITED = /<\/?(?:p|br|div|span|b|strong|i|em|u|sup|sub|ul|ol|li|a|h[1-6])(?:\s[^>]*)?\/?>/i;

/** The text of what may be HTML, a line for each paragraph and bullet; any other text as it is. */
export const textOfHtml = (text: string): string => (MARKUP.test(text) ? visible(text) : text);

/** The same for fields that hold plain text by rule, where only an editor's tags are taken for markup. */
export const textOfEdited = (text: string): string => (EDITED.test(text) ? visible(text) : text);

function visible(text: string): string {
  return readHtml(parseHtml(text).document).blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.line.text];
    case 'list':
      return block.items.map(({ text }) => text);
    case 'table':
      return block.rows.map((row) => row.flatMap((cell) => cell?.lines.map(({ text }) => text) ?? []).join(' '));
  }
}
