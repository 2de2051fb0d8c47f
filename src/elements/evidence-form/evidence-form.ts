import type { nothing, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DraftKeeper, type Draft, type DraftMode, type DraftStore } from '../../controllers/draft-keeper.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { evidenceMessages } from '../../locale/evidence-messages.js';
import { localDay } from '../../locale/local-time.js';
import { faultsOf, type EvidenceEntry } from '../../model/evidence-entry.js';
import type { Evidence } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import type { Issue } from '../../model/issue.js';
import { parseEvidence } from '../../model/parse-evidence.js';
import { DocumentControl } from '../document-control.js';
import type { Fault, FormValue } from '../form-control.js';
import { LateBody } from '../late-body.js';
import { sameWriting } from './conflicting-parts.js';
import { draftFrom, draftOf, frameworkIn, frameworkName, progressFrom, writingFrom } from './evidence-draft.js';
import type { EvidenceFormBody, FormState } from './evidence-form-body.js';
import { EvidenceFaults, faultWords, type EvidenceFaultsDetail } from './evidence-faults.js';
import { EvidenceFormData } from './evidence-form-data.js';
import { EvidenceSubmission, type EvidenceSubmitDetail } from './evidence-submission.js';
import { EvidenceWork, type EvidenceAbout, type Writing } from './evidence-writing.js';
import { sharedComputer } from './shared-computer.js';

/** What draws evidence forms: loaded with the first one (docs/decisions/0002). */
let Body: typeof EvidenceFormBody | undefined;

/**
 * Lets a person write evidence: which behaviours it shows, when, from whom, what happened, links and files. Inside a form
 * it is sent with it; alone it has a button of its own. What is typed is checked when it is handed in, and is kept as a
 * draft where the host asks for that.
 *
 * @summary A form for evidence that never loses a word.
 * @tag rung-evidence-form
 * @fires {EvidenceSubmitDetail} rung-evidence-submit - A person hands evidence in, where the element stands in no form; cancelable. The host may refuse it or make the form wait.
 * @fires {EvidenceFaultsDetail} rung-evidence-faults - What is wrong is shown, or is no longer: to put "Error:" before the page's title.
 * @fires {InputEvent} input - A person has changed something.
 * @fires {Event} change - A person has finished changing something.
 * @fires {Event} load - The framework set as a property is there.
 * @fires {Event} error - The framework set as a property cannot be used.
 * @csspart title - The heading.
 * @csspart privacy - The request not to name people.
 * @csspart summary - What is wrong, in one place.
 * @csspart summary-title - Its heading.
 * @csspart summary-link - Leads to a wrong part.
 * @csspart field - A part of the form: its label, hint, error and control.
 * @csspart label - What is asked.
 * @csspart hint - A sentence of help.
 * @csspart error - What is wrong with a part.
 * @csspart notice - What the person should know of the value or the draft.
 * @csspart text - A field for text.
 * @csspart count - How many characters it has.
 * @csspart behaviours - The picker of behaviours.
 * @csspart date - The three fields of a day.
 * @csspart source - The choice from whom it comes.
 * @csspart link - A link: its address and what it is.
 * @csspart file - A file in the list.
 * @csspart file-name - Its name.
 * @csspart file-size - Its size.
 * @csspart add - A button that adds a link or files.
 * @csspart remove - A button that removes a link or a file.
 * @csspart draft - Where the draft stands, and what can be done with it.
 * @csspart draft-status - "Draft saved at 10:42".
 * @csspart conflict - Two versions of the draft, part by part.
 * @csspart sent-before - What was sent before and can be brought back.
 * @csspart submit - The button that hands it in.
 * @csspart done - Says that it was handed in.
 * @csspart read-only - The evidence as text, where it cannot be changed.
 * @csspart retry - The button that tries again to load the form.
 * @cssstate invalid - A fault is shown.
 * @cssstate disabled - It is switched off, by itself or by a fieldset around it.
 * @cssstate readonly - The value cannot be changed.
 * @cssstate busy - The host is taking what was handed in.
 * @cssstate done - It was handed in.
 */
export class EvidenceForm extends DocumentControl<Evidence> {
  /** Loads what draws evidence forms. */
  static async load(): Promise<void> {
    Body = (await import('./evidence-form-body.js')).EvidenceFormBody;
    EvidenceForm.elementStyles = Body.styles;
  }

