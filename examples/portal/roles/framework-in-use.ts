import { parseFramework, type Framework } from 'rung-elements/model';
import type { Repository } from 'rung-elements/storage/repository.js';
import { hasSamples } from './fill.js';
import { nextFramework } from './next-framework.js';

/** Which version of a framework profiles are written with: a newer one than the portal's stands beside the profiles, for everybody. */
export class FrameworkInUse {
  readonly #update: () => void;
  readonly #next = new WeakMap<Framework, Framework>();
  #repository: Repository | undefined;
  #unwatch: (() => void) | undefined;
  #kept: { readonly framework: Framework; readonly revision: string } | undefined;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** Reads what the repository has, and follows what others change in it. */
  async open(repository: Repository, { id }: Framework): Promise<void> {
    this.close();
    this.#repository = repository;
    this.#unwatch = repository.watch((changes) => {
      if (changes.some((change) => change.type === 'framework' && change.id === id)) void this.#load(repository, id).then(this.#update).catch(console.warn);
    });
    await this.#load(repository, id);
  }

  close(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#repository = undefined;
    this.#kept = undefined;
  }

  /** Of the portal's framework the version that new profiles and reviews are of. */
  of(framework: Framework): Framework {
    return this.isNext(framework) ? (this.#kept?.framework ?? framework) : framework;
  }

  isNext({ id }: Framework): boolean {
    return this.#kept?.framework.id === id;
  }

  /** The sample framework as it is to be next year, or as it is in use already; none of any other. */
  nextOf(framework: Framework): Framework | undefined {
    if (!hasSamples(framework)) return undefined;
    if (this.isNext(framework)) return this.of(framework);
    let next = this.#next.get(framework);
    if (!next) this.#next.set(framework, (next = nextFramework(framework, String(new Date().getFullYear() + 1))));
    return next;
  }

  /** From now on the next version is written with, or the portal's own again. */
  async use(repository: Repository, framework: Framework, isNext: boolean): Promise<void> {
    const next = this.nextOf(framework);
    if (isNext && next) await repository.put({ ...next, type: 'framework' }, this.#kept?.revision);
    else if (this.#kept) await repository.remove('framework', framework.id, this.#kept.revision);
    await this.#load(repository, framework.id);
  }

  async #load(repository: Repository, id: string): Promise<void> {
    const stored = await repository.get('framework', id);
    const framework = stored && parseFramework(stored.document).value;
    if (repository === this.#repository) this.#kept = framework && { framework, revision: stored.revision };
  }
}
