import { html, nothing, type TemplateResult } from 'lit';
import type { ProfileSource } from '../../controllers/profile-source.js';
import type { KeptDocumentMessages } from '../../locale/kept-document-messages.js';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import { parseRoleProfile } from '../../model/parse-role-profile.js';
import type { Framework } from '../../model/framework.js';

/** The element for conflicts, which is one of its own. */
interface ConflictElement extends HTMLElement {
  mine?: unknown;
  theirs?: unknown;
  base?: unknown;
  framework?: unknown;
  headingLevel?: number;
}

export interface VersionsContext {
  readonly framework: Framework | undefined;
  readonly words: RoleProfileMessages;
  readonly keptWords: KeptDocumentMessages;
  readonly headingLevel: number;
  readonly onDownload: () => void;
}

/** Two versions of the profile, of which the person chooses part by part; one, where somebody else has removed it. */
export class ProfileVersions {
  readonly #tag: string;
  readonly #source: ProfileSource;
  #element: ConflictElement | undefined;

  /** @param tag of the element for conflicts, as this copy of the library has registered it */
  constructor(tag: string, source: ProfileSource) {
    this.#tag = tag;
    this.#source = source;
  }

  render({ framework, words, keptWords, headingLevel, onDownload }: VersionsContext): TemplateResult | typeof nothing {
    const { kept } = this.#source;
    const { conflict } = kept;
    if (!conflict) {
      this.#element = undefined;
      return nothing;
    }
    const { mine, theirs, base } = conflict;
    if (theirs) Object.assign((this.#element ??= this.#newElement()), { mine, theirs, base, framework, headingLevel });
    return html`<div part="conflict">
      ${theirs ? this.#element : html`<p class="notice" part="notice">${keptWords.removed}</p>`}
      <p class="buttons">
        ${theirs ? nothing : html`<button type="button" @click=${() => void kept.resolve(mine)}>${words.keepMine}</button>`}
        <button type="button" @click=${onDownload}>${keptWords.download}</button>
      </p>
    </div>`;
  }

  #newElement(): ConflictElement {
    const element: ConflictElement = document.createElement(this.#tag);
    element.addEventListener('rung-conflict-resolve', (event) => {
      const chosen: unknown = event instanceof CustomEvent ? event.detail : undefined;
      const document: unknown = typeof chosen === 'object' && chosen !== null && 'document' in chosen ? chosen.document : undefined;
      const { value } = parseRoleProfile(document);
      if (value) void this.#source.kept.resolve(value);
    });
    return element;
  }
}
