/** A word or text that so many things share says nothing of any of them. */
const COMMON = 64;

/** Finds for each new thing the old one from which it goes on; an old one goes on in one new one at most. */
export class Pairing<Thing> {
  readonly #next: readonly Thing[];
  readonly #previous: readonly Thing[];
  readonly #found = new Map<Thing, Thing>();
  readonly #taken = new Set<Thing>();

  constructor(next: readonly Thing[], previous: readonly Thing[]) {
    this.#next = next;
    this.#previous = previous;
  }

  /** The old thing from which a new one goes on. */
  of(next: Thing): Thing | undefined {
    return this.#found.get(next);
  }

  /** Pairs what has the same key, in the order of both; what has no key is left. */
  same(keyOf: (thing: Thing, isNew: boolean) => string | undefined): void {
    const waiting = this.#byKey((thing) => [keyOf(thing, false)].filter((key) => key !== undefined));
    for (const thing of waiting.values()) thing.reverse();
    for (const thing of this.#open()) {
      const key = keyOf(thing, true);
      const found = key === undefined ? undefined : waiting.get(key)?.pop();
      if (found !== undefined) this.#pair(thing, found);
    }
  }

  /**
   * Pairs what is alike, the likest first.
   *
   * @param keysOf only things that share one of these keys are compared
   * @param score how alike two things are; undefined where they are not alike enough
   */
  alike(keysOf: (thing: Thing) => Iterable<string>, score: (next: Thing, previous: Thing) => number | undefined): void {
    const known = this.#byKey(keysOf);
    const pairs: { readonly next: Thing; readonly previous: Thing; readonly score: number }[] = [];
    for (const next of this.#open()) {
      const compared = new Set<Thing>();
      for (const key of keysOf(next)) {
        const sharing = known.get(key) ?? [];
        if (sharing.length > COMMON) continue;
        for (const previous of sharing) {
          if (compared.has(previous)) continue;
          compared.add(previous);
          const found = score(next, previous);
          if (found !== undefined) pairs.push({ next, previous, score: found });
        }
      }
    }
    // Sorting keeps the order of the source among equals.
    for (const { next, previous } of pairs.sort((a, b) => b.score - a.score)) {
      if (!this.#found.has(next) && !this.#taken.has(previous)) this.#pair(next, previous);
    }
  }

  #pair(next: Thing, previous: Thing): void {
    this.#found.set(next, previous);
    this.#taken.add(previous);
  }

  #open(): readonly Thing[] {
    return this.#next.filter((thing) => !this.#found.has(thing));
  }

  #byKey(keysOf: (thing: Thing) => Iterable<string>): ReadonlyMap<string, Thing[]> {
    const known = new Map<string, Thing[]>();
    for (const thing of this.#previous) {
      if (this.#taken.has(thing)) continue;
      for (const key of keysOf(thing)) {
        const same = known.get(key);
        if (same) same.push(thing);
        else known.set(key, [thing]);
      }
    }
    return known;
  }
}
