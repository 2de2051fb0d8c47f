import type { IssuePath } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import { append } from '../many.js';
import type { Cell } from '../read/block.js';
import { isFilled } from './cells.js';
import { attributesOf, ofSegment, type Attributes } from './cell-attributes.js';
import type { Column } from './column.js';
import type { CompetencyDraft } from './draft.js';
import { quoted } from './evidence.js';
import type { Findings } from './findings.js';
import type { Placement } from './naming.js';
import { cleanTitle } from './clean-title.js';
import { RegionNames } from './region-names.js';
import { blocksOf, readRows, type NamedRow } from './region-rows.js';
import { statedIds } from './stated-ids.js';
import type { Region, Section } from './regions.js';
import { segmentsOf, type Segment } from './segments.js';
import type { RegionPlan, TablePlan } from './table-plan.js';
import type { TextNotes } from './text-notes.js';
import { plainText, styleOf, textsOf, type TextStyle } from './texts.js';

/** Takes the behaviours of one region of a table into the draft. */
export class RegionReader {
  readonly #plan: TablePlan;
  readonly #region: Region;
  readonly #columns: readonly Column[];
  readonly #findings: Findings;
  readonly #notes: TextNotes;
  readonly #names: RegionNames;
  readonly #rows: readonly NamedRow[];
  readonly #style: TextStyle;
  /** Bold lines in the cells are names only where no column names the rows. */
  readonly #boldNames: boolean;
  /** One text to a row: what stands in it is one behaviour, however many sentences it has. */
  readonly #long: boolean;
  readonly #taken = new Set<Cell>();
  /** The ids that a column states, by the row. */
  readonly #ids: ReadonlyMap<number, string>;

  constructor(plan: TablePlan, { region, columns, boldNames }: RegionPlan, findings: Findings, notes: TextNotes) {
    this.#plan = plan;
    this.#region = region;
    this.#columns = columns;
    this.#findings = findings;
    this.#notes = notes;
    this.#names = new RegionNames(plan, region, columns);
    this.#rows = readRows(region, columns, findings.issues);
    const texts = region.body.flatMap(({ row }) => (region.table.rows[row] ?? []).filter((_, index) => columns[index]?.use === 'texts')).filter(isFilled);
    this.#style = styleOf(texts.map(({ lines }) => lines));
    const names = columns.filter((column) => column.use === 'names');
    this.#boldNames = boldNames && names.every(({ holds }) => holds === 'number' || holds === 'id' || holds === 'group');
    this.#ids = statedIds(region, columns);
    const single = texts.every(({ lines }) => lines.length === 1 && lines[0]?.depth === 0);
    const columnsOfTexts = columns.filter((column) => column.use === 'texts' && !column.field).length;
    const saidByRow = names.some(({ holds }) => holds === 'level' || holds === 'kind' || holds === 'mark');
    this.#long = single && columnsOfTexts === 1 && saidByRow && !(this.#style.semicolons && this.#isEachNamedOnce());
  }

  /** No two rows say the same of their texts, so each holds all texts of its place. */
  #isEachNamedOnce(): boolean {
    return blocksOf(this.#rows).length === this.#rows.length;
  }

