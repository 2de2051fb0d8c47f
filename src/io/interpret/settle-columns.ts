import type { Cell } from '../read/block.js';
import { cellText, isNameLike, isTextLike, titledText } from './cells.js';
import type { Column } from './column.js';
import { anyLevel, listedLevel } from './level-name.js';
import { markedLevels } from './marked-levels.js';
import { bodyCells, type Region } from './regions.js';
import { namedTermOf, type Term } from './term.js';
import { fold } from './words.js';

/** Settles what a header alone leaves open, from the texts below it. */
export function settleColumns(region: Region, planned: readonly Column[], spokenAbove: boolean): readonly Column[] {
  const columns = markedLevels(region, withGroups(oneCompetency(withoutBoxes(region, performanceLevels(shortLevels(listedLevels(planned)))))));
  const headless = region.header.length === 0;
  const firstText = headless ? columns.findIndex((_, index) => bodyCells(region, index).some((cell) => isTextLike(cell) && !rowTerm(cell))) : -1;
  const starts = columns.findIndex((column) => (column.use === 'texts' && (column.level ?? column.kind ?? column.field)) || (column.use === 'names' && column.holds === 'mark'));
  const named = columns.map((column, index): Column => {
    const cells = bodyCells(region, index);
    const names = cells.length > 0 && cells.every((cell) => isNameLike(cell) && !isTextLike(cell));
    const textsFollow = columns.slice(index + 1).some((other) => other.use === 'texts' && (other.level !== undefined || other.kind?.kind === 'positive' || other.kind?.kind === 'example'));
    // "Behaviour" or "Skills" above short names, with the texts further on, names the row.
    const behindNames = columns.slice(0, index).every((other) => other.use === 'names') && columns.slice(index + 1).every((other) => other.use !== 'texts' || other.level !== undefined || other.field !== undefined);
    if (column.use === 'texts' && !column.level && !column.name && names && textsFollow && (index === 0 || behindNames)) {
      if (column.kind?.kind === 'positive' && (column.kind.generic || NAMES_TOO.test(fold(column.header)))) return { use: 'names', holds: 'label', header: column.header };
      if (column.field?.field === 'skills') return { use: 'names', holds: 'competency', header: column.header };
    }
    if (column.use !== 'open' || column.remark || !namesRows(cells)) return column;
    if (besideContra(columns, index)) return column;
    const marked = column.header === '' && cells.length > 0 && cells.every(({ header }) => header);
    if (!marked && index >= (headless ? firstText : starts)) return column;
    return { use: 'names', holds: 'label', header: column.header, ...(column.header && { corner: column.header }) };
  });
  return soleTexts(region, rowTerms(region, named), spokenAbove);
}

/** Words for behaviours that names may be called by as well. */
const NAMES_TOO = /^(?:standards?|expectations?)$/u;

/** Between names and unacceptable behaviour stands the expected, however short. */
function besideContra(columns: readonly Column[], index: number): boolean {
  const texts = columns.filter((column) => column.use === 'texts' && !column.field);
  const onlyContra = texts.length > 0 && texts.every((column) => column.use === 'texts' && column.kind?.kind === 'contra' && !column.level);
  return onlyContra && columns[index]?.header !== '' && columns.slice(0, index).some((column) => column.use === 'names');
}

/** Names, perhaps with a word on what they mean, but no lists and not mostly sentences. */
function namesRows(cells: readonly Cell[]): boolean {
  const isList = (cell: Cell) => cell.lines.some(({ depth }) => depth > 0) || (cell.column > 0 && cell.lines.filter(({ soft }) => !soft).length > 1 && !titledText(cell));
  if (cells.some(isList)) return false;
  return cells.filter((cell) => cell.header || !isTextLike(cell) || titledText(cell)).length * 2 >= cells.length;
}

/** "1 – Contributor", "2 – Coordinator": levels when the columns count, whatever else their names may say. */
function listedLevels(columns: readonly Column[]): readonly Column[] {
  const levels = columns.map((column) => (column.use === 'open' || (column.use === 'texts' && column.kind && !column.level) ? listedLevel(column.header) : undefined));
  const found = levels.filter((level) => level !== undefined);
  if (new Set(found.map(({ key }) => key)).size < 2) return columns;
  return columns.map((column, index) => {
    const level = levels[index];
    return level ? { use: 'texts', header: column.header, level } : column;
  });
}

