import type { IssuePath } from '../../model/index.js';
import type { Block, ListBlock, ParagraphBlock, TableBlock } from '../read/block.js';
import { cleanTitle } from './clean-title.js';
import type { HeadingCorrection } from './corrections.js';
import type { GivenCorrections } from './given-corrections.js';
import { asParagraph, BELOW_ALL, correctedTerm, correctedTitle, titleOf, type Sort, type Title } from './heading-title.js';
import { anyLevel } from './level-name.js';
import { levelsByOrder } from './levels-by-order.js';
import { Nesting } from './nesting.js';
import { namedTermOf, type NamedTerm, type Term } from './term.js';

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
    if (title.sort !== undefined) nesting.push({ sort: title.sort });
    else if (title.level < BELOW_ALL) nesting.clear();
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
