import type { Framework } from '../../../src/model/index.js';
import type { ImportedFramework } from '../../../src/io/import-table.js';

/** An import as lines that a person can check: what was read, in order, and what was told. */
export function outline({ value, issues, evidence }: ImportedFramework): string {
  const told = issues.map(({ severity, code, values, path }) => `! ${severity} ${code}${path.length > 0 ? ` (${values.place ?? ''})` : ''}`);
  const shapes = evidence.flatMap(({ about, shape }) => (shape ? [`~ ${about}: ${shape}`] : []));
  return [...(value ? frameworkLines(value) : ['nothing']), ...shapes, ...told].join('\n');
}

function frameworkLines(framework: Framework): string[] {
  const { scale, subtitle, vision, purpose } = framework;
  const levels = scale?.levels.map(({ label, described, description }) => `${label}${described ? '' : '*'}${description ? ` (${description})` : ''}`);
  return [
    `title: ${framework.title}`,
    ...(subtitle ? [`subtitle: ${subtitle}`] : []),
    ...(vision ? [`vision: ${vision}`] : []),
    ...(purpose ?? []).map((text) => `purpose: ${text}`),
    ...(levels ? [`levels: ${levels.join(' < ')}${scale?.cumulative ? ' cumulative' : ''}`] : []),
    ...framework.competencies.flatMap((competency) => competencyLines(framework, competency)),
  ];
}

function competencyLines(framework: Framework, competency: Framework['competencies'][number]): string[] {
  const group = framework.groups.find(({ id }) => id === competency.group)?.title;
  const label = (id: string) => framework.scale?.levels.find((level) => level.id === id)?.label ?? id;
  const theme = (id: string) => competency.themes.find((candidate) => candidate.id === id)?.title ?? id;
  return [
    `# ${group ? `${group} / ` : ''}${competency.title}`,
    ...(competency.definition ? [`definition: ${competency.definition}`] : []),
    ...(competency.importance ? [`importance: ${competency.importance}`] : []),
    ...(competency.skills ?? []).map((skill) => `skill: ${skill}`),
    ...competency.themes
      .filter(({ id }) => !competency.indicators.some((indicator) => indicator.theme === id))
      .map(({ title }) => `theme without text: ${title}`),
    ...competency.indicators.map((indicator) => {
      const where = [indicator.theme == null ? '' : theme(indicator.theme), indicator.level == null ? '' : label(indicator.level), indicator.kind === 'positive' ? '' : indicator.kind];
      const path = where.filter(Boolean).join(', ');
      return `- ${path ? `[${path}] ` : ''}${indicator.text}`;
    }),
  ];
}
