import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../locale/format.js';
import { isRevealed } from '../../model/moderate.js';
import { stepTitle } from '../step-title.js';
import { byText } from '../profile-status.js';
import { isMember, type ModerationView } from './moderation-view.js';

/** How the panel ends: agreed, or returned with a reason. */
export function concludeView({ words, actions }: ModerationView, canAgree: boolean): TemplateResult {
  const onReturn = ({ currentTarget }: Event): void => {
    const field = currentTarget instanceof Element ? currentTarget.closest('details')?.querySelector('textarea') : null;
    actions.conclude('returned', field?.value ?? '');
  };
  return html`<div class="end">
    ${canAgree
      ? html`<p class="muted">${words.concludeHint}</p>
          <button type="button" class="primary" part="conclude" @click=${() => actions.conclude('agreed', '')}>${words.conclude}</button>`
      : nothing}
    <details>
      <summary>${words.returnTitle}</summary>
      <label class="field"
        ><span>${words.returnReason} <span class="muted">${words.returnReasonHint}</span></span><textarea rows="3" id="return-reason" dir="auto"></textarea></label
      >
      <button type="button" part="return" @click=${onReturn}>${words.return}</button>
    </details>
  </div>`;
}

/** The outcome; and a way to enter it where the profile does not have it yet. */
export function outcomeView(view: ModerationView): TemplateResult | typeof nothing {
  const { moderation, profile, words, names, language, headingLevel, actions } = view;
  const { outcome } = moderation;
  if (!outcome) return nothing;
  const isMissing = profile.status === 'in-moderation' && isMember(view);
  return html`${stepTitle(headingLevel + 1, words.endTitle)}
    <div class="outcome" part="outcome">
      <p><strong>${words.outcomes[outcome.kind](byText(outcome.by, names), formatMoment(language, outcome.at))}</strong></p>
      ${outcome.reason ? html`<p class="said" dir="auto">${outcome.reason}</p>` : nothing}
    </div>
    ${isRevealed(moderation) ? nothing : html`<p class="muted">${words.neverShown}</p>`}
    ${isMissing
      ? html`<p class="notice">${words.enterHint}</p>
          <button type="button" part="enter" @click=${actions.enter}>${words.enter}</button>`
      : nothing}`;
}
