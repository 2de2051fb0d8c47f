import type { Issue } from './issue.js';
import { MODERATION_VERSION, moderationSchema, type Moderation } from './moderation.js';
import { newerVersion, readShape } from './read-shape.js';
import { ROLE_PROFILE_VERSION, roleProfileSchema, type RoleProfile } from './role-profile.js';

/** Reads a role profile of unknown origin. Never throws, repairs nothing; `checkProfile` says what is missing in it. */
export function parseRoleProfile(input: unknown): { readonly value?: RoleProfile; readonly issues: readonly Issue[] } {
  const newer = newerVersion(input, ROLE_PROFILE_VERSION);
  return newer ? { issues: [newer] } : readShape(roleProfileSchema, input);
}

/** Reads a moderation of unknown origin. Never throws, repairs nothing. */
export function parseModeration(input: unknown): { readonly value?: Moderation; readonly issues: readonly Issue[] } {
  const newer = newerVersion(input, MODERATION_VERSION);
  return newer ? { issues: [newer] } : readShape(moderationSchema, input);
}
