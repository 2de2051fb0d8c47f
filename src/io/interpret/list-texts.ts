import type { IndicatorKind } from '../../model/index.js';
import type { Line, ListBlock, ParagraphBlock } from '../read/block.js';
import { leveledLines } from './leveled-lines.js';
import type { LevelName } from './level-name.js';
import { segmentsOf } from './segments.js';
import type { TextNotes } from './text-notes.js';
import { PLAIN_STYLE, textsOf } from './texts.js';

/** A text of a list, with what the list itself says of it. */
export interface ListText {
  readonly text: string;
  readonly level?: LevelName;
  readonly kind?: { readonly kind: IndicatorKind; readonly label: string };
}

export type TextBlock = ListBlock | ParagraphBlock;

export const linesOf = (block: TextBlock): readonly Line[] => (block.type === 'list' ? block.items : [block.line]);

/** The paragraphs that begin with levels: "Level 2: Sums up". */
export function leveledParagraphs(blocks: readonly { readonly type: string }[]): readonly ParagraphBlock[] {
  const paragraphs = blocks.filter((block): block is ParagraphBlock => block.type === 'paragraph');
  const leveled = paragraphs.filter(({ line }) => leveledLines([line], 1).length > 0);
  return leveledLines(leveled.map(({ line }) => line)).length > 0 ? leveled : [];
}

/** Whether a list says itself, in its lines, at which level or of which kind its texts are. */
export function saysItself(block: TextBlock): boolean {
  return block.type === 'list' && (leveledLines(block.items).length > 0 || segmentsOf(block.items, false).some(({ named }) => named?.term.type === 'level' || named?.term.type === 'kind'));
}

export function listTexts(block: TextBlock, notes: TextNotes): readonly ListText[] {
  const leveled = leveledLines(linesOf(block), block.type === 'list' ? 2 : 1);
  if (leveled.length > 0) return leveled;
  if (!saysItself(block)) return textsOf(linesOf(block), PLAIN_STYLE, notes.tally).map((text) => ({ text }));
  return segmentsOf(linesOf(block), false).flatMap(({ named, lines }) =>
    textsOf(lines, PLAIN_STYLE, notes.tally).map((text): ListText => {
      if (named?.term.type === 'level') return { text, level: named.term.level };
      return named?.term.type === 'kind' ? { text, kind: named.term } : { text };
    }),
  );
}
