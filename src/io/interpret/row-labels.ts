import type { Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import { cellText, isFilled, titledText } from './cells.js';
import type { Column, NamesColumn } from './column.js';
import { anyLevel, type LevelName } from './level-name.js';
import { isMark } from './marked-levels.js';
import { cleanTitle } from './clean-title.js';
import type { Section, Region } from './regions.js';
import { namedTermOf, termOf } from './term.js';
import { AS_ABOVE } from './words.js';

/** What the names of a row say of its texts. */
export interface RowLabels {
  readonly group?: string;
  readonly competency?: string;
  readonly theme?: string;
  /** Names that do not say whether they are competencies or themes, from the left. */
  readonly names: readonly string[];
  /** The level, kind or field of the row. */
  readonly says: Section;
  /** At how many levels the row is marked, and whether that goes on to the last. */
  readonly marked?: { readonly levels: number; readonly toTheEnd: boolean };
  /** A longer text below the name, in its cell. */
  readonly below?: string;
  /** The same below the name of a level. */
  readonly belowLevel?: string;
}

/** Signs for kinds in a column that says that it holds kinds. */
const SIGNS = new Map([
  ['+', 'positive'],
  ['-', 'negative'],
  ['–', 'negative'],
  ['−', 'negative'],
]);

/** Reads the names row by row, with those that are merged or left out below their first mention. */
export class RowLabelReader {
  readonly #region: Region;
  readonly #columns: readonly Column[];
  readonly #issues: Issue[];
  readonly #carried = new Map<number, string>();
  readonly #unknownKinds = new Set<string>();

  /** Columns that repeat a name row by row, so that a blank in them means none and not "as above". */
  readonly #repeating: ReadonlySet<number>;

  constructor(region: Region, columns: readonly Column[], issues: Issue[]) {
    this.#region = region;
    this.#columns = columns;
    this.#issues = issues;
    // The first names are always there: a blank among them can only mean those above.
    const first = columns.findIndex(isNamed);
    this.#repeating = new Set(columns.flatMap((column, index) => (isNamed(column) && index !== first && repeats(region, index) ? [index] : [])));
  }

  read(row: number): RowLabels {
    const marked = this.#marks(row);
    const labels: { group?: string; competency?: string; theme?: string; names: string[]; says: Section; below?: string; belowLevel?: string } = { names: [], says: marked.first ? { level: marked.first } : {} };
    // Where a row says its first name again, a blank further right means that there is none; else it means "as above".
    let repeated = false;
    this.#columns.forEach((column, index) => {
      if (!isNamed(column)) return;
      const cell = this.#region.table.rows[row]?.[index];
      // What reaches across all columns is no name, and a wide name counts once.
      if (cell && (cell.column !== index || cell.columnSpan >= this.#columns.length)) return;
      const text = isFilled(cell) ? cellText(cell) : '';
      let value: string | undefined;
      // "Do" is short for ditto, but beside "Don't" it is a kind.
      const asAbove = AS_ABOVE.test(text) && !((column.holds === 'kind' || column.holds === 'term') && termOf(text)?.type === 'kind');
      if (isFilled(cell) && !asAbove) {
        const titled = titledText(cell);
        value = cleanTitle(titled?.title ?? text);
        if (titled && cell.row === row) labels[column.holds === 'level' || column.holds === 'term' ? 'belowLevel' : 'below'] = titled.definition;
        if (cell.row === row) repeated = true;
        this.#carried.set(index, value);
      } else if (text !== '' || (!repeated && !this.#repeating.has(index))) value = this.#carried.get(index);
      else if (repeated) this.#carried.delete(index);
      if (value !== undefined) this.#take(labels, column.holds, value, [...this.#region.table.place, 'row', row, 'column', index]);
    });
    return { ...labels, ...(marked.first && { marked }) };
  }

  /** The levels whose columns mark the row: the first, how many there are, and whether they are the last ones. */
  #marks(row: number): { readonly first?: LevelName; readonly levels: number; readonly toTheEnd: boolean } {
    const columns = this.#columns.flatMap((column, index) => (column.use === 'names' && column.holds === 'mark' && column.level ? [{ level: column.level, index }] : []));
    const marks = columns.map(({ index }) => {
      const cell = this.#region.table.rows[row]?.[index];
      return isFilled(cell) && isMark(cellText(cell));
    });
    const from = marks.indexOf(true);
    const first = columns[from]?.level;
    return { ...(first && { first }), levels: marks.filter(Boolean).length, toTheEnd: from >= 0 && marks.slice(from).every(Boolean) };
  }

  #take(
    labels: { group?: string; competency?: string; theme?: string; names: string[]; says: Section },
    holds: NamesColumn['holds'],
    value: string,
    place: readonly (string | number)[],
  ): void {
    const unwanted = holds === 'label' || holds === 'theme' ? namedTermOf(value)?.term : undefined;
    if (unwanted?.type === 'kind' && unwanted.kind === 'contra') labels.says = { ...labels.says, kind: unwanted };
    else if (holds === 'group' || holds === 'competency' || holds === 'theme') labels[holds] = value;
    else if (holds === 'level') labels.says = { ...labels.says, level: anyLevel(value) };
    else if (holds === 'kind' || holds === 'term') {
      const named = namedTermOf(holds === 'kind' ? (SIGNS.get(value) ?? value) : value);
      if (named?.term.type === 'level') labels.says = { ...labels.says, level: named.term.level };
      else if (named?.term.type === 'kind') labels.says = { ...labels.says, kind: holds === 'kind' ? { kind: named.term.kind, label: '' } : named.term };
      else if (named?.term.type === 'field') labels.says = { ...labels.says, field: named.term };
      else if (holds === 'term') labels.names.push(value);
      else this.#unknownKind(value, place);
      if (named?.name !== undefined) labels.names.push(named.name);
    } else labels.names.push(value);
  }

  #unknownKind(name: string, place: readonly (string | number)[]): void {
    if (this.#unknownKinds.has(name)) return;
    this.#unknownKinds.add(name);
    this.#issues.push(importIssue('unknown-kind', place, { name }));
  }
}

const isNamed = (column: Column): column is NamesColumn => column.use === 'names' && column.holds !== 'number' && column.holds !== 'id' && column.holds !== 'mark';

/** Rows that follow each other say the same, each in a cell of its own, more often than they say nothing. */
function repeats(region: Region, column: number): boolean {
  let before = '';
  let same = 0;
  let blank = 0;
  for (const { row } of region.body) {
    const cell = region.table.rows[row]?.[column];
    const text = isFilled(cell) ? cellText(cell) : '';
    if (text === '') blank += 1;
    else if (text === before && cell?.row === row) same += 1;
    before = text;
  }
  return same > blank;
}
