import type { TemplateResult } from 'lit';
import type { Library, Shelf } from './library.js';
import type { MyEvidence } from './my-evidence.js';
import type { Preferences } from './preferences.js';
import type { RoleDesk } from './roles/desk.js';
import type { Words } from './words.js';

/** What every page is made from. */
export interface PageContext {
  readonly words: Words;
  readonly preferences: Preferences;
  readonly library: Library;
  readonly mine: MyEvidence;
  readonly desk: RoleDesk;
  /** Draws the portal again after something on a page has changed. */
  readonly update: () => void;
}

/** A page of the portal. */
export interface Page {
  /** For the browser's title, the most particular part first. */
  readonly titles: readonly string[];
  readonly content: TemplateResult;
  /** True until what the page is about is there; the focus waits for it. */
  readonly loading?: boolean;
  /** Something in a form has to be put right. */
  readonly hasErrors?: boolean;
}

export type ReadyShelf = Extract<Shelf, { readonly framework: unknown }>;
