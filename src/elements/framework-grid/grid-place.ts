/** The entry of the grid that a link has led to. */
export class GridPlace {
  #target: HTMLElement | undefined;
  /** The place that was gone to last. */
  #revealed: string | undefined;

  /** Goes to an entry, once; nothing where there is none of this id. */
  reveal(id: string | undefined, target: HTMLElement | undefined): void {
    if (target === this.#target) return;
    this.#target?.classList.remove('target');
    this.#target = target;
    target?.classList.add('target');
    // Built anew, as when the language changes: the person is somewhere else by now.
    const again = id === this.#revealed;
    this.#revealed = target && id;
    if (!target || again) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.#scrollTo(target);
    // Sections that have not been painted yet were measured by guess, so it is looked for again once they have been.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#scrollTo(target)));
  }

  #scrollTo(target: HTMLElement): void {
    if (target === this.#target) target.scrollIntoView({ block: 'start' });
  }
}