/** Of several columns that name values, competencies or skills the one called so names the competencies: those in front their groups, those behind their themes. */
function oneCompetency(columns: readonly Column[]): readonly Column[] {
  const named = columns.flatMap((column, index) => (column.use === 'names' && column.holds === 'competency' ? [index] : []));
  if (named.length < 2) return columns;
  const main = named.find((index) => /competenc|capabilit|cymhwysedd|cymwyseddau/iu.test(columns[index]?.header ?? '')) ?? named[0] ?? 0;
  const taken = new Set(columns.map((column) => (column.use === 'names' ? column.holds : undefined)));
  return columns.map((column, index): Column => {
    if (!named.includes(index) || index === main || column.use !== 'names') return column;
    const holds = index < main ? 'group' : 'theme';
    return { ...column, holds: taken.has(holds) ? 'label' : holds };
  });
}

/** Names of groups stand in front of a column that says that it names competencies. */
function withGroups(columns: readonly Column[]): readonly Column[] {
  const named = columns.findIndex((column) => column.use === 'names' && column.holds === 'competency');
  if (columns.some((column) => column.use === 'names' && column.holds === 'group')) return columns;
  return columns.map((column, index) =>
    index === named - 1 && (column.use === 'open' ? column.header === '' : column.use === 'names' && column.holds === 'label') ? { use: 'names', holds: 'group', header: column.header } : column,
  );
}

/** Numbers over columns without any text: boxes to tick, not levels. */
function withoutBoxes(region: Region, columns: readonly Column[]): readonly Column[] {
  const leveled = columns.flatMap((column, index) => (column.use === 'texts' && column.level ? [index] : []));
  const areBoxes = leveled.every((index) => {
    const column = columns[index];
    return column?.use === 'texts' && column.level?.bare && bodyCells(region, index).length === 0;
  });
  return areBoxes && region.body.length > 0 ? columns.map((column, index) => (leveled.includes(index) ? { use: 'open', header: column.header, remark: true } : column)) : columns;
}

/** Words for how well something is done: levels where three stand beside each other, of which two are no words for kinds. */
const PERFORMANCE =
  /^(?:(?:well )?below (?:standard|expectations?|expected)|(?:does not|partially|partly|fully)?\s*(?:meets?|exceeds?|meeting|exceeding)(?: (?:all )?(?:standards?|expectations?))?|needs? improvement|improvement needed|unsatisfactory|satisfactory|poor|weak|fair|good|very good|great|strong|excellent|outstanding|exceptional|effective|highly effective|emerging|developing|accomplished|exemplary|role model)$/u;

function performanceLevels(columns: readonly Column[]): readonly Column[] {
  const found = columns.filter((column) => column.use !== 'names' && PERFORMANCE.test(fold(column.header)));
  const plain = found.filter((column) => column.use === 'open' || (column.use === 'texts' && !column.kind));
  if (found.length < 3 || plain.length < 2) return columns;
  return columns.map((column) => (found.includes(column) ? { use: 'texts', header: column.header, level: anyLevel(column.header) } : column));
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
    const terms = cells.map(rowTerm).filter((term) => term && !(term.type === 'level' && byLevel));
    if (terms.length === 0 || terms.length < cells.length * 0.6) return column;
    found = true;
    return { use: 'names', holds: 'term', header: column.header };
  });
}

/** The level, kind or field that a cell names, perhaps with a text below; a number may as well count the rows. */
function rowTerm(cell: Cell): Term | undefined {
  const name = titledText(cell)?.title ?? (isNameLike(cell) ? cellText(cell) : undefined);
  const term = name === undefined ? undefined : namedTermOf(name)?.term;
  return term?.type === 'column' || (term?.type === 'level' && term.level.bare) ? undefined : term;
}

/** The cell only says that what is beside it is unacceptable. */
export function isContra(cell: Cell): boolean {
  const term = rowTerm(cell);
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
  const spoken = spokenAbove || saysContra || names.some(({ holds }) => holds === 'level' || holds === 'kind' || holds === 'term' || holds === 'mark');
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
