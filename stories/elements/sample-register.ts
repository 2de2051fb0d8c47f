import type { Framework, ProfileStatus, RoleProfile } from 'rung-elements/model';

/** Role profiles as two councils might have them: the same ones whenever they are asked for. */

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  Planning: ['Planning officer', 'Enforcement officer', 'Conservation adviser', 'Building control surveyor'],
  'Customer services': ['Customer adviser', 'Reception officer', 'Complaints handler', 'Contact centre team leader'],
  Housing: ['Housing options officer', 'Tenancy adviser', 'Allocations assistant', 'Homelessness prevention officer'],
  Finance: ['Finance assistant', 'Exchequer officer', 'Management accountant', 'Procurement adviser'],
  'Environmental services': ['Environmental health officer', 'Street cleansing supervisor', 'Waste crew driver', 'Licensing officer'],
  'Legal and democratic services': ['Solicitor', 'Democratic services officer', 'Elections assistant', 'Land charges officer'],
  'Digital services': ['Service designer', 'Systems analyst', 'Service desk technician', 'Data officer'],
};
const ORGANISATIONS = [['Northfield District Council'], ['Southmere Council'], ['Northfield District Council', 'Southmere Council']] as const;
const GRADES = ['Trainee', '', 'Senior', 'Principal'] as const;
const STATUSES: readonly ProfileStatus[] = ['published', 'published', 'published', 'draft', 'published', 'routed', 'published', 'in-moderation', 'agreed', 'published', 'returned', 'superseded'];
const LEVELS = ['A', 'B', 'B', 'C', 'D', 'D', 'E', 'F', 'G', 'H'] as const;

const HR = { id: 'hr-1', name: 'Ffion Parry', role: 'hr' } as const;
const MANAGER = { id: 'manager-1', name: 'Idris Bell', role: 'line-manager' } as const;

function historyOf(index: number, status: ProfileStatus): RoleProfile['history'] {
  const begun = { action: 'draft', at: '2025-01-20T09:00:00.000Z', by: MANAGER, to: 'draft' } as const;
  if (status !== 'published' && status !== 'superseded') return [begun];
  const agreed = { action: 'agree', at: '2025-03-02T10:00:00.000Z', by: HR, to: 'agreed' } as const;
  const told = { action: 'tell-line-manager', at: '2025-03-03T10:00:00.000Z', by: HR, to: 'published' } as const;
  const advised = { action: 'advise-employees', at: '2025-03-04T10:00:00.000Z', by: MANAGER, to: 'published' } as const;
  return [begun, agreed, ...(index % 9 === 0 ? [] : [told, ...(index % 7 === 0 ? [] : [advised])])];
}

/** The profile at a place, 0 being the first. Levels are those of a scale from A to H. */
export function profileAt(index: number, competencies: readonly string[] = []): RoleProfile {
  const families = Object.keys(FAMILIES);
  const family = families[(index * 5) % families.length] ?? '';
  const titles = FAMILIES[family] ?? [];
  const round = Math.floor(index / 112);
  const grade = GRADES[Math.floor(index / 28) % GRADES.length] ?? '';
  const name = titles[Math.floor(index / 7) % titles.length] ?? '';
  const title = `${grade ? `${grade} ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name}${round > 0 ? `, team ${String(round)}` : ''}`;
  const status = STATUSES[index % STATUSES.length] ?? 'draft';
  const isPublished = status === 'published' || status === 'superseded';
  return {
    type: 'role-profile',
    version: 1,
    id: `role-${String(index).padStart(7, '0')}`,
    revision: 1,
    framework: { id: 'cherwell-2015', title: 'Competency framework' },
    role: { title, family, organisations: ORGANISATIONS[index % 3] ?? [], posts: 1 + ((index * 3) % 11), manager: index % 4 === 3, seniority: 'staff', change: index % 2 ? 'update' : 'new' },
    rows: competencies.map((competency, place) => ({ competency, level: LEVELS[(index * 3 + place * 7) % LEVELS.length] ?? null, rationale: 'What the role is asked for most days.', behaviours: [] })),
    status,
    ...(status !== 'draft' && { route: index % 2 ? ('hr' as const) : ('panel' as const) }),
    ...(isPublished && { reviewDue: `2026-${String(1 + ((index * 7) % 12)).padStart(2, '0')}-${String(1 + ((index * 11) % 28)).padStart(2, '0')}` }),
    history: historyOf(index, status),
  };
}

/** The competencies that apply to everyone, with those for managers. */
export const competencyIds = ({ competencies }: Framework): readonly string[] => competencies.map(({ id }) => id);

export const manyProfiles = (count: number, competencies: readonly string[] = []): readonly RoleProfile[] => Array.from({ length: count }, (_, index) => profileAt(index, competencies));
