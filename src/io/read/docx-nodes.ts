import { isTable, type Part, type Table, type TableCell } from './docx-body.js';
import type { Paragraph } from './docx-paragraph.js';
import { NODE_ELEMENT, NODE_TEXT, type HtmlElement } from './html-node.js';

/** The parts of a document as the elements that HTML has for them, so that there is one reader of both. */
export function documentNodes(parts: readonly Part[]): HtmlElement {
  return element('body', parts.map(partNode));
}

/** A node that is made once, with all that is in it. */
class DocumentNode implements HtmlElement {
  parentNode: DocumentNode | null = null;
  nextSibling: DocumentNode | null = null;
  readonly firstChild: DocumentNode | null;

  constructor(
    readonly nodeType: number,
    readonly localName: string,
    readonly nodeValue: string | null,
    readonly attributes: Readonly<Record<string, string>>,
    children: readonly DocumentNode[],
  ) {
    this.firstChild = children[0] ?? null;
    children.forEach((child, index) => {
      child.parentNode = this;
      child.nextSibling = children[index + 1] ?? null;
    });
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.attributes, name) ? (this.attributes[name] ?? null) : null;
  }
}

const NONE = {};

function element(name: string, children: readonly DocumentNode[], attributes: Readonly<Record<string, string>> = NONE): DocumentNode {
  return new DocumentNode(NODE_ELEMENT, name, null, attributes, children);
}

const text = (value: string): DocumentNode => new DocumentNode(NODE_TEXT, '', value, NONE, []);

const partNode = (part: Part): DocumentNode => (isTable(part) ? tableNode(part) : paragraphNode(part));

function paragraphNode(paragraph: Paragraph): DocumentNode {
  const { heading, list } = paragraph;
  const inside = pieceNodes(paragraph);
  if (heading === 0) return element('p', inside, { class: 'MsoTitle' });
  if (heading !== undefined) return element(`h${heading}`, inside);
  if (!list) return element('p', inside);
  let node = element('li', inside);
  for (let depth = 0; depth <= Math.min(list.depth, 8); depth += 1) node = element(list.ordered ? 'ol' : 'ul', [node]);
  return node;
}

function pieceNodes({ pieces }: Paragraph): readonly DocumentNode[] {
  return pieces.flatMap((piece) =>
    piece.text.split('\n').flatMap((line, index) => {
      const words = piece.bold ? element('b', [text(line)]) : text(line);
      return index > 0 ? [element('br', []), words] : [words];
    }),
  );
}

interface OpenCell {
  readonly cell: TableCell;
  rows: number;
}

function tableNode({ rows }: Table): DocumentNode {
  /** The cell that each column may go on with. */
  let above = new Map<number, OpenCell>();
  const open = rows.map(({ cells }) => {
    const own = new Map<number, OpenCell>();
    const begun: OpenCell[] = [];
    let column = 0;
    for (const cell of cells) {
      const from = cell.merge === 'continue' ? above.get(column) : undefined;
      const entry = from ?? { cell, rows: 0 };
      entry.rows += 1;
      if (!from) begun.push(entry);
      if (cell.merge) own.set(column, entry);
      column += cell.columns;
    }
    above = own;
    return begun;
  });
  return element('table', rows.map(({ header }, index) => element('tr', (open[index] ?? []).map((cell) => cellNode(cell, header)))));
}

function cellNode({ cell, rows }: OpenCell, header: boolean): DocumentNode {
  return element(header ? 'th' : 'td', cell.parts.map(partNode), {
    ...(cell.columns > 1 && { colspan: String(cell.columns) }),
    ...(rows > 1 && { rowspan: String(rows) }),
  });
}
