import type { Repository } from 'rung-elements/storage/repository.js';

/** Documents of one request. */
const PAGE = 200;

/** The published profiles of a framework, all of them, read once for each visit of a page. */
export class InForce {
  readonly #update: () => void;
  #repository: Repository | undefined;
  #profiles: readonly unknown[] | undefined;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** Nothing until all are there. */
  of(repository: Repository, framework: string): readonly unknown[] | undefined {
    if (repository !== this.#repository) {
      this.#repository = repository;
      this.#profiles = undefined;
      void this.#load(repository, framework);
    }
    return this.#profiles;
  }

  /** Another page is shown: the next visit reads them again. */
  leave(): void {
    this.#repository = undefined;
    this.#profiles = undefined;
  }

  async #load(repository: Repository, framework: string): Promise<void> {
    const documents: unknown[] = [];
    let cursor: string | undefined;
    try {
      do {
        const page = await repository.query({ type: 'role-profile', where: { framework, status: 'published' }, limit: PAGE, ...(cursor !== undefined && { cursor }) });
        documents.push(...page.items.map(({ document }) => document));
        cursor = page.cursor;
      } while (cursor !== undefined && repository === this.#repository);
    } catch (error) {
      // The comparison itself is there without them.
      console.warn(error);
      return;
    }
    if (repository !== this.#repository) return;
    this.#profiles = documents;
    this.#update();
  }
}
