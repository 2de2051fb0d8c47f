import { ContextProvider } from '@lit/context';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { ProfileSource } from '../../controllers/profile-source.js';
import { workspaceContext, type WorkspaceValue } from '../../controllers/workspace-context.js';
import { keptDocumentMessages } from '../../locale/kept-document-messages.js';
import { roleProfileMessages } from '../../locale/role-profile-messages.js';
import { sourceMessages } from '../../locale/source-messages.js';
import { workflowMessages } from '../../locale/workflow-messages.js';
import { checkProfile } from '../../model/check-profile.js';
import { editRole, editRow, mayEdit, removeRow } from '../../model/edit-profile.js';
import type { Framework } from '../../model/framework.js';
import type { Issue } from '../../model/issue.js';
import type { Actor } from '../../model/person.js';
import { possibleActions } from '../../model/profile-workflow.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { base, rung } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { downloadFile } from '../download-file.js';
import { errorSummary, errorSummaryStyles } from '../error-summary.js';
import { heading, headingLevelOf } from '../heading.js';
import { KeptAnnouncements, keptStatusLine } from '../kept-status.js';
import { adoptLate, type LazyBody } from '../lazy-element.js';
import { profileStatus } from '../profile-status.js';
import { sourceStatus, sourceStatusStyles } from '../source-status.js';
import { addressFaults, faultsFor, type ProfileFault, type ProfilePlace } from './profile-faults.js';
import { profileConcerns, profileHistory } from './profile-history.js';
import { ProfileSteps } from './profile-steps.js';
import { profileTables } from './profile-table.js';
import { profileTableStyles } from './profile-table.styles.js';
import { ProfileVersions } from './profile-versions.js';
import { RoleFields } from './role-fields.js';
import type { ProfileChangeDetail, RoleProfileElement } from './role-profile.js';
import { roleProfileStyles } from './role-profile.styles.js';
import { RowEditors, type RowsContext } from './row-editors.js';
import { SimilarProfiles } from './similar-profiles.js';
import type { StepName } from './step-dialog.js';
import { templateGroups } from './template-groups.js';

/** After a change, in milliseconds: what is to be looked at again may wait, what is typed may not. */
const REST = 300;

/** Steps off the usual way. */
const EXCEPTIONAL: readonly StepName[] = ['raise-concern', 'start-review'];

/** The picture of the workflow, which is an element of its own. */
interface StepsElement extends HTMLElement {
  profile?: unknown;
}

/** Draws a role profile: as a form for those who may write it, else as the template's tables. */
export class ProfileBody implements LazyBody {
  static readonly styles: CSSResult[] = [tokens, base, rung, sourceStatusStyles, errorSummaryStyles, profileTableStyles, roleProfileStyles];

  readonly #host: RoleProfileElement;
  readonly #redraw: () => void;
  readonly #frameworks: FrameworkSource;
  readonly #source: ProfileSource;
  readonly #provider: ContextProvider<typeof workspaceContext, RoleProfileElement>;
  readonly #locale: LocaleController<typeof roleProfileMessages.en>;
  readonly #names: LocaleController<typeof workflowMessages.en>;
  readonly #keptWords: LocaleController<typeof keptDocumentMessages.en>;
  readonly #sourceWords: LocaleController<typeof sourceMessages.en>;
  readonly #printed: PrintPage;
  readonly #similar: SimilarProfiles;
  readonly #roleFields = new RoleFields();
  readonly #rows: RowEditors;
  readonly #steps: ProfileSteps;
  readonly #versions: ProfileVersions;
  readonly #announcements = new KeptAnnouncements();
  readonly #workflow: StepsElement;
  /** What is missing is shown once a person has asked to submit. */
  #isChecked = false;
  #isPrinting = false;
  #warnings: readonly ProfileFault[] = [];
  #warnedOf: unknown[] = [];
  #warning: ReturnType<typeof setTimeout> | undefined;
  #said = '';
  /** What the last update has shown as wrong. */
  #shown: readonly ProfileFault[] = [];

