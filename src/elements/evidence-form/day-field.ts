import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EvidenceMessages } from '../../locale/evidence-messages.js';
import type { DayEntry } from '../../model/evidence-entry.js';
import { fieldError } from './text-field.js';

/** A day in three fields of text: a picker of dates is slower for days that a person remembers (GOV.UK date input). */
export function dayField(
  id: 'from' | 'to',
  legend: string | undefined,
  value: DayEntry,
  error: string | undefined,
  words: EvidenceMessages,
  onInput: (value: DayEntry) => void,
): TemplateResult {
  const part = (name: keyof DayEntry): TemplateResult => html`<label class="date-part"
    ><span>${words[name]}</span
    ><input
      id=${name === 'day' ? id : `${id}-${name}`}
      class=${name === 'year' ? 'year' : ''}
      inputmode="numeric"
      autocomplete="off"
      aria-describedby=${error ? `${id}-error` : nothing}
      aria-invalid=${error ? 'true' : nothing}
      .value=${live(value[name])}
      @input=${({ target }: Event) => target instanceof HTMLInputElement && onInput({ ...value, [name]: target.value })}
  /></label>`;
  return html`<fieldset class="date-field">
    ${legend ? html`<legend>${legend}<span class="muted">&nbsp;${words.dayHint}</span></legend>` : html`<legend class="plain muted">${words.dayHint}</legend>`}
    ${fieldError(id, error, words.error)}
    <div class="date" part="date">${part('day')}${part('month')}${part('year')}</div>
  </fieldset>`;
}
