import { css, html, LitElement, type nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { ExportContent } from '../../io/write/export-document.js';
import type { ExportFormat } from '../../io/write/export-format.js';
import type { Loss } from '../../io/write/loss.js';
import { importerStartMessages } from '../../locale/importer-start-messages.js';
import { LateBody } from '../late-body.js';
import type { ExportBody } from './export-body.js';
import type { ExporterIo } from './exporter-io.js';

/** A file that a person has asked for, and what its format cannot hold. */
export interface ExportDetail {
  readonly format: ExportFormat;
  readonly file: Blob;
  /** A file name that every system accepts. */
  readonly name: string;
  readonly losses: readonly Loss[];
}

/** What draws export menus: loaded with the first one (docs/decisions/0002). */
let Body: typeof ExportBody | undefined;

/**
 * Gives a framework, or what people made of it, as a file in the format that a person chooses. Says before the download
 * what the format cannot hold.
 *
 * @summary A button with the formats in which a document can be downloaded.
 * @tag rung-export-menu
 * @fires {ExportDetail} rung-export - A file is ready; cancelable: then the menu does not download it, and the host does with it what it wants.
 * @fires {Event} load - The framework set as a property or address is there.
 * @fires {Event} error - It could not be loaded or read.
 * @csspart button - The button that opens the formats.
 * @csspart formats - The list of formats.
 * @csspart format - The button of a format.
 * @csspart format-name - Its name.
 * @csspart format-hint - What it is for.
 * @csspart progress - Shown while a file is made.
 * @csspart cancel - The button that stops it, or closes the dialog.
 * @csspart status - The announced result.
 * @csspart dialog - The dialog that says what the format cannot hold.
 * @csspart dialog-title - Its heading.
 * @csspart loss - Something that the format cannot hold.
 * @csspart download - The button that downloads all the same.
 * @csspart error - Says that no file could be made.
 * @csspart retry - The button that tries again.
 * @csspart empty - Says that there is nothing to export.
 * @csspart loading - Shown while the menu itself loads.
 * @cssstate busy - A file is being made.
 */
export class ExportMenu extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Loads what writes files. Given by the module that registers the element. */
  static io?: () => Promise<ExporterIo>;

  /** Loads what draws menus. The first one on the page does it; done before, menus are drawn without waiting. */
  static async load(): Promise<void> {
    const { ExportBody } = await import('./export-body.js');
    Body = ExportBody;
    ExportMenu.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** The framework document; goes before `src`, and both before the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** Address of a framework's JSON. */
  @property() src?: string;
  /** Evidence, checklists or chosen levels to export in place of the framework, which then only gives the names. */
  @property({ attribute: false }) content?: ExportContent;
  /** The formats to offer, by name with spaces between, in this order: `docx csv json`. All by default. */
  @property() formats?: string;
  /** Where a CASE package will be served, for the addresses in it: `https://example.org/ims/case/v1p1/`. Without it they are `urn:uuid:…`. */
  @property({ attribute: 'uri-base' }) uriBase?: string;
  /** The words on the button; by default "Export". */
  @property() label?: string;

  readonly #internals = this.attachInternals();
  readonly #source = new FrameworkSource(this);
  readonly #locale = new LocaleController(this, importerStartMessages);
  readonly #late = new LateBody(this, () => Body, () => ExportMenu.load());
  #body: ExportBody | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#body?.release();
  }

  override willUpdate(): void {
    if (Body) this.#body ??= new Body(this, () => ExportMenu.io);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#body) return this.#body.render(this.#source.state, () => this.#source.retry());
    const { words } = this.#locale;
    return this.#late.render(words, html`<p part="loading" role="status">${words.loading}</p>`);
  }

  protected override updated(): void {
    if (this.#body?.isBusy) this.#internals.states.add('busy');
    else this.#internals.states.delete('busy');
    this.#body?.updated();
  }

  /** @internal Offers a file to the host; false when it takes care of it. */
  offer(detail: ExportDetail): boolean {
    return this.dispatchEvent(new CustomEvent<ExportDetail>('rung-export', { bubbles: true, composed: true, cancelable: true, detail }));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#late.settled, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-export-menu': ExportMenu;
  }
  interface HTMLElementEventMap {
    'rung-export': CustomEvent<ExportDetail>;
  }
}
