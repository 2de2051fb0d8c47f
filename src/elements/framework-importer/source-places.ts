import type { ReactiveControllerHost } from 'lit';
import type { Block } from '../../io/read/block.js';
import type { IssuePath } from '../../model/index.js';

/** Rows of a table that are drawn at once. */
export const ROWS_PER_PAGE = 100;

/** Between two parts of a long source, in milliseconds: enough for the browser to paint and to hear what a person does. */
const PAUSE = 30;

/** As an attribute of what is drawn of a place. */
export const placeKey = (place: IssuePath): string => place.join('.');

/** Which place of the source a person was led to, which part of each long table is shown, and how much is drawn yet. */
export class SourcePlaces {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #pages = new Map<number, number>();
  #selected: IssuePath | undefined;
  #focusIsDue = false;
  /** Counts what changes what is drawn of the same source. */
  #version = 0;
  #drawn = 1;
  #isDrawnWhole = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
  }

  /** From 0. */
  pageOf(table: number): number {
    return this.#pages.get(table) ?? 0;
  }

  get version(): number {
    return this.#version;
  }

  /** How many of these runs are drawn: more from one rendering to the next, so that a long source stops nobody. */
  drawnOf(runs: readonly (readonly Block[])[]): number {
    const [kind, index] = this.#selected ?? [];
    if (this.#focusIsDue) this.#drawn = Math.max(this.#drawn, 1 + runs.findIndex((run) => run.some(({ place }) => place[0] === kind && place[1] === index)));
    this.#isDrawnWhole = this.#drawn >= runs.length;
    return this.#drawn;
  }

  turnTo(table: number, page: number): void {
    this.#pages.set(table, page);
    this.#version += 1;
    this.#host.requestUpdate();
  }

  goTo(place: IssuePath): void {
    const [kind, index, part, row] = place;
    if (kind === 'table' && typeof index === 'number' && part === 'row' && typeof row === 'number') this.#pages.set(index, Math.floor(row / ROWS_PER_PAGE));
    this.#version += 1;
    this.#selected = place;
    this.#focusIsDue = true;
    this.#host.requestUpdate();
  }

  reset(): void {
    this.#pages.clear();
    this.#drawn = 1;
    this.#selected = undefined;
  }

  /** Marks the place, and moves the focus to it when a person has just asked for it. */
  updated(): void {
    this.#drawOn();
    const root = this.#host.renderRoot;
    const target = this.#find(root);
    for (const marked of root.querySelectorAll('[data-selected]')) if (marked !== target) marked.removeAttribute('data-selected');
    target?.setAttribute('data-selected', '');
    if (!this.#focusIsDue) return;
    this.#focusIsDue = false;
    target?.setAttribute('tabindex', '-1');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  #drawOn(): void {
    if (this.#isDrawnWhole || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#drawn += 1;
      this.#host.requestUpdate();
    }, PAUSE);
  }

  /** What is drawn of the place, or of the nearest place around it. */
  #find(root: HTMLElement | DocumentFragment): HTMLElement | undefined {
    const place = this.#selected ?? [];
    for (let length = place.length; length > 0; length -= 1) {
      const found = root.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(place.slice(0, length)))}"]`);
      if (found) return found;
    }
    return undefined;
  }
}
