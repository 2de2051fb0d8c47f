import { ContextConsumer } from '@lit/context';
import { property } from 'lit/decorators.js';
import { workspaceContext } from '../../controllers/workspace-context.js';
import type { Actor } from '../../model/person.js';
import { LazyElement } from '../lazy-element.js';
import type { QueueBody } from './queue-body.js';

/** Which profile a person opens. */
export interface QueueOpenDetail {
  /** Id of the role profile. */
  readonly profile: string;
  /** Id of its moderation, where one runs. */
  readonly moderation?: string;
}

/** What draws queues: loaded with the first one (docs/decisions/0002). */
let Body: typeof QueueBody | undefined;

/**
 * Lists the role profiles that wait for whoever acts, with what is to be done: a member of a panel chooses, waits for the
 * others or agrees; HR passes on, reviews and publishes; an external provider reviews. What is to be done comes first,
 * what has waited longest at the top. Opening one tells the host.
 *
 * @summary The role profiles that wait for somebody.
 * @tag rung-moderation-queue
 * @fires {QueueOpenDetail} rung-queue-open - A person opens a profile; cancelable. The element does nothing else by itself.
 * @csspart title - The heading.
 * @csspart count - How many there are.
 * @csspart list - The list.
 * @csspart entry - A profile.
 * @csspart open - The button that opens it: the role's title.
 * @csspart organisations - Where the role is.
 * @csspart since - Since when it waits.
 * @csspart state - What is to be done, or who it waits for; besides `to-do` or `waiting`.
 * @csspart more - The button that shows more.
 * @csspart notice - That some cannot be read.
 * @csspart empty - Shown when nothing waits.
 * @csspart loading - Shown while it is loaded.
 * @csspart error - Shown when it could not be loaded.
 * @csspart retry - The button that tries again.
 */
export class ModerationQueue extends LazyElement<QueueBody> {
  /** Loads what draws it. */
  static async load(): Promise<void> {
    Body = (await import('./queue-body.js')).QueueBody;
    ModerationQueue.elementStyles = Body.styles;
  }

  /** Role profiles; go before the workspace's repository. Those that do not wait for the person are left out. */
  @property({ attribute: false }) profiles?: readonly unknown[];
  /** The moderations of these profiles. */
  @property({ attribute: false }) moderations?: readonly unknown[];
  /** Who acts, and in which roles; goes before the workspace. */
  @property({ attribute: false }) actor?: Actor;
  /** The heading; by default "Profiles that wait for you". */
  @property() label?: string;
  /** Level of the heading on the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #workspace = new ContextConsumer<typeof workspaceContext, this>(this, { context: workspaceContext, subscribe: true });

  protected loadBody(): Promise<void> {
    return ModerationQueue.load();
  }

  protected makeBody(): QueueBody | undefined {
    return Body && new Body(this, () => this.#workspace.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-moderation-queue': ModerationQueue;
  }
  interface HTMLElementEventMap {
    'rung-queue-open': CustomEvent<QueueOpenDetail>;
  }
}
