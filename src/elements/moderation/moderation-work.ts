import type { ModerationSource } from '../../controllers/moderation-source.js';
import type { ModerationMessages } from '../../locale/moderation-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import { actOnProfile, type ProfileAction, type StepContext } from '../../model/act-on-profile.js';
import { agreeOn, beginModeration, choose, conclude, handIn, isAgreed, recordLineManager, type ModerationResult } from '../../model/moderate.js';
import type { Moderation as ModerationDocument, PanelAgreement } from '../../model/moderation.js';
import type { ProfileRefusal } from '../../model/profile-refusal.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { newId } from '../new-id.js';
import { choiceOf, isChosen } from './ballot-view.js';
import type { Moderation, ModerationChangeDetail, ModerationConcludeDetail } from './moderation.js';
import { fieldId, titleOf, type ModerationActions, type ModerationView } from './moderation-view.js';

/** Something that is missing, with the id of its field. */
export interface Missing {
  readonly message: string;
  readonly field: string;
}

/** The words of the element, which may change with the language. */
export interface WorkWords {
  readonly words: ModerationMessages;
  readonly names: WorkflowMessages;
}

/** What the members of a panel do, and why it was refused. */
export class ModerationWork implements ModerationActions {
  /** Why the last thing was not done. */
  fault = '';
  missing: readonly Missing[] = [];
  /** A member is asked back before handing in. */
  asks = false;
  readonly #host: Moderation;
  readonly #source: ModerationSource;
  readonly #words: () => WorkWords;
  readonly #view: () => ModerationView | undefined;

  constructor(host: Moderation, source: ModerationSource, words: () => WorkWords, view: () => ModerationView | undefined) {
    this.#host = host;
    this.#source = source;
    this.#words = words;
    this.#view = view;
  }

  readonly begin = (ids: readonly string[]): void => {
    const { profile, actor } = this.#source;
    if (!profile || !actor) return;
    const members = this.#host.people.filter(({ id }) => ids.includes(id)).map(({ id, name, trained }) => ({ id, ...(name !== undefined && { name }), trained }));
    const { moderation, refusal } = beginModeration(profile, members, `moderation-${newId()}`);
    if (refusal) {
      this.#say(this.#words().words.refusals[refusal.code]);
      // Said with what it is about.
      void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('[part=candidate] input:enabled')?.focus());
      return;
    }
    const action: ProfileAction = { action: 'moderate', moderation };
    const context = this.#context;
    const step = context && actOnProfile(profile, action, context);
    if (!step || step.refusal) {
      if (step?.refusal) this.#refuse(step.refusal);
      return;
    }
    if (this.#announce({ moderation, profile: step.profile })) void this.#source.begin(moderation, action, context).then(this.#done);
  };

  readonly choose: ModerationActions['choose'] = (choice) => {
    this.missing = [];
    this.#change((moderation, context) => choose(moderation, choice, context.by), false);
  };

  readonly askToHandIn = (): void => {
    const view = this.#view();
    if (!view) return;
    const { words } = view;
    this.missing = view.profile.rows.flatMap((row, index) => {
      if (isChosen(choiceOf(view, row), row)) return [];
      const title = titleOf(view, row.competency);
      return [view.framework.scale ? { message: words.choiceMissing(title), field: fieldId('picker', index) } : { message: words.lookMissing(title), field: fieldId('look', index) }];
    });
    this.asks = this.missing.length === 0;
    this.#shown();
  };

  readonly handIn = (): void => {
    this.asks = false;
    this.#change((moderation, context) => (this.#source.profile ? handIn(moderation, this.#source.profile, context) : undefined), true, this.#toStep);
  };

  readonly attend = (attended: boolean): void => {
    const lineManager = this.#source.moderation?.lineManager ?? this.#source.profile?.role.lineManager ?? { id: '' };
    this.#change((moderation) => recordLineManager(moderation, { id: lineManager.id, ...(lineManager.name !== undefined && { name: lineManager.name }) }, attended), true);
  };

  readonly agree = (agreements: readonly PanelAgreement[]): void => {
    this.missing = [];
    const isWritten = agreements.length === 1;
    this.#change((moderation, { by }) => agreements.reduce<ModerationResult>((result, agreement) => (result.refusal ? result : agreeOn(result.moderation, agreement, by)), { moderation }), !isWritten);
  };

