import type { LitElement } from 'lit';
import type { Framework } from '../../model/index.js';

interface Grid extends HTMLElement {
  framework?: unknown;
  headingLevel?: number;
}

/** The framework as people will read it: a grid of the same registration as the importer. */
export class Preview {
  readonly #host: LitElement;
  #grid: Grid | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  show(framework: Framework, headingLevel: number): HTMLElement {
    const grid = (this.#grid ??= this.#create());
    if (grid.framework !== framework) grid.framework = framework;
    grid.headingLevel = Math.min(5, headingLevel);
    return grid;
  }

  #create(): Grid {
    const grid: Grid = document.createElement(this.#host.localName.replace(/framework-importer$/, 'framework-grid'));
    grid.setAttribute('part', 'preview');
    // What a person looks for in the preview is no matter of the page around the importer.
    for (const name of ['rung-view-change', 'rung-selection-change']) grid.addEventListener(name, (event) => event.stopPropagation());
    return grid;
  }
}
