import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EMPTY, LOADING, type FrameworkState } from '../../controllers/framework-state.js';
import type { Framework, Issue } from '../../model/index.js';

/** Reads HTML tables and the headings and texts around them as a framework. */
export type TableReader = (root: Element) => Promise<{ readonly value?: Framework; readonly issues: readonly Issue[] }>;

/** The framework that stands inside an element as HTML, pasted there by an editor. */
export class SlottedFramework implements ReactiveController {
  state: FrameworkState = EMPTY;
  readonly #host: ReactiveControllerHost & Element;
  readonly #reader: () => TableReader | undefined;

  constructor(host: ReactiveControllerHost & Element, reader: () => TableReader | undefined) {
    this.#host = host;
    this.#reader = reader;
    host.addController(this);
  }

  hostConnected(): void {
    // While the page is still being parsed the tables may be cut off.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.read, { once: true });
  }

  /** Reads what is inside the element now. */
  readonly read = async (): Promise<void> => {
    const reader = this.#reader();
    if (document.readyState === 'loading' || !reader) return;
    const hasTable = this.#host.querySelector('table') !== null;
    this.#become(hasTable ? LOADING : EMPTY);
    if (!hasTable) return;
    const { value, issues } = await reader(this.#host);
    this.#become(value ? { status: 'ready', framework: value, issues } : { status: 'error', error: { code: 'table', issues } });
  };

  #become(state: FrameworkState): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
