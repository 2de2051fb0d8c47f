import { keep, keptJson } from './session.js';

const KEY = 'scroll';

/** A page is drawn bit by bit; for so long it is given time to become tall enough. */
const PATIENCE = 1_500;

/**
 * Brings a person back to where they were on a page when they go back to it. The browser does it for documents;
 * a portal that draws its pages itself has to.
 */
export class ScrollMemory {
  /** Distance from the top by the number of the visit, which stands in the history. */
  readonly #positions: Map<number, number>;
  #visit: number;

  constructor() {
    const kept = keptJson(KEY);
    this.#positions = new Map(Array.isArray(kept) ? (kept as [number, number][]) : []);
    this.#visit = visitOf(history.state) ?? this.#begin();
    history.scrollRestoration = 'manual';
    addEventListener('scroll', () => this.#positions.set(this.#visit, scrollY), { passive: true });
    addEventListener('pagehide', () => keep(KEY, [...this.#positions]));
  }

  /** To be called when another page is shown: goes to its top, or to where it was left. */
  arrive(): void {
    const visit = visitOf(history.state) ?? this.#begin();
    this.#visit = visit;
    const top = this.#positions.get(visit) ?? 0;
    const deadline = performance.now() + PATIENCE;
    const approach = (): void => {
      if (visit !== this.#visit) return;
      scrollTo({ top, behavior: 'instant' });
      if (Math.abs(scrollY - top) > 1 && performance.now() < deadline) requestAnimationFrame(approach);
    };
    approach();
  }

  #begin(): number {
    const visit = Math.max(0, ...this.#positions.keys()) + 1;
    this.#positions.set(visit, 0);
    history.replaceState({ ...(history.state as object | null), visit }, '');
    return visit;
  }
}

function visitOf(state: unknown): number | undefined {
  const visit = typeof state === 'object' && state !== null && 'visit' in state ? state.visit : undefined;
  return typeof visit === 'number' ? visit : undefined;
}
