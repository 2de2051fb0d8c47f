import type { ProfileStatus } from '../../model/role-profile.js';
import { LevelDistribution } from '../../model/level-distribution.js';
import type { RegisterRow } from './register-row.js';
import type { RegisterSource } from './register-source.js';
import type { RegisterQuery } from './register-view.js';

/** Profiles that are in force no longer, and not on the way to it. */
const OVER: readonly ProfileStatus[] = ['superseded', 'withdrawn'];

/** Profiles counted in one go: a few milliseconds. */
const PORTION = 200;
const PAGE = 500;

/** `stopped` by the person, `failed` because pages could not be had; what was counted until then stays. */
export type RunStatus = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

/** Counts the levels of all profiles that a query finds, page by page, while the page stays usable. */
export class DistributionRun {
  status: RunStatus = 'idle';
  levels = new LevelDistribution();
  /** Profiles that were looked at, also those that cannot be read. */
  counted = 0;
  readonly #onChange: () => void;
  #run = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  start(source: RegisterSource, query: RegisterQuery): void {
    this.#run += 1;
    this.status = 'running';
    this.levels = new LevelDistribution();
    this.counted = 0;
    this.#onChange();
    void this.#count(source, query, this.#run);
  }

  stop(): void {
    if (this.status === 'running') this.status = 'stopped';
    this.#run += 1;
    this.#onChange();
  }

  async #count(source: RegisterSource, query: RegisterQuery, run: number): Promise<void> {
    try {
      let cursor: string | undefined;
      do {
        const page = await source.page(query, PAGE, cursor);
        cursor = page.cursor;
        for (let at = 0; at < page.rows.length; at += PORTION) {
          await turn();
          if (run !== this.#run) return;
          this.#add(page.rows.slice(at, at + PORTION), query);
          this.#onChange();
        }
      } while (cursor !== undefined && run === this.#run);
      if (run === this.#run) this.status = 'done';
    } catch {
      if (run === this.#run) this.status = 'failed';
    }
    this.#onChange();
  }

  /** A profile that another has replaced counts only where it is asked for. */
  #add(rows: readonly RegisterRow[], { where }: RegisterQuery): void {
    this.counted += rows.length;
    for (const { profile } of rows) if (profile && (!OVER.includes(profile.status) || where?.['status'] === profile.status)) this.levels.add(profile);
  }
}

/** Lets the browser paint and answer keys. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
