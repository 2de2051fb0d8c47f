import { findIndicator, isForManagers, type Competency, type Framework, type Group } from 'rung-elements/model';

/** Competencies of one group in the form; those of managers are asked for only when the role manages people. */
export interface RoleSection {
  readonly group: Group | undefined;
  readonly managersOnly: boolean;
  readonly competencies: readonly Competency[];
}

/**
 * What a form for a role asks, which follows from the framework: a level for each competency; one tier for all, where
 * tiers include those below; behaviours to pick, where there are no levels; nothing where there are no competencies.
 */
export type RoleForm =
  | { readonly kind: 'levels'; readonly sections: readonly RoleSection[]; readonly asksForManager: boolean }
  | { readonly kind: 'tier' | 'behaviours' | 'charter' };

export function roleFormOf(framework: Framework): RoleForm {
  const { scale, competencies } = framework;
  if (competencies.length === 0) return { kind: 'charter' };
  if (!scale?.levels.length) return { kind: 'behaviours' };
  if (scale.cumulative) return { kind: 'tier' };
  const sections = sectionsOf(framework);
  // A framework for managers only asks nobody whether they are one.
  const asksForManager = sections.some(({ managersOnly }) => managersOnly) && sections.some(({ managersOnly }) => !managersOnly);
  return { kind: 'levels', sections: asksForManager ? sections : sections.map((section) => ({ ...section, managersOnly: false })), asksForManager };
}

/** The groups with their competencies, then what belongs to no group. */
export function sectionsOf({ groups, competencies }: Framework): readonly RoleSection[] {
  const known = new Set(groups.map(({ id }) => id));
  const rest = competencies.filter(({ group }) => group == null || !known.has(group));
  return [...groups.map((group) => ({ group, competencies: competencies.filter((competency) => competency.group === group.id) })), { group: undefined, competencies: rest }]
    .map(({ group, competencies: own }) => ({ group, managersOnly: isForManagers(group), competencies: own }))
    .filter((section) => section.competencies.length > 0);
}

/** Names under which the form sends what is entered. */
export const fields = {
  title: 'role-title',
  team: 'team',
  manager: 'manages-people',
  tier: 'tier',
  tierRationale: 'rationale',
  behaviour: 'behaviour',
  level: (competency: string): string => `level.${competency}`,
  rationale: (competency: string): string => `rationale.${competency}`,
};

/** Names and values in the order in which a form sends them. */
export type Entries = readonly (readonly [name: string, value: string])[];

export function entriesOf(data: FormData): Entries {
  return [...data].map(([name, value]) => [name, typeof value === 'string' ? value : value.name] as const);
}

/** A level that a role needs. */
export interface ChosenLevel {
  /** Id of the competency; none for a tier that holds for all. */
  readonly competency?: string;
  readonly level: string | null;
  readonly rationale: string;
}

/** What a portal would store: the entries of the form, put in order. */
export interface RoleSubmission {
  readonly framework: { readonly id: string; readonly title: string; readonly version?: string };
  readonly role: { readonly title: string; readonly team: string; readonly managesPeople?: boolean };
  readonly levels?: readonly ChosenLevel[];
  readonly behaviours?: readonly { readonly id: string; readonly competency: string; readonly text: string }[];
}

export function submissionOf(framework: Framework, entries: Entries): RoleSubmission {
  const form = roleFormOf(framework);
  const valueOf = (name: string): string => entries.find(([key]) => key === name)?.[1].trim() ?? '';
  const manager = valueOf(fields.manager);
  const head = {
    framework: { id: framework.id, title: framework.title, ...(framework.version != null && { version: framework.version }) },
    role: { title: valueOf(fields.title), team: valueOf(fields.team), ...(manager && { managesPeople: manager === 'yes' }) },
  };
  switch (form.kind) {
    case 'levels': {
      const asked = form.sections.filter(({ managersOnly }) => !managersOnly || manager === 'yes').flatMap(({ competencies }) => competencies);
      return { ...head, levels: asked.map(({ id }) => ({ competency: id, level: valueOf(fields.level(id)) || null, rationale: valueOf(fields.rationale(id)) })) };
    }
    case 'tier':
      return { ...head, levels: [{ level: valueOf(fields.tier) || null, rationale: valueOf(fields.tierRationale) }] };
    case 'behaviours': {
      const chosen = entries.filter(([name]) => name === fields.behaviour).map(([, id]) => findIndicator(framework, id));
      return { ...head, behaviours: chosen.filter((found) => found !== undefined).map(({ indicator, competency }) => ({ id: indicator.id, competency: competency.id, text: indicator.text })) };
    }
    case 'charter':
      return head;
  }
}
