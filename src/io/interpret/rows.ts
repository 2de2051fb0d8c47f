import type { Cell, TableBlock } from '../read/block.js';
import { cleanTitle } from './clean-title.js';
import type { RowCorrection } from './corrections.js';
import type { GivenCorrections } from './given-corrections.js';
import { cellText, isNameLike, isTextLike, standsOut, titledText } from './cells.js';
import { isHeaderLike, RowFacts } from './row-facts.js';
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
  | { readonly use: 'section'; readonly named: NamedTerm }
  /** A label and its value: "Competency | Teamwork". */
  | { readonly use: 'property'; readonly holds: 'group' | 'competency'; readonly value: string }
  /** A label and a text about the competency as a whole: "Definition | …". */
  | { readonly use: 'field'; readonly field: Field; readonly label: string; readonly value: Cell }
  /** A text across the table that is no name. */
  | { readonly use: 'text'; readonly cell: Cell }
  | { readonly use: 'body' }
  | NameRow
  | { readonly use: 'left-out' };

/** A person said what the row's first text names. */
export interface NameRow {
  readonly use: 'name';
  readonly names: 'competency' | 'theme';
  readonly name: string;
  readonly definition?: string;
  /** There are no further texts in the row. */
  readonly alone: boolean;
}

/** Reads what each row is for, with an eye on the rows around it. */
export function rowUses(table: TableBlock, corrections: GivenCorrections): readonly RowUse[] {
  const reader = new RowReader(table);
  const uses = table.rows.map((_, row) => reader.use(row, corrections.row(table, row)));
  if (corrections.namesLevels(table) && !uses.some(({ use }) => use === 'header')) {
    const row = uses.findIndex(({ use }) => use === 'body');
    if (reader.mayNameColumns(row)) uses[row] = reader.headerUse(row);
  }
  return uses;
}

class RowReader {
  readonly #facts: RowFacts;
  readonly #uses: RowUse[] = [];
  /** Texts of the first header row, which may be repeated further down. */
  #header: string | undefined;
  /** The columns name what each row's cells are about, so names in the rows are values. */
  #long = false;

  constructor(table: TableBlock) {
    this.#facts = new RowFacts(table);
  }

  /** @param corrected what a person says that the row is */
  use(row: number, corrected: RowCorrection['is'] | undefined): RowUse {
    const use = corrected === undefined ? this.#judge(row) : this.#corrected(row, corrected);
    this.#uses[row] = use;
    if (use.use === 'header' && this.#header === undefined) {
      this.#header = this.#facts.textsOf(row);
      // Names over several columns are bands over the names below them.
      const bands = this.#facts.filled[row]?.some(({ columnSpan }) => columnSpan > 1) ?? false;
      this.#long = !bands && (this.#facts.terms[row] ?? []).filter((term) => term?.type === 'column').length >= 2;
    }
    return use;
  }

