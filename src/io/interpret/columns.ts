import type { IndicatorKind } from '../../model/index.js';
import type { Cell } from '../read/block.js';
import { cellText, headerText, isFilled, isNameLike, isTextLike, titleLines, type HeaderText } from './cells.js';
import { anyLevel, listedLevel, type LevelName } from './level-name.js';
import { bodyCells, type Region } from './regions.js';
import { namedTermOf, termOf, type Field, type Term } from './term.js';
import { fold } from './words.js';

/** What a column holds for each row. */
export type Column = NamesColumn | TextsColumn | OpenColumn;

/** A name or value that says what the row's texts belong to. */
export interface NamesColumn {
  readonly use: 'names';
  /** `term`: levels, kinds or fields, whatever each cell says; `label`: a competency or a theme. */
  readonly holds: 'group' | 'competency' | 'theme' | 'label' | 'level' | 'kind' | 'term' | 'number';
  readonly header: string;
  /** The words above a column of names are not known: they may be the name of the whole table. */
  readonly corner?: string;
}

/** Texts, with what the header says of all of them. */
export interface TextsColumn {
  readonly use: 'texts';
  readonly header: string;
  readonly level?: LevelName;
  readonly kind?: { readonly kind: IndicatorKind; readonly label: string };
  readonly field?: { readonly field: Field; readonly label: string };
  /** Name of a competency or theme. */
  readonly name?: string;
  /** Name over several levels. */
  readonly band?: string;
  /** What the header says below the name. */
  readonly below?: string;
}

/** Its header says nothing that is known. */
export interface OpenColumn {
  readonly use: 'open';
  readonly header: string;
  /** It says what it is, and that is no part of a framework: remarks, dates. */
  readonly remark: boolean;
}

export interface ColumnPlan {
  readonly columns: readonly Column[];
  /** By how many columns the header was moved to stand above its texts. */
  readonly moved: number;
}

/**
 * Reads a region's header; without one, the rows have to speak for themselves.
 *
 * @param spokenAbove a heading or a phrase across the table already names the level or kind of all its texts
 */
export function planColumns(region: Region, spokenAbove: boolean): ColumnPlan {
  const width = region.table.rows[0]?.length ?? 0;
  const stacks = Array.from({ length: width }, (_, column) => headerStack(region, column));
  const moved = shiftOf(region, stacks);
  const placed = moved === 0 ? stacks : shifted(stacks, moved);
  return { columns: settle(region, bandNames(placed.map(columnOf)), spokenAbove), moved };
}

type Stack = readonly HeaderText[];

/** The different header texts above a column, top first. */
function headerStack(region: Region, column: number): Stack {
  const cells: Cell[] = [];
  for (const row of region.header) {
    const cell = region.table.rows[row]?.[column];
    if (isFilled(cell) && cell !== cells.at(-1)) cells.push(cell);
  }
  return cells.map(headerText);
}

/** How far the names stand beside their columns: a header row without a corner begins over the names of the rows. */
function shiftOf(region: Region, stacks: readonly Stack[]): number {
  const named = stacks.map((stack) => stack.length > 0);
  const first = named.indexOf(true);
  const last = named.lastIndexOf(true);
  const gap = stacks.length - 1 - last;
  if (first < 0 || region.header.length !== 1) return 0;
  const isText = stacks.map((_, column) => bodyCells(region, column).some(isTextLike));
  const starts = firstTexts(stacks);
  const names = starts >= 0 && bodyCells(region, starts).length > 0 && bodyCells(region, starts).every((cell) => isNameLike(cell) && !isTextLike(cell));
  if (gap > 0 && names && !isText[starts] && isText[last + gap]) return gap;
  const unused = stacks.length - 1 - isText.lastIndexOf(true);
  const early = isText.indexOf(true);
  return unused > 0 && early > 0 && early === first - unused && isText.some(Boolean) && starts === first ? -unused : 0;
}

/** The first column that names a level or kind. */
function firstTexts(stacks: readonly Stack[]): number {
  return stacks.findIndex((stack) => {
    const term = termOf(stack.at(-1)?.name ?? '');
    return term?.type === 'level' || term?.type === 'kind';
  });
}

function shifted(stacks: readonly Stack[], by: number): readonly Stack[] {
  const at = Math.max(firstTexts(stacks), 0);
  const blank = Array.from({ length: Math.abs(by) }, (): Stack => []);
  return by > 0
    ? [...stacks.slice(0, at), ...blank, ...stacks.slice(at, stacks.length - by)]
    : [...stacks.slice(0, at + by), ...stacks.slice(at), ...blank];
}

