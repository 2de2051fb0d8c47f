import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../model/issue.js';
import { isAgreed, type Spread } from '../../model/moderate.js';
import type { PanelAgreement } from '../../model/moderation.js';
import type { ProfileRow } from '../../model/role-profile.js';
import { stepTitle } from '../step-title.js';
import { issueText } from '../profile-status.js';
import { fieldId, isMember, levelName, rowHead, titleOf, type ModerationView } from './moderation-view.js';
import { remarksOf, spreadPicture, spreadWords } from './spread-view.js';

/** What is to be looked at again, by the index of the row. */
export type Warnings = ReadonlyMap<number, readonly Issue[]>;

/** How far the members are apart, and what they agree on; to read, for whoever is not on the panel and after the end. */
export function agreeView(view: ModerationView, spreads: readonly Spread[], warnings: Warnings): TemplateResult {
  const { profile, moderation, words, headingLevel } = view;
  const mayAgree = isMember(view) && !moderation.outcome;
  const common = spreads.flatMap((spread) => agreementAtOnce(view, spread) ?? []);
  const agreed = profile.rows.filter((row) => isAgreed(moderation, row)).length;
  return html`${moderation.outcome ? nothing : stepTitle(headingLevel + 1, words.agreeTitle)}
    ${mayAgree ? html`<p class="intro" part="hint">${view.framework.scale ? words.agreeHint : words.agreeHintPlain}</p>` : nothing}
    ${mayAgree && common.length > 0 ? html`<button type="button" part="agree-all" @click=${() => view.actions.agree(common)}>${words.agreeAll(common.length)}</button>` : nothing}
    ${profile.rows.map((row, index) => {
      const spread = spreads[index];
      return spread ? agreeRow(view, row, index, spread, warnings.get(index) ?? [], mayAgree) : nothing;
    })}
    ${moderation.outcome ? nothing : html`<p part="progress" role="status">${words.agreedOn(agreed, profile.rows.length)}</p>`}`;
}

/** What can be agreed without talking: all chose the same, and nothing is agreed yet. */
function agreementAtOnce({ moderation, framework }: ModerationView, { competency, common, choices }: Spread): PanelAgreement | undefined {
  if (moderation.agreed.some((each) => each.competency === competency)) return undefined;
  if (!framework.scale) return choices.every(({ remark }) => remark.trim() === '') ? { competency, level: null, reason: '' } : undefined;
  return common === undefined ? undefined : { competency, level: common, reason: '' };
}

function agreeRow(view: ModerationView, row: ProfileRow, index: number, spread: Spread, warnings: readonly Issue[], mayAgree: boolean): TemplateResult {
  const agreement = view.moderation.agreed.find(({ competency }) => competency === row.competency);
  return html`<section class="row" part="row">
    ${rowHead(view, row)} ${spreadWords(view, spread)} ${spreadPicture(view, spread, agreement?.level)} ${remarksOf(view, spread)}
    ${warnings.map((issue) => html`<p class="notice" part="warning"><strong>${view.words.lookAgain}:</strong> <bdi>${issueText(issue, view.names)}</bdi></p>`)}
    ${mayAgree ? agreeFields(view, row, index, spread, agreement) : agreedText(view, agreement)}
  </section>`;
}

function agreeFields(view: ModerationView, row: ProfileRow, index: number, { common }: Spread, agreement: PanelAgreement | undefined): TemplateResult {
  const { words, framework, actions } = view;
  const { competency } = row;
  const title = titleOf(view, competency);
  const agree = (change: Partial<PanelAgreement>): void => actions.agree([{ competency, level: null, reason: '', ...agreement, ...change }]);
  const isSame = agreement !== undefined && (agreement.level ?? null) === (common ?? null);
  const reason = framework.scale && agreement && !isSame ? words.reasonNeeded : words.reason;
  const onReason = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) agree({ reason: target.value });
  };
  const onLevel = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) agree({ level: target.value || null });
  };
  return html`<div class="fields">
    ${framework.scale
      ? html`<label class="field" part="agreed"
          ><span>${words.agreedLevel}</span
          ><select id=${fieldId('level', index)} aria-label="${words.agreedLevel}: ${title}" .value=${agreement?.level ?? ''} @change=${onLevel}>
            <option value="" ?selected=${agreement?.level == null}>${words.choose}</option>
            ${framework.scale.levels.map(({ id, label }) => html`<option value=${id} ?selected=${id === agreement?.level}>${label}</option>`)}
          </select></label
        >`
      : html`<label class="check" part="agreed"
          ><input type="checkbox" id=${fieldId('level', index)} .checked=${agreement !== undefined} ?disabled=${agreement !== undefined} @change=${() => agree({})} />
          <span>${words.agreedAsWritten}</span></label
        >`}
    <label class="field" part="reason"
      ><span>${reason} <span class="muted" id=${fieldId('reason-hint', index)}>${words.reasonHint}</span></span
      ><textarea rows="2" id=${fieldId('reason', index)} dir="auto" aria-describedby=${fieldId('reason-hint', index)} aria-label="${reason}: ${title}" .value=${agreement?.reason ?? ''} @input=${onReason}></textarea></label
    >
  </div>`;
}

function agreedText(view: ModerationView, agreement: PanelAgreement | undefined): TemplateResult | typeof nothing {
  if (!agreement) return nothing;
  const { words } = view;
  return html`<p part="agreed">
    <strong>${agreement.level == null ? words.agreedAsWritten : words.levelNow(levelName(view, agreement.level))}</strong>${agreement.reason ? html` – <span class="said" part="reason" dir="auto">${agreement.reason}</span>` : nothing}
  </p>`;
}
