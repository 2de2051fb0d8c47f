import { importTable as importNodes } from './import-table.js';
import { interpret, type ImportedFramework, type ImportOptions } from './interpret/interpret.js';
import type { HtmlNode } from './read/html-node.js';
import { readHtmlText } from './read/html-text.js';

/**
 * Reads tables at once, without a worker: a `<table>`, an element or fragment around tables with the headings, paragraphs
 * and lists between them, or HTML as text. Never throws for what is in them: what was not understood comes back as
 * issues, with its place.
 */
export function importTable(source: HtmlNode | string, options: ImportOptions = {}): ImportedFramework {
  return typeof source === 'string' ? interpret(readHtmlText(source), options) : importNodes(source, options);
}
