import { html, nothing, type TemplateResult } from 'lit';
import type { EvidenceMessages } from '../../locale/evidence-messages.js';
import { EVIDENCE_SOURCES } from '../../model/evidence.js';
import { STAR, type EvidenceEntry, type EvidenceField } from '../../model/evidence-entry.js';
import { dayField } from './day-field.js';
import { textField } from './text-field.js';

/** What the fields ask of the form, and tell it. */
export interface FieldHandlers {
  readonly errorAt: (field: EvidenceField) => string | undefined;
  readonly onWrite: (changes: Partial<EvidenceEntry>) => void;
  /** A text has changed; its length may be said after a rest. */
  readonly onText: (text: string) => void;
}

/** The fields of an entry that are native controls. */
export class EntryFields {
  readonly #entry: EvidenceEntry;
  readonly #words: EvidenceMessages;
  readonly #handlers: FieldHandlers;

  constructor(entry: EvidenceEntry, words: EvidenceMessages, handlers: FieldHandlers) {
    this.#entry = entry;
    this.#words = words;
    this.#handlers = handlers;
  }

  when(): TemplateResult {
    const words = this.#words;
    const { errorAt, onWrite } = this.#handlers;
    const { span, from, to } = this.#entry;
    const isPeriod = span === 'period';
    return html`<fieldset class="field" part="field">
      <legend part="label">${words.when}</legend>
      <div class="choice">${this.#choice('span', 'day', words.oneDay)}${this.#choice('span', 'period', words.period)}</div>
      ${dayField('from', isPeriod ? words.from : undefined, from, errorAt('from'), words, (value) => onWrite({ from: value }))}
      ${isPeriod ? dayField('to', words.to, to, errorAt('to'), words, (value) => onWrite({ to: value })) : nothing}
    </fieldset>`;
  }

  source(): TemplateResult {
    const words = this.#words;
    const { source } = this.#entry;
    const onInput = ({ target }: Event): void => {
      if (target instanceof HTMLSelectElement) this.#handlers.onWrite({ source: EVIDENCE_SOURCES.find((each) => each === target.value) ?? '' });
    };
    return html`<div class="field" part="field">
      <label for="source" part="label">${words.source}<span class="muted">&nbsp;${words.optional}</span></label>
      <select id="source" part="source" .value=${source} @input=${onInput}>
        <option value="">${words.notSaid}</option>
        ${EVIDENCE_SOURCES.map((each) => html`<option value=${each} ?selected=${each === source}>${words.sources[each]}</option>`)}
      </select>
    </div>`;
  }

  account(): TemplateResult {
    const words = this.#words;
    return html`<fieldset class="field" part="field">
      <legend part="label">${words.account}</legend>
      <div class="choice">${this.#choice('form', 'star', words.inFourParts)}${this.#choice('form', 'statement', words.inOne)}</div>
      ${this.#entry.form === 'star' ? STAR.map((name) => this.text(name)) : this.text('statement')}
    </fieldset>`;
  }

  text(name: (typeof STAR)[number] | 'statement' | 'learning', optional = false): TemplateResult {
    const words = this.#words;
    const { errorAt, onWrite, onText } = this.#handlers;
    return textField({
      id: name,
      label: words[name],
      hint: words[`${name}Hint`],
      ...(optional && { optional: words.optional }),
      error: name === 'learning' ? undefined : errorAt(name),
      errorPrefix: words.error,
      value: this.#entry[name],
      within: name !== 'learning',
      count: words.characters,
      onInput: (text) => {
        onWrite({ [name]: text });
        onText(text);
      },
    });
  }

  #choice<Name extends 'span' | 'form'>(name: Name, value: EvidenceEntry[Name], label: string): TemplateResult {
    return html`<label><input type="radio" name=${name} value=${value} .checked=${this.#entry[name] === value} @change=${() => this.#handlers.onWrite({ [name]: value })} />${label}</label>`;
  }
}
