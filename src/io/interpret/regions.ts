import type { IndicatorKind } from '../../model/index.js';
import type { Cell, TableBlock } from '../read/block.js';
import { cellText, filledIn, isFilled } from './cells.js';
import type { LevelName } from './level-name.js';
import { Nesting } from './nesting.js';
import { cleanTitle } from './clean-title.js';
import type { NameRow, RowUse } from './rows.js';
import type { Field, NamedTerm } from './term.js';
import { append } from '../many.js';

/** A kind of behaviour, in the words of the source; no words where the source has only a value. */
export interface SaidKind {
  readonly kind: IndicatorKind;
  readonly label: string;
  readonly generic?: boolean;
}

/** What a phrase across the table says of the rows below it, until the next of its sort. */
export interface Section {
  readonly name?: string;
  /** A name of which a person said that it is a theme's. */
  readonly theme?: string;
  readonly level?: LevelName;
  readonly kind?: SaidKind;
  readonly field?: { readonly field: Field; readonly label: string };
}

export interface FieldRow {
  readonly field: Field;
  readonly label: string;
  readonly value: Cell;
}

export interface BodyRow {
  readonly row: number;
  readonly section: Section;
  /** A person said what the row's name names. */
  readonly names?: NameRow;
}

/** A stretch of a table under one header. */
export interface Region {
  /** The table, counting slots and rows. */
  readonly table: TableBlock;
  readonly title?: string;
  /** The title of the competency, where a person said so. */
  readonly competency?: string;
  readonly definition?: string;
  readonly group?: string;
  readonly fields: readonly FieldRow[];
  /** Texts across the table that belong to no competency, level or kind. */
  readonly remarks: readonly Cell[];
  readonly header: readonly number[];
  readonly body: readonly BodyRow[];
}

interface OpenRegion {
  title?: string;
  competency?: string;
  definition?: string;
  group?: string;
  fields: FieldRow[];
  remarks: Cell[];
  header: number[];
  body: BodyRow[];
}

/** Divides a table where a new header or a new title begins. */
export function regionsOf(table: TableBlock, uses: readonly RowUse[]): readonly Region[] {
  const toCome = usesToCome(uses);
  const hasRows = rowsToCome(uses);
  const regions: OpenRegion[] = [];
  let region: OpenRegion = { fields: [], remarks: [], header: [], body: [] };
  const sections = new Nesting<SectionPart>();
  /** The sections of the last row with texts: a header ends those which say what it says itself, not those just begun. */
  let before: readonly SectionPart[] = [];
  const close = () => {
    if (region.body.length > 0 || region.fields.length > 0 || region.remarks.length > 0 || region.title !== undefined || region.competency !== undefined) regions.push(region);
    region = { fields: [], remarks: [], header: [], body: [] };
  };
  const begin = () => {
    close();
    sections.clear();
  };
  /** A header in the midst keeps the title, a title keeps the header. */
  const underSameHeader = () => {
    const { header } = region;
    begin();
    region.header = [...header];
  };

  const bodyRow = (row: number): BodyRow => {
    before = sections.open;
    return { row, section: Object.assign({}, ...sections.open.map(({ sort: _, ...part }) => part)) as Section };
  };

  uses.forEach((use, row) => {
    switch (use.use) {
      case 'blank':
      case 'left-out':
        return;
      case 'header': {
        if (region.body.length > 0) {
          const { title, competency, definition, group } = region;
          const spoken = new Set<string>([...(use.levels ? ['level'] : []), ...(use.kinds ? ['kind'] : [])]);
          sections.keep((part) => !spoken.has(part.sort) || !before.includes(part));
          close();
          region = { ...region, ...(title !== undefined && { title }), ...(competency !== undefined && { competency }), ...(definition !== undefined && { definition }), ...(group !== undefined && { group }) };
        } else if (uses[row - 1]?.use !== 'header') {
          // A header without anything below it is none; what it says is told.
          append(region.remarks, region.header.flatMap((above) => remarksIn(table, above, row)));
          region.header = [];
        }
        region.header.push(row);
        return;
      }
      case 'title': {
        const headed = toCome[row] === 'header' || use.definition !== undefined;
        const fresh = region.body.length === 0 && region.title === undefined && sections.open.length === 0;
        if (!headed && !(fresh && region.header.length === 0)) {
          if (!hasRows[row] && sections.open.some(({ sort }) => sort !== 'name')) {
            region.body.push(bodyRow(row));
            return;
          }
          if (!hasRows[row]) {
            // With nothing below it, it is a remark at the end.
            append(region.remarks, filledIn(table.rows[row] ?? [], row));
            return;
          }
          // After rows of no section a name begins anew: the kind above belonged to what came before.
          const anew = region.body.some(({ section }) => Object.keys(section).length === 0);
          if (anew) sections.clear();
          sections.push({ sort: 'name', name: cleanTitle(use.title) });
          return;
        }
        if (region.body.length > 0 || region.title !== undefined) underSameHeader();
        region.title = cleanTitle(use.title);
        if (use.definition !== undefined) region.definition = use.definition;
        return;
      }
      case 'property':
        if (use.holds === 'group') region.group = use.value;
        else {
          if (region.body.length > 0 || region.title !== undefined) underSameHeader();
          region.title = cleanTitle(use.value);
        }
        return;
      case 'name':
        if (use.names === 'competency') {
          if (region.body.length > 0 || region.title !== undefined || region.competency !== undefined) underSameHeader();
          region.competency = use.name;
          if (use.definition !== undefined) region.definition = use.definition;
        } else if (use.alone) sections.push({ sort: 'name', theme: use.name });
        if (!use.alone) region.body.push({ ...bodyRow(row), names: use });
        return;
      case 'field':
        region.fields.push(use);
        return;
      case 'section':
        for (const part of sectionParts(use.named)) sections.push(part);
        return;
      case 'text':
        // Below the title and above the header a text says what the competency means, further down it is one of its texts.
        if (region.title !== undefined && region.body.length === 0 && sections.open.length === 0) {
          const own = use.cell.lines.map(({ text }) => text);
          region.definition = [...(region.definition === undefined ? [] : [region.definition]), ...own].join('\n');
          return;
        }
        if (sections.open.some(({ sort }) => sort !== 'name')) region.body.push(bodyRow(row));
        else region.remarks.push(use.cell);
        return;
      case 'body':
        region.body.push(bodyRow(row));
    }
  });
  begin();
  return regions.map((open): Region => ({ table, ...open }));
}

