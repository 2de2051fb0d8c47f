import { MAX_PIECES } from '../limits.js';
import { symbolOf } from './docx-symbols.js';
import { outlineLevel, toggle, valueOf, type ListLevel, type WordStyles } from './docx-styles.js';
import { SourceFault } from './source-fault.js';
import { childOf, elementsIn, textIn, type XmlElement } from './xml.js';
import { append } from '../many.js';

/** A part of a paragraph's text. */
export interface Piece {
  /** A tab is "\t", a new line "\n". */
  readonly text: string;
  readonly bold: boolean;
}

/** A paragraph as people see it. */
export interface Paragraph {
  readonly heading?: number;
  readonly list?: ListLevel;
  readonly pieces: readonly Piece[];
  /** Its end was deleted, so that it is one with what follows. */
  readonly joined: boolean;
  /** What text boxes in it hold. */
  readonly boxes: readonly XmlElement[];
}

/** What was left out of a document on the way. */
export interface LeftOut {
  pictures: number;
  /** Signs of fonts that are not known. */
  symbols: number;
  comments: number;
  changes: number;
  readonly hidden: string[];
  /** Ids of notes, in order, after the sort of note. */
  readonly notes: (readonly ['footnote' | 'endnote', string])[];
  /** Letters of text in each language. */
  readonly languages: Map<string, number>;
}

/** What stands around text without being any: links, fields with their values, insertions, controls, directions. */
const AROUND = new Set('w:ins w:moveTo w:hyperlink w:smartTag w:customXml w:sdtContent w:fldSimple w:bdo w:dir w:rubyBase w:r'.split(' '));
const DELETED = new Set(['w:del', 'w:moveFrom']);
/** A new page or column begins a new line as well. */
const SIGNS = new Map([['w:tab', '\t'], ['w:ptab', '\t'], ['w:br', '\n'], ['w:cr', '\n'], ['w:noBreakHyphen', '\u2011']]);

interface Look {
  readonly bold: boolean;
  readonly hidden: boolean;
}

/** Reads paragraphs, and counts over all of them what it leaves out. */
export class ParagraphReader {
  readonly leftOut: LeftOut = { pictures: 0, symbols: 0, comments: 0, changes: 0, hidden: [], notes: [], languages: new Map() };
  readonly #styles: WordStyles;
  #pieces: Piece[] = [];
  #boxes: XmlElement[] = [];
  #count = 0;

  constructor(styles: WordStyles) {
    this.#styles = styles;
  }

  /** Undefined for a line of the table of contents. */
  read(element: XmlElement, boldAround: boolean): Paragraph | undefined {
    const properties = childOf(element, 'w:pPr');
    const style = this.#styles.paragraph(valueOf(properties, 'w:pStyle'));
    if (style.contents) return undefined;
    const outline = outlineLevel(properties);
    const heading = outline === undefined ? style.heading : outline < 0 ? undefined : outline;
    const list = heading === undefined ? this.#listOf(properties, style.list) : undefined;
    this.#pieces = [];
    this.#boxes = [];
    this.#inside(element, { bold: style.bold || boldAround, hidden: style.hidden });
    const mark = childOf(properties, 'w:rPr');
    const joined = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    return { ...(heading !== undefined && { heading }), ...(list && { list }), pieces: this.#pieces, joined, boxes: this.#boxes };
  }

  /** Counts towards the most that is read of one document. */
  count(pieces = 1): void {
    this.#count += pieces;
    if (this.#count > MAX_PIECES) throw new SourceFault('too-long', { limit: String(MAX_PIECES) });
  }

  #listOf(properties: XmlElement | undefined, ofStyle: ListLevel | undefined): ListLevel | undefined {
    const numbering = childOf(properties, 'w:numPr');
    const number = valueOf(numbering, 'w:numId');
    const depth = Number(valueOf(numbering, 'w:ilvl') ?? ofStyle?.depth ?? 0);
    if (number === undefined) return ofStyle && numbering ? { ...ofStyle, depth } : ofStyle;
    return number === '0' ? undefined : this.#styles.list(number, depth);
  }

  #inside(parent: XmlElement, look: Look): void {
    for (const child of elementsIn(parent)) this.#element(child, look);
  }

