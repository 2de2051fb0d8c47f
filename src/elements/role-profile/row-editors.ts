import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { BehaviourReference } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import type { ProfileRow, RoleProfile } from '../../model/role-profile.js';
import { heading } from '../heading.js';
import { fieldError } from './role-fields.js';
import { similarRows } from './similar-rows.js';
import type { TemplateRow } from './template-groups.js';

/** The picker of a level, which is an element of its own. */
interface LevelField extends HTMLElement {
  value: string | null;
  noneLabel?: string;
  setCustomValidity?: (message: string) => void;
}

/** The picker of behaviours, which is an element of its own. */
interface BehaviourField extends HTMLElement {
  value: readonly BehaviourReference[] | null;
  label?: string;
  most?: number;
}

/** What the rows show, and tell. */
export interface RowsContext {
  readonly profile: RoleProfile;
  readonly framework: Framework;
  readonly words: RoleProfileMessages;
  readonly others: readonly RoleProfile[];
  /** Level of the rows' headings. */
  readonly level: number;
  /** What is wrong with a part of a row: 'level', 'rationale', or the row as a whole. */
  readonly errorAt: (competency: string, part: 'level' | 'rationale' | 'row') => string | undefined;
}

/** What a person does in a row. */
export interface RowHandlers {
  readonly edit: (competency: string, change: Partial<Pick<ProfileRow, 'level' | 'rationale' | 'behaviours'>>, atOnce: boolean) => void;
  readonly remove: (competency: string) => void;
  /** Something was opened that is drawn only then. */
  readonly opened: () => void;
}

interface RowFields {
  /** For ids in the page: those of competencies may hold anything. */
  readonly key: string;
  readonly level: LevelField;
  behaviours?: BehaviourField;
  levelFault: string;
  readsOthers: boolean;
  choosesBehaviours: boolean;
}

/** The rows of the template to write in. Its pickers are elements, made once for each competency. */
export class RowEditors {
  readonly #prefix: string;
  readonly #handlers: RowHandlers;
  readonly #fields = new Map<string, RowFields>();

  /** @param prefix of the tags under which this copy of the library is registered: "rung-" */
  constructor(prefix: string, handlers: RowHandlers) {
    this.#prefix = prefix;
    this.#handlers = handlers;
  }

