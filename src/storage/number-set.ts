const BITS = 32;

/** Whole numbers from 0 on, a bit for each: of a million documents what two sets have in common is found at once. */
export class NumberSet implements Iterable<number> {
  #words = new Uint32Array(32);

  add(number: number): void {
    const at = number >>> 5;
    if (at >= this.#words.length) {
      const longer = new Uint32Array(Math.max(at + 1, this.#words.length * 2));
      longer.set(this.#words);
      this.#words = longer;
    }
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (number & (BITS - 1)));
  }

  has(number: number): boolean {
    return ((this.#words[number >>> 5] ?? 0) & (1 << (number & (BITS - 1)))) !== 0;
  }

  get size(): number {
    let size = 0;
    for (const word of this.#words) size += word === 0 ? 0 : bitsIn(word);
    return size;
  }

  /** Those that are in both. */
  and(others: NumberSet): NumberSet {
    return this.#combined((word, at) => word & (others.#words[at] ?? 0));
  }

  /** Those that are not among the others. */
  without(others: NumberSet): NumberSet {
    return this.#combined((word, at) => word & ~(others.#words[at] ?? 0));
  }

  /** In ascending order. */
  *[Symbol.iterator](): Iterator<number> {
    for (const [at, word] of this.#words.entries()) {
      for (let rest = word; rest !== 0; rest &= rest - 1) yield at * BITS + 31 - Math.clz32(rest & -rest);
    }
  }

  #combined(combine: (word: number, at: number) => number): NumberSet {
    const result = new NumberSet();
    result.#words = this.#words.map(combine);
    return result;
  }
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55_55_55_55);
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33);
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
