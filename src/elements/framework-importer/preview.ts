import { nothing, type LitElement } from 'lit';
import type { Framework } from '../../model/index.js';
import type { Slices } from './slices.js';

interface Grid extends HTMLElement {
  framework?: unknown;
  headingLevel?: number;
}

/** The framework as people will read it: a grid of the same registration as the importer. */
export class Preview {
  readonly #host: LitElement;
  readonly #slices: Slices;
  #grid: Grid | undefined;
  #shown: Framework | undefined;

  constructor(host: LitElement, slices: Slices) {
    this.#host = host;
    this.#slices = slices;
  }

  /** The grid; the first time it comes a little later than what stands around it, and another framework always does. */
  show(framework: Framework, headingLevel: number): HTMLElement | typeof nothing {
    if (framework !== this.#shown) {
      this.#shown = framework;
      this.#slices.start('preview', [() => this.#draw(framework)]);
    }
    if (!this.#grid) return nothing;
    this.#grid.headingLevel = Math.min(5, headingLevel);
    return this.#grid;
  }

  #draw(framework: Framework): void {
    this.#grid ??= this.#create();
    this.#grid.framework = framework;
    this.#host.requestUpdate();
  }

  #create(): Grid {
    const grid: Grid = document.createElement(this.#host.localName.replace(/framework-importer$/, 'framework-grid'));
    grid.setAttribute('part', 'preview');
    // What a person looks for in the preview is no matter of the page around the importer.
    for (const name of ['rung-view-change', 'rung-selection-change']) grid.addEventListener(name, (event) => event.stopPropagation());
    return grid;
  }
}
