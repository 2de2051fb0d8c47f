import type { Draft, DraftRef, DraftStore, KeptDraft, StoredDraft } from '../../src/storage/draft-store.js';

/** What a call of a store does beside its work: waits, fails before it, or has its answer lost on the way. */
export type Fault = (call: string) => Promise<'works' | 'fails' | 'answer-lost'>;

/** Where several tabs keep their drafts, as on a host's server. */
export class MemoryDisk {
  readonly versions = new Map<string, StoredDraft[]>();
  readonly tabs = new Set<MemoryDrafts>();
  now = 0;
  #made = 0;

  newId(): string {
    this.#made += 1;
    return `${this.#made}`;
  }

  of(key: string): readonly StoredDraft[] {
    return this.versions.get(key) ?? [];
  }
}

/** A tab's way to a disk in memory: what a host may write for `draft="host"`. */
export class MemoryDrafts implements DraftStore {
  readonly calls: string[] = [];
  fault: Fault = () => Promise.resolve('works');
  readonly #disk: MemoryDisk;
  readonly #watchers = new Map<() => void, string>();

  constructor(disk: MemoryDisk) {
    this.#disk = disk;
    disk.tabs.add(this);
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  load(key: string): Promise<readonly StoredDraft[]> {
    return this.#do('load', () => [...this.#disk.of(key)].sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime()));
  }

  save(key: string, draft: Draft, replaces?: DraftRef): Promise<KeptDraft> {
    return this.#do('save', () => {
      const before = this.#disk.of(key).find(({ id }) => id === replaces?.id);
      const id = replaces && (!before || before.revision === replaces.revision) ? replaces.id : this.#disk.newId();
      const kept = { id, revision: this.#disk.newId(), savedAt: new Date(this.#disk.now) };
      this.#put(key, id, { ...kept, draft: { ...draft, fields: structuredClone(draft.fields) } });
      return kept;
    });
  }

  markSent(key: string, { id, revision }: DraftRef): Promise<KeptDraft | undefined> {
    return this.#do('markSent', () => {
      const before = this.#disk.of(key).find((version) => version.id === id);
      if (before?.revision !== revision) return undefined;
      const sent = { ...before, revision: this.#disk.newId(), sentAt: new Date(this.#disk.now) };
      this.#put(key, id, sent);
      return sent;
    });
  }

  remove(key: string, ref?: DraftRef): Promise<void> {
    return this.#do('remove', () => {
      const left = ref ? this.#disk.of(key).filter(({ id, revision }) => id !== ref.id || revision !== ref.revision) : [];
      this.#disk.versions.set(key, [...left]);
      this.#tell(key);
    });
  }

  removeAll(): Promise<void> {
    return this.#do('removeAll', () => {
      const keys = [...this.#disk.versions.keys()];
      this.#disk.versions.clear();
      for (const key of keys) this.#tell(key);
    });
  }

  watch(key: string, listener: () => void): () => void {
    // The same function may watch twice.
    const own = (): void => listener();
    this.#watchers.set(own, key);
    return () => this.#watchers.delete(own);
  }

  #put(key: string, id: string, version: StoredDraft): void {
    this.#disk.versions.set(key, [...this.#disk.of(key).filter((each) => each.id !== id), version]);
    this.#tell(key);
  }

  #tell(key: string): void {
    for (const tab of this.#disk.tabs) {
      if (tab !== this) for (const [listener, watched] of tab.#watchers) if (watched === key) queueMicrotask(listener);
    }
  }

  async #do<Result>(call: string, work: () => Result): Promise<Result> {
    this.calls.push(call);
    const fate = await this.fault(call);
    if (fate === 'fails') throw new Error('The store failed.');
    const result = work();
    if (fate === 'answer-lost') throw new Error('The answer was lost.');
    return result;
  }
}
