import { html, nothing, type TemplateResult } from 'lit';
import type { ProfileSource } from '../controllers/profile-source.js';
import type { KeptDocumentMessages } from '../locale/kept-document-messages.js';
import type { WorkflowMessages } from '../locale/workflow-messages.js';
import type { Issue } from '../model/issue.js';
import type { DoneBy } from '../model/person.js';

/** Shown at most; more says nothing new. */
const MOST_ISSUES = 10;

/** Why there is no profile to show: none was given, it loads, it could not be loaded or read. */
export function profileStatus(source: ProfileSource, words: WorkflowMessages, keptWords: KeptDocumentMessages): TemplateResult {
  const { status } = source.kept;
  if (source.isGiven) {
    return html`<div class="status" part="error">
      <p>${words.unreadableProfile}</p>
      <ul>
        ${source.issues.slice(0, MOST_ISSUES).map((issue) => html`<li><bdi>${issueText(issue, words)}</bdi></li>`)}
      </ul>
    </div>`;
  }
  if (status.kind === 'loading') return html`<p class="status" part="loading">${keptWords.loading}</p>`;
  if (status.kind !== 'load-failed') return html`<p class="status" part="empty">${words.noProfile}</p>`;
  return html`<p class="status" part="error">
    ${keptWords.loadFaults[status.code]} ${status.reason ? html`<bdi>${status.reason}</bdi>` : nothing}
    <button type="button" part="retry" @click=${() => source.kept.retry()}>${keptWords.retry}</button>
  </p>`;
}

/** An issue in the reader's language. */
export const issueText = ({ code, values, message }: Issue, words: WorkflowMessages): string => words.issues?.[code]?.(values) ?? message;

/** "Ann Jones (line manager)"; where no name is known, the id. */
export const byText = ({ id, name, role }: DoneBy, words: WorkflowMessages): string => words.by(name?.trim() || id, role);
