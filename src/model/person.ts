import * as v from 'valibot';
import type { Immutable } from './immutable.js';
import { foldText } from './search.js';

/** Who takes part in profiling roles (Cherwell & South Northants, role competencies profiling policy, sections 2 and 3). */
export const ROLES = ['line-manager', 'role-profiler', 'panel-member', 'hr', 'external-provider', 'employee'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who is named in a document; with an empty id where only the name is known. */
export const personSchema = v.looseObject({ id: v.string(), name: v.optional(v.string()) });
export type Person = Immutable<v.InferOutput<typeof personSchema>>;

/** Whether a person is the one that a document names. Without an id the name decides: rather two people are taken for one than one for two. */
export function isNamed(named: Person | undefined, { id, name }: Person): boolean {
  if (named === undefined) return false;
  if (named.id !== '') return named.id === id;
  const wanted = foldText(named.name ?? '').trim();
  return wanted !== '' && wanted === foldText(name ?? '').trim();
}

/** Somebody who acts: a person in the roles that the host says they have. */
export interface Actor extends Person {
  readonly roles: readonly Role[];
}

/** Who did something, in which role. */
export const doneBySchema = v.looseObject({ id: v.string(), name: v.optional(v.string()), role: v.picklist(ROLES) });
export type DoneBy = Immutable<v.InferOutput<typeof doneBySchema>>;

/** A person in the first of their roles that is among those asked for; nothing when they have none of them. */
export function actingAs({ id, name, roles }: Actor, asked: readonly Role[]): DoneBy | undefined {
  const role = asked.find((each) => roles.includes(each));
  return role && { id, ...(name !== undefined && { name }), role };
}
