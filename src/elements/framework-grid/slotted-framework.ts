import type { LitElement, ReactiveController } from 'lit';
import { announce } from '../../controllers/framework-source.js';
import { EMPTY, LOADING, type FrameworkState } from '../../controllers/framework-state.js';
import type { Framework, Issue } from '../../model/index.js';

/** Reads HTML tables and the headings and texts around them as a framework. */
export type TableReader = (root: Element) => Promise<{ readonly value?: Framework; readonly issues: readonly Issue[] }>;

/** The framework that stands inside an element as HTML, pasted there by an editor. */
export class SlottedFramework implements ReactiveController {
  state: FrameworkState = EMPTY;
  readonly #host: LitElement;
  readonly #reader: () => TableReader | undefined;
  readonly #wanted: () => boolean;
  #stale = false;
  /** Of several readings the last one counts, in whatever order they end. */
  #reading = 0;

  /** @param wanted false while the element has a framework from elsewhere, and what stands inside is only a fallback */
  constructor(host: LitElement, reader: () => TableReader | undefined, wanted: () => boolean) {
    this.#host = host;
    this.#reader = reader;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostConnected(): void {
    // While the page is still being parsed the tables may be cut off.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.read, { once: true });
  }

  hostUpdate(): void {
    if (!this.#stale || !this.#wanted() || document.readyState === 'loading') return;
    this.#stale = false;
    void this.#read();
  }

  /** What is inside the element has changed. */
  readonly read = (): void => {
    this.#stale = true;
    this.#host.requestUpdate();
  };

  async #read(): Promise<void> {
    const reading = (this.#reading += 1);
    const reader = this.#reader();
    const hasTable = this.#host.querySelector('table') !== null;
    this.#become(reader && hasTable ? LOADING : EMPTY);
    if (!reader || !hasTable) return;
    const state = await readState(reader, this.#host);
    if (reading !== this.#reading) return;
    this.#become(state);
    announce(this.#host, state);
  }

  #become(state: FrameworkState): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** A reader that breaks, or cannot be loaded, has not understood the table either. */
async function readState(reader: TableReader, root: Element): Promise<FrameworkState> {
  try {
    const { value, issues } = await reader(root);
    return value ? { status: 'ready', framework: value, issues } : { status: 'error', error: { code: 'table', issues } };
  } catch (cause) {
    return { status: 'error', error: { code: 'table', issues: [], cause } };
  }
}
