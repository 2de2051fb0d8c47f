import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { DraftKeeper } from '../../controllers/draft-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { draftMessages } from '../../locale/draft-messages.js';
import { evidenceMessages, type EvidenceMessages } from '../../locale/evidence-messages.js';
import { localTime } from '../../locale/local-time.js';
import type { EntryFault, EvidenceEntry, EvidenceField } from '../../model/evidence-entry.js';
import type { Framework } from '../../model/framework.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { draftConflict } from '../draft-conflict.js';
import { DraftAnnouncements, draftPanel, draftStyles, sentBefore } from '../draft-panel.js';
import { errorSummary, errorSummaryStyles } from '../error-summary.js';
import { evidenceText, evidenceTextStyles } from '../evidence-text.js';
import { heading, headingLevelOf } from '../heading.js';
import { versionChoiceStyles } from '../version-choice.js';
import { BehaviourField } from './behaviour-field.js';
import { conflictingParts, takeParts } from './conflicting-parts.js';
import { writingFrom } from './evidence-draft.js';
import { downloadCopy } from './download-copy.js';
import { EntryFields } from './entry-fields.js';
import { faultWords } from './evidence-faults.js';
import type { EvidenceForm } from './evidence-form.js';
import { evidenceFormStyles } from './evidence-form.styles.js';
import type { SubmissionState } from './evidence-submission.js';
import type { Writing } from './evidence-writing.js';
import { FileField } from './file-field.js';
import { linkFields } from './link-fields.js';

/** What the form knows besides its public properties. */
export interface FormState {
  readonly writing: Writing;
  readonly framework: Framework | undefined;
  readonly faults: readonly EntryFault[];
  readonly submission: SubmissionState;
  readonly disabled: boolean;
  /** Not inside a form: it has a button of its own. */
  readonly alone: boolean;
  readonly shared: boolean;
  readonly notices: readonly string[];
  /** What is wrong with the evidence as a whole: it is missing, or the host found fault with it. */
  readonly fault: string;
  readonly frameworkChanged: boolean;
}

/** What a person does. */
export interface FormActions {
  readonly write: (changes: Partial<Writing>) => void;
  readonly writeEntry: (changes: Partial<EvidenceEntry>) => void;
  /** Says `input` and `change` for what a button changed. */
  readonly tell: () => void;
  /** Says `change`, which ends at the shadow root. */
  readonly change: () => void;
  readonly handIn: () => Promise<void>;
  readonly startAnew: () => void;
  readonly share: (shared: boolean) => Promise<void>;
}

/** A rest after which a count is said, in milliseconds. */
const REST = 1_000;

/** Draws an evidence form. */
export class EvidenceFormBody {
  static readonly styles: CSSResult[] = [tokens, base, errorSummaryStyles, draftStyles, versionChoiceStyles, evidenceTextStyles, evidenceFormStyles];

  readonly #form: EvidenceForm;
  readonly #drafts: DraftKeeper;
  readonly #actions: FormActions;
  readonly #locale: LocaleController<EvidenceMessages>;
  readonly #draftLocale: LocaleController<typeof draftMessages.en>;
  readonly #files: FileField;
  readonly #behaviours: BehaviourField;
  readonly #announcements = new DraftAnnouncements();
  /** What a screen reader is told politely: counts, files. */
  #said = '';
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(form: EvidenceForm, drafts: DraftKeeper, actions: FormActions) {
    this.#form = form;
    this.#drafts = drafts;
    this.#actions = actions;
    this.#locale = new LocaleController(form, evidenceMessages);
    this.#draftLocale = new LocaleController(form, draftMessages);
    this.#behaviours = new BehaviourField(form, (behaviours) => actions.writeEntry({ behaviours }));
    this.#files = new FileField(form, actions, (text) => this.#say(text));
    adoptLate(form, EvidenceFormBody.styles);
  }

  render(state: FormState): TemplateResult {
    const form = this.#form;
    const { words } = this.#locale;
    const level = headingLevelOf(form.headingLevel);
    if (form.readonly) {
      return html`<div class="form" part="read-only" tabindex="0">
        ${form.bare ? nothing : heading(level, 'title', form.label || words.title)} ${this.#notices(state)} ${evidenceText(form.value, state.framework, words, this.#locale.language)}
      </div>`;
    }
    if (state.submission.kind === 'done') return this.#done(words);
    const busy = state.submission.kind === 'busy';
    const fields = new EntryFields(state.writing.entry, words, {
      errorAt: (field) => this.#errorAt(field, state),
      onWrite: this.#actions.writeEntry,
      onText: (text) => this.#sayCount(words.characters(text.length)),
    });
    return html`<div class="form">
      ${form.bare ? nothing : heading(level, 'title', form.label || words.title)}
      ${form.hint ? html`<p class="intro" part="hint">${form.hint}</p>` : nothing}
      ${this.#summary(state, words)} ${this.#notices(state)} ${sentBefore(this.#drafts, this.#draftLocale.words)} ${this.#conflict(state)}
      <p class="intro muted" part="privacy">${words.privacy}</p>
      <fieldset class="parts" aria-label=${form.label || words.title} ?disabled=${state.disabled || busy} @change=${this.#onChange}>
        ${this.#behaviours.render()} ${fields.when()} ${fields.source()} ${fields.account()} ${fields.text('learning', true)}
        ${linkFields(state.writing.entry.links, (field) => this.#errorAt(field, state), words, {
          onInput: (links) => this.#actions.writeEntry({ links }),
          onAdd: () => this.#addLink(state),
          onRemove: (index) => this.#removeLink(state, index),
        })}
        ${this.#files.render(state.writing, words)}
      </fieldset>
      ${draftPanel({
        keeper: this.#drafts,
        mode: form.draft === 'local' && state.shared ? 'session' : form.draft,
        words: this.#draftLocale.words,
        shared: form.draft === 'local' ? state.shared : undefined,
        onShare: (shared) => void this.#actions.share(shared),
        onDownload: () => downloadCopy(state.writing),
      })}
      ${state.alone ? this.#end(state, words) : nothing}
      <p class="visually-hidden" role="status">${this.#said}</p>
      <p class="visually-hidden" role="status">${this.#announcements.of(this.#drafts.status, this.#draftLocale.words)}</p>
    </div>`;
  }

