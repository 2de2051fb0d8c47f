import { importIssue } from '../import-issue.js';
import type { Block } from './block.js';
import { leftOutIssues, marginIssues } from './docx-besides.js';
import { readBody } from './docx-body.js';
import { withHabits } from './docx-habits.js';
import { documentNodes } from './docx-nodes.js';
import { WordStyles } from './docx-styles.js';
import { docxTexts } from './docx-texts.js';
import { readHtml } from './html.js';
import { languageTag } from './language-tag.js';
import { OfficePackage } from './office-package.js';
import { officeProperties } from './office-properties.js';
import { ownFramework } from './own-texts.js';
import type { Reading } from './reading.js';
import { readingOf, SourceFault } from './source-fault.js';
import { childOf } from './xml.js';

/**
 * Reads a Word document as people see it when they accept all changes: headings by style and outline, lists, tables,
 * text boxes. What is left out is told.
 */
export function readDocx(bytes: Uint8Array): Promise<Reading> {
  return readingOf('docx', () => readDocument(bytes));
}

function readDocument(bytes: Uint8Array): Reading {
  const office = new OfficePackage(bytes);
  const part = office.related('', 'officeDocument') ?? 'word/document.xml';
  const document = childOf(office.xml(part), 'w:body');
  if (!document) throw new SourceFault('damaged-file');
  const styles = new WordStyles(office.xml(office.related(part, 'styles')), office.xml(office.related(part, 'numbering')));
  const { parts, leftOut } = readBody(document, styles);
  const { blocks, issues } = readHtml(documentNodes(withHabits(parts)));
  const { title, language } = officeProperties(office);
  const written = [...leftOut.languages].sort(([, a], [, b]) => b - a)[0]?.[0];
  const tag = languageTag(written ?? styles.language ?? language);
  // Only a document of ours names styles after us.
  const framework = /"rung/iu.test(office.text(part) ?? '') ? ownFramework(docxTexts(office)) : undefined;
  return {
    format: 'docx',
    blocks,
    issues: [
      ...issues,
      ...leftOutIssues(leftOut, office, part),
      ...(framework ? [] : marginIssues(office, part, `${title ?? ''}\n${blocks.map(wordsOf).join('\n')}`)),
      ...(blocks.length === 0 ? [importIssue('empty-source', [])] : []),
    ],
    ...(title !== undefined && { title }),
    ...(tag !== undefined && { language: tag }),
    ...(framework && { framework }),
  };
}

/** The words of a block outside of tables, where what stands at the head of pages may stand as well. */
function wordsOf(block: Block): string {
  return block.type === 'heading' ? block.text : block.type === 'paragraph' ? block.line.text : '';
}