  take(): void {
    const titleOfAll = this.#names.titleOfAll();
    if (titleOfAll !== undefined) this.#findings.entitle(titleOfAll, this.#region.table.place);
    this.#takeWhole();
    this.#leaveRemarks();
    this.#noteMarks();
    for (const block of blocksOf(this.#rows)) this.#takeBlock(block);
  }

  /** Texts about the competency as a whole, in rows of their own. */
  #takeWhole(): void {
    const { title, competency: named, definition, fields, table } = this.#region;
    const whole = title !== undefined || named !== undefined || fields.length > 0 ? this.#names.whole() : undefined;
    if (!whole) return;
    const competency = this.#competency(whole, table.place);
    if (definition !== undefined) competency.describe('definition', [definition]);
    for (const field of fields) this.#describe(competency, field, { lines: field.value.lines });
  }

  #leaveRemarks(): void {
    for (const { place, lines } of this.#region.remarks) this.#leave(place, plainText(lines));
    this.#columns.forEach((column, index) => {
      if (column.use === 'texts' && column.below !== undefined && !column.level) this.#leave([...this.#region.table.place, 'column', index], column.below);
    });
  }

  #noteMarks(): void {
    const marked = this.#rows.flatMap(({ labels }) => labels.marked ?? []);
    const several = marked.filter(({ levels }) => levels > 1).length;
    append(this.#findings.marked, marked.map(({ levels, toTheEnd }) => ({ several: levels > 1, toTheEnd })));
    if (several > 0) this.#findings.issues.push(importIssue('marked-levels', this.#region.table.place, { count: String(several) }));
  }

  #leave(at: IssuePath, text: string): void {
    this.#findings.issues.push(importIssue('text-not-understood', at, { text: excerpt(text) }));
  }

  /** Rows of one name are read column by column. */
  #takeBlock(rows: readonly NamedRow[]): void {
    const filled = new Set<NamedRow>();
    this.#columns.forEach((_, index) => {
      for (const row of rows) if (this.#takeSlot(row, index)) filled.add(row);
    });
    for (const row of rows) {
      if (!filled.has(row) && row.named !== '') this.#competency(this.#names.of(row, []), this.#rowPlace(row));
      if (row.labels.below !== undefined) this.#describeRow(row, row.labels.below);
      if (row.labels.belowLevel !== undefined) this.#describeLevel(row, row.labels.belowLevel);
    }
  }

  #rowPlace({ row }: NamedRow): IssuePath {
    return [...this.#region.table.place, 'row', row];
  }

  /** Whether there was a text at this place. */
  #takeSlot(row: NamedRow, index: number): boolean {
    const slots = this.#region.table.rows[row.row] ?? [];
    const cell = slots[index];
    if (!isFilled(cell) || cell === slots[index - 1]) return false;
    if (this.#taken.has(cell)) return true;
    const column = this.#columns[index];
    if (column?.use === 'open') this.#notes.lose(column.header, cell);
    // A text across the table begins in the column of the names.
    if (column?.use !== 'texts' && (cell.columnSpan < 2 || cell.columnSpan < this.#columns.length)) return false;
    this.#taken.add(cell);
    this.#takeCell(cell, row);
    return true;
  }

  #takeCell(cell: Cell, row: NamedRow): void {
    const attributes = attributesOf(cell, this.#columns, row, this.#plan.context);
    if (attributes.merged) this.#tellMerged(cell, attributes.merged.names, attributes.merged.level?.label ?? '');
    const wholeCompetency = cell.rowSpan > 1 && !attributes.field && this.#coversCompetency(cell, row, attributes.kind?.kind === 'contra');
    for (const segment of segmentsOf(cell.lines, this.#boldNames)) {
      const own = ofSegment(attributes, segment);
      const names = [attributes.columnName, segment.name, segment.named?.name].filter((name) => name !== undefined);
      const { theme, ...whole } = this.#names.of(row, names);
      const placement = wholeCompetency ? whole : { ...whole, theme };
      if (segment.intro !== undefined) this.#notes.intro(segment.intro);
      this.#takeSegment(segment, own, placement, cell, this.#ids.get(row.row));
    }
  }

  #takeSegment(segment: Segment, { field, kind: said, level }: Attributes, placement: Placement, cell: Cell, id: string | undefined): void {
    const competency = this.#competency(placement, cell.place);
    if (field) {
      this.#describe(competency, field, segment);
      return;
    }
    const { kind, label } = said ?? { kind: 'positive', label: '' };
    if (label) this.#findings.draft.label(kind, label);
    const texts = this.#texts(segment);
    for (const text of texts) competency.add({ theme: placement.theme, level, kind, text, id: texts.length === 1 ? id : undefined, place: cell.place });
  }

  #texts({ lines }: Segment): readonly string[] {
    const [only] = lines;
    return this.#long && only ? [only.text] : textsOf(lines, this.#style, this.#notes.tally);
  }

  /** A cell beside all themes of a competency belongs to none of them, as unacceptable behaviour often does; beside some, to the first. */
  #coversCompetency(cell: Cell, first: NamedRow, contra: boolean): boolean {
    const from = first.index;
    const covered = this.#rows.slice(from, from + cell.rowSpan).filter(({ row }) => row < cell.row + cell.rowSpan);
    const names = [...new Set(covered.map(({ named }) => named))];
    if (names.length < 2) return false;
    const { competency, theme } = this.#names.of(first, []);
    const isOfIt = (row: NamedRow | undefined) => row !== undefined && this.#names.of(row, []).competency === competency;
    const whole = theme !== undefined && covered.every(isOfIt) && !isOfIt(this.#rows[from - 1]) && !isOfIt(this.#rows[from + covered.length]);
    if (!whole || !contra) this.#tellMerged(cell, names, whole ? '' : first.named);
    return whole;
  }

  #tellMerged(cell: Cell, names: readonly string[], name: string): void {
    this.#findings.issues.push(importIssue('merged-cells', cell.place, { names: quoted(names), name }));
  }

  #competency(placement: Placement, at: IssuePath): CompetencyDraft {
    const title = placement.competency === undefined ? this.#findings.nameless(at) : cleanTitle(placement.competency);
    const competency = this.#findings.draft.competency(title, placement.group, at);
    if (placement.theme !== undefined) competency.theme(placement.theme);
    this.#findings.placed(this.#plan.context, competency);
    return competency;
  }

  #describe(competency: CompetencyDraft, { field, label }: NonNullable<Section['field']>, { lines }: Segment): void {
    if (label) this.#findings.draft.label(field, label);
    competency.describe(field, field === 'skills' ? textsOf(lines, this.#style, this.#notes.tally) : lines.map(({ text }) => text));
  }

  #describeLevel(row: NamedRow, text: string): void {
    const { level } = row.labels.says;
    if (level) this.#findings.levelTexts.push({ level, text });
    else this.#leave(this.#rowPlace(row), text);
  }

  /** A text below the name of a row says what the competency means; for themes there is no place for one. */
  #describeRow(row: NamedRow, text: string): void {
    const placement = this.#names.of(row, []);
    if (placement.theme === undefined) this.#competency(placement, this.#rowPlace(row)).describe('definition', [text]);
    else this.#leave(this.#rowPlace(row), text);
  }
}
