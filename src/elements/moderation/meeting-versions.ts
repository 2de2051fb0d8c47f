import { html, nothing, type TemplateResult } from 'lit';
import type { ModerationSource } from '../../controllers/moderation-source.js';
import { differencesOf, takeFromTheirs } from '../../model/join-documents.js';
import { mergeModeration, moderationFor } from '../../model/moderate.js';
import type { Moderation as ModerationDocument } from '../../model/moderation.js';
import type { Actor } from '../../model/person.js';
import { parseModeration } from '../../model/parse-role-profile.js';
import type { Moderation } from './moderation.js';

/** The element for conflicts, which is one of its own. */
interface ConflictElement extends HTMLElement {
  actor?: Actor;
  mine?: unknown;
  theirs?: unknown;
}

/** Two members have changed the same agreement at the same time: whoever comes second chooses. */
export class MeetingVersions {
  readonly #host: Moderation;
  readonly #source: ModerationSource;
  #element: ConflictElement | undefined;
  #theirs: ModerationDocument | undefined;

  constructor(host: Moderation, source: ModerationSource) {
    this.#host = host;
    this.#source = source;
  }

  render(): TemplateResult | typeof nothing {
    const { conflict } = this.#source.moderationKept;
    if (!conflict?.theirs) {
      this.#theirs = undefined;
      return nothing;
    }
    const { mine, theirs, base } = conflict;
    const element = (this.#element ??= this.#newElement());
    if (theirs !== this.#theirs) {
      this.#theirs = theirs;
      const { actor } = this.#source;
      if (actor) element.actor = actor;
      const others = differencesOf(mine, theirs, base).filter(({ changedBy }) => changedBy === 'theirs');
      // What only others have changed is no question; nor does anybody see ballots here that are still sealed.
      element.mine = moderationFor(takeFromTheirs(mine, theirs, new Set(others.map(({ name }) => name))), actor?.id);
      element.theirs = moderationFor(theirs, actor?.id);
    }
    return html`${element}`;
  }

  /** Under whatever prefix this copy of the library is registered. */
  #newElement(): ConflictElement {
    const element: ConflictElement = document.createElement(this.#host.localName.replace(/moderation$/, 'conflict'));
    element.addEventListener('rung-conflict-resolve', (event) => {
      event.stopPropagation();
      const { theirs } = this.#source.moderationKept.conflict ?? {};
      const chosen = event instanceof CustomEvent ? parseModeration((event.detail as { readonly document?: unknown }).document).value : undefined;
      if (theirs && chosen) void this.#source.moderationKept.resolve(mergeModeration(theirs, chosen, this.#source.actor?.id ?? ''));
    });
    return element;
  }
}
