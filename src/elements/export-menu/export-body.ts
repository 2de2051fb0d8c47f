import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { FrameworkState } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { DocumentFormat, ExportFormat } from '../../io/write/export-format.js';
import type { Exported } from '../../io/write/loss.js';
import { exportMessages } from '../../locale/export-messages.js';
import type { Framework } from '../../model/index.js';
import { actionStyles } from '../../styles/actions.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { downloadFile } from '../download-file.js';
import type { ExportMenu } from './export-menu.js';
import { exportStyles } from './export.styles.js';
import type { ExporterIo } from './exporter-io.js';
import { FormatPopover } from './format-popover.js';
import { lossDialog } from './loss-dialog.js';

/** Those that people read first, then those for other systems. */
const FRAMEWORK_FORMATS: readonly ExportFormat[] = ['docx', 'xlsx', 'html', 'csv', 'csv-wide', 'json', 'case', 'case-1.0', 'moodle'];
const CONTENT_FORMATS: readonly DocumentFormat[] = ['docx', 'csv', 'json'];

/** A file that is made and waits for a person to say that its losses do not matter. */
interface Waiting {
  readonly format: ExportFormat;
  readonly exported: Exported;
}

/** Draws an export menu, and makes the files. */
export class ExportBody {
  static readonly styles: CSSResult[] = [tokens, base, actionStyles, exportStyles];

  readonly #menu: ExportMenu;
  readonly #io: () => Promise<ExporterIo> | undefined;
  readonly #locale: LocaleController<typeof exportMessages.en>;
  readonly #popover: FormatPopover;
  #framework: Framework | undefined;
  #making: { readonly format: ExportFormat; readonly abort: AbortController } | undefined;
  #failed: ExportFormat | undefined;
  #waiting: Waiting | undefined;
  /** What the dialog was opened for. */
  #asked: Waiting | undefined;
  #status = '';

  constructor(menu: ExportMenu, io: () => (() => Promise<ExporterIo>) | undefined) {
    this.#menu = menu;
    this.#io = () => io()?.();
    this.#locale = new LocaleController(menu, exportMessages);
    this.#popover = new FormatPopover(menu);
    adoptLate(menu, ExportBody.styles);
  }

  get isBusy(): boolean {
    return this.#making !== undefined;
  }

  cancel(): void {
    this.#making?.abort.abort();
    this.#making = undefined;
  }

  /** The menu leaves the page. */
  release(): void {
    this.cancel();
    this.#popover.release();
  }

  render(state: FrameworkState, retrySource: () => void): TemplateResult {
    const { words } = this.#locale;
    this.#framework = state.status === 'ready' ? state.framework : undefined;
    const isThere = this.#menu.content !== undefined || this.#framework !== undefined;
    const label = this.#menu.label ?? words.button;
    return html`<div class="menu">
      ${isThere && !this.#making
        ? html`<button type="button" id="button" part="button" popovertarget="formats">${label}<span class="arrow" aria-hidden="true"></span></button>
            <div id="formats" class="formats" part="formats" popover role="group" aria-label=${words.formats} @beforetoggle=${this.#popover.onBeforeToggle} @toggle=${this.#popover.onToggle}>
              ${this.#formats().map((format) => this.#renderFormat(format))}
            </div>`
        : nothing}
      ${isThere || state.status !== 'error' ? nothing : html`<p class="error" part="error">${words.noFramework} <button type="button" part="retry" @click=${retrySource}>${words.retry}</button></p>`}
      ${isThere || state.status === 'error' ? nothing : html`<p class="muted" part="empty">${state.status === 'loading' ? words.waiting : words.empty}</p>`}
      ${this.#making ? this.#renderProgress(this.#making.format) : nothing}
      ${this.#failed ? this.#renderFailure(this.#failed) : nothing}
      <p class="status-line" role="status" part="status"><bdi>${this.#status}</bdi></p>
      ${lossDialog(this.#waiting && { name: words.names[this.#waiting.format], losses: this.#waiting.exported.losses }, words, this.#onConfirm, this.#onClose)}
    </div>`;
  }

  updated(): void {
    const dialog = this.#menu.renderRoot.querySelector('dialog');
    if (this.#waiting === this.#asked) return;
    // Once for each file: the event of closing comes later than other renderings.
    this.#asked = this.#waiting;
    if (this.#waiting) dialog?.showModal();
  }

  #formats(): readonly ExportFormat[] {
    const possible: readonly ExportFormat[] = this.#menu.content === undefined ? FRAMEWORK_FORMATS : CONTENT_FORMATS;
    const asked = this.#menu.formats?.split(/[\s,]+/).flatMap((name) => possible.find((format) => format === name) ?? []);
    return asked?.length ? asked : possible;
  }

  #renderFormat(format: ExportFormat): TemplateResult {
    const { words } = this.#locale;
    const onClick = (): void => {
      this.#popover.close();
      void this.#make(format);
    };
    return html`<button type="button" part="format" data-format=${format} @click=${onClick}>
      <span class="format-name" part="format-name">${words.names[format]}</span> <span class="muted" part="format-hint">${words.hints[format]}</span>
    </button>`;
  }

  #renderProgress(format: ExportFormat): TemplateResult {
    const { words } = this.#locale;
    const onCancel = (): void => {
      this.cancel();
      this.#say(words.cancelled);
      this.#focusButton();
    };
    return html`<div class="progress" part="progress">
      <label for="progress">${words.making(words.names[format])}</label> <progress id="progress"></progress>
      <button type="button" id="cancel" part="cancel" @click=${onCancel}>${words.cancel}</button>
    </div>`;
  }

  #renderFailure(format: ExportFormat): TemplateResult {
    const { words } = this.#locale;
    return html`<div class="error" part="error" role="alert">
      <p>${words.failed(words.names[format])}</p>
      <button type="button" part="retry" @click=${() => void this.#make(format)}>${words.retry}</button>
    </div>`;
  }

