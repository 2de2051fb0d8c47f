import { ContextConsumer, ContextProvider } from '@lit/context';
import { property } from 'lit/decorators.js';
import { EMPTY } from '../../controllers/framework-state.js';
import { workspaceContext } from '../../controllers/workspace-context.js';
import type { Moderation as ModerationDocument } from '../../model/moderation.js';
import type { Actor } from '../../model/person.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { LazyElement } from '../lazy-element.js';
import type { ModerationBody } from './moderation-body.js';

/** Somebody who could be on a panel. */
export interface PanelCandidate extends Actor {
  /** Trained in profiling. */
  readonly trained: boolean;
}

/** What a member of the panel has done. */
export interface ModerationChangeDetail {
  /** The moderation after it. */
  readonly moderation: ModerationDocument;
  /** The profile after it, where the panel begins with it. */
  readonly profile?: RoleProfile;
}

/** The panel has come to an outcome. */
export interface ModerationConcludeDetail {
  readonly moderation: ModerationDocument;
  /** The profile after the panel's step. */
  readonly profile: RoleProfile;
}

/** What draws moderations: loaded with the first one (docs/decisions/0002). */
let Body: typeof ModerationBody | undefined;

/**
 * A panel's work on one role profile: three trained people are chosen, each chooses levels without seeing the others',
 * hands in, and when all have, they agree on a level for each competency, with a reason where they had chosen
 * differently. The profile is agreed then, or returned with a reason. Who looks at it without being on the panel sees who
 * has handed in, and the levels once the members see them.
 *
 * @summary The panel of three comes to a role's levels.
 * @tag rung-moderation
 * @fires {ModerationChangeDetail} rung-moderation-change - A member has begun, chosen, remarked, handed in, agreed or ended; cancelable, fired before it is applied and kept.
 * @fires {ModerationConcludeDetail} rung-moderation-conclude - The profile is agreed or returned; fired after it is applied and kept.
 * @csspart title - The heading.
 * @csspart no-grading - That a profile does not grade the job.
 * @csspart panel - Who is on the panel, and who has handed in.
 * @csspart member - A member.
 * @csspart attendance - Whether the line manager attended.
 * @csspart candidates - Those who can be chosen for the panel.
 * @csspart candidate - One of them.
 * @csspart begin - The button that begins the moderation.
 * @csspart step-title - What is to be done now.
 * @csspart hint - How it is done.
 * @csspart row - A competency.
 * @csspart competency - Its title.
 * @csspart proposal - What the profile says of it.
 * @csspart picker - The picker of its level.
 * @csspart remark - The field for a remark.
 * @csspart progress - How many are done.
 * @csspart hand-in - The button that hands in.
 * @csspart dialog - Asks back before handing in.
 * @csspart confirm - The button in it that hands in.
 * @csspart cancel - The button in it that goes back.
 * @csspart spread - In words: who chose what, and how far they are apart.
 * @csspart picture - The same as a picture: the members on the ladder.
 * @csspart rung - A level in it.
 * @csspart chip - A member at a level.
 * @csspart remarks - What members remarked.
 * @csspart warning - What should be looked at again, for consistency.
 * @csspart agreed - The choice of the agreed level, or the agreed level.
 * @csspart reason - The field for the reason, or the reason.
 * @csspart agree-all - The button that agrees where all chose the same.
 * @csspart conclude - The button that agrees on the profile.
 * @csspart return - The button that returns it.
 * @csspart outcome - How the panel has ended.
 * @csspart enter - The button that enters the outcome in the profile.
 * @csspart summary - What is missing.
 * @csspart error - Why something was not done, or cannot be shown.
 * @csspart notice - What happened meanwhile.
 * @csspart saved - Whether what was chosen is kept.
 * @csspart empty - Shown when there is no moderation.
 * @csspart loading - Shown while it is loaded.
 * @csspart retry - The button that tries again.
 */
export class Moderation extends LazyElement<ModerationBody> {
  /** Loads what draws it. */
  static async load(): Promise<void> {
    Body = (await import('./moderation-body.js')).ModerationBody;
    Moderation.elementStyles = Body.styles;
  }

  /** The moderation; goes before `moderation-id`. Set by the element to what a person makes of it. */
  @property({ attribute: false }) moderation?: unknown;
  /** The role profile that it is of; goes before `profile-id`. */
  @property({ attribute: false }) profile?: unknown;
  /** Id of the moderation in the workspace's repository; without it, the one that the profile says has begun. */
  @property({ attribute: 'moderation-id' }) moderationId?: string;
  /** Id of the role profile in the workspace's repository; without it, the one that the moderation is of. */
  @property({ attribute: 'profile-id' }) profileId?: string;
  /** The framework document; goes before the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** Who acts, and in which roles; goes before the workspace. */
  @property({ attribute: false }) actor?: Actor;
  /** Who could be on a panel. */
  @property({ attribute: false }) people: readonly PanelCandidate[] = [];
  /** Profiles of the same role family and of the same role elsewhere, for consistency; without them those in the repository. */
  @property({ attribute: false }) others?: readonly RoleProfile[];
  /** The heading; by default with the title of the role. */
  @property() label?: string;
  /** Level of the heading on the page, 1 to 4; those below it follow. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #workspace = new ContextConsumer<typeof workspaceContext, this>(this, { context: workspaceContext, subscribe: true });
  /** The pickers take the framework as it was read for the whole. */
  readonly #provider = new ContextProvider(this, { context: workspaceContext, initialValue: { framework: EMPTY, retry: () => undefined } });

  protected loadBody(): Promise<void> {
    return Moderation.load();
  }

  protected makeBody(): ModerationBody | undefined {
    return Body && new Body(this, () => this.#workspace.value, (value) => this.#provider.setValue(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-moderation': Moderation;
  }
  interface HTMLElementEventMap {
    'rung-moderation-change': CustomEvent<ModerationChangeDetail>;
    'rung-moderation-conclude': CustomEvent<ModerationConcludeDetail>;
  }
}
