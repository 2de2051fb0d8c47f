import { html, nothing, type TemplateResult } from 'lit';
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
export function askDialog(
  question: Question | undefined,
  refusal: string | undefined,
  words: ImporterMessages,
  onAnswer: (refusal: string | undefined) => void,
  onClose: () => void,
): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (question && event.target instanceof HTMLFormElement) onAnswer(question.save(new FormData(event.target)));
  };
  const onCancel = ({ target }: Event): void => {
    if (target instanceof HTMLElement) target.closest('dialog')?.close();
  };
  return html`<dialog part="dialog" aria-labelledby="dialog-title" @close=${onClose}>
    ${question
      ? keyed(
          question,
          html`<form @submit=${onSubmit} novalidate>
            <p id="dialog-title" class="dialog-title" part="dialog-title" role="heading" aria-level="2">${question.title}</p>
            ${question.fields}
            <p class="fault" part="error" role="alert">${refusal ?? nothing}</p>
            <p class="buttons">
              <button type="submit" class="primary" part="save">${words.save}</button>
              <button type="button" part="cancel" @click=${onCancel}>${words.cancel}</button>
            </p>
            ${question.actions?.length
              ? html`<p class="buttons more">${question.actions.map(({ label, act }) => html`<button type="button" part="action" @click=${() => onAnswer(act())}>${label}</button>`)}</p>`
              : nothing}
          </form>`,
        )
      : nothing}
  </dialog>`;
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
