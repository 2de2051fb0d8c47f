import { likeness, wordsOf } from './likeness.js';
import { Pairing } from './pairing.js';
import { fold } from './words.js';
import { greatest } from '../many.js';

/** A competency, theme, group or level, as far as it is compared. */
export interface ComparedPart {
  readonly id: string;
  readonly title: string;
  /** Names by which it is surely the same, the surest first. */
  readonly names: readonly (string | undefined)[];
  /** What stands in it, folded; only parts whose names are not found are asked. */
  readonly texts: () => ReadonlySet<string>;
}

/** So much of the smaller part stands in both, however they are called. */
const SAME_CONTENT = 0.5;
/** So many words of their titles are the same, when they share content. */
const LIKE_TITLE = 0.5;
/** The same when they share none. */
const SAME_TITLE = 0.75;

/** Pairs parts by name, then by id where the source states it, then by content and by likeness of title. */
export function pairParts(next: readonly ComparedPart[], previous: readonly ComparedPart[], isStated: (id: string) => boolean): Pairing<ComparedPart> {
  const pairing = new Pairing(next, previous);
  const names = greatest([...next, ...previous].map((part) => part.names.length));
  for (let index = 0; index < names; index += 1) pairing.same((part) => part.names[index]);
  pairing.same((part, isNew) => (isNew && !isStated(part.id) ? undefined : part.id));
  pairing.alike(
    (part) => part.texts(),
    (one, other) => {
      const share = sharedTexts(one, other) / Math.min(one.texts().size, other.texts().size);
      return share >= SAME_CONTENT ? share : undefined;
    },
  );
  const words = new Map([...next, ...previous].map((part) => [part, wordsOf(part.title)]));
  const wordsIn = (part: ComparedPart) => words.get(part) ?? new Set<string>();
  pairing.alike(wordsIn, (one, other) => {
    const alike = likeness(wordsIn(one), wordsIn(other));
    return alike >= (sharedTexts(one, other) > 0 ? LIKE_TITLE : SAME_TITLE) ? alike : undefined;
  });
  return pairing;
}

function sharedTexts(one: ComparedPart, other: ComparedPart): number {
  let shared = 0;
  const texts = other.texts();
  for (const text of one.texts()) if (texts.has(text)) shared += 1;
  return shared;
}

export function lazyTexts(texts: readonly string[] = []): () => ReadonlySet<string> {
  let folded: ReadonlySet<string> | undefined;
  return () => (folded ??= new Set(texts.map(fold)));
}
