import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { importerStartMessages } from '../../locale/importer-start-messages.js';
import type { Framework, Issue } from '../../model/index.js';
import type { ImporterBody } from './importer-body.js';
import type { ImporterIo, ImportSource } from './importer-io.js';

/** The framework that a person has checked, and what the importer had to say of the source. */
export interface FrameworkImportDetail {
  readonly framework: Framework;
  readonly issues: readonly Issue[];
}

/** What draws importers: loaded with the first one (docs/decisions/0002). */
let Body: typeof ImporterBody | undefined;

/**
 * Makes a framework of the document in which an organisation has it: Word, Excel, a web page, an export of another
 * system. Shows what was understood beside the source, and lets a person correct it before it is used. Outside text
 * fields Ctrl+Z undoes a change and Ctrl+Y brings it back, on a Mac Cmd+Z and Cmd+Shift+Z.
 *
 * @summary Bring your own framework, from a file to a checked document.
 * @tag rung-framework-importer
 * @fires {FrameworkImportDetail} rung-framework-import - A person uses the framework; cancelable: then the importer stays as it is, and the host says why.
 * @csspart title - The heading.
 * @csspart steps - The three steps.
 * @csspart step - One of them.
 * @csspart step-title - The heading of the step that is open.
 * @csspart drop - Where files are dropped or chosen.
 * @csspart choose - The button that chooses files.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart hint - What helps to fill it.
 * @csspart paste - The field for pasted text.
 * @csspart address - The field for an address.
 * @csspart read - A button that reads what is in a field.
 * @csspart progress - Shown while a source is read.
 * @csspart cancel - The button that stops it, or closes a dialog.
 * @csspart error - Says why a source could not be read.
 * @csspart notice - Says of edits that no longer fit.
 * @csspart summary - What was understood, in numbers.
 * @csspart fact - One of the numbers.
 * @csspart why - Signs by which the source was understood.
 * @csspart history - The buttons to undo and redo.
 * @csspart undo - The button that takes back the last change.
 * @csspart redo - The button that brings it back.
 * @csspart status - The announced result of what a person did.
 * @csspart issues - What to check.
 * @csspart issue - One of the issues.
 * @csspart show - A button that leads to a place in the source.
 * @csspart views - The buttons that choose what is shown.
 * @csspart view - One of them.
 * @csspart source - The source as it was read.
 * @csspart source-heading - A heading in it.
 * @csspart source-table - A table in it.
 * @csspart taken - A button that says what a part of the source was taken for, and changes it.
 * @csspart pages - The buttons that turn the pages of a long table, or the parts of a very large framework.
 * @csspart result - What was made of it.
 * @csspart preview - The framework's grid.
 * @csspart edit - Names and behaviours to correct.
 * @csspart competency - A competency in it.
 * @csspart change - A button that changes a name or behaviour.
 * @csspart dialog - The dialog in which something is corrected.
 * @csspart dialog-title - Its heading.
 * @csspart save - The button that corrects.
 * @csspart action - Another button of the dialog.
 * @csspart continue - The button that leads to the next step.
 * @csspart back - A button that leads back.
 * @csspart use - The button that uses the framework.
 * @csspart download - The button that downloads it.
 * @csspart done - Says that the framework is used.
 * @csspart loading - Shown while the importer itself loads.
 * @csspart retry - The button that tries again.
 * @cssstate busy - A source is being read.
 * @cssstate source - The first step is open.
 * @cssstate check - The second.
 * @cssstate use - The third.
 */
export class FrameworkImporter extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]),
    [hidden] {
      display: none;
    }
  `;

  /** Loads what reads and writes files. Given by the module that registers the element. */
  static io?: () => Promise<ImporterIo>;

  /** Loads what draws importers. The first one on the page does it; done before, importers are drawn without waiting. */
  static async load(): Promise<void> {
    const { ImporterBody } = await import('./importer-body.js');
    Body = ImporterBody;
    FrameworkImporter.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** An earlier version of the same framework: what did not change keeps its ids. */
  @property({ attribute: false }) previous?: Framework;
  /** The heading; by default "Use your own framework". An empty text leaves it out. */
  @property() label?: string;
  /** Level of the heading on the page, 1 to 4. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private failed = false;
  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this, importerStartMessages);
  #body: ImporterBody | undefined;
  #loading: Promise<void> | undefined;

  /** Reads a source as if a person had chosen it: files, or text. What is open already stays, and can be come back to. */
  async read(source: ImportSource | readonly ImportSource[]): Promise<void> {
    await (this.#loading ??= Body ? Promise.resolve() : this.#load());
    this.#open();
    await this.#body?.read(typeof source === 'string' || source instanceof Blob ? [source] : source);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!Body) this.#loading ??= this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#body?.cancel();
  }

  override render(): TemplateResult {
    this.#open();
    if (this.#body) return this.#body.render();
    const { words } = this.#locale;
    return this.failed
      ? html`<p part="error">${words.failed} <button type="button" part="retry" @click=${this.#load}>${words.retry}</button></p>`
      : html`<p part="loading" role="status">${words.loading}</p>`;
  }

  protected override updated(): void {
    const { states } = this.#internals;
    for (const name of ['source', 'check', 'use']) {
      if (name === this.#body?.step) states.add(name);
      else states.delete(name);
    }
    if (this.#body?.isBusy) states.add('busy');
    else states.delete('busy');
    this.#body?.updated();
  }

  /** @internal Tells the host; false when it refuses. */
  use(detail: FrameworkImportDetail): boolean {
    return this.dispatchEvent(new CustomEvent<FrameworkImportDetail>('rung-framework-import', { bubbles: true, composed: true, cancelable: true, detail }));
  }

  #open(): void {
    if (Body) this.#body ??= new Body(this, () => FrameworkImporter.io);
  }

  readonly #load = async (): Promise<void> => {
    this.failed = false;
    try {
      await FrameworkImporter.load();
    } catch {
      this.failed = true;
      this.#loading = undefined;
    }
    this.requestUpdate();
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    await super.getUpdateComplete();
    await this.#body?.drawn;
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-framework-importer': FrameworkImporter;
  }
  interface HTMLElementEventMap {
    'rung-framework-import': CustomEvent<FrameworkImportDetail>;
  }
}
