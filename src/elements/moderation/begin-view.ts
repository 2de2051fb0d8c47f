import { html, nothing, type TemplateResult } from 'lit';
import type { ModerationMessages } from '../../locale/moderation-messages.js';
import { PANEL_SIZE } from '../../model/moderation.js';
import { isNamed } from '../../model/person.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { stepTitle } from '../step-title.js';
import type { PanelCandidate } from './moderation.js';

export interface BeginView {
  readonly profile: RoleProfile;
  readonly people: readonly PanelCandidate[];
  readonly chosen: ReadonlySet<string>;
  readonly fault: string;
  readonly words: ModerationMessages;
  readonly headingLevel: number;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onBegin: () => void;
}

/** Who is on the panel: three of those who could be, with a word on why others cannot. */
export function beginView({ profile, people, chosen, fault, words, headingLevel, onChoose, onBegin }: BeginView): TemplateResult {
  const candidates = people.filter(({ roles }) => roles.includes('panel-member'));
  const option = (person: PanelCandidate): TemplateResult => {
    const reason = refusalOf(person, profile, words);
    const onChange = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement) onChoose(person.id, target.checked);
    };
    return html`<li part="candidate">
      <label class=${reason ? 'candidate not' : 'candidate'}
        ><input type="checkbox" value=${person.id} .checked=${chosen.has(person.id)} ?disabled=${reason !== undefined} aria-describedby=${fault ? 'begin-fault' : nothing} @change=${onChange} /><span
          ><bdi>${person.name?.trim() || person.id}</bdi>${reason ? html`<span class="muted"> – ${reason}</span>` : nothing}</span
        ></label
      >
    </li>`;
  };
  return html`${stepTitle(headingLevel + 1, words.beginTitle)}
    <fieldset class="candidates" part="candidates">
      <legend class="plain" part="hint">${words.beginHint}</legend>
      ${candidates.length === 0 ? html`<p class="status">${words.nobody}</p>` : html`<ul role="list">${candidates.map(option)}</ul>`}
      <p class="muted" role="status">${words.chosen(chosen.size)}</p>
      ${fault ? html`<p class="fault" id="begin-fault" part="error"><span class="visually-hidden">${words.error}</span> ${fault}</p>` : nothing}
    </fieldset>
    <button type="button" class="primary" part="begin" @click=${onBegin}>${words.begin}</button>`;
}

/** Why somebody cannot be on the panel of a profile; nothing when they can. */
function refusalOf(candidate: PanelCandidate, { role, history }: RoleProfile, words: ModerationMessages): string | undefined {
  if (!candidate.trained) return words.notTrained;
  if (history.some(({ action, by }) => action === 'submit' && by.id === candidate.id)) return words.hasSubmitted;
  return isNamed(role.lineManager, candidate) ? words.managesRole : undefined;
}

export const isWholePanel = (chosen: ReadonlySet<string>): boolean => chosen.size === PANEL_SIZE;
