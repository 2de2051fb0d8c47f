import type { Context } from './naming.js';
import type { Outline, Part } from './outline.js';
import { isPraise } from './term.js';
import { inlineLead } from './segments.js';
import { ASIDE_TITLE, fold, GROUP_TITLE, PURPOSE_TITLE, VISION_TITLE } from './words.js';

/** What a part's headings say, and which part each name comes from. */
export interface PartContext extends Context {
  readonly nameParts: readonly Part[];
  /** A person said that one of the names is that of a competency or theme. */
  readonly certain?: boolean;
}

/** Reads the headings of a document: its title, and for each part what the headings above it mean. */
export class Headings {
  /** The heading of the document as a whole. */
  readonly title: Part | undefined;
  readonly #contexts = new Map<Part, PartContext>();
  /** Fewer than two headings that name levels are names that happen to sound so ("Leaders"). */
  readonly #hasLevels: boolean;
  /** How often headings say a kind in these words. */
  readonly #phrases = new Map<string, number>();

  constructor({ parts }: Outline) {
    this.title = titleOf(parts);
    for (const { named } of parts) {
      if (named?.term.type !== 'kind') continue;
      const words = fold(named.term.label);
      this.#phrases.set(words, (this.#phrases.get(words) ?? 0) + 1);
    }
    const levels = parts.flatMap(({ named }) => (named?.term.type === 'level' && !named.term.level.bare ? [named.term.level.key] : []));
    this.#hasLevels = new Set(levels).size > 1;
  }

  contextOf(part: Part): PartContext {
    const known = this.#contexts.get(part);
    if (known) return known;
    const above: PartContext = part.parent ? this.contextOf(part.parent) : { names: [], nameParts: [] };
    const context = part === this.title || part.title === undefined ? above : this.#within(above, part, part.title);
    this.#contexts.set(part, context);
    return context;
  }

  /** Whether the part's own heading says a level, kind or field. */
  saysTerm(part: Part): boolean {
    if (!part.named) return false;
    if (part.corrected !== undefined) return true;
    const { term } = part.named;
    const isKind = ({ named }: Part) => named?.term.type === 'kind' || named?.term.type === 'field';
    // Above headings that say kinds stands a name, however it sounds; the same holds for levels.
    const { name } = part.named;
    if (name === undefined && part.parts.some(term.type === 'level' ? ({ named }) => named?.term.type === 'level' : isKind)) return false;
    // Skills and definitions are lists and paragraphs; a table below "Key skills" belongs to something of that name.
    if (term.type === 'field' && (part.parts.length > 0 || part.blocks.some(({ type }) => type === 'table'))) return false;
    if (term.type === 'level') return !term.level.bare && (this.#hasLevels || term.level.number !== undefined);
    // "Effective" may be a value's name; beside "Ineffective" it is not.
    const beside = part.parent ? part.parent.parts : [];
    if (term.type === 'kind' && term.sentence === 'any') {
      const others = beside.some((other) => other !== part && isKind(other));
      return others || (this.#phrases.get(fold(term.label)) ?? 0) > 1;
    }
    return !isPraise(term) || beside.some(({ named }) => named?.term.type === 'kind' && named.term.kind === 'contra');
  }

  #within(above: PartContext, part: Part, title: string): PartContext {
    const corrected = correctedContext(above, part, title);
    if (corrected) return corrected;
    if (!this.saysTerm(part)) return withName(above, part, title, describesItself(part));
    const { term, name } = part.named ?? {};
    const named = name === undefined ? above : withName(above, part, name, term?.type === 'kind');
    switch (term?.type) {
      case 'level':
        return { ...named, level: term.level };
      case 'kind': {
        const { field: _, ...rest } = named;
        return { ...rest, kind: term };
      }
      case 'field': {
        const { kind: _, ...rest } = named;
        return { ...rest, field: term };
      }
      default:
        return named;
    }
  }
}

/** What the names above mean, together with one of which a person said what it names. */
function correctedContext(above: PartContext, part: Part, title: string): PartContext | undefined {
  const { competencyAt, groupAt: _, ...rest } = above;
  const at = above.names.length;
  const named = { ...rest, names: [...above.names, title], nameParts: [...above.nameParts, part] };
  switch (part.corrected) {
    case 'group':
      return { ...named, groupAt: at };
    case 'competency':
      return { ...named, competencyAt: at, certain: true };
    case 'theme':
      return { ...named, ...(at > 0 && { competencyAt: competencyAt ?? at - 1 }), certain: true };
    default:
      return undefined;
  }
}

function withName(above: PartContext, part: Part, name: string, certain: boolean): PartContext {
  const same = above.names.findIndex((other) => fold(other) === fold(name));
  if (same >= 0) return { ...above, competencyAt: certain ? same : (above.competencyAt ?? same) };
  const context = { ...above, names: [...above.names, name], nameParts: [...above.nameParts, part] };
  return certain && above.competencyAt === undefined ? { ...context, competencyAt: above.names.length } : context;
}

/** The heading of a competency: a part of its own says a kind of behaviour, or a paragraph defines it. */
function describesItself(part: Part): boolean {
  const kinds = part.parts.some(({ named }) => named?.term.type === 'kind' || named?.term.type === 'field');
  return kinds || part.blocks.some((block) => block.type === 'paragraph' && inlineLead(block.line)?.named.term.type === 'field');
}

/** The first heading when no other is as high, or when it stands alone above the first part. */
function titleOf(parts: readonly Part[]): Part | undefined {
  const corrected = parts.find((part) => part.corrected === 'title');
  if (corrected) return corrected;
  const [first, ...others] = parts.filter(({ title }) => title !== undefined);
  if (first?.corrected !== undefined) return undefined;
  const term = first?.named?.term;
  if (!first || term?.type === 'level' || (term?.type === 'kind' && term.kind === 'contra') || (first.guessed && !GROUP_TITLE.test(first.title ?? ''))) return undefined;
  if (others.every(({ level }) => level > first.level)) return first;
  if (first.named) return undefined;
  const name = fold(first.title ?? '');
  const alone = first.parts.length === 0 && first.blocks.every(({ type }) => type === 'paragraph');
  const second = others[0];
  const bare = second !== undefined && second.parts.length === 0 && second.blocks.every(({ type }) => type === 'paragraph') && !PURPOSE_TITLE.test(fold(second.title ?? ''));
  return alone && second !== undefined && !bare && !second.named && !PURPOSE_TITLE.test(name) && !VISION_TITLE.test(name) && !ASIDE_TITLE.test(name) ? first : undefined;
}
