import { html, nothing, type TemplateResult } from 'lit';
import type { FrameworkState } from '../../controllers/framework-state.js';
import type { BehaviourBodyMessages } from '../../locale/behaviour-body-messages.js';
import type { Offer } from './offer.js';

/** Says why there is nothing to choose from, and a way on; nothing where there is. */
export function sourceLine(source: FrameworkState, offer: Offer, words: BehaviourBodyMessages, retry: () => void): TemplateResult | typeof nothing {
  switch (source.status) {
    case 'loading':
      return html`<p class="status screen" part="loading" role="status">${words.loading}</p>`;
    case 'empty':
      return html`<p class="status screen" part="empty">${words.empty}</p>`;
    case 'ready':
      return offer.isEmpty ? html`<p class="status screen" part="empty">${words.noBehaviours}</p>` : nothing;
    case 'error': {
      const { url, status } = source.error;
      return html`<div class="status screen">
        <p part="error">${words.failed(url, status)}</p>
        <button type="button" part="retry" @click=${retry}>${words.retry}</button>
      </div>`;
    }
  }
}
