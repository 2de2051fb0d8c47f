import { actOnProfile, competenciesFor, draftProfile, editRow, type Actor, type Framework, type ProfileAction, type ProfiledRole, type RoleProfile } from 'rung-elements/model';

/** People of every role. */
export const people = {
  manager: { id: 'marged', name: 'Marged Rees', roles: ['line-manager'] },
  hr: { id: 'hari', name: 'Hari Nair', roles: ['hr'] },
  panel: { id: 'petra', name: 'Petra Quill', roles: ['panel-member'] },
  external: { id: 'elin', name: 'Elin Strand, Brightwater HR', roles: ['external-provider'] },
  employee: { id: 'ebo', name: 'Ebo Mensah', roles: ['employee'] },
} as const satisfies Record<string, Actor>;

const role: ProfiledRole = {
  title: 'Parking services officer',
  family: 'Customer services',
  organisations: ['Northbourne District Council', 'Southmere District Council'],
  posts: 4,
  manager: false,
  seniority: 'staff',
  change: 'update',
  lineManager: { id: people.manager.id, name: people.manager.name },
  jobDescription: { url: 'https://intranet.example/parking/job-description', title: 'Job description' },
};

const REASONS = [
  'Explains rules to people who are upset, and hears what lies behind it.',
  'Keeps to agreed times and says early when they cannot be kept.',
  'Meets the same people again and again, and their trust is what makes the work possible.',
  'Sees on the street what could be simpler, and brings it to the team.',
];

/** A profile with a level and a reason for every competency; in frameworks without levels a reason only. */
export function written(framework: Framework, change: Partial<ProfiledRole> = {}, id = 'parking'): RoleProfile {
  const own = { ...role, ...change };
  const draft = draftProfile(framework, own, { id, by: people.manager, at: '2026-03-02T09:00:00.000Z' });
  if (!draft) throw new Error('The line manager drafts profiles.');
  const levels = framework.scale?.levels ?? [];
  return competenciesFor(framework, own).reduce((profile, competency, index) => {
    const level = levels[Math.min(levels.length - 1, 1 + (index % 3))]?.id ?? null;
    return editRow(profile, competency.id, { level, rationale: REASONS[index % REASONS.length] ?? '' });
  }, draft);
}

/** The profile after steps of the workflow, a day after each other. */
export function after(profile: RoleProfile, ...steps: readonly (readonly [Actor, ProfileAction])[]): RoleProfile {
  return steps.reduce((before, [by, action], index) => {
    const outcome = actOnProfile(before, action, { by, at: `2026-03-${String(3 + index).padStart(2, '0')}T10:42:00.000Z` });
    if (outcome.refusal) throw new Error(outcome.refusal.message);
    return outcome.profile;
  }, profile);
}

/** As far as the agreement by HR, who look at an update of a role. */
export const agreed = (framework: Framework): RoleProfile =>
  after(written(framework), [people.manager, { action: 'submit', framework }], [people.hr, { action: 'route' }], [people.hr, { action: 'moderate' }], [people.hr, { action: 'agree' }]);

export const published = (framework: Framework): RoleProfile =>
  after(agreed(framework), [people.hr, { action: 'publish' }], [people.hr, { action: 'tell-line-manager' }], [people.manager, { action: 'advise-employees' }]);