/** The texts of a row that do not stand in a later one as well. */
function remarksIn({ rows }: TableBlock, row: number, later: number): readonly Cell[] {
  const again = new Set(filledIn(rows[later] ?? [], later).map(cellText));
  return filledIn(rows[row] ?? [], row).filter((cell) => !again.has(cellText(cell)));
}

/** For each row: the use of the next that is more than a text on the competency or a phrase across the table. */
function usesToCome(uses: readonly RowUse[]): readonly (RowUse['use'] | undefined)[] {
  const toCome: (RowUse['use'] | undefined)[] = [];
  for (let row = uses.length - 2; row >= 0; row -= 1) {
    const next = uses[row + 1]?.use;
    toCome[row] = next === 'blank' || next === 'left-out' || next === 'field' || next === 'text' || next === 'section' ? toCome[row + 1] : next;
  }
  return toCome;
}

/** For each row: whether rows with texts come before the next header. */
function rowsToCome(uses: readonly RowUse[]): readonly boolean[] {
  const found: boolean[] = [];
  for (let row = uses.length - 2; row >= 0; row -= 1) {
    const next = uses[row + 1]?.use;
    found[row] = next === 'body' || next === 'name' || (next !== 'header' && (found[row + 1] ?? false));
  }
  return found;
}

type SectionPart = { readonly sort: 'name' | 'level' | 'kind' } & Section;

function sectionParts({ term, name }: NamedTerm): readonly SectionPart[] {
  const named: SectionPart[] = name === undefined ? [] : [{ sort: 'name', name }];
  if (term.type === 'level') return [...named, { sort: 'level', level: term.level }];
  if (term.type === 'kind') return [...named, { sort: 'kind', kind: term }];
  if (term.type === 'field') return [...named, { sort: 'kind', field: term }];
  return named;
}

/** The cells of a region's rows, by column; a cell that covers several columns counts in each. */
export function bodyCells(region: Region, column: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { row } of region.body) {
    const cell = region.table.rows[row]?.[column];
    if (isFilled(cell) && cell !== cells.at(-1)) cells.push(cell);
  }
  return cells;
}
