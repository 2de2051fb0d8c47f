import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { contraChecklistMessages } from '../../locale/contra-checklist-messages.js';
import type { Checklist } from '../../model/checklist.js';
import type { Issue } from '../../model/issue.js';
import { readChecklist } from '../../model/read-checklist.js';
import { DocumentControl } from '../document-control.js';
import type { Fault } from '../form-control.js';
import { LateBody } from '../late-body.js';
import type { ChecklistBody } from './checklist-body.js';

/** What was answered: some were observed, none was, or (`null`) the list was not considered. */
export interface ChecklistAnswer {
  readonly outcome: Checklist['outcome'] | null;
  /** Ids of what was observed. */
  readonly observed: readonly string[];
}

/** An answer that a person has given. A note alone does not change it. */
export interface ContraChangeDetail extends ChecklistAnswer {
  readonly previous: ChecklistAnswer;
  /** Id of the checklist's competency, where it has one. */
  readonly competency?: string;
}

/** What draws checklists: loaded with the first one, it then draws all of them at once (docs/decisions/0002). */
let Body: typeof ChecklistBody | undefined;

/** For the console; the schema, loaded only then, says in the element what exactly is wrong. */
const UNREADABLE: Issue = { severity: 'error', code: 'wrong-type', path: [], values: {}, message: 'The value is not a checklist that can be read. The element says why.' };

/**
 * Asks which contra-indicators of a competency were observed, with a note for each: what was seen, what support was
 * agreed. Keeps apart what was observed, that none was, and that nobody has considered it; `value` is then a checklist
 * or `null`, and a form gets the checklist as JSON or nothing. It is a prompt for a conversation, never a score.
 * Answers to what the list no longer has are named, kept and sent until the person takes them back.
 *
 * The list comes from the `framework` property, from what stands inside the element, or from the workspace around it.
 * What a person takes back in one visit comes back with its note when it is selected again, until the host sets
 * another value or the form is reset.
 *
 * @summary A form control to say which contra-indicators were observed.
 * @tag rung-contra-checklist
 * @slot - The list without a framework: `<option value="id">`, or a `<ul>` of `<li id>`; readable before any script runs. Without ids of their own entries are known by their text.
 * @fires {ContraChangeDetail} rung-contra-change - A person changes what was observed; cancelable, fired before it is applied.
 * @fires {InputEvent} input - A person has changed an answer or a note, as native controls say it.
 * @fires {Event} change - Follows `input`; for a note once the person leaves it.
 * @fires {Event} load - The framework set as a property is there.
 * @fires {Event} error - The framework set as a property cannot be used.
 * @csspart fieldset - The question with its answers.
 * @csspart legend - What is asked.
 * @csspart instruction - "Select all that apply."
 * @csspart read-only - Says that the answers cannot be changed.
 * @csspart hint - The sentence of help.
 * @csspart error - What is wrong with the answer, or why there is no list.
 * @csspart notice - What is wrong with what the host has set.
 * @csspart items - The list.
 * @csspart item - An entry with its note.
 * @csspart choice - A checkbox with its text; besides `none` for "None of these".
 * @csspart checkbox - The native checkbox.
 * @csspart text - The text beside it.
 * @csspart unknown - Says that an answer is no longer in the framework or in the list.
 * @csspart or - Stands between the entries and "None of these".
 * @csspart none - "None of these".
 * @csspart note - The note of an entry, folded away until a person opens it.
 * @csspart summary - What opens it.
 * @csspart note-label - The name of a field in a note.
 * @csspart seen - What was seen.
 * @csspart support - What support was agreed.
 * @csspart written-note - A note to read: in a read-only checklist and on paper.
 * @csspart outcome - What was answered, in words.
 * @csspart status - Announces what an answer has changed besides.
 * @csspart undo - The button that brings back what "None of these" has cleared.
 * @csspart loading - Shown while the framework loads.
 * @csspart empty - Shown when there is nothing to consider.
 * @csspart retry - The button that tries again.
 * @cssproperty [--rung-contra-checklist-box-size=1.5em] - Size of a checkbox.
 * @cssstate observed - Something was observed.
 * @cssstate none - None was observed.
 * @cssstate not-considered - There is no answer.
 * @cssstate invalid - A fault of the answer is shown.
 * @cssstate disabled - It is switched off, by itself or by a fieldset around it.
 * @cssstate readonly - The answers cannot be changed.
 * @cssstate loading - The framework is being loaded.
 * @cssstate empty - There is nothing to consider.
 * @cssstate error - The framework cannot be used.
 */
