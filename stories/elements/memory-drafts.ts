import { DraftError, type Draft, type DraftErrorCode, type DraftStore, type StoredDraft } from 'rung-elements';

/** A host's store for stories: holds what it is given, or fails as it is told. */
export function memoryDrafts(kept: readonly StoredDraft[] = [], failing?: DraftErrorCode): DraftStore {
  let versions = kept;
  let count = 0;
  return {
    load: () => Promise.resolve(versions),
    save(_key, draft, replaces) {
      if (failing) return Promise.reject(new DraftError(failing));
      count += 1;
      const saved: StoredDraft = { id: replaces?.id ?? `new-${String(count)}`, revision: String(count), savedAt: new Date(2026, 2, 2, 10, 42), draft };
      versions = [...versions.filter(({ id }) => id !== saved.id), saved];
      return Promise.resolve(saved);
    },
    markSent: () => Promise.resolve(undefined),
    remove(_key, ref) {
      versions = ref ? versions.filter(({ id }) => id !== ref.id) : [];
      return Promise.resolve();
    },
    removeAll() {
      versions = [];
      return Promise.resolve();
    },
    watch: () => () => undefined,
  };
}

/** A draft as an evidence form keeps it. */
export const storedDraft = (fields: Draft['fields'], id: string, hour: number, sentAt?: Date): StoredDraft => ({
  id,
  revision: '1',
  draft: { version: 1, fields, files: [] },
  savedAt: new Date(2026, 2, 2, hour, 42),
  ...(sentAt && { sentAt }),
});
