import { isDay } from '../../model/day.js';
import { STAR } from '../../model/evidence-entry.js';
import type { Evidence } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import type { Issue } from '../../model/issue.js';
import { parseEvidence } from '../../model/parse-evidence.js';
import { behaviourWords, type BehaviourWords } from '../behaviour-words.js';
import type { Choice } from './list-view.js';

/** One piece of evidence, shaped for a list. */
export interface Piece {
  /** Tells it from the others, also where two have the same id; the same when the document is replaced by a newer one. */
  readonly key: string;
  readonly evidence: Evidence;
  readonly behaviours: readonly (BehaviourWords & { readonly id: string })[];
  /** Its competencies, each once. */
  readonly competencies: readonly Choice[];
  /** When it was, where that is dates. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  /** What happened, part by part, as it was written. */
  readonly account: readonly string[];
  /** Everything that a search looks at. */
  readonly texts: readonly string[];
}

/** What was given but cannot be read. */
export interface Damaged {
  /** Its place in what was given, from 0. */
  readonly index: number;
  /** Its id, where it has one. */
  readonly id: string | undefined;
  readonly issues: readonly Issue[];
}

export interface Pieces {
  /** Newest first, those without a date behind. */
  readonly pieces: readonly Piece[];
  readonly damaged: readonly Damaged[];
}

type Read = ReturnType<typeof parseEvidence>;

/** Documents never change, so each is read once. */
const known = new WeakMap<object, Read>();

function read(input: unknown): Read {
  if (typeof input !== 'object' || input === null) return parseEvidence(input);
  const before = known.get(input);
  if (before) return before;
  const now = parseEvidence(input);
  known.set(input, now);
  return now;
}

interface KnownPiece {
  readonly framework: Framework | undefined;
  readonly piece: Piece;
}

/** What was made of a document last: what stays the same stays the same object. */
const made = new WeakMap<Evidence, KnownPiece>();

/** Reads a list of evidence of unknown origin. Nothing is dropped: what cannot be read comes back as damaged. */
export function piecesOf(inputs: readonly unknown[], framework: Framework | undefined): Pieces {
  const pieces: Piece[] = [];
  const damaged: Damaged[] = [];
  const ids = new Map<string, number>();
  // Not by `map`, which passes holes over.
  for (const [index, input] of [...inputs].entries()) {
    const { value, issues } = read(input);
    if (value) {
      const before = ids.get(value.id) ?? 0;
      ids.set(value.id, before + 1);
      pieces.push(pieceOf(value, `${before} ${value.id}`, framework));
    } else damaged.push({ index, id: idOf(input), issues });
  }
  return { pieces: pieces.sort(newestFirst), damaged };
}

function idOf(input: unknown): string | undefined {
  const id: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'id') : undefined;
  return typeof id === 'string' && id ? id : undefined;
}

function pieceOf(evidence: Evidence, key: string, framework: Framework | undefined): Piece {
  const before = made.get(evidence);
  if (before?.framework === framework && before?.piece.key === key) return before.piece;
  const piece = newPiece(evidence, key, framework);
  made.set(evidence, { framework, piece });
  return piece;
}

function newPiece(evidence: Evidence, key: string, framework: Framework | undefined): Piece {
  const { account, learning = '', links, attachments } = evidence;
  const behaviours = evidence.behaviours.map((behaviour) => ({ ...behaviourWords(behaviour, framework, evidence.framework), id: behaviour.competency }));
  const competencies = new Map(behaviours.map(({ id, competency, competencyLanguage }): [string, Choice] => [id, { id, title: competency, language: competencyLanguage }]));
  const parts = account === undefined ? [] : account.kind === 'star' ? STAR.map((part) => account[part]) : [account.text];
  const written = [...parts, learning].filter((part) => part.trim());
  return {
    key,
    evidence,
    behaviours,
    competencies: [...competencies.values()],
    days: daysOf(evidence.when),
    account: written,
    texts: [
      ...behaviours.flatMap(({ text, competency }) => [text, competency]),
      ...written,
      ...links.flatMap(({ title = '', url }) => [title, url]),
      ...attachments.map(({ name }) => name),
    ],
  };
}

function daysOf(when: Evidence['when']): Piece['days'] {
  if (!when || !isDay(when.from)) return undefined;
  const last = when.to !== undefined && isDay(when.to) && when.to >= when.from ? when.to : when.from;
  return { first: when.from, last };
}

function newestFirst(a: Piece, b: Piece): number {
  const [left, right] = [a.days, b.days];
  if (!left || !right) return Number(left === undefined) - Number(right === undefined);
  return compare(right.last, left.last) || compare(right.first, left.first);
}

/** Of days as texts; far faster than by `localeCompare`. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
