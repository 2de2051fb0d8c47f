import type { Line } from '../read/block.js';
import { namedTermOf, type NamedTerm } from './term.js';

/** Lines of a cell under one heading inside the cell. */
export interface Segment {
  /** The heading says a level, kind or field. */
  readonly named?: NamedTerm;
  /** The heading is a name. */
  readonly name?: string;
  /** The lines are introduced by words that are no behaviour: "You can:". */
  readonly intro?: string;
  readonly lines: readonly Line[];
}

/** Divides a cell at the headings inside of it. */
export function segmentsOf(lines: readonly Line[], boldNames: boolean): readonly Segment[] {
  const segments: { named?: NamedTerm; name?: string; intro?: string; lines: Line[] }[] = [{ lines: [] }];
  const allBold = lines.every(({ bold }) => bold);
  lines.forEach((line, index) => {
    const followed = index < lines.length - 1;
    const named = followed ? leadTerm(line, lines[index + 1]) : undefined;
    if (named) segments.push({ named, lines: [] });
    else if (followed && boldNames && !allBold && isBoldName(line)) segments.push({ name: line.text.replace(/\s*:$/, ''), lines: [] });
    else if (followed && isIntro(line, lines[index + 1]) && segments.at(-1)?.lines.length === 0) segments.push({ ...segments.pop(), intro: line.text, lines: [] });
    else {
      const inline = inlineLead(line);
      if (inline) segments.push({ named: inline.named, lines: [{ ...line, text: inline.text }] });
      else segments.at(-1)?.lines.push(line);
    }
  });
  return segments.filter(({ lines: own }) => own.length > 0);
}

/** Every cell begins with a bold name of its own. */
export function beginsWithName(lines: readonly Line[]): boolean {
  const [first, second] = lines;
  return first !== undefined && second !== undefined && isBoldName(first) && !second.bold;
}

const isBoldName = (line: Line): boolean => line.bold && line.depth === 0 && line.text.length <= 80 && !/[.;]$/.test(line.text);

/** A line of its own that is a level, kind or field: bold, with a colon, or above a list. */
function leadTerm(line: Line, next: Line | undefined): NamedTerm | undefined {
  const deeper = next !== undefined && next.depth > line.depth;
  if (!line.bold && !line.text.endsWith(':') && !deeper) return undefined;
  const named = namedTermOf(line.text.replace(/\s*:$/, ''));
  return named && named.term.type !== 'column' && !(named.term.type === 'level' && named.term.level.bare) ? named : undefined;
}

/** "Definition: …" in one line, the first word bold or not. */
export function inlineLead(line: Line): { readonly named: NamedTerm; readonly text: string } | undefined {
  // What stands in a bullet is a behaviour, word for word.
  if (line.depth > 0) return undefined;
  const bold = line.lead !== undefined && /[:?.–—-]$/.test(line.lead) ? line.lead : undefined;
  const lead = bold ?? /^[^:?–—]{3,45}(?::|\?|\s[–—])(?=\s)/u.exec(line.text)?.[0];
  if (lead === undefined || lead.length >= line.text.length) return undefined;
  const named = namedTermOf(lead.replace(/\s*[:–—-]$/, ''));
  if (!named || named.term.type === 'column' || named.term.type === 'level' || named.name !== undefined) return undefined;
  // "Standards: …" and "Does not shout – …" may well be behaviours.
  const { term } = named;
  if (bold === undefined && term.type === 'kind' && (term.kind === 'positive' || term.sentence)) return undefined;
  return { named, text: line.text.slice(lead.length).replace(/^\s*[:–—-]?\s*/, '') };
}

function isIntro(line: Line, next: Line | undefined): boolean {
  return line.depth === 0 && line.text.endsWith(':') && next !== undefined && (next.depth > 0 || /^[-–•*]/.test(next.text));
}
