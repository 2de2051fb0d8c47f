import type { LitElement, ReactiveController } from 'lit';
import type { Moderation } from '../model/moderation.js';
import { parseModeration, parseRoleProfile } from '../model/parse-role-profile.js';
import type { Actor } from '../model/person.js';
import type { RoleProfile } from '../model/role-profile.js';
import { queueState, type QueueState } from '../model/queue-state.js';
import type { Repository } from '../storage/repository.js';
import { begunBy, waitingFor } from './queue-search.js';
import type { WorkspaceValue } from './workspace-context.js';

/** What an element that lists what waits for somebody offers its host. */
export interface QueueHost extends LitElement {
  profiles?: readonly unknown[];
  moderations?: readonly unknown[];
  actor?: Actor;
}

/** A profile that waits for the person. */
export interface QueueEntry {
  readonly profile: RoleProfile;
  readonly moderation: Moderation | undefined;
  readonly state: QueueState;
}

/** How many entries a page has, about. */
const PAGE = 50;

/** What waits for a person: from what the host sets, else page by page from the workspace's repository, and again after changes. */
export class QueueSource implements ReactiveController {
  status: 'loading' | 'ready' | 'failed' = 'ready';
  entries: readonly QueueEntry[] = [];
  /** There is more in the repository. */
  hasMore = false;
  /** Documents of the host that cannot be read. */
  unreadable = 0;
  readonly #host: QueueHost;
  readonly #workspace: () => WorkspaceValue | undefined;
  #repository: Repository | undefined;
  #inputs: readonly unknown[] = [];
  /** How many pages a person has asked for. */
  #pages = 1;
  #turn = 0;
  #unwatch: (() => void) | undefined;
  #settled: Promise<void> = Promise.resolve();

  constructor(host: QueueHost, workspace: () => WorkspaceValue | undefined) {
    this.#host = host;
    this.#workspace = workspace;
    host.addController(this);
  }

  get actor(): Actor | undefined {
    return this.#host.actor ?? this.#workspace()?.actor;
  }

  get settled(): Promise<void> {
    return this.#settled;
  }

  hostUpdate(): void {
    // An element that has gone again draws once more; it must not watch.
    if (!this.#host.isConnected) return;
    const { profiles, moderations } = this.#host;
    const inputs = [profiles, moderations, this.actor, profiles ? undefined : this.#workspace()?.repository];
    if (inputs.every((input, index) => input === this.#inputs[index])) return;
    this.#inputs = inputs;
    this.#watch(profiles ? undefined : this.#workspace()?.repository);
    if (profiles) this.#read(profiles, moderations ?? []);
    else this.retry();
  }

  hostConnected(): void {
    this.#inputs = [];
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  /** Loads what is shown again. */
  retry(): void {
    this.#settled = this.#load();
  }

  more(): void {
    this.#pages += 1;
    this.retry();
  }

  #watch(repository: Repository | undefined): void {
    this.#unwatch?.();
    this.#repository = repository;
    this.#unwatch = repository?.watch((changes) => {
      if (changes.some(({ type }) => type === 'role-profile' || type === 'moderation')) this.retry();
    });
  }

  #read(profiles: readonly unknown[], moderations: readonly unknown[]): void {
    this.#turn += 1;
    const read = (Array.isArray(profiles) ? profiles : []).map((profile: unknown) => parseRoleProfile(profile).value);
    this.unreadable = read.filter((profile) => !profile).length;
    if (this.unreadable > 0) console.warn(`<${this.#host.localName}> cannot read ${this.unreadable} of its profiles.`, this.#host);
    const known = new Map((Array.isArray(moderations) ? moderations : []).flatMap((moderation: unknown) => parseModeration(moderation).value ?? []).map((moderation) => [moderation.id, moderation]));
    this.entries = read.flatMap((profile) => (profile ? this.#entry(profile, known.get(begunBy(profile) ?? '')) : []));
    this.hasMore = false;
    this.status = 'ready';
  }

  async #load(): Promise<void> {
    const [repository, actor, turn] = [this.#repository, this.actor, (this.#turn += 1)];
    if (!repository || !actor) {
      this.entries = [];
      this.hasMore = false;
      this.status = 'ready';
      return;
    }
    if (this.entries.length === 0) this.status = 'loading';
    try {
      const found: QueueEntry[] = [];
      let hasMore = false;
      for await (const some of waitingFor(actor, repository, PAGE)) {
        if (turn !== this.#turn) return;
        const entries = some.flatMap(({ profile, moderation }) => this.#entry(profile, moderation));
        hasMore = entries.length > 0 && found.length >= this.#pages * PAGE;
        if (hasMore) break;
        found.push(...entries);
        // What has come is shown while the rest is looked for.
        if (found.length > this.entries.length) this.#show(found, false);
      }
      if (turn === this.#turn) this.#show(found, hasMore);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.status = 'failed';
      console.warn(error);
      this.#host.requestUpdate();
    }
  }

  #show(entries: readonly QueueEntry[], hasMore: boolean): void {
    this.entries = [...entries];
    this.hasMore = hasMore;
    this.status = 'ready';
    this.#host.requestUpdate();
  }

  #entry(profile: RoleProfile, moderation: Moderation | undefined): readonly QueueEntry[] {
    const { actor } = this;
    const state = actor && queueState(profile, moderation, actor);
    return state ? [{ profile, moderation, state }] : [];
  }
}
