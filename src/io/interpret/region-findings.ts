import type { IssuePath } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import type { Cell } from '../read/block.js';
import { isFilled } from './cells.js';
import type { Column, TextsColumn } from './columns.js';
import type { CompetencyDraft } from './draft.js';
import type { Findings } from './findings.js';
import type { LevelName } from './level-name.js';
import { place, type Placement } from './naming.js';
import { cleanTitle } from './outline.js';
import type { Section } from './regions.js';
import { RowLabelReader, type RowLabels } from './row-labels.js';
import { segmentsOf, type Segment } from './segments.js';
import type { RegionPlan, TablePlan } from './table-plan.js';
import type { TextNotes } from './text-notes.js';
import { plainText, styleOf, textsOf, type TextStyle } from './texts.js';

/** What the column, row, section and headings together say of a cell. */
interface Attributes extends Section {
  readonly columnName?: string;
}

/** A body row with what its names and the phrases above it say. */
interface RowContext {
  readonly section: Section;
  readonly labels: RowLabels;
}

interface NamedRow extends RowContext {
  readonly row: number;
  /** All its names, for telling rows apart. */
  readonly named: string;
}

function isSameBlock(a: NamedRow, b: NamedRow): boolean {
  const said = ({ section, labels: { says } }: NamedRow) =>
    [section, says].map(({ name, level, kind, field }) => [name, level?.key, kind?.kind, field?.field].join('\n')).join('\n');
  return a.named === b.named && said(a) === said(b);
}

const NO_ROW: RowContext = { section: {}, labels: { names: [], says: {} } };

/** Takes the behaviours of one region of a table into the draft. */
export class RegionReader {
  readonly #plan: TablePlan;
  readonly #region: RegionPlan['region'];
  readonly #columns: readonly Column[];
  readonly #findings: Findings;
  readonly #notes: TextNotes;
  readonly #labels: RowLabelReader;
  readonly #style: TextStyle;
  /** Bold lines in the cells are names only where no column names the rows. */
  readonly #boldNames: boolean;
  /** One text to a row: what stands in it is one behaviour, however many sentences it has. */
  readonly #long: boolean;
  /** All rows stand below phrases with names, so the title is that of a group of competencies. */
  readonly #sectioned: boolean;
  /** For cells over several rows: the names of the first. */
  readonly #taken = new Map<Cell, string>();

  constructor(plan: TablePlan, { region, columns, boldNames }: RegionPlan, findings: Findings, notes: TextNotes) {
    this.#plan = plan;
    this.#region = region;
    this.#columns = columns;
    this.#findings = findings;
    this.#notes = notes;
    this.#labels = new RowLabelReader(region, columns, findings.issues);
    const cells = region.body.flatMap(({ row }) => region.table.rows[row]?.filter((slot, index) => isFilled(slot) && columns[index]?.use === 'texts') ?? []).filter(isFilled);
    this.#style = styleOf(cells.map(({ lines }) => lines));
    const names = columns.filter((column) => column.use === 'names');
    const named = names.some(({ holds }) => holds === 'label' || holds === 'theme');
    this.#sectioned = named && region.body.length > 0 && region.body.every(({ section }) => section.name !== undefined);
    this.#boldNames = boldNames && names.every(({ holds }) => holds === 'number' || holds === 'group');
    const single = cells.every(({ lines }) => lines.length === 1 && lines[0]?.depth === 0);
    this.#long = single && names.some(({ holds }) => holds === 'level' || holds === 'kind');
  }

