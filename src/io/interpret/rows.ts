import type { Cell, Slot, TableBlock } from '../read/block.js';
import { cellsIn, cellText, filledIn, headerText, isNameLike, isTextLike, standsOut, titleLines } from './cells.js';
import { inlineLead } from './segments.js';
import { isPraise, namedTermOf, termOf, type Field, type NamedTerm, type Term } from './term.js';

/** What a row of a table is for. */
export type RowUse =
  | { readonly use: 'blank' }
  /** Names the columns. */
  | { readonly use: 'header'; readonly levels: boolean; readonly kinds: boolean }
  /** One name across the table, perhaps with its definition beside it. */
  | { readonly use: 'title'; readonly title: string; readonly definition?: string }
  /** One phrase across the table that says what the rows below are: a kind or a level. */
  | { readonly use: 'section'; readonly named: NamedTerm; readonly label: string }
  /** A label and its value: "Competency | Teamwork". */
  | { readonly use: 'property'; readonly holds: 'group' | 'competency'; readonly value: string }
  /** A label and a text about the competency as a whole: "Definition | …". */
  | { readonly use: 'field'; readonly field: Field; readonly label: string; readonly value: Cell }
  /** A text across the table that is no name. */
  | { readonly use: 'text'; readonly cell: Cell }
  | { readonly use: 'body' };

/** Reads what each row is for, with an eye on the rows around it. */
export function rowUses(table: TableBlock): readonly RowUse[] {
  const reader = new RowReader(table);
  return table.rows.map((_, row) => reader.use(row));
}

class RowReader {
  readonly #rows: readonly (readonly Slot[])[];
  readonly #uses: RowUse[] = [];
  readonly #filled: readonly (readonly Cell[])[];
  readonly #terms: readonly (readonly (Term | undefined)[])[];
  readonly #byRow: boolean;
  /** The names of the rows stand out, so that standing out alone does not make a row one across the table. */
  readonly #namesStandOut: boolean;
  /** For each row: the header that follows, with no more than texts on the competency between. */
  readonly #headerAfter: readonly (number | undefined)[];
  /** A row of the table names levels by columns. */
  readonly #levelsOnTop: boolean;
  /** Texts of the first header row, which may be repeated further down. */
  #header: string | undefined;
  /** The columns name what each row's cells are about, so names in the rows are values. */
  #long = false;

