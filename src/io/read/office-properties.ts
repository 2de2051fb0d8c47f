import { visibleText } from './line-collector.js';
import type { OfficePackage } from './office-package.js';
import { childOf, textIn } from './xml.js';

/** What programs put in by themselves, and what says nothing of a framework. */
const NO_TITLE = /^(?:microsoft (?:word|excel)\b.*|(?:document|book|workbook|dogfen|llyfr ?gwaith|mappe|dokument|untitled|word document|powerpoint presentation)\s*\d*|.*\.(?:docx?|xlsx?|dotx?|pdf))$/iu;

/** Title and language that a document says of itself. */
export function officeProperties(office: OfficePackage): { readonly title?: string; readonly language?: string } {
  const root = office.xml(office.related('', 'core-properties') ?? 'docProps/core.xml');
  const text = (name: string): string => {
    const element = childOf(root, name);
    return element ? visibleText(textIn(element)) : '';
  };
  const title = text('title');
  const language = text('language');
  return { ...(title !== '' && !NO_TITLE.test(title) && { title }), ...(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(language) && { language }) };
}
