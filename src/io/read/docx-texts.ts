import { roleOfStyle, type Role, type RoleText } from '../role.js';
import type { OfficePackage } from './office-package.js';
import type { FoundTexts } from './own-texts.js';
import { childOf, elementsIn, textIn, type XmlElement } from './xml.js';

/** The texts of a Word document that we wrote, with its language; undefined for any other, or where others were written into it. */
export function docxTexts(document: OfficePackage): FoundTexts | undefined {
  const part = document.related('', 'officeDocument');
  const body = childOf(document.xml(part), 'w:body');
  if (!part || !body) return undefined;
  const reader = new TextsReader();
  reader.read(body);
  if (reader.foreign) return undefined;
  const defaults = childOf(childOf(childOf(document.xml(document.related(part, 'styles')), 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const language = childOf(defaults, 'w:lang')?.attributes['w:val'];
  return { texts: reader.texts, ...(language && { language }) };
}

/** A run of words with what its style says of it. */
interface Words {
  readonly role: Role | undefined;
  readonly text: string;
}

class TextsReader {
  readonly texts: RoleText[] = [];
  /** There are words that are none of ours. */
  foreign = false;
  #tables = 0;

  read(parent: XmlElement, cell?: RoleText['cell']): void {
    for (const child of elementsIn(parent)) {
      if (child.name === 'w:p') this.#readParagraph(child, cell);
      else if (child.name === 'w:tbl') this.#readTable(child);
      else if (AROUND.has(child.name)) this.read(child, cell);
    }
  }

  #readTable(element: XmlElement): void {
    const table = this.#tables++;
    elementsIn(element)
      .filter(({ name }) => name === 'w:tr')
      .forEach((tr, row) => {
        let column = 0;
        for (const tc of elementsIn(tr).filter(({ name }) => name === 'w:tc')) {
          this.read(tc, { table, row, column });
          column += Number(childOf(childOf(tc, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1);
        }
      });
  }

  #readParagraph(paragraph: XmlElement, cell: RoleText['cell']): void {
    const style = roleIn(childOf(paragraph, 'w:pPr'), 'w:pStyle');
    const words = wordsIn(paragraph);
    // Words that somebody gave another look belong to what they stand in.
    const standIn = style ?? words.find(({ role }) => role !== undefined && role !== 'words' && !role.startsWith('label-'))?.role;
    const merged: { role: Role | undefined; text: string }[] = [];
    for (const { role = standIn, text } of words) {
      const last = merged.at(-1);
      if (last && last.role === role) last.text += text;
      else merged.push({ role, text });
    }
    for (const { role, text } of merged) {
      if (role) this.texts.push({ role, text, ...(cell && { cell }) });
      else if (text.trim() !== '') this.foreign = true;
    }
  }
}

/** Elements that stand around others without a meaning here: links, accepted changes, fields that are filled in. */
const AROUND: ReadonlySet<string> = new Set(['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:fldSimple', 'w:bdo', 'w:dir']);

function wordsIn(parent: XmlElement): readonly Words[] {
  return elementsIn(parent).flatMap((child): readonly Words[] => {
    if (AROUND.has(child.name)) return wordsIn(child);
    return child.name === 'w:r' ? [{ role: roleIn(childOf(child, 'w:rPr'), 'w:rStyle'), text: elementsIn(child).map(signs).join('') }] : [];
  });
}

function roleIn(properties: XmlElement | undefined, name: 'w:pStyle' | 'w:rStyle'): Role | undefined {
  const id = childOf(properties, name)?.attributes['w:val'];
  return id === undefined ? undefined : roleOfStyle(id);
}

function signs(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textIn(element);
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:tab':
      return '\t';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    default:
      return '';
  }
}
