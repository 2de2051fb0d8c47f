import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { FrameworkState } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { pickerBodyMessages } from '../../locale/picker-body-messages.js';
import type { Competency, Framework, Scale } from '../../model/framework.js';
import { findLevel } from '../../model/levels.js';
import { base, rung } from '../../styles/base.js';
import { controlStyles } from '../../styles/control.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { allDescriptions, chosenDescription } from './descriptions.js';
import { descriptionStyles } from './descriptions.styles.js';
import type { LevelPicker } from './level-picker.js';
import { levelPickerStyles } from './level-picker.styles.js';
import { pickerView, type LevelOption, type PickerView } from './picker-view.js';

/** What a picker knows besides its public properties. */
export interface PickerState {
  readonly source: FrameworkState;
  readonly framework: Framework | undefined;
  readonly competency: Competency | undefined;
  /** None while there are no levels to choose from. */
  readonly scale: Scale | undefined;
  /** Value of the radio to check; none before a choice. */
  readonly choice: string | undefined;
  readonly disabled: boolean;
  readonly fault: string;
}

/** What a picker does when a person acts. */
export interface PickerHandlers {
  readonly onInput: (event: Event) => void;
  readonly onChange: (event: Event) => void;
  readonly onRetry: () => void;
}

const tick = html`<span class="tick" part="tick"></span>`;

/** Arrow keys go from the last radio to the first and back; WebKit alone stops at the ends. */
function onKeydown(event: KeyboardEvent): void {
  const down = event.key === 'ArrowDown' || event.key === 'ArrowRight';
  if (!down && event.key !== 'ArrowUp' && event.key !== 'ArrowLeft') return;
  const radios = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>('input:enabled')];
  const [from, to] = down ? [radios.at(-1), radios[0]] : [radios[0], radios.at(-1)];
  if (event.target !== from || from === to) return;
  event.preventDefault();
  to?.focus();
  to?.click();
}

/** Draws a picker: the question, the ladder of levels, and the descriptions. */
export class PickerBody {
  static readonly styles: CSSResult[] = [tokens, base, controlStyles, rung, levelPickerStyles, descriptionStyles];

  readonly #picker: LevelPicker;
  readonly #handlers: PickerHandlers;
  readonly #locale: LocaleController<typeof pickerBodyMessages.en>;
  /** The person has opened all descriptions. */
  #readsAll = false;
  #warned = '';
  #hadChoice = false;

  constructor(picker: LevelPicker, handlers: PickerHandlers) {
    this.#picker = picker;
    this.#handlers = handlers;
    this.#locale = new LocaleController(picker, pickerBodyMessages);
    adoptLate(picker, PickerBody.styles);
  }

  render(state: PickerState): TemplateResult {
    const picker = this.#picker;
    const { words } = this.#locale;
    const { scale, fault } = state;
    const view = scale && pickerView(scale, state.competency);
    const notices = this.#notices(state);
    const describedBy = [picker.hint && 'hint', notices.length > 0 && 'notices'].filter(Boolean).join(' ');
    return html`
      <fieldset
        part="fieldset"
        role=${view ? 'radiogroup' : nothing}
        aria-labelledby="legend"
        aria-describedby=${describedBy || nothing}
        aria-required=${view && picker.required ? 'true' : nothing}
        aria-readonly=${view && picker.readonly ? 'true' : nothing}
        aria-invalid=${fault ? 'true' : nothing}
        ?disabled=${state.disabled}
        @input=${this.#handlers.onInput}
        @change=${this.#handlers.onChange}
        @keydown=${onKeydown}
      >
        ${this.#legend(state, view)} ${picker.hint ? html`<p id="hint" class="muted" part="hint">${picker.hint}</p>` : nothing}
        ${fault ? html`<p id="error" class="fault" part="error"><span class="visually-hidden">${words.error}</span> ${fault}</p>` : nothing}
        ${notices.length > 0 ? html`<div id="notices">${notices.map((notice) => html`<p class="notice" part="notice">${notice}</p>`)}</div>` : nothing}
        ${view ? this.#ladder(state, view) : this.#status(state)}
      </fieldset>
      ${view ? this.#descriptions(state, view) : nothing}
    `;
  }

  /** After rendering: checks the radio of the choice, and says on the console once what the host has set wrong. */
  updated(state: PickerState): void {
    const isUntouched = state.choice === undefined && !this.#hadChoice;
    if (!isUntouched) this.showChoice(state);
    this.#hadChoice = state.choice !== undefined;
    const notices = state.scale ? this.#notices(state).join('\n') : '';
    if (notices && notices !== this.#warned) console.warn(`<${this.#picker.localName}> ${notices}`, this.#picker);
    this.#warned = notices;
  }

  /**
   * Checks the radio of the choice. Radios cannot be read-only, so all but this one are then disabled: it can be focused
   * and is read out, and no key changes it.
   */
  showChoice({ choice }: PickerState): void {
    for (const radio of this.#picker.renderRoot.querySelectorAll('input')) {
      radio.checked = radio.value === choice;
      radio.disabled = this.#picker.readonly && !radio.checked;
    }
  }

  #notices({ scale, framework, competency }: PickerState): readonly string[] {
    const { value, requiredLevel, competency: id } = this.#picker;
    const { words } = this.#locale;
    if (!scale) return value ? [words.kept(value)] : [];
    const notices: string[] = [];
    if (value && !findLevel(scale, value)) notices.push(words.unknownValue(value));
    if (requiredLevel && !findLevel(scale, requiredLevel)) notices.push(words.unknownRequired(requiredLevel));
    if (id && framework && !competency) notices.push(words.unknownCompetency(id));
    return notices;
  }

