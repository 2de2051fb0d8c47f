import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { FrameworkSource } from '../../controllers/framework-source.js';
import type { FrameworkState } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { ModerationSource } from '../../controllers/moderation-source.js';
import type { WorkspaceValue } from '../../controllers/workspace-context.js';
import { keptDocumentMessages } from '../../locale/kept-document-messages.js';
import { moderationMessages } from '../../locale/moderation-messages.js';
import { sourceMessages } from '../../locale/source-messages.js';
import { workflowMessages } from '../../locale/workflow-messages.js';
import { ballotOf, isRevealed, moderationFor, spreadOf } from '../../model/moderate.js';
import type { ProfileRow } from '../../model/role-profile.js';
import { actionStyles } from '../../styles/actions.js';
import { base, rung } from '../../styles/base.js';
import { controlStyles } from '../../styles/control.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { errorSummary, errorSummaryStyles } from '../error-summary.js';
import { heading, headingLevelOf } from '../heading.js';
import type { LazyBody } from '../lazy-element.js';
import { sourceStatus, sourceStatusStyles } from '../source-status.js';
import { agreeView } from './agree-view.js';
import { ballotView, choiceOf, waitView, type LevelField } from './ballot-view.js';
import { keptPlace } from './kept-place.js';
import { beginView, isWholePanel } from './begin-view.js';
import { Consistency } from './consistency.js';
import { concludeView, outcomeView } from './end-view.js';
import { MeetingNews } from './meeting-news.js';
import { MeetingVersions } from './meeting-versions.js';
import type { Moderation } from './moderation.js';
import { moderationStyles } from './moderation.styles.js';
import { fieldId, isMember, type ModerationView } from './moderation-view.js';
import { ModerationWork } from './moderation-work.js';
import { panelView } from './panel-view.js';
import { spreadStyles } from './spread.styles.js';

/** Draws a panel's work. */
export class ModerationBody implements LazyBody {
  static readonly styles: CSSResult[] = [tokens, base, controlStyles, rung, actionStyles, sourceStatusStyles, errorSummaryStyles, spreadStyles, moderationStyles];

  readonly #host: Moderation;
  readonly #workspace: () => WorkspaceValue | undefined;
  readonly #provide: (value: WorkspaceValue) => void;
  readonly #framework: FrameworkSource;
  readonly #source: ModerationSource;
  readonly #work: ModerationWork;
  readonly #consistency: Consistency;
  readonly #versions: MeetingVersions;
  readonly #locale: LocaleController<typeof moderationMessages.en>;
  readonly #names: LocaleController<typeof workflowMessages.en>;
  readonly #keptWords: LocaleController<typeof keptDocumentMessages.en>;
  readonly #sourceWords: LocaleController<typeof sourceMessages.en>;
  readonly #news: MeetingNews;
  readonly #pickers = new Map<string, LevelField>();
  #chosen: ReadonlySet<string> = new Set();
  #provided: FrameworkState | undefined;
  /** Whether something here had the focus before it was drawn anew. */
  #hadFocus = false;

  constructor(host: Moderation, workspace: () => WorkspaceValue | undefined, provide: (value: WorkspaceValue) => void) {
    this.#host = host;
    this.#workspace = workspace;
    this.#provide = provide;
    this.#locale = new LocaleController(host, moderationMessages);
    this.#names = new LocaleController(host, workflowMessages);
    this.#keptWords = new LocaleController(host, keptDocumentMessages);
    this.#sourceWords = new LocaleController(host, sourceMessages);
    this.#framework = new FrameworkSource(host);
    this.#source = new ModerationSource(host, workspace);
    this.#work = new ModerationWork(host, this.#source, () => ({ words: this.#locale.words, names: this.#names.words }), () => this.#view);
    this.#news = new MeetingNews(() => host.requestUpdate());
    this.#consistency = new Consistency(host, this.#source, workspace);
    this.#versions = new MeetingVersions(host, this.#source);
    adoptLate(host, ModerationBody.styles);
  }

  get settled(): Promise<unknown> {
    return this.#framework.settled;
  }

