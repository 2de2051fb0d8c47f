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

/** A version of a draft, in the state in which somebody has seen it. */
export interface DraftRef {
  readonly id: string;
  /** Changes with each save. */
  readonly revision: string;
}

/** A version that was kept. */
export interface KeptDraft extends DraftRef {
  readonly savedAt: Date;
}

/** A version that was found. */
export interface StoredDraft extends KeptDraft {
  readonly draft: Draft;
  /** When the form was sent with it, where it was. */
  readonly sentAt?: Date;
}

/** Where drafts live: `local` for seven days on this device, `session` until the tab is closed. */
export type DraftPlace = 'session' | 'local';

/**
 * Keeps drafts. A draft has one version as long as one tab after the other writes it, and more when two write at once:
 * nothing is ever overwritten that the writer has not seen. Every method may reject with a `DraftError`.
 */
export interface DraftStore {
  /** Every version of this draft, the one saved last at the end. */
  load(key: string): Promise<readonly StoredDraft[]>;
  /**
   * Replaces a version by what was written on the ground of it. Where there is none to replace, or another tab has changed
   * that one meanwhile, the draft becomes a version of its own. A version that was sent is unsent again.
   */
  save(key: string, draft: Draft, replaces?: DraftRef): Promise<KeptDraft>;
  /**
   * Notes that the form was sent with this version, so that it is offered later instead of being filled in.
   *
   * @returns its new revision; nothing when it was changed meanwhile or is no longer there
   */
  markSent(key: string, ref: DraftRef): Promise<KeptDraft | undefined>;
  /** Removes this version unless it was changed meanwhile; without one, all versions of this draft. */
  remove(key: string, ref?: DraftRef): Promise<void>;
  /** Removes every draft of this store; of the place `session`, those of this tab. */
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
