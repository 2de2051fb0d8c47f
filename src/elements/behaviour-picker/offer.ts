import type { BehaviourBodyMessages } from '../../locale/behaviour-body-messages.js';
import type { Competency, Framework, IndicatorKind } from '../../model/framework.js';
import { behaviourOptions, kindsOf, type BehaviourOption } from './behaviour-options.js';
import type { ComboboxWords } from './combobox.js';
import { remarkOf } from './remark.js';

/** The longest that preparing keeps the page from answering, in milliseconds. */
const SLICE = 4;

/** What a picker offers for a framework, a competency and kinds; put together when it is first needed. */
export class Offer {
  readonly #framework: Framework | undefined;
  readonly #competency: string | undefined;
  readonly #kinds: string;
  readonly #admitted: ReadonlySet<IndicatorKind>;
  readonly #competencies: readonly Competency[];
  readonly #options: BehaviourOption[] = [];
  /** Competencies whose options are put together. */
  #done = 0;

  constructor(framework: Framework | undefined, competency: string | undefined, kinds: string) {
    this.#framework = framework;
    this.#competency = competency;
    this.#kinds = kinds;
    this.#admitted = kindsOf(kinds).kinds;
    this.#competencies = framework?.competencies.filter(({ id }) => !competency || id === competency) ?? [];
  }

  isOf(framework: Framework | undefined, competency: string | undefined, kinds: string): boolean {
    return framework === this.#framework && competency === this.#competency && kinds === this.#kinds;
  }

  /** All of them, by competency; always the same array. */
  get options(): readonly BehaviourOption[] {
    while (this.#done < this.#competencies.length) this.#prepareNext();
    return this.#options;
  }

  /** Whether there is anything to choose from; tells it without putting the options together. */
  get isEmpty(): boolean {
    return !this.#competencies.some(({ indicators }) => indicators.some(({ kind }) => this.#admitted.has(kind)));
  }

  /** Begins to put the options together, a slice of time at a time: the person is in the field and may soon open it. */
  readonly prepare = (): void => {
    const end = performance.now() + SLICE;
    while (this.#done < this.#competencies.length && performance.now() < end) this.#prepareNext();
    if (this.#done < this.#competencies.length) setTimeout(this.prepare);
  };

  #prepareNext(): void {
    const competency = this.#competencies[this.#done];
    this.#done += 1;
    if (!this.#framework || !competency) return;
    for (const option of behaviourOptions(this.#framework, competency, this.#admitted)) this.#options.push(option);
  }

  /** @param tally says how many are chosen */
  words({ words, language }: { readonly words: BehaviourBodyMessages; readonly language: string }, chosen: ReadonlySet<string | undefined>, tally: string): ComboboxWords {
    const remark = (option: BehaviourOption): string => remarkOf(option, words, this.#framework);
    return {
      language,
      remark,
      isChosen: ({ indicator }) => chosen.has(indicator.id),
      read: (option) => [option.indicator.text, option.theme, remark(option), option.competency.title].join('\n'),
      found: words.found,
      nothingFound: words.nothingFound,
      tally,
    };
  }
}

export const NO_OFFER = new Offer(undefined, undefined, '');
