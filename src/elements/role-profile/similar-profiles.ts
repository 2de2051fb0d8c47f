import type { WorkspaceValue } from '../../controllers/workspace-context.js';
import { parseRoleProfile } from '../../model/parse-role-profile.js';
import type { RoleProfile } from '../../model/role-profile.js';

/** Most profiles that a repository is asked for: more are no help to a person. */
const MOST = 50;
/** After the last key in the title or the family, in milliseconds. */
const REST = 500;

/** The profiles that a role is compared with: those that the host gives, else those of its family and of its title in the repository. */
export class SimilarProfiles {
  readonly #changed: () => void;
  #given: readonly unknown[] | undefined;
  #profiles: readonly RoleProfile[] = [];
  #wanted = '';
  #repository: WorkspaceValue['repository'];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is known now; more may come. */
  of(profile: RoleProfile, given: readonly unknown[] | undefined, repository: WorkspaceValue['repository']): readonly RoleProfile[] {
    if (given) {
      if (given !== this.#given) this.#profiles = given.flatMap((input) => parseRoleProfile(input).value ?? []);
      this.#given = given;
    } else this.#ask(profile, repository);
    return this.#profiles;
  }

  #ask({ role: { family, title } }: RoleProfile, repository: WorkspaceValue['repository']): void {
    const wanted = JSON.stringify([family, title]);
    if (wanted === this.#wanted && repository === this.#repository) return;
    const isFirst = this.#repository !== repository;
    this.#wanted = wanted;
    this.#repository = repository;
    clearTimeout(this.#timer);
    if (!repository) return;
    this.#timer = setTimeout(() => void this.#load(repository, wanted, { family, title }), isFirst ? 0 : REST);
  }

  /** Comparing is a help only: without an answer the profile is written without it. */
  async #load(repository: NonNullable<WorkspaceValue['repository']>, wanted: string, where: { readonly family: string; readonly title: string }): Promise<void> {
    const asked = Object.entries(where).filter(([, value]) => value.trim() !== '');
    try {
      const pages = await Promise.all(asked.map(([field, value]) => repository.query({ type: 'role-profile', where: { [field]: value }, limit: MOST })));
      if (wanted !== this.#wanted) return;
      const found = new Map(pages.flatMap(({ items }) => items).map(({ document }) => [document.id, document]));
      this.#profiles = [...found.values()].flatMap((document) => parseRoleProfile(document).value ?? []);
      this.#changed();
    } catch (error) {
      console.warn(error);
    }
  }
}
