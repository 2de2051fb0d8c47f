import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import type { Person } from '../../model/person.js';
import { SENIORITIES, type ProfiledRole } from '../../model/role-profile.js';

/** What the fields show, and tell. */
export interface RoleFieldsContext {
  readonly role: ProfiledRole;
  readonly words: RoleProfileMessages;
  readonly names: WorkflowMessages;
  /** Whose ids are known. */
  readonly people: readonly Person[];
  /** What is wrong with a field, by its id. */
  readonly errorAt: (id: string) => string | undefined;
  /** `atOnce`: a choice, which needs no rest before it is saved. */
  readonly onChange: (change: Partial<ProfiledRole>, atOnce: boolean) => void;
}

/** The lines of a text, each an organisation. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The fields of the role itself. What a person types stays as they type it; what can be read of it is the value. */
export class RoleFields {
  /** The organisations as they were typed, with their empty lines. */
  #organisations = '';
  /** People by their names: whoever types one of these again means them. */
  readonly #people = new Map<string, Person>();

  render({ role, words, names, people, errorAt, onChange }: RoleFieldsContext): TemplateResult {
    for (const { id, name } of [...people, ...(role.lineManager ? [role.lineManager] : [])]) if (id !== '' && name?.trim()) this.#people.set(name.trim(), { id, name });
    const isNameOnly = role.lineManager?.id === '' && Boolean(role.lineManager.name?.trim());
    if (linesOf(this.#organisations).join('\n') !== role.organisations.join('\n')) this.#organisations = role.organisations.join('\n');
    const text = (id: string, label: string, value: string, change: (text: string) => Partial<ProfiledRole>, options: TextOptions = {}): TemplateResult =>
      field(id, label, { ...options, error: errorAt(id), words }, (describedBy, invalid) => html`<input
        id=${id}
        type=${options.type ?? 'text'}
        autocomplete="off"
        list=${options.list ?? nothing}
        dir=${options.type === 'url' ? 'ltr' : 'auto'}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(value)}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && onChange(change(target.value), false)}
      />`);
    const linked = (id: 'jobDescription' | 'personSpecification'): TemplateResult =>
      text(id, words[id], role[id]?.url ?? '', (url) => ({ [id]: url.trim() ? { ...role[id], url: url.trim() } : undefined }), { type: 'url', hint: words.addressHint, optional: true });
    return html`<div class="role" part="role">
      ${text('title', words.title, role.title, (title) => ({ title }), { wide: true })}
      ${text('family', words.family, role.family, (family) => ({ family }), { hint: words.familyHint, optional: true })}
      ${field('organisations', words.organisations, { hint: words.organisationsHint, words }, (describedBy) => html`<textarea
        id="organisations"
        rows="2"
        dir="auto"
        aria-describedby=${describedBy}
        .value=${live(this.#organisations)}
        @input=${({ target }: Event) => {
          if (!(target instanceof HTMLTextAreaElement)) return;
          this.#organisations = target.value;
          onChange({ organisations: [...linesOf(target.value)] }, false);
        }}
      ></textarea>`)}
      ${text('line-manager', words.lineManager, role.lineManager?.name ?? role.lineManager?.id ?? '', (name) => ({ lineManager: this.#lineManager(name) }), { optional: true, list: 'people', ...(isNameOnly && { hint: words.nameOnly }) })}
      <datalist id="people">${[...this.#people.keys()].map((name) => html`<option value=${name}></option>`)}</datalist>
      ${field('posts', words.posts, { words }, () => html`<input
        id="posts"
        class="number"
        type="number"
        min="0"
        step="1"
        .value=${String(role.posts)}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement && Number.isInteger(target.valueAsNumber) && target.valueAsNumber >= 0) onChange({ posts: target.valueAsNumber }, false);
        }}
      />`)}
      ${linked('jobDescription')} ${linked('personSpecification')}
      ${field('seniority', words.seniority, { words }, () => html`<select
        id="seniority"
        .value=${role.seniority}
        @change=${({ target }: Event) => target instanceof HTMLSelectElement && onChange({ seniority: SENIORITIES.find((each) => each === target.value) ?? 'staff' }, true)}
      >
        ${SENIORITIES.map((each) => html`<option value=${each} ?selected=${each === role.seniority}>${names.seniorities[each]}</option>`)}
      </select>`)}
      <fieldset class="field" part="field">
        <legend part="label">${words.change}</legend>
        <div class="choice">
          ${(['new', 'update'] as const).map((each) => html`<label><input type="radio" name="change" value=${each} .checked=${live(role.change === each)} @change=${() => onChange({ change: each }, true)} />${names.changes[each]}</label>`)}
        </div>
      </fieldset>
      <div class="field choice wide" part="field">
        <label
          ><input id="manager" type="checkbox" .checked=${live(role.manager)} @change=${({ target }: Event) => target instanceof HTMLInputElement && onChange({ manager: target.checked }, true)} />${words.manager}</label
        >
      </div>
    </div>`;
  }

  #lineManager(name: string): Person | undefined {
    return name ? { id: this.#people.get(name.trim())?.id ?? '', name } : undefined;
  }
}

interface TextOptions {
  /** Id of a list of suggestions. */
  readonly list?: string;
  readonly type?: 'text' | 'url';
  readonly hint?: string;
  readonly optional?: boolean;
  readonly wide?: boolean;
}

type FieldOptions = TextOptions & { readonly error?: string | undefined; readonly words: RoleProfileMessages };

/** A labelled field: label, hint, error and control in one place. */
export function field(
  id: string,
  label: unknown,
  { hint, error, optional, wide, words }: FieldOptions,
  control: (describedBy: string | typeof nothing, invalid: 'true' | typeof nothing) => TemplateResult,
): TemplateResult {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field${wide ? ' wide' : ''}" part="field">
    <label for=${id} part="label">${label}${optional ? html`<span class="muted">&nbsp;${words.optional}</span>` : nothing}</label>
    ${hint ? html`<p id="${id}-hint" class="muted hint" part="hint">${hint}</p>` : nothing} ${fieldError(id, error, words)} ${control(describedBy || nothing, error ? 'true' : nothing)}
  </div>`;
}

/** What is wrong with a field, in its place; the same words stand in the summary. */
export function fieldError(id: string, error: string | undefined, words: RoleProfileMessages): TemplateResult | typeof nothing {
  return error ? html`<p id="${id}-error" class="fault" part="error"><span class="visually-hidden">${words.error} </span>${error}</p>` : nothing;
}
