import type { Competency, Framework, Group } from '../../model/framework.js';
import { competenciesFor } from '../../model/edit-profile.js';
import type { ProfileRow, RoleProfile } from '../../model/role-profile.js';

/** A row of the template: what the profile says of a competency; nothing yet, where it has no row for one that applies. */
export interface TemplateRow {
  /** Id of the competency. */
  readonly id: string;
  /** None where the framework does not have it. */
  readonly competency: Competency | undefined;
  readonly row: ProfileRow | undefined;
  /** Place among the profile's rows, as paths of issues name it. */
  readonly index: number;
}

/** A table of the template: "Core", "Management". */
export interface TemplateGroup {
  readonly group: Group | undefined;
  readonly rows: readonly TemplateRow[];
}

/** The tables of the template with the rows of a profile, in the order of the framework; what it does not know comes last. */
export function templateGroups(profile: RoleProfile, framework: Framework | undefined): readonly TemplateGroup[] {
  const applying = framework ? competenciesFor(framework, profile.role).map(({ id }) => id) : [];
  const ids = new Set([...applying, ...profile.rows.map(({ competency }) => competency)]);
  const rows = [...ids].map((id): TemplateRow => {
    const index = profile.rows.findIndex((row) => row.competency === id);
    return { id, competency: framework?.competencies.find((each) => each.id === id), row: profile.rows[index], index };
  });
  const place = ({ competency }: TemplateRow): number => (competency && framework ? framework.competencies.indexOf(competency) : Number.POSITIVE_INFINITY);
  const sorted = rows.sort((a, b) => place(a) - place(b) || 0);
  const groups = new Map<Group | undefined, TemplateRow[]>();
  for (const row of sorted) {
    const group = framework?.groups.find(({ id }) => id === row.competency?.group);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].map(([group, members]) => ({ group, rows: members }));
}
