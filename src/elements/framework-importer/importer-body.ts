import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { ImporterMessages } from '../../locale/importer-messages.js';
import type { FrameworkEdit, IssuePath } from '../../model/index.js';
import type { Corrections } from '../../io/interpret/corrections.js';
import { actionStyles } from '../../styles/actions.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { downloadFile } from '../download-file.js';
import { heading, headingLevelOf } from '../heading.js';
import { AskDialog, type Question } from './ask-dialog.js';
import { checkStep } from './check-step.js';
import { checkStyles } from './check.styles.js';
import type { FrameworkImporter } from './framework-importer.js';
import type { ImporterIo, ImportSource } from './importer-io.js';
import { ImporterLocale } from './importer-locale.js';
import { importerStyles } from './importer.styles.js';
import { ImportSession } from './import-session.js';
import { Preview } from './preview.js';
import { Room } from './room.js';
import { Slices } from './slices.js';
import { sourceStep } from './source-step.js';
import { sourceStyles } from './source.styles.js';
import { SourceView } from './source-view.js';
import { undoOrRedo } from './undo-keys.js';
import type { Taken } from './take-source.js';
import { useStep } from './use-step.js';

export type Step = 'source' | 'check' | 'use';
const STEPS: readonly Step[] = ['source', 'check', 'use'];

/** Draws an importer: which step is open, what is announced, and where the focus goes. */
export class ImporterBody {
  static readonly styles: CSSResult[] = [tokens, base, actionStyles, importerStyles, checkStyles, sourceStyles];

  step: Step = 'source';
  readonly session: ImportSession;
  readonly locale: ImporterLocale;
  readonly source: SourceView;
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
  outcome: 'done' | 'download-failed' | undefined;
  /** Someone tried to read an empty field. */
  nothingPasted = false;

  readonly #host: FrameworkImporter;
  readonly #io: () => Promise<ImporterIo> | undefined;
  readonly #slices: Slices;
  readonly #dialog: AskDialog;
  #status = '';
  /** What is to have the focus after the next rendering. */
  #focus: string | undefined;

  constructor(host: FrameworkImporter, io: () => (() => Promise<ImporterIo>) | undefined) {
    this.#host = host;
    this.#io = () => io()?.();
    this.locale = new ImporterLocale(host);
    this.session = new ImportSession({ io: this.#io, previous: () => host.previous, changed: () => host.requestUpdate() });
    this.#slices = new Slices(host);
    this.#dialog = new AskDialog(host);
    this.source = new SourceView(this, this.#slices);
    this.preview = new Preview(host, this.#slices);
    this.room = new Room(host);
    adoptLate(host, ImporterBody.styles);
  }

  get words(): ImporterMessages {
    return this.locale.words;
  }
  get isBusy(): boolean {
    return this.session.busy !== undefined;
  }
  get headingLevel(): number {
    return headingLevelOf(this.#host.headingLevel);
  }
  /** Settles when all that is shown is drawn. */
  get drawn(): Promise<void> {
    return this.#slices.done;
  }

  render(): TemplateResult {
    const { words, step } = this;
    const title = this.#host.label ?? words.title;
    return html`<div class="importer" @input=${(event: Event) => event.stopPropagation()} @keydown=${this.#onKey}>
      ${title ? heading(this.headingLevel, 'title', title) : nothing}
      <ol class="steps" part="steps" aria-label=${words.steps}>
        ${STEPS.map((name, index) => html`<li part="step" class=${STEPS.indexOf(step) > index ? 'past' : ''} aria-current=${name === step ? 'step' : nothing}><bdi>${words.step(index + 1, words.stepNames[name])}</bdi></li>`)}
      </ol>
      <p class="status-line" role="status" part="status"><bdi>${this.#status}</bdi></p>
      ${step === 'source' ? sourceStep(this) : step === 'check' ? checkStep(this) : useStep(this)}
      ${this.#dialog.render(words)}
    </div>`;
  }

  updated(): void {
    const { work } = this.session;
    if (this.step === 'check' && work) this.source.show(work);
    this.source.updated();
    this.#dialog.updated();
    if (this.#focus === undefined) return;
    const root = this.#host.renderRoot;
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
    this.#opened(await this.session.read(sources, this.locale.nameOf(sources).join(', '), format));
  }

  async fetch(address: string): Promise<void> {
    this.#status = '';
    this.nothingPasted = false;
    this.#opened(await this.session.fetch(address, this.#host.baseURI, address));
  }

  #opened(isOpen: boolean): void {
    if (isOpen) {
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
    this.source.goTo(place);
    this.update();
  }

  ask(question: Question): void {
    this.#dialog.ask(question);
  }

  use(): void {
    const { work } = this.session;
    if (!work?.framework) return;
    this.outcome = this.#host.use({ framework: work.framework, issues: work.imported.issues }) ? 'done' : undefined;
    // A host that refuses says itself why.
    this.say(this.outcome === 'done' ? this.words.done : '');
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

  /** Text fields undo what is typed in them. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const what = this.step === 'check' ? undoOrRedo(event) : undefined;
    if (what === undefined || this.session[`${what}able`] === undefined) return;
    event.preventDefault();
    this[what]();
  };
}
