import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import type { ProfileAction } from '../../model/act-on-profile.js';
import type { Framework } from '../../model/framework.js';
import { findLevel } from '../../model/levels.js';
import { openConcerns, routeOf } from '../../model/profile-workflow.js';
import type { ProfileActionName, RoleProfile } from '../../model/role-profile.js';

/** The steps that are taken here. Those of a panel need its moderation and are taken there. */
export type StepName = Exclude<ProfileActionName, 'draft' | 'edit'>;

/** What a person enters for a step. */
export interface StepEntry {
  readonly action: StepName;
  readonly text: string;
  /** Id of the concern that is answered. */
  readonly concern: string;
  /** Levels that are agreed on otherwise than submitted, by the id of the competency. */
  readonly levels: Readonly<Record<string, { readonly level: string; readonly reason: string }>>;
  /** Why the step was not taken. */
  readonly refusal: string;
}

export const stepEntry = (action: StepName, profile: RoleProfile): StepEntry => ({ action, text: '', concern: openConcerns(profile)[0]?.id ?? '', levels: {}, refusal: '' });

/** What the model needs for a step besides what is found elsewhere: the framework, ids, the new profile. */
export function actionFrom({ action, text, concern, levels }: StepEntry, newId: () => string): Exclude<ProfileAction, { action: 'submit' | 'supersede' | 'start-review' }> | undefined {
  switch (action) {
    case 'agree':
      return { action, levels: Object.entries(levels).map(([competency, agreed]) => ({ competency, ...agreed })), reason: text };
    case 'withdraw':
    case 'return':
      return { action, reason: text };
    case 'raise-concern':
      return { action, concern: newId(), text };
    case 'answer-concern':
      return { action, concern, text };
    case 'submit':
    case 'supersede':
    case 'start-review':
      return undefined;
    default:
      return { action };
  }
}

export interface StepDialogContext {
  readonly profile: RoleProfile;
  readonly framework: Framework | undefined;
  readonly words: RoleProfileMessages;
  readonly names: WorkflowMessages;
  readonly onEntry: (change: Partial<StepEntry>) => void;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Steps that need something from the person. */
const asksFor = (action: StepName): boolean => ['return', 'withdraw', 'raise-concern', 'answer-concern', 'agree'].includes(action);

/**
 * Says what a step leads to and asks for what it needs. Escape takes no step. What it leads to is said with what has the
 * focus at first: Firefox with Orca says nothing of the dialog itself.
 */
export function stepDialog(entry: StepEntry | undefined, context: StepDialogContext): TemplateResult {
  const { words, names, onConfirm, onClose } = context;
  const onCancel = ({ target }: Event): void => {
    if (target instanceof HTMLElement) target.closest('dialog')?.close();
    // Its close event comes later than the next rendering, which would open it again.
    onClose();
  };
  return html`<dialog part="dialog" aria-labelledby="step-title" @close=${onClose}>
    ${entry
      ? html`<p id="step-title" class="dialog-title" part="dialog-title" role="heading" aria-level="2">${names.actions[entry.action]}</p>
          <p id="step-about">${explanation(entry.action, context)}</p>
          ${entry.action === 'answer-concern' ? concernChoice(entry, context) : nothing} ${entry.action === 'agree' ? agreedLevels(entry, context) : nothing} ${textFor(entry, context)}
          ${entry.refusal ? html`<p id="refusal" class="fault" part="refusal" tabindex="-1"><span class="visually-hidden">${words.error} </span>${entry.refusal}</p>` : nothing}
          <p class="buttons">
            <button type="button" class="primary" part="confirm" aria-describedby=${asksFor(entry.action) ? nothing : 'step-about'} @click=${onConfirm}>${names.actions[entry.action]}</button>
            <button type="button" part="cancel" @click=${onCancel}>${words.cancel}</button>
          </p>`
      : nothing}
  </dialog>`;
}

function explanation(action: StepName, { profile, words }: StepDialogContext): string {
  if (action === 'route') return words.explainRoute[routeOf(profile)];
  return action === 'agree' ? words.explainAgree : words.explain[action];
}

/** What is asked, where a step needs words. */
function textFor({ action, text, refusal }: StepEntry, { words, onEntry }: StepDialogContext): TemplateResult | typeof nothing {
  const labels: Partial<Record<StepName, string>> = { return: words.reason, withdraw: words.whyWithdrawn, 'raise-concern': words.concern, 'answer-concern': words.answer, agree: words.remark };
  const label = labels[action];
  if (label === undefined) return nothing;
  return html`<div class="field">
    <label for="step-text">${label}${action === 'agree' ? html`<span class="muted">&nbsp;${words.optional}</span>` : nothing}</label>
    <textarea
      id="step-text"
      rows="3"
      dir="auto"
      aria-describedby=${action === 'agree' ? nothing : refusal ? 'refusal' : 'step-about'}
      .value=${live(text)}
      @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && onEntry({ text: target.value })}
    ></textarea>
  </div>`;
}

function concernChoice({ concern }: StepEntry, { profile, words, onEntry }: StepDialogContext): TemplateResult {
  return html`<fieldset class="field">
    <legend>${words.whichConcern}</legend>
    ${openConcerns(profile).map(
      ({ id, text }) => html`<label class="option"><input type="radio" name="concern" value=${id} .checked=${live(id === concern)} @change=${() => onEntry({ concern: id })} /><span dir="auto">${text}</span></label>`,
    )}
  </fieldset>`;
}

/** Every level as it was submitted, to be kept or changed with a reason. */
function agreedLevels({ levels, refusal }: StepEntry, { profile, framework, words, onEntry }: StepDialogContext): TemplateResult | typeof nothing {
  const scale = framework?.scale;
  if (!scale) return nothing;
  return html`<fieldset class="field">
    <legend>${words.agreedLevels}</legend>
    <p class="muted">${words.agreedLevelsHint}</p>
    ${profile.rows.map(({ competency, level }, index) => {
      const title = framework.competencies.find(({ id }) => id === competency)?.title ?? competency;
      const changed = levels[competency];
      const change = (next: { readonly level: string; readonly reason: string } | undefined): void => {
        const { [competency]: _, ...others } = levels;
        onEntry({ levels: next ? { ...others, [competency]: next } : others });
      };
      const onLevel = ({ target }: Event): void => {
        if (target instanceof HTMLSelectElement) change(target.value === level ? undefined : { level: target.value, reason: changed?.reason ?? '' });
      };
      return html`<div class="agreed">
        <label for="agreed-${index}">${title}</label>
        <select id="agreed-${index}" aria-describedby=${index === 0 ? 'step-about' : nothing} aria-label=${words.agreedLevel(title)} @change=${onLevel}>
          ${findLevel(scale, level) ? nothing : html`<option value=${level ?? ''} ?selected=${!changed}>${words.keepLevel(level ?? words.noLevel)}</option>`}
          ${scale.levels.map(({ id, label }) => html`<option value=${id} ?selected=${id === (changed?.level ?? level)}>${id === level ? words.keepLevel(label) : label}</option>`)}
        </select>
        ${changed
          ? html`<label for="why-${index}" class="why">${words.whyChanged(title)}</label
              ><input id="why-${index}" class="why" dir="auto" aria-describedby=${refusal ? 'refusal' : nothing} .value=${live(changed.reason)} @input=${({ target }: Event) => target instanceof HTMLInputElement && change({ ...changed, reason: target.value })} />`
          : nothing}
      </div>`;
    })}
  </fieldset>`;
}
