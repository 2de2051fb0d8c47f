import { html, nothing, type TemplateResult } from 'lit';
import type { KeptDocumentMessages } from '../../locale/kept-document-messages.js';
import { keptAbsence, keptStatusText, type KeptPlace } from '../kept-status.js';

/** Where a document stands, in a sentence; `empty` where there is none. */
export function keptPlace(kept: KeptPlace, words: KeptDocumentMessages, empty = ''): TemplateResult | typeof nothing {
  const { status } = kept;
  switch (status.kind) {
    case 'loading':
    case 'none':
    case 'load-failed':
      return keptAbsence(kept, words, empty);
    case 'ready':
    case 'conflict':
      return nothing;
    case 'unsaved':
    case 'saving':
    case 'saved':
      return html`<p class="muted">${keptStatusText(status, words)}</p>`;
    case 'removed':
      return html`<p class="notice" part="notice">${keptStatusText(status, words)}</p>`;
    case 'save-failed':
      return html`<p class="fault" part="error" role="alert">${keptStatusText(status, words)} ${status.reason ? html`<bdi>${status.reason}</bdi>` : nothing}</p>
        <button type="button" part="retry" @click=${() => kept.retry()}>${words.retry}</button>`;
  }
}
