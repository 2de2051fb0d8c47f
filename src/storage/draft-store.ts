/**
 * What a person has entered and not sent, as it is kept: plain JSON by field, and the files.
 *
 * What drafts hold is never written to logs, and their names say nothing about persons or pages.
 */
export interface Draft {
  /** Version of the fields' schema. */
  readonly version: number;
  /** Plain JSON by name of the field. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly File[];
}

/** A draft that was found in the store. */
export interface StoredDraft {
  readonly draft: Draft;
  /** Changes with each save; a save says which one it was based on. */
  readonly revision: string;
  readonly savedAt: Date;
  /** When the form was sent with it, where it was. */
  readonly sentAt?: Date;
}

/** A save was done, or another tab has saved meanwhile and nothing was written. */
export type Saved = { readonly revision: string; readonly savedAt: Date } | { readonly conflict: StoredDraft };

/** Where drafts live: `local` for seven days on this device, `session` until the tab is closed. */
export type DraftPlace = 'session' | 'local';

/** Keeps drafts. Every method may reject with a `DraftError`. */
export interface DraftStore {
  load(key: string): Promise<StoredDraft | undefined>;
  /** @param basedOn revision that the person has seen; without one there should be none */
  save(key: string, draft: Draft, basedOn: string | undefined): Promise<Saved>;
  /** Notes that the form was sent, so that the draft is offered later instead of being filled in. */
  markSent(key: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** Removes every draft that this store holds. */
  removeAll(): Promise<void>;
  /** Calls back when another tab changes this draft; returns what ends it. */
  watch(key: string, listener: () => void): () => void;
}

/**
 * - `insecure`: the page is not served over https, so nothing can be encrypted
 * - `blocked`: the browser allows no storage here (private window, settings, a frame of another site)
 * - `full`: there is no room
 * - `unreadable`: what is kept cannot be read; it is left where it is
 * - `newer`: a newer version has written it; it is left where it is
 * - `failed`: anything else
 */
export type DraftErrorCode = 'insecure' | 'blocked' | 'full' | 'unreadable' | 'newer' | 'failed';

export class DraftError extends Error {
  readonly code: DraftErrorCode;

  constructor(code: DraftErrorCode, cause?: unknown) {
    // The cause is for a debugger; its words may quote what was written.
    super(`A draft could not be kept or read (${code}).`, { cause });
    this.name = 'DraftError';
    this.code = code;
  }
}
