import type { IssuePath } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import { slug } from '../interpret/slug.js';
import { associationType } from './association-type.js';
import { readCase, type ItemReading } from './case.js';
import { documentUuid } from './case-own.js';
import { openSaltColumns, type Cells } from './opensalt-columns.js';

/** A sheet of a workbook, or a file of CSV as the only sheet. */
export interface Sheet {
  readonly name: string;
  /** With the header; cells as text. */
  readonly rows: readonly (readonly string[])[];
}

type Made = Readonly<Record<string, unknown>>;

/** An item's row with what decides its place. */
interface ItemRow {
  readonly cells: Cells;
  readonly identifier: string;
  readonly code: string | undefined;
  readonly row: number;
}

/**
 * Reads a spreadsheet of OpenSALT: the sheets `CF Doc`, `CF Item` and `CF Association`, or a CSV of items alone. Columns
 * count by their headers, since the templates in use differ in their order. Never throws.
 *
 * @param title of the framework, where no sheet says it
 */
export function readOpenSalt(sheets: readonly Sheet[], title?: string): ItemReading {
  const itemSheet = sheets.findIndex((sheet) => openSaltColumns(sheet.rows[0] ?? []).has('fullStatement'));
  const items = sheets[itemSheet];
  if (!items) return { format: 'opensalt', blocks: [], issues: [importIssue('no-items', [], { name: 'OpenSALT' })], evidence: [] };
  const document = documentOf(sheets.find(({ name, rows }) => /^cf ?doc/i.test(name.trim()) && rows.length > 1), title);
  const rows = itemRows(items);
  const associations = sheets.findIndex(({ rows: [header = []] }) => openSaltColumns(header).has('associationType'));
  const written = associationRows(sheets[associations], rows);
  const tree = treeOf(rows, written.filter(({ made }) => made.associationType === 'isChildOf').length > 0, document);
  const links = [...tree, ...rows.flatMap((row) => referencesOf(row, rows)), ...written.filter(({ made }) => tree.length === 0 || made.associationType !== 'isChildOf')];
  const placeOf = ([part, index, ...rest]: IssuePath): IssuePath => {
    if (part === 'CFItems' && typeof index === 'number') return ['table', itemSheet, 'row', rows[index]?.row ?? 0, ...rest];
    const link = part === 'CFAssociations' && typeof index === 'number' ? links[index] : undefined;
    if (link) return ['table', link.isOfItem ? itemSheet : associations, 'row', link.row];
    return [];
  };
  const reading = readCase({ CFDocument: document, CFItems: rows.map(itemOf), CFAssociations: links.map(({ made }) => made) }, placeOf);
  return { ...reading, format: 'opensalt' };
}

function documentOf(sheet: Sheet | undefined, title: string | undefined): Made {
  const cells = sheet ? openSaltColumns(sheet.rows[0] ?? []).cells(sheet.rows[1] ?? []) : {};
  const { lastChangeDate: _, statusStartDate, statusEndDate, subject, ...rest } = cells;
  const name = rest.title ?? title;
  return {
    ...rest,
    ...(name !== undefined && { title: name }),
    identifier: rest.identifier ?? documentUuid(slug(name ?? '') || 'framework'),
    ...(subject !== undefined && { subject: subject.split('|').map((one) => one.trim()) }),
    ...(statusStartDate !== undefined && { statusStartDate: statusStartDate.slice(0, 10) }),
    ...(statusEndDate !== undefined && { statusEndDate: statusEndDate.slice(0, 10) }),
  };
}

function itemRows(sheet: Sheet): readonly ItemRow[] {
  const columns = openSaltColumns(sheet.rows[0] ?? []);
  return sheet.rows.slice(1).flatMap((row, index) => {
    const cells = columns.cells(row);
    const code = cells.humanCodingScheme;
    const identifier = cells.identifier ?? code ?? cells.smartLevel ?? `row-${index + 1}`;
    return Object.keys(cells).length > 0 ? [{ cells, identifier, code, row: index + 1 }] : [];
  });
}

/** What the item's row says of itself; what it says of others is read apart. */
function itemOf({ cells, identifier }: ItemRow, _: number, all: readonly ItemRow[]): Made {
  const { smartLevel, sequenceNumber, isChildOf, isPartOf, replacedBy, exemplar, hasSkillLevel, isRelatedTo, exactMatchOf, isPeerOf, precedes, educationLevel, conceptKeywords, abbreviatedStatement, ...rest } = cells;
  // Some exports put the code of the item above where the short name belongs.
  const isName = abbreviatedStatement !== undefined && !known(all).has(abbreviatedStatement);
  return {
    ...rest,
    identifier,
    ...(abbreviatedStatement !== undefined && (isName ? { abbreviatedStatement } : { abbreviation: abbreviatedStatement })),
    ...(educationLevel !== undefined && { educationLevel: educationLevel.split(',').map((one) => one.trim()) }),
    ...(conceptKeywords !== undefined && { conceptKeywords: conceptKeywords.split(/[,|]/).map((one) => one.trim()) }),
  };
}

