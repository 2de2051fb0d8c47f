import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { roleStyle } from '../role.js';
import { BULLETS, LANDSCAPE, stylesIn, TEXT_WIDTH } from './docx-styles.js';
import { gapAfter, words, type Page, type PageBlock, type PageHeading, type PageRow, type PageTable, type PageText } from './page.js';
import { hasRightToLeft, isRightToLeft, readable } from './readable.js';

/** A document as a Word file in the layout that councils use: landscape, one table below another, headers on every page. */
export async function writeDocx(page: Page): Promise<Blob> {
  return Packer.toBlob(new DocxWriter(page).document());
}

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = { top: LINE, bottom: LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: LINE, insideVertical: LINE };

/** Words marked with what they are. */
const marked = ({ role }: PageText): IRunOptions => ({ style: roleStyle(role, 'run') });

class DocxWriter {
  readonly #page: Page;
  readonly #language: string;
  readonly #rightToLeft: boolean;

  constructor(page: Page) {
    this.#page = page;
    this.#language = readable(page.language ?? '');
    this.#rightToLeft = isRightToLeft(page.language, page.title);
  }

  document(): Document {
    const { title, blocks } = this.#page;
    return new Document({
      title: readable(title),
      creator: 'Rung',
      lastModifiedBy: 'Rung',
      styles: stylesIn(this.#language),
      numbering: BULLETS,
      sections: [
        {
          properties: { page: { size: { ...LANDSCAPE, orientation: PageOrientation.LANDSCAPE }, margin: { top: 1000, right: 1000, bottom: 1000, left: 1000, footer: 500 } } },
          footers: { default: this.#footer() },
          children: this.#blocks(blocks),
        },
      ],
    });
  }

  #blocks(blocks: readonly PageBlock[]): (Paragraph | Table)[] {
    return blocks.flatMap((block): (Paragraph | Table)[] => {
      switch (block.type) {
        case 'heading':
          return [this.#heading(block)];
        case 'paragraph':
          return [this.#paragraph(block.content, { before: block.label ? [...this.#runs(block.label, { ...marked(block.label), bold: true }), ...this.#runs(gapAfter(block.label), { ...marked(words('')), bold: true })] : [] })];
        case 'list':
          return block.items.map((item) => this.#paragraph(item, { numbering: { reference: 'bullets', level: 0 } }));
        case 'table':
          // Without a paragraph between them Word makes one of two tables.
          return [this.#table(block), new Paragraph({ spacing: { before: 0, after: 120 } })];
      }
    });
  }

  /** The words of a heading are marked, since its style is that of headings. */
  #heading({ level, content }: PageHeading): Paragraph {
    return new Paragraph({ ...this.#direction(content.text), heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_3, children: this.#runs(content, marked(content)) });
  }

  #paragraph(content: PageText, { before = [], bold = false, numbering }: { readonly before?: readonly TextRun[]; readonly bold?: boolean; readonly numbering?: IParagraphOptions['numbering'] } = {}): Paragraph {
    return new Paragraph({ ...this.#direction(content.text), style: roleStyle(content.role), ...(numbering && { numbering }), children: [...before, ...this.#runs(content, { bold })] });
  }

  /** A text line by line. */
  #runs(text: PageText, options: IRunOptions): TextRun[] {
    const { wordsLanguage } = this.#page;
    const ours = text.role === 'words' && this.#language.split('-')[0]?.toLowerCase() !== wordsLanguage;
    const all: IRunOptions = { ...options, ...(ours && { language: { value: wordsLanguage } }), ...(hasRightToLeft(text.text) && { rightToLeft: true }) };
    return readable(text.text)
      .split('\n')
      .map((line, index) => new TextRun({ ...all, ...(index > 0 && { break: 1 }), children: tabbed(line) }));
  }

  #direction(text: string): IParagraphOptions {
    return hasRightToLeft(text) || (this.#rightToLeft && text === '') ? { bidirectional: true } : {};
  }

  #table({ header, rows }: PageTable): Table {
    const named = rows.some(({ head }) => head);
    const widths = columnWidths(header.length, named);
    const headRow = new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text, index) => this.#cell([this.#paragraph(text, { bold: true })], widths[index], true)) });
    return new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      visuallyRightToLeft: this.#rightToLeft,
      tableLook: { firstRow: true, firstColumn: named, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
      rows: [headRow, ...rows.map((row) => this.#row(row, widths))],
    });
  }

  #row({ head, cells }: PageRow, widths: readonly number[]): TableRow {
    const first = head ? [this.#cell([this.#paragraph(head, { bold: true })], widths[0], false)] : [];
    const others = cells.map((blocks, index) => this.#cell(blocks.length > 0 ? this.#blocks(blocks) : [new Paragraph({})], widths[first.length + index], false));
    return new TableRow({ cantSplit: true, children: [...first, ...others] });
  }

  #cell(children: (Paragraph | Table)[], width: number | undefined, shaded: boolean): TableCell {
    return new TableCell({
      children,
      verticalAlign: VerticalAlignTable.TOP,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(width !== undefined && { width: { size: width, type: WidthType.DXA } }),
      ...(shaded && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' } }),
    });
  }

  #footer(): Footer {
    const { footer, pageWords, wordsLanguage } = this.#page;
    const [page, of] = pageWords;
    const run = (children: IRunOptions['children']) => new TextRun({ size: 18, language: { value: wordsLanguage }, ...(children && { children }) });
    return new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.START,
          tabStops: [{ type: 'right', position: TEXT_WIDTH }],
          children: [run([readable(footer.join(' · ').replaceAll('\n', ' ')), new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES])],
        }),
      ],
    });
  }
}

/** Tabs are a sign of their own in Word. */
const tabbed = (line: string): (string | Tab)[] => line.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));

/** The names of rows take a sixth. */
function columnWidths(columns: number, named: boolean): number[] {
  const first = named && columns > 1 ? Math.round(TEXT_WIDTH / 6) : 0;
  const others = columns - (first > 0 ? 1 : 0);
  const width = Math.floor((TEXT_WIDTH - first) / others);
  return [...(first > 0 ? [first] : []), ...Array.from({ length: others }, () => width)];
}