  async #make(format: ExportFormat): Promise<void> {
    this.cancel();
    const making = { format, abort: new AbortController() };
    this.#making = making;
    this.#failed = undefined;
    this.#say(this.#locale.words.making(this.#locale.words.names[format]));
    let exported: Exported | undefined;
    try {
      exported = await this.#write(format);
    } catch (cause) {
      console.warn(`<${this.#menu.localName}> could not make a file.`, cause);
    }
    if (making.abort.signal.aborted) return;
    this.#making = undefined;
    if (!exported) {
      this.#failed = format;
      this.#say('');
    } else if (exported.losses.length > 0) {
      this.#waiting = { format, exported };
      this.#say('');
    } else this.#give({ format, exported });
    this.#focusButton();
  }

  async #write(format: ExportFormat): Promise<Exported> {
    const io = await this.#io();
    if (!io) throw new Error('Nothing writes files. Import rung-elements/define/export-menu.js.');
    const { content, uriBase } = this.#menu;
    const framework = this.#framework;
    const now = new Date();
    const contentFormat = CONTENT_FORMATS.find((each) => each === format);
    if (content !== undefined && contentFormat) return io.exportDocument(content, contentFormat, { now, ...(framework && { framework }) });
    if (!framework) throw new Error('There is no framework to export.');
    return io.exportFramework(framework, format, { now, ...(uriBase && { uriBase }) });
  }

  #give({ format, exported: { file, name, losses } }: Waiting): void {
    if (this.#menu.offer({ format, file, name, losses })) {
      downloadFile(file, name);
      this.#say(this.#locale.words.downloaded(name));
    } else this.#say('');
  }

  readonly #onConfirm = (): void => {
    const waiting = this.#waiting;
    this.#menu.renderRoot.querySelector('dialog')?.close();
    this.#waiting = undefined;
    if (waiting) this.#give(waiting);
    this.#focusButton();
  };

  readonly #onClose = (): void => {
    if (!this.#waiting) return;
    this.#waiting = undefined;
    this.#say(this.#locale.words.cancelled);
    this.#focusButton();
  };

  #say(text: string): void {
    this.#status = text;
    this.#menu.requestUpdate();
  }

  /** The button is drawn anew after a file was made. */
  #focusButton(): void {
    void this.#menu.updateComplete.then(() => {
      const root = this.#menu.renderRoot;
      if (!root.querySelector('dialog[open]')) (root.querySelector<HTMLElement>('[part=retry]') ?? root.querySelector<HTMLElement>('#button'))?.focus();
    });
  }
}
