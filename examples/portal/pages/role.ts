import { html, nothing, type TemplateResult } from 'lit';
import { findLevel, type Competency, type Framework } from 'rung-elements/model';
import type { Page } from '../page.js';
import { levelOnLadder } from '../parts.js';
import { entriesOf, fields, roleFormOf, type Entries, type RoleForm, type RoleSection } from '../role-form.js';
import { hrefOf } from '../route.js';
import { forget, keep, keptJson } from '../session.js';
import type { Words } from '../words.js';
import type { FrameworkContext } from './framework.js';

/** More behaviours than this are too many to test for in one selection. */
const MANY_BEHAVIOURS = 8;

/** Something in the form that has to be put right: where, and in which words. */
interface Fault {
  readonly field: string;
  readonly message: (words: Words) => string;
}

/**
 * The form for a role. The form itself is plain HTML with level pickers in it and holds what is entered; this keeps a
 * copy, so that a person can look something up on another page and come back.
 */
export class RolePage {
  readonly #framework: Framework;
  readonly #form: RoleForm;
  readonly #key: string;
  readonly #update: () => void;
  #entries: Entries;
  #faults: readonly Fault[] = [];
  /** What was in the form before it was emptied. */
  #undo: Entries | undefined;
  #element: HTMLFormElement | undefined;

  constructor({ id, framework, update }: FrameworkContext) {
    this.#framework = framework;
    this.#form = roleFormOf(framework);
    this.#key = `role.${id}.${framework.id}`;
    this.#update = update;
    this.#entries = asEntries(keptJson(this.#key));
  }

  get framework(): Framework {
    return this.#framework;
  }

  /** What was submitted last, for the page after the form. */
  get submitted(): Entries {
    return asEntries(keptJson(`${this.#key}.sent`));
  }

