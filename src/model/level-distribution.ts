import type { RoleProfile } from './role-profile.js';

/** How many profiles have each level, by the level's id; the empty id counts those without one. */
export type LevelCounts = ReadonlyMap<string, number>;

/** Counts which levels role profiles have, by competency and organisation. Profiles are added one after the other, however many there are. */
export class LevelDistribution {
  #profiles = 0;
  readonly #all = new Map<string, Map<string, number>>();
  readonly #byOrganisation = new Map<string, Map<string, Map<string, number>>>();

  /** How many profiles were added. */
  get profiles(): number {
    return this.#profiles;
  }

  /** The organisations that occur, by name. */
  get organisations(): readonly string[] {
    return [...this.#byOrganisation.keys()].sort((a, b) => a.localeCompare(b));
  }

  /** A profile of several organisations counts once for each of them, and once for all. */
  add({ role, rows }: RoleProfile): void {
    this.#profiles += 1;
    const places = [this.#all, ...new Set(role.organisations)].map((place) => {
      if (typeof place !== 'string') return place;
      const there = this.#byOrganisation.get(place) ?? new Map<string, Map<string, number>>();
      this.#byOrganisation.set(place, there);
      return there;
    });
    for (const { competency, level } of rows) {
      for (const counts of places) {
        const levels = counts.get(competency) ?? new Map<string, number>();
        levels.set(level ?? '', (levels.get(level ?? '') ?? 0) + 1);
        counts.set(competency, levels);
      }
    }
  }

  /** Counts by the competency's id, of one organisation or of all. */
  of(organisation?: string): ReadonlyMap<string, LevelCounts> {
    return organisation === undefined ? this.#all : (this.#byOrganisation.get(organisation) ?? new Map());
  }
}
