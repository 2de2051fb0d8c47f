import { findInText, queryWords, type TextRange } from '../../model/search.js';

/** A stretch of a text: what was searched for, or what stands between. */
export interface Stretch {
  readonly text: string;
  readonly match: boolean;
}

const LENGTH = 180;
/** Shown before the first match, so that it stands in its sentence. */
const BEFORE = 50;

/**
 * The first words of what was written; with a query, those around the first match. Matches are told apart; a query whose
 * words stand elsewhere, such as in a behaviour, leaves the first words.
 */
export function excerptOf(texts: readonly string[], query = ''): readonly Stretch[] {
  const words = queryWords(query);
  const found = words.length === 0 ? undefined : best(texts, words);
  const text = found?.text ?? texts.find((each) => each.trim()) ?? '';
  const matches = found?.matches ?? [];
  const start = startOf(text, matches[0]?.start ?? 0);
  const end = endOf(text, start);
  const stretches: Stretch[] = [];
  let at = start;
  const add = (to: number, match: boolean): void => {
    if (to > at) stretches.push({ text: text.slice(at, to), match });
    at = Math.max(at, to);
  };
  for (const match of matches) {
    if (match.start >= end) break;
    add(match.start, false);
    add(Math.min(match.end, end), true);
  }
  add(end, false);
  return [...(text.slice(0, start).trim() ? [{ text: '… ', match: false }] : []), ...stretches, ...(end < text.trimEnd().length ? [{ text: ' …', match: false }] : [])];
}

/** The text with most of the words, and their places. */
function best(texts: readonly string[], words: readonly string[]): { readonly text: string; readonly matches: readonly TextRange[] } | undefined {
  let most = 0;
  let found: ReturnType<typeof best>;
  for (const text of texts) {
    const places = words.map((word) => findInText(text, word));
    const count = places.filter((ranges) => ranges.length > 0).length;
    if (count <= most) continue;
    most = count;
    found = { text, matches: places.flat().sort((a, b) => a.start - b.start || b.end - a.end) };
  }
  return found;
}

/** At the beginning of a word, some way before a match. */
function startOf(text: string, match: number): number {
  if (match <= BEFORE) return text.length - text.trimStart().length;
  const space = text.slice(0, match - BEFORE).search(/\s\S*$/);
  const start = space === -1 ? match - BEFORE : Math.max(space + 1, match - 2 * BEFORE);
  return wholeCharacter(text, start);
}

/** After a word, or within one that is longer than all that is shown. */
function endOf(text: string, start: number): number {
  const rest = text.trimEnd().length - start;
  if (rest <= LENGTH) return start + rest;
  const cut = text.slice(start, start + LENGTH).search(/\s\S*$/);
  return cut > LENGTH / 2 ? start + cut : wholeCharacter(text, start + LENGTH);
}

/** Not between the halves of a character. */
const wholeCharacter = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