  readonly conclude: ModerationActions['conclude'] = (kind, reason) => {
    const view = this.#view();
    const { profile } = this.#source;
    if (!view || !profile) return;
    const { words, moderation } = view;
    this.missing = kind === 'returned' ? [] : profile.rows.flatMap((row, index) => {
      if (isAgreed(moderation, row)) return [];
      const agreed = moderation.agreed.find(({ competency }) => competency === row.competency);
      const title = titleOf(view, row.competency);
      const hasLevel = agreed !== undefined && (row.level == null || agreed.level != null);
      return [hasLevel ? { message: words.reasonMissing(title), field: fieldId('reason', index) } : { message: words.levelMissing(title), field: fieldId('level', index) }];
    });
    if (this.missing.length > 0) this.#shown();
    else this.#change((current, context) => conclude(current, profile, { kind, reason }, context), true, this.enter);
  };

  /** Takes the panel's step with the profile. */
  readonly enter = (): void => {
    const { moderation, profile } = this.#source;
    const context = this.#context;
    const outcome = moderation?.outcome;
    if (!moderation || !outcome || !profile || !context) return;
    const action: ProfileAction = outcome.kind === 'agreed' ? { action: 'agree', moderation } : { action: 'return', reason: outcome.reason, moderation };
    void this.#source.step(action, context).then((done) => {
      this.#done(done);
      const after = this.#source.profile;
      if (done === true && after) this.#concluded(moderation, after);
    });
  };

  /** Puts the focus on what is to be done now. */
  focusStep(): void {
    const root = this.#host.shadowRoot;
    (root?.querySelector<HTMLElement>('#step-title') ?? root?.querySelector<HTMLElement>('#step'))?.focus();
  }

  get #context(): StepContext | undefined {
    const { actor } = this.#source;
    return actor && { by: actor, at: new Date().toISOString() };
  }

  #change(act: (moderation: ModerationDocument, context: StepContext) => ModerationResult | undefined, now: boolean, after?: () => void): void {
    const { moderation: before } = this.#source;
    const context = this.#context;
    const result = before && context && act(before, context);
    if (!result) return;
    if (result.refusal) {
      this.#say(this.#words().words.refusals[result.refusal.code]);
      return;
    }
    this.fault = '';
    this.#source.endedMeanwhile = false;
    if (!this.#announce({ moderation: result.moderation })) return;
    void this.#source.write(result.moderation, now).then((isKept) => {
      if (isKept) after?.();
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  /** Whether the host lets it happen. */
  #announce(detail: ModerationChangeDetail): boolean {
    const isLet = this.#host.dispatchEvent(new CustomEvent<ModerationChangeDetail>('rung-moderation-change', { bubbles: true, composed: true, cancelable: true, detail }));
    if (!isLet) this.#host.requestUpdate();
    return isLet;
  }

  #concluded(moderation: ModerationDocument, profile: RoleProfile): void {
    this.#host.dispatchEvent(new CustomEvent<ModerationConcludeDetail>('rung-moderation-conclude', { bubbles: true, composed: true, detail: { moderation, profile } }));
  }

  readonly #done = (done: ProfileRefusal | boolean): void => {
    if (done === true) this.#toStep();
    else if (done === false) this.#say(this.#words().words.notKept);
    else this.#refuse(done);
  };

  #refuse({ code, message }: ProfileRefusal): void {
    this.#say(this.#words().names.refusals?.[code] ?? message);
  }

  #say(fault: string): void {
    this.fault = fault;
    this.#host.requestUpdate();
  }

  /** What is missing takes the focus. */
  #shown(): void {
    this.#host.requestUpdate();
    if (this.missing.length > 0) void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('#summary-title')?.focus());
  }

  /** The button that was used has gone: the person stays at what comes next, unless they have gone on to something themselves meanwhile. */
  readonly #toStep = (): void => {
    this.fault = '';
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      // What has just been hidden has the focus until the browser draws.
      if (!this.#host.shadowRoot?.activeElement?.checkVisibility()) this.focusStep();
    });
  };
}
