import { foldText, queryWords } from '../../model/search.js';
import type { Piece } from './pieces.js';

/** What a person looks at in a list of evidence: what is left out does not limit. */
export interface EvidenceListView {
  /** Id of a competency. */
  readonly competency?: string;
  /** First day, as `2026-03-02`. */
  readonly from?: string;
  /** Last day. */
  readonly to?: string;
  readonly find?: string;
  /** Under a heading for each competency. */
  readonly grouped?: boolean;
}

/** As native date fields write days, also while a year is being typed ("0002-03-02"). */
const DAY = /^\d{4}-\d\d-\d\d$/;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads a view of unknown origin; what it cannot be is left out. */
export function readView(input: unknown): EvidenceListView {
  const entries: Readonly<Record<string, unknown>> = typeof input === 'object' && input !== null ? { ...input } : {};
  const [competency, from, to, find] = [entries['competency'], entries['from'], entries['to'], entries['find']].map(text);
  return {
    ...(competency && { competency }),
    ...(from && DAY.test(from) && { from }),
    ...(to && DAY.test(to) && { to }),
    ...(find && { find }),
    ...((entries['grouped'] === true || entries['grouped'] === 'true' || entries['grouped'] === '') && { grouped: true }),
  };
}

/** The `view` attribute, written like a query: `view="competency=caring&from=2026-01-01&grouped"`. */
export const viewConverter = {
  fromAttribute: (query: string | null): EvidenceListView => readView(Object.fromEntries(new URLSearchParams(query ?? ''))),
};

/** Whether search or filters are on; grouping hides nothing. */
export const isLimited = ({ competency, from, to, find }: EvidenceListView): boolean => Boolean(competency ?? from ?? to ?? find?.trim());

/** What a view lets through. */
export interface Shown {
  readonly pieces: readonly Piece[];
  /** How many fit but for having no date, where days are asked for. */
  readonly undated: number;
}

/** The pieces that a view lets through, in their order. */
export function shownBy({ competency, from, to, find = '' }: EvidenceListView, pieces: readonly Piece[]): Shown {
  const words = queryWords(find);
  const limitsDays = from !== undefined || to !== undefined;
  if (from !== undefined && to !== undefined && from > to) return { pieces: [], undated: 0 };
  const shown: Piece[] = [];
  let undated = 0;
  for (const piece of pieces) {
    if (competency !== undefined && !piece.competencies.some(({ id }) => id === competency)) continue;
    if (words.length > 0 && !has(piece, words)) continue;
    if (!limitsDays) shown.push(piece);
    else if (!piece.days) undated += 1;
    else if (piece.days.last >= (from ?? '') && piece.days.first <= (to ?? '9999-12-31')) shown.push(piece);
  }
  return { pieces: shown, undated };
}

const folded = new WeakMap<Piece, string>();

function has(piece: Piece, words: readonly string[]): boolean {
  let haystack = folded.get(piece);
  if (haystack === undefined) {
    haystack = foldText(piece.texts.join('\n'));
    folded.set(piece, haystack);
  }
  return words.every((word) => haystack.includes(word));
}

/** The evidence for one competency; without one, that which is for none. */
export interface Group {
  readonly id: string | undefined;
  readonly title: string;
  readonly language: string | undefined;
  readonly pieces: readonly Piece[];
}

/** A piece under each of its competencies: those of the framework in its order, the others behind by title. */
export function groupsOf(pieces: readonly Piece[], order: readonly string[]): readonly Group[] {
  const groups = new Map<string | undefined, { readonly title: string; readonly language: string | undefined; readonly pieces: Piece[] }>();
  for (const piece of pieces) {
    for (const { id, title, language } of piece.competencies) {
      const group = groups.get(id);
      if (group) group.pieces.push(piece);
      else groups.set(id, { title, language, pieces: [piece] });
    }
    if (piece.competencies.length > 0) continue;
    const none = groups.get(undefined);
    if (none) none.pieces.push(piece);
    else groups.set(undefined, { title: '', language: undefined, pieces: [piece] });
  }
  return inOrder(Array.from(groups, ([id, group]) => ({ id, ...group })), order);
}

/** A competency that occurs. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly language: string | undefined;
}

/** The competencies that occur, each once, in the framework's order. */
export function choicesOf(pieces: readonly Piece[], order: readonly string[]): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const { competencies } of pieces) for (const choice of competencies) if (!choices.has(choice.id)) choices.set(choice.id, choice);
  return inOrder([...choices.values()], order);
}

function inOrder<Item extends { readonly id: string | undefined; readonly title: string }>(items: readonly Item[], order: readonly string[]): readonly Item[] {
  const places = new Map(order.map((id, index) => [id, index]));
  const place = ({ id }: Item): number => (id === undefined ? Infinity : (places.get(id) ?? order.length));
  return [...items].sort((a, b) => (place(a) === place(b) ? a.title.localeCompare(b.title) : place(a) - place(b)));
}
