import { html, nothing, type TemplateResult } from 'lit';
import type { KeptStatus } from '../controllers/kept-document.js';
import type { KeptDocumentMessages } from '../locale/kept-document-messages.js';
import { localTime } from '../locale/local-time.js';

/** How long saves stay unsaid after one was announced, in milliseconds: every minute would be a nuisance. */
const SELDOM = 5 * 60_000;

/** Where a kept document stands, in words; nothing where there is nothing to say. */
export function keptStatusText(status: KeptStatus, words: KeptDocumentMessages): string {
  switch (status.kind) {
    case 'saved':
      return words.saved(localTime(status.at));
    case 'unsaved':
      return words.unsaved;
    case 'saving':
      return words.saving;
    case 'save-failed':
      return words.saveFaults[status.code];
    case 'conflict':
      return words.conflict;
    case 'removed':
      return words.removed;
    default:
      return '';
  }
}

/** What has a document of a repository: where it stands, and a way to try again. */
export interface KeptPlace {
  readonly status: KeptStatus;
  retry(): Promise<void>;
}

/** Why there is no document to show: it loads, it could not be loaded, or, in the words for that, there is none. */
export function keptAbsence(kept: KeptPlace, words: KeptDocumentMessages, empty: string): TemplateResult | typeof nothing {
  const { status } = kept;
  if (status.kind === 'loading') return html`<p class="status" part="loading">${words.loading}</p>`;
  if (status.kind !== 'load-failed') return empty ? html`<p class="status" part="empty">${empty}</p>` : nothing;
  return html`<p class="status" part="error" role="alert">
    ${words.loadFaults[status.code]} ${status.reason ? html`<bdi>${status.reason}</bdi>` : nothing}
    <button type="button" part="retry" @click=${() => kept.retry()}>${words.retry}</button>
  </p>`;
}

/** The line that says it, with a way to keep a copy where it could not be saved. */
export function keptStatusLine(status: KeptStatus, words: KeptDocumentMessages, { onRetry, onDownload }: { readonly onRetry: () => void; readonly onDownload: () => void }): TemplateResult {
  const failed = status.kind === 'save-failed';
  const reason = failed && status.reason ? html` <bdi>${status.reason}</bdi>` : nothing;
  return html`<p class=${failed || status.kind === 'conflict' || status.kind === 'removed' ? 'notice' : 'saved'} part="saved">
    ${keptStatusText(status, words)}${reason}
    ${failed ? html`<span class="buttons"><button type="button" part="retry" @click=${onRetry}>${words.retry}</button> <button type="button" @click=${onDownload}>${words.download}</button></span>` : nothing}
  </p>`;
}

/** What a screen reader is told: the first save, then seldom; what failed, differs, went, or was replaced by what others have saved, at once. */
export class KeptAnnouncements {
  #text = '';
  #saidAt = Number.NEGATIVE_INFINITY;
  #before: { readonly status: KeptStatus; readonly document: unknown } = { status: { kind: 'none' }, document: undefined };

  of({ status, document }: { readonly status: KeptStatus; readonly document: unknown }, words: KeptDocumentMessages, now = performance.now()): string {
    const { kind } = status;
    if (kind === 'saved' && now - this.#saidAt >= SELDOM) {
      this.#saidAt = now;
      this.#text = keptStatusText(status, words);
    } else if (kind === 'save-failed' || kind === 'conflict' || kind === 'removed') this.#text = keptStatusText(status, words);
    // What is there and holds nothing unsaved is replaced only by what others have saved.
    else if (kind === 'ready' && ['ready', 'saved'].includes(this.#before.status.kind) && document !== this.#before.document && JSON.stringify(document) !== JSON.stringify(this.#before.document)) this.#text = words.replaced(localTime(new Date()));
    this.#before = { status, document };
    return this.#text;
  }
}
