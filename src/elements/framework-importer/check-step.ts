import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../locale/format.js';
import type { Evidence } from '../../io/interpret/evidence.js';
import { heading } from '../heading.js';
import { editView } from './edit-view.js';
import type { Work } from './import-work.js';
import type { ImporterBody } from './importer-body.js';
import { issueList } from './issue-list.js';
import { progress } from './progress.js';
import { sourceView } from './source-view.js';
import { summaryView } from './summary-view.js';

/** What is shown: on a wide page the source stands always beside the result. */
export type CheckView = 'source' | 'preview' | 'edit';
const VIEWS: readonly CheckView[] = ['source', 'preview', 'edit'];

/** The second step: what was understood, next to the source, to be put right. */
export function checkStep(body: ImporterBody): TemplateResult | typeof nothing {
  const { words, session } = body;
  const { work, busy, problem } = session;
  if (!work) return nothing;
  const { framework } = work;
  return html`<section class="step">
    <div id="step-title" tabindex="-1">${heading(body.headingLevel + 1, 'step-title', words.checkTitle)}</div>
    <p class="muted">${words.from(body.nameOf(work.sources))}. ${words.checkHint}</p>
    ${framework
      ? html`<p class="framework-title" lang=${framework.language ?? nothing} dir="auto">${framework.title}</p>${summaryView(body, framework)}`
      : html`<div class="problem" part="error"><p class="problem-title">${words.notUnderstood}</p><p>${words.notUnderstoodHint}</p></div>`}
    ${problem?.code === 'broken' ? html`<p class="problem" part="error" role="alert">${words.broken}</p>` : nothing}
    ${work.unfit.length > 0 ? html`<p class="notice" part="notice">${words.unfit(work.unfit.length)}</p>` : nothing}
    ${why(body, work.imported.evidence)} ${issueList(body, work.imported.issues)}
    ${toolbar(body)}
    ${busy ? progress(body, busy) : nothing}
    ${panels(body, work)}
    <p class="buttons">
      <button type="button" class="primary" part="continue" aria-disabled=${framework === undefined} @click=${() => framework && body.open('use')}>${words.continue}</button>
      <button type="button" part="back" @click=${() => body.open('source')}>${words.other}</button>
    </p>
  </section>`;
}

/** The signs that the reader names are English sentences. */
function why({ words }: ImporterBody, evidence: readonly Evidence[]): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`<details class="why" part="why">
    <summary>${words.why}</summary>
    <dl>
      ${evidence.map(
        ({ about, shape, signs }) => html`<dt><span lang="en">${about}</span>${shape ? html`: ${words.shapes[shape] ?? shape}` : nothing}</dt>
          <dd lang="en">${signs.join(' ')}</dd>`,
      )}
    </dl>
  </details>`;
}

function toolbar(body: ImporterBody): TemplateResult {
  const { words, session } = body;
  return html`<div class="toolbar">
    <div class="views" part="views" role="group" aria-label=${words.views}>
      ${VIEWS.map(
        (view) => html`<button type="button" part="view" class=${view} aria-pressed=${view === body.view} @click=${() => { body.view = view; body.update(); }}>${words.viewNames[view]}</button>`,
      )}
    </div>
    <div class="history" part="history">
      <button type="button" part="undo" aria-disabled=${session.undoable === undefined} title=${session.undoable ?? nothing} @click=${() => body.undo()}>${words.undo}</button>
      <button type="button" part="redo" aria-disabled=${session.redoable === undefined} title=${session.redoable ?? nothing} @click=${() => body.redo()}>${words.redo}</button>
    </div>
  </div>`;
}

function panels(body: ImporterBody, work: Work): TemplateResult {
  const { words, view } = body;
  const { framework } = work;
  return html`<div class="panels" data-view=${view}>
    <section class="panel source" part="source" tabindex="0" aria-label=${`${words.viewNames.source}: ${formatList(body.language, body.nameOf(work.sources))}`}>${sourceView(body, work)}</section>
    <section class="panel result" part="result" tabindex="0" aria-label=${words.viewNames[view === 'edit' ? 'edit' : 'preview']}>
      ${!framework
        ? html`<p class="muted">${words.noPreview}</p>`
        : view === 'edit'
          ? editView(body, work, framework)
          : body.preview.show(framework, body.headingLevel + 2)}
    </section>
  </div>`;
}
