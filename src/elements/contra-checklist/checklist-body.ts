import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { checklistBodyMessages, type ChecklistBodyMessages } from '../../locale/checklist-body-messages.js';
import type { Issue } from '../../model/issue.js';
import { base } from '../../styles/base.js';
import { controlStyles } from '../../styles/control.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { Answering, type ChecklistHandlers } from './answering.js';
import { entriesOf } from './answers.js';
import { checklistStyles } from './checklist.styles.js';
import { note } from './checklist-note.js';
import { rowText, writtenAnswers } from './checklist-text.js';
import { isBare, questionFromFramework, questionFromItems, rowsOf, sharedIds, type ChecklistRow, type Question } from './checklist-view.js';
import type { ContraChecklist } from './contra-checklist.js';
import { SlottedItems } from './slotted-items.js';

/** What a checklist knows besides its public properties. */
export interface ChecklistState {
  readonly disabled: boolean;
  readonly fault: string;
  /** The value that was given, when it could not be read. */
  readonly refused: unknown;
}

/** Finds what a checklist asks, takes the answers, and draws both. */
export class ChecklistBody {
  static readonly styles: CSSResult[] = [tokens, base, controlStyles, checklistStyles];

  readonly #host: ContraChecklist;
  readonly #source: FrameworkSource;
  readonly #slotted: SlottedItems;
  readonly #locale: LocaleController<ChecklistBodyMessages>;
  readonly #answering: Answering;
  /** What was asked last; stays while its next version loads, so that nobody is interrupted. */
  #asked: Question | undefined;
  /** Why a value that was given could not be read. */
  #refusal: { readonly refused: unknown; readonly issues: readonly Issue[] } | undefined;
  #warned = '';

  constructor(host: ContraChecklist, handlers: ChecklistHandlers) {
    this.#host = host;
    this.#source = new FrameworkSource(host);
    this.#slotted = new SlottedItems(host);
    this.#locale = new LocaleController(host, checklistBodyMessages);
    this.#answering = new Answering(host, handlers, () => this.question);
    adoptLate(host, ChecklistBody.styles);
  }

  /** Settles when a framework that was set as a property has been checked. */
  get settled(): Promise<void> {
    return this.#source.settled;
  }

