import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';

/**
 * Shows an organisation's charter.
 *
 * @tag rung-charter
 */
export class Charter extends LitElement {
  /** The framework document; goes before `src`. */
  @property({ attribute: false }) framework?: unknown;
  /** Address of a framework's JSON. */
  @property() src?: string;

  readonly #source = new FrameworkSource(this);

  override render(): TemplateResult {
    const state = this.#source.state;
    return html`<p>${state.status === 'ready' ? state.framework.charter?.vision : ''}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-charter': Charter;
  }
}