  render(): TemplateResult | typeof nothing {
    this.#hadFocus = Boolean(this.#host.shadowRoot?.activeElement);
    const { words } = this.#locale;
    const { profile, isUnreadable, profileKept, moderationKept } = this.#source;
    const level = headingLevelOf(this.#host.headingLevel);
    const { state } = this.#framework;
    if (isUnreadable) return html`<p class="status" part="error">${words.unreadable}</p>`;
    if (!profile) return keptPlace(profileKept.status.kind === 'none' ? moderationKept : profileKept, this.#keptWords.words, words.empty);
    return html`<div class="work">
      ${heading(level, 'title', this.#host.label || words.title(profile.role.title))}
      <p class="muted" part="no-grading">${words.noGrading}</p>
      ${this.#source.endedMeanwhile ? html`<p class="notice" part="notice">${words.endedMeanwhile}</p>` : nothing} ${this.#versions.render()}
      ${state.status === 'ready' ? this.#stage(state, level) : sourceStatus(state, this.#sourceWords.words, () => this.#framework.retry())}
      ${this.#dialog()}
    </div>`;
  }

  updated(_changed: PropertyValues): void {
    const { state } = this.#framework;
    if (state !== this.#provided) {
      this.#provided = state;
      this.#provide({ framework: state, retry: () => this.#framework.retry(), repository: this.#workspace()?.repository, actor: this.#source.actor });
    }
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (this.#work.asks && dialog && !dialog.open) dialog.showModal();
    if (!this.#work.asks && dialog?.open) dialog.close();
    // The others have gone on, and what had the focus is gone.
    if (this.#hadFocus && !this.#host.shadowRoot?.activeElement) this.#work.focusStep();
  }

  /** What the parts are drawn from; nothing while something of it is missing. */
  get #view(): ModerationView | undefined {
    const { profile, moderation, actor } = this.#source;
    const { state } = this.#framework;
    if (!profile || !moderation || state.status !== 'ready') return undefined;
    return {
      profile,
      moderation: moderationFor(moderation, actor?.id),
      framework: state.framework,
      actor,
      words: this.#locale.words,
      names: this.#names.words,
      language: this.#locale.language,
      headingLevel: headingLevelOf(this.#host.headingLevel),
      actions: this.#work,
    };
  }

  #stage(_ready: FrameworkState, level: number): TemplateResult {
    const view = this.#view;
    const { fault, missing } = this.#work;
    const { words } = this.#locale;
    if (!view) return html`<div id="step" tabindex="-1">${this.#beginning(level)}</div>`;
    const faults = missing.map(({ message, field }) => ({ message, goTo: () => this.#host.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus() }));
    return html`${panelView(view)} ${faults.length > 0 ? errorSummary(words.problem, level + 1, faults) : nothing}
      <div id="step" tabindex="-1" class="step">${this.#step(view)}</div>
      ${fault ? html`<p class="fault" part="error" role="alert"><span class="visually-hidden">${words.error}</span> ${fault}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.#news.of(view)}</p>
      ${this.#saved()}`;
  }

  /** What the person can do now. */
  #step(view: ModerationView): TemplateResult {
    const { moderation, profile, framework, actor } = view;
    const isOpen = !moderation.outcome;
    if (isRevealed(moderation)) {
      const spreads = spreadOf(moderation, profile, framework);
      const rows = agreeView(view, spreads, isOpen ? this.#consistency.warnings(view, spreads) : new Map());
      return html`${outcomeView(view)} ${rows} ${isOpen && isMember(view) ? concludeView(view, true) : nothing}`;
    }
    if (!isOpen) return html`${outcomeView(view)}`;
    const isChoosing = isMember(view) && ballotOf(moderation, actor?.id ?? '')?.handedIn === undefined;
    return html`${isChoosing ? ballotView(view, (row, index) => this.#picker(view, row, index)) : waitView(view)} ${isMember(view) ? concludeView(view, false) : nothing}`;
  }

  #beginning(level: number): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    const { profile, actor, moderationKept } = this.#source;
    const mayBegin = profile?.status === 'routed' && profile.route === 'panel' && actor?.roles.includes('panel-member');
    if (moderationKept.status.kind !== 'none') return keptPlace(moderationKept, this.#keptWords.words, words.empty);
    if (!profile || !mayBegin) return html`<p class="status" part="empty">${words.notBegun}</p>`;
    return beginView({
      profile,
      people: this.#host.people,
      chosen: this.#chosen,
      fault: this.#work.fault,
      words,
      headingLevel: level,
      onChoose: (id, isChosen) => {
        this.#chosen = new Set(isChosen ? [...this.#chosen, id] : [...this.#chosen].filter((each) => each !== id));
        if (isWholePanel(this.#chosen)) this.#work.fault = '';
        this.#host.requestUpdate();
      },
      onBegin: () => this.#work.begin([...this.#chosen]),
    });
  }

  /** One for each competency, under whatever prefix this copy of the library is registered. */
  #picker(view: ModerationView, { competency }: ProfileRow, index: number): LevelField {
    const picker = this.#pickers.get(competency) ?? this.#newPicker(competency);
    this.#pickers.set(competency, picker);
    picker.id = fieldId('picker', index);
    const chosen = choiceOf(view, { competency, rationale: '', behaviours: [] })?.level ?? '';
    if (picker.value !== chosen) picker.value = chosen;
    return picker;
  }

  #newPicker(competency: string): LevelField {
    const picker: LevelField = Object.assign(document.createElement(this.#host.localName.replace(/moderation$/, 'level-picker')), { value: '' });
    picker.setAttribute('part', 'picker');
    picker.setAttribute('competency', competency);
    // The host hears of the moderation, not of its pickers.
    picker.addEventListener('rung-level-change', (event) => event.stopPropagation());
    picker.addEventListener('input', (event) => {
      event.stopPropagation();
      const view = this.#view;
      const before = view && choiceOf(view, { competency, rationale: '', behaviours: [] });
      this.#work.choose({ competency, remark: '', ...before, level: picker.value || null });
    });
    return picker;
  }

  #dialog(): TemplateResult {
    const { words } = this.#locale;
    const onClose = (): void => {
      this.#work.asks = false;
    };
    return html`<dialog part="dialog" aria-labelledby="confirm-title" @close=${onClose}>
      <p id="confirm-title" class="dialog-title">${words.confirmTitle}</p>
      <p id="confirm-text">${words.confirmText}</p>
      <p class="buttons">
        <button type="button" class="primary" part="confirm" aria-describedby="confirm-text" @click=${this.#work.handIn}>${words.handIn}</button>
        <button type="button" part="cancel" @click=${({ target }: Event) => target instanceof Element && target.closest('dialog')?.close()}>${words.goBack}</button>
      </p>
    </dialog>`;
  }

  #saved(): TemplateResult | typeof nothing {
    const { moderationKept } = this.#source;
    return moderationKept.document && this.#host.moderation == null ? html`<div part="saved">${keptPlace(moderationKept, this.#keptWords.words)}</div>` : nothing;
  }
}