  #element(element: XmlElement, outer: Look): void {
    const { name, attributes } = element;
    const sign = SIGNS.get(name);
    // A line that ends in the file's XML is a space to Word.
    if (name === 'w:t') this.#add(textIn(element).replaceAll('\n', ' '), outer);
    else if (sign !== undefined) this.#add(sign, outer);
    else if (name === 'w:sym') this.#add(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '') ?? this.#unknownSymbol(), outer);
    else if (name === 'w:r') this.#inside(element, this.#lookOf(element, outer));
    else if (DELETED.has(name)) this.leftOut.changes += 1;
    else if (AROUND.has(name)) {
      if (name === 'w:ins' || name === 'w:moveTo') this.leftOut.changes += 1;
      this.#inside(element, outer);
    } else if (name === 'w:sdt') this.#control(element, outer);
    else if (name === 'w:ruby') this.#inside(childOf(element, 'w:rubyBase') ?? element, outer);
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.#add(textIn(element), outer);
    else if (name === 'w:commentReference') this.leftOut.comments += 1;
    else if (name === 'w:footnoteReference') this.leftOut.notes.push(['footnote', attributes['w:id'] ?? '']);
    else if (name === 'w:endnoteReference') this.leftOut.notes.push(['endnote', attributes['w:id'] ?? '']);
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.#drawing(element);
    else if (name === 'mc:AlternateContent') {
      // The same thing for newer and for older programs.
      const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      if (choice) this.#inside(choice, outer);
    }
  }

  /** What a control says until somebody fills it in is no text. */
  #control(element: XmlElement, look: Look): void {
    const content = childOf(element, 'w:sdtContent');
    if (content && toggle(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== true) this.#inside(content, look);
  }

  #drawing(element: XmlElement): void {
    const boxes = textBoxes(element);
    if (boxes.length > 0) append(this.#boxes, boxes);
    else if (!isLine(element)) this.leftOut.pictures += 1;
  }

  #lookOf(run: XmlElement, outer: Look): Look {
    const properties = childOf(run, 'w:rPr');
    if (!properties) {
      this.#countLanguage(this.#styles.language, run);
      return outer;
    }
    const style = this.#styles.run(valueOf(properties, 'w:rStyle'));
    // Scripts such as Arabic and Hebrew have marks of their own.
    const complex = toggle(properties, 'w:rtl') ?? toggle(properties, 'w:cs') ?? false;
    const bold = toggle(properties, complex ? 'w:bCs' : 'w:b') ?? (style.bold || outer.bold);
    this.#countLanguage(childOf(properties, 'w:lang')?.attributes[complex ? 'w:bidi' : 'w:val'] ?? this.#styles.language, run);
    return { bold, hidden: toggle(properties, 'w:vanish') ?? (style.hidden || outer.hidden) };
  }

  #countLanguage(language: string | undefined, run: XmlElement): void {
    const length = elementsIn(run).reduce((sum, child) => sum + (child.name === 'w:t' ? textIn(child).length : 0), 0);
    if (language !== undefined) this.leftOut.languages.set(language, (this.leftOut.languages.get(language) ?? 0) + length);
  }

  #unknownSymbol(): string {
    this.leftOut.symbols += 1;
    return '';
  }

  #add(text: string, { bold, hidden }: Look): void {
    if (hidden) {
      if (text.trim() !== '') this.leftOut.hidden.push(text);
      return;
    }
    this.count();
    this.#pieces.push({ text, bold });
  }
}

/** The innermost texts of boxes: what groups of shapes hold as well. */
function textBoxes(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') {
    const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    return choice ? textBoxes(choice) : [];
  }
  return elementsIn(element).flatMap(textBoxes);
}

/** A line across the page is a shape to Word. */
const isLine = (element: XmlElement): boolean => elementsIn(element).some(({ name, attributes }) => name === 'v:rect' && attributes.hr !== undefined);
