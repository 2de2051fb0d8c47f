/** What an HTML node means for reading: whether people see it, and what its tag and Word's own marks say. */

export const NODE_ELEMENT = 1;
export const NODE_TEXT = 3;

/** All that reading needs of a node: the live DOM has it, and so have the trees that are made of HTML text. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === NODE_ELEMENT;
export const isText = (node: HtmlNode): boolean => node.nodeType === NODE_TEXT;
export const tagOf = (element: HtmlElement): string => element.localName.toLowerCase();

/** The element around a node, where one is. */
export function elementAround(node: HtmlNode): HtmlElement | undefined {
  return node.parentNode && isElement(node.parentNode) ? node.parentNode : undefined;
}

interface Linked<N> {
  readonly parentNode: N | null;
  readonly firstChild: N | null;
  readonly nextSibling: N | null;
}

/** The nodes inside, in reading order, without going into those that `skip` names. However deep, never on the call stack. */
export function* nodesInside<N extends HtmlNode & Linked<N>>(root: N, skip: (node: N) => boolean = () => false): Generator<N> {
  let node = root.firstChild;
  while (node) {
    yield node;
    let next: N | null = skip(node) ? null : node.firstChild;
    for (let from: N | null = node; !next && from && from !== root; from = from.parentNode) next = from.nextSibling;
    node = next;
  }
}

const styleOf = (element: HtmlElement): string => element.getAttribute('style') ?? '';
const classOf = (element: HtmlElement): string => element.getAttribute('class') ?? '';

/** Elements whose content is never text of the document, whatever it looks like. */
const SILENT = new Set(
  ('script style template noscript head title meta link base svg math canvas audio video iframe object embed map ' +
    'select textarea input datalist progress meter del').split(' '),
);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*comment)/i;
const HIDDEN_CLASS = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|mso-?com(?:ment|anchor|text)\w*)(?:\s|$)/i;

/** Judged by marks alone, because the nodes may not be in a rendered page. Closed `<details>` are one click away. */
export function isInvisible(element: HtmlElement): boolean {
  if (SILENT.has(tagOf(element))) return true;
  const hidden = element.getAttribute('hidden');
  return (
    (hidden !== null && hidden !== 'until-found') || HIDDEN_STYLE.test(styleOf(element)) || HIDDEN_CLASS.test(classOf(element))
  );
}

const BOLD_TAGS = new Set(['b', 'strong', 'th', 'dt', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const FONT_WEIGHT = /(?:^|[;\s])font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)/i;

/** A style goes before the tag: Google Docs wraps all it copies in `<b style="font-weight:normal">`. */
export function isBold(element: HtmlElement, inherited: boolean): boolean {
  const weight = FONT_WEIGHT.exec(styleOf(element))?.[1]?.toLowerCase();
  if (weight) return weight === 'bold' || weight >= '600';
  return inherited || BOLD_TAGS.has(tagOf(element));
}

const BLOCKS = new Set(
  ('address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul').split(' '),
);

/** Whether a node is an element that people do not see. */
export const isHidden = (node: HtmlNode): boolean => isElement(node) && isInvisible(node);

export const isBlock = (element: HtmlElement): boolean => BLOCKS.has(tagOf(element));
export const isList = (element: HtmlElement): boolean => /^(?:ul|ol|menu)$/.test(tagOf(element));

const OUTLINE_LEVEL = /mso-outline-level\s*:\s*([1-6])/i;

/** 0 for Word's title, 1 to 6 for a heading, undefined for anything else. */
export function headingLevel(element: HtmlElement): number | undefined {
  const tag = /^h([1-6])$/.exec(tagOf(element))?.[1];
  if (tag) return Number(tag);
  if (/(?:^|\s)MsoTitle/i.test(classOf(element))) return 0;
  const marked = /(?:^|\s)MsoHeading([1-6])/i.exec(classOf(element))?.[1] ?? OUTLINE_LEVEL.exec(styleOf(element))?.[1];
  if (marked) return Number(marked);
  if (element.getAttribute('role') !== 'heading') return undefined;
  const level = Number(element.getAttribute('aria-level') ?? 2);
  return level >= 1 ? Math.min(Math.trunc(level), 6) : 2;
}

const WORD_LIST_STYLE = /mso-list\s*:\s*l\d+\s+level(\d)/i;
const WORD_LIST_CLASS = /(?:^|\s)MsoList(?:Paragraph|Bullet|Number)\w*?(\d?)(?:\s|$)/i;

/** Depth of a bullet that Word writes as a paragraph; 0 for other paragraphs. */
export function wordListDepth(element: HtmlElement): number {
  const level = WORD_LIST_STYLE.exec(styleOf(element))?.[1];
  if (level) return Number(level);
  const marked = WORD_LIST_CLASS.exec(classOf(element));
  return marked ? Number(marked[1] || 1) : 0;
}