function columnOf(stack: Stack): Column {
  const header = stack.at(-1)?.name ?? '';
  const parts = stack.flatMap(({ name }) => partsOf(name));
  const leaf = parts.at(-1);
  const noun = leaf?.term?.type === 'column' ? leaf.term : undefined;
  const attributes = Object.assign({}, ...parts.map(({ term }) => attributeOf(term)), ...(leaf && !leaf.term ? [underNoun(parts, leaf.text)] : [])) as Partial<TextsColumn>;
  const below = stack.flatMap((text) => text.below ?? []).join('\n');
  if (Object.keys(attributes).length > 0) {
    // Of two levels above each other the upper one is the name of several.
    const band = parts.slice(0, -1).find(({ term }) => term === undefined || (term.type === 'level' && term.level !== attributes.level))?.text;
    return { use: 'texts', header, ...attributes, ...(band !== undefined && { band }), ...(below && { below }) };
  }
  if (!noun) return { use: 'open', header, remark: false };
  return noun.holds === 'remark' ? { use: 'open', header, remark: true } : { use: 'names', holds: noun.holds, header };
}

/** A name below "Level" or "Competency" is one, whatever it says. */
function underNoun(parts: readonly { readonly term?: Term }[], name: string): Partial<TextsColumn> {
  const holds = parts.flatMap(({ term }) => (term?.type === 'column' ? [term.holds] : []));
  if (holds.includes('level')) return { level: anyLevel(name) };
  return holds.includes('competency') || holds.includes('theme') ? { name } : {};
}

/** "Leaders – contra indicators" says two things, "Level 2 – Teamwork" a level and a name. */
function partsOf(text: string): readonly { readonly text: string; readonly term?: Term }[] {
  const term = termOf(text);
  if (term) return [{ text, term }];
  const named = namedTermOf(text);
  if (named) return [...(named.name === undefined ? [] : [{ text: named.name }]), { text, term: named.term }];
  const halves = text.split(/\s*(?::|–|—|\s-\s)\s*/).map((half) => ({ text: half, term: termOf(half) }));
  const known = halves.flatMap((half) => (half.term ? [{ text: half.text, term: half.term }] : []));
  return known.length === 2 ? known : [{ text }];
}

function attributeOf(term: Term | undefined): Partial<TextsColumn> {
  switch (term?.type) {
    case 'level':
      return { level: term.level };
    case 'kind':
      return { kind: term };
    case 'field':
      return { field: term };
    default:
      return {};
  }
}

/** Bands over columns that repeat are names of competencies or themes; over levels that go on they group the levels. */
function bandNames(columns: readonly Column[]): readonly Column[] {
  const bands = new Map<string, Set<string>>();
  columns.forEach((column) => {
    if (column.use !== 'texts' || column.band === undefined) return;
    const key = `${column.level?.key ?? ''}/${column.kind?.kind ?? ''}`;
    bands.set(key, (bands.get(key) ?? new Set()).add(column.band));
  });
  const repeated = [...bands.values()].some((names) => names.size > 1);
  return columns.map((column) => {
    if (column.use !== 'texts' || column.band === undefined || (column.level && !repeated)) return column;
    const { band, ...rest } = column;
    return { ...rest, name: band };
  });
}

/** Settles what a header alone leaves open, from the texts below it. */
function settle(region: Region, planned: readonly Column[], spokenAbove: boolean): readonly Column[] {
  const columns = shortLevels(listedLevels(planned));
  const headless = region.header.length === 0;
  const firstText = headless ? columns.findIndex((_, index) => bodyCells(region, index).some(isTextLike)) : -1;
  const starts = columns.findIndex((column) => column.use === 'texts' && (column.level ?? column.kind ?? column.field));
  const named = columns.map((column, index): Column => {
    const cells = bodyCells(region, index);
    const names = cells.length > 0 && cells.every((cell) => isNameLike(cell) && !isTextLike(cell));
    const textsFollow = columns.slice(index + 1).some((other) => other.use === 'texts' && (other.level !== undefined || other.kind?.kind === 'positive' || other.kind?.kind === 'example'));
    // "Behaviour" or "Skills" above short names, with the texts further on, names the row.
    if (column.use === 'texts' && !column.level && !column.name && names && textsFollow && index === 0) {
      if (column.kind?.kind === 'positive') return { use: 'names', holds: 'label', header: column.header };
      if (column.field?.field === 'skills') return { use: 'names', holds: 'competency', header: column.header };
    }
    if (column.use !== 'open' || column.remark || !namesRows(cells) || index >= (headless ? firstText : starts)) return column;
    return { use: 'names', holds: 'label', header: column.header, ...(column.header && { corner: column.header }) };
  });
  return soleTexts(region, rowTerms(region, named), spokenAbove);
}