  /** What stands inside the element is nearer than a workspace, but not than a framework of its own. */
  get question(): Question {
    const { framework, competency, value } = this.#host;
    const items = framework == null ? this.#slotted.items : [];
    const id = competency ?? value?.competency ?? this.#answering.last?.competency;
    const question = items.length > 0 ? questionFromItems(items, id) : questionFromFramework(this.#source.state, id);
    const asked = this.#asked;
    return question.status === 'loading' && asked?.status === 'ready' && asked.subject.competency === id ? asked : question;
  }

  /** Whether there is a framework and it has nothing to ask, so that an answer cannot be required. */
  get hasNothingToAsk(): boolean {
    return isBare(this.question);
  }

  /** The answers have come from elsewhere. */
  forget(): void {
    this.#answering.forget();
  }

  render(state: ChecklistState): TemplateResult {
    const { question } = this;
    if (this.#asked && question.subject.competency !== this.#asked.subject.competency) this.#answering.forget();
    if (question.status !== 'loading') this.#asked = question;
    const host = this.#host;
    const { words, language } = this.#locale;
    const rows = question.status === 'loading' ? [] : rowsOf(question, entriesOf(host.value), host.readonly ? [] : this.#answering.taken);
    const notices = [...this.#unreadable(state), ...this.#notices(question)];
    const describedBy = [host.hint && 'hint', notices.length > 0 && 'notices', host.readonly && 'outcome'].filter(Boolean).join(' ');
    return html`
      <fieldset
        part="fieldset"
        tabindex=${host.readonly && !state.disabled ? 0 : nothing}
        aria-describedby=${describedBy || nothing}
        ?disabled=${state.disabled}
        @input=${this.#answering.onInput}
        @change=${this.#answering.onChange}
      >
        ${this.#legend(question, rows.length > 0)} ${host.hint ? html`<p id="hint" class="muted" part="hint">${host.hint}</p>` : nothing}
        ${state.fault ? html`<p id="error" class="fault" part="error"><span class="visually-hidden">${words.error}</span> ${state.fault}</p>` : nothing}
        ${notices.length > 0 ? html`<div id="notices">${notices.map((notice) => html`<p class="notice" part="notice">${notice}</p>`)}</div>` : nothing}
        ${question.status === 'ready' || question.unknownCompetency ? nothing : this.#status(question)}
        ${host.readonly ? html`<p id="outcome" part="outcome">${this.#outcome}</p>${writtenAnswers(rows, question, words, language, host.value !== null)}` : this.#choices(rows, question, state.fault ? 'error' : '')}
      </fieldset>
      <slot ?hidden=${question.items.length > 0}></slot>
    `;
  }

  /** After rendering: says on the console once what the host has set wrong. */
  updated(): void {
    const notices = this.#notices(this.question).join('\n');
    if (notices && notices !== this.#warned) console.warn(`<${this.#host.localName}> ${notices}`, this.#host);
    this.#warned = notices;
  }

  #unreadable({ refused }: ChecklistState): readonly string[] {
    if (refused === undefined) return [];
    if (this.#refusal?.refused !== refused) this.#explain(refused).catch(() => undefined); // then it says less
    const { words } = this.#locale;
    return [words.unreadable, ...(this.#refusal?.issues ?? []).map(({ code, values, message }) => words.issues?.[code]?.(values) ?? message)];
  }

  /** The schema knows what is wrong; it is loaded for this alone. */
  async #explain(refused: unknown): Promise<void> {
    this.#refusal = { refused, issues: [] };
    const { parseChecklist } = await import('../../model/checklist.js');
    if (this.#refusal.refused !== refused) return;
    this.#refusal = { refused, issues: parseChecklist(refused).issues };
    this.#host.requestUpdate();
  }

  #notices({ unknownCompetency, items }: Question): readonly string[] {
    const { words } = this.#locale;
    return [...(unknownCompetency ? [words.unknownCompetency(unknownCompetency)] : []), ...sharedIds(items).map(words.sharedId)];
  }

  #legend({ title, label, language }: Question, asks: boolean): TemplateResult {
    const { label: given, readonly, required } = this.#host;
    const { words } = this.#locale;
    // A <label> in the page cannot name the fieldset from there.
    const outside = Array.from(this.#host.labels, ({ textContent }) => textContent?.trim()).join(' ');
    const own = given || (title ? '' : outside);
    const ours = readonly ? words.title : words.question;
    const bdi = (text: string): TemplateResult => html`<bdi lang=${language ?? nothing}>${text}</bdi>`;
    const asked = own || (label ? html`${title ? html`${bdi(title)}: ` : nothing}${bdi(label)}` : title ? html`${ours}: ${bdi(title)}` : ours);
    const sentence = html`${asked}${/[.…!?:]$/.test(own || label || '') || readonly ? nothing : '.'}`;
    // Chromium leaves a space beside Lit's comments out of the name, but not one that does not break.
    return html`<legend part="legend">${sentence}${
      readonly
        ? html`<span class="muted">&nbsp;<span part="read-only">${words.readonly}</span></span>`
        : asks
          ? html`<span class="muted" part="instruction">&nbsp;${label && !own ? words.selectObserved : words.selectAll}</span>`
          : nothing
    }${required && asks && !readonly ? html`<span class="visually-hidden">&nbsp;${words.required}</span>` : nothing}</legend>`;
  }

  #choices(rows: readonly ChecklistRow[], question: Question, error: string): TemplateResult {
    const { words, language } = this.#locale;
    const outcome = this.#host.value?.outcome;
    const { announcement, canUndo } = this.#answering;
    const others = question.items.length > 0 || (outcome === 'none' && question.status !== 'loading');
    return html`
      <div class=${rows.length > 0 || others ? 'items' : ''} part="items" lang=${question.language ?? nothing}>
        ${repeat(
          rows,
          ({ key }) => key,
          (row, index) => this.#row(row, index, question, error),
        )}
        ${others
          ? html`${rows.length > 0 ? html`<p class="or muted" part="or" lang=${language}>${words.or}</p>` : nothing}
              <label part="choice none" lang=${language}>
                <input type="checkbox" name="none" part="checkbox" aria-describedby=${error || nothing} .checked=${live(outcome === 'none')} />
                <span part="text">${words.none}</span>
              </label>`
          : nothing}
      </div>
      ${outcome || others ? html`<p class=${outcome ? '' : 'muted screen'} part="outcome">${outcome ? this.#outcome : words.notYet}</p>` : nothing}
      <p class="screen" part="status" role="status">${announcement ? words[announcement] : nothing}</p>
      ${canUndo ? html`<button type="button" class="screen" part="undo" @click=${this.#onUndo}>${words.undo}</button>` : nothing}
      ${outcome || !others ? nothing : html`<div class="paper lines" aria-hidden="true"><p>${words.seen}</p><p>${words.support}</p></div>`}
    `;
  }

  #row(row: ChecklistRow, index: number, question: Question, error: string): TemplateResult {
    const { words, language } = this.#locale;
    return html`<div class="item" part="item">
      <label part="choice">
        <input type="checkbox" name="item" value=${row.id} part="checkbox" aria-describedby=${error || nothing} .checked=${live(row.entry !== undefined)} />
        ${rowText(row, question, words, language, `text-${index}`)}
      </label>
      ${row.entry ? note(row.entry, index, row.text, words, language) : nothing}
    </div>`;
  }

  /** What was answered, in words. */
  get #outcome(): string {
    const { words } = this.#locale;
    const outcome = this.#host.value?.outcome;
    return outcome === 'observed' ? words.observed : outcome === 'none' ? words.noneObserved : words.notConsidered;
  }

  #status({ status, error, title }: Question): TemplateResult {
    const { words } = this.#locale;
    if (status === 'loading') return html`<p class="status" part="loading">${words.loading}</p>`;
    if (!error) return html`<p class="status" part="empty">${title ? words.nothing(title) : words.empty}</p>`;
    return html`<p class="status" part="error">${words.failed(error.url, error.status)}</p>
      <button type="button" part="retry" @click=${this.#onRetry}>${words.retry}</button>`;
  }

  readonly #onUndo = (): void => {
    // The button goes away; "None of these" stands beside it.
    if (this.#answering.undo()) this.#host.renderRoot.querySelector<HTMLElement>('[name="none"]')?.focus();
  };

  /** The button goes away; who used it stays in this place. */
  readonly #onRetry = (): void => {
    const fieldset = this.#host.renderRoot.querySelector('fieldset');
    if (!this.#host.readonly) {
      fieldset?.setAttribute('tabindex', '-1');
      fieldset?.addEventListener('blur', () => fieldset.removeAttribute('tabindex'), { once: true });
    }
    fieldset?.focus();
    this.#source.retry();
  };
}
