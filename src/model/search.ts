/** A stretch of a text, in UTF-16 units as strings and DOM ranges count them. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A text made ready for finding: folded, with the way back to the original offsets where they differ. */
interface FoldedText {
  readonly folded: string;
  /** Original offset of every folded unit and of the end; left out when both are the same. */
  readonly offsets?: readonly number[];
}

const ASCII = /^[\x00-\x7f]*$/;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
const MARKS = /\p{M}/gu;

/**
 * Folds case, accents (ŵ → w, é → e, also the Welsh circumflexes) and the kinds of apostrophe, as people type them.
 * Welsh initial mutations are left as they are.
 */
function fold(text: string): FoldedText {
  if (ASCII.test(text)) return { folded: text.toLowerCase().replace(/`/g, "'") };
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    // Apostrophes first: decomposed, an acute accent alone is a space with a mark.
    const plain = character.replace(APOSTROPHES, "'").normalize('NFKD').replace(MARKS, '').toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(at);
    folded += plain;
    at += character.length;
  }
  offsets.push(at);
  return { folded, offsets };
}

/**
 * A text folded as for finding, without the way back to its offsets: fast enough for tens of thousands of texts.
 * A word of `queryWords` occurs in a text when it occurs in this.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return fold(text).folded;
  // As a whole a text would get the sigma that ends words; letter by letter it does not.
  return text.replace(APOSTROPHES, "'").normalize('NFKD').replace(MARKS, '').replace(/\u03a3/g, '\u03c3').toLowerCase();
}

/** The words of a query, folded; an empty query has none. */
export function queryWords(query: string): readonly string[] {
  return fold(query).folded.split(/\s+/).filter(Boolean);
}

/** Searches many texts for changing queries; each text is folded once. */
export class TextIndex<Key> {
  readonly #entries: readonly { readonly key: Key; readonly text: FoldedText }[];

  constructor(texts: Iterable<readonly [Key, string]>) {
    this.#entries = Array.from(texts, ([key, text]) => ({ key, text: fold(text) }));
  }

  /**
   * Every text that holds all words of the query, with the places of each, in order and without overlap.
   * An empty query finds nothing.
   */
  find(query: string): Map<Key, readonly TextRange[]> {
    const words = queryWords(query);
    const found = new Map<Key, readonly TextRange[]>();
    if (words.length === 0) return found;
    for (const { key, text } of this.#entries) {
      if (words.every((word) => text.folded.includes(word))) found.set(key, ranges(text, words));
    }
    return found;
  }
}

/** Places of the query's words in one text; none unless all of its words occur. */
export function findInText(text: string, query: string): readonly TextRange[] {
  return new TextIndex([[0, text]]).find(query).get(0) ?? [];
}

function ranges({ folded, offsets }: FoldedText, words: readonly string[]): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const end = at + word.length;
      found.push({ start: offsets?.[at] ?? at, end: offsets ? endOffset(offsets, end) : end });
    }
  }
  return merged(found);
}

/** The original end of a folded stretch: past marks that folding removed, so that a highlight covers whole letters. */
function endOffset(offsets: readonly number[], end: number): number {
  const last = offsets[end - 1] ?? 0;
  let next = end;
  while (next < offsets.length - 1 && offsets[next] === last) next += 1;
  return offsets[next] ?? last;
}

function merged(found: TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = result.at(-1);
    if (previous && range.start <= previous.end) {
      result[result.length - 1] = { start: previous.start, end: Math.max(previous.end, range.end) };
    } else result.push(range);
  }
  return result;
}
