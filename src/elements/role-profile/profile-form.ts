import { html, nothing, type TemplateResult } from 'lit';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import { checkProfile } from '../../model/check-profile.js';
import { editRole, editRow } from '../../model/edit-profile.js';
import type { Framework } from '../../model/framework.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { errorSummary } from '../error-summary.js';
import { heading } from '../heading.js';
import { addressFaults, faultsFor, type ProfileFault, type ProfilePlace } from './profile-faults.js';
import { RoleFields } from './role-fields.js';
import { RowEditors, type RowsContext } from './row-editors.js';
import { templateGroups } from './template-groups.js';

/** What the form shows. */
export interface FormContext {
  readonly profile: RoleProfile;
  readonly framework: Framework;
  readonly words: RoleProfileMessages;
  readonly names: WorkflowMessages;
  readonly others: readonly RoleProfile[];
  /** Level of the headings of its parts. */
  readonly level: number;
}

/** What a person does in the form. */
export interface FormHandlers {
  readonly edit: (change: (profile: RoleProfile) => RoleProfile, atOnce: boolean) => void;
  /** @param competency whose row is taken away */
  readonly remove: (competency: string) => void;
  /** It is to be drawn again. */
  readonly changed: () => void;
}

/** A role profile to write in: the facts of the role, the rows of the template, and what is wrong with either. */
export class ProfileForm {
  readonly #root: () => ShadowRoot | null;
  readonly #handlers: FormHandlers;
  readonly #roleFields = new RoleFields();
  readonly #rows: RowEditors;
  /** What is missing is shown once a person has asked to submit. */
  #isChecked = false;
  #context: FormContext | undefined;
  #faults: readonly ProfileFault[] = [];

  /** @param prefix of the tags under which this copy of the library is registered: "rung-" */
  constructor(root: () => ShadowRoot | null, prefix: string, handlers: FormHandlers) {
    this.#root = root;
    this.#handlers = handlers;
    this.#rows = new RowEditors(prefix, {
      edit: (competency, change, atOnce) => handlers.edit((profile) => editRow(profile, competency, change), atOnce),
      remove: handlers.remove,
      opened: handlers.changed,
    });
  }

  /** Takes what is about to be drawn; where nobody writes, nothing is wrong. */
  take(context: FormContext | undefined, writes: boolean): void {
    this.#context = context;
    this.#faults = context && writes ? this.#find(context) : [];
  }

  /** Shows what is missing, and says whether anything is. */
  check(): boolean {
    if (!this.#context) return false;
    this.#isChecked = true;
    this.#handlers.changed();
    return this.#find(this.#context).length > 0;
  }

  /** What is missing is asked for anew. */
  settle(): void {
    this.#isChecked = false;
  }

  /** A list of what is missing, once a person has asked. */
  summary(): TemplateResult | typeof nothing {
    if (!this.#context || !this.#isChecked || this.#faults.length === 0) return nothing;
    const { words, level } = this.#context;
    return errorSummary(words.problem, Math.min(6, level), this.#faults.map(({ message, place }) => ({ message, goTo: () => this.goTo(place) })));
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#context) return nothing;
    const { profile, framework, words, names, others, level } = this.#context;
    const rowsContext = this.#rowsContext(this.#context);
    return html`<div class="form">
      <section aria-labelledby="role-heading">
        <div id="role-heading">${heading(level, 'group-title', words.role)}</div>
        ${this.#roleFields.render({
          role: profile.role,
          words,
          names,
          people: [...profile.history.map(({ by }) => by), ...others.flatMap(({ role }) => role.lineManager ?? [])],
          errorAt: (id) => this.#faults.find(({ place }) => place && 'field' in place && place.field === id)?.message,
          onChange: (change, atOnce) => this.#handlers.edit((before) => editRole(before, change, framework), atOnce),
        })}
      </section>
      ${templateGroups(profile, framework).map(
        ({ group, rows }, index) => html`<section aria-labelledby="group-${index}">
          <div id="group-${index}" class="group-head" lang=${group ? (framework.language ?? nothing) : nothing}>
            ${heading(level, 'group-title', group?.title ?? words.withoutGroup)}${group?.appliesTo ? html`<p class="muted">${group.appliesTo}</p>` : nothing}
          </div>
          ${index === 0 ? html`<p id="rationale-hint" class="muted hint" part="hint">${words.rationaleHint}</p>` : nothing} ${rows.map((row) => this.#rows.render(row, rowsContext))}
        </section>`,
      )}
    </div>`;
  }

  /** After rendering: the pickers show what the profile says. */
  updated(): void {
    if (!this.#context) return;
    const { profile, framework } = this.#context;
    this.#rows.updated(templateGroups(profile, framework).flatMap(({ rows }) => rows), this.#rowsContext(this.#context));
  }

  /** Moves the focus to a place in the form. */
  goTo(place: ProfilePlace | undefined): void {
    const root = this.#root();
    if (!root || !place) return;
    if ('field' in place) root.getElementById(place.field)?.focus();
    else this.#rows.focus(root, place.competency, place.part);
  }

  #rowsContext({ profile, framework, words, others, level }: FormContext): RowsContext {
    const errorAt: RowsContext['errorAt'] = (competency, part) => this.#faults.find(({ place }) => place && 'competency' in place && place.competency === competency && place.part === part)?.message;
    return { profile, framework, words, others, level: level + 1, errorAt };
  }

  /** What is missing, once a person has asked; what no longer fits, at once. */
  #find({ profile, framework, words, names }: FormContext): readonly ProfileFault[] {
    const shown = checkProfile(profile, framework).filter(({ severity, code }) => severity === 'error' && (this.#isChecked || code === 'management-row' || code === 'competency-gone'));
    return [...faultsFor(shown, profile, names), ...(this.#isChecked ? addressFaults(profile, words) : [])];
  }
}
