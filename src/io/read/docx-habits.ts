import { bulletText } from './bullets.js';
import { isTable, type Part, type Row } from './docx-body.js';
import { visibleText } from './line-collector.js';
import type { Paragraph, Piece } from './docx-paragraph.js';
import { append } from '../many.js';

/**
 * What people type for want of knowing how Word does it, made into what they mean: bold numbered lines that are headings,
 * and columns that tabs hold apart.
 */
export function withHabits(parts: readonly Part[]): readonly Part[] {
  return withTabTables(withoutEcho(joinedParagraphs(parts)).map(withoutLoneNumber));
}

/** A paragraph whose end was deleted is the beginning of the next. */
function joinedParagraphs(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  let before: readonly Piece[] = [];
  for (const part of parts) {
    if (isTable(part)) {
      if (before.length > 0) joined.push({ pieces: before, joined: false, boxes: [] });
      before = [];
      joined.push(part);
    } else if (part.joined) before = [...before, ...part.pieces];
    else {
      joined.push(before.length > 0 ? { ...part, pieces: [...before, ...part.pieces] } : part);
      before = [];
    }
  }
  return before.length > 0 ? [...joined, { pieces: before, joined: false, boxes: [] }] : joined;
}

const isBlank = ({ pieces }: Paragraph): boolean => pieces.every(({ text }) => text.trim() === '');
const isBold = ({ pieces }: Paragraph): boolean => pieces.every(({ text, bold }) => bold || text.trim() === '');

/** A title that the first heading says again is one. */
function withoutEcho(parts: readonly Part[]): readonly Part[] {
  const shown = parts.filter((part) => isTable(part) || !isBlank(part));
  const [title, heading] = shown;
  if (!title || !heading || isTable(title) || isTable(heading) || title.heading !== 0 || heading.heading === undefined) return parts;
  return wordsOf(title) === wordsOf(heading) ? parts.filter((part) => part !== heading) : parts;
}

const wordsOf = ({ pieces }: Paragraph): string => visibleText(pieces.map(({ text }) => text).join('')).toLowerCase();

/** One bold item of a numbered list, with no other beside it, is a heading with its number. */
function withoutLoneNumber(part: Part, index: number, parts: readonly Part[]): Part {
  if (isTable(part) || part.list?.ordered !== true || isBlank(part) || !isBold(part)) return part;
  const isSame = (other: Part | undefined): boolean => other !== undefined && !isTable(other) && other.list?.list === part.list?.list && other.list?.depth === part.list?.depth;
  if (isSame(parts[index - 1]) || isSame(parts[index + 1])) return part;
  const { list: _, ...plain } = part;
  return plain;
}

/** Lines of as many columns each, so many that it is no chance. */
function withTabTables(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  let index = 0;
  while (index < parts.length) {
    const columns = columnsOf(parts[index]);
    let end = index;
    while (columns && columnsOf(parts[end])?.length === columns.length) end += 1;
    const count = end - index;
    const isTabTable = columns && (columns.length > 2 ? count > 1 : count > 2);
    if (isTabTable) result.push({ rows: parts.slice(index, end).map(rowOf) });
    else append(result, parts.slice(index, Math.max(end, index + 1)));
    index = Math.max(end, index + 1);
  }
  return result;
}

/** The texts between tabs; undefined for a line that is none of columns. */
function columnsOf(part: Part | undefined): readonly (readonly Piece[])[] | undefined {
  if (!part || isTable(part) || part.heading !== undefined || part.list) return undefined;
  const columns: Piece[][] = [[]];
  for (const { text, bold } of part.pieces) {
    text.split('\t').forEach((words, index) => {
      if (index > 0 && columns.at(-1)?.some((piece) => piece.text.trim() !== '')) columns.push([]);
      if (words !== '') columns.at(-1)?.push({ text: words, bold });
    });
  }
  const filled = columns.filter((pieces) => pieces.some(({ text }) => text.trim() !== ''));
  const texts = filled.map((pieces) => pieces.map(({ text }) => text).join('').trim());
  const [first = '', last = ''] = [texts[0], texts.at(-1)];
  // A bullet, a number or a letter and then a tab is a list; a number at the end is that of a page.
  const isOther = bulletText(`${first} x`) === 'x' || /^(?:\(?\w{1,3}[.)]|[o§vüØ]|\W{1,2})$/u.test(first) || /^\d+$/u.test(last);
  return filled.length > 1 && !isOther ? filled : undefined;
}

function rowOf(part: Part): Row {
  return { header: false, cells: (columnsOf(part) ?? []).map((pieces) => ({ columns: 1, parts: [{ pieces, joined: false, boxes: [] }] })) };
}
