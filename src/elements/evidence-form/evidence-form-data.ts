import type { Evidence } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import type { FormValue } from '../form-control.js';
import { draftOf } from './evidence-draft.js';
import type { Writing } from './evidence-writing.js';

/**
 * What a form sends of evidence, and what the browser keeps of it. Each is made once for what it is made of: the form is
 * told again only when it is another object.
 */
export class EvidenceFormData {
  #sent: { readonly value: Evidence; readonly name: string; readonly data: FormValue } | undefined;
  #kept: { readonly writing: Writing; readonly progress: string; readonly data: FormValue } | undefined;

  /** JSON, and behind it the files, all under one name. */
  sent(value: Evidence, name: string, files: readonly File[]): FormValue {
    if (this.#sent?.value === value && this.#sent.name === name) return this.#sent.data;
    const json = JSON.stringify(value);
    let data: FormValue = json;
    if (files.length > 0) {
      data = new FormData();
      data.append(name, json);
      for (const file of files) data.append(name, file);
    }
    this.#sent = { value, name, data };
    return data;
  }

  /** @param progress how far the draft is kept, as JSON: what another tab has saved since is not overwritten, and what was deleted does not come back */
  kept(writing: Writing, framework: Framework | undefined, progress: string): FormValue {
    if (this.#kept?.writing === writing && this.#kept.progress === progress) return this.#kept.data;
    const draft = draftOf(writing, framework);
    const data = draft ? new FormData() : null;
    data?.append('fields', JSON.stringify(draft?.fields));
    data?.append('progress', progress);
    for (const file of draft?.files ?? []) data?.append('file', file);
    this.#kept = { writing, progress, data };
    return data;
  }
}
