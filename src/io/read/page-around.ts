import { excerpt } from '../import-issue.js';
import { isElement, isHidden, isList, isText, nodesInside, tagOf, type HtmlElement } from './html-node.js';
import type { TreeNode } from './html-tree.js';
import { visibleText } from './line-collector.js';

/** What was taken out of a page: how many parts, and the beginning of the first. */
export interface PageAround {
  readonly count: number;
  readonly text: string;
}

/** What a part of a page holds, with all inside. */
interface Content {
  text: number;
  /** Characters inside of links. */
  linked: number;
  links: number;
  tables: number;
  /** Lists and headings. */
  structure: number;
  /** Around it is a part that holds the page's own content. */
  inContent: boolean;
}

const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar)$/;
const CONTENT_TAG = /^(?:main|article|section)$/;
/** Word's table of contents. */
const CONTENTS_CLASS = /(?:^|\s)MsoToc(?:\d|Heading)/i;
/** A menu has at least so many links, which make up most of its text and are short. */
const MENU = { links: 5, share: 0.7, longest: 40 };

/**
 * Takes out of a parsed page what saved pages have around their content: menus, headers, footers, asides outside of the
 * main part, tables of contents. A page that would have nothing left stays as it is.
 */
export function takeAround(body: TreeNode): PageAround | undefined {
  if (!mayHaveAround(body)) return undefined;
  const contents = contentsOf(body);
  const parts = partsAround(body, contents);
  const main = mainPart(contents, parts);
  const all = main ? withOutside(main, body, contents, parts) : parts;
  const left = (contents.get(body)?.text ?? 0) - all.reduce((sum, part) => sum + (contents.get(part)?.text ?? 0), 0);
  if (left <= 0) return undefined;
  const first = all.find((part) => (contents.get(part)?.text ?? 0) > 0);
  const text = first && excerpt(textInside(first));
  const title = titleIn(all);
  for (const part of all) part.remove();
  // The page's own heading may stand in its banner.
  if (title && !hasTitle(body)) body.insertBefore(title, body.firstChild);
  return text === undefined ? undefined : { count: all.length, text };
}

/** Most documents have neither landmarks nor so many links, and counting what is in them would take longer than reading. */
function mayHaveAround(body: TreeNode): boolean {
  let links = 0;
  for (const node of nodesInside(body)) {
    if (!isElement(node)) continue;
    if (node.localName === 'a') links += 1;
    const isMarked = node.getAttribute('role') !== null || CONTENTS_CLASS.test(node.getAttribute('class') ?? '');
    if (links >= MENU.links || isMarked || /^(?:nav|header|footer|aside|dialog|main)$/.test(node.localName)) return true;
  }
  return false;
}

/** Counted from the innermost outwards, without recursion, for pages are as deep as they please. */
function contentsOf(body: TreeNode): ReadonlyMap<TreeNode, Content> {
  const contents = new Map<TreeNode, Content>();
  const add = (node: TreeNode) => {
    const around = node.parentNode;
    const inContent = around !== null && ((contents.get(around)?.inContent ?? false) || CONTENT_TAG.test(around.localName) || around.getAttribute('role') === 'main');
    contents.set(node, { text: 0, linked: 0, links: 0, tables: 0, structure: 0, inContent });
  };
  add(body);
  for (const node of nodesInside(body, isHidden)) add(node);
  for (const [node, content] of [...contents].reverse()) {
    if (isText(node)) content.text = visibleText(node.nodeValue ?? '').length;
    if (node.localName === 'a' && node.getAttribute('href') !== null) {
      content.linked = content.text;
      content.links += 1;
    }
    if (node.localName === 'table') content.tables += 1;
    if (isElement(node) && (isList(node) || /^h[1-6]$/.test(node.localName))) content.structure += 1;
    const around = node === body || !node.parentNode ? undefined : contents.get(node.parentNode);
    if (!around) continue;
    around.text += content.text;
    around.linked += content.linked;
    around.links += content.links;
    around.tables += content.tables;
    around.structure += content.structure;
  }
  return contents;
}

/** The outermost parts that are no content, whatever is around them. */
function partsAround(body: TreeNode, contents: ReadonlyMap<TreeNode, Content>): readonly TreeNode[] {
  const isPart = (node: TreeNode) => {
    const content = contents.get(node);
    return isElement(node) && content !== undefined && (isLandmark(node, content) || isMenu(node, content));
  };
  const parts: TreeNode[] = [];
  for (const node of nodesInside(body, (node) => isHidden(node) || isPart(node))) if (isPart(node)) parts.push(node);
  return parts;
}

function isLandmark(element: HtmlElement, { inContent }: Content): boolean {
  const tag = tagOf(element);
  const role = element.getAttribute('role')?.trim().toLowerCase() ?? '';
  if (tag === 'nav' || role === 'navigation' || CONTENTS_CLASS.test(element.getAttribute('class') ?? '')) return true;
  if (tag === 'dialog') return element.getAttribute('open') === null;
  return !inContent && (/^(?:header|footer|aside)$/.test(tag) || ROLES.test(role));
}

const isMenu = (element: HtmlElement, { inContent, text, linked, links, tables }: Content): boolean =>
  !inContent && tables === 0 && links >= MENU.links && linked >= text * MENU.share && linked <= links * MENU.longest && /^(?:div|ul|ol|section)$/.test(tagOf(element));

/** The page's main part, when it says which it is and something is left in it. */
function mainPart(contents: ReadonlyMap<TreeNode, Content>, parts: readonly TreeNode[]): TreeNode | undefined {
  const [main, ...others] = [...contents].filter(([node, { text }]) => text > 0 && isElement(node) && (node.localName === 'main' || node.getAttribute('role') === 'main'));
  if (!main || others.length > 0 || parts.includes(main[0])) return undefined;
  return main[1].structure + main[1].tables > 0 ? main[0] : undefined;
}

/** Also what stands beside the main part and beside all around it; a table there may be framework all the same. */
function withOutside(main: TreeNode, body: TreeNode, contents: ReadonlyMap<TreeNode, Content>, parts: readonly TreeNode[]): readonly TreeNode[] {
  const outside = new Set<TreeNode>();
  for (let inner: TreeNode | null = main; inner && inner !== body; inner = inner.parentNode) {
    for (let node: TreeNode | null = inner.parentNode?.firstChild ?? null; node; node = node.nextSibling) {
      const content = contents.get(node);
      if (node !== inner && content && content.text > 0 && content.tables === 0) outside.add(node);
    }
  }
  return [...outside, ...parts.filter((part) => !isInside(part, outside))];
}

function isInside(part: TreeNode, outer: ReadonlySet<TreeNode>): boolean {
  let around: TreeNode | null = part;
  while (around && !outer.has(around)) around = around.parentNode;
  return around !== null;
}

function titleIn(parts: readonly TreeNode[]): TreeNode | undefined {
  for (const part of parts) {
    if (part.localName === 'nav') continue;
    for (const node of nodesInside(part, isHidden)) if (node.localName === 'h1' && textInside(node) !== '') return node;
  }
  return undefined;
}

function hasTitle(body: TreeNode): boolean {
  for (const node of nodesInside(body, isHidden)) if (node.localName === 'h1') return true;
  return false;
}

function textInside(part: TreeNode): string {
  const texts: string[] = [];
  for (const node of nodesInside(part, isHidden)) if (isText(node)) texts.push(node.nodeValue ?? '');
  return visibleText(texts.join(' ')) || visibleText(part.nodeValue ?? '');
}
