import type { Corrections } from '../../io/interpret/corrections.js';
import type { ImportFormat } from '../../io/read/import-format.js';
import { editFramework } from '../../model/edit-framework.js';
import type { Framework, FrameworkEdit } from '../../model/index.js';
import type { Imported, ImportSource } from './importer-io.js';

/** A source as it was opened, and what a person has put right. */
export interface Opened {
  readonly sources: readonly ImportSource[];
  /** The format that was asked for: of pasted HTML it is known. */
  readonly format?: ImportFormat;
  readonly imported: Imported;
  readonly corrections: Corrections;
  readonly edits: readonly FrameworkEdit[];
}

/** All that one step back brings back. */
export interface Work extends Opened {
  /** What was imported with the edits in it. */
  readonly framework?: Framework;
  /** Edits that do not fit any more, because a correction of the source has changed what they were about. */
  readonly unfit: readonly FrameworkEdit[];
}

export function workOf({ sources, format, imported, corrections, edits }: Opened): Work {
  let framework = imported.value;
  const unfit: FrameworkEdit[] = [];
  for (const edit of edits) {
    const result = framework && editFramework(framework, edit);
    if (!result || result.refused) unfit.push(edit);
    else framework = result.framework;
  }
  return { sources, imported, corrections, edits, unfit, ...(format && { format }), ...(framework && { framework }) };
}

/** The names of the files, without those of pasted texts. */
export const fileNames = (sources: readonly ImportSource[]): readonly string[] => sources.flatMap((source) => (source instanceof File && source.name ? [source.name] : []));

/** Corrections with one more; it replaces an earlier one of the same thing. */
export function corrected(corrections: Corrections, { columns = [], rows = [], headings = [] }: Corrections): Corrections {
  return {
    ...corrections,
    columns: [...(corrections.columns ?? []).filter((old) => !columns.some(({ table, column }) => old.table === table && old.column === column)), ...columns],
    rows: [...(corrections.rows ?? []).filter((old) => !rows.some(({ table, row }) => old.table === table && old.row === row)), ...rows],
    headings: [...(corrections.headings ?? []).filter((old) => !headings.some(({ block, index }) => old.block === block && old.index === index)), ...headings],
  };
}

interface Step<State> {
  readonly state: State;
  /** What was done, in words, to come from the state before to this one. */
  readonly label: string;
}

/** States in the order in which a person made them, and where the person stands. */
export class History<State> {
  readonly #steps: Step<State>[] = [];
  #at = -1;

  get present(): State | undefined {
    return this.#steps[this.#at]?.state;
  }

  /** What undoing takes back; none at the beginning. */
  get undoable(): string | undefined {
    return this.#at > 0 ? this.#steps[this.#at]?.label : undefined;
  }

  get redoable(): string | undefined {
    return this.#steps[this.#at + 1]?.label;
  }

  add(state: State, label: string): void {
    this.#at += 1;
    this.#steps.splice(this.#at, this.#steps.length, { state, label });
  }

  undo(): void {
    if (this.undoable !== undefined) this.#at -= 1;
  }

  redo(): void {
    if (this.redoable !== undefined) this.#at += 1;
  }
}
