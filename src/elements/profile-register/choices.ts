import { fieldOf, textIn, textsIn, type RegisterRow } from './register-row.js';

/** The organisations and families that occur in what has been loaded. */
export class Choices {
  readonly #organisations = new Set<string>();
  readonly #families = new Set<string>();
  #rows: readonly RegisterRow[] = [];
  organisations: readonly string[] = [];
  families: readonly string[] = [];

  clear(): void {
    this.#organisations.clear();
    this.#families.clear();
    this.#rows = [];
    this.organisations = this.families = [];
  }

  add(rows: readonly RegisterRow[]): void {
    if (rows === this.#rows) return;
    this.#rows = rows;
    const before = this.#organisations.size + this.#families.size;
    for (const { document } of rows) {
      const role = fieldOf(document, 'role');
      const family = textIn(role, 'family');
      if (family) this.#families.add(family);
      for (const name of textsIn(role, 'organisations')) if (name) this.#organisations.add(name);
    }
    if (this.#organisations.size + this.#families.size === before) return;
    this.organisations = sorted(this.#organisations);
    this.families = sorted(this.#families);
  }
}

const sorted = (names: ReadonlySet<string>): readonly string[] => [...names].sort((a, b) => a.localeCompare(b));
