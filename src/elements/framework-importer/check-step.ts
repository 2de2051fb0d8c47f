import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../locale/format.js';
import { editView } from './edit-view.js';
import { evidenceView } from './evidence-view.js';
import type { Work } from './import-work.js';
import type { ImporterBody } from './importer-body.js';
import { issueList } from './issue-list.js';
import { progress } from './progress.js';
import { stepTitle } from '../step-title.js';
import { summaryView } from './summary-view.js';
import { REDO_KEYS, shownKeys, UNDO_KEYS } from './undo-keys.js';

/** The second step: what was understood, next to the source, to be put right. */
export function checkStep(body: ImporterBody): TemplateResult | typeof nothing {
  const { words, session } = body;
  const { work, busy, problem } = session;
  if (!work) return nothing;
  const { framework } = work;
  return html`<section class="step">
    ${stepTitle(body.headingLevel + 1, words.checkTitle)}
    <p class="muted"><bdi>${words.from(body.locale.nameOf(work.sources))}. ${words.checkHint}</bdi></p>
    ${framework
      ? html`<p class="framework-title" lang=${framework.language ?? nothing} dir="auto">${framework.title}</p>${summaryView(body, framework)}`
      : html`<div class="problem" part="error"><p class="problem-title">${words.notUnderstood}</p><p>${words.notUnderstoodHint}</p></div>`}
    ${problem?.code === 'broken' ? html`<p class="problem" part="error" role="alert">${words.broken}</p>` : nothing}
    ${work.unfit.length > 0 ? html`<p class="notice" part="notice">${words.unfit(work.unfit.length)}</p>` : nothing}
    ${evidenceView(body, work)} ${issueList(body, work.imported.issues)}
    ${toolbar(body)}
    ${busy ? progress(body, busy) : nothing}
    ${panels(body, work)}
    <p class="buttons">
      <button type="button" class="primary" part="continue" aria-disabled=${framework === undefined} @click=${() => framework && body.open('use')}>${words.continue}</button>
      <button type="button" part="back" @click=${() => body.open('source')}>${words.other}</button>
    </p>
  </section>`;
}

function toolbar(body: ImporterBody): TemplateResult {
  const { words, session } = body;
  const historyButton = (what: 'undo' | 'redo', keys: string): TemplateResult => {
    const label = session[`${what}able`];
    const title = label === undefined ? shownKeys(what) : `${label} (${shownKeys(what)})`;
    return html`<button type="button" part=${what} aria-disabled=${label === undefined} aria-keyshortcuts=${keys} title=${title} @click=${() => body[what]()}>${words[what]}</button>`;
  };
  return html`<div class="toolbar">
    ${views(body)}
    <div class="history" part="history">
      ${historyButton('undo', UNDO_KEYS)} ${historyButton('redo', REDO_KEYS)}
    </div>
  </div>`;
}

/** What is shown: where there is room, the source stands always beside the result. */
function views(body: ImporterBody): TemplateResult {
  const { words, room, result, showsSource } = body;
  const view = (name: 'source' | 'preview' | 'edit'): TemplateResult => {
    const isShown = name === 'source' ? showsSource : result === name && (room.isWide || !showsSource);
    const onClick = (): void => {
      body.showsSource = name === 'source';
      if (name !== 'source') body.result = name;
      body.update();
    };
    return html`<button type="button" part="view" aria-pressed=${isShown} @click=${onClick}>${words.viewNames[name]}</button>`;
  };
  return html`<div class="views" part="views" role="group" aria-label=${words.views}>${room.isWide ? nothing : view('source')} ${view('preview')} ${view('edit')}</div>`;
}

/** Each scrolls by itself where they stand side by side, so that a place in one stays beside what was made of it. */
function panels(body: ImporterBody, work: Work): TemplateResult {
  const { words, room, result, showsSource } = body;
  const { framework } = work;
  const scrolls = room.isWide ? '0' : nothing;
  return html`<div class=${room.isWide ? 'panels wide' : 'panels'}>
    <section class="panel" part="source" tabindex=${scrolls} ?hidden=${!room.isWide && !showsSource} aria-label=${`${words.viewNames.source}: ${formatList(body.locale.language, body.locale.nameOf(work.sources))}`}>
      ${work.imported.source.length === 0 ? html`<p class="muted">${words.noBlocks}</p>` : html`<p class="muted hint">${words.sourceHint}</p>${body.source.node}`}
    </section>
    <section class="panel" part="result" tabindex=${scrolls} ?hidden=${!room.isWide && showsSource} aria-label=${words.viewNames[result]}>
      ${!framework
        ? html`<p class="muted">${words.noPreview}</p>`
        : result === 'edit'
          ? editView(body, work, framework)
          : body.preview.render(framework, body.headingLevel + 2, words)}
    </section>
  </div>`;
}
