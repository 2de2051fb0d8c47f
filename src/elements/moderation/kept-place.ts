import { html, nothing, type TemplateResult } from 'lit';
import type { KeptStatus } from '../../controllers/kept-document.js';
import type { KeptDocumentMessages } from '../../locale/kept-document-messages.js';
import { keptStatusText } from '../kept-status.js';

/** What has a document of a repository: where it stands, and a way to try again. */
export interface KeptPlace {
  readonly status: KeptStatus;
  retry(): Promise<void>;
}

/** Where a document stands, in a sentence; `empty` where there is none. */
export function keptPlace(kept: KeptPlace, words: KeptDocumentMessages, empty = ''): TemplateResult | typeof nothing {
  const { status } = kept;
  switch (status.kind) {
    case 'loading':
      return html`<p class="status" part="loading">${words.loading}</p>`;
    case 'none':
      return empty ? html`<p class="status" part="empty">${empty}</p>` : nothing;
    case 'ready':
    case 'conflict':
      return nothing;
    case 'unsaved':
    case 'saving':
    case 'saved':
      return html`<p class="muted">${keptStatusText(status, words)}</p>`;
    case 'removed':
      return html`<p class="notice" part="notice">${keptStatusText(status, words)}</p>`;
    case 'load-failed':
    case 'save-failed':
      return html`<p class="fault" part="error" role="alert">
          ${status.kind === 'load-failed' ? words.loadFaults[status.code] : words.saveFaults[status.code]} ${status.reason ? html`<bdi>${status.reason}</bdi>` : nothing}
        </p>
        <button type="button" part="retry" @click=${() => kept.retry()}>${words.retry}</button>`;
  }
}
