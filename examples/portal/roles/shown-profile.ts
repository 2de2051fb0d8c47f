import { parseRoleProfile, type RoleProfile } from 'rung-elements/model';
import type { Repository } from 'rung-elements/storage/repository.js';

/** The profile of the page, as the repository holds it; the page follows what changes in it. */
export class ShownProfile {
  readonly #update: () => void;
  #profile: RoleProfile | undefined;
  #id = '';
  #repository: Repository | undefined;
  #unwatch: (() => void) | undefined;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** What is known of it now; more may come. */
  of(repository: Repository, id: string): RoleProfile | undefined {
    if (repository !== this.#repository || id !== this.#id) {
      this.leave();
      this.#repository = repository;
      this.#id = id;
      this.#unwatch = repository.watch((changes) => {
        if (changes.some((change) => change.type === 'role-profile' && change.id === id)) void this.#load(repository, id);
      });
      void this.#load(repository, id);
    }
    return this.#profile;
  }

  /** Another page is shown. */
  leave(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#repository = undefined;
    this.#id = '';
    this.#profile = undefined;
  }

  async #load(repository: Repository, id: string): Promise<void> {
    try {
      const stored = await repository.get('role-profile', id);
      if (repository !== this.#repository || id !== this.#id) return;
      this.#profile = stored && parseRoleProfile(stored.document).value;
      this.#update();
    } catch (error) {
      // The profile's own element says what is wrong.
      console.warn(error);
    }
  }
}
