import { isRole, type Role, type RoleText } from '../role.js';
import { isElement, isText, nodesInside, tagOf, type HtmlElement, type HtmlNode } from './html-node.js';
import type { FoundTexts } from './own-texts.js';

/** Our own pages are never nested as deeply. */
const DEEPEST = 32;

/** The texts of a page that we wrote, with its language; undefined for any other, or where others were written into it. */
export function htmlTexts(root: HtmlNode): FoundTexts | undefined {
  for (const node of nodesInside<HtmlNode>(root)) {
    if (!isElement(node) || node.getAttribute('data-rung') !== 'page') continue;
    const reader = new TextsReader();
    reader.read(node, 0);
    const language = node.getAttribute('lang');
    return reader.foreign ? undefined : { texts: reader.texts, ...(language && { language }) };
  }
  return undefined;
}

class TextsReader {
  readonly texts: RoleText[] = [];
  /** There are words that are none of ours. */
  foreign = false;
  #tables = 0;

  read(parent: HtmlNode, depth: number, cell?: RoleText['cell']): void {
    if (depth > DEEPEST) this.foreign = true;
    if (this.foreign) return;
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) this.foreign ||= (node.nodeValue ?? '').trim() !== '';
      else if (isElement(node)) this.#readElement(node, depth, cell);
    }
  }

  #readElement(element: HtmlElement, depth: number, cell: RoleText['cell']): void {
    const tag = tagOf(element);
    const role = element.getAttribute('data-rung') ?? '';
    if (isRole(role)) this.#take(element, role, cell);
    else if (tag === 'table') this.#readTable(element, depth);
    // The caption repeats what stands above the table.
    else if (tag !== 'caption') this.read(element, depth + 1, cell);
  }

  #readTable(element: HtmlElement, depth: number): void {
    const table = this.#tables++;
    let row = -1;
    let column = 0;
    const isCell = (node: HtmlElement) => /^t[dh]$/.test(tagOf(node));
    for (const node of nodesInside<HtmlNode>(element, (inside) => isElement(inside) && (isCell(inside) || tagOf(inside) === 'caption'))) {
      if (!isElement(node)) continue;
      if (tagOf(node) === 'tr') [row, column] = [row + 1, 0];
      if (!isCell(node)) continue;
      this.#readElement(node, depth + 1, { table, row, column });
      column += 1;
    }
  }

  #take(element: HtmlElement, role: Role, cell: RoleText['cell']): void {
    let text = '';
    for (const node of nodesInside<HtmlNode>(element)) {
      if (isText(node)) text += node.nodeValue ?? '';
      else if (isElement(node) && tagOf(node) === 'br') text += '\n';
    }
    const id = element.getAttribute('data-rung-id');
    this.texts.push({ role, text, ...(id !== null && { id }), ...(cell && { cell }) });
  }
}
