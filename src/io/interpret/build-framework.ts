import type { Framework, Issue } from '../../model/index.js';
import type { Around } from './around.js';
import type { FrameworkDraft } from './draft.js';
import type { BuiltScale } from './scale.js';
import { Ids, slug } from './slug.js';

/** What the document says of the framework as a whole. */
export interface WholeFramework {
  readonly title: string;
  readonly language: string | undefined;
  readonly around: Around;
  readonly scale: BuiltScale;
}

/** Makes the document of what was gathered, with ids from the words. */
export function buildFramework(draft: FrameworkDraft, { title, language, around, scale: { scale, ids } }: WholeFramework, issues: Issue[]): Framework {
  const groupIds = new Ids();
  const groups = [...new Set(draft.competencies.flatMap(({ group }) => group ?? []))].map((group) => ({ id: groupIds.give(slug(group) || 'group'), title: group }));
  const competencyIds = new Ids();
  const given = { levelIds: ids, ids: new Ids(), stated: draft.statedIds() };
  const { subtitle, vision, purpose } = around;
  return {
    id: slug(title) || 'framework',
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(language && { language }),
    ...(vision !== undefined && { vision }),
    ...(purpose.length > 0 && { purpose }),
    ...(scale && { scale }),
    groups,
    ...(draft.labels.size > 0 && { labels: Object.fromEntries(draft.labels) }),
    competencies: draft.competencies.map((competency) => {
      const group = groups.find((candidate) => candidate.title === competency.group)?.id;
      return competency.build(competencyIds.give(slug(competency.title) || 'competency'), group, given, issues);
    }),
  };
}
