/** How a text in rows and columns is divided, judged by its beginning. */

const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** Characters that are looked at, and records among them. */
const SAMPLE = 65_536;
const RECORDS = 100;
/** Excel's own first line, which names the delimiter. */
const NAMED = /^sep=(.)\r?\n/i;

export interface Delimited {
  readonly delimiter: string;
  /** The records at the beginning, without blank lines. */
  readonly records: readonly (readonly string[])[];
  /** What ends the first record; in Windows two signs do, of which this is the second. */
  readonly newline: '\n' | '\r';
  /** 0 to 1: how much of the text lies in columns; records that are cut short count half. */
  readonly regular: number;
  /** Characters before the first record: the line that names the delimiter. */
  readonly skip: number;
}

export function delimitedBy(text: string): Delimited {
  const [line = '', named] = NAMED.exec(text) ?? [];
  const sample = text.slice(line.length, SAMPLE);
  const candidates = (named === undefined ? DELIMITERS : [named]).map((delimiter) => {
    const { records, newline } = recordsOf(sample, delimiter);
    return { delimiter, records, newline, regular: regularity(records), skip: line.length };
  });
  const [first, ...others] = candidates;
  if (!first) throw new Error('There is no delimiter to try.');
  return others.reduce((best, next) => (next.regular > best.regular ? next : best), first);
}

/** Records of a text; a quoted cell that nothing closes is read as if it were not quoted. */
function recordsOf(text: string, delimiter: string): Pick<Delimited, 'records' | 'newline'> {
  const records: string[][] = [];
  let newline: Delimited['newline'] | undefined;
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < RECORDS) {
    const { value, end } = cellAt(text, at, delimiter);
    record.push(value);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    } else {
      const windows = text.startsWith('\r\n', at);
      newline ??= text[at] === '\r' && !windows ? '\r' : '\n';
      at += windows ? 2 : 1;
    }
    if (record.length > 1 || record[0]?.trim()) records.push(record);
    record = [];
  }
  return { records, newline: newline ?? '\n' };
}

function cellAt(text: string, at: number, delimiter: string): { readonly value: string; readonly end: number } {
  if (text[at] === '"') {
    let end = at;
    do end = text.indexOf('"', end + 1);
    while (end >= 0 && text[end + 1] === '"' && (end += 1));
    const after = text[end + 1];
    if (end >= 0 && (after === undefined || after === delimiter || after === '\n' || after === '\r')) return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
  }
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(at, end), end };
}

function regularity(records: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [usual] = [...widths].sort(([widthA, countA], [widthB, countB]) => countB - countA || widthB - widthA);
  if (!usual) return 0;
  const [width, count] = usual;
  const short = records.filter(({ length }) => length > 1 && length < width).length;
  // The row of names has each of them: in a text that only happens to hold the sign, it does not.
  const headed = records.slice(0, 5).some(({ length }) => length === width) ? 1 : 0.5;
  return ((count + short / 2) / records.length) * headed;
}
