import { isForManagers, type Framework, type ProfileRow, type RoleProfile } from '../../model/index.js';
import { behaviourNames, competencyTitle, levelLabel } from './names.js';
import { heading, list, paragraphs, said, words, type PageBlock, type PageTable } from './page.js';
import type { ExportWords } from './words.js';

/** A role profile in the layout of its template: the role, and a table for each group of competencies (Cherwell, appendix A). */
export function profileBlocks(profile: RoleProfile, framework: Framework | undefined, own: ExportWords): readonly PageBlock[] {
  const { role } = profile;
  const fact = (label: string, text: string | undefined): readonly PageBlock[] => paragraphs('shown', text, words(label));
  const groups = [...(framework?.groups ?? []), undefined];
  return [
    heading(2, said('shown', role.title)),
    ...fact(own.profile.family, role.family),
    ...fact(own.profile.organisations, role.organisations.join(', ')),
    ...fact(own.profile.posts, String(role.posts)),
    ...fact(own.profile.lineManager, role.lineManager?.name ?? role.lineManager?.id),
    ...fact(own.profile.jobDescription, role.jobDescription?.url),
    ...fact(own.profile.personSpecification, role.personSpecification?.url),
    ...fact(own.status, own.profile.statuses[profile.status]),
    ...groups.flatMap((group) => {
      const rows = profile.rows.filter(({ competency }) => groupOf(competency, framework)?.id === group?.id);
      if (rows.length === 0) return [];
      const title = group?.title ?? own.profile.competencies;
      return [heading(3, said('shown', group?.appliesTo && isForManagers(group) ? `${title} (${group.appliesTo})` : title)), profileTable(rows, group?.title ?? '', title, framework, own)];
    }),
    { type: 'paragraph', content: words(own.profile.noGrade) },
  ];
}

function profileTable(rows: readonly ProfileRow[], type: string, name: string, framework: Framework | undefined, own: ExportWords): PageTable {
  const levels = framework?.scale?.levels ?? [];
  const hasLevels = levels.length > 0 || framework === undefined;
  const [lowest, highest] = [levels[0]?.label ?? '', levels.at(-1)?.label ?? ''];
  const level = lowest.length === 1 && highest.length === 1 ? `${own.level} ${lowest}–${highest}` : own.level;
  return {
    type: 'table',
    name,
    header: [...(type ? [own.profile.type] : []), own.competency, own.profile.definition, ...(hasLevels ? [level] : []), own.rationale].map(words),
    rows: rows.map((row) => {
      const definition = framework?.competencies.find(({ id }) => id === row.competency)?.definition;
      return {
        cells: [
          ...(type ? [paragraphs('shown', type)] : []),
          paragraphs('shown', competencyTitle(framework, row.competency)),
          paragraphs('shown', definition),
          ...(hasLevels ? [paragraphs('shown', levelLabel(framework, row.level))] : []),
          [...paragraphs('shown', row.rationale), ...list('shown', behaviourNames(row, framework))],
        ],
      };
    }),
  };
}

const groupOf = (competency: string, framework: Framework | undefined): Framework['groups'][number] | undefined => {
  const group = framework?.competencies.find(({ id }) => id === competency)?.group;
  return framework?.groups.find(({ id }) => id === group);
};