export class ContraChecklist extends DocumentControl<Checklist> {
  /** Loads what draws checklists. The first one on the page does it; done before, it is drawn without waiting. */
  static async load(): Promise<void> {
    Body = (await import('./checklist-body.js')).ChecklistBody;
    ContraChecklist.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** The framework document; goes before what stands inside the element and the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** Id of the competency whose contra-indicators are asked for; by default that of the value. */
  @property() competency?: string;
  /** What is asked; by default the framework's own words with the competency's title. */
  @property() label?: string;
  /** A sentence of help below the label. */
  @property() hint?: string;

  readonly #locale = new LocaleController(this, contraChecklistMessages);
  readonly #late = new LateBody(this, () => Body, () => ContraChecklist.load());
  #body: ChecklistBody | undefined;
  /** A person answers: the value that is set now is theirs and not the host's. */
  #answering = false;
  /** The last value from outside when it could not be read. */
  #refused: unknown;

  protected override get validationAnchor(): HTMLElement | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('input, button') ?? undefined;
  }

  override willUpdate(): void {
    if (!Body) return;
    this.#body ??= new Body(this, {
      apply: this.#apply,
      dispatchChange: () => this.dispatchChange(),
    });
  }

  /** Until it is drawn, the list inside the element stays where it is. */
  override render(): TemplateResult {
    if (this.#body) return this.#body.render({ disabled: this.isDisabled, fault: this.faultMessage, refused: this.value ? undefined : this.#refused });
    return html`${this.#late.render(this.#locale.words)}<slot></slot>`;
  }

  protected override updated(): void {
    const outcome = this.value?.outcome;
    this.setState('observed', outcome === 'observed');
    this.setState('none', outcome === 'none');
    this.setState('not-considered', !outcome);
    const status = this.#body?.question.status;
    for (const name of ['loading', 'empty', 'error'] as const) this.setState(name, status === name);
    this.#body?.updated();
  }

  readonly #apply = (value: Checklist | null): void => {
    this.#answering = true;
    this.value = value;
    this.#answering = false;
    this.showFault();
  };

  protected parse(input: unknown): { readonly value?: Checklist; readonly issues: readonly Issue[] } {
    const value = readChecklist(input);
    this.#refused = value ? undefined : input;
    return value ? { value, issues: [] } : { issues: [UNREADABLE] };
  }

  /** A host that sets again what the person has answered, as frameworks with one-way data do, has not changed it. */
  protected override accept(value: Checklist | null): Checklist | null {
    this.#refused = undefined;
    this.requestUpdate(); // what is refused is no other value than none, but it is told
    const accepted = super.accept(value);
    if (!this.#answering && !(accepted && JSON.stringify(accepted) === JSON.stringify(this.value))) this.#body?.forget();
    return accepted;
  }

  protected findFault(): Fault | undefined {
    if (!this.required || this.value || this.#body?.hasNothingToAsk) return undefined;
    return { flags: { valueMissing: true }, message: this.#locale.words.missing(this.#body?.question.title) };
  }

  override formResetCallback(): void {
    this.#body?.forget();
    super.formResetCallback();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#late.settled;
    await super.getUpdateComplete();
    await this.#body?.settled;
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-contra-checklist': ContraChecklist;
  }
  interface HTMLElementEventMap {
    'rung-contra-change': CustomEvent<ContraChangeDetail>;
  }
}
