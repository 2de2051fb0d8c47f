import type { TableBlock } from '../read/block.js';
import { isFilled } from './cells.js';
import type { Column } from './column.js';
import { planColumns } from './columns.js';
import { isContra } from './settle-columns.js';
import type { GivenCorrections } from './given-corrections.js';
import type { Headings, PartContext } from './headings.js';
import type { Part } from './outline.js';
import { bodyCells, regionsOf, type Region } from './regions.js';
import { rowUses, type RowUse } from './rows.js';
import { beginsWithName, segmentsOf } from './segments.js';
import { cleanTitle } from './clean-title.js';
import { newTally, PLAIN_STYLE, textsOf } from './texts.js';
import { GROUP_TITLE } from './words.js';

/** A region with what its columns hold. */
export interface RegionPlan {
  readonly region: Region;
  columns: readonly Column[];
  readonly moved: number;
  /** Headers of columns that say the same in another language, and were left out. */
  readonly other: readonly string[];
  /** Bold names inside the cells say what the texts below them belong to. */
  readonly boldNames: boolean;
  /** Columns were taken for levels without knowing their names. */
  inferred?: readonly string[];
  /** The table whose header holds for this one. */
  inheritedFrom?: TableBlock;
}

export interface TablePlan {
  readonly table: TableBlock;
  readonly part: Part;
  readonly context: PartContext;
  /** The caption, when it names the table's competency. */
  readonly captionTitle?: string;
  readonly regions: readonly RegionPlan[];
  /** What each of its rows is for. */
  readonly rows: readonly RowUse[];
  /** The guessed heading above it is a text of its own. */
  readonly unheaded: boolean;
  /** There is no heading, and no other table or title in it. */
  readonly isOnly: boolean;
}

export function planTable(table: TableBlock, part: Part, headings: Headings, corrections: GivenCorrections): TablePlan {
  const rows = rowUses(table, corrections);
  const cut = regionsOf(table, rows);
  // A line that only might be a heading is none above a table that names itself.
  const isNamed = table.caption !== undefined || cut.some(({ title }) => title !== undefined);
  const above = part.guessed && isNamed ? part.parent : undefined;
  const context = headings.contextOf(above ?? part);
  const spokenAbove = context.level !== undefined || context.kind !== undefined;
  const regions = cut.map((region): RegionPlan => {
    const bySections = region.body.length > 0 && region.body.every(({ section }) => section.level !== undefined || section.kind !== undefined);
    const boldNames = hasBoldNames(region);
    const spoken = spokenAbove || bySections || (boldNames && hasLists(region)) || hasOwnTerms(region);
    return { region, ...planColumns(region, spoken, corrections), boldNames };
  });
  const isOnly = part.parent === undefined && part.parts.length === 0 && part.blocks.filter(({ type }) => type === 'table').length === 1 && regions.length === 1;
  const captions = part.blocks.filter((block) => block.type === 'table' && block.caption !== undefined).length;
  const captionTitle = titleInCaption(table.caption, context, captions > 1);
  return { table, part, context, regions, rows, unheaded: above !== undefined, isOnly, ...(captionTitle !== undefined && { captionTitle }) };
}

/** A caption names the competency, unless a heading does and this is its only table: then it says what the table is. */
function titleInCaption(caption: string | undefined, { names }: PartContext, severalCaptions: boolean): string | undefined {
  const title = caption && cleanTitle(caption);
  if (!title || title.length > 90) return undefined;
  const heading = names.at(-1);
  const isHeaded = heading !== undefined && !GROUP_TITLE.test(heading);
  return isHeaded ? (severalCaptions ? title : undefined) : GROUP_TITLE.test(title) && heading !== undefined ? undefined : title;
}

/** Nearly every cell with texts begins with a bold name of its own. */
function hasBoldNames(region: Region): boolean {
  const cells = region.table.rows[0]?.flatMap((_, column) => bodyCells(region, column)) ?? [];
  const long = [...new Set(cells)].filter(({ lines }) => lines.length > 1);
  return long.length > 0 && long.filter(({ lines }) => beginsWithName(lines)).length >= long.length * 0.8;
}

/** Levels, kinds or fields are named by the columns, the rows, the cells or the document around them. */
export function isUnderstood({ region, columns, boldNames }: RegionPlan, context: PartContext): boolean {
  if (context.level ?? context.kind ?? context.field) return true;
  const declared = columns.some((column) => column.use === 'names' && column.holds === 'competency');
  const byColumns = columns.some((column) =>
    column.use === 'texts'
      ? (column.level ?? column.kind ?? (column.field && (declared || column.field.field !== 'definition')))
      : column.use === 'names' && (column.holds === 'level' || column.holds === 'kind' || column.holds === 'term' || column.holds === 'mark'),
  );
  if (byColumns || (region.body.length > 0 && region.body.some(({ section }) => section.level ?? section.kind))) return true;
  const byContra = columns.some((column, index) => column.use === 'names' && column.holds === 'label' && bodyCells(region, index).some(isContra));
  return byContra || hasOwnTerms(region) || (boldNames && hasLists(region)) || (region.title !== undefined && region.fields.length > 0);
}

/** Cells say the level or kind of their texts inside: "Positive:" above the first half. */
function hasOwnTerms(region: Region): boolean {
  return region.body.some(({ row }) =>
    region.table.rows[row]?.some((slot) => isFilled(slot) && slot.lines.length > 1 && segmentsOf(slot.lines, false).some(({ named }) => named?.term.type === 'kind' || named?.term.type === 'level')),
  );
}

/** Most texts are lists, as lists of behaviours are and cards of contacts are not. */
function hasLists(region: Region): boolean {
  const cells = [...new Set(region.table.rows[0]?.flatMap((_, column) => bodyCells(region, column)) ?? [])];
  const lists = cells.filter(({ lines }) => textsOf(lines.slice(1), PLAIN_STYLE, newTally()).length > 1);
  return cells.length > 1 && lists.length * 2 >= cells.length;
}
