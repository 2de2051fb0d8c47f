const LONGEST = 100;

/** A stable id from a text: small letters and numbers of any script, joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** Gives ids that are unique among those it gave before. */
export class Ids {
  readonly #used = new Set<string>();
  /** Where to go on counting for an id in demand, so that many equal names take no longer than many different ones. */
  readonly #counts = new Map<string, number>();

  give(wanted: string): string {
    if (!this.#used.has(wanted)) {
      this.#used.add(wanted);
      return wanted;
    }
    let count = this.#counts.get(wanted) ?? 2;
    while (this.#used.has(`${wanted}-${count}`)) count += 1;
    this.#counts.set(wanted, count + 1);
    this.#used.add(`${wanted}-${count}`);
    return `${wanted}-${count}`;
  }
}
