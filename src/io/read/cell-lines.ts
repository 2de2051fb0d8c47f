import type { Line } from './block.js';
import { bulletText, splitAtBullets } from './bullets.js';
import { LineCollector } from './line-collector.js';

/** Text of one format within a cell. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** A sign of Word's lists as it arrives in a cell: only the wide gap behind tells it from a word. */
const PASTED_BULLET = /^[o§vüØ](?:\t|[ \u00a0]{2,})\s*(?=\S)/u;
/** A bullet further in by this many spaces is within the one above; less is a slip of the hand. */
const DEEPER = 2;

/** The lines of a cell that holds plain text (CSV, a workbook): with bullets as people type them, deeper ones by indentation. */
export function linesOfText(text: string, bold = false): readonly Line[] {
  return linesOfRuns([{ text, bold }]);
}

/** The same of a text in several formats. */
export function linesOfRuns(runs: readonly Run[]): readonly Line[] {
  const typed = dividedAtBreaks(runs);
  const alone = typed.length === 1;
  const collector = new LineCollector();
  const indents: number[] = [];
  const lines: Line[] = [];
  let goesOn = false;
  for (const parts of typed) {
    for (const { text, bold } of parts) collector.text(text, bold);
    const [line] = collector.take();
    if (line) for (const found of withBullets({ ...line, soft: goesOn }, parts.map(({ text }) => text).join(''), alone, indents)) lines.push(found);
    goesOn = line !== undefined;
  }
  return lines;
}

/** A line without its typed bullets, one for each; as it is when it has none. */
function withBullets(line: Line, raw: string, alone: boolean, indents: number[]): readonly Line[] {
  const pasted = PASTED_BULLET.exec(raw.trimStart()) ? line.text.slice(1).trimStart() : undefined;
  const text = bulletText(line.text) ?? pasted;
  // Dashes in a single line may divide behaviours or be part of one: the interpreter tells by the whole table.
  if (text === undefined || (alone && /^[-–—*]/.test(line.text) && /\s[-–—]\s/.test(text))) return [line];
  const depth = depthAt(raw, indents);
  const { lead, ...rest } = line;
  const boldWords = lead === undefined ? '' : (bulletText(lead) ?? lead);
  return splitAtBullets(text).map((part, index) => ({ ...rest, text: part, depth, soft: false, ...(index === 0 && boldWords && { lead: boldWords }) }));
}

/** Depth of a bullet by how far in it stands, compared with the bullets above that are still open. */
function depthAt(raw: string, indents: number[]): number {
  const indent = (/^\s*/u.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').length;
  while (indents.length > 0 && indent < (indents.at(-1) ?? 0)) indents.pop();
  if (indents.length === 0 || indent >= (indents.at(-1) ?? 0) + DEEPER) indents.push(indent);
  return indents.length;
}

function dividedAtBreaks(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const { text, bold } of runs) {
    text.split(BREAK).forEach((part, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ text: part, bold });
    });
  }
  return lines;
}
