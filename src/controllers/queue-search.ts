import type { Moderation } from '../model/moderation.js';
import { parseModeration, parseRoleProfile } from '../model/parse-role-profile.js';
import type { Actor } from '../model/person.js';
import type { RoleProfile } from '../model/role-profile.js';
import type { Query, Repository, Stored } from '../storage/repository.js';

/** A profile on its way, and its moderation where one runs. */
export interface Found {
  readonly profile: RoleProfile;
  readonly moderation: Moderation | undefined;
}

/**
 * What may wait for a person, so many documents at once: first the open moderations whose panel they are on, then the
 * profiles that wait for one of their roles, at last those whose panel has ended without having entered it.
 */
export async function* waitingFor({ id, roles }: Actor, repository: Repository, limit: number): AsyncGenerator<readonly Found[], void, undefined> {
  const isMember = roles.includes('panel-member');
  if (isMember) {
    for await (const page of pages(repository, { type: 'moderation', where: { members: id, status: 'open' }, limit })) {
      const moderations = page.flatMap(({ document }) => parseModeration(document).value ?? []);
      const found = await Promise.all(moderations.map(async (moderation) => withModeration(await repository.get('role-profile', moderation.profile.id), [moderation])));
      yield found.flat();
    }
    yield* profiles(repository, { waitingFor: 'panel-member', status: 'routed' }, limit);
  }
  const alone = roles.filter((role) => role === 'hr' || role === 'external-provider');
  if (alone.length > 0) yield* profiles(repository, { waitingFor: { anyOf: alone } }, limit);
  if (!isMember) return;
  for await (const page of pages(repository, { type: 'role-profile', where: { waitingFor: 'panel-member', status: 'in-moderation' }, limit })) {
    const ended = { members: id, status: { anyOf: ['agreed', 'returned'] }, profile: { anyOf: page.map(({ document }) => document.id) } };
    const moderations: Moderation[] = [];
    for await (const some of pages(repository, { type: 'moderation', where: ended, limit })) moderations.push(...some.flatMap(({ document }) => parseModeration(document).value ?? []));
    yield page.flatMap((stored) => withModeration(stored, moderations));
  }
}

/** Which moderation runs, where one does. */
export const begunBy = ({ status, history }: RoleProfile): string | undefined => (status === 'in-moderation' ? history.findLast(({ action }) => action === 'moderate')?.moderation : undefined);

async function* profiles(repository: Repository, where: NonNullable<Query['where']>, limit: number): AsyncGenerator<readonly Found[], void, undefined> {
  for await (const page of pages(repository, { type: 'role-profile', where, limit })) {
    yield page.flatMap(({ document }) => {
      const profile = parseRoleProfile(document).value;
      return profile ? [{ profile, moderation: undefined }] : [];
    });
  }
}

/** The profile, when one of these is the moderation that it says has begun. */
function withModeration(stored: Stored | undefined, moderations: readonly Moderation[]): readonly Found[] {
  const profile = stored && parseRoleProfile(stored.document).value;
  const moderation = profile && moderations.find((each) => each.id === begunBy(profile));
  return moderation ? [{ profile, moderation }] : [];
}

async function* pages(repository: Repository, query: Query): AsyncGenerator<readonly Stored[], void, undefined> {
  for (let cursor: string | undefined; ; ) {
    const page = await repository.query({ ...query, ...(cursor !== undefined && { cursor }) });
    yield page.items;
    if (page.cursor === undefined) return;
    cursor = page.cursor;
  }
}
