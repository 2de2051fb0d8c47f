import type { WorkspaceValue } from '../../controllers/workspace-context.js';
import { RegisterRow } from './register-row.js';
import type { RegisterQuery } from './register-view.js';

export type Repository = NonNullable<WorkspaceValue['repository']>;

export interface RegisterPage {
  readonly rows: readonly RegisterRow[];
  /** There is more. */
  readonly cursor?: string | undefined;
}

/** Where the register has its profiles from. What is at hand is answered at once, everything else later. */
export interface RegisterSource {
  /** How many there are by a query; all without one. */
  count(query?: RegisterQuery): number | Promise<number>;
  page(query: RegisterQuery, limit: number, cursor?: string): RegisterPage | Promise<RegisterPage>;
  /** Calls back after changes until the returned function is called. */
  watch(listener: () => void): () => void;
}

/** The role profiles of a repository: only ever asked for pages and counts. */
export class RepositorySource implements RegisterSource {
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  count(query?: RegisterQuery): Promise<number> {
    const { text, where } = query ?? {};
    return this.#repository.count({ type: 'role-profile', ...(text !== undefined && { text }), ...(where && { where }) });
  }

  async page(query: RegisterQuery, limit: number, cursor?: string): Promise<RegisterPage> {
    const page = await this.#repository.query({ ...query, limit, ...(cursor !== undefined && { cursor }) });
    return { rows: page.items.map(({ document }) => new RegisterRow(document)), cursor: page.cursor };
  }

  watch(listener: () => void): () => void {
    return this.#repository.watch((changes) => {
      if (changes.some(({ type }) => type === 'role-profile')) listener();
    });
  }
}
