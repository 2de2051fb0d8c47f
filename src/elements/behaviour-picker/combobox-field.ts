import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../locale/language.js';
import type { Combobox } from './combobox.js';

export interface FieldState {
  readonly disabled: boolean;
  readonly required: boolean;
  readonly fault: string;
  /** Name of the list. */
  readonly name: string;
  /** Language of the framework. */
  readonly language: string | null | undefined;
}

/** The nodes that a combobox works on. What it sets on them itself is not bound here. */
export function comboboxField(combobox: Combobox, { disabled, required, fault, name, language }: FieldState): TemplateResult {
  return html`<div class="combobox screen" @focusout=${combobox.onFocusout}>
    <input
      id="field"
      part="field"
      type="text"
      role="combobox"
      autocomplete="off"
      aria-labelledby="label"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded="false"
      aria-controls="list"
      aria-describedby=${fault ? 'hint error' : 'hint'}
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      ?disabled=${disabled}
      @input=${combobox.onInput}
      @keydown=${combobox.onKeydown}
      @focus=${combobox.onFieldFocus}
      @click=${combobox.onFieldClick}
    />
    <div id="popup" part="popup" role="presentation" popover="manual" @mousedown=${combobox.onPopupMousedown}>
      <div id="head" part="popup-head"><p id="count" class="muted" part="count"></p><p id="tally" part="tally"></p></div>
      <div
        id="list"
        part="listbox"
        role="listbox"
        tabindex="-1"
        aria-multiselectable="true"
        aria-label=${name}
        lang=${language ?? nothing}
        dir=${language ? directionOf(language) : nothing}
      ></div>
      <p id="nothing" part="nothing-found" hidden></p>
    </div>
  </div>`;
}
