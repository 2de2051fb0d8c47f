import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../locale/format.js';
import type { Issue } from '../../model/index.js';
import { heading } from '../heading.js';
import type { ImporterBody } from './importer-body.js';
import type { Problem } from './import-session.js';
import { progress } from './progress.js';
import { stepTitle } from '../step-title.js';
import { takeTransfer } from './take-source.js';

/** The first step: where the framework comes from. */
export function sourceStep(body: ImporterBody): TemplateResult {
  const { words, session } = body;
  const { work, problem, busy } = session;
  return html`<section class="step">
    ${stepTitle(body.headingLevel + 1, words.sourceTitle)}
    ${problem ? problemNotice(body, problem) : nothing}
    ${work && !busy
      ? html`<p class="notice" part="notice">${words.stillThere(formatList(body.locale.language, body.locale.nameOf(work.sources)))} <button type="button" part="back" @click=${() => body.open('check')}>${words.resume}</button></p>`
      : nothing}
    ${busy ? progress(body, busy) : html`<div class="ways">${dropZone(body)} ${pasteField(body)} ${addressField(body)}</div>`}
  </section>`;
}

function dropZone(body: ImporterBody): TemplateResult {
  const { words } = body;
  const zoneOf = ({ currentTarget }: Event): HTMLElement | undefined => (currentTarget instanceof HTMLElement ? currentTarget : undefined);
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    zoneOf(event)?.classList.add('over');
  };
  const onDragLeave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node && zoneOf(event)?.contains(event.relatedTarget))) zoneOf(event)?.classList.remove('over');
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    zoneOf(event)?.classList.remove('over');
    const taken = takeTransfer(event.dataTransfer);
    if (taken) void body.read(taken.sources, taken.format);
  };
  const onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])];
    // The same file can be chosen again after it was put right.
    target.value = '';
    void body.read(files);
  };
  const onChoose = ({ currentTarget }: Event): void => {
    const input = currentTarget instanceof HTMLElement ? currentTarget.previousElementSibling : undefined;
    if (input instanceof HTMLInputElement) input.click();
  };
  return html`<div class="way drop" part="drop" @dragover=${onDragOver} @dragleave=${onDragLeave} @drop=${onDrop}>
    ${heading(body.headingLevel + 2, 'way-title', words.dropTitle)}
    <p id="drop-hint" class="muted" part="hint">${words.dropHint}</p>
    <p>
      <input type="file" multiple hidden @change=${onChange} />
      <button type="button" id="choose" class="primary" part="choose" aria-describedby="drop-hint" @click=${onChoose}>${words.choose}</button>
    </p>
  </div>`;
}

function pasteField(body: ImporterBody): TemplateResult {
  const { words } = body;
  const onPaste = (event: ClipboardEvent): void => {
    const taken = takeTransfer(event.clipboardData);
    // Plain text goes into the field, where a person sees it before it is read.
    if (!taken || taken.sources.every((source) => typeof source === 'string') && taken.format === undefined) return;
    event.preventDefault();
    void body.read(taken.sources, taken.format);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = event.target instanceof HTMLFormElement ? new FormData(event.target).get('text') : '';
    if (typeof text === 'string' && text.trim()) void body.read([text]);
    else {
      body.nothingPasted = true;
      body.focusLater('#paste');
    }
  };
  return html`<form class="way" novalidate @submit=${onSubmit}>
    ${heading(body.headingLevel + 2, 'way-title', words.pasteLabel)}
    <p id="paste-hint" class="muted" part="hint">${words.pasteHint}</p>
    ${body.nothingPasted ? html`<p id="paste-fault" class="fault" part="error">${words.nothingPasted}</p>` : nothing}
    <textarea
      id="paste"
      name="text"
      rows="4"
      part="paste"
      spellcheck="false"
      aria-label=${words.pasteLabel}
      aria-invalid=${body.nothingPasted ? 'true' : nothing}
      aria-describedby=${body.nothingPasted ? 'paste-fault paste-hint' : 'paste-hint'}
      @paste=${onPaste}
    ></textarea>
    <p><button type="submit" part="read">${words.pasteRead}</button></p>
  </form>`;
}

function addressField(body: ImporterBody): TemplateResult {
  const { words } = body;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const address = event.target instanceof HTMLFormElement ? new FormData(event.target).get('address') : '';
    if (typeof address === 'string') void body.fetch(address.trim());
  };
  return html`<form class="way" novalidate @submit=${onSubmit}>
    ${heading(body.headingLevel + 2, 'way-title', words.addressLabel)}
    <p id="address-hint" class="muted" part="hint">${words.addressHint}</p>
    <div class="one-line">
      <input id="address" name="address" type="url" inputmode="url" autocomplete="url" spellcheck="false" dir="ltr" part="address" aria-label=${words.addressLabel} aria-describedby="address-hint" />
      <button type="submit" part="read">${words.addressRead}</button>
    </div>
  </form>`;
}

function problemNotice(body: ImporterBody, problem: Problem): TemplateResult {
  const { words } = body;
  return html`<div class="problem" part="error">
    <p id="problem" class="problem-title" tabindex="-1" role="heading" aria-level=${Math.min(6, body.headingLevel + 2)}>${words.problemTitle}</p>
    <p>${problemSentence(problem, body)}</p>
    ${problem.code === 'refused' && problem.issues.length > 0 ? html`<ul>${problem.issues.map((issue) => sentence(body, issue))}</ul>` : nothing}
  </div>`;
}

function sentence(body: ImporterBody, issue: Issue): TemplateResult {
  const { text, lang } = body.locale.sentenceOf(issue);
  return html`<li lang=${lang ?? nothing}>${text}</li>`;
}

function problemSentence(problem: Problem, { words }: ImporterBody): string {
  switch (problem.code) {
    case 'address':
      return words.badAddress;
    case 'network':
      return words.network;
    case 'too-large':
      return words.tooLarge;
    case 'broken':
      return words.broken;
    case 'refused':
      return words.refused(problem.names);
    case 'http':
      if (problem.status === 404 || problem.status === 410) return words.notFound;
      return problem.status === 401 || problem.status === 403 ? words.notAllowed(problem.status) : words.http(problem.status);
  }
}