  #legend({ competency, framework }: PickerState, view: PickerView | undefined): TemplateResult {
    const { label, readonly } = this.#picker;
    const { words } = this.#locale;
    const described = view?.described.map((level) => level.label) ?? [];
    const title = competency && html`${words.levelFor} <bdi lang=${framework?.language ?? nothing}>${competency.title}</bdi>`;
    // A <label> in the page cannot name the radios from there.
    const outside = (): string => Array.from(this.#picker.labels, ({ textContent }) => textContent?.trim()).join(' ');
    const some = view && described.length > 0 && described.length < view.options.length;
    // Chromium leaves a space beside Lit's comments out of the name, but not one that does not break.
    return html`<legend id="legend" part="legend">${label || (title ?? (outside() || words.level))}${
      some ? html`<span class="muted">&nbsp;${words.described(described)}</span>` : nothing
    }${readonly ? html`<span class="muted">&nbsp;<span part="read-only">${words.readonly}</span></span>` : nothing}</legend>`;
  }

  /** Written without spaces between tags: every one would be a node, and a page has many rungs. */
  #ladder({ choice, framework, fault }: PickerState, { options }: PickerView): TemplateResult {
    const { words, language } = this.#locale;
    const height = options.findIndex(({ level }) => level.id === choice);
    const error = fault ? 'error' : '';
    const none = choice === '' ? 'none chosen' : 'none';
    return html`<div class="choices" lang=${framework?.language ?? nothing}><div class="ladder" part="ladder">${options.map((option) =>
      this.#rung(option, height - option.index, error),
    )}</div><label part="option" lang=${framework ? language : nothing}><input type="radio" name="level" value="" part="radio" aria-describedby=${error || nothing}><span class=${none} part=${none}>${
      this.#picker.noneLabel || words.notAssessed
    }${choice === '' ? tick : nothing}</span></label></div>`;
  }

  /**
   * @param below how many rungs it lies below the chosen one; negative above it and before a choice
   * @param error id of the fault, if one is shown: described at each radio, as screen readers pass over the group's
   */
  #rung(option: LevelOption, below: number, error: string): TemplateResult {
    const { level, index, step, between } = option;
    const kind = `rung${between ? ' hollow' : ''}${below >= 0 ? ' filled' : ''}${below === 0 ? ' chosen' : ''}`;
    const describedBy = between ? `note-${index} ${error}`.trim() : error;
    const remarks = between || level.id === this.#picker.requiredLevel ? this.#remarks(option) : nothing;
    return html`<label part="option"><input type="radio" name="level" value=${level.id} part="radio" aria-describedby=${describedBy || nothing}><span class=${kind} part=${kind} data-step=${step}>${
      level.label
    }${below === 0 ? tick : nothing}</span>${remarks}</label>`;
  }

  /** What is said of a level beside its rung. The note is the radio's description, not a part of its name. */
  #remarks({ level, index, between }: LevelOption): TemplateResult {
    const { words, language } = this.#locale;
    const note = between && words.undescribed(between.below?.label, between.above?.label);
    return html`${note ? html`<span class="note" id="note-${index}" part="note" aria-hidden="true" dir="auto" lang=${language}>${note}</span>` : nothing}${
      level.id === this.#picker.requiredLevel
        ? html`<span class="mark" part="required-mark" dir="auto" lang=${language}>${words.roleAsksFor(level.label)}</span>`
        : nothing
    }`;
  }

  #descriptions({ framework, choice }: PickerState, view: PickerView): TemplateResult | typeof nothing {
    if (!framework || view.described.length === 0) return nothing;
    const { words, language } = this.#locale;
    const described = { framework, view, words, language };
    const chosen = view.options.find(({ level }) => level.id === choice);
    return html`${chosen ? chosenDescription(described, chosen) : nothing}${allDescriptions(described, this.#readsAll, this.#onToggle)}`;
  }

  #status({ source }: PickerState): TemplateResult {
    const { words } = this.#locale;
    if (source.status === 'loading') return html`<p class="status" part="loading">${words.loading}</p>`;
    if (source.status !== 'error') return html`<p class="status" part="empty">${source.status === 'ready' ? words.noLevels : words.empty}</p>`;
    const { url, status } = source.error;
    return html`<p class="status" part="error">${words.failed(url, status)}</p>
      <button type="button" part="retry" @click=${this.#onRetry}>${words.retry}</button>`;
  }

  /** The button goes away; who used it stays in this place. */
  readonly #onRetry = (): void => {
    const fieldset = this.#picker.renderRoot.querySelector('fieldset');
    fieldset?.setAttribute('tabindex', '-1');
    fieldset?.focus();
    fieldset?.addEventListener('blur', () => fieldset.removeAttribute('tabindex'), { once: true });
    this.#handlers.onRetry();
  };

  readonly #onToggle = (event: Event): void => {
    if (this.#readsAll || !(event.target as HTMLDetailsElement).open) return;
    this.#readsAll = true;
    this.#picker.requestUpdate();
  };
}