/** Names, perhaps with a word on what they mean, but no lists and not mostly sentences. */
function namesRows(cells: readonly Cell[]): boolean {
  const isList = (cell: Cell) => cell.lines.some(({ depth }) => depth > 0) || (cell.column > 0 && cell.lines.filter(({ soft }) => !soft).length > 1 && !titleLines(cell));
  if (cells.some(isList)) return false;
  return cells.filter((cell) => cell.header || !isTextLike(cell) || titleLines(cell)).length * 2 >= cells.length;
}

/** "1 – Contributor", "2 – Coordinator": levels when the columns count. */
function listedLevels(columns: readonly Column[]): readonly Column[] {
  const levels = columns.map((column) => (column.use === 'open' ? listedLevel(column.header) : undefined));
  const found = levels.filter((level) => level !== undefined);
  if (new Set(found.map(({ key }) => key)).size < 2) return columns;
  return columns.map((column, index) => {
    const level = levels[index];
    return level ? { use: 'texts', header: column.header, level } : column;
  });
}

/** "Engineer" beside "Senior engineer" is a level as well. */
function shortLevels(columns: readonly Column[]): readonly Column[] {
  const labels = columns.flatMap((column) => (column.use === 'texts' && column.level ? [fold(column.level.label)] : []));
  return columns.map((column) => {
    const words = column.use === 'open' ? fold(column.header) : '';
    return words !== '' && labels.some((label) => label.endsWith(` ${words}`)) ? { use: 'texts', header: column.header, level: anyLevel(column.header) } : column;
  });
}

/** A column of names in which nearly all cells are levels or kinds says so for each row. */
function rowTerms(region: Region, columns: readonly Column[]): readonly Column[] {
  let found = false;
  const byLevel = columns.some((column) => column.use === 'texts' && column.level);
  return columns.map((column, index): Column => {
    const open = column.use === 'open' ? !column.remark && column.header === '' : column.use === 'names' && column.holds === 'label';
    if (!open || found || index === columns.length - 1) return column;
    const cells = bodyCells(region, index).filter((cell) => cell.columnSpan === 1);
    const terms = cells.filter((cell) => {
      const term = isNameLike(cell) ? namedTermOf(cellText(cell))?.term : undefined;
      return term && term.type !== 'column' && !(term.type === 'level' && (term.level.bare || byLevel));
    });
    if (terms.length === 0 || terms.length < cells.length * 0.6) return column;
    found = true;
    return { use: 'names', holds: 'term', header: column.header };
  });
}

/** The cell only says that what is beside it is unacceptable. */
export function isContra(cell: Cell): boolean {
  const term = isNameLike(cell) ? namedTermOf(cellText(cell))?.term : undefined;
  return term?.type === 'kind' && term.kind === 'contra';
}

/** Where rows name levels or kinds, what no header claims are texts; a definition alone is the text of a long table. */
function soleTexts(region: Region, planned: readonly Column[], spokenAbove: boolean): readonly Column[] {
  // One of the names in front of the texts says that its row is unacceptable behaviour, so the others are expected.
  const [first, second] = planned;
  const labelled = first?.use === 'open' || (first?.use === 'names' && first.holds === 'label');
  const saysContra = labelled && second?.use === 'open' && first.header === '' && bodyCells(region, 0).some(isContra);
  const columns = saysContra ? planned.map((column, index): Column => (index === 0 ? { use: 'names', holds: 'label', header: '' } : column)) : planned;
  const names = columns.filter((column) => column.use === 'names');
  const spoken = spokenAbove || saysContra || names.some(({ holds }) => holds === 'level' || holds === 'kind' || holds === 'term');
  const texts = columns.filter((column) => column.use === 'texts');
  const onlyDefinition = texts.length > 0 && texts.every(({ field }) => field?.field === 'definition') && !texts.some(({ level, kind }) => level ?? kind);
  return columns.map((column, index): Column => {
    if (column.use === 'texts' && onlyDefinition && spoken) {
      const { field: _, ...rest } = column;
      return { ...rest, kind: { kind: 'positive', label: '' } };
    }
    if (column.use !== 'open' || column.remark || !spoken || texts.some(({ field }) => !field)) return column;
    const labelled = columns.slice(index + 1).some((other) => other.use === 'names' && other.holds === 'term');
    if (labelled) return { use: 'names', holds: 'label', header: column.header };
    return { use: 'texts', header: column.header, ...(column.header && { name: column.header }) };
  });
}

/** Takes open columns for levels, in the order in which they stand. */
export function asLevels(columns: readonly Column[], indexes: ReadonlySet<number>): readonly Column[] {
  return columns.map((column, index) =>
    column.use === 'open' && indexes.has(index) ? { use: 'texts', header: column.header, level: anyLevel(column.header) } : column,
  );
}
