import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EvidenceMessages } from '../../locale/evidence-messages.js';
import type { EvidenceEntry } from '../../model/evidence-entry.js';
import { fieldError } from './text-field.js';

type Links = EvidenceEntry['links'];

/** What happens with the links of evidence. */
export interface LinkHandlers {
  readonly onInput: (links: Links) => void;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
}

export function linkFields(links: Links, errorOf: (field: `link-${number}`) => string | undefined, words: EvidenceMessages, { onInput, onAdd, onRemove }: LinkHandlers): TemplateResult {
  const change = (index: number, changes: Partial<Links[number]>): void => onInput(links.map((link, at) => (at === index ? { ...link, ...changes } : link)));
  return html`<fieldset class="field" part="field">
    <legend part="label">${words.links}<span class="muted">&nbsp;${words.optional}</span></legend>
    ${links.map((link, index) => {
      const id = `link-${index}` as const;
      const error = errorOf(id);
      return html`<div class="row" part="link">
        ${fieldError(id, error, words.error)}
        <label
          ><span>${words.linkAddress}</span
          ><input
            id=${id}
            type="url"
            autocomplete="off"
            dir="ltr"
            aria-describedby=${error ? `${id}-error` : ''}
            aria-invalid=${error ? 'true' : 'false'}
            .value=${live(link.url)}
            @input=${({ target }: Event) => target instanceof HTMLInputElement && change(index, { url: target.value })}
        /></label>
        <label
          ><span>${words.linkTitle}<span class="muted">&nbsp;${words.optional}</span></span
          ><input dir="auto" .value=${live(link.title)} @input=${({ target }: Event) => target instanceof HTMLInputElement && change(index, { title: target.value })}
        /></label>
        <button type="button" part="remove" id="remove-link-${index}" @click=${() => onRemove(index)}>${words.removeLink(link.title.trim() || link.url.trim() || String(index + 1))}</button>
      </div>`;
    })}
    <button type="button" part="add" id="add-link" @click=${onAdd}>${words.addLink}</button>
  </fieldset>`;
}
