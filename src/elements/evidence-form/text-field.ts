import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A labelled field for text: label, hint, error, control, and how long the text is. */
export interface TextFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly error?: string | undefined;
  readonly errorPrefix: string;
  readonly value: string;
  /** One of several below a common question. */
  readonly within?: boolean;
  readonly count: (length: number) => string;
  readonly onInput: (text: string) => void;
}

export function textField({ id, label, hint, optional, error, errorPrefix, value, within, count, onInput }: TextFieldOptions): TemplateResult {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class=${within ? 'sub' : 'field'} part="field">
    <label for=${id} part="label">${label}${optional ? html`<span class="muted">&nbsp;${optional}</span>` : nothing}</label>
    ${hint ? html`<p id="${id}-hint" class="muted" part="hint">${hint}</p>` : nothing} ${fieldError(id, error, errorPrefix)}
    <textarea
      id=${id}
      part="text"
      rows="3"
      dir="auto"
      aria-describedby=${describedBy || nothing}
      aria-invalid=${error ? 'true' : nothing}
      .value=${live(value)}
      @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && onInput(target.value)}
    ></textarea>
    <p class="count muted" part="count" aria-hidden="true">${value ? count(value.length) : nothing}</p>
  </div>`;
}

/** What is wrong with a field, in its place; the same words stand in the summary. */
export function fieldError(id: string, error: string | undefined, prefix: string): TemplateResult | typeof nothing {
  return error ? html`<p id="${id}-error" class="fault" part="error"><span class="visually-hidden">${prefix} </span>${error}</p>` : nothing;
}
