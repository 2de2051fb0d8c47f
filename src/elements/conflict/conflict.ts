import { property } from 'lit/decorators.js';
import type { Actor } from '../../model/person.js';
import { LazyElement } from '../lazy-element.js';
import type { ConflictBody } from './conflict-body.js';

/** What a person has chosen. */
export interface ConflictResolveDetail {
  /** The document with the chosen parts; nothing when it is to be gone. */
  readonly document: Readonly<Record<string, unknown>> | undefined;
}

/** What draws conflicts: loaded with the first one (docs/decisions/0002). */
let Body: typeof ConflictBody | undefined;

/**
 * Shows two versions of one document part by part, side by side, and lets the person choose for each which one is kept.
 * What only one side has changed is chosen already, where the version before both is known. Nothing is thrown away
 * before: the host gets the chosen document and keeps it. Knows role profiles, moderations and evidence by their words,
 * and shows any other document by its fields.
 *
 * @summary Two versions of one document, of which a person chooses.
 * @tag rung-conflict
 * @fires {ConflictResolveDetail} rung-conflict-resolve - A person has chosen; cancelable. The element does nothing else by itself.
 * @csspart conflict - The box around it.
 * @csspart title - Its heading.
 * @csspart text - What is asked.
 * @csspart choice - A part with its two versions.
 * @csspart legend - What the part is.
 * @csspart note - Who has changed it.
 * @csspart version - One of the versions.
 * @csspart version-text - What stands in it.
 * @csspart all - The buttons that choose one side for all parts.
 * @csspart take-mine - Chooses all of the person's own.
 * @csspart take-theirs - Chooses all of the others'.
 * @csspart fault - That parts are not chosen yet.
 * @csspart decide - The button that keeps what is chosen.
 * @csspart keep - Keeps the only version, where the document was removed.
 * @csspart remove - Leaves the document removed.
 * @csspart empty - Shown when there are no two versions.
 * @csspart error - Why the versions cannot be compared, or could not be shown.
 * @csspart retry - The button that tries again.
 */
export class Conflict extends LazyElement<ConflictBody> {
  /** Loads what draws it. */
  static async load(): Promise<void> {
    Body = (await import('./conflict-body.js')).ConflictBody;
    Conflict.elementStyles = Body.styles;
  }

  /** The person's own version. */
  @property({ attribute: false }) mine?: unknown;
  /** What somebody else has saved meanwhile; nothing when it was removed. */
  @property({ attribute: false }) theirs?: unknown;
  /** The version from which both were made, where it is known. */
  @property({ attribute: false }) base?: unknown;
  /** The `ConflictError` of a repository, in place of `mine` and `theirs`. */
  @property({ attribute: false }) conflict?: unknown;
  /** The framework document, for the names of competencies and levels; goes before the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** Who chooses; goes before the workspace's. A member of a panel sees their own levels before all have handed in, and nobody else's. */
  @property({ attribute: false }) actor?: Actor;
  /** The heading; by default that somebody else has changed this. */
  @property() label?: string;
  /** Level of the heading on the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Puts the focus on the heading, so that it is read out. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
  }

  protected loadBody(): Promise<void> {
    return Conflict.load();
  }

  protected makeBody(): ConflictBody | undefined {
    return Body && new Body(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-conflict': Conflict;
  }
  interface HTMLElementEventMap {
    'rung-conflict-resolve': CustomEvent<ConflictResolveDetail>;
  }
}
