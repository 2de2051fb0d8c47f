import type { nothing, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { EMPTY } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { levelPickerMessages } from '../../locale/level-picker-messages.js';
import type { Competency, Framework, Scale } from '../../model/framework.js';
import { FormControl, type Fault } from '../form-control.js';
import { LateBody } from '../late-body.js';
import type { PickerBody, PickerState } from './picker-body.js';
import { scaleFromText } from './scale-from-text.js';

/** A level that a person has chosen; `null` is "Not assessed". */
export interface LevelChangeDetail {
  readonly level: string | null;
  readonly previous: string | null;
  /** The picker's competency, where it has one. */
  readonly competency?: string;
}

/** What draws pickers: loaded with the first one, it then draws all of them at once (docs/decisions/0002). */
let Body: typeof PickerBody | undefined;

/**
 * Lets a person choose a level of a scale, with its description beside the choice where there is one. A value that the
 * scale does not have is named, kept and sent until the person chooses another; for `required` it is not a choice.
 *
 * @summary A form control to choose a level.
 * @tag rung-level-picker
 * @fires {LevelChangeDetail} rung-level-change - A person chooses a level; cancelable, fired before it is applied.
 * @fires {InputEvent} input - A person has chosen a level, as native radio buttons say it.
 * @fires {Event} change - Follows `input`.
 * @fires {Event} load - The framework set as a property is there.
 * @fires {Event} error - The framework set as a property cannot be used.
 * @csspart fieldset - The question with its choices.
 * @csspart legend - What is asked.
 * @csspart read-only - Says that the value cannot be changed.
 * @csspart hint - The sentence of help.
 * @csspart error - What is wrong with the value, or why there are no levels.
 * @csspart notice - What is wrong with what the host has set.
 * @csspart ladder - All levels of the scale.
 * @csspart option - A choice: its rung and what is said of it.
 * @csspart radio - The native radio button behind a rung.
 * @csspart rung - A level's letter or name; besides `hollow`, `filled` and `chosen` where they apply.
 * @csspart hollow - A rung without a description.
 * @csspart filled - A rung up to the chosen one.
 * @csspart chosen - The chosen rung.
 * @csspart none - "Not assessed", or what the host calls it.
 * @csspart tick - The tick at the chosen rung.
 * @csspart note - Says of a level without a description what to compare it with.
 * @csspart required-mark - "Role asks for D", with its notch.
 * @csspart descriptor - The description of the chosen level, or of those around it.
 * @csspart descriptor-title - Its title.
 * @csspart level - The head of a level's column, where several stand side by side.
 * @csspart level-text - What is said of a level as a whole.
 * @csspart theme - The head of a theme's row.
 * @csspart indicator - A behaviour.
 * @csspart inherited - The head over what comes from a lower level.
 * @csspart all-descriptions - All descriptions, folded away until a person opens them.
 * @csspart summary - What opens them.
 * @csspart loading - Shown while the framework loads.
 * @csspart empty - Shown when there are no levels.
 * @csspart retry - The button that tries again.
 * @cssproperty [--rung-level-picker-rung-size=var(--rung-target)] - Height of a rung, and its least width.
 * @cssstate chosen - A level is chosen.
 * @cssstate invalid - A fault of the value is shown.
 * @cssstate disabled - It is switched off, by itself or by a fieldset around it.
 * @cssstate readonly - The value cannot be changed.
 * @cssstate loading - The framework is being loaded.
 * @cssstate empty - There are no levels to choose from.
 * @cssstate error - The framework cannot be used.
 */
export class LevelPicker extends FormControl {
  /** Loads what draws pickers. The first picker on the page does it; done before, it is drawn without waiting. */
  static async load(): Promise<void> {
    Body = (await import('./picker-body.js')).PickerBody;
    LevelPicker.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** The framework document; goes before `levels` and the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** Id of the competency whose level is chosen. */
  @property() competency?: string;
  /** A scale without a framework: "A B C D", or with commas where names have spaces. */
  @property() levels?: string;
  /** What is asked; by default "Level for" and the competency's title. */
  @property() label?: string;
  /** A sentence of help below the label. */
  @property() hint?: string;
  /** Words of the choice of no level; by default "Not assessed". */
  @property({ attribute: 'none-label' }) noneLabel?: string;
  /** Id of the level that the role asks for. */
  @property({ attribute: 'required-level' }) requiredLevel?: string;
  /** Id of the level that is chosen at first and after a reset. */
  @property({ attribute: 'value' }) defaultValue = '';

  protected readonly emptyValue = '';
  readonly #source = new FrameworkSource(this);
  readonly #locale = new LocaleController(this, levelPickerMessages);
  readonly #late = new LateBody(this, () => Body, () => LevelPicker.load());
  #body: PickerBody | undefined;
  /** What the last update has drawn. */
  #shown!: PickerState;
  /** "Not assessed" was chosen, which the empty value alone does not tell from no choice. */
  #notAssessed = false;

  /** Puts the focus where the Tab key does: on the chosen level, else on the first. */
  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector<HTMLElement>('input:checked') ?? this.validationAnchor)?.focus(options);
  }

  /** `levels` is nearer than a workspace, but not than a framework of the picker's own. */
  get #ownLevels(): string | undefined {
    return this.framework == null ? this.levels : undefined;
  }

  get #framework(): Framework | undefined {
    const { state } = this.#source;
    return state.status === 'ready' && !this.#ownLevels ? state.framework : undefined;
  }

  /** None while there are no levels to choose from. */
  get #scale(): Scale | undefined {
    const scale = this.#ownLevels ? scaleFromText(this.#ownLevels) : this.#framework?.scale;
    return scale?.levels.length ? scale : undefined;
  }

  get #competency(): Competency | undefined {
    return this.#framework?.competencies.find(({ id }) => id === this.competency);
  }

  /** Value of the radio to check; none before a choice. */
  get #choice(): string | undefined {
    return this.value || (this.#notAssessed || this.readonly ? '' : undefined);
  }

  get #state(): PickerState {
    return {
      source: this.#ownLevels ? EMPTY : this.#source.state,
      framework: this.#framework,
      competency: this.#competency,
      scale: this.#scale,
      choice: this.#choice,
      disabled: this.isDisabled,
      fault: this.faultMessage,
    };
  }

  protected override get validationAnchor(): HTMLElement | undefined {
    return this.shadowRoot?.querySelector('input') ?? undefined;
  }

  override willUpdate(): void {
    if (Body) this.#body ??= new Body(this, { onInput: this.#onInput, onChange: this.#onChange, onRetry: this.#onRetry });
    this.#shown = this.#state;
  }

  override render(): TemplateResult | typeof nothing {
    return this.#body ? this.#body.render(this.#shown) : this.#late.render(this.#locale.words);
  }

  protected override updated(): void {
    const { scale, source } = this.#shown;
    this.setState('chosen', this.value !== '');
    this.setState('loading', !scale && source.status === 'loading');
    this.setState('error', !scale && source.status === 'error');
    this.setState('empty', !scale && (source.status === 'empty' || source.status === 'ready'));
    this.#body?.updated(this.#shown);
  }

  readonly #onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    const detail: LevelChangeDetail = {
      level: value || null,
      previous: this.value || null,
      ...(this.competency && { competency: this.competency }),
    };
    const change = new CustomEvent('rung-level-change', { bubbles: true, composed: true, cancelable: true, detail });
    if (this.dispatchEvent(change)) {
      this.#notAssessed = value === '';
      this.value = value;
      this.showFault();
    } else {
      event.stopPropagation();
      this.#body?.showChoice(this.#shown);
      this.focus();
    }
  };

  readonly #onChange = (event: Event): void => {
    if ((event.target as HTMLInputElement).checked) this.dispatchChange();
  };

  readonly #onRetry = (): void => this.#source.retry();

  protected toFormValue(): string | null {
    return this.value || null;
  }

  protected override toFormState(): string | null {
    return this.#notAssessed ? '' : this.value || null;
  }

  protected fromFormState(state: string | File | FormData): string {
    this.#notAssessed = state === '';
    return typeof state === 'string' ? state : '';
  }

  protected findFault(): Fault | undefined {
    const scale = this.#scale;
    const isChosen = scale ? scale.levels.some(({ id }) => id === this.value) : this.value !== '';
    if (!this.required || isChosen) return undefined;
    return { flags: { valueMissing: true }, message: this.#locale.words.missing(this.#competency?.title) };
  }

  override formResetCallback(): void {
    this.#notAssessed = false;
    super.formResetCallback();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#late.settled, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-level-picker': LevelPicker;
  }
  interface HTMLElementEventMap {
    'rung-level-change': CustomEvent<LevelChangeDetail>;
  }
}
