import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../model/index.js';
import { heading } from '../heading.js';
import type { ImporterBody } from './importer-body.js';

/** Shown at first: a list of hundreds helps nobody. */
const FIRST = 8;

/** What to check: each leads to its place in the source. What cannot be used as it is stands first. */
export function issueList(body: ImporterBody, issues: readonly Issue[]): TemplateResult {
  const { words } = body;
  if (issues.length === 0) return html`<p class="muted">${words.noIssues}</p>`;
  const sorted = [...issues.filter(({ severity }) => severity === 'error'), ...issues.filter(({ severity }) => severity === 'warning')];
  const shown = body.allIssues ? sorted : sorted.slice(0, FIRST);
  const onAll = (): void => {
    body.allIssues = true;
    // The button goes away; who used it goes on with what it brought.
    body.focusLater(`#issue-${FIRST}`);
  };
  return html`<section class="issues" part="issues">
    ${heading(body.headingLevel + 2, 'issues-title', words.issues(issues.length))}
    <ol>
      ${shown.map((issue, index) => issueRow(body, issue, index))}
    </ol>
    ${shown.length < sorted.length ? html`<p><button type="button" part="show" @click=${onAll}>${words.showAll(sorted.length)}</button></p>` : nothing}
  </section>`;
}

function issueRow(body: ImporterBody, issue: Issue, index: number): TemplateResult {
  const { words } = body;
  const { text, lang } = body.locale.sentenceOf(issue);
  const isError = issue.severity === 'error';
  return html`<li part="issue" id="issue-${index}" tabindex="-1" class=${isError ? 'error' : nothing}>
    <p><b>${isError ? words.error : words.warning}</b> <bdi lang=${lang ?? nothing}>${text}</bdi></p>
    ${issue.path.length > 0
      ? html`<button type="button" part="show" aria-describedby="issue-${index}" @click=${() => body.show(issue.path)}>${words.show}</button>`
      : nothing}
  </li>`;
}
