import type { Cell, Slot, TableBlock } from '../read/block.js';
import { cellsIn, cellText, filledIn, headerText, isNameLike, isTextLike, standsOut, titledText } from './cells.js';
import { termOf, type Term } from './term.js';

/** What can be said of each row of a table before it is clear what the row is for. */
export class RowFacts {
  readonly rows: readonly (readonly Slot[])[];
  /** For each row the cells with text that begin in it. */
  readonly filled: readonly (readonly Cell[])[];
  /** For each of these cells what its name says. */
  readonly terms: readonly (readonly (Term | undefined)[])[];
  /** The first column with any text. */
  readonly first: number;
  /** Rows, not columns, say levels or kinds. */
  readonly byRow: boolean;
  /** For each row: the header that follows, with no more than texts on the competency between. */
  readonly headerAfter: readonly (number | undefined)[];
  /** Some cell says that behaviour is not acceptable. */
  readonly saysContra: boolean;
  /** A row names levels by columns. */
  readonly #levelsOnTop: boolean;
  /** The names of the rows stand out, so that standing out alone does not make a row one across the table. */
  readonly #namesStandOut: boolean;

  constructor({ rows }: TableBlock) {
    this.rows = rows;
    this.filled = rows.map((row, index) => filledIn(row, index));
    this.first = this.filled.reduce((least, cells) => Math.min(least, cells[0]?.column ?? least), rows[0]?.length ?? 0);
    this.terms = this.filled.map((cells) => cells.map((cell) => (isHeaderLike(cell) ? termOf(headerText(cell).name) : undefined)));
    this.saysContra = this.terms.some((terms) => terms.some((term) => term?.type === 'kind' && term.kind === 'contra'));
    this.#levelsOnTop = rows.some((_, row) => this.namesColumns(row) && this.namesLevels(row));
    this.#namesStandOut = this.filled.some((cells) => {
      const [name, ...texts] = cells;
      return name?.column === this.first && texts.length > 0 && (standsOut(name) || isShouted(name)) && !cells.every(standsOut);
    });
    this.byRow = this.#isByRow();
    this.headerAfter = this.#findHeaders();
  }

  #isByRow(): boolean {
    const begun = this.filled.flatMap((cells, row) => (cells[0]?.column === this.first && cells.length > 1 ? [row] : []));
    const [top = 0] = begun;
    const [term] = this.terms[top] ?? [];
    // "Competency" above the names says that they are names, however they sound.
    const labelled = begun.filter((row) => this.isLabelled(row));
    // But "Competency | Teamwork" above rows of levels and kinds is one of them.
    const isProperty = this.filled[top]?.length === 2 && this.terms[top]?.[1] === undefined && labelled.length === begun.length - 1 && labelled.length > 1;
    if (term?.type === 'column' && term.holds !== 'level' && term.holds !== 'kind' && this.namesColumns(top)) return isProperty;
    return labelled.length > 0 && labelled.length >= begun.length * MOST;
  }

  #findHeaders(): readonly (number | undefined)[] {
    const after: (number | undefined)[] = [];
    for (let row = this.rows.length - 1; row >= 0; row -= 1) {
      const next = row + 1;
      const between = this.filled[next]?.length === 0 || this.isSpanning(next) || this.#saysField(next) || (this.isAlone(next) && after[next] !== undefined);
      after[row] = between ? after[next] : next < this.rows.length && this.namesColumns(next) ? next : undefined;
    }
    return after;
  }

  /** A level, kind or field at the row's beginning with text beside it. */
  isLabelled(row: number): boolean {
    const term = this.terms[row]?.[0];
    if (!term || term.type === 'column' || (term.type === 'level' && (term.level.bare || this.#levelsOnTop))) return false;
    return this.filled[row]?.some((cell, index) => index > 0 && !this.terms[row]?.[index] && !(cell.header && !isTextLike(cell))) ?? false;
  }

  /** The row's only text, in the first column. */
  isAlone(row: number): boolean {
    const [cell, ...others] = this.filled[row] ?? [];
    if (cell?.column !== this.first || others.length > 0 || cell.lines.some(({ depth }) => depth > 0)) return false;
    return cellsIn(this.rows[row] ?? []).every((other) => other === cell || other.lines.length === 0);
  }

  /** One cell alone, across the table or standing out among cells without text. */
  isSpanning(row: number): boolean {
    const cells = cellsIn(this.rows[row] ?? []);
    const [cell, ...others] = this.filled[row] ?? [];
    const width = this.rows[row]?.length ?? 0;
    if (!cell || others.length > 0 || width < 2 || cells.some((other) => other !== cell && other.lines.length > 0)) return false;
    if (cell.lines.some(({ depth }) => depth > 0) || (cell.lines.length > 1 && !isNameLike(cell) && !titledText(cell))) return false;
    if (cell.columnSpan > 1 || cells.length === 1) return cell.columnSpan > 1 || cell.column === this.first;
    // In a spreadsheet nothing is merged; only its look tells such a row from one without text.
    return cell.column === this.first && (standsOut(cell) || isShouted(cell)) && !this.#namesStandOut;
  }

  /** The rows above and below have no text, or there are none below. */
  isBesideBlanks(row: number): boolean {
    return this.filled[row - 1]?.length === 0 && (this.filled[row + 1]?.length ?? 0) === 0;
  }

  #saysField(row: number): boolean {
    const [label, value, ...others] = this.terms[row] ?? [];
    return label?.type === 'field' && value === undefined && others.length === 0 && this.filled[row]?.length === 2;
  }

  /** At least half of the row's names are known as levels, kinds or columns; a number alone may be any number. */
  namesColumns(row: number): boolean {
    const cells = this.filled[row] ?? [];
    const terms = (this.terms[row] ?? []).filter((term) => term !== undefined);
    const numbers = terms.filter((term) => term.type === 'level' && term.level.bare);
    const known = numbers.length > 1 ? terms : terms.filter((term) => !numbers.includes(term));
    if (known.length === 0 || !cells.every(isHeaderLike)) return false;
    if (cells.length === 1) return (cells[0]?.column ?? 0) > this.first;
    return known.length * 2 >= cells.length || cells.every(standsOut);
  }

  namesLevels(row: number): boolean {
    return (this.terms[row] ?? []).filter((term) => term?.type === 'level').length > 1;
  }

  textsOf(row: number): string {
    return (this.filled[row] ?? []).map(cellText).join('\n');
  }
}

/** So many of a table's rows or cells show what the others are. */
const MOST = 0.6;

/** Written in capitals, as headings in spreadsheets are. */
const isShouted = (cell: Cell): boolean => /\p{Lu}{4}/u.test(cellText(cell)) && !/\p{Ll}/u.test(cellText(cell));

/** A name, or a name with a text below that says more of it. */
export const isHeaderLike = (cell: Cell): boolean => isNameLike(cell) || titledText(cell) !== undefined;