  /** The framework document; goes before the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** Id of the only competency whose behaviours can be chosen. */
  @property() competency?: string;
  /** The heading; by default "Evidence". */
  @property() label?: string;
  /** A sentence of help below the heading. */
  @property() hint?: string;
  /** Level of the heading on the page, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Without a heading of its own, where the page has one; `label` then only names the form. */
  @property({ type: Boolean }) bare = false;
  /** Id for new evidence; by default one is made. */
  @property({ attribute: 'evidence-id' }) evidenceId?: string;
  /** Most files that can be added; 0 for none. */
  @property({ type: Number, attribute: 'max-files' }) maxFiles = 5;
  /** Largest file that can be added, in megabytes. */
  @property({ type: Number, attribute: 'max-file-size' }) maxFileSize = 10;
  /** Kinds of files that are taken, such as "pdf jpeg docx"; by default all that are known. */
  @property({ attribute: 'file-kinds' }) fileKinds = '';
  /** Where what is typed is kept while it is not sent: `none`, `session` until the tab is closed, `local` on this device, `host`. */
  @property() draft: DraftMode = 'none';
  /** Tells this form's draft from others on the same page; by default the evidence's id or the element's name. */
  @property({ attribute: 'draft-key' }) draftKey?: string;
  /** Where the host keeps drafts, for `draft="host"`. */
  @property({ attribute: false }) draftStore?: DraftStore;

