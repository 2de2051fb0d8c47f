import type { IndicatorKind, IssuePath } from '../../model/index.js';
import type { Block, HeadingBlock, ListBlock, ParagraphBlock, TableBlock } from '../read/block.js';
import { cleanTitle } from './clean-title.js';
import type { HeadingCorrection } from './corrections.js';
import type { GivenCorrections } from './given-corrections.js';
import { anyLevel } from './level-name.js';
import { levelsByOrder } from './levels-by-order.js';
import { Nesting } from './nesting.js';
import { namedTermOf, termOf, type NamedTerm, type Term } from './term.js';

/** A heading with what stands below it. */
export interface Part {
  /** Undefined for what stands before the first heading. */
  readonly title?: string;
  readonly level: number;
  readonly place: IssuePath;
  /** The heading is a level, kind or field, perhaps with a name. */
  readonly named?: NamedTerm;
  readonly blocks: (ParagraphBlock | ListBlock | TableBlock)[];
  readonly parts: Part[];
  readonly parent?: Part;
  /** What a person, or the heading itself, says that it names. */
  readonly corrected?: HeadingCorrection['names'];
  /** A paragraph that was taken for a heading without any look of one. */
  readonly guessed?: boolean;
}

export interface Outline {
  /** All parts in reading order. */
  readonly parts: readonly Part[];
  /** Headings that were taken for levels by their order, though not all are known as such. */
  readonly inferred: readonly (readonly Part[])[];
}

/** A part whose meaning is still open. */
interface OpenPart extends Part {
  named?: NamedTerm;
  readonly parts: OpenPart[];
  readonly parent?: OpenPart;
}

interface Title {
  readonly text: string;
  readonly level: number;
  readonly place: IssuePath;
  readonly sort?: Sort;
  readonly guessed?: boolean;
  readonly corrected?: HeadingCorrection['names'];
}

/** Paragraphs that serve as headings stand below all real headings. */
const BELOW_HEADINGS = 10;

/** Arranges blocks under their headings, paragraphs that only look like headings among them. */
export function outlineOf(blocks: readonly Block[], corrections: GivenCorrections): Outline {
  const root: OpenPart = { level: -1, place: [], blocks: [], parts: [] };
  const parts: OpenPart[] = [root];
  let current = root;
  const nesting = new Nesting<{ readonly sort: Sort }>();
  const repeated = repeatedTerms(blocks);
  blocks.forEach((block, index) => {
    const corrected = corrections.heading(block);
    const title = corrected === 'text' ? undefined : corrected === undefined ? titleOf(blocks, index, current) : correctedTitle(block, corrected);
    if (!title) {
      current.blocks.push(block.type === 'heading' ? asParagraph(block) : block);
      return;
    }
    if (title.sort === undefined) nesting.clear();
    else nesting.push({ sort: title.sort });
    const level = title.sort === undefined ? title.level : BELOW_HEADINGS + nesting.open.length;
    current = addPart(current, title, level, repeated);
    if (!isLeftOut(current)) parts.push(current);
  });
  const inferred = levelsByOrder(parts, blocks);
  const levels = new Set(inferred.flat());
  const known = new Set(parts.filter(({ named }) => named?.term.type === 'level'));
  for (const part of parts) if (levels.has(part)) part.named = { term: { type: 'level', level: anyLevel(part.title ?? '') } };
  return { parts, inferred: inferred.filter((members) => !members.every((part) => known.has(part))) };
}

/** A person said that it is, or is not, a part of the framework: so is, or is not, what stands below it. */
function isLeftOut(part: Part): boolean {
  for (let above: Part | undefined = part; above; above = above.parent) if (above.corrected === 'left-out') return true;
  return false;
}

const asParagraph = ({ text, place }: HeadingBlock): ParagraphBlock => ({ type: 'paragraph', line: { text, depth: 0, bold: false, soft: false }, place });

function correctedTitle(block: Block, corrected: HeadingCorrection['names']): Title | undefined {
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
function correctedTerm(text: string, corrected: HeadingCorrection['names']): NamedTerm | undefined {
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

function addPart(current: OpenPart, title: Title, wanted: number, repeated: ReadonlySet<string>): OpenPart {
  const text = cleanTitle(title.text);
  const named = title.corrected === undefined ? namedTermOf(text) : correctedTerm(text, title.corrected);
  const saysTerm = named !== undefined && named.term.type !== 'column' ? named : undefined;
  let parent = current;
  while (parent.parent && parent.level >= wanted) parent = parent.parent;
  let level = wanted;
  // "Respect" and "What we expect" on one level: the second is about the first. Levels, and what follows the heading
  // of the document, only when they come again.
  const sibling = parent.parts.at(-1);
  const first = parent.parent === undefined && parent.parts.length === 1;
  const needed = first || saysTerm?.term.type === 'level';
  const again = saysTerm !== undefined && repeated.has(termKey(saysTerm.term) ?? '');
  const about = saysTerm?.name === undefined && (!needed || again);
  if (saysTerm && about && sibling?.level === wanted && canHold(sibling, again)) {
    parent = sibling;
    level = wanted + 0.5;
  }
  const part: OpenPart = {
    title: text,
    level,
    place: title.place,
    blocks: [],
    parts: [],
    parent,
    ...(saysTerm && { named: saysTerm }),
    ...(title.guessed && { guessed: true }),
    ...(title.corrected !== undefined && { corrected: title.corrected }),
  };
  if (part.corrected !== 'left-out') parent.parts.push(part);
  return part;
}

/** Levels and kinds that several headings name, so that they are below competencies and not above them. */
function repeatedTerms(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const block of blocks) {
    const term = block.type === 'heading' ? namedTermOf(cleanTitle(block.text))?.term : undefined;
    const key = term && termKey(term);
    if (key === undefined) continue;
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

const termKey = (term: Term): string | undefined =>
  term.type === 'level' ? `level ${term.level.key}` : term.type === 'kind' ? term.kind : term.type === 'field' ? term.field : undefined;

/** A heading with nothing but paragraphs so far, or with parts that say levels or kinds; with anything where each is so. */
function canHold(part: Part, again: boolean): boolean {
  return !part.named && (again || part.blocks.every(({ type }) => type === 'paragraph')) && part.parts.every(({ named }) => named);
}

/** Sorts of paragraphs that serve as headings; one sort is always on one level. */
type Sort = 'name above' | 'name' | 'level' | 'kind';

/** "Cluster: Steady and kind" says itself what it names. */
const DECLARED = [
  ['group', /^(?:(?:competency )?(?:cluster|family)|clwstwr)\s*(?:\d{1,2}|[A-Z])?\s*[:–—-]\s+\S/iu],
  ['competency', /^(?:competenc(?:y|e)|cymhwysedd)\s*(?:\d{1,2}|[A-Z])?\s*[:–—-]\s+\S/iu],
] as const;

function titleOf(blocks: readonly Block[], index: number, current: Part): Title | undefined {
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
  if (sort && (line.bold || holds)) return { text, place, level: 0, sort };
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

function termSort(text: string): Sort | undefined {
  const term = termOf(text);
  if (term?.type === 'level') return term.level.bare ? undefined : 'level';
  return term?.type === 'kind' || term?.type === 'field' ? 'kind' : undefined;
}
