import { describePath, type IndicatorKind } from '../../model/index.js';
import type { NamesColumn } from './column.js';
import { quoted, type Evidence, type TableShape } from './evidence.js';
import { isUnderstood, type RegionPlan, type TablePlan } from './table-plan.js';

/** Says in plain sentences how a table was understood. */
export function describeTable(plan: TablePlan): Evidence {
  const about = describePath(plan.table.place);
  const understood = plan.regions.filter((region) => isUnderstood(region, plan.context));
  if (understood.length === 0) return { about, shape: 'not-understood', signs: ['Neither columns, rows nor headings name a level or a kind of behaviour.'] };
  const signs = [...contextSigns(plan), ...understood.flatMap((region) => regionSigns(region))];
  return { about, shape: shapeOf(plan, understood), signs: [...new Set(signs)] };
}

export function shapeOf({ context, captionTitle }: TablePlan, regions: readonly RegionPlan[]): TableShape {
  const columns = regions.flatMap((region) => region.columns);
  const names = columns.filter((column) => column.use === 'names');
  const texts = columns.filter((column) => column.use === 'texts');
  const byLevel = texts.some(({ level }) => level);
  if (names.some(({ holds }) => holds === 'term') || (names.some(({ holds }) => holds === 'level') && texts.some(({ name }) => name !== undefined))) return 'by-row';
  if (names.some(({ holds }) => holds === 'level' || holds === 'kind' || holds === 'mark')) return 'long';
  if (names.length === 0 && regions.some(({ boldNames }) => boldNames)) return 'by-column';
  const titled = !names.some(({ holds }) => holds === 'competency') && (captionTitle !== undefined || regions.some(({ region }) => region.title !== undefined));
  if (byLevel && (titled || (names.length === 0 && context.names.length > 0))) return 'table-per-competency';
  if (byLevel) return 'wide';
  if (context.level) return 'by-level';
  return 'by-kind';
}

function contextSigns({ context, captionTitle, regions }: TablePlan): readonly string[] {
  const heading = context.names.at(-1);
  const inherited = regions.find(({ inheritedFrom }) => inheritedFrom)?.inheritedFrom;
  return [
    ...(heading === undefined ? [] : [`The heading "${heading}" stands above it.`]),
    ...(context.level ? [`A heading above it names the level "${context.level.label}".`] : []),
    ...(context.kind ? [`A heading above it says "${context.kind.label}".`] : []),
    ...(captionTitle === undefined ? [] : [`Its caption names "${captionTitle}".`]),
    ...(inherited ? [`It has no header and as many columns as ${describePath(inherited.place)}, so it goes on with that table's columns.`] : []),
  ];
}

const KINDS: Readonly<Record<IndicatorKind, string>> = {
  positive: 'expected behaviour',
  example: 'examples',
  contra: 'behaviour that is not acceptable',
};

function regionSigns({ region, columns, moved, boldNames, inferred }: RegionPlan): readonly string[] {
  const texts = columns.filter((column) => column.use === 'texts');
  const names = columns.filter((column) => column.use === 'names');
  const levels = texts.flatMap(({ level }) => (level ? [level.label] : []));
  const bands = [...new Set(texts.flatMap(({ band }) => band ?? []))];
  const sections = region.body.flatMap(({ section }) => [section.kind?.label, section.level?.label, section.name]).filter((label) => label !== undefined);
  return [
    ...(region.title === undefined ? [] : [`A row across it names "${region.title}".`]),
    ...(region.header.length > 1 ? [`Its header has ${region.header.length} rows.`] : []),
    ...(levels.length > 0 ? [`Its columns name the levels ${quoted([...new Set(levels)])}.`] : []),
    ...(bands.length > 0 ? [`Over the levels stand ${quoted(bands)}.`] : []),
    ...(inferred ? [`The words ${quoted(inferred)} are not known as levels, but they stand where levels stand.`] : []),
    ...texts.flatMap(({ kind, field, header }) =>
      kind ? [`The column "${header}" holds ${KINDS[kind.kind]}.`] : field ? [`The column "${header}" holds ${field.field}.`] : [],
    ),
    ...nameSigns(names),
    ...(sections.length > 0 ? [`Rows across it divide it: ${quoted([...new Set(sections)])}.`] : []),
    ...(boldNames && names.length === 0 ? ['Each cell begins with a bold name.'] : []),
    ...(moved === 0 ? [] : [`Its header was moved by ${Math.abs(moved)} to stand above the texts.`]),
  ];
}

const HOLDS: Readonly<Record<NamesColumn['holds'], string>> = {
  group: 'names groups',
  competency: 'names the competency of each row',
  theme: 'names the theme of each row',
  label: 'names each row',
  level: 'gives the level of each row',
  kind: 'gives the kind of each row',
  term: 'says level or kind of each row',
  number: 'only numbers the rows',
  id: 'gives the id of each row',
  mark: 'marks the rows of its level',
};

function nameSigns(names: readonly NamesColumn[]): readonly string[] {
  return names.map(({ holds, header }) => `${header ? `The column "${header}"` : 'A column without a header'} ${HOLDS[holds]}.`);
}