  /** @param redraw renders before the browser goes on */
  constructor(host: RoleProfileElement, redraw: () => void) {
    this.#host = host;
    this.#redraw = redraw;
    const prefix = host.localName.replace(/role-profile$/, '');
    const update = (): void => host.requestUpdate();
    this.#frameworks = new FrameworkSource(host);
    this.#source = new ProfileSource(host, () => this.#frameworks.workspace);
    this.#provider = new ContextProvider(host, { context: workspaceContext, initialValue: this.#given });
    this.#locale = new LocaleController(host, roleProfileMessages);
    this.#names = new LocaleController(host, workflowMessages);
    this.#keptWords = new LocaleController(host, keptDocumentMessages);
    this.#sourceWords = new LocaleController(host, sourceMessages);
    this.#similar = new SimilarProfiles(update);
    this.#rows = new RowEditors(prefix, {
      edit: (competency, change, atOnce) => this.#edit((profile) => editRow(profile, competency, change), atOnce),
      remove: (competency) => this.#remove(competency),
      opened: update,
    });
    this.#steps = new ProfileSteps(host, this.#source, {
      framework: () => this.#framework,
      actor: () => this.#actor,
      repository: () => this.#frameworks.workspace?.repository,
      others: () => this.#others,
      incomplete: () => this.#showFaults(),
      done: (action) => this.#onDone(action),
    });
    this.#versions = new ProfileVersions(`${prefix}conflict`, this.#source);
    this.#workflow = document.createElement(`${prefix}workflow-steps`);
    this.#workflow.setAttribute('part', 'workflow');
    this.#printed = new PrintPage(host, () => ({
      text: [this.#locale.words.document, this.#source.profile?.role.title, this.#framework?.title, this.#framework?.version].filter(Boolean).join(' · '),
      page: this.#locale.words.page,
    }));
    adoptLate(host, ProfileBody.styles);
    host.addController({
      hostConnected: () => {
        addEventListener('beforeprint', this.#onPrint);
        addEventListener('afterprint', this.#onPrint);
      },
      hostDisconnected: () => {
        removeEventListener('beforeprint', this.#onPrint);
        removeEventListener('afterprint', this.#onPrint);
        clearTimeout(this.#warning);
      },
    });
  }

  get settled(): Promise<void> {
    return this.#frameworks.settled;
  }

  /** What the pickers inside get: they find the framework as elements in a workspace do. */
  get #given(): WorkspaceValue {
    return { framework: this.#frameworks.state, retry: () => this.#frameworks.retry(), repository: this.#frameworks.workspace?.repository, actor: this.#actor };
  }

  get #framework(): Framework | undefined {
    const { state } = this.#frameworks;
    return state.status === 'ready' ? state.framework : undefined;
  }

  /** Somebody in no role does nothing. */
  get #actor(): Actor | undefined {
    const actor = this.#host.actor ?? this.#frameworks.workspace?.actor;
    return actor && Array.isArray(actor.roles) ? actor : undefined;
  }

  get #others(): readonly RoleProfile[] {
    const { profile } = this.#source;
    return profile ? this.#similar.of(profile, this.#host.others, this.#frameworks.workspace?.repository) : [];
  }

  render(): TemplateResult | typeof nothing {
    const { profile } = this.#source;
    const { state } = this.#frameworks;
    if (this.#provider.value.framework !== state) this.#provider.setValue(this.#given);
    if (!profile) return profileStatus(this.#source, this.#names.words, this.#keptWords.words);
    if (state.status === 'loading') return sourceStatus(state, this.#sourceWords.words, () => this.#frameworks.retry());
    const framework = this.#framework;
    const { words } = this.#locale;
    const level = headingLevelOf(this.#host.headingLevel);
    const actor = this.#actor;
    const writes = !this.#host.readonly && framework !== undefined && actor !== undefined && mayEdit(profile, actor);
    const context = { profile, framework, words, names: this.#names.words, language: this.#locale.language, level: level + 1 };
    const issues = framework && writes ? checkProfile(profile, framework) : [];
    const faults = writes ? this.#faults(profile, issues) : [];
    this.#shown = faults;
    this.#warnLater(profile, framework);
    return html`<div class="profile" ${ref(this.#onPage)}>
      <div class="head">
        <div>
          <p class="document muted" part="document">${words.document}</p>
          ${heading(level, 'title', profile.role.title.trim() || words.newRole)}
        </div>
        ${this.#source.isGiven ? nothing : this.#saved()}
      </div>
      <div id="where" class="where" tabindex="-1">${this.#workflow}</div>
      ${this.#notices(profile, framework)} ${this.#isChecked && faults.length > 0 ? this.#summary(faults, level + 1) : nothing} ${this.#versions.render({ framework, words, keptWords: this.#keptWords.words, headingLevel: level + 1, onDownload: () => this.#download(profile) })}
      ${writes && !this.#isPrinting ? this.#form(profile, framework, faults, level + 1) : profileTables(context)}
      ${this.#warningList(profile, writes, level + 1)} ${profileConcerns(context, level + 1)}
      ${actor && !this.#host.readonly ? this.#actions(profile, actor, level + 1) : nothing} ${profileHistory(context)}
      <div class="note muted" part="note">
        <p>${words.noGrade}</p>
        <p>${words.noAppeal}</p>
      </div>
      ${this.#steps.dialog(context)}
      <p class="visually-hidden" role="status">${this.#said}</p>
      <p class="visually-hidden" role="status">${this.#announcements.of(this.#source.kept.status, this.#keptWords.words)}</p>
    </div>`;
  }

  updated(): void {
    const { profile } = this.#source;
    const framework = this.#framework;
    this.#workflow.profile = profile;
    if (profile && framework) this.#rows.updated(templateGroups(profile, framework).flatMap(({ rows }) => rows), this.#rowsContext(profile, framework, this.#shown, 0));
    this.#steps.updated();
  }

  #form(profile: RoleProfile, framework: Framework, faults: readonly ProfileFault[], level: number): TemplateResult {
    const { words } = this.#locale;
    const context = this.#rowsContext(profile, framework, faults, level + 1);
    return html`<div class="form">
      <section aria-labelledby="role-heading">
        <div id="role-heading">${heading(level, 'group-title', words.role)}</div>
        ${this.#roleFields.render({
          role: profile.role,
          words,
          names: this.#names.words,
          errorAt: (id) => faults.find(({ place }) => place && 'field' in place && place.field === id)?.message,
          onChange: (change, atOnce) => this.#edit((before) => editRole(before, change, framework), atOnce),
        })}
      </section>
      ${templateGroups(profile, framework).map(
        ({ group, rows }, index) => html`<section aria-labelledby="group-${index}">
          <div id="group-${index}" class="group-head" lang=${group ? (framework.language ?? nothing) : nothing}>
            ${heading(level, 'group-title', group?.title ?? words.withoutGroup)}${group?.appliesTo ? html`<p class="muted">${group.appliesTo}</p>` : nothing}
          </div>
          ${index === 0 ? html`<p id="rationale-hint" class="muted hint" part="hint">${words.rationaleHint}</p>` : nothing} ${rows.map((row) => this.#rows.render(row, context))}
        </section>`,
      )}
    </div>`;
  }

  #rowsContext(profile: RoleProfile, framework: Framework, faults: readonly ProfileFault[], level: number): RowsContext {
    const errorAt: RowsContext['errorAt'] = (competency, part) => faults.find(({ place }) => place && 'competency' in place && place.competency === competency && place.part === part)?.message;
    return { profile, framework, words: this.#locale.words, others: this.#others, level, errorAt };
  }

  /** What is missing, once a person has asked; what no longer fits, at once. */
  #faults(profile: RoleProfile, issues: readonly Issue[]): readonly ProfileFault[] {
    const shown = issues.filter(({ severity, code }) => severity === 'error' && (this.#isChecked || code === 'management-row' || code === 'competency-gone'));
    return [...faultsFor(shown, profile, this.#names.words), ...(this.#isChecked ? addressFaults(profile, this.#locale.words) : [])];
  }

  #summary(faults: readonly ProfileFault[], level: number): TemplateResult {
    const links = faults.map(({ message, place }) => ({ message, goTo: () => this.#goTo(place) }));
    return errorSummary(this.#locale.words.problem, Math.min(6, level), links);
  }

  #goTo(place: ProfilePlace | undefined): void {
    const root = this.#host.shadowRoot;
    if (!root || !place) return;
    if ('field' in place) root.getElementById(place.field)?.focus();
    else this.#rows.focus(root, place.competency, place.part);
  }

  #saved(): TemplateResult {
    const { kept } = this.#source;
    return keptStatusLine(kept.status, this.#keptWords.words, { onRetry: () => void kept.retry(), onDownload: () => this.#download(this.#source.profile) });
  }

  #download(profile: RoleProfile | undefined): void {
    if (profile) downloadFile(new Blob([JSON.stringify(profile, null, 2)], { type: 'application/json' }), 'role-profile.json');
  }

  #notices({ framework: own }: RoleProfile, framework: Framework | undefined): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    const { state } = this.#frameworks;
    if (!framework) return html`${state.status === 'error' ? sourceStatus(state, this.#sourceWords.words, () => this.#frameworks.retry()) : nothing}<p class="notice" part="notice">${words.noFramework}</p>`;
    return own.id === framework.id ? nothing : html`<p class="notice" part="notice">${words.otherFramework(own.title ?? own.id, framework.title)}</p>`;
  }

  #actions(profile: RoleProfile, actor: Actor, level: number): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    const possible = this.#steps.possible(possibleActions(profile, actor.roles), profile);
    if (possible.length === 0) return nothing;
    return html`<section class="actions" part="actions" aria-labelledby="actions-heading">
      <div id="actions-heading">${heading(level, 'group-title', words.steps)}</div>
      <p class="buttons">
        ${possible.map((action, index) => html`<button type="button" part="action" class=${index === 0 && !EXCEPTIONAL.includes(action) ? 'primary' : nothing} data-action=${action} @click=${() => this.#steps.ask(action)}>${this.#names.words.actions[action]}</button>`)}
      </p>
    </section>`;
  }

  #warningList({ status }: RoleProfile, writes: boolean, level: number): TemplateResult | typeof nothing {
    const isOver = status === 'published' || status === 'superseded';
    if (this.#warnings.length === 0 || isOver || !this.#actor) return nothing;
    return html`<section class="warnings" part="warnings" aria-labelledby="warnings-heading">
      <div id="warnings-heading">${heading(level, 'group-title', this.#locale.words.lookAgain)}</div>
      <ul>
        ${this.#warnings.map(({ message, place }) => {
          const onClick = (event: Event): void => {
            event.preventDefault();
            this.#goTo(place);
          };
          return html`<li>${writes && place ? html`<a href="#" @click=${onClick}>${message}</a>` : message}</li>`;
        })}
      </ul>
    </section>`;
  }

  /** Comparing with others takes a while, and a list that changes at every key is no help. */
  #warnLater(profile: RoleProfile, framework: Framework | undefined): void {
    const of = [profile, framework, this.#others, this.#names.words, this.#host.mostBehaviours];
    if (of.every((each, index) => each === this.#warnedOf[index])) return;
    this.#warnedOf = of;
    clearTimeout(this.#warning);
    this.#warning = setTimeout(() => {
      const { mostBehaviours } = this.#host;
      const issues = framework ? checkProfile(profile, framework, { others: this.#others, ...(mostBehaviours !== undefined && { mostBehaviours }) }) : [];
      const warnings = faultsFor(issues.filter(({ severity }) => severity === 'warning'), profile, this.#names.words);
      if (warnings.length === 0 && this.#warnings.length === 0) return;
      this.#warnings = warnings;
      this.#host.requestUpdate();
    }, REST);
  }

  /** Applies what a person has changed. */
  #edit(change: (profile: RoleProfile) => RoleProfile, atOnce: boolean): void {
    const before = this.#source.profile;
    if (!before) return;
    const profile = change(before);
    this.#source.keep(profile, atOnce);
    this.#host.requestUpdate();
    const detail: ProfileChangeDetail = { profile };
    this.#host.dispatchEvent(new CustomEvent('rung-profile-change', { bubbles: true, composed: true, detail }));
  }

  #remove(competency: string): void {
    this.#edit((profile) => removeRow(profile, competency), true);
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById('where')?.focus());
  }

  /** Shows what is missing, and says whether anything is. */
  #showFaults(): boolean {
    const { profile } = this.#source;
    const framework = this.#framework;
    if (!profile || !framework) return false;
    this.#isChecked = true;
    this.#host.requestUpdate();
    const isIncomplete = this.#faults(profile, checkProfile(profile, framework)).length > 0;
    if (isIncomplete) void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById('summary-title')?.focus());
    return isIncomplete;
  }

  #onDone(action: StepName): void {
    this.#isChecked = false;
    this.#said = this.#locale.words.done(this.#names.words.done[action]);
    this.#host.requestUpdate();
    // The button goes away; who used it sees where the profile stands now.
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById('where')?.focus());
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
    this.#redraw();
  };

  readonly #onPage = (page: Element | undefined): void => {
    if (page instanceof HTMLElement) page.style.setProperty('page', this.#printed.name);
  };
}
