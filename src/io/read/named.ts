import { Ids, slug } from '../interpret/slug.js';

/** Something that rows refer to by a name, by an id, or by both. */
export interface NamedEntry<Kept> {
  readonly name: string;
  readonly kept: Kept;
}

/**
 * What rows refer to, in the order in which they name it first. A name goes before an id: a row with a known id and another
 * name is a copy that was given a new name, so it is something new.
 */
export class Named<Kept> {
  readonly #entries = new Map<string, NamedEntry<Kept> & { readonly id: string | undefined }>();
  /** The id that rows give to a name, for the rows that give none. */
  readonly #idOf = new Map<string, string>();
  readonly #make: () => Kept;

  constructor(make: () => Kept) {
    this.#make = make;
  }

  /** Looks at a reference ahead of taking it, since rows without the id may come first. */
  know(name: string, id: string | undefined): void {
    if (id !== undefined && !this.#idOf.has(name)) this.#idOf.set(name, id);
  }

  /** What a reference leads to; undefined for a name that was not there before. */
  find(name: string, id = this.#idOf.get(name)): NamedEntry<Kept> | undefined {
    return this.#entries.get(keyOf(name, id));
  }

  /** What a reference leads to, made when the name is new. */
  take(name: string, id = this.#idOf.get(name)): NamedEntry<Kept> {
    const key = keyOf(name, id);
    const entry = this.#entries.get(key) ?? { name, id, kept: this.#make() };
    this.#entries.set(key, entry);
    return entry;
  }

  get entries(): readonly NamedEntry<Kept>[] {
    return [...this.#entries.values()];
  }

  /** An id for each entry: its own, or one of its words where it has none or another one has it. */
  ids(standIn: string, wordsOf: (entry: NamedEntry<Kept>) => string = ({ name }) => name): ReadonlyMap<NamedEntry<Kept>, string> {
    const given = new Ids();
    const ids = new Map<NamedEntry<Kept>, string>();
    const claimed = new Set<string>();
    for (const entry of this.#entries.values()) {
      if (entry.id === undefined || claimed.has(entry.id)) continue;
      claimed.add(entry.id);
      ids.set(entry, given.give(entry.id));
    }
    for (const entry of this.#entries.values()) if (!ids.has(entry)) ids.set(entry, given.give(slug(wordsOf(entry)) || standIn));
    return ids;
  }
}

const keyOf = (name: string, id: string | undefined): string => `${id ?? ''}\n${name}`;
