import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GridContent } from './grid-content.js';

/**
 * Makes the frame of a table focusable, named and scrollable while the table is wider than it, so that a keyboard
 * reaches what lies outside (WCAG 2.1.1), and an ordinary box otherwise, so that nobody tabs through it for nothing.
 */
export class OverflowRegions implements ReactiveController {
  #observer: ResizeObserver | undefined;
  #content: GridContent | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Watches the tables of this content, when they have many columns. */
  observe(content: GridContent | undefined): void {
    if (content === this.#content) return;
    this.#content = content;
    this.#observer?.disconnect();
    if (!content?.wide) return;
    this.#observer ??= new ResizeObserver((entries) => {
      for (const { target } of entries) update(target);
    });
    for (const { sections } of content.groups) {
      for (const { node } of sections) for (const region of node.querySelectorAll('.region')) this.#observer.observe(region);
    }
  }

  hostDisconnected(): void {
    this.observe(undefined);
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
