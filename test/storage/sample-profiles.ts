import { parseRoleProfile, type RoleProfile, type ProfiledRole } from '../../src/model/index.js';

const BY = { id: 'm1', name: 'Mair Lewis', role: 'line-manager' } as const;

export interface SampleProfile extends Partial<ProfiledRole> {
  readonly id: string;
  readonly reviewDue?: string;
  readonly rationale?: string;
}

/** A draft of a role profile, as a line manager may put it into a repository. */
export function sampleProfile({ id, reviewDue, rationale = 'Plans the work of two teams.', ...role }: SampleProfile): RoleProfile {
  const { value } = parseRoleProfile({
    type: 'role-profile',
    id,
    framework: { id: 'cherwell', version: '1', title: 'Competencies' },
    role: { title: `Role ${id}`, ...role },
    rows: [{ competency: 'planning', level: 'level-2', rationale }],
    ...(reviewDue !== undefined && { reviewDue }),
    history: [{ action: 'draft', at: '2026-03-02T10:42:00.000Z', by: BY, to: 'draft' }],
  });
  if (!value) throw new Error('The sample is no role profile.');
  return value;
}
