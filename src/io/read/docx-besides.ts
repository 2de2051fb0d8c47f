import type { Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import type { LeftOut } from './docx-paragraph.js';
import { visibleText } from './line-collector.js';
import type { OfficePackage } from './office-package.js';
import { elementsIn, textIn, type XmlElement } from './xml.js';

/** Words and numbers that only count pages. */
const PAGE_NUMBER = /\b(?:page|tudalen|seite|p|pg|of|o|allan o|von)\b|[\d\s\p{P}|]/giu;

/** What people have to be told about what is not in the blocks. */
export function leftOutIssues(leftOut: LeftOut, office: OfficePackage, part: string): readonly Issue[] {
  const { pictures, comments, changes, hidden, notes, symbols } = leftOut;
  const count = (number: number): { readonly count: string } => ({ count: String(number) });
  return [
    ...(pictures > 0 ? [importIssue('pictures-left-out', [], count(pictures))] : []),
    ...(notes.length > 0 ? [importIssue('notes-left-out', [], { ...count(notes.length), text: excerpt(noteText(notes[0], office, part)) })] : []),
    ...(comments > 0 ? [importIssue('comments-left-out', [], count(comments))] : []),
    ...(changes > 0 ? [importIssue('tracked-changes', [], count(changes))] : []),
    ...(hidden.length > 0 ? [importIssue('hidden-text', [], { ...count(hidden.length), text: excerpt(visibleText(hidden.join(''))) })] : []),
    ...(symbols > 0 ? [importIssue('damaged-text', [], { ...count(symbols), text: '?' })] : []),
  ];
}

function noteText(note: LeftOut['notes'][number] | undefined, office: OfficePackage, part: string): string {
  const [sort, id] = note ?? ['footnote', ''];
  const root = office.xml(office.related(part, `${sort}s`));
  const found = root && elementsIn(root).find(({ attributes }) => attributes['w:id'] === id);
  return found ? visibleText(paragraphTexts(found).join(' ')) : '';
}

/** What stands at the head and foot of pages and nowhere else, apart from the numbers of the pages. */
export function marginIssues(office: OfficePackage, part: string, said: string): readonly Issue[] {
  const texts = new Set<string>();
  for (const { type, target } of office.relations(part).values()) {
    const root = type === 'header' || type === 'footer' ? office.xml(target) : undefined;
    for (const text of root ? paragraphTexts(root) : []) if (text.replace(PAGE_NUMBER, '') !== '' && !said.includes(text)) texts.add(text);
  }
  return texts.size > 0 ? [importIssue('page-margins', [], { text: excerpt([...texts].join(' – ')) })] : [];
}

/** The texts of all paragraphs, however they are nested; deleted ones are in elements of their own. */
function paragraphTexts(element: XmlElement): readonly string[] {
  if (element.name === 'w:p') {
    const text = visibleText(wordsIn(element));
    return text === '' ? [] : [text];
  }
  return elementsIn(element).flatMap(paragraphTexts);
}

function wordsIn(element: XmlElement): string {
  if (element.name === 'w:t') return textIn(element);
  if (element.name === 'w:tab') return ' ';
  return element.name === 'mc:Fallback' ? '' : elementsIn(element).map(wordsIn).join('');
}
