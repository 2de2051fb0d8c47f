import type { Competency, Framework, Indicator, IndicatorKind, Level, Theme } from '../../model/index.js';
import type { Role } from '../role.js';
import { heading, list, paragraphs, said, words, type PageBlock, type PageHeading, type PageRow, type PageTable, type PageText } from './page.js';
import type { ExportWords } from './words.js';

/** A column of a competency's table, with what it admits. */
export interface BlockColumn {
  readonly head: PageText;
  readonly admits: (indicator: Indicator) => boolean;
}

interface Given {
  readonly competency: Competency;
  readonly framework: Framework;
  readonly columns: readonly BlockColumn[];
  readonly own: ExportWords;
  /** Of the competency's heading. */
  readonly level: 2 | 3;
  readonly role: 'competency' | 'competency-alone';
}

/** The columns of all tables: levels with behaviours, or kinds of behaviour where there are no levels. */
export function columnsFor(framework: Framework, own: ExportWords): readonly BlockColumn[] {
  const positives = framework.competencies.flatMap(({ indicators }) => indicators.filter(({ kind }) => kind !== 'contra'));
  const { scale, labels } = framework;
  if (scale && scale.levels.length > 0) {
    const used = new Set(positives.map(({ level }) => level));
    return levelColumns(scale.levels.filter(({ id, described }) => described || used.has(id)));
  }
  return (['positive', 'example'] as const)
    .filter((kind) => positives.some((indicator) => indicator.kind === kind))
    .map((kind) => ({ head: labelOf(kind, labels, own), admits: (indicator) => indicator.kind === kind }));
}

/** Of two levels with the same id the first has the behaviours. */
const levelColumns = (levels: readonly Level[]): readonly BlockColumn[] =>
  levels.map(({ id, label }, index) => ({ head: said('level', label, id), admits: ({ level }) => level === id && levels.findIndex((other) => other.id === id) === index }));

/** The framework's own word for a part, or ours. */
function labelOf(part: IndicatorKind | 'skills' | 'importance', labels: Framework['labels'], own: ExportWords): PageText {
  const label = labels?.[part];
  return label ? said(`label-${part}`, label) : words(own[part]);
}

/** One competency: what it means above its table, contra-indicators and skills apart below it. */
export function competencyBlocks(given: Given): readonly PageBlock[] {
  const { competency, framework, own, level, role } = given;
  const { labels } = framework;
  const deeper: PageHeading['level'] = level === 2 ? 3 : 4;
  const contra = competency.indicators.filter(({ kind }) => kind === 'contra');
  const body: readonly PageBlock[] = [
    ...expected(given),
    ...(contra.length > 0 ? [heading(deeper, labelOf('contra', labels, own)), ...apart(given, contra)] : []),
    ...(competency.skills?.length ? [heading(deeper, labelOf('skills', labels, own)), ...list('skill', competency.skills)] : []),
  ];
  return [
    heading(level, said(role, competency.title, competency.id)),
    ...paragraphs('tagline', competency.tagline),
    ...paragraphs('definition', competency.definition, labels?.definition ? said('label-definition', labels.definition) : undefined),
    ...paragraphs('importance', competency.importance, labelOf('importance', labels, own)),
    ...(body.length > 0 ? body : [{ type: 'paragraph', content: words(own.nothing) } as const]),
  ];
}

/** The table of what is expected, with a row for each theme that has some of it or has nothing at all. */
function expected({ competency, framework, columns, own }: Given): readonly PageBlock[] {
  const indicators = competency.indicators.filter(({ kind }) => kind !== 'contra');
  const used = new Set(competency.indicators.map(({ theme }) => theme));
  const themes = competency.themes.filter(({ id }) => !used.has(id) || indicators.some(({ theme }) => theme === id));
  const placed = columns.length > 0 ? columns : [{ head: labelOf('positive', framework.labels, own), admits: () => true }];
  return table({ competency, framework, own, themes, indicators, columns: withUnplaced(placed, indicators, own) });
}

/** Contra-indicators in one list, or in a table when they belong to themes or levels. */
function apart({ competency, framework, own }: Given, indicators: readonly Indicator[]): readonly PageBlock[] {
  const levels = (framework.scale?.levels ?? []).filter(({ id }) => indicators.some(({ level }) => level === id));
  const known = new Set(competency.themes.map(({ id }) => id));
  const themes = competency.themes.filter(({ id }) => indicators.some(({ theme }) => theme === id));
  if (levels.length === 0 && !indicators.some(({ theme }) => theme != null && known.has(theme))) return [{ type: 'list', items: indicators.map(item) }];
  const placed = levels.length > 0 ? withUnplaced(levelColumns(levels), indicators, own) : [{ head: labelOf('contra', framework.labels, own), admits: () => true }];
  return table({ competency, framework, own, themes, indicators, columns: placed });
}

/** One more column for what belongs to none of these. */
function withUnplaced(columns: readonly BlockColumn[], indicators: readonly Indicator[], own: ExportWords): readonly BlockColumn[] {
  const isPlaced = (indicator: Indicator) => columns.some(({ admits }) => admits(indicator));
  return indicators.every(isPlaced) ? columns : [...columns, { head: words(own.unplaced), admits: (indicator) => !isPlaced(indicator) }];
}

interface TableParts {
  readonly competency: Competency;
  readonly framework: Framework;
  readonly own: ExportWords;
  readonly themes: readonly Theme[];
  readonly indicators: readonly Indicator[];
  readonly columns: readonly BlockColumn[];
}

function table({ competency, framework, own, themes, indicators, columns }: TableParts): readonly PageTable[] {
  // Of two themes with the same id the first has the behaviours.
  const themeOf = (indicator: Indicator) => themes.find(({ id }) => id === indicator.theme);
  const loose = indicators.filter((indicator) => !themeOf(indicator));
  const cells = (among: readonly Indicator[]) => columns.map(({ admits }) => cellBlocks(among.filter(admits), framework, own));
  const rows = [
    ...themes.map((theme): PageRow => ({ head: said('theme', theme.title, theme.id), cells: cells(indicators.filter((indicator) => themeOf(indicator) === theme)) })),
    ...(loose.length > 0 ? [{ ...(themes.length > 0 && { head: words('') }), cells: cells(loose) }] : []),
  ];
  if (rows.length === 0) return [];
  return [{ type: 'table', name: competency.title, header: [...(themes.length > 0 ? [words(own.theme)] : []), ...columns.map(({ head }) => head)], rows }];
}

/** Examples among other behaviours stand below them, under their name. */
function cellBlocks(indicators: readonly Indicator[], { labels, scale }: Framework, own: ExportWords): readonly PageBlock[] {
  const examples = indicators.filter(({ kind }) => kind === 'example');
  const others = indicators.filter(({ kind }) => kind !== 'example');
  const named = scale && examples.length > 0;
  return [
    ...(others.length > 0 ? [{ type: 'list', items: others.map(item) } as const] : []),
    ...(named ? [{ type: 'paragraph', content: labelOf('example', labels, own) } as const] : []),
    ...(examples.length > 0 ? [{ type: 'list', items: examples.map(item) } as const] : []),
  ];
}

const item = ({ id, kind, text }: Indicator): PageText => said(kind satisfies Role, text, id);
