import { html, nothing, type TemplateResult } from 'lit';
import type { UnderstoodTable } from '../../io/interpret/understanding.js';
import type { Cell, Slot, TableBlock } from '../../io/read/block.js';
import { contentWords } from './content-words.js';
import { askColumn, askRow } from './correction-questions.js';
import type { Work } from './import-work.js';
import type { ImporterBody } from './importer-body.js';
import { sourceLines } from './source-lines.js';
import { takenButton } from './source-block.js';
import { pagesOf } from './source-pages.js';
import { placeKey } from './source-place.js';

/** A table of the source with what its columns and rows were taken for; a long one page by page. */
export function sourceTable(body: ImporterBody, { imported }: Work, { caption, rows, place }: TableBlock): TemplateResult {
  const { words, source } = body;
  const table = typeof place[1] === 'number' ? place[1] : 0;
  const understood = imported.understood?.tables.find(({ index }) => index === table);
  const width = rows[0]?.length ?? 0;
  const firsts = pagesOf(rows);
  const page = Math.min(source.pageOf(table), firsts.length - 1);
  const first = firsts[page] ?? 0;
  const end = firsts[page + 1] ?? rows.length;
  const shown = rows.slice(first, end);
  return html`<div class="block" data-place=${placeKey(place)}>
    <div class="region">
      <table part="source-table">
        <caption><span>${words.table(table + 1)}</span>${caption ? html` <b>${caption}</b>` : nothing}</caption>
        ${understood
          ? html`<thead>
              <tr>
                <td></td>
                ${Array.from({ length: width }, (_, column) => columnHead(body, understood, column, placeKey([...place, 'column', column])))}
              </tr>
            </thead>`
          : nothing}
        <tbody>
          ${shown.map(
            (slots, index) => html`<tr data-place=${placeKey([...place, 'row', first + index])}>
              ${understood ? rowHead(body, understood, first + index) : nothing}${slots.map((slot, column) => drawnCell(slot, first + index, column, first, end))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${firsts.length > 1 ? pages(body, table, page, firsts, rows.length) : nothing}
  </div>`;
}

function columnHead(body: ImporterBody, { index: table, columns }: UnderstoodTable, column: number, key: string): TemplateResult {
  const { words } = body;
  const { header = '', holds = { type: 'not-understood' } as const } = columns.find(({ index }) => index === column) ?? {};
  const name = words.column(column + 1, header);
  const ask = (): void => body.ask(askColumn(body, { table, column }, header, holds));
  return html`<td data-place=${key}>${takenButton(body, `${words.table(table + 1)}, ${name}`, contentWords(holds, header, words), holds.type === 'not-understood', ask)}</td>`;
}

function rowHead(body: ImporterBody, { index: table, rows }: UnderstoodTable, row: number): TemplateResult {
  const { words } = body;
  const own = rows[row]?.index === row ? rows[row] : rows.find(({ index }) => index === row);
  const is = own?.is ?? 'not-understood';
  const ask = (): void => body.ask(askRow(body, { table, row }, is));
  return html`<td class="row-head">${takenButton(body, `${words.table(table + 1)}, ${words.row(row + 1)}`, words.rows[is], is === 'not-understood', ask)}</td>`;
}

/** A cell where it begins, or where the page cuts it; spans end with the page. */
function drawnCell(slot: Slot, row: number, column: number, first: number, end: number): TemplateResult | typeof nothing {
  if (!slot) return html`<td></td>`;
  if (slot.column !== column || Math.max(slot.row, first) !== row) return nothing;
  return cellOf(slot, Math.min(slot.row + slot.rowSpan, end) - row);
}

function cellOf({ lines, header, columnSpan, place }: Cell, rowSpan: number): TemplateResult {
  const content = sourceLines(lines);
  const columns = columnSpan > 1 ? columnSpan : nothing;
  const rows = rowSpan > 1 ? rowSpan : nothing;
  return header
    ? html`<th colspan=${columns} rowspan=${rows} data-place=${placeKey(place)}>${content}</th>`
    : html`<td colspan=${columns} rowspan=${rows} data-place=${placeKey(place)}>${content}</td>`;
}

function pages({ words, source }: ImporterBody, table: number, page: number, firsts: readonly number[], all: number): TemplateResult {
  const turn = (by: number, possible: boolean) => (): void => {
    if (possible) source.turnTo(table, page + by);
  };
  const isLast = page === firsts.length - 1;
  return html`<p class="pages" part="pages">
    <button type="button" aria-disabled=${page === 0} @click=${turn(-1, page > 0)}>${words.earlier}</button>
    <span>${words.rowsOf((firsts[page] ?? 0) + 1, firsts[page + 1] ?? all, all)}</span>
    <button type="button" aria-disabled=${isLast} @click=${turn(1, !isLast)}>${words.later}</button>
  </p>`;
}
