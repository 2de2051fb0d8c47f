import type { Corrections } from '../../io/interpret/corrections.js';
import type { ImportFormat } from '../../io/read/import-format.js';
import { editFramework, type EditRefusal, type Framework, type FrameworkEdit, type Issue } from '../../model/index.js';
import { corrected, fileNames, History, workOf, type Work } from './import-work.js';
import type { ImporterIo, ImportSource } from './importer-io.js';
import { fetchSource, type FetchFault } from './take-source.js';

/** What is being done that takes time. */
export interface Busy {
  readonly stage: 'fetching' | 'reading' | 'interpreting';
  /** 0 to 1. */
  readonly done: number;
  /** The source is only interpreted anew. */
  readonly correcting: boolean;
}

/** Why a source is not open. */
export type Problem = FetchFault | { readonly code: 'broken' } | { readonly code: 'refused'; readonly names: readonly string[]; readonly issues: readonly Issue[] };

export interface SessionHost {
  /** What reads files; undefined where nobody gave it. */
  readonly io: () => Promise<ImporterIo> | undefined;
  /** An earlier version of the framework. */
  readonly previous: () => Framework | undefined;
  readonly changed: () => void;
}

/** The sources that a person opened, one after the other, and what was done with them. A source that is refused takes nothing away. */
export class ImportSession {
  readonly #host: SessionHost;
  readonly #history = new History<Work>();
  #busy: Busy | undefined;
  #problem: Problem | undefined;
  #abort: AbortController | undefined;
  /** What has been asked for since the last interpretation ended. */
  #wanted: { readonly corrections: Corrections; readonly label: string } | undefined;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  get work(): Work | undefined {
    return this.#history.present;
  }
  get busy(): Busy | undefined {
    return this.#busy;
  }
  get problem(): Problem | undefined {
    return this.#problem;
  }
  get undoable(): string | undefined {
    return this.#history.undoable;
  }
  get redoable(): string | undefined {
    return this.#history.redoable;
  }

  /** Opens files or texts together; true when something could be read in them. */
  async read(sources: readonly ImportSource[], label: string, format?: ImportFormat): Promise<boolean> {
    this.#problem = undefined;
    return this.#run({ stage: 'reading', done: 0, correcting: false }, (signal) => this.#import(sources, label, signal, format));
  }

  /** Gets a document from an address and opens it. */
  async fetch(address: string, base: string, label: string): Promise<boolean> {
    this.#problem = undefined;
    return this.#run({ stage: 'fetching', done: 0, correcting: false }, async (signal) => {
      const result = await fetchSource(address, base, signal, (done) => this.#report({ stage: 'fetching', done, correcting: false }, signal));
      if (result instanceof File) return this.#import([result], label, signal);
      this.#problem = result;
      return false;
    });
  }

  /** Interprets the source anew with a correction. Corrections that come faster than that are taken together. */
  async correct(correction: Corrections, label: string): Promise<boolean> {
    const { work } = this;
    if (!work) return false;
    const before = this.#wanted;
    const wanted = { corrections: corrected(before?.corrections ?? work.corrections, correction), label: before ? `${before.label}, ${label}` : label };
    return this.#run({ stage: 'interpreting', done: 0, correcting: true }, async (signal) => {
      this.#wanted = wanted;
      const io = await this.#host.io();
      const previous = work.imported.value ?? this.#host.previous();
      const imported = await io?.importFramework(work.sources, {
        corrections: wanted.corrections,
        signal,
        onProgress: ({ done }) => this.#report({ stage: 'interpreting', done, correcting: true }, signal),
        ...(work.format && { format: work.format }),
        ...(previous && { previous }),
      });
      if (!imported || signal.aborted) return false;
      this.#wanted = undefined;
      this.#history.add(workOf({ ...(this.work ?? work), imported, corrections: wanted.corrections }), wanted.label);
      return true;
    });
  }

  /** Changes what was made of the source; all edits or, when one is refused, none. */
  edit(edits: readonly FrameworkEdit[], label: string): EditRefusal | undefined {
    const { work } = this;
    let framework = work?.framework;
    if (!work || !framework) return 'not-found';
    for (const edit of edits) {
      const result = editFramework(framework, edit);
      if (result.refused) return result.refused;
      framework = result.framework;
    }
    // Those that no longer fit stay out: what they were about may come back only by undoing.
    const kept = work.edits.filter((edit) => !work.unfit.includes(edit));
    this.#history.add({ ...work, framework, edits: [...kept, ...edits], unfit: [] }, label);
    this.#host.changed();
    return undefined;
  }

  undo(): void {
    this.cancel();
    this.#history.undo();
    this.#host.changed();
  }

  redo(): void {
    this.cancel();
    this.#history.redo();
    this.#host.changed();
  }

  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#wanted = undefined;
    this.#busy = undefined;
    this.#host.changed();
  }

  async #import(sources: readonly ImportSource[], label: string, signal: AbortSignal, format?: ImportFormat): Promise<boolean> {
    const io = await this.#host.io();
    const previous = this.#host.previous();
    const [first] = sources;
    if (!io || first === undefined) throw new Error('Nothing reads files. Import rung-elements/define/framework-importer.js.');
    const imported = await io.importFramework(sources.length === 1 ? first : sources, {
      signal,
      onProgress: ({ stage, done }) => this.#report({ stage, done, correcting: false }, signal),
      ...(format && { format }),
      ...(previous && { previous }),
    });
    if (signal.aborted) return false;
    if (!imported.value && imported.source.length === 0) {
      this.#problem = { code: 'refused', names: fileNames(sources), issues: imported.issues };
      return false;
    }
    this.#history.add(workOf({ sources, imported, corrections: {}, edits: [], ...(format && { format }) }), label);
    return true;
  }

  /** Of several things that take time the last one counts. */
  async #run(busy: Busy, work: (signal: AbortSignal) => Promise<boolean>): Promise<boolean> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#report(busy, abort.signal);
    try {
      return await work(abort.signal);
    } catch (cause) {
      if (abort.signal.aborted) return false;
      console.warn('<rung-framework-importer> could not read a source.', cause);
      this.#wanted = undefined;
      this.#problem = { code: 'broken' };
      return false;
    } finally {
      if (this.#abort === abort) {
        this.#abort = undefined;
        this.#busy = undefined;
        this.#host.changed();
      }
    }
  }

  #report(busy: Busy, { aborted }: AbortSignal): void {
    if (aborted) return;
    this.#busy = busy;
    this.#host.changed();
  }
}
