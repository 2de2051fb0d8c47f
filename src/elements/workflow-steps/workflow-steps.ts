import { ContextConsumer } from '@lit/context';
import { property } from 'lit/decorators.js';
import { workspaceContext } from '../../controllers/workspace-context.js';
import { LazyElement } from '../lazy-element.js';
import type { StepsBody } from './steps-body.js';

/** What draws the way of a profile: loaded with the first one (docs/decisions/0002). */
let Body: typeof StepsBody | undefined;

/**
 * Shows where a role profile stands and what happens next, in words and as a picture: who has done what and when, who it
 * waits for, and what is still ahead on its way, which differs between a new role, an update and a director's.
 *
 * @summary Where a role profile stands, and what happens next.
 * @tag rung-workflow-steps
 * @csspart statement - In words: where it stands and who it waits for.
 * @csspart steps - The picture: all parts of the way.
 * @csspart step - A part of it; besides `done`, `current` or `ahead`.
 * @csspart marker - Its sign on the line.
 * @csspart name - What is done there.
 * @csspart who - Who has done it and when, who it waits for, or who will do it.
 * @csspart notice - That it was returned and why, that it was replaced, that a concern waits for an answer.
 * @csspart loading - Shown while the profile loads.
 * @csspart empty - Shown when there is no profile.
 * @csspart error - Why the profile cannot be shown.
 * @csspart retry - The button that tries again.
 */
export class WorkflowSteps extends LazyElement<StepsBody> {
  /** Loads what draws it. */
  static async load(): Promise<void> {
    Body = (await import('./steps-body.js')).StepsBody;
    WorkflowSteps.elementStyles = Body.styles;
  }

  /** The role profile; goes before `profile-id`. */
  @property({ attribute: false }) profile?: unknown;
  /** Id of the role profile in the workspace's repository. */
  @property({ attribute: 'profile-id' }) profileId?: string;
  /** One line, for lists: the statement, and the picture without words. */
  @property({ type: Boolean, reflect: true }) compact = false;

  readonly #workspace = new ContextConsumer<typeof workspaceContext, this>(this, { context: workspaceContext, subscribe: true });

  protected loadBody(): Promise<void> {
    return WorkflowSteps.load();
  }

  protected makeBody(): StepsBody | undefined {
    return Body && new Body(this, () => this.#workspace.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-workflow-steps': WorkflowSteps;
  }
}
