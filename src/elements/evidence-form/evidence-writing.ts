import { EMPTY_ENTRY, entryOf, evidenceOf, isEmptyEntry, type EvidenceEntry } from '../../model/evidence-entry.js';
import type { Attachment, Evidence } from '../../model/evidence.js';
import { newId } from '../new-id.js';

/** A file that was taken, and what evidence says of it. */
export interface TakenFile {
  readonly file: File;
  readonly attachment: Attachment;
}

/** Evidence while it is written. */
export interface Writing {
  /** Id of the evidence, from the first change on: a server knows by it what it was sent twice. */
  readonly id: string;
  /** What the host had given when the person began. */
  readonly base: Evidence | null;
  readonly entry: EvidenceEntry;
  /** Attachments that were there before; their files are where the evidence came from. */
  readonly kept: readonly Attachment[];
  readonly added: readonly TakenFile[];
}

const NOTHING_WRITTEN: Writing = { id: '', base: null, entry: EMPTY_ENTRY, kept: [], added: [] };

export const isNothing = ({ entry, kept, added }: Writing): boolean => isEmptyEntry(entry) && kept.length === 0 && added.length === 0;

/** What evidence is of, apart from what is typed. */
export interface EvidenceAbout {
  /** For new evidence. */
  readonly id: string | undefined;
  readonly framework: Evidence['framework'];
}

/**
 * What a person types, beside the evidence that it makes: of half a date the evidence knows nothing, but it stays in its
 * fields. As soon as the form has another value than the one that was made here, that value says what stands in them.
 */
export class EvidenceWork {
  /** The evidence of what was written last. */
  #made: Evidence | null = null;
  #writing: Writing | undefined;
  #given: { readonly value: Evidence | null; readonly writing: Writing } = { value: null, writing: NOTHING_WRITTEN };

  /** Whether this value was made of what was written, and not set by the host. */
  made(value: Evidence | null): boolean {
    return value === this.#made;
  }

  /** What was made of what was written, where this is a copy of it: hosts hand back what they were told, and half a date stays. */
  copied(value: Evidence | null): Evidence | undefined {
    return value && this.#made && JSON.stringify(value) === JSON.stringify(this.#made) ? this.#made : undefined;
  }

  /** What stands in the form when this is its value. */
  writing(value: Evidence | null): Writing {
    if (this.#writing && this.made(value)) return this.#writing;
    if (value !== this.#given.value) this.#given = { value, writing: value ? { id: value.id, base: value, entry: entryOf(value), kept: value.attachments, added: [] } : NOTHING_WRITTEN };
    return this.#given.writing;
  }

  /** @returns the evidence with these changes, nothing when nothing is written any more */
  write(value: Evidence | null, changes: Partial<Writing>, { id, framework }: EvidenceAbout): Evidence | null {
    const before = this.writing(value);
    const changed = { ...before, ...changes };
    const writing = { ...changed, id: changed.id || id || newId() };
    const { base, kept, added } = writing;
    const about = framework ?? base?.framework;
    this.#writing = writing;
    this.#made = isNothing(writing)
      ? null
      : evidenceOf(writing.entry, {
          id: writing.id,
          attachments: [...kept, ...added.map(({ attachment }) => attachment)],
          ...(about && { framework: about }),
          ...(base && { base }),
        });
    return this.#made;
  }

  /** The next evidence is a new one. */
  startAnew(): void {
    this.#writing = undefined;
    this.#made = null;
  }
}
