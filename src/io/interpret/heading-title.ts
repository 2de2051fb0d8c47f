import type { IndicatorKind, IssuePath } from '../../model/index.js';
import type { Block, HeadingBlock, Line, ParagraphBlock } from '../read/block.js';
import type { HeadingCorrection } from './corrections.js';
import { anyLevel } from './level-name.js';
import type { Part } from './outline.js';
import { termOf, type NamedTerm } from './term.js';

/** A heading, or a paragraph that serves as one. */
export interface Title {
  readonly text: string;
  readonly level: number;
  readonly place: IssuePath;
  readonly sort?: Sort;
  readonly guessed?: boolean;
  readonly corrected?: HeadingCorrection['names'];
}

/** Sorts of paragraphs that serve as headings; one sort is always on one level. */
export type Sort = 'name above' | 'name' | 'level' | 'kind';

/** Level of headings that stand within lists, below all others. */
export const BELOW_ALL = 20;

/** "Cluster: Steady and kind" says itself what it names. */
const DECLARED = [
  ['group', /^(?:(?:competency )?(?:cluster|family)|clwstwr)\s*(?:\d{1,2}|[A-Z])?\s*[:–—-]\s+\S/iu],
  ['competency', /^(?:competenc(?:y|e)|cymhwysedd)\s*(?:\d{1,2}|[A-Z])?\s*[:–—-]\s+\S/iu],
] as const;

/** What stands at this place as a heading; undefined for texts. */
export function titleOf(blocks: readonly Block[], index: number, current: Part): Title | undefined {
  const block = blocks[index];
  if (block?.type === 'heading') {
    const corrected = DECLARED.find(([, pattern]) => pattern.test(block.text))?.[0];
    return { text: block.text, level: block.level, place: block.place, ...(corrected && { corrected }) };
  }
  if (block?.type !== 'paragraph') return undefined;
  const { line, place } = block;
  const next = blocks[index + 1];
  const holds = next?.type === 'list' || next?.type === 'table';
  if (!next || line.text.length > 100 || line.soft) return undefined;
  const text = line.text.replace(/\s*:$/, '');
  const sort = termSort(text);
  if (sort && (line.bold || holds) && !isSentence(line)) return { text, place, level: 0, sort };
  const before = blocks[index - 1];
  if (line.bold && /[^.;,]$/.test(line.text)) {
    // Below a heading with a table to come, a bold line is a strapline; the heading is the name.
    const strapline = next.type === 'table' && before?.type === 'heading' && current.parent?.parent !== undefined;
    if (strapline) return undefined;
    // Above a plain paragraph a long bold line is a sentence that stands out.
    if (next.type === 'paragraph' && !next.line.bold && line.text.length > 60) return undefined;
    const above = next.type === 'paragraph' && next.line.bold && !termSort(next.line.text.replace(/\s*:$/, ''));
    return { text, place, level: 0, sort: above ? 'name above' : 'name' };
  }
  const second = next.type === 'table' && (current.title === undefined || current.blocks.some(({ type }) => type === 'table'));
  return second && line.text.length <= 60 && /[^.:;,!?]$/.test(line.text) ? { text, place, level: 0, sort: 'name', guessed: true } : undefined;
}

/** "We say so when something is not right." may sound like a kind of behaviour. */
function isSentence({ text, bold }: Line): boolean {
  const term = termOf(text);
  return /[^.][.!]$/.test(text) && (!bold || (term?.type === 'kind' && term.sentence === 'any'));
}

function termSort(text: string): Sort | undefined {
  const term = termOf(text);
  if (term?.type === 'level') return term.level.bare ? undefined : 'level';
  return term?.type === 'kind' || term?.type === 'field' ? 'kind' : undefined;
}

/** A heading that a person said is a text. */
export const asParagraph = ({ text, place }: HeadingBlock): ParagraphBlock => ({ type: 'paragraph', line: { text, depth: 0, bold: false, soft: false }, place });

/** What a person said is a heading. */
export function correctedTitle(block: Block, corrected: HeadingCorrection['names']): Title | undefined {
  const { place } = block;
  if (block.type === 'heading') return { text: block.text, level: block.level, place, corrected };
  if (block.type !== 'paragraph') return undefined;
  const text = block.line.text.replace(/\s*:$/, '');
  if (corrected === 'title') return { text, level: 0, place, corrected };
  const sort = corrected === 'level' ? 'level' : KINDS.has(corrected) ? 'kind' : corrected === 'group' ? 'name above' : 'name';
  return { text, level: 0, place, sort, corrected };
}

const KINDS: ReadonlySet<string> = new Set<IndicatorKind>(['positive', 'example', 'contra']);

/** What a heading says, as a person said it. */
export function correctedTerm(text: string, corrected: HeadingCorrection['names']): NamedTerm | undefined {
  switch (corrected) {
    case 'level':
      return { term: { type: 'level', level: anyLevel(text) } };
    case 'positive':
    case 'example':
    case 'contra':
      return { term: { type: 'kind', kind: corrected, label: text } };
    default:
      return undefined;
  }
}