  take(): void {
    this.#takeFields();
    for (const { place: at, lines } of this.#region.remarks) this.#leave(at, plainText(lines));
    for (const [index, column] of this.#columns.entries()) {
      if (column.use === 'texts' && column.below !== undefined && !column.level) this.#leave([...this.#region.table.place, 'column', index], column.below);
    }
    let block: NamedRow[] = [];
    for (const { row, section } of this.#region.body) {
      const labels = this.#labels.read(row);
      const named = [...labels.names, labels.theme ?? '', labels.competency ?? ''].filter(Boolean).join('", "');
      const next: NamedRow = { row, section, labels, named };
      if (block[0] && !isSameBlock(block[0], next)) {
        this.#takeBlock(block);
        block = [];
      }
      block.push(next);
    }
    this.#takeBlock(block);
  }

  /** Rows of one name are read column by column: they only divide what belongs together. */
  #takeBlock(rows: readonly NamedRow[]): void {
    const filled = new Set<NamedRow>();
    this.#columns.forEach((_, index) => {
      for (const row of rows) if (this.#takeSlot(row, index)) filled.add(row);
    });
    for (const row of rows) {
      if (!filled.has(row) && row.named !== '') this.#competency(this.#place(row, []), this.#rowPlace(row.row));
      if (row.labels.below !== undefined) this.#describeRow(row, row.labels.below);
    }
  }

  /** Whether there was a text at this place. */
  #takeSlot(row: NamedRow, index: number): boolean {
    const slots = this.#region.table.rows[row.row] ?? [];
    const cell = slots[index];
    if (!isFilled(cell) || cell === slots[index - 1]) return false;
    const column = this.#columns[index];
    const first = this.#taken.get(cell);
    if (first !== undefined) {
      if (first !== row.named && column?.use === 'texts' && !column.field) this.#tellMerged(cell, `"${first}", "${row.named}"`, first);
      return true;
    }
    if (column?.use === 'open') this.#notes.lose(column.header, cell);
    if (column?.use !== 'texts' && !this.#isAcross(cell)) return false;
    this.#taken.set(cell, row.named);
    this.#takeCell(cell, row);
    return true;
  }

  #rowPlace(row: number): IssuePath {
    return [...this.#region.table.place, 'row', row];
  }

  /** A text across the table begins in the column of the names. */
  #isAcross(cell: Cell): boolean {
    return cell.columnSpan > 1 && cell.columnSpan >= this.#columns.length;
  }

  #takeCell(cell: Cell, context: RowContext): void {
    const attributes = this.#attributes(cell, context);
    for (const segment of segmentsOf(cell.lines, this.#boldNames)) {
      const own = ofSegment(attributes, segment);
      const names = [attributes.columnName, segment.name, segment.named?.name].filter((name) => name !== undefined);
      const placement = this.#place(context, names);
      const competency = this.#competency(placement, cell.place);
      if (segment.intro !== undefined) this.#notes.intro(segment.intro);
      if (own.field) {
        this.#describe(competency, own.field, segment);
        continue;
      }
      const { kind, label } = own.kind ?? { kind: 'positive', label: '' };
      if (label) this.#findings.draft.label(kind, label);
      for (const text of this.#texts(segment)) competency.add({ theme: placement.theme, level: own.level, kind, text, place: cell.place });
    }
  }

  #texts({ lines }: Segment): readonly string[] {
    const [only] = lines;
    if (this.#long && only && lines.length === 1 && only.depth === 0) return [only.text];
    return textsOf(lines, this.#style, this.#notes.tally);
  }

  #attributes(cell: Cell, { section, labels: { says } }: RowContext): Attributes {
    const covered = this.#columns.slice(cell.column, cell.column + cell.columnSpan).filter((column) => column.use === 'texts');
    const base = covered[0];
    const { context } = this.#plan;
    const spokenKind = says.kind ?? section.kind;
    const level = says.level ?? section.level ?? this.#levelOf(cell, covered, spokenKind?.kind === 'contra') ?? context.level;
    const field = says.field ?? section.field ?? (spokenKind ? undefined : base?.field) ?? (base?.kind ? undefined : context.field);
    const kind = spokenKind ?? base?.kind ?? context.kind;
    return {
      ...(level && { level }),
      ...(kind && { kind }),
      ...(field && { field }),
      ...(base?.name !== undefined && { columnName: base.name }),
    };
  }

  /** A cell over several levels belongs to the lowest; one over all of them, to none, as unacceptable behaviour does anyway. */
  #levelOf(cell: Cell, covered: readonly TextsColumn[], contra: boolean): LevelName | undefined {
    const levels = covered.flatMap(({ level }) => (level ? [level] : []));
    if (new Set(levels.map(({ key }) => key)).size < 2) return levels[0];
    const all = this.#columns.every((column) => column.use !== 'texts' || !column.level || covered.includes(column));
    if (all && contra) return undefined;
    this.#tellMerged(cell, levels.map(({ label }) => `"${label}"`).join(', '), all ? '' : (levels[0]?.label ?? ''));
    return all ? undefined : levels[0];
  }

  #tellMerged(cell: Cell, names: string, name: string): void {
    this.#findings.issues.push(importIssue('merged-cells', cell.place, { names, name }));
  }

  #place({ section, labels }: RowContext, more: readonly string[]): Placement {
    const { context, captionTitle } = this.#plan;
    const title = this.#region.title ?? captionTitle;
    const declared: Placement = { group: labels.group ?? this.#region.group, competency: labels.competency, theme: labels.theme };
    const inner = [...labels.names, ...more];
    const outer = section.name === undefined ? [] : [section.name];
    if (declared.competency !== undefined) return place(context, declared, [...outer, ...inner]);
    if (title === undefined) {
      const corner = context.names.length === 0 && outer.length === 0 && inner.length === 1 ? this.#corner() : undefined;
      return place(context, { ...declared, competency: corner }, [...outer, ...inner]);
    }
    if (context.competencyAt !== undefined) return place(context, declared, [title, ...outer, ...inner]);
    // A phrase across the table, above rows with names, begins the next competency; the title is of all or of the first.
    if (section.name !== undefined && (inner.length > 0 || declared.theme !== undefined)) {
      return place(context, { ...declared, ...(this.#sectioned && { group: title }), competency: section.name }, inner);
    }
    return place(context, { ...declared, competency: title }, [...outer, ...inner]);
  }

  /** Unknown words above the names of the rows, which name the whole when nothing else does. */
  #corner(): string | undefined {
    const corners = this.#columns.flatMap((column) => (column.use === 'names' && column.corner !== undefined ? [column.corner] : []));
    return corners.length === 1 ? corners[0] : undefined;
  }

  #competency(placement: Placement, at: IssuePath): CompetencyDraft {
    const title = placement.competency === undefined ? this.#findings.nameless(at) : cleanTitle(placement.competency);
    const competency = this.#findings.draft.competency(title, placement.group);
    if (placement.theme !== undefined) competency.theme(placement.theme);
    this.#findings.placed(this.#plan.context, competency);
    return competency;
  }

  /** Texts about the competency as a whole, in rows of their own. */
  #takeFields(): void {
    const { title, definition, fields, table } = this.#region;
    if ((title === undefined || (this.#sectioned && definition === undefined)) && fields.length === 0) return;
    const competency = this.#competency(this.#place(NO_ROW, []), table.place);
    if (definition !== undefined) competency.describe('definition', [definition]);
    for (const field of fields) this.#describe(competency, field, { lines: field.value.lines });
  }

  #describe(competency: CompetencyDraft, { field, label }: NonNullable<Section['field']>, { lines }: Segment): void {
    if (label) this.#findings.draft.label(field, label);
    competency.describe(field, field === 'skills' ? textsOf(lines, this.#style, this.#notes.tally) : lines.map(({ text }) => text));
  }

  /** A text below the name of a row says what the competency means; for themes there is no place for one. */
  #describeRow(row: NamedRow, text: string): void {
    const placement = this.#place(row, []);
    if (placement.theme === undefined) this.#competency(placement, this.#rowPlace(row.row)).describe('definition', [text]);
    else this.#leave(this.#rowPlace(row.row), text);
  }

  #leave(at: IssuePath, text: string): void {
    this.#findings.issues.push(importIssue('text-not-understood', at, { text: excerpt(text) }));
  }
}

function ofSegment(attributes: Attributes, { named }: Segment): Section {
  switch (named?.term.type) {
    case 'level':
      return { ...attributes, level: named.term.level };
    case 'kind': {
      const { field: _, ...rest } = attributes;
      return { ...rest, kind: named.term };
    }
    case 'field':
      return { ...attributes, field: named.term };
    default:
      return attributes;
  }
}
