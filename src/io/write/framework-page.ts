import type { Competency, Framework, Group, Scale } from '../../model/index.js';
import { dayInWords } from '../day-words.js';
import { competencyBlocks, columnsFor } from './competency-blocks.js';
import { heading, list, paragraphs, said, under, words, type Page, type PageBlock, type PageRow } from './page.js';
import { partsBlocks } from './parts-blocks.js';
import type { ExportWords } from './words.js';

/**
 * A framework as people read it: title and version, what it is for, the levels, then one table for each competency.
 *
 * @param now the day on which it is made, as `2026-03-02`, for the foot of the pages
 */
export function frameworkPage(framework: Framework, own: ExportWords, now?: string): Page {
  const { title, version, published, language } = framework;
  return {
    title,
    language: language || undefined,
    wordsLanguage: own.language,
    blocks: [
      heading(1, said('title', title, framework.id)),
      ...paragraphs('subtitle', framework.subtitle),
      ...(typeof framework.strapline === 'string' ? paragraphs('strapline', framework.strapline) : (framework.strapline ?? []).flatMap((line) => paragraphs('strapline-line', line))),
      ...facts(framework, own),
      ...under(heading(2, words(own.vision)), paragraphs('vision', framework.vision)),
      ...under(heading(2, words(own.purpose)), list('purpose', framework.purpose)),
      ...scaleBlocks(framework.scale, own),
      ...competencies(framework, own),
      ...partsBlocks(framework, own),
    ],
    footer: [
      title,
      version ? `${own.version} ${version}` : '',
      published ? `${own.published} ${dayInWords(published, own.language)}` : '',
      now ? `${own.exported} ${dayInWords(now, own.language)}` : '',
    ].filter(Boolean),
    pageWords: own.page,
  };
}

/** Who is behind the document, and how old it is: a line each. */
function facts({ publisher, version, status, published, reviewDue, owner, note }: Framework, own: ExportWords): readonly PageBlock[] {
  const day = (date: string | null | undefined) => date && dayInWords(date, own.language);
  return [
    ...paragraphs('publisher', publisher, words(own.publisher)),
    ...paragraphs('version', version, words(own.version)),
    ...paragraphs('status', status, words(own.status)),
    ...paragraphs('published', day(published), words(own.published)),
    ...paragraphs('review-due', day(reviewDue), words(own.reviewDue)),
    ...paragraphs('owner', owner, words(own.owner)),
    ...paragraphs('note', note, words(own.note)),
  ];
}

function scaleBlocks(scale: Scale | null | undefined, own: ExportWords): readonly PageBlock[] {
  if (!scale) return [];
  const rows = scale.levels.map(({ id, label, described, description }): PageRow => {
    const cell = description ? paragraphs('scale-level-description', description) : [{ type: 'paragraph', content: words(described ? own.described : own.undescribed) } as const];
    return { head: said(described ? 'scale-level' : 'scale-level-undescribed', label, id), cells: [cell] };
  });
  return [
    heading(2, words(own.levels)),
    ...(scale.cumulative ? paragraphs('cumulative', own.cumulative) : []),
    ...paragraphs('scale-note', scale.note),
    ...(rows.length > 0 ? [{ type: 'table', name: own.levels, header: [words(own.level), words(own.description)], rows } as const] : []),
  ];
}

/** Group by group; those in no group, or in one that there is not, come last. */
function competencies(framework: Framework, own: ExportWords): readonly PageBlock[] {
  const columns = columnsFor(framework, own);
  // Of two groups with the same id the first has the competencies.
  const groupOf = (competency: Competency) => framework.groups.find(({ id }) => id === competency.group);
  const inGroup = (group: Group | undefined) => framework.competencies.filter((competency) => groupOf(competency) === group);
  const grouped = framework.groups.flatMap((group): readonly PageBlock[] => [
    heading(2, said('group', group.title, group.id)),
    ...paragraphs('applies-to', group.appliesTo, words(own.appliesTo)),
    ...inGroup(group).flatMap((competency) => competencyBlocks({ competency, framework, columns, own, level: 3, role: 'competency' })),
  ]);
  const role = framework.groups.length > 0 ? 'competency-alone' : 'competency';
  return [...grouped, ...inGroup(undefined).flatMap((competency) => competencyBlocks({ competency, framework, columns, own, level: 2, role }))];
}
