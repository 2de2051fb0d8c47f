import type { BehaviourBodyMessages } from '../../locale/behaviour-body-messages.js';
import type { Framework } from '../../model/framework.js';
import { behaviourOptions, kindsOf, type BehaviourOption } from './behaviour-options.js';
import type { ComboboxWords } from './combobox.js';
import { remarkOf } from './remark.js';

/** What a picker offers for a framework, a competency and kinds; put together when it is first needed. */
export class Offer {
  readonly #framework: Framework | undefined;
  readonly #competency: string | undefined;
  readonly #kinds: string;
  #options: readonly BehaviourOption[] | undefined;

  constructor(framework: Framework | undefined, competency: string | undefined, kinds: string) {
    this.#framework = framework;
    this.#competency = competency;
    this.#kinds = kinds;
  }

  isOf(framework: Framework | undefined, competency: string | undefined, kinds: string): boolean {
    return framework === this.#framework && competency === this.#competency && kinds === this.#kinds;
  }

  get options(): readonly BehaviourOption[] {
    return (this.#options ??= this.#framework ? behaviourOptions(this.#framework, this.#competency, kindsOf(this.#kinds).kinds) : []);
  }

  /** Whether there is anything to choose from; tells it without putting the options together. */
  get isEmpty(): boolean {
    const { kinds } = kindsOf(this.#kinds);
    const competencies = this.#framework?.competencies.filter(({ id }) => !this.#competency || id === this.#competency) ?? [];
    return !competencies.some(({ indicators }) => indicators.some(({ kind }) => kinds.has(kind)));
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
