import { actOnProfile, parseRoleProfile, type Actor, type ProfileActionName, type RoleProfile } from 'rung-elements/model';
import type { Repository } from 'rung-elements/storage/repository.js';

/** Waits until the repository holds a step of a profile: elements tell of it before they keep it. */
export function whenKept(repository: Repository, { id, history }: RoleProfile): Promise<void> {
  return new Promise((resolve) => {
    const look = async (): Promise<void> => {
      const stored = await repository.get('role-profile', id).catch(() => undefined);
      const kept = stored && parseRoleProfile(stored.document).value;
      if (!kept || kept.history.length < history.length) return;
      unwatch();
      resolve();
    };
    const unwatch = repository.watch((changes) => {
      if (changes.some((change) => change.type === 'role-profile' && change.id === id)) void look();
    });
    void look();
  });
}

/** The profile that a published one was to replace is superseded with it. */
export async function supersedeBy(repository: Repository, successor: RoleProfile, by: Actor): Promise<void> {
  const stored = successor.supersedes === undefined ? undefined : await repository.get('role-profile', successor.supersedes);
  const before = stored && parseRoleProfile(stored.document).value;
  if (!before || before.status !== 'published') return;
  const { profile } = actOnProfile(before, { action: 'supersede', successor }, { by, at: new Date().toISOString() });
  if (profile) await repository.put(profile, stored.revision);
}

/** A step after which something is to be done beside the profile itself. */
export const isFollowed = (action: ProfileActionName, { supersedes }: RoleProfile): boolean => action === 'start-review' || (action === 'publish' && supersedes !== undefined);
