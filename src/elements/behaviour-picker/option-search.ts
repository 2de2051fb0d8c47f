import { foldText, queryWords } from '../../model/search.js';
import type { BehaviourOption } from './behaviour-options.js';

/** The longest that a search keeps the page from answering, in milliseconds. */
const SLICE = 4;
/** Options looked at between two looks at the clock. */
const STEP = 200;

/**
 * Finds options by all words of a query, in what a person reads of them: their words, theme, level and competency.
 * Each is folded when it is first searched; after a slice of time the page answers before the search goes on.
 */
export class OptionSearch {
  readonly #options: readonly BehaviourOption[];
  readonly #read: (option: BehaviourOption) => string;
  readonly #folded: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param read gives what a person reads of an option */
  constructor(options: readonly BehaviourOption[], read: (option: BehaviourOption) => string) {
    this.#options = options;
    this.#read = read;
  }

  /** Calls back with what is found, at once if that takes no longer than a slice. Ends the search before. */
  find(query: string, done: (found: readonly BehaviourOption[]) => void): void {
    this.stop();
    const words = queryWords(query);
    if (words.length === 0) done(this.#options);
    else this.#go(words, 0, [], done);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #go(words: readonly string[], start: number, found: BehaviourOption[], done: (found: readonly BehaviourOption[]) => void): void {
    const end = performance.now() + SLICE;
    let at = start;
    for (; at < this.#options.length; at += 1) {
      if (at % STEP === 0 && performance.now() > end) {
        const next = at;
        this.#timer = setTimeout(() => this.#go(words, next, found, done));
        return;
      }
      const option = this.#options[at];
      if (!option) continue;
      const text = (this.#folded[at] ??= foldText(this.#read(option)));
      if (words.every((word) => text.includes(word))) found.push(option);
    }
    done(found);
  }
}
