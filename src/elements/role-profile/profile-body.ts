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
import { mayEdit, removeRow } from '../../model/edit-profile.js';
import type { Framework } from '../../model/framework.js';
import type { Actor } from '../../model/person.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { actionStyles } from '../../styles/actions.js';
import { base, rung } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { downloadFile } from '../download-file.js';
import { errorSummaryStyles } from '../error-summary.js';
import { heading, headingLevelOf } from '../heading.js';
import { KeptAnnouncements, keptStatusLine } from '../kept-status.js';
import type { LazyBody } from '../lazy-element.js';
import { profileStatus, whereText } from '../profile-status.js';
import { sourceStatus, sourceStatusStyles } from '../source-status.js';
import { ProfileForm } from './profile-form.js';
import { profileFormStyles } from './profile-form.styles.js';
import { profileConcerns, profileHistory } from './profile-history.js';
import { ProfileSteps } from './profile-steps.js';
import { profileTables } from './profile-table.js';
import { profileTableStyles } from './profile-table.styles.js';
import { ProfileVersions } from './profile-versions.js';
import { ProfileWarnings } from './profile-warnings.js';
import type { ProfileChangeDetail, RoleProfileElement } from './role-profile.js';
import { roleProfileStyles } from './role-profile.styles.js';
import { SimilarProfiles } from './similar-profiles.js';
import type { StepName } from './step-dialog.js';

/** The picture of the workflow, which is an element of its own. */
interface StepsElement extends HTMLElement {
  profile?: unknown;
}

/** Draws a role profile: as a form for those who may write it, else as the template's tables. */
export class ProfileBody implements LazyBody {
  static readonly styles: CSSResult[] = [tokens, base, rung, actionStyles, sourceStatusStyles, errorSummaryStyles, profileTableStyles, profileFormStyles, roleProfileStyles];

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
  readonly #form: ProfileForm;
  readonly #warnings: ProfileWarnings;
  readonly #steps: ProfileSteps;
  readonly #versions: ProfileVersions;
  readonly #announcements = new KeptAnnouncements();
  readonly #workflow: StepsElement;
  #isPrinting = false;
  #said = '';
  /** Whether something here had the focus before it was drawn anew. */
  #hadFocus = false;

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
    this.#form = new ProfileForm(() => host.shadowRoot, prefix, {
      edit: (change, atOnce) => this.#edit(change, atOnce),
      remove: (competency) => this.#remove(competency),
      changed: update,
    });
    this.#warnings = new ProfileWarnings(update);
    this.#steps = new ProfileSteps(host, this.#source, {
      framework: () => this.#framework,
      actor: () => this.#actor,
      repository: () => this.#frameworks.workspace?.repository,
      others: () => this.#others,
      incomplete: () => this.#isIncomplete(),
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
        this.#warnings.stop();
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
    this.#hadFocus = Boolean(this.#host.shadowRoot?.activeElement);
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
    const names = this.#names.words;
    const others = this.#others;
    const context = { profile, framework, words, names, language: this.#locale.language, level: level + 1 };
    this.#form.take(framework && { ...context, framework, others }, writes);
    this.#warnings.look({ profile, framework, others, names, mostBehaviours: this.#host.mostBehaviours });
    return html`<div class="profile" ${ref(this.#onPage)}>
      <div class="head">
        <div>
          <p class="document muted" part="document">${words.document}</p>
          ${heading(level, 'title', profile.role.title.trim() || words.newRole)}
        </div>
        ${this.#source.isGiven ? nothing : this.#saved()}
      </div>
      <div id="where" class="where" tabindex="-1" role="group" aria-label=${whereText(profile, this.#names.words)}>${this.#workflow}</div>
      ${this.#notices(profile, framework)} ${this.#form.summary()} ${this.#versions.render({ framework, words, keptWords: this.#keptWords.words, headingLevel: level + 1, onDownload: () => this.#download(profile) })}
      ${writes && !this.#isPrinting ? this.#form.render() : profileTables(context)}
      ${actor && !isOver(profile) ? this.#warnings.render(words, level + 1, writes ? (place) => this.#form.goTo(place) : undefined) : nothing} ${profileConcerns(context, level + 1)}
      ${actor && !this.#host.readonly ? this.#steps.actions(profile, actor, level + 1) : nothing} ${profileHistory(context)}
      <div class="note muted" part="note">
        <p>${words.noGrade}</p>
        <p>${words.noAppeal}</p>
      </div>
      ${this.#steps.dialog(context)}
      <p class="visually-hidden" role="status">${this.#said}</p>
      <p class="visually-hidden" role="status">${this.#announcements.of(this.#source.kept, this.#keptWords.words)}</p>
    </div>`;
  }

  updated(): void {
    const { profile } = this.#source;
    this.#workflow.profile = profile;
    if (profile && this.#framework) this.#form.updated();
    this.#steps.updated();
    // What had the focus is gone: a conflict that is resolved, a form that somebody else has submitted.
    if (this.#hadFocus && !this.#host.shadowRoot?.activeElement) this.#host.shadowRoot?.getElementById('where')?.focus();
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
  #isIncomplete(): boolean {
    const isIncomplete = this.#form.check();
    if (isIncomplete) void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById('summary-title')?.focus());
    return isIncomplete;
  }

  #onDone(action: StepName): void {
    this.#form.settle();
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

/** Nobody changes it any more. */
const isOver = ({ status }: RoleProfile): boolean => ['published', 'superseded', 'withdrawn'].includes(status);
