import { html, nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { ProfileSource } from '../../controllers/profile-source.js';
import type { WorkspaceValue } from '../../controllers/workspace-context.js';
import { keptDocumentMessages } from '../../locale/kept-document-messages.js';
import { roleProfileMessages } from '../../locale/role-profile-messages.js';
import { workflowMessages } from '../../locale/workflow-messages.js';
import { actOnProfile, type ProfileAction } from '../../model/act-on-profile.js';
import type { Framework } from '../../model/framework.js';
import { parseRoleProfile } from '../../model/parse-role-profile.js';
import type { Actor } from '../../model/person.js';
import { possibleActions, runningReview, toldSinceAgreed } from '../../model/profile-workflow.js';
import type { ProfileActionName, RoleProfile } from '../../model/role-profile.js';
import { heading } from '../heading.js';
import { newId } from '../new-id.js';
import type { ProfileActionDetail, RoleProfileElement } from './role-profile.js';
import { actionFrom, stepDialog, stepEntry, type StepDialogContext, type StepEntry, type StepName } from './step-dialog.js';

/** What steps need to know of the element, and tell it. */
export interface StepsSubject {
  framework(): Framework | undefined;
  actor(): Actor | undefined;
  repository(): WorkspaceValue['repository'];
  others(): readonly RoleProfile[];
  /** Shows what is missing in the profile, and says whether anything is. */
  incomplete(): boolean;
  done(action: StepName): void;
}

/** Steps that a panel takes with its moderation, which is worked on elsewhere. */
const OF_THE_PANEL: readonly ProfileActionName[] = ['moderate', 'agree', 'return'];

/** Steps off the usual way. */
const EXCEPTIONAL: readonly StepName[] = ['withdraw', 'raise-concern', 'start-review'];

/** Takes the steps of the workflow: asks for what each needs, tells the host, and applies it. */
export class ProfileSteps {
  readonly #host: RoleProfileElement;
  readonly #source: ProfileSource;
  readonly #subject: StepsSubject;
  readonly #locale: LocaleController<typeof roleProfileMessages.en>;
  readonly #names: LocaleController<typeof workflowMessages.en>;
  readonly #keptWords: LocaleController<typeof keptDocumentMessages.en>;
  /** What the dialog is open for. */
  #entry: StepEntry | undefined;

  constructor(host: RoleProfileElement, source: ProfileSource, subject: StepsSubject) {
    this.#host = host;
    this.#source = source;
    this.#subject = subject;
    this.#locale = new LocaleController(host, roleProfileMessages);
    this.#names = new LocaleController(host, workflowMessages);
    this.#keptWords = new LocaleController(host, keptDocumentMessages);
  }

  /** A button for each step that the person can take. */
  actions(profile: RoleProfile, actor: Actor, level: number): TemplateResult | typeof nothing {
    const possible = this.#possible(profile, actor);
    if (possible.length === 0) return nothing;
    return html`<section class="actions" part="actions" aria-labelledby="actions-heading">
      <div id="actions-heading">${heading(level, 'group-title', this.#locale.words.steps)}</div>
      <p class="buttons">
        ${possible.map((action, index) => html`<button type="button" part="action" class=${index === 0 && !EXCEPTIONAL.includes(action) ? 'primary' : nothing} data-action=${action} @click=${() => this.#ask(action)}>${this.#names.words.actions[action]}</button>`)}
      </p>
    </section>`;
  }

  /** Those of the possible steps that are taken here and are still to be taken. */
  #possible(profile: RoleProfile, actor: Actor): readonly StepName[] {
    const told = toldSinceAgreed(profile);
    return possibleActions(profile, actor.roles).filter((action): action is StepName => {
      if (action === 'draft' || action === 'edit') return false;
      if (profile.route === 'panel' && OF_THE_PANEL.includes(action)) return false;
      return !(action === 'tell-line-manager' && told.lineManager) && !(action === 'advise-employees' && told.employees);
    });
  }

  /** Opens the dialog of a step; what is missing in a profile that is to be submitted is shown first. */
  #ask(action: StepName): void {
    const { profile } = this.#source;
    if (!profile || (action === 'submit' && this.#subject.incomplete())) return;
    this.#entry = stepEntry(action, profile);
    this.#host.requestUpdate();
  }

  dialog(context: Omit<StepDialogContext, 'onEntry' | 'onConfirm' | 'onClose'>): TemplateResult {
    return stepDialog(this.#entry, {
      ...context,
      onEntry: (change) => this.#enter(change),
      onConfirm: () => void this.#confirm(),
      onClose: () => {
        // The event comes late: the dialog may be open for the next step by then.
        if (this.#host.renderRoot.querySelector('dialog')?.open) return;
        this.#entry = undefined;
        this.#host.requestUpdate();
      },
    });
  }

  /** After rendering. */
  updated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (this.#entry && dialog && !dialog.open) {
      dialog.showModal();
      // On a heading the focus would leave unsaid what the dialog is about.
      (dialog.querySelector<HTMLElement>(this.#entry.action === 'agree' ? 'select' : 'textarea') ?? dialog.querySelector<HTMLElement>('[part=confirm]'))?.focus();
    }
  }

  #enter(change: Partial<StepEntry>): void {
    if (!this.#entry) return;
    this.#entry = { ...this.#entry, ...change };
    this.#host.requestUpdate();
  }

  async #confirm(): Promise<void> {
    const [entry, by] = [this.#entry, this.#subject.actor()];
    const { profile } = this.#source;
    if (!entry || !by || !profile) return;
    const action = actionFrom(entry, newId) ?? (await this.#bigAction(entry.action, profile));
    if (!action) {
      this.#refuse(this.#locale.words.successorMissing);
      return;
    }
    const outcome = actOnProfile(profile, action, { by, at: new Date().toISOString() });
    if (outcome.refusal) {
      const { code, message } = outcome.refusal;
      this.#refuse(this.#names.words.refusals?.[code] ?? message, code === 'no-reason');
      return;
    }
    const detail: ProfileActionDetail = { action: entry.action, profile: outcome.profile, ...(outcome.successor && { successor: outcome.successor }) };
    const isTaken = this.#host.dispatchEvent(new CustomEvent('rung-profile-action', { bubbles: true, composed: true, cancelable: true, detail }));
    if (isTaken && !(await this.#keepSuccessor(outcome.successor))) {
      this.#refuse(this.#keptWords.words.saveFaults.failed);
      return;
    }
    // Its close event comes later than the next rendering, which would open it again.
    this.#entry = undefined;
    this.#host.renderRoot.querySelector('dialog')?.close();
    if (!isTaken) return;
    this.#source.keep(outcome.profile, true);
    this.#subject.done(entry.action);
  }

  /** The steps that need more than a person enters. */
  async #bigAction(action: StepName, profile: RoleProfile): Promise<ProfileAction | undefined> {
    const framework = this.#subject.framework();
    if (action === 'submit') return framework && { action, framework };
    if (action !== 'start-review' && action !== 'supersede') return undefined;
    const running = runningReview(profile);
    const successor = running === undefined ? undefined : await this.#findProfile(running);
    if (action === 'supersede') return successor && { action, successor };
    return { action, successor: newId(), ...(framework && { framework }), ...(successor && { withdrawn: successor }) };
  }

  async #findProfile(id: string): Promise<RoleProfile | undefined> {
    const known = this.#subject.others().find((other) => other.id === id);
    try {
      const stored = await this.#subject.repository()?.get('role-profile', id);
      return stored ? parseRoleProfile(stored.document).value : known;
    } catch {
      return known;
    }
  }

  /** The new profile is there before the one that names it; a host that keeps profiles itself has it from the event. */
  async #keepSuccessor(successor: RoleProfile | undefined): Promise<boolean> {
    const repository = this.#subject.repository();
    if (!successor || this.#source.isGiven || !repository) return true;
    try {
      await repository.put(successor);
      return true;
    } catch {
      return false;
    }
  }

  /** @param isForWords a field that is empty has to be filled in: it takes the focus, and the refusal is read with it */
  #refuse(refusal: string, isForWords = false): void {
    this.#enter({ refusal });
    void this.#host.updateComplete.then(() => {
      const fields = [...this.#host.renderRoot.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('dialog :is(input.why, textarea)')];
      const empty = isForWords ? fields.find(({ value }) => !value.trim()) : undefined;
      (empty ?? this.#host.shadowRoot?.getElementById('refusal'))?.focus();
    });
  }
}
