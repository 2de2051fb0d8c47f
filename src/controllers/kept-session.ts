import type { Issue } from '../model/issue.js';
import type { ConflictError, KeptDocument, Repository, RepositoryErrorCode, Stored } from '../storage/repository.js';

/** Why a document could not be read or written; a conflict is a state of its own. */
export type KeepingFault = Exclude<RepositoryErrorCode, 'conflict'>;

/**
 * Where a kept document stands.
 * - `none`: there is no repository, or no id
 * - `ready`: it was read and is as the repository has it
 * - `conflict`: somebody else has changed or removed it meanwhile; see `conflict`
 * - `removed`: somebody else has removed it, and nothing here was unsaved
 */
export type KeptStatus =
  | { readonly kind: 'none' | 'loading' | 'ready' | 'unsaved' | 'saving' | 'conflict' | 'removed' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** `reason`: the server's own words, where it gave some. */
  | { readonly kind: 'load-failed' | 'save-failed'; readonly code: KeepingFault; readonly reason: string | undefined };

/** Two versions of a document, of which the person chooses. */
export interface KeptConflict<Document extends KeptDocument> {
  readonly mine: Document;
  /** Nothing when it was removed. */
  readonly theirs: Document | undefined;
  /** What both were made from, as far as this knows. */
  readonly base: Document | undefined;
}

/** What is kept, and where. `parse` reads what comes from the repository. */
export interface KeptPlace<Document extends KeptDocument> {
  readonly repository: Repository;
  readonly type: string;
  readonly id: string;
  readonly parse: (input: unknown) => { readonly value?: Document; readonly issues: readonly Issue[] };
  /** One version of two that were made from the same one, where nobody has to choose. Without it somebody always has to. */
  join?(base: Document, mine: Document, theirs: Document): Document | undefined;
}

/** After the last key, in milliseconds. */
const REST = 1_000;
/** While a person goes on typing, in milliseconds. */
const AT_LATEST = 1_500;
/** After a failure that may pass, in milliseconds. */
const AGAIN = 10_000;
const PASSING: readonly KeepingFault[] = ['failed', 'full', 'blocked', 'offline'];

/**
 * One document of a repository while a person works on it. Saves go one after the other, each based on the revision
 * before. What the person has is only ever replaced by what others have saved while it holds nothing unsaved.
 */
export class KeptSession<Document extends KeptDocument> {
  status: KeptStatus = { kind: 'loading' };
  readonly #place: KeptPlace<Document>;
  readonly #changed: () => void;
  #mine: Document | undefined;
  /** What of it the repository has. */
  #kept: Document | undefined;
  #revision: string | undefined;
  /** What others have saved meanwhile. */
  #theirs: { readonly document: Document | undefined; readonly revision: string | undefined } | undefined;
  #looks = 0;
  #looking = false;
  #saving: Promise<void> | undefined;
  #lookAfterSave = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange: number | undefined;
  #takenOver = false;

  constructor(place: KeptPlace<Document>, changed: () => void) {
    this.#place = place;
    this.#changed = changed;
  }

  get document(): Document | undefined {
    return this.#mine;
  }

  get conflict(): KeptConflict<Document> | undefined {
    return this.#theirs && this.#mine && { mine: this.#mine, theirs: this.#theirs.document, base: this.#kept };
  }

  get hasUnsaved(): boolean {
    return this.#mine !== this.#kept;
  }

  /** Whether another session goes on with the document, so that this one does nothing any more. */
  get takenOver(): boolean {
    return this.#takenOver;
  }

  /** Goes on where a session of an element that has gone could not save. */
  async begin(left?: KeptSession<KeptDocument>): Promise<void> {
    await left?.save();
    if (left?.hasUnsaved) {
      this.#mine ??= this.#place.parse(left.document).value;
      this.#revision ??= left.#revision;
      left.#takenOver = true;
      clearTimeout(left.#timer);
    }
    await this.look();
    if (this.hasUnsaved) await this.save();
  }

  /** Reads what the repository has; the answer to an earlier question no longer counts. */
  async look(): Promise<void> {
    const { repository, type, id } = this.#place;
    if (this.#saving) {
      this.#lookAfterSave = true;
      return;
    }
    const look = ++this.#looks;
    this.#looking = true;
    try {
      const stored = await repository.get(type, id);
      if (look === this.#looks) this.#meet(stored);
    } catch (error) {
      if (look === this.#looks && !this.#mine) this.#fail('load-failed', error);
    }
    if (look === this.#looks) this.#looking = false;
  }

  /** The person has changed it: it is saved after a rest. */
  write(document: Document): void {
    this.#mine = document;
    if (!this.#theirs && !this.#saving) this.#turn({ kind: 'unsaved' });
    const now = performance.now();
    this.#firstChange ??= now;
    this.#saveIn(Math.max(0, Math.min(REST, this.#firstChange + AT_LATEST - now)));
  }

  /** Saves what is not saved yet, and all that is written meanwhile. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#firstChange = undefined;
    return (this.#saving ??= this.#saveAll());
  }

  /** The person has chosen: this replaces both versions. */
  async resolve(document: Document): Promise<void> {
    await this.#saving;
    if (this.#theirs) this.#revision = this.#theirs.revision;
    this.#theirs = undefined;
    this.#mine = document;
    await this.save();
  }

  async #saveAll(): Promise<void> {
    // By then it is noted that it runs, also where there is nothing to wait for.
    await Promise.resolve();
    // An answer that is under way may be from before or after it.
    if (this.#looking) this.#lookAfterSave = true;
    this.#looks += 1;
    this.#looking = false;
    while (this.#mine && this.hasUnsaved && !this.#theirs && !this.#takenOver) {
      const document = this.#mine;
      this.#turn({ kind: 'saving' });
      try {
        this.#arrive(document, await this.#place.repository.put(document, this.#revision));
      } catch (error) {
        if (!isConflict(error)) this.#fail('save-failed', error);
        else if (this.#meet(error.theirs)) continue;
        break;
      }
    }
    this.#saving = undefined;
    if (!this.#lookAfterSave) return;
    this.#lookAfterSave = false;
    await this.look();
  }

  /** A server may have joined what was written with what others wrote. */
  #arrive(document: Document, stored: Stored): void {
    this.#revision = stored.revision;
    this.#kept = document;
    if (this.#mine === document) {
      const joined = stored.document === document ? undefined : this.#place.parse(stored.document).value;
      if (joined) this.#mine = this.#kept = joined;
    }
    this.#turn({ kind: 'saved', at: new Date() });
  }

  /** What the repository has meets what is here. Says whether they were joined, so that there is something to save. */
  #meet(stored: Stored | undefined): boolean {
    if (!stored) this.#meetNothing();
    else if (stored.revision !== this.#revision) return this.#meetOther(stored);
    else if (this.status.kind === 'loading' || this.status.kind === 'removed') this.#turn({ kind: 'ready' });
    return false;
  }

  #meetNothing(): void {
    if (!this.#mine) this.#turn({ kind: 'load-failed', code: 'missing', reason: undefined });
    // What is being written for the first time is not there yet.
    else if (this.#revision === undefined) return;
    else if (this.hasUnsaved) this.#differ(undefined, undefined);
    else this.#turn({ kind: 'removed' });
  }

  #meetOther({ document, revision }: Stored): boolean {
    const { value, issues } = this.#place.parse(document);
    if (!value) {
      const code = issues.some((issue) => issue.code === 'newer-version') ? 'newer' : 'invalid';
      this.#turn({ kind: this.#mine ? 'save-failed' : 'load-failed', code, reason: undefined });
    } else if (this.#mine && this.hasUnsaved && JSON.stringify(this.#mine) !== JSON.stringify(value)) {
      const joined = this.#kept && this.#place.join?.(this.#kept, this.#mine, value);
      if (!joined) this.#differ(value, revision);
      else return this.#take(joined, value, revision);
    } else {
      const wasUnsaved = this.hasUnsaved;
      this.#mine = this.#kept = value;
      this.#revision = revision;
      this.#theirs = undefined;
      this.#turn(wasUnsaved ? { kind: 'saved', at: new Date() } : { kind: 'ready' });
    }
    return false;
  }

  /** Goes on with what was joined, which is still to be saved unless it is what the repository has. */
  #take(joined: Document, theirs: Document, revision: string): boolean {
    this.#kept = theirs;
    this.#revision = revision;
    this.#theirs = undefined;
    this.write(joined);
    if (this.hasUnsaved) return true;
    this.#turn({ kind: 'saved', at: new Date() });
    return false;
  }

  #differ(document: Document | undefined, revision: string | undefined): void {
    this.#theirs = { document, revision };
    this.#turn({ kind: 'conflict' });
  }

  #fail(kind: 'load-failed' | 'save-failed', error: unknown): void {
    const { code, reason } = faultOf(error);
    this.#turn({ kind, code, reason });
    if (kind === 'save-failed' && PASSING.includes(code)) this.#saveIn(AGAIN);
    if (code === 'failed') console.warn(error);
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), milliseconds);
  }

  #turn(status: KeptStatus): void {
    this.status = status;
    this.#changed();
  }
}

/** Errors are known by what they hold: a repository may come from another copy of this library. */
function isConflict(error: unknown): error is ConflictError {
  return error instanceof Error && 'code' in error && error.code === 'conflict' && 'theirs' in error;
}

const FAULTS: readonly string[] = ['blocked', 'full', 'offline', 'refused', 'invalid', 'newer', 'missing'] satisfies readonly KeepingFault[];
const isFault = (code: unknown): code is KeepingFault => typeof code === 'string' && FAULTS.includes(code);

function faultOf(error: unknown): { readonly code: KeepingFault; readonly reason: string | undefined } {
  if (!(error instanceof Error)) return { code: 'failed', reason: undefined };
  return {
    code: 'code' in error && isFault(error.code) ? error.code : 'failed',
    reason: 'reason' in error && typeof error.reason === 'string' ? error.reason : undefined,
  };
}
