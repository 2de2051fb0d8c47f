import { html, type TemplateResult } from 'lit';
import type { EvidenceMessages } from '../../locale/evidence-messages.js';
import type { BehaviourReference } from '../../model/evidence.js';
import type { EvidenceForm } from './evidence-form.js';

/** The picker of behaviours, which is an element of its own. */
interface BehaviourPicker extends HTMLElement {
  framework?: unknown;
  competency?: string | undefined;
  label?: string;
  value: readonly BehaviourReference[] | null;
  disabled: boolean;
  setCustomValidity?: (message: string) => void;
}

/** The field for behaviours: made when the form is drawn first, and given what changed as properties. */
export class BehaviourField {
  readonly #form: EvidenceForm;
  readonly #onInput: (behaviours: readonly BehaviourReference[]) => void;
  #picker: BehaviourPicker | undefined;
  #fault = '';

  constructor(form: EvidenceForm, onInput: (behaviours: readonly BehaviourReference[]) => void) {
    this.#form = form;
    this.#onInput = onInput;
  }

  render(): TemplateResult {
    return html`<div class="field" part="field">${(this.#picker ??= this.#newPicker())}</div>`;
  }

  /** After rendering. */
  updated(behaviours: readonly BehaviourReference[], words: EvidenceMessages, disabled: boolean, fault = ''): void {
    const picker = this.#picker;
    if (!picker) return;
    picker.framework = this.#form.framework;
    picker.competency = this.#form.competency;
    picker.label = words.behaviours;
    picker.disabled = disabled;
    if (JSON.stringify(picker.value ?? []) !== JSON.stringify(behaviours)) picker.value = behaviours;
    this.#showFault(picker, fault);
  }

  focus(): void {
    this.#picker?.focus();
  }

  /** The picker says itself what is wrong with it: from outside no error can be read out with its field. */
  #showFault(picker: BehaviourPicker, fault: string): void {
    if (fault === this.#fault) return;
    this.#fault = fault;
    picker.setCustomValidity?.(fault);
    if (fault) picker.dispatchEvent(new Event('invalid', { cancelable: true }));
  }

  /** Under whatever prefix this copy of the library is registered. */
  #newPicker(): BehaviourPicker {
    const tag = this.#form.localName.replace(/evidence-form$/, 'behaviour-picker');
    const picker: BehaviourPicker = Object.assign(document.createElement(tag), { value: null, disabled: false });
    picker.setAttribute('part', 'behaviours');
    picker.addEventListener('input', () => this.#onInput(picker.value ?? []));
    return picker;
  }
}