  /** After rendering: the picker of behaviours is an element, and gets what changed as properties. */
  updated(state: FormState): void {
    this.#behaviours.updated(state.writing.entry.behaviours, this.#locale.words, state.disabled, this.#errorAt('behaviours', state));
  }

  /** Moves the focus to the summary of what is wrong; says whether there is one. */
  focusSummary(): boolean {
    return this.#focus('summary-title') || this.#focus('fault');
  }

  /** Moves the focus to what came of handing in. */
  focusOutcome(): boolean {
    return this.#focus('outcome');
  }

  #focus(id: string): boolean {
    const element = this.#form.shadowRoot?.getElementById(id);
    element?.focus();
    return element != null;
  }

  #summary({ faults, fault, submission }: FormState, words: EvidenceMessages): TemplateResult | typeof nothing {
    if (submission.kind === 'rejected') {
      return html`<p id="outcome" class="fault" part="error" tabindex="-1"><span class="visually-hidden">${words.error} </span>${submission.message}</p>`;
    }
    const whole = fault ? html`<p id="fault" class="fault" part="error" tabindex="-1"><span class="visually-hidden">${words.error} </span>${fault}</p>` : nothing;
    const inWords = faults.map((each) => ({ message: faultWords(each, words), goTo: () => this.#goTo(each.field) }));
    return html`${whole}${faults.length > 0 ? errorSummary(words.problem, Math.min(6, headingLevelOf(this.#form.headingLevel) + (this.#form.bare ? 0 : 1)), inWords) : nothing}`;
  }

  #errorAt(field: EvidenceField, { faults }: FormState): string | undefined {
    const fault = faults.find((each) => each.field === field);
    return fault && faultWords(fault, this.#locale.words);
  }

  #goTo(field: EvidenceField): void {
    if (field === 'behaviours') this.#behaviours.focus();
    else this.#focus(field);
  }

  #notices({ notices, frameworkChanged }: FormState): readonly TemplateResult[] {
    const all = [...notices, ...(frameworkChanged ? [this.#draftLocale.words.frameworkChanged] : [])];
    return all.map((notice) => html`<p class="notice" part="notice">${notice}</p>`);
  }

  #conflict({ writing, framework }: FormState): TemplateResult | typeof nothing {
    const { conflict } = this.#drafts;
    if (!conflict) return nothing;
    const theirs = writingFrom(conflict.draft);
    const parts = conflictingParts(writing, theirs, this.#locale.words, framework);
    return draftConflict(parts, localTime(conflict.savedAt), this.#draftLocale.words, (fromThere) => {
      this.#actions.write(takeParts(writing, theirs, fromThere));
      this.#actions.tell();
      void this.#drafts.resolve();
      this.#say(this.#draftLocale.words.decided);
      this.#form.focus();
    });
  }

  #addLink({ writing }: FormState): void {
    const { links } = writing.entry;
    this.#actions.writeEntry({ links: [...links, { url: '', title: '' }] });
    this.#actions.tell();
    void this.#form.updateComplete.then(() => this.#focus(`link-${links.length}`));
  }

  #removeLink({ writing }: FormState, index: number): void {
    const links = writing.entry.links.filter((_, at) => at !== index);
    this.#actions.writeEntry({ links });
    this.#actions.tell();
    void this.#form.updateComplete.then(() => this.#focus(`remove-link-${index}`) || this.#focus('add-link'));
  }

  #end({ submission }: FormState, words: EvidenceMessages): TemplateResult {
    const busy = submission.kind === 'busy';
    return html`<div class="end">
      <button type="button" part="submit" aria-disabled=${busy ? 'true' : 'false'} @click=${() => this.#actions.handIn()}>${busy ? words.sending : words.submit}</button>
    </div>`;
  }

  #done(words: EvidenceMessages): TemplateResult {
    return html`<div id="outcome" class="done" part="done" role="group" tabindex="-1" aria-labelledby="sent">
      <p id="sent">${words.sent}</p>
      <p>${words.sentText}</p>
      <div class="end"><button type="button" @click=${this.#onAnother}>${words.another}</button></div>
    </div>`;
  }

  #say(text: string): void {
    this.#said = text;
    this.#form.requestUpdate();
  }

  /** Counts are said after a rest: at every key nobody could hear themselves think. */
  #sayCount(text: string): void {
    clearTimeout(this.#counting);
    this.#counting = setTimeout(() => this.#say(text), REST);
  }

  readonly #onChange = (): void => {
    this.#actions.change();
  };

  readonly #onAnother = (): void => {
    this.#actions.startAnew();
    void this.#form.updateComplete.then(() => this.#behaviours.focus());
  };
}
