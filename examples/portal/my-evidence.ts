import type { Evidence, Framework } from 'rung-elements/model';
import { EvidenceStore, type KeptEvidence } from './evidence-store.js';
import { newId } from './new-id.js';

/** Where the list of a framework's evidence stands. */
export type EvidenceShelf = { readonly status: 'loading' | 'failed' } | { readonly status: 'ready'; readonly all: readonly KeptEvidence[] };

/** A person's evidence, and the behaviours that were chosen in the grid to write about. */
export class MyEvidence {
  readonly #store = new EvidenceStore();
  readonly #shelves = new Map<string, EvidenceShelf>();
  readonly #update: () => void;
  /** Something in the form has to be put right. */
  hasErrors = false;
  /** Ids of indicators, while a person chooses in the grid of this framework. */
  #choosing: { readonly framework: string; readonly indicators: ReadonlySet<string>; begun?: Evidence } | undefined;
  /** What was deleted last, until something else happens. */
  #deleted: KeptEvidence | undefined;

  constructor(update: () => void) {
    this.#update = update;
  }

  get(framework: string): EvidenceShelf {
    const shelf = this.#shelves.get(framework);
    if (shelf) return shelf;
    const loading: EvidenceShelf = { status: 'loading' };
    this.#shelves.set(framework, loading);
    void this.#load(framework);
    return loading;
  }

  get deleted(): KeptEvidence | undefined {
    return this.#deleted;
  }

  chosen(framework: string): ReadonlySet<string> | undefined {
    return this.#choosing?.framework === framework ? this.#choosing.indicators : undefined;
  }

  choose(framework: string, indicators: ReadonlySet<string> | undefined): void {
    this.#choosing = indicators && { framework, indicators };
    this.#update();
  }

  /** Evidence that begins with the behaviours that were chosen in the grid; the same one until others are chosen. */
  begun(id: string, framework: Framework): Evidence | undefined {
    const choosing = this.#choosing;
    if (choosing?.framework !== id || choosing.indicators.size === 0) return undefined;
    const behaviours = framework.competencies.flatMap((competency) =>
      competency.indicators.filter((indicator) => choosing.indicators.has(indicator.id)).map((indicator) => ({ competency: competency.id, indicator: indicator.id, text: indicator.text })),
    );
    choosing.begun ??= { type: 'evidence', version: 1, id: newId(), revision: 1, behaviours, links: [], attachments: [] };
    return choosing.begun;
  }

  async put(framework: string, evidence: Evidence, files: readonly File[]): Promise<void> {
    await this.#store.put(framework, evidence, files);
    this.#choosing = undefined;
    this.#deleted = undefined;
    await this.#load(framework);
  }

  async remove(kept: KeptEvidence): Promise<void> {
    await this.#store.remove(kept.id);
    this.#deleted = kept;
    await this.#load(kept.framework);
  }

  async bringBack(): Promise<void> {
    const deleted = this.#deleted;
    if (!deleted) return;
    await this.#store.put(deleted.framework, deleted.evidence, deleted.files.map(({ file }) => file));
    this.#deleted = undefined;
    await this.#load(deleted.framework);
  }

  async #load(framework: string): Promise<void> {
    try {
      this.#shelves.set(framework, { status: 'ready', all: await this.#store.of(framework) });
    } catch {
      this.#shelves.set(framework, { status: 'failed' });
    }
    this.#update();
  }
}
