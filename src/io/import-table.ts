import { interpret, type ImportedFramework, type ImportOptions } from './interpret/interpret.js';
import { readHtml } from './read/html.js';
import type { HtmlNode } from './read/html-node.js';

export type { Evidence, TableShape } from './interpret/evidence.js';
export type { ImportedFramework, ImportOptions } from './interpret/interpret.js';

/**
 * Reads a table, or the tables inside an element or fragment with the headings, paragraphs and lists around them, as a framework.
 * Never throws for what is in them: what was not understood comes back as issues, with its place.
 */
export function importTable(root: HtmlNode, options: ImportOptions = {}): ImportedFramework {
  return interpret(readHtml(root), options);
}
