import type { ModerationSource } from '../../controllers/moderation-source.js';
import type { WorkspaceValue } from '../../controllers/workspace-context.js';
import { checkProfile } from '../../model/check-profile.js';
import type { Issue } from '../../model/issue.js';
import type { Spread } from '../../model/moderate.js';
import { parseRoleProfile } from '../../model/parse-role-profile.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Moderation } from './moderation.js';
import type { ModerationView } from './moderation-view.js';

/** More of one family say nothing new. */
const MOST = 200;

/** What the panel looks at again for consistency: the same role family, the same role elsewhere. */
export class Consistency {
  readonly #host: Moderation;
  readonly #source: ModerationSource;
  readonly #workspace: () => WorkspaceValue | undefined;
  #asked = '';
  #found: readonly RoleProfile[] = [];

  constructor(host: Moderation, source: ModerationSource, workspace: () => WorkspaceValue | undefined) {
    this.#host = host;
    this.#source = source;
    this.#workspace = workspace;
  }

  /** Warnings by the index of the row, for the levels as they are agreed, or as all have chosen them. */
  warnings({ profile, moderation, framework }: ModerationView, spreads: readonly Spread[]): ReadonlyMap<number, readonly Issue[]> {
    const rows = profile.rows.map((row, index) => {
      const agreed = moderation.agreed.find(({ competency }) => competency === row.competency)?.level ?? spreads[index]?.common;
      return agreed === undefined ? row : { ...row, level: agreed };
    });
    const warnings = new Map<number, Issue[]>();
    for (const issue of checkProfile({ ...profile, rows }, framework, { others: this.#others(profile) })) {
      const [field, index] = issue.path;
      if (issue.severity === 'warning' && field === 'rows' && typeof index === 'number') warnings.set(index, [...(warnings.get(index) ?? []), issue]);
    }
    return warnings;
  }

  #others(profile: RoleProfile): readonly RoleProfile[] {
    if (this.#host.others) return this.#host.others;
    const key = JSON.stringify([profile.id, profile.role.family, profile.role.title]);
    if (key !== this.#asked) {
      this.#asked = key;
      this.#found = [];
      void this.#look(profile, key);
    }
    return this.#found;
  }

  /** Without them the panel goes on without warnings. */
  async #look({ role }: RoleProfile, key: string): Promise<void> {
    const repository = this.#workspace()?.repository;
    if (!repository || this.#source.profileKept.document === undefined) return;
    try {
      const pages = await Promise.all([
        ...(role.family === '' ? [] : [repository.query({ type: 'role-profile', where: { family: role.family }, limit: MOST })]),
        repository.query({ type: 'role-profile', text: role.title, limit: MOST }),
      ]);
      if (key !== this.#asked) return;
      const documents = new Map(pages.flatMap(({ items }) => items.map(({ document }) => [document.id, document])));
      this.#found = [...documents.values()].flatMap((document) => parseRoleProfile(document).value ?? []);
      this.#host.requestUpdate();
    } catch (error) {
      console.warn(error);
    }
  }
}
