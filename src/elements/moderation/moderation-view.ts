import { html, nothing, type TemplateResult } from 'lit';
import type { ModerationMessages } from '../../locale/moderation-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import type { Competency, Framework } from '../../model/framework.js';
import { findLevel } from '../../model/levels.js';
import { ballotOf } from '../../model/moderate.js';
import type { BallotChoice, Moderation, PanelAgreement } from '../../model/moderation.js';
import type { Actor } from '../../model/person.js';
import type { ProfileRow, RoleProfile } from '../../model/role-profile.js';
import { heading } from '../heading.js';

/** What a person does with a moderation. */
export interface ModerationActions {
  readonly begin: (members: readonly string[]) => void;
  readonly choose: (choice: BallotChoice) => void;
  /** Looks whether everything is chosen, then asks back. */
  readonly askToHandIn: () => void;
  readonly handIn: () => void;
  readonly attend: (attended: boolean) => void;
  readonly agree: (agreements: readonly PanelAgreement[]) => void;
  readonly conclude: (kind: 'agreed' | 'returned', reason: string) => void;
  readonly enter: () => void;
}

/** What a part of the element is drawn from. */
export interface ModerationView {
  readonly profile: RoleProfile;
  /** What the person may see of it. */
  readonly moderation: Moderation;
  readonly framework: Framework;
  readonly actor: Actor | undefined;
  readonly words: ModerationMessages;
  readonly names: WorkflowMessages;
  readonly language: string;
  readonly headingLevel: number;
  readonly actions: ModerationActions;
}

/** A member's name, or "You". */
export function memberName({ moderation, actor, words }: ModerationView, id: string): string {
  if (id === actor?.id) return words.you;
  return moderation.members.find((member) => member.id === id)?.name?.trim() || id;
}

/** Members who have not handed in, by their names. */
export const notHandedIn = (view: ModerationView): readonly string[] =>
  view.moderation.members.filter(({ id }) => ballotOf(view.moderation, id)?.handedIn === undefined).map(({ id }) => memberName(view, id));

export const isMember = ({ moderation, actor }: ModerationView): boolean => moderation.members.some(({ id }) => id === actor?.id);

export const competencyOf = ({ framework }: ModerationView, id: string): Competency | undefined => framework.competencies.find((each) => each.id === id);

export const titleOf = (view: ModerationView, id: string): string => competencyOf(view, id)?.title ?? id;

/** A level's name; that there is none. */
export function levelName({ framework, words }: ModerationView, level: string | null | undefined): string {
  return level == null ? words.noLevel : (findLevel(framework.scale, level)?.label ?? level);
}

/** A competency's heading, its definition, and what the profile says of it. */
export function rowHead(view: ModerationView, row: ProfileRow): TemplateResult {
  const { framework, words, headingLevel } = view;
  const competency = competencyOf(view, row.competency);
  const language = framework.language ?? nothing;
  return html`<div class="competency" lang=${language} dir="auto">${heading(headingLevel + 2, 'competency-title', competency?.title ?? row.competency)}</div>
    <div class="proposal" part="proposal">
      <p>
        <span class="muted">${words.profileSays}:</span> ${row.level == null ? nothing : html`<strong>${levelName(view, row.level)}</strong> – `}<span dir="auto" class="said"
          >${row.rationale.trim() || words.noRationale}</span
        >
      </p>
      ${row.behaviours.length > 0 ? html`<ul>${row.behaviours.map((behaviour) => html`<li dir="auto">${indicatorText(competency, behaviour)}</li>`)}</ul>` : nothing}
      ${competency?.definition ? html`<details><summary>${words.definition}</summary><p lang=${language} dir="auto">${competency.definition}</p></details>` : nothing}
    </div>`;
}

const indicatorText = (competency: Competency | undefined, { indicator, text }: ProfileRow['behaviours'][number]): string =>
  competency?.indicators.find(({ id }) => id === indicator)?.text ?? text ?? indicator ?? '';

/** Id of a row's field, for what is missing in it. */
export const fieldId = (kind: string, index: number): string => `${kind}-${index}`;