  /** The person has said that others use this computer. */
  @state() private shared = false;
  readonly #source = new FrameworkSource(this);
  readonly #locale = new LocaleController(this, evidenceMessages);
  readonly #submission = new EvidenceSubmission(this);
  readonly #work = new EvidenceWork();
  readonly #faults = new EvidenceFaults();
  readonly #formData = new EvidenceFormData();
  readonly #drafts = new DraftKeeper(this, {
    mode: () => (this.readonly ? 'none' : this.draft === 'local' && this.shared ? 'session' : this.draft),
    key: () => `evidence ${location.origin}${location.pathname} ${this.draftKey || this.writing.base?.id || this.evidenceId || this.name || this.id}`,
    store: () => this.draftStore,
    draft: () => draftOf(this.writing, this.#framework),
    restore: (draft) => this.#restore(draft),
    same: (a, b) => sameWriting(writingFrom(a), writingFrom(b)),
  });
  readonly #late = new LateBody(this, () => Body, () => EvidenceForm.load());
  #body: EvidenceFormBody | undefined;
  /** What the last update has drawn. */
  #shown!: FormState;
  /** The framework that the draft was written with. */
  #draftFramework: string | undefined;
  #sentWith: HTMLFormElement | null = null;
  #unwatchComputer: (() => void) | undefined;

  /** The files that were added, in their order. */
  get files(): readonly File[] {
    return this.writing.added.map(({ file }) => file);
  }

  /** What stands in the form. */
  get writing(): Writing {
    return this.#work.writing(this.value);
  }

  /** Removes the draft of this form, for a host that knows that the evidence has arrived. */
  clearDraft(): Promise<void> {
    return this.#drafts.remove();
  }

  get #about(): EvidenceAbout {
    const framework = this.#framework;
    return { id: this.evidenceId, framework: framework && { id: framework.id, version: framework.version, title: framework.title } };
  }

  get #framework(): Framework | undefined {
    const { state } = this.#source;
    return state.status === 'ready' ? state.framework : undefined;
  }

  protected override get validationAnchor(): HTMLElement | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('[part~=submit], input, textarea') ?? undefined;
  }

  constructor() {
    super();
    this.addEventListener('invalid', this.#onInvalid);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const look = (): void => {
      this.shared = sharedComputer.get();
    };
    look();
    this.#unwatchComputer = sharedComputer.watch(look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatchComputer?.();
  }

  override willUpdate(): void {
    if (Body) this.#body ??= new Body(this, this.#drafts, this.#actions);
    this.#shown = this.#state;
  }

  override render(): TemplateResult | typeof nothing {
    return this.#body ? this.#body.render(this.#shown) : this.#late.render(this.#locale.words);
  }

  get #state(): FormState {
    const { words } = this.#locale;
    return {
      writing: this.writing,
      framework: this.#framework,
      faults: this.#faults.shown(this.writing.entry),
      submission: this.#submission.state,
      disabled: this.isDisabled,
      alone: !this.form,
      shared: this.shared,
      notices: this.valueIssues.length > 0 ? [words.unreadableValue] : [],
      fault: this.value === null || this.validity.customError ? this.faultMessage : '',
      frameworkChanged: this.#draftFramework !== undefined && this.#framework !== undefined && this.#draftFramework !== frameworkName(this.#framework),
    };
  }

  protected override updated(): void {
    this.setState('busy', this.#submission.state.kind === 'busy');
    this.setState('done', this.#submission.state.kind === 'done');
    this.setState('invalid', this.#shown.faults.length > 0 || this.faultMessage !== '');
    this.#faults.tell(this, this.#shown.faults, this.#locale.words);
    this.#body?.updated(this.#shown);
  }

  /** Applies what a person has done; the host hears of it by the events that the controls fire. */
  #write(changes: Partial<Writing>): void {
    this.value = this.#work.write(this.value, changes, this.#about);
    this.requestUpdate(); // an empty row for a link changes no value
    this.#drafts.changed();
  }

  #restore(draft: Draft): void {
    this.#draftFramework = frameworkIn(draft);
    this.value = this.#work.write(this.value, writingFrom(draft), this.#about);
  }

  /** Finds fault with what was handed in, and says whether there is none. */
  #check(): boolean {
    this.requestUpdate();
    return this.#faults.check(this.writing.entry);
  }

  async #handIn(): Promise<void> {
    if (this.#submission.state.kind === 'busy') return;
    const complete = this.#check();
    await this.updateComplete;
    if (!complete || !this.value) {
      this.#body?.focusSummary();
      return;
    }
    // If the page ends meanwhile, nobody knows whether it has arrived.
    void this.#drafts.markSent();
    await this.#submission.handIn(this.value, this.files, this.#locale.words.rejected);
    const { kind } = this.#submission.state;
    void (kind === 'done' ? this.#drafts.finish() : this.#drafts.takeBack());
    await this.updateComplete;
    if (kind !== 'writing') this.#body?.focusOutcome();
  }

  readonly #actions = {
    write: (changes: Partial<Writing>): void => this.#write(changes),
    writeEntry: (changes: Partial<EvidenceEntry>): void => this.#write({ entry: { ...this.writing.entry, ...changes } }),
    /** What a button changed: native controls fire these events themselves. */
    tell: (): void => {
      this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      this.#finishChange();
    },
    change: (): void => this.#finishChange(),
    handIn: (): Promise<void> => this.#handIn(),
    startAnew: (): void => {
      this.#submission.startAnew();
      this.#work.startAnew();
      this.formResetCallback();
    },
    share: (shared: boolean): Promise<void> => this.#share(shared),
  };

  /** What is finished is kept at once: the next click may send the form and leave the page. */
  #finishChange(): void {
    this.dispatchChange();
    void this.#drafts.flush();
  }

  /** What was kept in the one place goes; what is written is kept from now on in the other. */
  async #share(shared: boolean): Promise<void> {
    sharedComputer.set(shared);
    await (shared ? this.#drafts.removeAll() : this.#drafts.remove());
    this.shared = shared;
  }

  /** The form was sent, or asked whether it can be: the summary takes the place of the browser's own message. */
  readonly #onInvalid = (event: Event): void => {
    if (event.target !== this || !this.faultMessage) return;
    this.#check();
    if (this.hasUpdated) this.performUpdate();
    if (this.form?.querySelector(':invalid:not(fieldset)') !== this || !this.#body?.focusSummary()) return;
    event.preventDefault();
  };

  readonly #onSubmit = (event: Event): void => {
    // Listeners that come later may still take the submission over.
    setTimeout(() => {
      if (!event.defaultPrevented) void this.#drafts.markSent();
    });
  };

  protected parse(input: unknown): { readonly value?: Evidence; readonly issues: readonly Issue[] } {
    const { value, issues } = parseEvidence(input);
    return value ? { value, issues: [] } : { issues };
  }

  protected override accept(value: Evidence | null): Evidence | null {
    return this.#work.made(value) ? value : (this.#work.copied(value) ?? super.accept(value));
  }

  protected override toFormValue(): FormValue {
    const { value, name } = this;
    if (!value) return super.toFormValue();
    if (!name) return null;
    return this.#formData.sent(value, name, this.files);
  }

  protected override toFormState(): FormValue {
    const { value, writing } = this;
    if (!this.#work.made(value)) return value && JSON.stringify(value);
    return this.#formData.kept(writing, this.#framework, JSON.stringify(this.#drafts.progress));
  }

  protected override fromFormState(kept: string | File | FormData): Evidence | null {
    if (!(kept instanceof FormData)) return super.fromFormState(kept);
    const files = kept.getAll('file').filter((file) => file instanceof File);
    const draft = draftFrom(kept.get('fields'), files);
    return draft ? this.#work.write(this.value, writingFrom(draft), this.#about) : null;
  }

  override formStateRestoreCallback(state: string | File | FormData | null, mode: 'restore' | 'autocomplete'): void {
    super.formStateRestoreCallback(state, mode);
    if (state instanceof FormData) this.#drafts.continueFrom(progressFrom(state.get('progress')));
  }

  protected findFault(): Fault | undefined {
    if (this.value === null) return this.required ? { flags: { valueMissing: true }, message: this.#locale.words.missing } : undefined;
    const [first] = faultsOf(this.writing.entry, localDay(new Date()));
    if (!first) return undefined;
    return { flags: { badInput: true }, message: faultWords(first, this.#locale.words) };
  }

  override formAssociatedCallback(): void {
    super.formAssociatedCallback();
    this.#sentWith?.removeEventListener('submit', this.#onSubmit);
    this.#sentWith = this.form;
    this.#sentWith?.addEventListener('submit', this.#onSubmit);
    this.requestUpdate();
  }

  override formResetCallback(): void {
    this.#faults.forget();
    super.formResetCallback();
    this.#drafts.changed();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#late.settled, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-evidence-form': EvidenceForm;
  }
  interface HTMLElementEventMap {
    'rung-evidence-submit': CustomEvent<EvidenceSubmitDetail>;
    'rung-evidence-faults': CustomEvent<EvidenceFaultsDetail>;
  }
}
