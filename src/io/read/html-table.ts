import type { Line } from './block.js';
import type { SourceCell, SourceRow } from './grid.js';
import { elementAround, isElement, isInvisible, isText, nodesInside, tagOf, type HtmlElement, type HtmlNode } from './html-node.js';
import { walkInside } from './html-walk.js';
import { LineCollector, visibleText } from './line-collector.js';

export interface HtmlTable {
  readonly caption?: string;
  readonly rows: readonly SourceRow[];
  /** How many tables its cells hold, read as lines. */
  readonly nested: number;
}

/** The visible elements directly inside, by their tags; a row of cells is never looked for in a table within. */
function inside(parent: HtmlElement, tags: RegExp): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && tags.test(tagOf(node)) && !isInvisible(node)) found.push(node);
  }
  return found;
}

const SECTIONS = ['thead', 'tbody', 'tfoot'];

/** Rows as they are shown, head first and foot last, with the group that they belong to. */
function rowsOf(table: HtmlElement): readonly { readonly row: HtmlElement; readonly group: number }[] {
  const parts = inside(table, /^(?:thead|tbody|tfoot|tr)$/).map((part, index) => ({ part, index }));
  const rank = (part: HtmlElement) => (tagOf(part) === 'tr' ? 1 : SECTIONS.indexOf(tagOf(part)));
  return parts
    .sort((a, b) => rank(a.part) - rank(b.part) || a.index - b.index)
    .flatMap(({ part, index }) =>
      // Rows straight in the table are one group: parsers other than browsers' make no tbody around them.
      tagOf(part) === 'tr' ? [{ row: part, group: -1 }] : inside(part, /^tr$/).map((row) => ({ row, group: index })),
    );
}

const cellsOf = (row: HtmlElement): HtmlElement[] => inside(row, /^t[dh]$/);

/** A table of one column, or one that only places things on a page: its cells are read one after the other. */
export function layoutCells(table: HtmlElement): readonly HtmlElement[] | undefined {
  const rows = rowsOf(table).map(({ row }) => cellsOf(row));
  const cells = rows.flat();
  const oneColumn = rows.every((row) => row.length <= 1);
  const presentation = /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '');
  if (oneColumn || presentation) return cells;
  if (rows.length === 1) return cells.some(holdsTable) ? cells : undefined;
  const around = rows.some(([cell, ...others]) => cell && others.length === 0 && holdsTable(cell)) && cells.every((cell) => tagOf(cell) === 'td');
  return around && isMostlyTables(table) ? cells : undefined;
}

/** So much of the text stands in tables within, where a table only places things. */
const MOSTLY = 0.6;

function isMostlyTables(table: HtmlElement): boolean {
  const tables: HtmlElement[] = [];
  for (const node of nodesInside<HtmlNode>(table, (inner) => isElement(inner) && tagOf(inner) === 'table')) if (isElement(node) && tagOf(node) === 'table') tables.push(node);
  return tables.reduce((sum, inner) => sum + lengthOf(inner), 0) >= lengthOf(table) * MOSTLY;
}

function lengthOf(element: HtmlElement): number {
  let length = 0;
  for (const node of nodesInside<HtmlNode>(element)) if (isText(node)) length += visibleText(node.nodeValue ?? '').length;
  return length;
}

function holdsTable(cell: HtmlElement): boolean {
  for (const node of nodesInside<HtmlNode>(cell)) if (isElement(node) && tagOf(node) === 'table') return true;
  return false;
}

export function readTable(table: HtmlElement, tooDeep: () => void): HtmlTable {
  let nested = 0;
  const rows = rowsOf(table).map(({ row, group }): SourceRow => {
    const around = elementAround(row);
    const head = around !== undefined && tagOf(around) === 'thead';
    const cells = cellsOf(row).map((cell): SourceCell => {
      return {
        lines: linesInside(cell, tooDeep, () => (nested += 1)),
        header: head || tagOf(cell) === 'th',
        columnSpan: span(cell, 'colspan'),
        rowSpan: span(cell, 'rowspan'),
      };
    });
    return { cells, group };
  });
  const caption = captionOf(table, tooDeep);
  return { rows, nested, ...(caption && { caption }) };
}

function linesInside(cell: HtmlElement, tooDeep: () => void, nested?: () => void): readonly Line[] {
  const lines = new LineCollector();
  walkInside(cell, { lines, tooDeep, lastHeading: 0, ...(nested && { nested }) }, tagOf(cell) === 'th');
  return lines.take();
}

/** WordPress writes the caption beside the table, in the figure around it. */
function captionOf(table: HtmlElement, tooDeep: () => void): string {
  const around = elementAround(table);
  const figure = around && tagOf(around) === 'figure' ? around : undefined;
  const caption = inside(table, /^caption$/)[0] ?? (figure && inside(figure, /^figcaption$/)[0]);
  return caption ? visibleText(linesInside(caption, tooDeep).map(({ text }) => text).join(' ')) : '';
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  if (value === 0 && name === 'rowspan') return Number.POSITIVE_INFINITY;
  return value >= 1 ? value : 1;
}
