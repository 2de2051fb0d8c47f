import type { Run } from './cell-lines.js';
import { scanXml, type XmlAttributes } from './xml.js';

/** Text of a string in a workbook; where no format is said, that of the cell counts. */
export interface StringRun {
  readonly text: string;
  readonly bold?: boolean;
}

/** Gathers the runs of one string, `<si>` or `<is>`; how a word is spoken (`<rPh>`) is no part of it. */
export class StringReader {
  #runs: StringRun[] = [];
  #bold: boolean | undefined;
  #inText = false;
  #spoken = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'r') this.#bold = undefined;
    else if (name === 'rPr') this.#bold = false;
    else if (name === 'b') this.#bold = isOn(attributes.val);
    else if (name === 'rPh') this.#spoken = true;
    else if (name === 't') this.#inText = !this.#spoken;
  }

  text(text: string): void {
    if (this.#inText) this.#runs.push({ text: unescaped(text), ...(this.#bold !== undefined && { bold: this.#bold }) });
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'r') this.#bold = undefined;
    else if (name === 'rPh') this.#spoken = false;
  }

  take(): readonly StringRun[] {
    const runs = this.#runs;
    this.#runs = [];
    return runs;
  }
}

/** All strings that cells refer to by their number. */
export function sharedStrings(xml: string): readonly (readonly StringRun[])[] {
  const strings: (readonly StringRun[])[] = [];
  const reader = new StringReader();
  scanXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close(name) {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}

export const withBold = (runs: readonly StringRun[], bold: boolean): readonly Run[] => runs.map((run) => ({ text: run.text, bold: run.bold ?? bold }));

export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false';

/** Characters that XML cannot hold are written by their numbers: "_x000D_". */
export const unescaped = (text: string): string => text.replace(/_x([\da-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
