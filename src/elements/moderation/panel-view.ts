import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../locale/format.js';
import { ballotOf, isRevealed } from '../../model/moderate.js';
import { isMember, memberName, type ModerationView } from './moderation-view.js';

/** Who is on the panel and has handed in, and whether the line manager attended. */
export function panelView(view: ModerationView): TemplateResult {
  const { moderation, words, language } = view;
  return html`<div class="panel" part="panel" role="group" aria-labelledby="panel-title">
    <p id="panel-title" class="label">${words.panel}</p>
    <ul role="list">
      ${moderation.members.map(({ id }) => {
        const handedIn = ballotOf(moderation, id)?.handedIn;
        return html`<li part="member">
          <span class=${handedIn === undefined ? 'sign' : 'sign done'} aria-hidden="true"></span
          ><span><bdi class="name">${memberName(view, id)}</bdi> <span class="muted">${handedIn === undefined ? words.notHandedIn : words.handedIn(formatMoment(language, handedIn))}</span></span>
        </li>`;
      })}
    </ul>
    ${isRevealed(moderation) || moderation.outcome ? nothing : html`<p class="muted">${words.hidden}</p>`} ${attendance(view)}
  </div>`;
}

/** The line manager may attend to advise; any member notes it. */
function attendance(view: ModerationView): TemplateResult {
  const { moderation, profile, words, actions } = view;
  const { lineManager = profile.role.lineManager } = moderation;
  const attended = moderation.lineManager?.attended ?? false;
  const name = lineManager?.name?.trim() || lineManager?.id || words.lineManager;
  if (moderation.outcome || !isMember(view)) return html`<p part="attendance">${attended ? words.attended(name) : words.didNotAttend}</p>`;
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) actions.attend(target.checked);
  };
  return html`<label class="check" part="attendance"><input type="checkbox" .checked=${attended} @change=${onChange} /> <span>${words.attended(name)}</span></label>`;
}
