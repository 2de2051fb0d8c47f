import type { Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import type { Block, ReadDocument } from './block.js';
import { BlockList } from './block-list.js';
import { formGrid } from './grid.js';
import { elementAround, isElement, tagOf, type HtmlElement, type HtmlNode } from './html-node.js';
import { walkInside, type Walk } from './html-walk.js';
import { layoutCells, readTable } from './html-table.js';
import { languageTag } from './language-tag.js';
import { LineCollector } from './line-collector.js';
import { withTypedLists } from './typed-lists.js';

/** Reads a table, or the children of any other element or fragment: what people see of them, in reading order. */
export function readHtml(root: HtmlNode): ReadDocument {
  const reader = new HtmlReader();
  reader.read(root);
  const language = languageAt(root);
  return { blocks: reader.blocks, issues: reader.issues, ...(language && { language }) };
}

/** What the nearest element declares, the root itself or one around it; nothing where that is no tag of a language. */
function languageAt(root: HtmlNode): string | undefined {
  let element = isElement(root) ? root : elementAround(root);
  while (element && langOf(element) === null) element = elementAround(element);
  return languageTag(element && langOf(element));
}

const langOf = (element: HtmlElement): string | null => element.getAttribute('lang') ?? element.getAttribute('xml:lang');

/** Tables within tables, as old pages place things; more is no page that people made. */
const MOST_LAYOUTS = 20;

class HtmlReader {
  readonly issues: Issue[] = [];
  readonly #list = new BlockList();
  readonly #lines = new LineCollector();
  /** How many tables that only place things are open around the node being read. */
  #layouts = 0;
  readonly #walk: Walk = {
    lines: this.#lines,
    table: (table) => this.#table(table),
    tooDeep: () => this.#tooDeep(),
    lastHeading: 0,
  };

  get blocks(): readonly Block[] {
    return this.#list.blocks;
  }

  read(node: HtmlNode): void {
    if (isElement(node) && tagOf(node) === 'table') this.#table(node);
    else walkInside(node, this.#walk);
    this.#flush();
  }

  #tooDeep(): void {
    if (!this.issues.some(({ code }) => code === 'too-deep')) this.issues.push(importIssue('too-deep', []));
  }

  #table(table: HtmlElement): void {
    this.#flush();
    const place = this.#list.place('table');
    const cells = layoutCells(table);
    if (cells && this.#layouts > MOST_LAYOUTS) {
      this.#tooDeep();
      return;
    }
    if (cells) {
      this.#layouts += 1;
      for (const cell of cells) {
        walkInside(cell, this.#walk, tagOf(cell) === 'th');
        this.#flush();
      }
      this.#layouts -= 1;
      return;
    }
    const { caption, rows, nested } = readTable(table, this.#walk.tooDeep);
    const grid = formGrid(rows, place);
    if (grid.clamped) this.issues.push(importIssue('span-cut', grid.clamped.place, { span: String(grid.clamped.span) }));
    if (grid.lost) {
      const lost = { rows: String(grid.lost.rows), columns: String(grid.lost.columns) };
      this.issues.push(importIssue('table-cut', place, lost));
    }
    if (nested > 0) this.issues.push(importIssue('nested-table', place, { count: String(nested) }));
    this.#list.add({ type: 'table', rows: grid.rows, place, ...(caption && { caption }) });
  }

  /** Turns the lines collected so far into headings, paragraphs and lists. */
  #flush(): void {
    this.#list.addLines(withTypedLists(this.#lines.take()));
  }
}
