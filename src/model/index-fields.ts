import type { Evidence } from './evidence.js';
import type { Moderation } from './moderation.js';
import { parseEvidence } from './parse-evidence.js';
import { parseModeration, parseRoleProfile } from './parse-role-profile.js';
import { waitingFor } from './profile-workflow.js';
import { PROFILE_STATUSES, type RoleProfile } from './role-profile.js';
import { foldText } from './search.js';

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
    /** Where the status stands in the order of the workflow. */
    stage: PROFILE_STATUSES.indexOf(status),
    route,
    waitingFor: waitingFor(profile),
    reviewDue,
    lineManager: role.lineManager?.id || undefined,
    framework: framework.id,
    supersedes,
    words: indexWords([role.title, role.family, ...role.organisations].join(' ')),
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

/** The words of a text, folded and each once; those of what is searched for have to be the beginnings of such words. */
export function indexWords(text: string): readonly string[] {
  return [...new Set(foldText(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu))];
}

/**
 * Index fields of any document. A document of another maker has none. One of ours that cannot be read has all fields of
 * its type, each missing: it is listed, and found by its id only.
 */
export function fieldsOf(document: { readonly type: string; readonly id: string }): IndexFields {
  switch (document.type) {
    case 'role-profile':
      return read(document, parseRoleProfile, profileFields, { type: 'role-profile', id: '', framework: { id: '' }, role: { title: '' }, rows: [] });
    case 'moderation':
      return read(document, parseModeration, moderationFields, { type: 'moderation', id: '', profile: { id: '' }, members: [] });
    case 'evidence':
      return read(document, parseEvidence, evidenceFields, { type: 'evidence', id: '', behaviours: [] });
    default:
      return {};
  }
}

/** @param least the least that is a document of the type */
function read<Document>(document: unknown, parse: (input: unknown) => { readonly value?: Document }, fields: (value: Document) => IndexFields, least: unknown): IndexFields {
  const { value } = parse(document);
  if (value !== undefined) return fields(value);
  const known = parse(least).value;
  return known === undefined ? {} : missing(fields(known));
}

const missing = (fields: IndexFields): IndexFields => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'object' ? [] : undefined]));