interface WrittenLink {
  readonly made: Made;
  readonly row: number;
  readonly isOfItem: boolean;
}

const link = (type: string, from: string, to: string, title: string, row: number, order?: number): WrittenLink => ({
  made: { associationType: type, originNodeURI: { identifier: from }, destinationNodeURI: { identifier: to, title }, ...(order !== undefined && { sequenceNumber: order }) },
  row,
  isOfItem: true,
});

/** The links to what stands above: by smart levels, else as the rows or the sheet of associations say, else by codes. */
function treeOf(rows: readonly ItemRow[], hasSheet: boolean, document: Made): readonly WrittenLink[] {
  const top = String(document.identifier);
  const below = (row: ItemRow, parent: ItemRow | undefined, order: number | undefined) => link('isChildOf', row.identifier, parent?.identifier ?? top, '', row.row, order);
  const orderOf = ({ cells }: ItemRow): number | undefined => numberOf(cells.sequenceNumber);
  if (rows.some(({ cells }) => cells.smartLevel !== undefined)) {
    const byLevel = new Map(rows.map((row) => [row.cells.smartLevel, row]));
    return rows.map((row) => {
      const steps = row.cells.smartLevel?.split('.') ?? [];
      return below(row, byLevel.get(steps.slice(0, -1).join('.') || undefined), numberOf(steps.at(-1)) ?? orderOf(row));
    });
  }
  if (rows.some(({ cells }) => cells.isChildOf !== undefined)) {
    const names = known(rows);
    return rows.map((row) => {
      const { isChildOf } = row.cells;
      if (isChildOf === undefined) return below(row, undefined, orderOf(row));
      const parent = names.get(isChildOf);
      return parent ? below(row, parent, orderOf(row)) : link('isChildOf', row.identifier, isChildOf, isChildOf, row.row);
    });
  }
  if (hasSheet) return [];
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return rows.map((row) => below(row, aboveByCode(row.code, byCode), orderOf(row)));
}

/** The item with the longest code that this one's begins with, divided by a dot or hyphen. */
function aboveByCode(code: string | undefined, byCode: ReadonlyMap<string | undefined, ItemRow>): ItemRow | undefined {
  const steps = code?.split(/(?=[.\-/])/) ?? [];
  for (let end = steps.length - 1; end > 0; end -= 1) {
    const parent = byCode.get(steps.slice(0, end).join(''));
    if (parent) return parent;
  }
  return undefined;
}

const REFERENCES = ['isPartOf', 'replacedBy', 'exemplar', 'hasSkillLevel', 'isRelatedTo', 'exactMatchOf', 'isPeerOf', 'precedes'] as const;

/** The columns of a CSV that refer to other items, by code, identifier or address. */
function referencesOf({ cells, identifier, row }: ItemRow, rows: readonly ItemRow[]): readonly WrittenLink[] {
  return REFERENCES.flatMap((type) =>
    (cells[type] ?? '').split(',').map((target) => target.trim()).filter((target) => target !== '').map((target) => {
      const made = link(type, identifier, known(rows).get(target)?.identifier ?? target, target, row);
      return /^https?:/i.test(target) ? { ...made, made: { ...made.made, destinationNodeURI: { identifier: target, title: target, uri: target } } } : made;
    }),
  );
}

function associationRows(sheet: Sheet | undefined, rows: readonly ItemRow[]): readonly WrittenLink[] {
  if (!sheet) return [];
  const columns = openSaltColumns(sheet.rows[0] ?? []);
  const end = (identifier: string | undefined, code: string | undefined, uri: string | undefined): Made => {
    const item = known(rows).get(identifier ?? '') ?? known(rows).get(code ?? '');
    return { identifier: item?.identifier ?? identifier ?? code ?? uri, ...(code !== undefined && { title: code }), ...(uri !== undefined && { uri }) };
  };
  return sheet.rows.slice(1).flatMap((row, index) => {
    const cells = columns.cells(row);
    if (cells.associationType === undefined) return [];
    const made = {
      associationType: associationType(cells.associationType),
      originNodeURI: end(cells.originNodeIdentifier, cells.originNodeHumanCodingScheme, cells.originNodeURI),
      destinationNodeURI: end(cells.destinationNodeIdentifier, cells.destinationNodeHumanCodingScheme, cells.destinationNodeURI),
      ...(cells.sequenceNumber !== undefined && { sequenceNumber: cells.sequenceNumber }),
    };
    return [{ made, row: index + 1, isOfItem: false }];
  });
}

const names = new WeakMap<readonly ItemRow[], ReadonlyMap<string, ItemRow>>();

/** Items by identifier and by code. */
function known(rows: readonly ItemRow[]): ReadonlyMap<string, ItemRow> {
  const found = names.get(rows) ?? new Map([...rows.toReversed().flatMap((row) => (row.code === undefined ? [] : [[row.code, row] as const])), ...rows.toReversed().map((row) => [row.identifier, row] as const)]);
  names.set(rows, found);
  return found;
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && text.trim() !== '' && Number.isFinite(number) ? number : undefined;
}
