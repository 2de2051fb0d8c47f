import { ParagraphReader, type LeftOut, type Paragraph } from './docx-paragraph.js';
import { toggle, valueOf, type TableStyle, type WordStyles } from './docx-styles.js';
import { childOf, elementsIn, type XmlElement } from './xml.js';

/** What a document is made of, as people see it. */
export type Part = Paragraph | Table;

export interface Table {
  readonly rows: readonly Row[];
}

export interface Row {
  /** It stands at the top of every page. */
  readonly header: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly columns: number;
  /** It goes on with the cell above, or begins one that goes on. */
  readonly merge?: 'continue' | 'restart';
  readonly parts: readonly Part[];
}

export const isTable = (part: Part): part is Table => 'rows' in part;

const NO_STYLE: TableStyle = { firstRow: false, firstColumn: false };
/** Columns that a row may leave free at its ends; more is no table that people made. */
const MOST_FREE = 60;

/** Reads what stands in a document's body: changes accepted, hidden text and pictures left out, text boxes in their place. */
export function readBody(body: XmlElement, styles: WordStyles): { readonly parts: readonly Part[]; readonly leftOut: LeftOut } {
  const reader = new BodyReader(styles);
  return { parts: reader.parts(body, false), leftOut: reader.paragraphs.leftOut };
}

class BodyReader {
  readonly paragraphs: ParagraphReader;
  readonly #styles: WordStyles;

  constructor(styles: WordStyles) {
    this.#styles = styles;
    this.paragraphs = new ParagraphReader(styles);
  }

  parts(parent: XmlElement, bold: boolean): readonly Part[] {
    return this.#unwrapped(parent).flatMap((element): readonly Part[] => {
      if (element.name === 'w:tbl') return [this.#table(element)];
      this.paragraphs.count();
      const paragraph = this.paragraphs.read(element, bold);
      return paragraph ? [paragraph, ...paragraph.boxes.flatMap((box) => this.parts(box, false))] : [];
    });
  }

  /** The paragraphs and tables inside, also those in controls and in what stands around others. */
  #unwrapped(parent: XmlElement): readonly XmlElement[] {
    return elementsIn(parent).flatMap((element): readonly XmlElement[] => {
      switch (element.name) {
        case 'w:p':
        case 'w:tbl':
          return [element];
        case 'w:sdt':
          return isContents(element) ? [] : this.#unwrapped(childOf(element, 'w:sdtContent') ?? element);
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
        case 'mc:Choice':
        case 'mc:Fallback':
          return this.#unwrapped(element);
        case 'mc:AlternateContent':
          return this.#unwrapped({ ...element, children: elementsIn(element).slice(0, 1) });
        case 'w:altChunk':
          this.paragraphs.leftOut.pictures += 1;
          return [];
        default:
          return [];
      }
    });
  }

  #table(table: XmlElement): Table {
    const properties = childOf(table, 'w:tblPr');
    const look = childOf(properties, 'w:tblLook');
    const style = this.#styles.table(valueOf(properties, 'w:tblStyle'));
    const shown: TableStyle = look ? { firstRow: style.firstRow && isShown(look, 'w:firstRow', 0x20), firstColumn: style.firstColumn && isShown(look, 'w:firstColumn', 0x80) } : NO_STYLE;
    const rows: Row[] = [];
    for (const row of inside(table, 'w:tr')) {
      if (childOf(childOf(row, 'w:trPr'), 'w:del')) this.paragraphs.leftOut.changes += 1;
      else {
        if (childOf(childOf(row, 'w:trPr'), 'w:ins')) this.paragraphs.leftOut.changes += 1;
        rows.push(this.#row(row, { firstRow: shown.firstRow && rows.length === 0, firstColumn: shown.firstColumn }));
      }
    }
    return { rows };
  }

  #row(row: XmlElement, bold: TableStyle): Row {
    const properties = childOf(row, 'w:trPr');
    const cells: TableCell[] = this.#free(valueOf(properties, 'w:gridBefore'));
    for (const cell of inside(row, 'w:tc')) {
      const own = childOf(cell, 'w:tcPr');
      if (childOf(own, 'w:cellDel')) {
        this.paragraphs.leftOut.changes += 1;
        continue;
      }
      this.paragraphs.count();
      const columns = Math.max(1, Math.trunc(Number(valueOf(own, 'w:gridSpan') ?? 1)) || 1);
      const parts = this.parts(cell, bold.firstRow || (bold.firstColumn && cells.length === 0));
      const last = cells.at(-1);
      // Before Word 2007 cells that were merged sideways stayed there, each marked.
      if (childOf(own, 'w:hMerge') && valueOf(own, 'w:hMerge') !== 'restart' && last) {
        cells[cells.length - 1] = { ...last, columns: last.columns + columns, parts: [...last.parts, ...parts] };
        continue;
      }
      const merge = childOf(own, 'w:vMerge') && (valueOf(own, 'w:vMerge') === 'restart' ? 'restart' : 'continue');
      cells.push({ columns, parts, ...(merge && { merge }) });
    }
    return { header: toggle(properties, 'w:tblHeader') ?? false, cells: [...cells, ...this.#free(valueOf(properties, 'w:gridAfter'))] };
  }

  #free(columns: string | undefined): TableCell[] {
    return Array.from({ length: Math.min(Math.max(Math.trunc(Number(columns ?? 0)) || 0, 0), MOST_FREE) }, () => ({ columns: 1, parts: [] }));
  }
}

/** Rows or cells, also those in controls. */
function inside(parent: XmlElement, name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
  return elementsIn(parent).flatMap((element): readonly XmlElement[] => {
    if (element.name === name) return [element];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(element.name) ? inside(element, name) : [];
  });
}

/** Said by a mark of its own, in older documents by a bit of a number. */
function isShown(look: XmlElement, name: string, bit: number): boolean {
  const mark = look.attributes[name];
  return mark === undefined ? (Number.parseInt(look.attributes['w:val'] ?? '0', 16) & bit) !== 0 : /^(?:1|true|on)$/u.test(mark);
}

const isContents = (control: XmlElement): boolean =>
  /contents/iu.test(valueOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '');
