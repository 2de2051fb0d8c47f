import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { ProfileSource } from '../../controllers/profile-source.js';
import type { WorkspaceValue } from '../../controllers/workspace-context.js';
import { formatDate, formatDayOf } from '../../locale/format.js';
import { keptDocumentMessages } from '../../locale/kept-document-messages.js';
import { workflowMessages } from '../../locale/workflow-messages.js';
import { workflowStepsMessages } from '../../locale/workflow-steps-messages.js';
import { waitingFor } from '../../model/profile-workflow.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import type { LazyBody } from '../lazy-element.js';
import { byText, profileStatus } from '../profile-status.js';
import { stepsView, type StageView, type StepsView } from './steps-view.js';
import type { WorkflowSteps } from './workflow-steps.js';
import { workflowStepsStyles } from './workflow-steps.styles.js';

/** Draws the way of a profile. */
export class StepsBody implements LazyBody {
  static readonly styles: CSSResult[] = [tokens, base, workflowStepsStyles];

  readonly #host: WorkflowSteps;
  readonly #source: ProfileSource;
  readonly #locale: LocaleController<typeof workflowStepsMessages.en>;
  readonly #names: LocaleController<typeof workflowMessages.en>;
  readonly #keptWords: LocaleController<typeof keptDocumentMessages.en>;

  constructor(host: WorkflowSteps, workspace: () => WorkspaceValue | undefined) {
    this.#host = host;
    this.#source = new ProfileSource(host, workspace);
    this.#locale = new LocaleController(host, workflowStepsMessages);
    this.#names = new LocaleController(host, workflowMessages);
    this.#keptWords = new LocaleController(host, keptDocumentMessages);
    adoptLate(host, StepsBody.styles);
  }

  render(): TemplateResult | typeof nothing {
    const { profile } = this.#source;
    if (!profile) return profileStatus(this.#source, this.#names.words, this.#keptWords.words);
    const view = stepsView(profile);
    return html`<p class="statement" part="statement">${this.#statement(profile)}</p>
      <ol class="steps" part="steps" role="list" aria-label=${this.#locale.words.label}>
        ${view.stages.map((stage) => this.#stage(stage, view, profile))}
      </ol>
      ${this.#host.compact ? nothing : this.#notices(view)}`;
  }

  #statement(profile: RoleProfile): TemplateResult {
    const { statuses, waitsFor } = this.#names.words;
    const role = waitingFor(profile);
    return html`<strong>${statuses[profile.status]}</strong>${role ? html`<span class="muted"> · ${waitsFor[role]}</span>` : nothing}`;
  }

  #stage(view: StageView, { route }: StepsView, profile: RoleProfile): TemplateResult {
    const { words } = this.#locale;
    const { stage, state } = view;
    return html`<li class=${state} part="step ${state}" aria-current=${state === 'current' ? 'step' : nothing}>
      <span class="marker" part="marker" aria-hidden="true"></span>
      <span class="text"
        ><span class="name" part="name"
          >${state === 'ahead' ? nothing : html`<span class="visually-hidden">${words.before[state]} </span>`}${stage === 'assess' ? words.assess[route] : words.stages[stage]}</span
        >${this.#host.compact ? nothing : this.#who(view, route, profile)}</span
      >
    </li>`;
  }

  /** Who has done it and when; who it waits for; who will do it. */
  #who({ stage, state, steps }: StageView, route: StepsView['route'], profile: RoleProfile): TemplateResult {
    const { words, language } = this.#locale;
    const names = this.#names.words;
    const done = steps.map(
      (step) =>
        html`<span class="who" part="who"
          >${stage === 'tell' ? html`${names.done[step.action]}<br />` : nothing}<bdi>${byText(step.by, names)}</bdi><br />${formatDayOf(language, step.at)}</span
        >`,
    );
    if (state === 'done') return html`${done}`;
    if (state === 'ahead') return html`<span class="who" part="who">${stage === 'assess' ? names.routes[route] : words.who[stage]}</span>`;
    const role = waitingFor(profile);
    const due = stage === 'review' && profile.reviewDue ? words.reviewBy(formatDate(language, profile.reviewDue)) : undefined;
    const waits = due ?? (role && names.waitsFor[role]);
    return html`${done}${waits ? html`<span class="who" part="who">${waits}</span>` : nothing}`;
  }

  #notices({ returned, superseded, withdrawn, concerns }: StepsView): TemplateResult {
    const { words, language } = this.#locale;
    return html`${returned
        ? html`<p class="notice" part="notice"><strong>${words.returned(byText(returned.by, this.#names.words), formatDayOf(language, returned.at))}</strong> <bdi>${returned.reason}</bdi></p>`
        : nothing}
      ${withdrawn
        ? html`<p class="notice" part="notice"><strong>${words.withdrawn(byText(withdrawn.by, this.#names.words), formatDayOf(language, withdrawn.at))}</strong> <bdi>${withdrawn.reason}</bdi></p>`
        : nothing}
      ${superseded ? html`<p class="notice" part="notice">${words.superseded(formatDayOf(language, superseded.at))}</p>` : nothing}
      ${concerns > 0 ? html`<p class="notice" part="notice">${words.concerns(concerns)}</p>` : nothing}`;
  }
}
