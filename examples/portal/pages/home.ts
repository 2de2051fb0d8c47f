import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ADDRESS, FILE, isOwn, sampleIds } from '../library.js';
import type { Page, PageContext, ReadyShelf } from '../page.js';
import { factsOf, ladder, problemText } from '../parts.js';
import type { Problem } from '../read-framework.js';
import { hrefOf } from '../route.js';

/** Where the form for an own framework stands. */
export interface Opening {
  readonly reading?: string;
  readonly failed?: { readonly name: string; readonly problem: Problem };
  readonly onFiles: (files: readonly File[]) => void;
}

/** All frameworks to choose from, and a place to open another. */
export function homePage(context: PageContext, opening: Opening): Page {
  const { words, library } = context;
  const brought = [...library.ownIds, FILE, ADDRESS].filter((id) => 'framework' in library.get(id));
  return {
    titles: [],
    content: html`<div class="frame home">
      <h1 tabindex="-1">${words.homePage.title}</h1>
      <p class="lede">${words.homePage.lede}</p>
      ${openForm(context, opening)}
      <p role="status" class="undo">${library.removed ? html`${words.importPage.removed(library.removed.framework.title)} <button type="button" class="quiet" @click=${() => void library.bringBack()}>${words.role.undo}</button>` : nothing}</p>
      <ul class="cards">
        ${repeat([...brought, ...sampleIds], (id) => id, (id) => html`<li class="card">${card(context, id)}</li>`)}
      </ul>
    </div>`,
  };
}

function card(context: PageContext, id: string): TemplateResult {
  const { words, library } = context;
  const shelf = library.get(id);
  if (shelf.status === 'loading') return html`<p class="muted waiting">${words.homePage.loading}</p>`;
  if (!('framework' in shelf)) return html`<p>${words.homePage.failed}</p><p><button type="button" @click=${() => { library.retry(id); context.update(); }}>${words.problems.retry}</button></p>`;
  return readyCard(context, id, shelf);
}

function readyCard({ words, library }: PageContext, id: string, { framework }: ReadyShelf): TemplateResult {
  const { title, publisher, scale, competencies, charter, language } = framework;
  const hasCharterOnly = competencies.length === 0 && charter != null;
  return html`
    <h2 lang=${language ?? nothing}><a href=${hrefOf({ page: 'overview', framework: id })}>${title}</a></h2>
    <p class="publisher" lang=${language ?? nothing}>${publisher}</p>
    <ul class="facts">
      ${factsOf(framework, words).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${isOwn(id) ? html`<p class="own">${words.importPage.own} <button type="button" class="quiet" @click=${() => void library.removeOwn(id)}>${words.importPage.remove}<span class="visually-hidden">: ${title}</span></button></p>` : nothing}
    ${scale?.levels.length ? ladder(scale, words, language) : html`<p class="no-levels">${hasCharterOnly ? words.scale.charter : words.scale.none}</p>`}
  `;
}

function openForm({ words: { open, problems }, words }: PageContext, { reading, failed, onFiles }: Opening): TemplateResult {
  return html`<section class="open" aria-labelledby="open-heading">
    <h2 id="open-heading">${open.heading}</h2>
    ${failed
      ? html`<div class="problem">
          <h3 id="open-problem" tabindex="-1">${failed.name ? problems.file(failed.name) : words.role.errors}</h3>
          ${problemText(failed.problem, words)}
        </div>`
      : nothing}
    <div class="ways">
      <div class="drop" @dragover=${onDragOver} @dragleave=${onDragLeave} @drop=${(event: DragEvent) => onDrop(event, onFiles)}>
        <h3 id="open-file">${open.file}</h3>
        <p id="open-hint" class="muted">${open.hint}</p>
        <label class="button">
          <input class="visually-hidden" type="file" multiple aria-describedby="open-hint" @change=${(event: Event) => onChosen(event, onFiles)} />
          ${open.choose}
        </label>
        <p><a href=${hrefOf({ page: 'import' })}>${open.other}</a></p>
        <p role="status">${reading === undefined ? nothing : open.reading(reading)}</p>
      </div>
      <form method="get" action="./">
        <h3><label for="open-address">${open.address}</label></h3>
        <p id="address-hint" class="muted">${open.addressHint}</p>
        <div class="one-line">
          <input id="open-address" name="framework" type="text" inputmode="url" autocomplete="url" spellcheck="false" required aria-describedby="address-hint" />
          <button type="submit">${open.go}</button>
        </div>
      </form>
    </div>
  </section>`;
}

function onChosen(event: Event, onFiles: (files: readonly File[]) => void): void {
  const input = event.target as HTMLInputElement;
  onFiles([...(input.files ?? [])]);
  // The same file can be chosen again after it was put right.
  input.value = '';
}

function onDragOver(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.add('over');
}

function onDragLeave(event: DragEvent): void {
  const zone = event.currentTarget as HTMLElement;
  if (!zone.contains(event.relatedTarget as Node | null)) zone.classList.remove('over');
}

function onDrop(event: DragEvent, onFiles: (files: readonly File[]) => void): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.remove('over');
  onFiles([...(event.dataTransfer?.files ?? [])]);
}
