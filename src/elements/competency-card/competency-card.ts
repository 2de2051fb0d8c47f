import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';

/**
 * Shows one competency on a page of its own.
 *
 * @tag rung-competency-card
 */
export class CompetencyCard extends LitElement {
  /** The framework document; goes before `src`. */
  @property({ attribute: false }) framework?: unknown;
  /** Address of a framework's JSON. */
  @property() src?: string;

  readonly #source = new FrameworkSource(this);

  override render(): TemplateResult {
    return html`<p>${this.#source.state.status}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-competency-card': CompetencyCard;
  }
}
