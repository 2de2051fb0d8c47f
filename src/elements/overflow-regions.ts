import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes the frame of a table focusable, named and scrollable while the table is wider than it, so that a keyboard
 * reaches what lies outside (WCAG 2.1.1), and an ordinary box otherwise, so that nobody tabs through it for nothing.
 */
export class OverflowRegions implements ReactiveController {
  #observer: ResizeObserver | undefined;
  #regions: readonly Element[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Watches these frames of tables, and no longer those before. */
  observe(regions: readonly Element[]): void {
    if (regions === this.#regions) return;
    this.#regions = regions;
    this.#observer?.disconnect();
    if (regions.length === 0) return;
    this.#observer ??= new ResizeObserver((entries) => {
      for (const { target } of entries) update(target);
    });
    for (const region of regions) this.#observer.observe(region);
  }

  hostConnected(): void {
    for (const region of this.#regions) this.#observer?.observe(region);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

function update(region: Element): void {
  const table = region.firstElementChild;
  const overflows = Boolean(table && table.scrollWidth > region.clientWidth + 1);
  if (overflows === region.classList.contains('overflows')) return;
  region.classList.toggle('overflows', overflows);
  if (overflows) {
    region.setAttribute('tabindex', '0');
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', region.querySelector('caption')?.textContent ?? '');
  } else for (const name of ['tabindex', 'role', 'aria-label']) region.removeAttribute(name);
}
