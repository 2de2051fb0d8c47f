import type { nothing, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { behaviourPickerMessages } from '../../locale/behaviour-picker-messages.js';
import type { BehaviourReference } from '../../model/evidence.js';
import { parseBehaviours } from '../../model/parse-behaviours.js';
import { JsonControl } from '../document-control.js';
import type { Fault } from '../form-control.js';
import { LateBody } from '../late-body.js';
import type { BehaviourBody, BehavioursChange, BehaviourState } from './behaviour-body.js';

/** Behaviours that a person has chosen: all of them, and the one that came or went. */
export interface BehavioursChangeDetail {
  readonly behaviours: readonly BehaviourReference[];
  readonly added?: BehaviourReference;
  readonly removed?: BehaviourReference;
}

/** What draws pickers: loaded with the first one, it then draws all of them at once (docs/decisions/0002). */
let Body: typeof BehaviourBody | undefined;

/**
 * Lets a person find and choose behaviours of a framework, and add own ones that hang on a competency. What was chosen is
 * kept with its words: a behaviour that the framework has lost meanwhile is shown, marked and sent all the same.
 *
 * @summary A form control to search and choose behaviours of a framework.
 * @tag rung-behaviour-picker
 * @fires {BehavioursChangeDetail} rung-behaviours-change - A person takes a behaviour or takes it away; cancelable, fired before it is applied.
 * @fires {InputEvent} input - A person has changed what is chosen.
 * @fires {Event} change - Follows `input`.
 * @fires {Event} load - The framework set as a property is there.
 * @fires {Event} error - The framework set as a property cannot be used.
 * @csspart label - What is asked.
 * @csspart read-only - Says that the value cannot be changed.
 * @csspart read-only-view - The label with what is chosen, where it cannot be changed.
 * @csspart hint - The sentence of help.
 * @csspart error - What is wrong with the value, or why there are no behaviours.
 * @csspart notice - What is wrong with what the host has set.
 * @csspart field - The text field that searches.
 * @csspart popup - What opens at the field.
 * @csspart popup-head - The line above the list, with the numbers.
 * @csspart count - How many behaviours are found.
 * @csspart tally - How many are chosen, in the open list.
 * @csspart nothing-found - Said when no behaviour has the words.
 * @csspart listbox - The list of behaviours.
 * @csspart group - The behaviours of a competency.
 * @csspart group-title - The competency's title.
 * @csspart option - A behaviour that can be chosen; besides `active` and `chosen` where they apply.
 * @csspart active - The option that the keys have reached.
 * @csspart chosen - A chosen option in the list; below the field all that is chosen.
 * @csspart tick - The tick of a chosen option.
 * @csspart option-text - An option's words.
 * @csspart option-note - Its theme and level.
 * @csspart match - A word that was searched for.
 * @csspart chosen-count - How many are chosen.
 * @csspart nudge - Asks to pick the few that matter most; takes the place of the count.
 * @csspart chips - The list of what is chosen.
 * @csspart chip - A chosen behaviour.
 * @csspart behaviour-text - Its words.
 * @csspart behaviour-note - Its competency, theme and level.
 * @csspart own - Marks an own behaviour.
 * @csspart gone - Marks a behaviour that the framework has no longer.
 * @csspart now-says - The framework's words where they have changed.
 * @csspart remove - The button that takes a chosen behaviour away.
 * @csspart own-form - The way to add an own behaviour, folded away at first.
 * @csspart own-summary - What opens it.
 * @csspart own-fields - The frame around the fields in it.
 * @csspart own-label - The label of a field in it.
 * @csspart own-text - The field for the words.
 * @csspart own-competency - The choice of the competency.
 * @csspart own-error - What is wrong with an own behaviour.
 * @csspart add - The button that adds it.
 * @csspart competency - A competency's title, where the choice is shown to be read or printed.
 * @csspart list - The behaviours under it.
 * @csspart behaviour - One of them.
 * @csspart none-chosen - Says that nothing is chosen.
 * @csspart loading - Shown while the framework loads.
 * @csspart empty - Shown when there are no behaviours to choose from.
 * @csspart retry - The button that tries again.
 * @cssproperty [--rung-behaviour-picker-list-size=28rem] - The most height of the open list.
 * @cssstate chosen - At least one behaviour is chosen.
 * @cssstate invalid - A fault of the value is shown.
 * @cssstate disabled - It is switched off, by itself or by a fieldset around it.
 * @cssstate readonly - The value cannot be changed.
 * @cssstate loading - The framework is being loaded.
 * @cssstate empty - There is no framework.
 * @cssstate error - The framework cannot be used.
 */
export class BehaviourPicker extends JsonControl<readonly BehaviourReference[]> {
  /** Loads what draws pickers. The first picker on the page does it; done before, it is drawn without waiting. */
  static async load(): Promise<void> {
    Body = (await import('./behaviour-body.js')).BehaviourBody;
    BehaviourPicker.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** The framework document; goes before the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** Id of the only competency whose behaviours are offered. */
  @property() competency?: string;
  /** What is asked; by default "Behaviours", with the competency's title where there is one. */
  @property() label?: string;
  /** A sentence of help below the label. */
  @property() hint?: string;
  /** Kinds of indicators that are offered: some of "positive", "example" and "contra". */
  @property() kinds = 'positive example';
  /** How many should be chosen at most: with more a sentence asks to pick the few that matter; nothing is locked. */
  @property({ type: Number }) most?: number;
  /** Leaves out the way to add own behaviours. */
  @property({ type: Boolean, attribute: 'no-own' }) noOwn = false;

  protected readonly emptyValue: readonly BehaviourReference[] = [];
  readonly #source = new FrameworkSource(this);
  readonly #locale = new LocaleController(this, behaviourPickerMessages);
  readonly #late = new LateBody(this, () => Body, () => BehaviourPicker.load());
  #body: BehaviourBody | undefined;
  /** What the last update has drawn. */
  #shown!: BehaviourState;

  get #state(): BehaviourState {
    return { source: this.#source.state, disabled: this.isDisabled, fault: this.faultMessage, unreadable: this.valueIssues.length > 0 };
  }

  protected override get validationAnchor(): HTMLElement | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('#field') ?? undefined;
  }

  override willUpdate(): void {
    if (Body) this.#body ??= new Body(this, { change: this.#change, retry: () => this.#source.retry() });
    this.#shown = this.#state;
  }

  override render(): TemplateResult | typeof nothing {
    return this.#body ? this.#body.render(this.#shown) : this.#late.render(this.#locale.words);
  }

  protected override updated(): void {
    const { source } = this.#shown;
    this.setState('chosen', this.value.length > 0);
    for (const status of ['loading', 'empty', 'error']) this.setState(status, source.status === status);
    this.#body?.updated(this.#shown);
  }

  readonly #change = (detail: BehavioursChange): boolean => {
    if (this.readonly || this.isDisabled) return false;
    const change = new CustomEvent<BehavioursChangeDetail>('rung-behaviours-change', { bubbles: true, composed: true, cancelable: true, detail });
    if (!this.dispatchEvent(change)) return false;
    this.value = detail.behaviours;
    this.showFault();
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.dispatchChange();
    return true;
  };

  protected parse(input: unknown): ReturnType<typeof parseBehaviours> {
    return parseBehaviours(input);
  }

  protected isEmpty(value: readonly BehaviourReference[]): boolean {
    return value.length === 0;
  }

  protected findFault(): Fault | undefined {
    if (!this.required || this.value.length > 0) return undefined;
    return { flags: { valueMissing: true }, message: this.#locale.words.missing };
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#late.settled, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-behaviour-picker': BehaviourPicker;
  }
  interface HTMLElementEventMap {
    'rung-behaviours-change': CustomEvent<BehavioursChangeDetail>;
  }
}
