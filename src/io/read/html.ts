import type { Issue, IssuePath } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import type { Block, Line, ReadDocument } from './block.js';
import { formGrid } from './grid.js';
import { elementAround, isElement, tagOf, type HtmlElement, type HtmlNode } from './html-node.js';
import { walkInside, type Walk } from './html-walk.js';
import { layoutCells, readTable } from './html-table.js';
import { LineCollector } from './line-collector.js';
import { withTypedLists } from './typed-lists.js';

/** Reads the children of an element or fragment: what people see of them, in reading order. */
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
  const declared = element && langOf(element)?.trim().replaceAll('_', '-');
  try {
    return declared ? Intl.getCanonicalLocales(declared)[0] : undefined;
  } catch {
    return undefined;
  }
}

const langOf = (element: HtmlElement): string | null => element.getAttribute('lang') ?? element.getAttribute('xml:lang');

/** Tables within tables, as old pages place things; more is no page that people made. */
const MOST_LAYOUTS = 20;

class HtmlReader {
  readonly blocks: Block[] = [];
  readonly issues: Issue[] = [];
  readonly #lines = new LineCollector();
  /** How many tables that only place things are open around the node being read. */
  #layouts = 0;
  readonly #counts = new Map<string, number>();
  readonly #walk: Walk = {
    lines: this.#lines,
    table: (table) => this.#table(table),
    tooDeep: () => this.#tooDeep(),
    lastHeading: 0,
  };

  read(node: HtmlNode): void {
    walkInside(node, this.#walk);
    this.#flush();
  }

  #place(kind: string): IssuePath {
    const index = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, index + 1);
    return [kind, index];
  }

  #tooDeep(): void {
    if (!this.issues.some(({ code }) => code === 'too-deep')) this.issues.push(importIssue('too-deep', []));
  }

  #table(table: HtmlElement): void {
    this.#flush();
    const place = this.#place('table');
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
    this.blocks.push({ type: 'table', rows: grid.rows, place, ...(caption && { caption }) });
  }

  /** Turns the lines collected so far into headings, paragraphs and lists. */
  #flush(): void {
    let list: Line[] | undefined;
    for (const { heading, ...line } of withTypedLists(this.#lines.take())) {
      const last = this.blocks.at(-1);
      if (heading !== undefined) {
        list = undefined;
        if (line.soft && last?.type === 'heading') this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} ${line.text}` };
        else this.blocks.push({ type: 'heading', level: heading, text: line.text, place: this.#place('heading') });
      } else if (line.depth === 0) {
        list = undefined;
        this.blocks.push({ type: 'paragraph', line, place: this.#place('paragraph') });
      } else if (list) list.push(line);
      else {
        list = [line];
        this.blocks.push({ type: 'list', items: list, place: this.#place('list') });
      }
    }
  }
}
