import { general, numberFormat, type ShowNumber } from './number-format.js';
import { childOf, elementsIn, type XmlElement } from './xml.js';
import { isOn } from './xlsx-text.js';

/** How the cells of one style show what they hold. */
export interface CellStyle {
  readonly bold: boolean;
  readonly show: ShowNumber;
}

export const PLAIN: CellStyle = { bold: false, show: general };

/** The styles of a workbook, in the order by which cells refer to them. */
export function cellStyles(styles: XmlElement | undefined, from1904: boolean): readonly CellStyle[] {
  const list = (name: string): readonly XmlElement[] => {
    const parent = childOf(styles, name);
    return parent ? elementsIn(parent) : [];
  };
  const codes = new Map(list('numFmts').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']));
  const bold = list('fonts').map((font) => {
    const mark = childOf(font, 'b');
    return mark !== undefined && isOn(mark.attributes.val);
  });
  return list('cellXfs').map(({ attributes }) => ({
    bold: bold[Number(attributes.fontId)] ?? false,
    show: numberFormat(Number(attributes.numFmtId ?? 0), codes, from1904),
  }));
}
