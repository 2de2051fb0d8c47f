import { adoptStyles, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { importerMessages } from '../../locale/importer-messages.js';
import { sourceMessages } from '../../locale/source-messages.js';
import type { FrameworkEdit, IssuePath } from '../../model/index.js';
import type { Corrections } from '../../io/interpret/corrections.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { downloadFile } from '../download-file.js';
import { heading, headingLevelOf } from '../heading.js';
import { askDialog, type Question } from './ask-dialog.js';
import { checkStep } from './check-step.js';
import { checkStyles } from './check.styles.js';
import type { FrameworkImporter } from './framework-importer.js';
import { fileNames } from './import-work.js';
import type { ImporterIo, ImportSource } from './importer-io.js';
import { importerStyles } from './importer.styles.js';
import { ImportSession } from './import-session.js';
import { Preview } from './preview.js';
import { Room } from './room.js';
import { SourcePlaces } from './source-places.js';
import { sourceStep } from './source-step.js';
import { sourceStyles } from './source.styles.js';
import type { Taken } from './take-source.js';
import { useStep } from './use-step.js';

export type Step = 'source' | 'check' | 'use';
const STEPS: readonly Step[] = ['source', 'check', 'use'];

/** Draws an importer: which step is open, what is announced, and where the focus goes. */
export class ImporterBody {
  static readonly styles: CSSResult[] = [tokens, base, importerStyles, checkStyles, sourceStyles];

  step: Step = 'source';
  readonly session: ImportSession;
  readonly places: SourcePlaces;
  readonly preview: Preview;
  /** What is shown of the result. */
  result: 'preview' | 'edit' = 'preview';
  /** Where there is no room for both, the source is shown and not the result. */
  showsSource = false;
  readonly room: Room;
  /** Ids of the competencies that are unfolded to be corrected. */
  readonly opened = new Set<string>();
  /** All issues are shown, however many. */
  allIssues = false;
  /** What became of using or downloading the framework. */
  outcome: 'done' | 'refused' | 'download-failed' | undefined;
  /** Someone tried to read an empty field. */
  nothingPasted = false;

  readonly #host: FrameworkImporter;
  readonly #locale: LocaleController<typeof importerMessages.en>;
  readonly #issueLocale: LocaleController<typeof sourceMessages.en>;
  readonly #io: () => Promise<ImporterIo> | undefined;
  #status = '';
  #question: Question | undefined;
  /** The question for which the dialog was opened. */
  #asked: Question | undefined;
  /** Why the answer to the question was refused. */
  #refusal: string | undefined;
  /** What is to have the focus after the next rendering. */
  #focus: string | undefined;

  constructor(host: FrameworkImporter, io: () => (() => Promise<ImporterIo>) | undefined) {
    this.#host = host;
    this.#io = () => io()?.();
    this.#locale = new LocaleController(host, importerMessages);
    this.#issueLocale = new LocaleController(host, sourceMessages);
    this.session = new ImportSession({ io: this.#io, previous: () => host.previous, changed: () => host.requestUpdate() });
    this.places = new SourcePlaces(host);
    this.preview = new Preview(host);
    this.room = new Room(host);
    const root = host.renderRoot;
    const { styleSheet } = importerStyles;
    // Importers which were there before this was loaded have none yet.
    if (root instanceof ShadowRoot && !(styleSheet && root.adoptedStyleSheets.includes(styleSheet))) adoptStyles(root, ImporterBody.styles);
  }

  get words(): typeof importerMessages.en {
    return this.#locale.words;
  }
  get language(): 'en' | 'cy' {
    return this.words === importerMessages.en ? 'en' : 'cy';
  }
  /** The sentence of an issue, and whether it is English because there is none in the language around. */
  sentenceOf({ code, values, message }: { readonly code: string; readonly values: Readonly<Record<string, string>>; readonly message: string }): { readonly text: string; readonly lang?: 'en' } {
    const own = this.#issueLocale.words.issues?.[code]?.(values);
    return own === undefined ? { text: message, ...(this.language !== 'en' && { lang: 'en' as const }) } : { text: own };
  }
  get isBusy(): boolean {
    return this.session.busy !== undefined;
  }
  get headingLevel(): number {
    return headingLevelOf(this.#host.headingLevel);
  }
  /** Of what is opened, in words. */
  nameOf(sources: readonly ImportSource[]): readonly string[] {
    const names = fileNames(sources);
    return names.length > 0 ? names : [this.words.pastedText];
  }

  render(): TemplateResult {
    const { words, step } = this;
    const title = this.#host.label ?? words.title;
    return html`<div class="importer" @input=${(event: Event) => event.stopPropagation()}>
      ${title ? heading(this.headingLevel, 'title', title) : nothing}
      <ol class="steps" part="steps" aria-label=${words.steps}>
        ${STEPS.map((name, index) => html`<li part="step" class=${STEPS.indexOf(step) > index ? 'past' : ''} aria-current=${name === step ? 'step' : nothing}><bdi>${words.step(index + 1, words.stepNames[name])}</bdi></li>`)}
      </ol>
      <p class="status-line" role="status" part="status"><bdi>${this.#status}</bdi></p>
      ${step === 'source' ? sourceStep(this) : step === 'check' ? checkStep(this) : useStep(this)}
      ${askDialog(this.#question, this.#refusal, words, this.#answered, this.#closed)}
    </div>`;
  }

  updated(): void {
    const root = this.#host.renderRoot;
    this.places.updated();
    const dialog = root.querySelector('dialog');
    if (dialog && this.#question !== this.#asked) {
      // Once for each question: the event of closing comes later than other renderings.
      this.#asked = this.#question;
      if (this.#question && !dialog.open) dialog.showModal();
    }
    if (this.#focus === undefined) return;
    const target = root.querySelector<HTMLElement>(this.#focus) ?? root.querySelector<HTMLElement>('#step-title');
    this.#focus = undefined;
    target?.focus();
  }

  /** Announces what a person did. */
  say(text: string): void {
    this.#status = text;
    this.#host.requestUpdate();
  }

  update(): void {
    this.#host.requestUpdate();
  }

  open(step: Step): void {
    this.step = step;
    this.outcome = undefined;
    this.#status = '';
    this.#focus = '#step-title';
    this.#host.requestUpdate();
  }

  /** @param selector of what gets the focus after the next rendering; the heading of the step where it is not there */
  focusLater(selector: string): void {
    this.#focus = selector;
    this.#host.requestUpdate();
  }

  async read(sources: readonly ImportSource[], format?: Taken['format']): Promise<void> {
    if (sources.length === 0) return;
    if (this.step !== 'source') this.open('source');
    this.#status = '';
    this.nothingPasted = false;
    this.#opened(await this.session.read(sources, this.nameOf(sources).join(', '), format));
  }

  async fetch(address: string): Promise<void> {
    this.#status = '';
    this.nothingPasted = false;
    this.#opened(await this.session.fetch(address, this.#host.baseURI, address));
  }

  #opened(isOpen: boolean): void {
    if (isOpen) {
      this.places.reset();
      this.allIssues = false;
      this.result = 'preview';
      this.showsSource = this.session.work?.framework === undefined;
      this.open('check');
    } else if (this.session.problem) this.focusLater('#problem');
  }

  cancel(): void {
    this.session.cancel();
  }

  readonly stop = (): void => {
    this.cancel();
    this.say(this.words.cancelled);
    this.focusLater(this.step === 'source' ? '#choose' : '#step-title');
  };

  async correct(correction: Corrections, label: string): Promise<void> {
    if (await this.session.correct(correction, label)) this.say(label);
  }

  /** Why it was refused, in words; nothing when it is done. */
  edit(edits: readonly FrameworkEdit[], label: string): string | undefined {
    const refused = this.session.edit(edits, label);
    if (refused !== undefined) return this.words.refusals[refused];
    this.say(label);
    return undefined;
  }

  undo(): void {
    const label = this.session.undoable;
    if (label === undefined) return;
    this.session.undo();
    this.say(this.words.undone(label));
  }

  redo(): void {
    const label = this.session.redoable;
    if (label === undefined) return;
    this.session.redo();
    this.say(this.words.redone(label));
  }

  /** Leads to a place in the source. */
  show(place: IssuePath): void {
    this.showsSource = true;
    this.places.goTo(place);
  }

  readonly ask = (question: Question): void => {
    this.#question = question;
    this.#refusal = undefined;
    this.#host.requestUpdate();
  };

  /** Closes the dialog unless what was answered is refused. */
  readonly #answered = (refusal: string | undefined): void => {
    this.#refusal = refusal;
    if (refusal === undefined) this.#host.renderRoot.querySelector('dialog')?.close();
    this.#host.requestUpdate();
  };

  readonly #closed = (): void => {
    this.#question = undefined;
    this.#host.requestUpdate();
  };

  use(): void {
    const { work } = this.session;
    if (!work?.framework) return;
    this.outcome = this.#host.use({ framework: work.framework, issues: work.imported.issues }) ? 'done' : 'refused';
    this.say(this.outcome === 'done' ? this.words.done : this.words.notTaken);
  }

  async download(): Promise<void> {
    const framework = this.session.work?.framework;
    if (!framework) return;
    try {
      const exported = await (await this.#io())?.exportFramework(framework, 'json');
      if (exported) downloadFile(exported.file, exported.name);
      this.outcome = undefined;
    } catch {
      this.outcome = 'download-failed';
    }
    this.update();
  }
}
