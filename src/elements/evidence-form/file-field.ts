import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { EvidenceMessages, FileFault } from '../../locale/evidence-messages.js';
import { formatBytes } from '../../locale/format.js';
import type { Attachment } from '../../model/evidence.js';
import type { FormActions } from './evidence-form-body.js';
import type { FileKindId } from './file-kind.js';
import type { TakenFile, Writing } from './evidence-writing.js';
import { KIND_NAMES } from './kind-names.js';

/** What the field needs of its form. */
interface FileHost extends LitElement {
  readonly maxFiles: number;
  readonly maxFileSize: number;
  readonly fileKinds: string;
  readonly writing: Writing;
}

interface Refusal {
  readonly code: FileFault;
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Chooses files, checks what is in them, and lists them. What reads files is loaded with the first one. */
export class FileField {
  readonly #form: FileHost;
  readonly #actions: Pick<FormActions, 'write' | 'tell'>;
  readonly #say: (text: string) => void;
  #refusals: readonly Refusal[] = [];
  #reading = 0;

  constructor(form: FileHost, actions: Pick<FormActions, 'write' | 'tell'>, say: (text: string) => void) {
    this.#form = form;
    this.#actions = actions;
    this.#say = say;
  }

  render({ kept, added }: Writing, words: EvidenceMessages): TemplateResult | typeof nothing {
    const { maxFiles, maxFileSize } = this.#form;
    if (maxFiles <= 0 && kept.length === 0) return nothing;
    const rows: readonly Attachment[] = [...kept, ...added.map(({ attachment }) => attachment)];
    const row = ({ name, size }: Attachment, index: number): TemplateResult => html`<li part="file">
      <bdi part="file-name">${name}</bdi><span class="muted" part="file-size">${formatBytes(size)}</span>
      <button type="button" part="remove" id="remove-file-${index}" @click=${() => this.#remove(index, words)}>${words.removeFile(name)}</button>
    </li>`;
    return html`<fieldset class="field" part="field" aria-describedby="files-hint">
      <legend part="label">${words.files}<span class="muted">&nbsp;${words.optional}</span></legend>
      <p id="files-hint" class="muted" part="hint">${words.filesHint(maxFiles, String(maxFileSize), this.#kinds.map((kind) => KIND_NAMES[kind]).join(', '))}</p>
      ${this.#refusals.map(({ code, name, values }) => html`<p class="fault" part="error"><span class="visually-hidden">${words.error} </span>${words.fileFaults[code](name, values)}</p>`)}
      <input type="file" id="file-input" multiple hidden @input=${(event: Event) => event.stopPropagation()} @change=${(event: Event) => this.#onChoose(event, words)} />
      <button type="button" part="add" id="add-file" @click=${this.#onOpen}>${words.chooseFiles}</button>
      ${this.#reading > 0 ? html`<p role="status">${words.reading}</p>` : nothing}
      ${rows.length > 0 ? html`<ul class="files">${rows.map(row)}</ul>` : nothing}
    </fieldset>`;
  }

  get #kinds(): readonly FileKindId[] {
    const known = Object.keys(KIND_NAMES) as readonly FileKindId[];
    const asked = this.#form.fileKinds.split(/[\s,]+/).filter(Boolean);
    return asked.length > 0 ? known.filter((kind) => asked.includes(kind)) : known;
  }

  readonly #onOpen = (): void => this.#form.renderRoot.querySelector<HTMLInputElement>('#file-input')?.click();

  /** Its value is emptied, so that the same file can be chosen again after it was removed. */
  #onChoose(event: Event, words: EvidenceMessages): void {
    event.stopPropagation();
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])];
    target.value = '';
    void this.#take(files, words);
  }

  async #take(files: readonly File[], words: EvidenceMessages): Promise<void> {
    this.#reading += 1;
    this.#form.requestUpdate();
    const taken: TakenFile[] = [];
    const refusals: Refusal[] = [];
    for (const file of files) {
      const result = await this.#takeOne(file, taken.length);
      if ('attachment' in result) taken.push(result);
      else refusals.push(result);
    }
    this.#reading -= 1;
    this.#refusals = refusals;
    if (taken.length > 0) {
      this.#actions.write({ added: [...this.#form.writing.added, ...taken] });
      this.#actions.tell();
    }
    this.#form.requestUpdate();
    const said = [...taken.map(({ attachment }) => words.fileAdded(attachment.name)), ...refusals.map(({ code, name, values }) => words.fileFaults[code](name, values))];
    this.#say(said.join(' '));
  }

  async #takeOne(file: File, before: number): Promise<TakenFile | Refusal> {
    const { maxFiles, maxFileSize } = this.#form;
    const { kept, added } = this.#form.writing;
    const limit = maxFileSize * 1_000_000;
    try {
      const [{ takeFile }, { safeFileName }] = await Promise.all([import('./take-file.js'), import('./safe-file-name.js')]);
      if (kept.length + added.length + before >= maxFiles) return { code: 'too-many', name: safeFileName(file.name), values: { limit: String(maxFiles) } };
      const result = await takeFile(file, { maxSize: limit, kinds: this.#kinds });
      if (result.ok) return { file: result.file, attachment: result.attachment };
      const { name, size, kind } = result.values;
      return { code: result.code, name, values: { size: formatBytes(size), limit: formatBytes(limit), found: kind ? KIND_NAMES[kind] : '' } };
    } catch {
      return { code: 'unreadable', name: '', values: {} };
    }
  }

  #remove(index: number, words: EvidenceMessages): void {
    const { kept, added } = this.#form.writing;
    const name = [...kept, ...added.map(({ attachment }) => attachment)][index]?.name ?? '';
    this.#refusals = [];
    this.#actions.write({ kept: kept.filter((_, at) => at !== index), added: added.filter((_, at) => at + kept.length !== index) });
    this.#actions.tell();
    this.#say(words.fileRemoved(name));
    // The next row moves up to this place; behind the last one the button to add is next.
    void this.#form.updateComplete.then(() => {
      const root = this.#form.renderRoot;
      (root.querySelector<HTMLElement>(`#remove-file-${index}`) ?? root.querySelector<HTMLElement>('#add-file'))?.focus();
    });
  }
}
