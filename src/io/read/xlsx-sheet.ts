import { MAX_CELLS } from '../limits.js';
import { general } from './number-format.js';
import { SourceFault } from './source-fault.js';
import { PLAIN, type CellStyle } from './xlsx-styles.js';
import { isOn, StringReader, unescaped, type StringRun } from './xlsx-text.js';
import { scanXml, type XmlAttributes } from './xml.js';

/** A cell with text, by its row and column from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly StringRun[];
  /** Its style is bold. */
  readonly bold: boolean;
}

/** Cells that show as one; both ends belong to it. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as its file has it: hidden rows and columns are still in it. */
export interface RawSheet {
  readonly cells: readonly RawCell[];
  readonly merged: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last of neighbouring columns. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Texts such as "#REF!". */
  readonly errors: readonly string[];
  /** How many formulas have no value yet. */
  readonly uncalculated: number;
}

export interface Workbook {
  readonly strings: readonly (readonly StringRun[])[];
  readonly styles: readonly CellStyle[];
}

/** @throws SourceFault for a sheet that is no XML or has too many cells. */
export function readRawSheet(xml: string, workbook: Workbook): RawSheet {
  const reader = new SheetReader(workbook);
  scanXml(xml, reader);
  return reader;
}

class SheetReader {
  readonly cells: RawCell[] = [];
  readonly merged: Range[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: (readonly [number, number])[] = [];
  readonly errors: string[] = [];
  uncalculated = 0;
  readonly #workbook: Workbook;
  readonly #inline = new StringReader();
  #row = -1;
  #column = -1;
  #cell: XmlAttributes = {};
  #value = '';
  #inValue = false;
  #formula = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'c') {
      const place = placeOf(attributes.r ?? '');
      this.#column = place ? place.column : this.#column + 1;
      if (place) this.#row = place.row;
      this.#cell = attributes;
      this.#value = '';
      this.#formula = false;
    } else if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#formula = true;
    else if (name === 'row') {
      this.#row = /^\d{1,7}$/.test(attributes.r ?? '') ? Number(attributes.r) - 1 : this.#row + 1;
      this.#column = -1;
      if (attributes.hidden !== undefined && isOn(attributes.hidden)) this.hiddenRows.add(this.#row);
    } else if (name === 'col' && attributes.hidden !== undefined && isOn(attributes.hidden)) {
      this.hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
    } else if (name === 'mergeCell') {
      const range = rangeOf(attributes.ref ?? '');
      if (range) this.merged.push(range);
    } else this.#inline.open(name, attributes);
  };

  readonly text = (text: string): void => {
    if (this.#inValue) this.#value += text;
    else this.#inline.text(text);
  };

  readonly close = (name: string): void => {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#take();
    else this.#inline.close(name);
  };

  #take(): void {
    const style = this.#workbook.styles[Number(this.#cell.s ?? 0)] ?? PLAIN;
    const runs = this.#runs(style);
    if (!runs.some(({ text }) => /\S/u.test(text))) return;
    if (this.cells.length >= MAX_CELLS) throw new SourceFault('too-long', { limit: String(MAX_CELLS) });
    this.cells.push({ row: this.#row, column: this.#column, runs, bold: style.bold });
  }

  #runs(style: CellStyle): readonly StringRun[] {
    const inline = this.#inline.take();
    const value = this.#value;
    if (inline.length > 0) return inline;
    if (value === '') {
      // A formula whose value is an empty text says so by its type.
      if (this.#formula && this.#cell.t !== 'str') this.uncalculated += 1;
      return [];
    }
    switch (this.#cell.t) {
      case 's':
        return this.#workbook.strings[Number(value)] ?? [];
      case 'str':
        return [{ text: unescaped(value) }];
      case 'b':
        return [{ text: value === '1' ? 'TRUE' : 'FALSE' }];
      case 'e':
        this.errors.push(value);
        return [];
      case 'd':
        return [{ text: value.replace(/T00:00:00(?:\.0+)?Z?$/u, '') }];
      default:
        return [{ text: shownNumber(value, style) }];
    }
  }
}

function shownNumber(text: string, { show }: CellStyle): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return show(value) || general(value);
}

/** "B3" as row and column from 0. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function rangeOf(reference: string): Range | undefined {
  const [from, to] = reference.split(':').map(placeOf);
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
