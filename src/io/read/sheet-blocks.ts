import type { Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import { ASIDE_TITLE } from '../interpret/words.js';
import { BlockList } from './block-list.js';
import type { Block, Line } from './block.js';
import { formGrid, MAX_COLUMNS, type SourceCell, type SourceRow } from './grid.js';
import type { CollectedLine } from './line-collector.js';
import { sideBySide } from './side-by-side.js';
import { outlineLines, wordLines } from './sheet-lines.js';
import { runsOf, type Run, type Sheet, type SheetCell, type SheetRow } from './sheet-rows.js';
import { append, greatest } from '../many.js';

const EMPTY: SourceCell = { lines: [], header: false, rowSpan: 1, columnSpan: 1 };
/** The longest line that can be a heading. */
const LONGEST_HEADING = 100;
const [DOCUMENT, SHEET, WITHIN] = [0, 1, 2];
/** Blank rows that one cell may cover; more is no table that people made. */
const MOST_BLANKS = 100;

interface SheetRuns {
  readonly name: string;
  readonly runs: readonly Run[];
}

const isTable = ({ sort }: Run): boolean => sort === 'table';
const hasTable = ({ runs }: SheetRuns): boolean => runs.some(isTable);

/** Sheets as headings, paragraphs, lists and tables: what stands alone between blank rows is about the table below it. */
export function blocksOfSheets(sheets: readonly Sheet[]): { readonly blocks: readonly Block[]; readonly issues: readonly Issue[] } {
  const filled = sheets.filter(({ rows }) => rows.length > 0).map(({ name, rows }): SheetRuns => ({ name, runs: runsOf(rows) }));
  const builder = new SheetBlocks(titleOf(filled), filled);
  for (const sheet of filled) builder.add(sheet);
  return builder;
}

/** The title of the whole: it stands on every sheet, on one that has no table, or alone above all tables of the only one. */
function titleOf(sheets: readonly SheetRuns[]): string | undefined {
  const [first, ...others] = sheets;
  const [top, next] = first?.runs ?? [];
  const heading = top && headingIn(top);
  if (!first || !top || heading === undefined) return undefined;
  if (others.length > 0) {
    const repeated = others.every(({ runs: [run] }) => run && headingIn(run) === heading);
    return repeated || (!hasTable(first) && others.some(hasTable) && !ASIDE_TITLE.test(heading)) ? heading : undefined;
  }
  const named = first.runs.filter((run, index) => isTable(run) && first.runs[index - 1]?.sort === 'words').length;
  const alone = top.rows.length === 1 && (!next || isTable(next));
  return (named > 1 && alone) || !hasTable(first) ? undefined : heading;
}

/** The first of words that stand alone, where it is as short as a heading. */
function headingIn({ rows, sort }: Run): string | undefined {
  const lines = (sort === 'words' && rows[0]?.cells[0]?.lines) || [];
  return lines[0] && lines.length === 1 && isHeading(lines[0]) ? lines[0].text : undefined;
}

const isHeading = ({ depth, text }: Line): boolean => depth === 0 && text.length <= LONGEST_HEADING && !/[.;,:!]$/.test(text);

class SheetBlocks {
  readonly issues: Issue[] = [];
  readonly #list = new BlockList();
  #titled = false;
  /** There was a sheet with tables. */
  #tabled = false;

  constructor(
    readonly title: string | undefined,
    readonly sheets: readonly SheetRuns[],
  ) {}

  get blocks(): readonly Block[] {
    return this.#list.blocks;
  }

  add(sheet: SheetRuns): void {
    const { name, runs } = sheet;
    const first = runs[0] && headingIn(runs[0]);
    if (first === this.title && first !== undefined && !this.#titled) {
      this.#titled = true;
      this.#heading(DOCUMENT, first);
    }
    // A tab that says what the first line of its sheet says is one heading.
    if (name !== '' && name !== this.title && this.#isPart(sheet)) this.#heading(SHEET, name);
    this.#tabled ||= hasTable(sheet);
    if (this.sheets.some(hasTable)) this.#runs(runs, new Set([name, this.title]));
    else this.#list.addLines(runs.flatMap(({ rows, sort }) => (sort === 'outline' ? outlineLines(rows) : wordLines(rows))));
  }

  /** Around the only sheet with tables, those before it introduce it and those after it are about something else. */
  #isPart(sheet: SheetRuns): boolean {
    if (this.title === undefined) return true;
    if (this.sheets.filter(hasTable).length > 1) return true;
    return !hasTable(sheet) && this.#tabled;
  }

  #runs(runs: readonly Run[], said: ReadonlySet<string | undefined>): void {
    let table: SheetRow[] = [];
    const flush = (): void => {
      if (table.length > 0) for (const own of sideBySide(table)) this.#table(own);
      table = [];
    };
    runs.forEach((run, index) => {
      if (isTable(run)) {
        append(table, run.rows);
        return;
      }
      flush();
      if (run.sort === 'outline') this.#list.addLines(outlineLines(run.rows));
      else this.#words(run, runs.slice(index + 1).some(isTable), index === 0 ? said : new Set());
    });
    flush();
  }

  /** Words between blank rows: the first line is a heading when a table follows and it is as short as one. */
  #words({ rows }: Run, above: boolean, said: ReadonlySet<string | undefined>): void {
    const lines = rows.flatMap(({ cells }, row): readonly CollectedLine[] => {
      const [line, ...others] = cells[0]?.lines ?? [];
      if (!line || others.length > 0) return cells[0]?.lines ?? [];
      if (row === 0 && said.has(line.text)) return [];
      return above && isHeading(line) && (row === 0 || line.bold) ? [{ ...line, soft: false, heading: WITHIN }] : [line];
    });
    this.#list.addLines(lines);
  }

  #heading(level: number, text: string): void {
    this.#list.addLines([{ text, depth: 0, bold: false, soft: false, heading: level }]);
  }

  #table(rows: readonly SheetRow[]): void {
    const place = this.#list.place('table');
    const left = rows.reduce((least, { cells }) => Math.min(least, cells[0]?.column ?? 0), Number.POSITIVE_INFINITY);
    const right = rows.reduce((most, { cells }) => cells.reduce((end, { column, columnSpan }) => Math.max(end, column + columnSpan), most), 0);
    const width = Math.min(right - left, MAX_COLUMNS);
    const grid = formGrid(sourceRows(rows, left, width), place);
    const columns = right - left - width;
    const lost = grid.lost?.rows ?? 0;
    if (lost + columns > 0) this.issues.push(importIssue('table-cut', place, { rows: String(lost), columns: String(columns) }));
    this.#list.add({ type: 'table', rows: grid.rows, place });
  }
}

