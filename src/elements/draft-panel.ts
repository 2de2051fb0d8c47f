import { css, html, nothing, type TemplateResult } from 'lit';
import type { DraftKeeper, DraftMode, DraftStatus } from '../controllers/draft-keeper.js';
import type { DraftMessages } from '../locale/draft-messages.js';
import { localTime } from '../locale/local-time.js';

/** What the panel needs to know beside the keeper. */
export interface DraftPanelOptions {
  readonly keeper: DraftKeeper;
  readonly mode: DraftMode;
  readonly words: DraftMessages;
  /** Whether others use this computer; nothing where that changes nothing. */
  readonly shared: boolean | undefined;
  readonly onShare: (shared: boolean) => void;
  readonly onDownload: () => void;
}

/** Where the draft stands, always in sight, and what a person can do with it. */
export function draftPanel({ keeper, mode, words, shared, onShare, onDownload }: DraftPanelOptions): TemplateResult | typeof nothing {
  if (mode === 'none') return nothing;
  const { status } = keeper;
  return html`<div class="draft" part="draft">
    <p class=${status.kind === 'failed' ? 'fault' : 'draft-status'} part="draft-status">
      ${statusText(status, words)}
      ${status.kind === 'failed' ? html`<button type="button" @click=${onDownload}>${words.download}</button>` : nothing}
    </p>
    <details>
      <summary>${mode === 'local' ? words.keptLocally : mode === 'session' ? words.keptForTab : words.keptByHost}</summary>
      <div class="draft-actions">
        ${shared === undefined
          ? nothing
          : html`<label class="draft-shared"
              ><input type="checkbox" .checked=${shared} @change=${({ target }: Event) => target instanceof HTMLInputElement && onShare(target.checked)} /><span
                >${words.sharedComputer}<br /><span class="muted">${words.sharedComputerHint}</span></span
              ></label
            >`}
        <button type="button" @click=${() => keeper.remove()}>${words.deleteDraft}</button>
        ${mode === 'local' ? html`<button type="button" @click=${() => keeper.removeAll()}>${words.deleteAll}</button>` : nothing}
        <button type="button" @click=${onDownload}>${words.download}</button>
      </div>
    </details>
  </div>`;
}

/** What was sent before: offered, because nobody here knows whether it arrived. */
export function sentBefore(keeper: DraftKeeper, words: DraftMessages): TemplateResult | typeof nothing {
  const { sent } = keeper;
  if (!sent) return nothing;
  return html`<section class="notice" part="sent-before" aria-labelledby="sent-title">
    <p id="sent-title"><strong>${words.sentTitle}</strong></p>
    <p>${words.sentText(localTime(sent.sentAt ?? sent.savedAt))}</p>
    <p class="draft-actions">
      <button type="button" @click=${() => keeper.reuseSent()}>${words.bringBack}</button>
      <button type="button" @click=${() => keeper.forgetSent()}>${words.startAnew}</button>
    </p>
  </section>`;
}

function statusText(status: DraftStatus, words: DraftMessages): string {
  switch (status.kind) {
    case 'saved':
      return words.saved(localTime(status.at));
    case 'restored':
      return words.restored(localTime(status.at));
    case 'deleted':
      return words.deleted;
    case 'unsaved':
      return words.unsaved;
    case 'failed':
      return words.faults[status.code];
    default:
      return '';
  }
}

/** How long saves stay unsaid after one was announced, in milliseconds: every minute would be a nuisance. */
const SELDOM = 5 * 60_000;

/** What a screen reader is told of the draft: the first save, then seldom; what failed, came back or went, at once. */
export class DraftAnnouncements {
  #kind: DraftStatus['kind'] = 'none';
  #text = '';
  #saidAt = Number.NEGATIVE_INFINITY;

  of(status: DraftStatus, words: DraftMessages, now = performance.now()): string {
    const { kind } = status;
    if (kind === 'saved') {
      if (now - this.#saidAt >= SELDOM) {
        this.#saidAt = now;
        this.#text = statusText(status, words);
      }
    } else if (kind === 'none' || kind === 'unsaved') {
      if (this.#kind === 'failed') this.#text = '';
    } else this.#text = statusText(status, words);
    this.#kind = kind;
    return this.#text;
  }
}

export const draftStyles = css`
  .draft {
    margin-block-start: calc(var(--_space) * 5);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }
  .draft-status {
    min-block-size: calc(var(--_leading) * 1em);
    font-weight: 600;
  }
  .draft details {
    color: var(--_muted);
  }
  .draft summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .draft-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    align-items: center;
    margin-block-start: calc(var(--_space) * 3);
  }
  .draft-shared {
    display: flex;
    gap: calc(var(--_space) * 2);
    flex-basis: 100%;
    color: var(--_text);
  }
`;
