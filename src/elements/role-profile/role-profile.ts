import { property } from 'lit/decorators.js';
import type { WorkspaceValue } from '../../controllers/workspace-context.js';
import type { ProfileActionName, RoleProfile } from '../../model/role-profile.js';
import { LazyElement } from '../lazy-element.js';
import type { ProfileBody } from './profile-body.js';

/** A step of the workflow that a person takes. */
export interface ProfileActionDetail {
  readonly action: ProfileActionName;
  /** The profile after the step. */
  readonly profile: RoleProfile;
  /** The new profile, where the step begins one. */
  readonly successor?: RoleProfile;
}

/** What a person has written. */
export interface ProfileChangeDetail {
  readonly profile: RoleProfile;
}

/** What draws role profiles: loaded with the first one (docs/decisions/0002). */
let Body: typeof ProfileBody | undefined;

/**
 * Shows one role profile in the layout of its template, and lets the people that it concerns work on it: write it where
 * it can be written, take the steps of the workflow that are theirs, raise and answer concerns. Kept in the workspace's
 * repository it saves itself; else the host keeps what `rung-profile-change` and `rung-profile-action` give it.
 *
 * @summary The template of a role profile: editor, workflow, read-only view and print.
 * @tag rung-role-profile
 * @fires {ProfileChangeDetail} rung-profile-change - A person has changed what is in the profile.
 * @fires {ProfileActionDetail} rung-profile-action - A person takes a step of the workflow; cancelable, fired before it is applied.
 * @fires {Event} load - The framework set as a property is there.
 * @fires {Event} error - The framework set as a property cannot be used.
 * @csspart document - What the document is called.
 * @csspart title - The role's title, as the heading.
 * @csspart saved - "Saved at 10:42", or why it is not saved.
 * @csspart workflow - Where the profile stands.
 * @csspart summary - What is to be completed, in one place.
 * @csspart summary-title - Its heading.
 * @csspart summary-link - Leads to a part that is to be completed.
 * @csspart notice - What the person should know.
 * @csspart conflict - Two versions of the profile, of which the person chooses.
 * @csspart role - What is said of the role.
 * @csspart field - A part of the form: its label, hint, error and control.
 * @csspart label - What is asked.
 * @csspart hint - A sentence of help.
 * @csspart error - What is wrong with a part, or why there is no profile.
 * @csspart group-title - The heading of a group of competencies, with to whom it applies.
 * @csspart row - A competency of the profile that is written.
 * @csspart competency - Its title.
 * @csspart definition - Its definition.
 * @csspart level - The picker of the level; in a table its cell.
 * @csspart rationale - Why the role needs the level.
 * @csspart others - What similar roles say, folded away at first.
 * @csspart behaviours - The behaviours most needed.
 * @csspart remove - The button that takes a row out.
 * @csspart warnings - What somebody should look at again.
 * @csspart table - The template's table of a group, to read and to print.
 * @csspart rung - A level in it.
 * @csspart facts - What is said of the role, to read and to print.
 * @csspart actions - The steps that the person can take now.
 * @csspart action - The button of a step.
 * @csspart dialog - Asks for what a step needs.
 * @csspart dialog-title - Its heading.
 * @csspart confirm - The button that takes the step.
 * @csspart cancel - The button that does not.
 * @csspart refusal - Why a step was not taken.
 * @csspart concerns - What was said about the published profile, and what was answered.
 * @csspart concern - One of these.
 * @csspart history - Every step: who, when, why; folded away at first.
 * @csspart note - That the profile grades nothing, and whom to speak to.
 * @csspart loading - Shown while the profile loads.
 * @csspart empty - Shown when there is no profile.
 * @csspart retry - The button that tries again.
 */
export class RoleProfileElement extends LazyElement<ProfileBody> {
  /** Loads what draws role profiles. */
  static async load(): Promise<void> {
    Body = (await import('./profile-body.js')).ProfileBody;
    RoleProfileElement.elementStyles = Body.styles;
  }

  /** The framework document; goes before the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** The role profile, which the host then keeps; goes before `profile-id`. Follows what the person writes. */
  @property({ attribute: false }) profile?: unknown;
  /** Id of the role profile in the workspace's repository. */
  @property({ attribute: 'profile-id' }) profileId?: string;
  /** Who acts, in which roles; goes before the workspace. */
  @property({ attribute: false }) actor?: WorkspaceValue['actor'];
  /** Profiles of similar roles to compare with; by default those of the same family in the workspace's repository. */
  @property({ attribute: false }) others?: readonly unknown[];
  /** Shown only, whoever acts. */
  @property({ type: Boolean }) readonly = false;
  /** Level of the heading on the page, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** More behaviours than this are too many to be the ones most needed. */
  @property({ type: Number, attribute: 'most-behaviours' }) mostBehaviours?: number;

  protected loadBody(): Promise<void> {
    return RoleProfileElement.load();
  }

  protected makeBody(): ProfileBody | undefined {
    return Body && new Body(this, () => this.performUpdate());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-role-profile': RoleProfileElement;
  }
  interface HTMLElementEventMap {
    'rung-profile-action': CustomEvent<ProfileActionDetail>;
    'rung-profile-change': CustomEvent<ProfileChangeDetail>;
  }
}
