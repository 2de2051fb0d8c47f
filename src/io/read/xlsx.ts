import type { Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import { openSaltColumns } from '../items/opensalt-columns.js';
import { OfficePackage } from './office-package.js';
import { officeProperties } from './office-properties.js';
import { readOwnWorkbook } from './own-workbook.js';
import type { Reading } from './reading.js';
import { blocksOfSheets } from './sheet-blocks.js';
import type { Sheet } from './sheet-rows.js';
import { readingOf, SourceFault } from './source-fault.js';
import { childOf, elementsIn } from './xml.js';
import { textRows, visibleRows } from './xlsx-rows.js';
import { readRawSheet, type RawSheet } from './xlsx-sheet.js';
import { cellStyles } from './xlsx-styles.js';
import { isOn, sharedStrings } from './xlsx-text.js';

/** Names that programs give to sheets, in the languages that workbooks here come in. */
const NO_NAME = /^(?:sheet|taflen|dalen|tabelle|feuil(?:le)?|hoja|foglio|blad|planilha|arkusz|лист|ورقة|גיליון|工作表|シート|table|tab|data|export)[\s_]*\d*$/iu;

/** Pictures, charts, shapes and text boxes, by how they are fixed to a sheet. */
const ANCHOR = /^(?:twoCell|oneCell|absolute)Anchor$/;

/**
 * Reads a workbook as people see it: sheets, rows and columns that are hidden are left out and told. The XML of the sheets
 * is read here, because a reader of values alone knows neither merged cells nor what is bold, hidden or shown as a date.
 */
export function readXlsx(bytes: Uint8Array): Promise<Reading> {
  return readingOf('xlsx', () => readWorkbook(bytes));
}

interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly raw: RawSheet;
  /** How many remarks, and how many pictures and the like. */
  readonly comments: number;
  readonly drawings: number;
}

async function readWorkbook(bytes: Uint8Array): Promise<Reading> {
  const office = new OfficePackage(bytes);
  const sheets = readSheets(office);
  const properties = officeProperties(office);
  const tables = sheets.map(({ name, raw }) => ({ name, rows: textRows(raw) }));
  if (tables.some(({ rows: [header = []] }) => openSaltColumns(header).has('fullStatement'))) {
    return (await import('../items/opensalt.js')).readOpenSalt(tables, properties.title);
  }
  const own = readOwnWorkbook(tables.map(({ rows }) => rows));
  const shown = sheets.filter(({ hidden }) => !hidden);
  const visible = shown.map(({ name, raw }) => ({ name: NO_NAME.test(name.trim()) ? '' : name.trim(), raw, ...visibleRows(raw) }));
  const { blocks, issues } = blocksOfSheets(visible.map(({ name, rows }): Sheet => ({ name, rows })));
  const about = own ? own.issues : [...visible.flatMap(({ raw, hidden }, index) => sheetIssues(raw, hidden.map(({ runs }) => runs), index)), ...workbookIssues(sheets)];
  return {
    format: 'xlsx',
    blocks,
    issues: [...issues, ...about, ...(blocks.length === 0 ? [importIssue('empty-source', [])] : [])],
    ...properties,
    ...(own && { framework: own.framework }),
  };
}

function readSheets(office: OfficePackage): readonly ReadSheet[] {
  const main = office.related('', 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = office.xml(main);
  const list = childOf(workbook, 'sheets');
  if (!list) throw new SourceFault('damaged-file');
  const from1904 = childOf(workbook, 'workbookPr')?.attributes.date1904;
  const strings = office.text(office.related(main, 'sharedStrings') ?? '');
  const book = {
    strings: strings === undefined ? [] : sharedStrings(strings),
    styles: cellStyles(office.xml(office.related(main, 'styles')), from1904 !== undefined && isOn(from1904)),
  };
  const relations = office.relations(main);
  return elementsIn(list).flatMap(({ attributes }): readonly ReadSheet[] => {
    const relation = relations.get(attributes['r:id'] ?? '');
    // Sheets of charts and of macros hold no cells.
    if (relation && relation.type !== 'worksheet') return [];
    const part = relation?.target;
    const xml = part === undefined ? undefined : office.text(part);
    if (part === undefined || xml === undefined) throw new SourceFault('damaged-file');
    return [{ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', raw: readRawSheet(xml, book), ...besides(office, part) }];
  });
}

/** What is fixed to a sheet without being in its cells. */
function besides(office: OfficePackage, part: string): Pick<ReadSheet, 'comments' | 'drawings'> {
  const count = (type: string, count: (name: string) => number): number => {
    const target = office.related(part, type);
    return target === undefined ? 0 : count(target);
  };
  return {
    comments: count('comments', (name) => elementsIn(childOf(office.xml(name), 'commentList') ?? { name: '', attributes: {}, children: [] }).length),
    drawings: count('drawing', (name) => {
      const root = office.xml(name);
      return root ? elementsIn(root).filter((element) => ANCHOR.test(element.name)).length : 0;
    }),
  };
}

function sheetIssues(raw: RawSheet, hidden: readonly RawSheet['cells'][number]['runs'][], index: number): readonly Issue[] {
  const place = ['sheet', index];
  const [first] = hidden;
  const [error] = raw.errors;
  return [
    ...(first ? [importIssue('hidden-cells', place, { count: String(hidden.length), text: excerpt(first.map(({ text }) => text).join('')) })] : []),
    ...(error === undefined ? [] : [importIssue('cell-errors', place, { count: String(raw.errors.length), text: error })]),
    ...(raw.uncalculated > 0 ? [importIssue('uncalculated-cells', place, { count: String(raw.uncalculated) })] : []),
  ];
}

function workbookIssues(sheets: readonly ReadSheet[]): readonly Issue[] {
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.raw.cells.length > 0);
  const sum = (count: (sheet: ReadSheet) => number): number => sheets.reduce((total, sheet) => total + count(sheet), 0);
  const comments = sum((sheet) => sheet.comments);
  const drawings = sum((sheet) => sheet.drawings);
  return [
    ...(hidden.length > 0 ? [importIssue('hidden-sheets', [], { names: hidden.map(({ name }) => `“${name}”`).join(', ') })] : []),
    ...(comments > 0 ? [importIssue('comments-left-out', [], { count: String(comments) })] : []),
    ...(drawings > 0 ? [importIssue('pictures-left-out', [], { count: String(drawings) })] : []),
  ];
}
