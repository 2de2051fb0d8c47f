import { isWebAddress } from '../../model/parse-evidence.js';
import type { Issue } from '../../model/issue.js';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { issueText } from '../profile-status.js';

/** Where in the editor something is: a field of the role, or a part of a row. */
export type ProfilePlace = { readonly field: string } | { readonly competency: string; readonly part: 'level' | 'rationale' | 'row' };

/** What is missing or to be looked at again, in words, and where. */
export interface ProfileFault {
  readonly message: string;
  /** None where it concerns the profile as a whole. */
  readonly place: ProfilePlace | undefined;
}

/** The faults that a person sees for what `checkProfile` has found. */
export function faultsFor(issues: readonly Issue[], profile: RoleProfile, words: WorkflowMessages): readonly ProfileFault[] {
  return issues.map((issue) => ({ message: issueText(issue, words), place: placeOf(issue, profile) }));
}

function placeOf({ code, path, values }: Issue, profile: RoleProfile): ProfilePlace | undefined {
  const [top, index, part] = path;
  if (top === 'role') return { field: String(index) };
  // It has no row yet, but its place in the template is there.
  if (code === 'missing-row') return { competency: values['id'] ?? '', part: 'level' };
  const row = typeof index === 'number' ? profile.rows[index] : undefined;
  return row && { competency: row.competency, part: part === 'level' || part === 'rationale' ? part : 'row' };
}

/** Links that are none. */
export function addressFaults({ role }: RoleProfile, words: RoleProfileMessages): readonly ProfileFault[] {
  return (['jobDescription', 'personSpecification'] as const)
    .filter((name) => role[name] && !isWebAddress(role[name].url))
    .map((name) => ({ message: words.notAnAddress(words[name]), place: { field: name } }));
}
