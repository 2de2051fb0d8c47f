import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ImporterMessages } from '../../locale/importer-messages.js';

/** Something that a person is asked in a dialog. */
export interface Question {
  readonly title: string;
  /** Fields with names; what is in them is given to `save`. */
  readonly fields: TemplateResult;
  /** Says why the answer is refused; the dialog closes when there is no reason. */
  readonly save: (answer: FormData) => string | undefined;
  /** What else can be done about the same thing. */
  readonly actions?: readonly { readonly label: string; readonly act: () => string | undefined }[];
}

/** The one dialog of the importer; the browser gives the focus back where it came from. */
export class AskDialog {
  readonly #host: LitElement;
  #question: Question | undefined;
  /** The question for which it was opened. */
  #asked: Question | undefined;
  /** Why the answer was refused. */
  #refusal: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  ask(question: Question): void {
    this.#question = question;
    this.#refusal = undefined;
    this.#host.requestUpdate();
  }

  render(words: ImporterMessages): TemplateResult {
    const question = this.#question;
    return html`<dialog id="dialog" part="dialog" aria-labelledby="dialog-title" @close=${this.#onClose}>
      ${question ? keyed(question, this.#renderQuestion(question, words)) : nothing}
    </dialog>`;
  }

  updated(): void {
    const dialog = this.#dialog;
    if (!dialog || this.#question === this.#asked) return;
    // Once for each question: the event of closing comes later than other renderings.
    this.#asked = this.#question;
    if (this.#question && !dialog.open) dialog.showModal();
  }

  #renderQuestion({ title, fields, save, actions = [] }: Question, words: ImporterMessages): TemplateResult {
    const onSubmit = (event: SubmitEvent): void => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) this.#answered(save(new FormData(event.target)));
    };
    return html`<form @submit=${onSubmit} novalidate>
      <p id="dialog-title" class="dialog-title" part="dialog-title" role="heading" aria-level="2">${title}</p>
      ${fields}
      <p class="fault" part="error" role="alert">${this.#refusal ?? nothing}</p>
      <p class="buttons">
        <button type="submit" class="primary" part="save">${words.save}</button>
        <button type="button" part="cancel" @click=${() => this.#dialog?.close()}>${words.cancel}</button>
      </p>
      ${actions.length > 0
        ? html`<p class="buttons more">${actions.map(({ label, act }) => html`<button type="button" part="action" @click=${() => this.#answered(act())}>${label}</button>`)}</p>`
        : nothing}
    </form>`;
  }

  /** Closes unless what was answered is refused. */
  #answered(refusal: string | undefined): void {
    this.#refusal = refusal;
    if (refusal === undefined) this.#dialog?.close();
    this.#host.requestUpdate();
  }

  readonly #onClose = (): void => {
    this.#question = undefined;
    this.#host.requestUpdate();
  };

  /** By its id, which is found without looking through a long source. */
  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('#dialog');
  }
}

/** A choice among few, with the one that holds now. */
export function choice(name: string, label: string, value: string, options: readonly (readonly [value: string, label: string])[]): TemplateResult {
  return html`<label class="field" part="field"><span part="label">${label}</span><select name=${name}>${optionList(options, value)}</select></label>`;
}

export const optionList = (options: readonly (readonly [value: string, label: string])[], chosen: string): readonly TemplateResult[] =>
  options.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`);

export function textField(name: string, label: string, value: string, lang?: string | null): TemplateResult {
  return html`<label class="field" part="field"><span part="label">${label}</span><input name=${name} autocomplete="off" lang=${lang ?? nothing} dir="auto" .value=${value} /></label>`;
}

export const answerOf = (answer: FormData, name: string): string => {
  const value = answer.get(name);
  return typeof value === 'string' ? value : '';
};
