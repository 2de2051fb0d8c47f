/** After the last key, in milliseconds: what is said while a person types is passed over. */
const REST = 1_000;

/** Tells screen readers of a count when the person rests. How it stands at first is read with the page. */
export class LateStatus {
  readonly #changed: () => void;
  #waits: string | undefined;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * What is said now.
   *
   * @param sentence what stands there; nothing while it is not known
   * @param typed what the person types: each change begins the rest anew
   */
  of(sentence: string | undefined, typed = ''): string {
    if (sentence === undefined) return this.#said;
    const waits = JSON.stringify([sentence, typed]);
    if (waits === this.#waits) return this.#said;
    const isFirst = this.#waits === undefined;
    this.#waits = waits;
    clearTimeout(this.#timer);
    if (isFirst) return '';
    this.#timer = setTimeout(() => {
      this.#said = sentence;
      this.#changed();
    }, REST);
    return this.#said;
  }

  release(): void {
    clearTimeout(this.#timer);
  }
}
