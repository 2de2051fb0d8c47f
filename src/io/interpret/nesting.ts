/**
 * The order in which names, levels and kinds lie within each other where nothing but their order shows it: phrases across
 * a table, bold paragraphs. A sort lies where it first came; when it comes again it ends what came after it.
 */
export class Nesting<Part extends { readonly sort: string }> {
  #open: readonly Part[] = [];
  #levels = 0;
  #kinds = 0;

  /** Outermost first. */
  get open(): readonly Part[] {
    return this.#open;
  }

  push(part: Part): void {
    if (part.sort !== 'level' && part.sort !== 'kind') this.#levels = this.#kinds = 0;
    let same = this.#open.findIndex(({ sort }) => sort === part.sort);
    // The first kind after several levels stands beside them: unacceptable behaviour at the end of a competency.
    if (part.sort === 'kind' && this.#kinds === 0 && this.#levels > 1 && same < 0) same = this.#open.findIndex(({ sort }) => sort === 'level');
    if (part.sort === 'level') this.#levels += 1;
    if (part.sort === 'kind') this.#kinds += 1;
    this.#open = [...(same < 0 ? this.#open : this.#open.slice(0, same)), part];
  }

  /** Keeps only what a test admits. */
  keep(test: (part: Part) => boolean): void {
    this.#open = this.#open.filter(test);
  }

  clear(): void {
    this.#open = [];
    this.#levels = this.#kinds = 0;
  }
}
