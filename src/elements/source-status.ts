import { css, html, nothing, type TemplateResult } from 'lit';
import type { FrameworkState, SourceError } from '../controllers/framework-state.js';
import type { SourceMessages } from '../locale/source-messages.js';
import type { Issue } from '../model/index.js';

/** Shown at most; the rest is counted, because a list of hundreds helps nobody. */
const MOST_ISSUES = 20;

/** What an element shows while it has no framework: loading, none yet, or what went wrong and a way on. */
export function sourceStatus(state: Exclude<FrameworkState, { status: 'ready' }>, words: SourceMessages, retry: () => void): TemplateResult {
  if (state.status === 'loading') {
    return html`<div class="status loading" part="loading" role="status"><p>${words.loading}</p></div>`;
  }
  if (state.status === 'empty') {
    return html`<div class="status" part="empty"><p>${words.empty}</p><p class="hint">${words.emptyHint}</p></div>`;
  }
  const { error } = state;
  return html`<div class="status error" part="error" role="alert">
    <p>${errorSentence(error, words)}</p>
    ${issueList(error.issues, words)}
    ${error.url ? html`<button type="button" part="retry" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}

/** The faults of a framework that is shown all the same, folded away below a sentence that counts them. */
export function sourceIssues(issues: readonly Issue[], words: SourceMessages): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<details class="issues" part="issues"><summary>${words.faults(issues.length)}</summary>${issueList(issues, words)}</details>`;
}

function issueList(issues: readonly Issue[], words: SourceMessages): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const rest = issues.length - MOST_ISSUES;
  return html`<ul>
    ${issues.slice(0, MOST_ISSUES).map((issue) => html`<li>${words.issues?.[issue.code]?.(issue.values) ?? issue.message}</li>`)}
    ${rest > 0 ? html`<li>${words.more(rest)}</li>` : nothing}
  </ul>`;
}

function errorSentence(error: SourceError, words: SourceMessages): string {
  const url = error.url ?? '';
  switch (error.code) {
    case 'http':
      return words.http(url, error.status ?? 0);
    case 'network':
      return words.network(url);
    case 'not-json':
      return words.notJson(url);
    case 'too-large':
      return words.tooLarge(url);
    case 'table':
      return words.table;
    case 'invalid':
      return words.invalid;
  }
}

export const sourceStatusStyles = css`
  .status {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
    max-inline-size: 70ch;
    padding: calc(var(--_space) * 6) 0;
    overflow-wrap: anywhere;
  }
  .status .hint {
    color: var(--_muted);
  }
  .loading {
    min-block-size: 24rem;
    align-content: start;
  }
  .error {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_error);
  }
  .status ul,
  .issues ul {
    padding-inline-start: 1.25em;
  }
  .issues {
    max-inline-size: 70ch;
    margin-block-end: calc(var(--_space) * 4);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .issues summary {
    cursor: pointer;
  }
  @media print {
    .issues {
      display: none;
    }
  }
`;
