import { importIssue } from '../import-issue.js';
import type { Block } from './block.js';
import { isElement, isText, nodesInside } from './html-node.js';
import { htmlTexts } from './html-texts.js';
import { MAX_ELEMENTS, parseHtml, type TreeNode } from './html-tree.js';
import { readHtml } from './html.js';
import { visibleText } from './line-collector.js';
import { ownFramework } from './own-texts.js';
import { takeAround } from './page-around.js';
import type { Reading } from './reading.js';

/** What Windows writes before HTML on the clipboard. */
const CLIPBOARD_HEADER = /^\s*Version:\d+\.\d+\r?\n(?:\w+:[^\n<]*\n)*/;

/** Reads HTML text: a file, a saved page, or what Word, Excel or a browser puts on the clipboard. */
export function readHtmlText(text: string): Reading {
  const { document, cut } = parseHtml(text.replace(CLIPBOARD_HEADER, ''));
  const framework = ownFramework(htmlTexts(document));
  if (cut) return { format: 'html', blocks: [], issues: [importIssue('too-long', [], { limit: String(MAX_ELEMENTS) })] };
  const body = firstOf(document, 'body') ?? document;
  const around = framework ? undefined : takeAround(body);
  const { blocks, issues, language } = readHtml(body);
  const head = firstOf(document, 'title');
  const title = head && visibleText(textOf(head));
  return {
    format: 'html',
    blocks,
    ...(framework && { framework }),
    issues: framework ? [] : [
      ...issues,
      ...(around ? [importIssue('page-around', [], { count: String(around.count), text: around.text })] : []),
    ],
    ...(language && { language }),
    ...(title && !hasTitle(blocks) && { title }),
  };
}

function firstOf(document: TreeNode, name: string): TreeNode | undefined {
  for (const node of nodesInside(document)) if (isElement(node) && node.localName === name) return node;
  return undefined;
}

function textOf(element: TreeNode): string {
  const texts: string[] = [];
  for (const node of nodesInside(element)) if (isText(node)) texts.push(node.nodeValue ?? '');
  return texts.join('');
}

/** One heading stands above all others. */
function hasTitle(blocks: readonly Block[]): boolean {
  const [first, ...others] = blocks.filter((block) => block.type === 'heading');
  return first !== undefined && others.every(({ level }) => level > first.level);
}
