import { DraftError, type Draft, type DraftErrorCode, type DraftStore, type KeptDraft, type StoredDraft } from 'rung-elements';

/** A host's store for stories: holds what it is given, or fails as it is told. */
export function memoryDrafts(kept: Readonly<Partial<Record<'main' | 'beside', StoredDraft>>> = {}, failing?: DraftErrorCode): DraftStore {
  let versions: readonly StoredDraft[] = [kept.main, kept.beside].filter((version) => version !== undefined);
  let made = 0;
  const put = (version: StoredDraft): KeptDraft => {
    versions = [...versions.filter(({ id }) => id !== version.id), version];
    return version;
  };
  const isSeen = (ref: { readonly id: string; readonly revision: string }): StoredDraft | undefined => versions.find(({ id, revision }) => id === ref.id && revision === ref.revision);
  const next = (): string => `${(made += 1)}`;
  return {
    load: () => Promise.resolve(versions),
    save: (_key, draft, replaces) =>
      failing ? Promise.reject(new DraftError(failing)) : Promise.resolve(put({ id: (replaces && isSeen(replaces)?.id) ?? next(), revision: next(), draft, savedAt: new Date(2026, 2, 2, 10, 42) })),
    markSent: (_key, ref) => {
      const version = isSeen(ref);
      return Promise.resolve(version && put({ ...version, revision: next(), sentAt: new Date(2026, 2, 2, 10, 50) }));
    },
    remove: (_key, ref) => {
      versions = ref ? versions.filter((version) => version !== isSeen(ref)) : [];
      return Promise.resolve();
    },
    removeAll: () => {
      versions = [];
      return Promise.resolve();
    },
    watch: () => () => undefined,
  };
}

/** A draft as an evidence form keeps it. */
export const storedDraft = (fields: Draft['fields'], id: string, hour: number, sentAt?: Date): StoredDraft => ({
  draft: { version: 1, fields, files: [] },
  id,
  revision: id,
  savedAt: new Date(2026, 2, 2, hour, 42),
  ...(sentAt && { sentAt }),
});