  get #managesPeople(): boolean {
    return this.#valueOf(fields.manager) === 'yes';
  }

  get #behaviours(): ReadonlySet<string> {
    return new Set(this.#entries.filter(([name]) => name === fields.behaviour).map(([, id]) => id));
  }

  page({ words, id }: FrameworkContext): Page {
    const title = this.#title(words);
    if (this.#form.kind === 'charter') return { titles: [title], content: html`<div class="frame"><h1 tabindex="-1">${title}</h1><p class="lede">${words.role.intro.charter}</p></div>` };
    return {
      titles: [title],
      hasErrors: this.#faults.length > 0,
      content: html`<div class="frame role">
        ${this.#renderFaults(words)}
        <h1 tabindex="-1">${title}</h1>
        <p class="lede">${words.role.intro[this.#form.kind]}</p>
        <p class="muted no-print">${words.role.kept}</p>
        <rung-workspace .framework=${this.#framework}>
          <form class="role-form" novalidate autocomplete="off" @input=${this.#onInput} @change=${this.#onInput} @submit=${(event: SubmitEvent) => this.#onSubmit(event, id)} @reset=${this.#onReset}>
            <div class="questions">${this.#renderRole(words)} ${this.#renderQuestions(words, id)} ${this.#renderButtons(words)}</div>
            ${this.#form.kind === 'levels' ? this.#renderGlance(words, this.#form.sections) : nothing}
          </form>
        </rung-workspace>
      </div>`,
    };
  }

  /** Called after each drawing: a form that has just been made is filled with what was entered before. */
  rendered(root: ParentNode): void {
    const form = root.querySelector<HTMLFormElement>('form.role-form') ?? undefined;
    if (form && form !== this.#element) fill(form, this.#entries);
    this.#element = form;
  }

  #title({ framework }: Words): string {
    return { levels: framework.role, tier: framework.roleTier, behaviours: framework.roleBehaviours, charter: framework.role }[this.#form.kind];
  }

  #renderFaults(words: Words): TemplateResult | typeof nothing {
    if (this.#faults.length === 0) return nothing;
    return html`<div class="problem summary" role="group" aria-labelledby="faults" tabindex="-1">
      <h2 id="faults">${words.role.errors}</h2>
      <ul>
        ${this.#faults.map(({ field, message }) => html`<li><a href="#${field}" @click=${(event: Event) => this.#goTo(event, field)}>${message(words)}</a></li>`)}
      </ul>
    </div>`;
  }

  #renderRole(words: Words): TemplateResult {
    const { role } = words;
    const fault = this.#faultAt(fields.title, words);
    return html`<fieldset class="about-role">
      <legend><h2>${role.about}</h2></legend>
      <div class="field">
        <label for="role-title">${role.title}</label>
        <p id="role-title-hint" class="muted">${role.titleHint}</p>
        ${fault ? html`<p id="role-title-error" class="error">${fault}</p>` : nothing}
        <input id="role-title" name=${fields.title} type="text" required aria-describedby=${fault ? 'role-title-hint role-title-error' : 'role-title-hint'} aria-invalid=${fault ? 'true' : nothing} />
      </div>
      <div class="field">
        <label for="role-team">${role.team} <span class="muted">${role.optional}</span></label>
        <input id="role-team" name=${fields.team} type="text" />
      </div>
      ${this.#form.kind === 'levels' && this.#form.asksForManager ? this.#renderManager(words, this.#form.sections) : nothing}
    </fieldset>`;
  }

  #renderManager(words: Words, sections: readonly RoleSection[]): TemplateResult {
    const { role } = words;
    const fault = this.#faultAt(fields.manager, words);
    const groups = sections.filter(({ managersOnly }) => managersOnly).map(({ group }) => group?.title);
    return html`<fieldset class="field" role="radiogroup" aria-describedby=${fault ? 'manager-hint manager-error' : 'manager-hint'} aria-invalid=${fault ? 'true' : nothing}>
      <legend>${role.manager}</legend>
      <p id="manager-hint" class="muted">${role.managerHint(groups.join(', '))}</p>
      ${fault ? html`<p id="manager-error" class="error">${fault}</p>` : nothing}
      <div class="side-by-side">
        <label class="choice"><input type="radio" name=${fields.manager} value="yes" required /><span>${role.yes}</span></label>
        <label class="choice"><input type="radio" name=${fields.manager} value="no" /><span>${role.no}</span></label>
      </div>
    </fieldset>`;
  }

  #renderQuestions(words: Words, id: string): unknown {
    switch (this.#form.kind) {
      case 'levels':
        return this.#form.sections.map((section) => this.#renderSection(words, id, section));
      case 'tier':
        return this.#renderTier(words);
      case 'behaviours':
        return this.#renderBehaviours(words);
      case 'charter':
        return nothing;
    }
  }

  #renderSection(words: Words, id: string, { group, managersOnly, competencies }: RoleSection): TemplateResult {
    const { language } = this.#framework;
    const out = managersOnly && !this.#managesPeople;
    return html`<fieldset class="group" ?disabled=${out} ?hidden=${out}>
      <legend>
        <h2><span lang=${language ?? nothing}>${group?.title ?? words.framework.competencies}</span>${group?.appliesTo ? html` <span class="muted">${words.framework.appliesTo(group.appliesTo)}</span>` : nothing}</h2>
      </legend>
      ${competencies.map((competency) => this.#renderCompetency(words, id, competency))}
    </fieldset>`;
  }

  #renderCompetency({ role }: Words, id: string, competency: Competency): TemplateResult {
    const name = fields.level(competency.id);
    const rationale = fields.rationale(competency.id);
    const { language } = this.#framework;
    return html`<section class="asked" aria-labelledby="title-${competency.id}">
      <h3 id="title-${competency.id}" lang=${language ?? nothing}><a href=${hrefOf({ page: 'competency', framework: id, competency: competency.id })}>${competency.title}</a></h3>
      ${competency.definition ? html`<p class="muted" lang=${language ?? nothing}>${competency.definition}</p>` : nothing}
      <rung-level-picker name=${name} competency=${competency.id} required></rung-level-picker>
      <div class="field">
        <label for=${rationale}>${role.rationale(competency.title)} <span class="muted">${role.optional}</span></label>
        <textarea id=${rationale} name=${rationale} rows="2"></textarea>
      </div>
    </section>`;
  }

  #renderTier({ role }: Words): TemplateResult {
    const titles = this.#framework.competencies.map(({ title }) => title);
    return html`<section class="asked">
      <rung-level-picker name=${fields.tier} label=${role.tier} hint=${role.appliesTo(titles)} required></rung-level-picker>
      <div class="field">
        <label for="rationale">${role.rationaleTier} <span class="muted">${role.optional}</span></label>
        <p id="rationale-hint" class="muted">${role.rationaleHint}</p>
        <textarea id="rationale" name=${fields.tierRationale} rows="3" aria-describedby="rationale-hint"></textarea>
      </div>
    </section>`;
  }

  #renderBehaviours(words: Words): TemplateResult {
    const { role } = words;
    const chosen = this.#behaviours;
    const fault = this.#faultAt(fields.behaviour, words);
    return html`<section class="behaviours" aria-labelledby="behaviours-title">
      <h2 id="behaviours-title" tabindex="-1">${role.behaviours}</h2>
      ${fault ? html`<p class="error">${fault}</p>` : nothing}
      ${[...chosen].map((id) => html`<input type="hidden" name=${fields.behaviour} value=${id} />`)}
      <rung-framework-grid class="to-pick" bare selectable heading-level="2" .framework=${this.#framework} .selection=${chosen} @rung-selection-change=${this.#onSelection}></rung-framework-grid>
      <p class="tally"><strong role="status">${role.chosen(chosen.size)}</strong> ${chosen.size > MANY_BEHAVIOURS ? html`<span>${role.many}</span>` : nothing}</p>
    </section>`;
  }

  #renderButtons({ role }: Words): TemplateResult {
    return html`<div class="buttons">
        <button type="submit" class="primary">${role.submit}</button>
        <button type="reset">${role.reset}</button>
      </div>
      <p role="status" class="undo">${this.#undo ? html`${role.wasReset} <button type="button" class="quiet" @click=${this.#onUndo}>${role.undo}</button>` : nothing}</p>`;
  }

  /** What is chosen so far, beside the form where there is room. */
  #renderGlance({ role }: Words, sections: readonly RoleSection[]): TemplateResult {
    const { scale, language } = this.#framework;
    const asked = sections.filter(({ managersOnly }) => !managersOnly || this.#managesPeople).flatMap(({ competencies }) => competencies);
    const levels = asked.map(({ id }) => this.#valueOf(fields.level(id)));
    return html`<aside class="glance" aria-labelledby="glance-title">
      <h2 id="glance-title">${role.glance}</h2>
      <ol>
        ${asked.map(({ id, title }, index) => {
          const level = levels[index];
          return html`<li>
            <a href="#${fields.level(id)}" lang=${language ?? nothing} @click=${(event: Event) => this.#goTo(event, fields.level(id))}>${title}</a>
            ${scale && level && findLevel(scale, level) ? levelOnLadder(scale, level, '') : html`<span class="muted">${level || role.notYet}</span>`}
          </li>`;
        })}
      </ol>
      <p class="muted">${role.progress(levels.filter(Boolean).length, asked.length)}</p>
    </aside>`;
  }

  #valueOf(name: string): string {
    return this.#entries.find(([key]) => key === name)?.[1] ?? '';
  }

  #faultAt(field: string, words: Words): string | undefined {
    return this.#faults.find((fault) => fault.field === field)?.message(words);
  }

  readonly #onInput = (event: Event): void => {
    // The grid's own search and checkboxes are no part of the form.
    if ((event.target as Element).localName === 'rung-framework-grid') return;
    this.#undo = undefined;
    this.#take(event.currentTarget as HTMLFormElement);
  };

  readonly #onSelection = (event: CustomEvent<{ readonly selection: readonly string[] }>): void => {
    this.#undo = undefined;
    const others = this.#entries.filter(([name]) => name !== fields.behaviour);
    this.#setEntries([...others, ...event.detail.selection.map((id) => [fields.behaviour, id] as const)]);
  };

  #take(form: HTMLFormElement): void {
    this.#setEntries(entriesOf(new FormData(form)));
  }

  #setEntries(entries: Entries): void {
    this.#entries = entries;
    keep(this.#key, entries);
    this.#update();
  }

  #onSubmit(event: SubmitEvent, id: string): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.#undo = undefined;
    this.#entries = entriesOf(new FormData(form));
    this.#faults = this.#findFaults(form);
    if (this.#faults.length > 0) {
      this.#update();
      document.querySelector<HTMLElement>('.summary')?.focus();
      return;
    }
    keep(this.#key, this.#entries);
    keep(`${this.#key}.sent`, this.#entries);
    location.hash = hrefOf({ page: 'sent', framework: id });
  }

  /** In the order of the form. Asking the form makes each picker show its own message. */
  #findFaults(form: HTMLFormElement): readonly Fault[] {
    form.checkValidity();
    const faults: Fault[] = [];
    if (!this.#valueOf(fields.title).trim()) faults.push({ field: fields.title, message: ({ role }) => role.noTitle });
    if (form.querySelector(`[name="${fields.manager}"]`) && !this.#valueOf(fields.manager)) faults.push({ field: fields.manager, message: ({ role }) => role.noManager });
    for (const picker of form.querySelectorAll('rung-level-picker')) {
      if (picker.willValidate && !picker.validity.valid) {
        const competency = this.#framework.competencies.find(({ id }) => id === picker.competency);
        faults.push({ field: picker.name, message: ({ role }) => (competency ? role.noLevel(competency.title) : role.noTier) });
      }
    }
    if (this.#form.kind === 'behaviours' && this.#behaviours.size === 0) faults.push({ field: fields.behaviour, message: ({ role }) => role.noBehaviour });
    return faults;
  }

  #goTo(event: Event, field: string): void {
    event.preventDefault();
    const control = field === fields.behaviour ? document.querySelector<HTMLElement>('#behaviours-title') : this.#element?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`);
    (control?.closest<HTMLElement>('.asked') ?? control)?.scrollIntoView({ block: 'start' });
    control?.focus({ preventScroll: true });
  }

  readonly #onReset = (): void => {
    this.#undo = this.#entries.some(([, value]) => value !== '') ? this.#entries : undefined;
    this.#faults = [];
    this.#entries = [];
    forget(this.#key);
    this.#update();
  };

  readonly #onUndo = (): void => {
    if (!this.#element || !this.#undo) return;
    const entries = this.#undo;
    this.#undo = undefined;
    this.#setEntries(entries);
    fill(this.#element, entries);
    this.#element.querySelector<HTMLElement>('[type="reset"]')?.focus();
  };
}

/** Puts values back into the controls of a form. */
function fill(form: HTMLFormElement, entries: Entries): void {
  for (const [name, value] of entries) {
    const controls = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLElementTagNameMap['rung-level-picker']>(`[name="${CSS.escape(name)}"]`);
    for (const control of controls) {
      if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === value;
      else if (!(control instanceof HTMLInputElement && control.type === 'hidden')) control.value = value;
    }
  }
}

function asEntries(kept: unknown): Entries {
  return Array.isArray(kept) ? (kept as Entries) : [];
}
