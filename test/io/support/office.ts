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
