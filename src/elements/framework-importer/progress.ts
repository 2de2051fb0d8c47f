import { html, type TemplateResult } from 'lit';
import type { ImporterBody } from './importer-body.js';
import type { Busy } from './import-session.js';

/** What is being done, how far it is, and a way to stop it. */
export function progress({ words, stop }: ImporterBody, { stage, done }: Busy): TemplateResult {
  const label = words[stage];
  return html`<div class="progress" part="progress">
    <p id="progress-label" role="status">${label}</p>
    <progress id="progress" max="1" aria-labelledby="progress-label" .value=${done}></progress>
    <button type="button" id="cancel" part="cancel" @click=${stop}>${words.cancel}</button>
  </div>`;
}
