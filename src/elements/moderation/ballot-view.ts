import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ballotOf } from '../../model/moderate.js';
import type { BallotChoice } from '../../model/moderation.js';
import type { ProfileRow } from '../../model/role-profile.js';
import { stepTitle } from '../step-title.js';
import { fieldId, levelName, notHandedIn, rowHead, titleOf, type ModerationView } from './moderation-view.js';

/** A picker of levels, which is an element of its own. */
export interface LevelField extends HTMLElement {
  value: string;
}

/** What a member chooses by themselves; the pickers are given, as they are elements under the host's prefix. */
export function ballotView(view: ModerationView, pickerOf: (row: ProfileRow, index: number) => LevelField): TemplateResult {
  const { profile, words, headingLevel, actions } = view;
  return html`${stepTitle(headingLevel + 1, words.chooseTitle)}
    <p class="intro" part="hint">${words.chooseHint}</p>
    ${repeat(
      profile.rows,
      ({ competency }) => competency,
      (row, index) => ballotRow(view, row, index, pickerOf),
    )}
    <div class="end">
      <p part="progress" role="status">${words.progress(profile.rows.filter((row) => isChosen(choiceOf(view, row), row)).length, profile.rows.length)}</p>
      <button type="button" class="primary" part="hand-in" @click=${actions.askToHandIn}>${words.handIn}</button>
    </div>`;
}

function ballotRow(view: ModerationView, row: ProfileRow, index: number, pickerOf: (row: ProfileRow, index: number) => LevelField): TemplateResult {
  const { words, actions, framework } = view;
  const choice = choiceOf(view, row) ?? { competency: row.competency, level: null, remark: '' };
  const onRemark = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) actions.choose({ ...choice, remark: target.value });
  };
  const onLook = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.checked) actions.choose(choice);
  };
  const looked = choiceOf(view, row) !== undefined;
  return html`<section class="row" part="row">
    ${rowHead(view, row)}
    ${framework.scale
      ? pickerOf(row, index)
      : html`<label class="check" part="picker"><input type="checkbox" id=${fieldId('look', index)} .checked=${looked} ?disabled=${looked} @change=${onLook} /> <span>${words.looked}</span></label>`}
    <label class="field" part="remark"
      ><span>${words.remark} <span class="muted" id=${fieldId('remark-hint', index)}>${words.remarkHint}</span></span
      ><textarea rows="2" dir="auto" aria-describedby=${fieldId('remark-hint', index)} aria-label="${words.remark}: ${titleOf(view, row.competency)}" .value=${choice.remark} @input=${onRemark}></textarea></label
    >
  </section>`;
}

export const choiceOf = ({ moderation, actor }: ModerationView, { competency }: ProfileRow): BallotChoice | undefined =>
  ballotOf(moderation, actor?.id ?? '')?.choices.find((choice) => choice.competency === competency);

/** Whether a member has said what is needed of a row. */
export const isChosen = (choice: BallotChoice | undefined, { level }: ProfileRow): boolean => choice !== undefined && (level == null || choice.level != null);

/** A member's own levels, once they are handed in. */
export function waitView(view: ModerationView): TemplateResult {
  const { profile, moderation, words, headingLevel, actor } = view;
  const isOwn = ballotOf(moderation, actor?.id ?? '')?.handedIn !== undefined;
  if (!isOwn) return html`<p class="intro" part="hint">${words.refusals['ballots-missing']}</p>`;
  return html`${stepTitle(headingLevel + 1, words.waitTitle)}
    <p class="intro" part="hint">${words.waitText(notHandedIn(view))}</p>
    <details class="own">
      <summary>${words.own}</summary>
      <dl>
        ${profile.rows.map((row) => {
          const choice = choiceOf(view, row);
          return html`<dt><bdi>${titleOf(view, row.competency)}</bdi></dt><dd>${levelName(view, choice?.level)}${choice?.remark ? html` – <bdi>${choice.remark}</bdi>` : nothing}</dd>`;
        })}
      </dl>
    </details>`;
}
