import type { Evidence } from './evidence.js';
import type { Moderation } from './moderation.js';
import { waitingFor } from './profile-workflow.js';
import type { RoleProfile } from './role-profile.js';
import { queryWords } from './search.js';

/** Values by which repositories find documents, by the name of the field; every adapter uses the same. */
export type IndexFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The documents that are found by fields; any other has none and is found by its type and id only. */
export type IndexedDocument = RoleProfile | Moderation | Evidence;

/** Index fields of a role profile: what the register filters and sorts by. `words` is what its search looks at. */
export function profileFields(profile: RoleProfile) {
  const { role, status, route, reviewDue, framework, supersedes } = profile;
  return {
    title: role.title,
    family: role.family,
    organisations: role.organisations,
    manager: role.manager,
    seniority: role.seniority,
    posts: role.posts,
    status,
    route,
    waitingFor: waitingFor(profile),
    reviewDue,
    lineManager: role.lineManager?.id,
    framework: framework.id,
    supersedes,
    words: [...new Set(queryWords([role.title, role.family, ...role.organisations].join(' ').replace(/[^\p{L}\p{N}'\s]/gu, ' ')))],
  } satisfies IndexFields;
}

/** `status` is `open` until there is an outcome. */
export function moderationFields({ profile, members, outcome, ballots }: Moderation) {
  return {
    profile: profile.id,
    members: members.map(({ id }) => id),
    status: outcome?.kind ?? 'open',
    waitingForMembers: outcome ? [] : members.map(({ id }) => id).filter((id) => !ballots.some((ballot) => ballot.member === id && ballot.handedIn !== undefined)),
  } satisfies IndexFields;
}

export function evidenceFields({ framework, behaviours, when }: Evidence) {
  return { framework: framework?.id, competencies: [...new Set(behaviours.map(({ competency }) => competency))], from: when?.from } satisfies IndexFields;
}