  #judge(row: number): RowUse {
    const cells = this.#facts.filled[row] ?? [];
    const first = cells[0];
    if (!first) return { use: 'blank' };
    if (this.#facts.isSpanning(row) || (this.#facts.isAlone(row) && this.#goesAcross(row))) return this.#spanningUse(first, row);
    const property = this.#property(row) ?? this.#field(row);
    if (property) return property;
    if (this.#isHeader(row)) return this.headerUse(row);
    // A sentence alone among the names is a remark.
    if (this.#facts.isAlone(row) && /[^\s.]{3,}\s.*\s.*[.!]$/u.test(cellText(first)) && this.#facts.isBesideBlanks(row)) return { use: 'text', cell: first };
    const definition = cells[1];
    if (definition && this.#isTitled(row)) return { use: 'title', title: cellText(first), definition: cellText(definition) };
    return { use: 'body' };
  }

  /** A text alone in its row is about the rows below: it stands above a header, or says a kind where columns do not. */
  #goesAcross(row: number): boolean {
    if (this.#facts.headerAfter[row] !== undefined) return true;
    return !this.#facts.byRow && !this.#long && this.#facts.terms[row]?.[0]?.type === 'kind';
  }

  mayNameColumns(row: number): boolean {
    const cells = this.#facts.filled[row] ?? [];
    return cells.length > 1 && cells.every(isHeaderLike);
  }

  headerUse(row: number): RowUse {
    const terms = this.#facts.terms[row] ?? [];
    return { use: 'header', levels: terms.some((term) => term?.type === 'level'), kinds: terms.some((term) => term?.type === 'kind') };
  }

  #corrected(row: number, is: RowCorrection['is']): RowUse {
    const cells = this.#facts.filled[row] ?? [];
    if (is === 'left-out' || cells.length === 0) return { use: is === 'left-out' ? is : 'blank' };
    if (is === 'texts') return { use: 'body' };
    if (is === 'header') return this.headerUse(row);
    const at = Math.max(cells.findIndex((cell) => !/^[\d.]*$/.test(cellText(cell))), 0);
    const cell = cells[at];
    const titled = cell && titledText(cell);
    return {
      use: 'name',
      names: is,
      name: cleanTitle(titled?.title ?? (cell ? cellText(cell) : '')),
      alone: at === cells.length - 1,
      ...(titled && { definition: titled.definition }),
    };
  }

  #property(row: number): RowUse | undefined {
    const [label, value, ...others] = this.#facts.filled[row] ?? [];
    const [term, valueTerm] = this.#facts.terms[row] ?? [];
    if (!label || !value || others.length > 0 || term?.type !== 'column' || valueTerm || !isNameLike(value)) return undefined;
    if (this.#long || (term.holds !== 'competency' && term.holds !== 'group')) return undefined;
    // "Competency | Teamwork" above a list of behaviours is a header; above named rows or columns it is a property.
    return this.#facts.byRow || this.#facts.headerAfter[row] !== undefined ? { use: 'property', holds: term.holds, value: cellText(value) } : undefined;
  }

  #field(row: number): RowUse | undefined {
    const [label, value, ...others] = this.#facts.filled[row] ?? [];
    const [term, valueTerm] = this.#facts.terms[row] ?? [];
    if (!label || !value || others.length > 0 || label.column !== this.#facts.first || term?.type !== 'field' || valueTerm) return undefined;
    const across = value.columnSpan > 1 && value.column + value.columnSpan >= (this.#facts.rows[row]?.length ?? 0);
    return this.#facts.byRow || across || (this.#facts.headerAfter[row] !== undefined && (this.#header === undefined || this.#isBelowTitle(row)))
      ? { use: 'field', field: term.field, label: term.label, value }
      : undefined;
  }

  /** The rows right above name a competency, or say more of it. */
  #isBelowTitle(row: number): boolean {
    const before = this.#uses.slice(0, row).findLast(({ use }) => use !== 'blank');
    return before?.use === 'property' || before?.use === 'title' || before?.use === 'field';
  }

  #spanningUse(cell: Cell, row: number): RowUse {
    const label = cellText(cell);
    const [first, ...others] = cell.lines;
    const lead = first && inlineLead(first);
    if (first && lead?.named.term.type === 'field') {
      const { field, label: words } = lead.named.term;
      return { use: 'field', field, label: words, value: { ...cell, lines: [{ ...first, text: lead.text }, ...others] } };
    }
    const headed = first && others.length > 0 ? termOf(first.text) : undefined;
    if (headed?.type === 'field') return { use: 'field', field: headed.field, label: headed.label, value: { ...cell, lines: others } };
    if (headed?.type === 'kind' && others.some(({ depth }) => depth > 0)) return { use: 'body' };
    const named = namedTermOf(label);
    if (named && named.term.type !== 'column' && !this.#isTitleByHeader(named.term, row)) return { use: 'section', named };
    const titled = titledText(cell);
    if (titled) return { use: 'title', ...titled };
    return isNameLike(cell) && !isTextLike(cell) ? { use: 'title', title: label } : { use: 'text', cell };
  }

  /** "Strategic" above a header of levels, "Effective" without its opposite: names of competencies that sound like more. */
  #isTitleByHeader(term: Term, row: number): boolean {
    const header = this.#facts.headerAfter[row];
    if (header === undefined) return false;
    if (term.type === 'level') return this.#facts.namesLevels(header);
    return term.type === 'field' || (isPraise(term) && !this.#facts.saysContra);
  }

  #isHeader(row: number): boolean {
    const cells = this.#facts.filled[row] ?? [];
    if (this.#facts.byRow && this.#facts.isLabelled(row)) return false;
    if (this.#header !== undefined) return this.#isLaterHeader(row);
    if (this.#facts.namesColumns(row)) return true;
    if (cells.length < 2 || !cells.every(isNameLike) || this.#isTitled(row)) return false;
    // Names nobody knows: a header by its look, or bands over the row of names below it.
    return cells.every(standsOut) || (this.#facts.headerAfter[row] !== undefined && cells.some(({ columnSpan }) => columnSpan > 1));
  }

  #isLaterHeader(row: number): boolean {
    const cells = this.#facts.filled[row] ?? [];
    const terms = this.#facts.terms[row] ?? [];
    if (this.#facts.textsOf(row) === this.#header) return true;
    if (this.#long || !cells.every(isHeaderLike)) return false;
    const headed = this.#uses[row - 1]?.use === 'header';
    if (headed && cells.every(({ header }) => header)) return true;
    const known = terms.filter((term) => term && !(term.type === 'level' && term.level.bare));
    if (known.length === cells.length && (cells.length > 1 || headed)) return true;
    return cells.length > 1 && known.length * 2 >= cells.length && cells.every(standsOut);
  }

  /** A name and a longer text across the table, above a header. */
  #isTitled(row: number): boolean {
    const cells = this.#facts.filled[row] ?? [];
    const [title, definition] = cells;
    if (!title || !definition || cells.length > 2 || title.column !== this.#facts.first || this.#facts.terms[row]?.[0]) return false;
    const text = cellText(definition);
    const toTheEnd = definition.column + definition.columnSpan >= (this.#facts.rows[row]?.length ?? 0);
    const sentence = text.length > 40 || text.split(' ').length > 4;
    return isNameLike(title) && toTheEnd && definition.columnSpan > 1 && sentence && this.#facts.headerAfter[row] !== undefined;
  }
}
