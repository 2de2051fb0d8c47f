import { strToU8, zipSync, type Zippable } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An archive of XML parts, each without its first line. */
export function officeFile(parts: Readonly<Record<string, string>>, more: Zippable = {}): Uint8Array {
  return zipSync({ ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(XML + xml)])), ...more });
}

export function relations(targets: readonly (readonly [id: string, type: string, target: string])[], outside: readonly string[] = []): string {
  const all = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside.includes(id) ? ' TargetMode="External"' : ''}/>`);
  return `<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`;
}

export interface SheetXml {
  readonly name: string;
  /** What is inside `<worksheet>`. */
  readonly xml: string;
  readonly state?: string;
}

/** A workbook of hand-written sheets. */
export function workbook(sheets: readonly SheetXml[], parts: { readonly strings?: string; readonly styles?: string; readonly properties?: string; readonly more?: Readonly<Record<string, string>> } = {}): Uint8Array {
  const list = sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`).join('');
  return officeFile({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${parts.properties ?? ''}<sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ...(parts.strings ? [['strings', 'sharedStrings', 'sharedStrings.xml'] as const] : []),
      ...(parts.styles ? [['styles', 'styles', '/xl/styles.xml'] as const] : []),
    ]),
    ...(parts.strings && { 'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${parts.strings}</sst>` }),
    ...(parts.styles && { 'xl/styles.xml': `<styleSheet xmlns="${SHEET}">${parts.styles}</styleSheet>` }),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${SHEET}" xmlns:r="${OFFICE}">${xml}</worksheet>`])),
    ...parts.more,
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Rows of texts as `<sheetData>`; texts in bold have the style 1. */
export function sheetData(rows: readonly (readonly (string | undefined)[])[], { bold = [] as readonly number[], from = 0 } = {}): string {
  const cells = (texts: readonly (string | undefined)[], row: number): string =>
    texts
      .map((text, column) =>
        text === undefined || text === '' ? '' : `<c r="${letters(column)}${row + 1}" t="inlineStr"${bold.includes(row) ? ' s="1"' : ''}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
      )
      .join('');
  return `<sheetData>${rows.map((texts, index) => `<row r="${from + index + 1}">${cells(texts, from + index)}</row>`).join('')}</sheetData>`;
}

export const BOLD_STYLES = '<fonts count="2"><font/><font><b/></font></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_NAMESPACES =
  `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"` +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export interface WordParts {
  /** What is inside `<w:styles>`, and so on. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly core?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A Word document of a hand-written body. */
export function wordFile(body: string, { core, more, ...parts }: WordParts = {}, main = 'word/document.xml'): Uint8Array {
  const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', header: 'hdr', footer: 'ftr' } as const;
  const named = Object.entries(roots).flatMap(([name, root]) => {
    const xml = parts[name as keyof typeof roots];
    return xml === undefined ? [] : [{ name, xml: `<w:${root} ${WORD_NAMESPACES}>${xml}</w:${root}>` }];
  });
  return officeFile({
    '_rels/.rels': relations([['rId1', 'officeDocument', `/${main}`]]),
    [main]: `<w:document ${WORD_NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    [`word/_rels/${main.split('/').at(-1) ?? ''}.rels`]: relations(named.map(({ name }) => [name, name, `${name}.xml`])),
    ...Object.fromEntries(named.map(({ name, xml }) => [`word/${name}.xml`, xml])),
    ...(core !== undefined && { 'docProps/core.xml': `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc">${core}</cp:coreProperties>` }),
    ...more,
  });
}

/** A paragraph of Word; the text may have runs of its own. */
export function wordParagraph(text: string, { style = '', bold = false, list = '' } = {}): string {
  const [number = '', level = '0'] = list.split(' ');
  const numbering = number && `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
  const run = text.startsWith('<') ? text : `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${numbering}</w:pPr>${run}</w:p>`;
}

/** A table of Word; each cell is text, or what is inside `<w:tc>`. */
export function wordTable(rows: readonly (readonly string[])[], { properties = '', headers = 0 } = {}): string {
  const cell = (text: string): string => `<w:tc>${text.startsWith('<') ? text : wordParagraph(text)}</w:tc>`;
  const row = (cells: readonly string[], index: number): string => `<w:tr><w:trPr>${index < headers ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map(row).join('')}</w:tbl>`;
}

/** List 1 has bullets, list 2 numbers, list 3 nothing; each goes three levels down. */
export const WORD_LISTS = ['bullet', 'decimal', 'none']
  .map((format, index) => {
    const levels = [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
    return `<w:abstractNum w:abstractNumId="${index}">${levels}</w:abstractNum><w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`;
  })
  .join('');

/** A cell of a sheet: its text, all in bold between "*", and how far it reaches. */
export type SheetCell = string | { readonly text: string; readonly columns?: number; readonly rows?: number };

/** A sheet of cells that may be merged, each in the first column that is free. */
export function sheetOf(name: string, rows: readonly (readonly SheetCell[])[]): SheetXml {
  const merged: string[] = [];
  const covered = new Set<string>();
  const data = rows.map((cells, row) => {
    let column = 0;
    const written = cells.map((cell) => {
      const { text, columns = 1, rows: span = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      while (covered.has(`${row},${column}`)) column += 1;
      const place = `${letters(column)}${row + 1}`;
      if (columns * span > 1) merged.push(`<mergeCell ref="${place}:${letters(column + columns - 1)}${row + span}"/>`);
      for (let below = 0; below < span; below += 1) for (let beside = 0; beside < columns; beside += 1) covered.add(`${row + below},${column + beside}`);
      return `<c r="${place}" t="inlineStr"><is>${runs(text)}</is></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  return { name, xml: `<sheetData>${data.join('')}</sheetData>${merged.length > 0 ? `<mergeCells>${merged.join('')}</mergeCells>` : ''}` };
}

/** Lines between "*" are bold. */
function runs(text: string): string {
  const parts = text.split(/(?<=\n)/);
  return parts
    .map((part) => {
      const bold = /^\*(.*)\*(\n?)$/.exec(part);
      return `<r>${bold ? '<rPr><b/></rPr>' : ''}<t xml:space="preserve">${escaped(bold ? `${bold[1] ?? ''}${bold[2] ?? ''}` : part)}</t></r>`;
    })
    .join('');
}
