import { headingLevel, isBlock, isBold, isElement, isInvisible, isList, isText, tagOf, wordListDepth, type HtmlElement, type HtmlNode } from './html-node.js';
import type { LineCollector } from './line-collector.js';

/** Deeper than any page made by people; browsers stop at about the same depth when they parse. */
const DEEPEST = 400;

export interface Walk {
  readonly lines: LineCollector;
  /** Takes a table out of the text; without it the table's texts become lines. */
  readonly table?: (table: HtmlElement) => void;
  /** There was a table whose texts became lines. */
  readonly nested?: () => void;
  /** Something was nested too deeply to be read. */
  readonly tooDeep: () => void;
  /** Level of the heading met last: a summary is one deeper than the heading above all summaries around it. */
  lastHeading: number;
}

interface State {
  readonly bold: boolean;
  /** Depth of the list around, 0 outside of lists. */
  readonly depth: number;
  readonly level: number;
  readonly preformatted: boolean;
  readonly heading?: number;
}

const OUTSIDE: State = { bold: false, depth: 0, level: 0, preformatted: false };

/** Reads what people see inside a node into lines. */
export function walkInside(parent: HtmlNode, walk: Walk, bold = false): void {
  children(parent, walk, { ...OUTSIDE, bold });
}

function children(parent: HtmlNode, walk: Walk, state: State): void {
  if (state.level > DEEPEST) {
    walk.tooDeep();
    return;
  }
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isText(node)) text(node.nodeValue ?? '', walk.lines, state);
    else if (isElement(node) && !isInvisible(node)) element(node, walk, state);
  }
}

/** The caption of a table in the same figure is read with the table. */
function isCaptionOfTable(caption: HtmlElement): boolean {
  for (let node = caption.parentNode?.firstChild ?? null; node; node = node.nextSibling) if (isElement(node) && tagOf(node) === 'table') return true;
  return false;
}

function text(value: string, lines: LineCollector, state: State): void {
  if (!state.preformatted) {
    lines.text(value, state.bold);
    return;
  }
  value.split('\n').forEach((line, index) => {
    if (index > 0) lines.break();
    lines.text(line, state.bold);
  });
}

function element(node: HtmlElement, walk: Walk, outer: State): void {
  const { lines } = walk;
  const tag = tagOf(node);
  if (tag === 'figcaption' && isCaptionOfTable(node)) return;
  if (tag === 'br') {
    lines.break();
    return;
  }
  if (tag === 'table' && walk.table) {
    lines.begin();
    walk.table(node);
    return;
  }
  if (tag === 'table') walk.nested?.();
  const heading = headingLevel(node) ?? (tag === 'summary' ? Math.min(walk.lastHeading + 1, 6) : outer.heading);
  const headingBefore = walk.lastHeading;
  if (heading !== undefined) walk.lastHeading = heading;
  const state: State = {
    ...outer,
    bold: isBold(node, outer.bold || heading !== undefined),
    level: outer.level + 1,
    preformatted: outer.preformatted || tag === 'pre',
    ...(heading !== undefined && { heading }),
  };
  const wordDepth = wordListDepth(node);
  if (tag === 'td' || tag === 'th') {
    // Only met in a table inside of a cell: its cells stand beside each other in one line.
    lines.text(' ', state.bold);
    children(node, walk, state);
    lines.text(' ', state.bold);
  } else if (!isBlock(node) && heading === outer.heading) children(node, walk, state);
  else if (isList(node)) {
    children(node, walk, { ...state, depth: state.depth + 1 });
    lines.begin(state.depth);
  } else {
    if (tag === 'li') lines.beginItem(Math.max(state.depth, 1));
    else if (wordDepth > 0 && state.depth === 0) lines.beginItem(wordDepth, true);
    else lines.begin(state.depth, heading);
    children(node, walk, tag === 'li' ? { ...state, depth: Math.max(state.depth, 1) } : state);
    lines.begin(state.depth, outer.heading);
  }
  if (tag === 'details') walk.lastHeading = headingBefore;
}
