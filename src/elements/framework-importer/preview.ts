import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ImporterMessages } from '../../locale/importer-messages.js';
import type { Framework } from '../../model/index.js';
import { partsOf } from './preview-parts.js';
import type { Slices } from './slices.js';

interface Grid extends HTMLElement {
  framework?: unknown;
  headingLevel?: number;
}

/** The framework as people will read it, in a grid of the same registration as the importer; a very large one part by part. */
export class Preview {
  readonly #host: LitElement;
  readonly #slices: Slices;
  #grid: Grid | undefined;
  #shown: Framework | undefined;
  /** From 0. */
  #part = 0;

  constructor(host: LitElement, slices: Slices) {
    this.#host = host;
    this.#slices = slices;
  }

  /** What is drawn of it follows a little later than what stands around it. */
  render(framework: Framework, headingLevel: number, words: ImporterMessages): TemplateResult {
    const parts = partsOf(framework);
    this.#part = Math.min(this.#part, parts.length - 1);
    this.#show(parts[this.#part] ?? framework);
    if (this.#grid) this.#grid.headingLevel = Math.min(5, headingLevel);
    return html`${parts.length > 1 ? this.#renderTurning(parts, words) : nothing}${this.#grid}`;
  }

  #renderTurning(parts: readonly Framework[], words: ImporterMessages): TemplateResult {
    const before = parts.slice(0, this.#part).reduce((sum, { competencies }) => sum + competencies.length, 0);
    const all = parts.reduce((sum, { competencies }) => sum + competencies.length, 0);
    const shown = parts[this.#part]?.competencies.length ?? 0;
    const turn = (to: number) => (): void => {
      if (!parts[to]) return;
      this.#part = to;
      this.#host.requestUpdate();
    };
    return html`<p class="pages" part="pages">
      <button type="button" aria-disabled=${this.#part === 0} @click=${turn(this.#part - 1)}>${words.partBefore}</button>
      <span>${words.partOf(before + 1, before + shown, all)}</span>
      <button type="button" aria-disabled=${this.#part === parts.length - 1} @click=${turn(this.#part + 1)}>${words.partAfter}</button>
    </p>`;
  }

  #show(part: Framework): void {
    if (part === this.#shown) return;
    this.#shown = part;
    this.#slices.start('preview', [
      () => {
        this.#grid ??= this.#create();
        this.#grid.framework = part;
        this.#host.requestUpdate();
      },
    ]);
  }

  #create(): Grid {
    const grid: Grid = document.createElement(this.#host.localName.replace(/framework-importer$/, 'framework-grid'));
    grid.setAttribute('part', 'preview');
    // What a person looks for in the preview is no matter of the page around the importer.
    for (const name of ['rung-view-change', 'rung-selection-change']) grid.addEventListener(name, (event) => event.stopPropagation());
    return grid;
  }
}
