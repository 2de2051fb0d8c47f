import type { Framework } from '../../model/index.js';
import type { LossTally } from './loss-sentences.js';

const FIELDS = {
  framework: ['id', 'title', 'subtitle', 'strapline', 'publisher', 'language', 'version', 'published', 'reviewDue', 'status', 'owner', 'vision', 'purpose', 'note', 'scale', 'groups', 'labels', 'competencies', 'charter', 'principles', 'components', 'plan'],
  labels: ['positive', 'example', 'contra', 'skills', 'definition', 'importance'],
  scale: ['levels', 'cumulative', 'note'],
  level: ['id', 'label', 'described', 'description'],
  group: ['id', 'title', 'appliesTo'],
  competency: ['id', 'title', 'group', 'definition', 'importance', 'tagline', 'themes', 'indicators', 'skills'],
  theme: ['id', 'title'],
  indicator: ['id', 'kind', 'text', 'theme', 'level'],
  component: ['title'],
} as const;

/** Tells of fields that the schema does not know; those within a charter or plan go with it. */
export function tellUnknownFields(framework: Framework, tally: LossTally): void {
  const check = (part: object, kind: keyof typeof FIELDS, path: readonly (string | number)[]) => {
    for (const [name, value] of Object.entries(part)) {
      const known: readonly string[] = FIELDS[kind];
      if (!known.includes(name) && value !== undefined && value !== null) tally.add('unknown-fields', [...path, name], name);
    }
  };
  check(framework, 'framework', []);
  if (framework.labels) check(framework.labels, 'labels', ['labels']);
  if (framework.scale) check(framework.scale, 'scale', ['scale']);
  framework.scale?.levels.forEach((level, index) => check(level, 'level', ['scale', 'levels', index]));
  framework.groups.forEach((group, index) => check(group, 'group', ['groups', index]));
  framework.components?.forEach((component, index) => check(component, 'component', ['components', index]));
  framework.competencies.forEach((competency, c) => {
    check(competency, 'competency', ['competencies', c]);
    competency.themes.forEach((theme, t) => check(theme, 'theme', ['competencies', c, 'themes', t]));
    competency.indicators.forEach((indicator, i) => check(indicator, 'indicator', ['competencies', c, 'indicators', i]));
  });
}
