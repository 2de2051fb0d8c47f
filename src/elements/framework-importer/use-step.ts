import { html, nothing, type TemplateResult } from 'lit';
import type { ImporterBody } from './importer-body.js';
import { stepTitle } from '../step-title.js';
import { summaryView } from './summary-view.js';

/** The third step: the framework goes to the host, or to a file. */
export function useStep(body: ImporterBody): TemplateResult {
  const { words, session, outcome } = body;
  const { work } = session;
  const issues = work?.imported.issues.length ?? 0;
  return html`<section class="step">
    ${stepTitle(body.headingLevel + 1, words.useTitle)}
    <p class="muted">${words.useHint}</p>
    ${work?.framework ? html`<p class="framework-title" lang=${work.framework.language ?? nothing} dir="auto">${work.framework.title}</p>${summaryView(body, work.framework)}` : nothing}
    ${issues > 0 ? html`<p class="muted">${words.openIssues(issues)}</p>` : nothing}
    ${outcome === 'download-failed' ? html`<p class="problem" part="error" role="alert">${words.downloadFailed}</p>` : nothing}
    ${outcome === 'done' ? html`<p class="done" part="done">${words.done}</p>` : nothing}
    <p class="buttons">
      ${outcome === 'done'
        ? html`<button type="button" part="back" @click=${() => body.open('source')}>${words.another}</button>`
        : html`<button type="button" class="primary" part="use" @click=${() => body.use()}>${words.use}</button>`}
      <button type="button" part="download" @click=${() => void body.download()}>${words.download}</button>
      <button type="button" part="back" @click=${() => body.open('check')}>${words.back}</button>
    </p>
  </section>`;
}
