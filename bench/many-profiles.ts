import { parseRoleProfile, type RoleProfile } from 'rung-elements/model';

const GRADES = ['Assistant', 'Junior', 'Senior', 'Principal', 'Lead', 'Deputy', 'Chief', 'Trainee'];
const FIELDS = ['Planning', 'Housing', 'Legal', 'Finance', 'Waste', 'Leisure', 'Elections', 'Parking', 'Licensing', 'Benefits', 'Customer', 'Building', 'Street', 'Facilities', 'Records', 'Payroll', 'Digital', 'Communities', 'Estates', 'Policy'];
const WORK = ['Officer', 'Manager', 'Adviser', 'Technician', 'Coordinator', 'Analyst', 'Inspector', 'Clerk'];
const STATUSES = ['published', 'published', 'published', 'published', 'published', 'published', 'draft', 'submitted', 'routed', 'in-moderation', 'returned', 'agreed', 'superseded'];
const ORGANISATIONS = Array.from({ length: 50 }, (_, index) => `Council of district ${index + 1}`);

/** Who has drafted all of them: the line manager of the example server. */
export const LINE_MANAGER = { id: 'mair', name: 'Mair Lewis', role: 'line-manager' } as const;

/** The same in every run: a number that looks as if by chance. */
function pick<Item>(items: readonly Item[], number: number, salt: number): Item {
  let hash = (number * 2_654_435_761 + salt * 40_503) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  const item = items[((hash ^ (hash >>> 13)) >>> 0) % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** One role profile of eleven rows out of any number of them. */
export function numberedProfile(number: number): RoleProfile {
  const family = pick(FIELDS, number, 1);
  const month = String(pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], number, 2)).padStart(2, '0');
  const { value } = parseRoleProfile({
    type: 'role-profile',
    id: `profile-${String(number).padStart(7, '0')}`,
    framework: { id: 'cherwell', version: '1', title: 'Competencies' },
    role: { title: `${pick(GRADES, number, 3)} ${family} ${pick(WORK, number, 4)} ${number}`, family, organisations: [pick(ORGANISATIONS, number, 5)], posts: 1 + (number % 9), manager: number % 5 === 0 },
    rows: Array.from({ length: 11 }, (_, row) => ({ competency: `competency-${row}`, level: pick(['level-1', 'level-2', 'level-3', 'level-4'], number, row), rationale: `Deals with ${family.toLowerCase()} cases of kind ${(number * 31 + row) % 997} and answers for them.`, behaviours: [] })),
    status: pick(STATUSES, number, 6),
    reviewDue: `${2026 + (number % 3)}-${month}-01`,
    history: [{ action: 'draft', at: '2026-03-02T10:42:00.000Z', by: LINE_MANAGER, to: 'draft' }],
  });
  if (!value) throw new Error('The sample is no role profile.');
  return value;
}

/** A profile that its line manager has just begun, as rules of a server let it in. */
export function numberedDraft(number: number): RoleProfile {
  const { reviewDue, ...profile } = numberedProfile(number);
  return { ...profile, status: 'draft' };
}