  render(template: TemplateRow, context: RowsContext): TemplateResult {
    const { id, competency, row } = template;
    const { framework, words, errorAt } = context;
    const fault = errorAt(id, 'row');
    const fields = this.#fieldsOf(id);
    const { key } = fields;
    const title = competency?.title ?? id;
    return html`<section class="row" part="row">
      <div class="about">
        <div lang=${competency ? (framework.language ?? nothing) : nothing}>${heading(context.level, 'competency', title)}</div>
        ${competency?.definition ? html`<p class="definition muted" part="definition" lang=${framework.language ?? nothing}>${competency.definition}</p>` : nothing}
      </div>
      <div class="answers">
        ${fault ? html`<p class="fault" part="error" id="row-${key}-error"><span class="visually-hidden">${words.error} </span>${fault}</p>` : nothing}
        ${competency ? nothing : html`<p class="notice" part="notice">${words.unknownCompetency(id)} ${row?.level == null ? nothing : html`<strong>${row.level}</strong>`}</p>`}
        ${competency && framework.scale ? fields.level : nothing}
        ${framework.scale ? this.#rationale(template, title, context) : nothing}
        ${competency && !framework.scale ? this.#behaviours(template, fields, context) : nothing}
        ${framework.scale ? nothing : this.#rationale(template, title, context)}
        ${competency && framework.scale ? this.#folded(template, fields, context) : nothing}
        ${fault ? html`<button type="button" part="remove" id="remove-${key}" @click=${() => this.#handlers.remove(id)}>${words.takeOut(title)}</button>` : nothing}
      </div>
    </section>`;
  }

  /** After rendering: the pickers are elements, and get what changed as properties. */
  updated(rows: readonly TemplateRow[], { words, errorAt }: RowsContext): void {
    for (const { id, row, competency } of rows) {
      const fields = this.#fields.get(id);
      if (!fields || !competency) continue;
      if ((fields.level.value || null) !== (row?.level ?? null)) fields.level.value = row?.level ?? '';
      fields.level.noneLabel = words.noLevel;
      const fault = errorAt(id, 'level') ?? '';
      if (fault !== fields.levelFault) {
        fields.levelFault = fault;
        fields.level.setCustomValidity?.(fault);
        // The picker says itself what is wrong with it: from outside no error can be read out with its radios.
        if (fault) fields.level.dispatchEvent(new Event('invalid', { cancelable: true }));
      }
      if (fields.behaviours) {
        fields.behaviours.label = words.behavioursOf(competency.title);
        if (JSON.stringify(fields.behaviours.value ?? []) !== JSON.stringify(row?.behaviours ?? [])) fields.behaviours.value = row?.behaviours ?? [];
      }
    }
  }

  /** Moves the focus to a part of a row. */
  focus(root: ShadowRoot, competency: string, part: 'level' | 'rationale' | 'row'): void {
    const fields = this.#fields.get(competency);
    const rationale = fields && root.getElementById(`rationale-${fields.key}`);
    const target = part === 'row' ? fields && root.getElementById(`remove-${fields.key}`) : part === 'level' && fields?.level.isConnected ? fields.level : rationale;
    (target ?? rationale ?? fields?.level)?.focus();
  }

  #rationale({ id, row }: TemplateRow, title: string, { words, errorAt }: RowsContext): TemplateResult {
    const { key } = this.#fieldsOf(id);
    const error = errorAt(id, 'rationale');
    return html`<div class="field" part="field">
      <label for="rationale-${key}" part="label">${words.rationale}<span class="visually-hidden"> ${`${words.rationaleFor} ${title}`}</span></label>
      ${fieldError(`rationale-${key}`, error, words)}
      <textarea
        id="rationale-${key}"
        part="rationale"
        rows="2"
        dir="auto"
        aria-describedby=${error ? `rationale-${key}-error` : 'rationale-hint'}
        aria-invalid=${error ? 'true' : nothing}
        .value=${live(row?.rationale ?? '')}
        @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && this.#handlers.edit(id, { rationale: target.value }, false)}
      ></textarea>
    </div>`;
  }

  /** What not every row needs: drawn when it is opened, or when there is something in it. */
  #folded(template: TemplateRow, fields: RowFields, context: RowsContext): TemplateResult {
    const { words, others } = context;
    const { id, row, competency } = template;
    // In one piece: Chromium leaves the space between two pieces out of the name.
    const forTitle = `${words.behavioursFor} ${competency?.title ?? id}`;
    const count = row?.behaviours.length ?? 0;
    const isNeeded = fields.choosesBehaviours || fields.behaviours !== undefined;
    return html`<div class="folded">
      <details part="behaviours" ?open=${fields.choosesBehaviours} @toggle=${this.#onToggle(fields, 'choosesBehaviours')}>
        <summary>${words.behaviours}${count > 0 ? html` <span class="count">${count}</span>` : nothing}<span class="visually-hidden"> ${forTitle}</span></summary>
        ${isNeeded ? this.#behaviours(template, fields, context) : nothing}
      </details>
      <details part="others" @toggle=${this.#onToggle(fields, 'readsOthers')}>
        <summary>${words.others}<span class="visually-hidden"> ${forTitle}</span></summary>
        ${fields.readsOthers ? similarRows(template, others, context) : nothing}
      </details>
    </div>`;
  }

  #behaviours({ id, competency }: TemplateRow, fields: RowFields, { words }: RowsContext): TemplateResult {
    fields.behaviours ??= this.#newBehaviours(id);
    fields.behaviours.label ??= words.behavioursOf(competency?.title ?? id);
    return html`<div class="field" part="behaviours">${fields.behaviours}</div>`;
  }

  #onToggle(fields: RowFields, what: 'readsOthers' | 'choosesBehaviours') {
    return ({ target }: Event): void => {
      if (!(target instanceof HTMLDetailsElement) || fields[what] === target.open) return;
      fields[what] = target.open;
      this.#handlers.opened();
    };
  }

  #fieldsOf(id: string): RowFields {
    let fields = this.#fields.get(id);
    if (!fields) this.#fields.set(id, (fields = { key: `c${this.#fields.size}`, level: this.#newLevel(id), levelFault: '', readsOthers: false, choosesBehaviours: false }));
    return fields;
  }

  #newLevel(id: string): LevelField {
    const field: LevelField = Object.assign(document.createElement(`${this.#prefix}level-picker`), { value: null });
    field.setAttribute('competency', id);
    field.setAttribute('part', 'level');
    field.addEventListener('input', () => this.#handlers.edit(id, { level: field.value || null }, true));
    return field;
  }

  #newBehaviours(id: string): BehaviourField {
    const field: BehaviourField = Object.assign(document.createElement(`${this.#prefix}behaviour-picker`), { value: null });
    field.setAttribute('competency', id);
    field.addEventListener('input', () => this.#handlers.edit(id, { behaviours: [...(field.value ?? [])] }, true));
    return field;
  }
}