/** Rows with every cell that no other covers, and one blank row where any number of them were. */
function sourceRows(rows: readonly SheetRow[], left: number, width: number): readonly SourceRow[] {
  const source: SourceRow[] = [];
  /** For each column, the first row that no cell from above covers. */
  const free = new Array<number>(width).fill(0);
  let before = rows[0]?.index ?? 0;
  for (const row of rows) {
    // A cell that covers blank rows has to find them.
    const covered = greatest(free);
    const blanks = Math.min(Math.max(Math.min(row.index, covered) - before - 1, row.index > before + 1 ? 1 : 0), MOST_BLANKS);
    for (let blank = 0; blank < blanks; blank += 1) source.push({ cells: rowCells([], left, width, free, before + 1 + blank), group: 0 });
    source.push({ cells: rowCells(row.cells, left, width, free, row.index), group: 0 });
    before = row.index;
  }
  return source;
}

function rowCells(filled: readonly SheetCell[], left: number, width: number, free: number[], row: number): readonly SourceCell[] {
  const cells: SourceCell[] = [];
  const at = new Map(filled.map((cell) => [cell.column - left, cell]));
  for (let column = 0; column < width; column += 1) {
    if ((free[column] ?? 0) > row) continue;
    const cell = at.get(column);
    cells.push(cell ? { lines: cell.lines, header: false, rowSpan: cell.rowSpan, columnSpan: Math.min(cell.columnSpan, width - column) } : EMPTY);
    if (!cell) continue;
    free.fill(row + cell.rowSpan, column, column + cell.columnSpan);
    column += cell.columnSpan - 1;
  }
  return cells;
}
