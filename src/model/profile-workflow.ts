import { actingAs, type Role } from './person.js';
import type { ProfileActionName, ProfileRoute, ProfileStatus, RoleProfile } from './role-profile.js';

/** One kind of step: from where, to where, and by whom. */
export interface WorkflowStep {
  readonly action: ProfileActionName;
  /** Where a profile has to stand; empty for the step that begins one. */
  readonly from: readonly ProfileStatus[];
  /** Where it stands after it; without it, where it stood. */
  readonly to?: ProfileStatus;
  readonly by: readonly Role[];
  /** Done only by those who the profile was routed to. */
  readonly byRoute?: true;
}

const ASSESSORS = ['panel-member', 'hr', 'external-provider'] as const;

/**
 * Who may do what, and when: the workflow of the policy (Cherwell & South Northants, sections 2 and 3). A profile never
 * grades a job and there is no appeal, so no step leads back from `published` but a review.
 */
export const WORKFLOW: readonly WorkflowStep[] = [
  { action: 'draft', from: [], to: 'draft', by: ['line-manager', 'role-profiler'] },
  { action: 'edit', from: ['draft', 'returned'], by: ['line-manager', 'role-profiler'] },
  { action: 'submit', from: ['draft', 'returned'], to: 'submitted', by: ['line-manager', 'role-profiler'] },
  { action: 'withdraw', from: ['draft', 'returned'], to: 'withdrawn', by: ['line-manager', 'role-profiler', 'hr'] },
  { action: 'route', from: ['submitted'], to: 'routed', by: ['hr'] },
  { action: 'moderate', from: ['routed'], to: 'in-moderation', by: ASSESSORS, byRoute: true },
  { action: 'agree', from: ['in-moderation'], to: 'agreed', by: ASSESSORS, byRoute: true },
  { action: 'return', from: ['in-moderation'], to: 'returned', by: ASSESSORS, byRoute: true },
  { action: 'publish', from: ['agreed'], to: 'published', by: ['hr'] },
  { action: 'tell-line-manager', from: ['agreed', 'published'], by: ASSESSORS },
  { action: 'advise-employees', from: ['published'], by: ['line-manager', 'hr'] },
  { action: 'raise-concern', from: ['published'], by: ['employee', 'line-manager'] },
  { action: 'answer-concern', from: ['published'], by: ['line-manager', 'hr'] },
  { action: 'start-review', from: ['published'], by: ['hr', 'line-manager'] },
  { action: 'supersede', from: ['published'], to: 'superseded', by: ['hr'] },
];

/** The role of those who a route leads to. */
export const ROUTE_ROLES: Readonly<Record<ProfileRoute, Role>> = { panel: 'panel-member', hr: 'hr', 'external-provider': 'external-provider' };

/** Who looks at a profile: an external provider for directors and the chief executive, whatever else; the panel for a new role; HR for an update. */
export function routeOf({ role }: RoleProfile): ProfileRoute {
  if (role.seniority !== 'staff') return 'external-provider';
  return role.change === 'new' ? 'panel' : 'hr';
}

export function stepOf(action: ProfileActionName): WorkflowStep {
  const step = WORKFLOW.find((each) => each.action === action);
  if (!step) throw new RangeError(`There is no step "${action}".`);
  return step;
}

/** The roles that may take a step with this profile. */
export function rolesFor(action: ProfileActionName, profile: RoleProfile): readonly Role[] {
  const { by, byRoute } = stepOf(action);
  return byRoute ? by.filter((role) => profile.route !== undefined && role === ROUTE_ROLES[profile.route]) : by;
}

/** The steps that people in these roles can take with a profile where it stands, in the order of the table. */
export function possibleActions(profile: RoleProfile, roles: readonly Role[]): readonly ProfileActionName[] {
  const actor = { id: '', roles };
  return WORKFLOW.filter(({ action, from }) => from.includes(profile.status) && actingAs(actor, rolesFor(action, profile)) && isOpen(action, profile)).map(({ action }) => action);
}

/** Whether there is still something to do about it: a concern to answer, a profile that is to replace it. */
function isOpen(action: ProfileActionName, profile: RoleProfile): boolean {
  if (action === 'answer-concern') return openConcerns(profile).length > 0;
  if (action === 'supersede') return runningReview(profile) !== undefined;
  return true;
}

/** What somebody has said about a published profile, and what was answered. */
export interface Concern {
  readonly id: string;
  readonly text: string;
  readonly by: RoleProfile['history'][number]['by'];
  readonly at: string;
  readonly answer?: { readonly text: string; readonly by: RoleProfile['history'][number]['by']; readonly at: string };
}

/** In the order in which they were raised. */
export function concernsOf({ history }: RoleProfile): readonly Concern[] {
  return history.flatMap(({ action, concern = '', reason = '', by, at }, index) => {
    if (action !== 'raise-concern') return [];
    const answer = history.slice(index).find((step) => step.action === 'answer-concern' && step.concern === concern);
    return [{ id: concern, text: reason, by, at, ...(answer && { answer: { text: answer.reason ?? '', by: answer.by, at: answer.at } }) }];
  });
}

export const openConcerns = (profile: RoleProfile): readonly Concern[] => concernsOf(profile).filter(({ answer }) => !answer);

/** Id of the profile that is being written to follow this one, or was until it was withdrawn. */
export function runningReview({ history }: RoleProfile): string | undefined {
  return history.findLast(({ action }) => action === 'start-review')?.successor;
}

/** Whether the line manager was told, and the employees advised, since the profile was agreed. */
export function toldSinceAgreed({ history }: RoleProfile): { readonly lineManager: boolean; readonly employees: boolean } {
  const since = history.slice(history.findLastIndex(({ action }) => action === 'agree') + 1);
  return { lineManager: since.some(({ action }) => action === 'tell-line-manager'), employees: since.some(({ action }) => action === 'advise-employees') };
}

/** Who has to do something next; nobody for a profile that is published and known to all, or over. */
export function waitingFor(profile: RoleProfile): Role | undefined {
  const { status, route } = profile;
  if (status === 'draft' || status === 'returned') return 'line-manager';
  if (status === 'submitted' || status === 'agreed') return 'hr';
  if (status === 'routed' || status === 'in-moderation') return ROUTE_ROLES[route ?? routeOf(profile)];
  if (status === 'superseded' || status === 'withdrawn') return undefined;
  const { lineManager, employees } = toldSinceAgreed(profile);
  if (!lineManager) return 'hr';
  return employees && openConcerns(profile).length === 0 ? undefined : 'line-manager';
}
