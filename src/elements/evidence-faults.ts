import { css, html, nothing, type TemplateResult } from 'lit';
import type { FrameworkState } from '../controllers/framework-state.js';
import type { EvidenceCardMessages } from '../locale/evidence-card-messages.js';
import type { Issue } from '../model/issue.js';

/** Shown at most; the rest is counted. */
const MOST_ISSUES = 10;

/** What is wrong with evidence, fault by fault. */
export function evidenceIssues(issues: readonly Issue[], words: EvidenceCardMessages): TemplateResult {
  const rest = issues.length - MOST_ISSUES;
  return html`<ul class="issues" part="issues">
    ${issues.slice(0, MOST_ISSUES).map(({ code, values, message }) => html`<li><bdi>${words.issues?.[code]?.(values) ?? message}</bdi></li>`)}
    ${rest > 0 ? html`<li>${words.more(rest)}</li>` : nothing}
  </ul>`;
}

/** Evidence can be read without its framework; that one was asked for and did not come must be said all the same. */
export function frameworkNotice(state: FrameworkState, words: EvidenceCardMessages, retry: () => void): TemplateResult | typeof nothing {
  if (state.status !== 'error') return nothing;
  return html`<p class="notice" part="notice">
    ${words.frameworkFailed} ${state.error.url ? html`<button type="button" part="retry" @click=${retry}>${words.retry}</button>` : nothing}
  </p>`;
}

export const evidenceFaultStyles = css`
  .notice,
  .error {
    max-inline-size: 70ch;
    margin-block-end: calc(var(--_space) * 4);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 4px solid var(--_control);
  }
  .error {
    border-color: var(--_error);
  }
  .issues {
    padding-inline-start: 1.25em;
  }
  .status {
    max-inline-size: 70ch;
    padding-block: calc(var(--_space) * 4);
    color: var(--_muted);
  }
`;