  constructor({ rows }: TableBlock) {
    this.#rows = rows;
    this.#filled = rows.map((row, index) => filledIn(row, index));
    this.#terms = this.#filled.map((cells) => cells.map((cell) => (isHeaderLike(cell) ? termOf(headerText(cell).name) : undefined)));
    this.#levelsOnTop = rows.some((_, row) => this.#namesColumns(row) && this.#namesLevels(row));
    const begun = rows.map((_, row) => row).filter((row) => this.#filled[row]?.[0]?.column === 0 && (this.#filled[row]?.length ?? 0) > 1);
    const labelled = begun.filter((row) => this.#isLabelled(row));
    // "Competency" above the names says that they are names, however they sound.
    const [top] = this.#terms[begun[0] ?? 0] ?? [];
    const headed = top?.type === 'column' && top.holds !== 'level' && top.holds !== 'kind' && this.#namesColumns(begun[0] ?? 0);
    this.#byRow = !headed && labelled.length > 0 && labelled.length >= begun.length * 0.6;
    this.#namesStandOut = this.#filled.some((cells) => cells.length > 1 && cells[0]?.column === 0 && standsOut(cells[0]) && !cells.every(standsOut));
    const after: (number | undefined)[] = [];
    for (let row = rows.length - 1; row >= 0; row -= 1) {
      const next = row + 1;
      const between = this.#filled[next]?.length === 0 || this.#isSpanning(next) || this.#saysField(next) || (this.#isAlone(next) && after[next] !== undefined);
      after[row] = between ? after[next] : next < rows.length && this.#namesColumns(next) ? next : undefined;
    }
    this.#headerAfter = after;
  }

  use(row: number): RowUse {
    const use = this.#judge(row);
    this.#uses[row] = use;
    if (use.use === 'header' && this.#header === undefined) {
      this.#header = this.#textsOf(row);
      this.#long = (this.#terms[row] ?? []).filter((term) => term?.type === 'column').length >= 2;
    }
    return use;
  }

  #judge(row: number): RowUse {
    const cells = this.#filled[row] ?? [];
    const first = cells[0];
    if (!first) return { use: 'blank' };
    if (this.#isSpanning(row) || (this.#isAlone(row) && this.#headerAfter[row] !== undefined)) return this.#spanningUse(first, row);
    const property = this.#property(row) ?? this.#field(row);
    if (property) return property;
    if (this.#isHeader(row)) {
      const terms = this.#terms[row] ?? [];
      return { use: 'header', levels: terms.some((term) => term?.type === 'level'), kinds: terms.some((term) => term?.type === 'kind') };
    }
    const definition = cells[1];
    if (definition && this.#isTitled(row)) return { use: 'title', title: cellText(first), definition: cellText(definition) };
    return { use: 'body' };
  }

  /** A level, kind or field at the row's beginning with text beside it. */
  #isLabelled(row: number): boolean {
    const term = this.#terms[row]?.[0];
    if (!term || term.type === 'column' || (term.type === 'level' && (term.level.bare || this.#levelsOnTop))) return false;
    return this.#filled[row]?.some((cell, index) => index > 0 && !this.#terms[row]?.[index] && !(cell.header && !isTextLike(cell))) ?? false;
  }

  /** The row's only text, in the first column. */
  #isAlone(row: number): boolean {
    const [cell, ...others] = this.#filled[row] ?? [];
    if (cell?.column !== 0 || others.length > 0 || cell.lines.some(({ depth }) => depth > 0)) return false;
    return cellsIn(this.#rows[row] ?? []).every((other) => other === cell || other.lines.length === 0);
  }

  /** One cell alone, across the table or standing out among cells without text. */
  #isSpanning(row: number): boolean {
    const cells = cellsIn(this.#rows[row] ?? []);
    const [cell, ...others] = this.#filled[row] ?? [];
    const width = this.#rows[row]?.length ?? 0;
    if (!cell || others.length > 0 || width < 2 || cells.some((other) => other !== cell && other.lines.length > 0)) return false;
    if (cell.lines.some(({ depth }) => depth > 0) || (cell.lines.length > 1 && !isNameLike(cell) && !titleLines(cell))) return false;
    if (cell.columnSpan > 1 || cells.length === 1) return cell.columnSpan > 1 || cell.column === 0;
    // In a spreadsheet nothing is merged; only its look tells such a row from one without text.
    return cell.column === 0 && standsOut(cell) && !this.#namesStandOut;
  }

  #property(row: number): RowUse | undefined {
    const [label, value, ...others] = this.#filled[row] ?? [];
    const [term, valueTerm] = this.#terms[row] ?? [];
    if (!label || !value || others.length > 0 || term?.type !== 'column' || valueTerm || !isNameLike(value)) return undefined;
    if (this.#long || (term.holds !== 'competency' && term.holds !== 'group')) return undefined;
    // "Competency | Teamwork" above a list of behaviours is a header; above named rows or columns it is a property.
    return this.#byRow || this.#headerAfter[row] !== undefined ? { use: 'property', holds: term.holds, value: cellText(value) } : undefined;
  }

  #field(row: number): RowUse | undefined {
    const [label, value, ...others] = this.#filled[row] ?? [];
    const [term, valueTerm] = this.#terms[row] ?? [];
    if (!label || !value || others.length > 0 || label.column !== 0 || term?.type !== 'field' || valueTerm) return undefined;
    const across = value.columnSpan > 1 && value.column + value.columnSpan >= (this.#rows[row]?.length ?? 0);
    return this.#byRow || across || (this.#header === undefined && this.#headerAfter[row] !== undefined)
      ? { use: 'field', field: term.field, label: term.label, value }
      : undefined;
  }

  #spanningUse(cell: Cell, row: number): RowUse {
    const label = cellText(cell);
    const [first, ...others] = cell.lines;
    const lead = first && inlineLead(first);
    if (first && lead?.named.term.type === 'field') {
      const { field, label: words } = lead.named.term;
      return { use: 'field', field, label: words, value: { ...cell, lines: [{ ...first, text: lead.text }, ...others] } };
    }
    const named = namedTermOf(label);
    if (named && named.term.type !== 'column' && !this.#isTitleByHeader(named.term, row)) return { use: 'section', named, label };
    const titled = titleLines(cell);
    if (titled) return { use: 'title', ...titled };
    return isNameLike(cell) && !isTextLike(cell) ? { use: 'title', title: label } : { use: 'text', cell };
  }

  /** "Strategic" above a header of levels, "Effective" without its opposite: names of competencies that sound like more. */
  #isTitleByHeader(term: Term, row: number): boolean {
    const header = this.#headerAfter[row];
    if (header === undefined) return false;
    if (term.type === 'level') return this.#namesLevels(header);
    return term.type === 'field' || (isPraise(term) && !this.#terms.some((terms) => terms.some((other) => other?.type === 'kind' && other.kind === 'contra')));
  }

  #namesLevels(row: number): boolean {
    return (this.#terms[row] ?? []).filter((term) => term?.type === 'level').length > 1;
  }

  #saysField(row: number): boolean {
    return this.#filled[row]?.length === 2 && this.#terms[row]?.[0]?.type === 'field' && this.#terms[row]?.[1] === undefined;
  }

  /** At least half of the row's names are known as levels, kinds or columns; a number alone may be any number. */
  #namesColumns(row: number): boolean {
    const cells = this.#filled[row] ?? [];
    const terms = (this.#terms[row] ?? []).filter((term) => term !== undefined);
    const numbers = terms.filter((term) => term.type === 'level' && term.level.bare);
    const known = numbers.length > 1 ? terms : terms.filter((term) => !numbers.includes(term));
    if (known.length === 0 || !cells.every(isHeaderLike)) return false;
    if (cells.length === 1) return (cells[0]?.column ?? 0) > 0;
    return known.length * 2 >= cells.length || cells.every(standsOut);
  }

  #isHeader(row: number): boolean {
    const cells = this.#filled[row] ?? [];
    if (this.#byRow && this.#isLabelled(row)) return false;
    if (this.#header !== undefined) return this.#isLaterHeader(row);
    if (this.#namesColumns(row)) return true;
    if (cells.length < 2 || !cells.every(isNameLike) || this.#isTitled(row)) return false;
    // Names nobody knows: a header by its look, or bands over the row of names below it.
    return cells.every(standsOut) || (this.#headerAfter[row] !== undefined && cells.some(({ columnSpan }) => columnSpan > 1));
  }

  #isLaterHeader(row: number): boolean {
    const cells = this.#filled[row] ?? [];
    const terms = this.#terms[row] ?? [];
    if (this.#textsOf(row) === this.#header) return true;
    if (this.#long || !cells.every(isHeaderLike)) return false;
    const headed = this.#uses[row - 1]?.use === 'header';
    if (headed && cells.every(({ header }) => header)) return true;
    const known = terms.filter((term) => term && !(term.type === 'level' && term.level.bare));
    if (known.length === cells.length && (cells.length > 1 || headed)) return true;
    return cells.length > 1 && known.length * 2 >= cells.length && cells.every(standsOut);
  }

  /** A name and a longer text across the table, above a header. */
  #isTitled(row: number): boolean {
    const cells = this.#filled[row] ?? [];
    const [title, definition] = cells;
    if (!title || !definition || cells.length > 2 || title.column !== 0 || this.#terms[row]?.[0]) return false;
    const text = cellText(definition);
    const toTheEnd = definition.column + definition.columnSpan >= (this.#rows[row]?.length ?? 0);
    const sentence = text.length > 40 || text.split(' ').length > 4;
    return isNameLike(title) && toTheEnd && definition.columnSpan > 1 && sentence && this.#headerAfter[row] !== undefined;
  }

  #textsOf(row: number): string {
    return (this.#filled[row] ?? []).map(cellText).join('\n');
  }
}

/** A name, or a name with a text below that says more of it. */
const isHeaderLike = (cell: Cell): boolean => isNameLike(cell) || titleLines(cell) !== undefined;
