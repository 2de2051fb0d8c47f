import { termOf } from '../interpret/term.js';
import { parseHtml } from '../read/html-tree.js';
import { readHtml } from '../read/html.js';
import { visibleText } from '../read/line-collector.js';
import { append } from '../many.js';

/** What the short name and the description of an entry say together. */
export interface Described {
  /** The name in full, which Moodle cuts at 100 characters. */
  readonly name: string;
  /** What else the description says, a line for each paragraph. */
  readonly text: string;
  /** Parts of it under headings of their own. */
  readonly importance?: string;
  readonly skills?: readonly string[];
}

/** Reads both; the description is HTML, Markdown's and plain text's paragraphs read alike. */
export function readDescription(shortName: string, description: string): Described {
  if (description === '') return { name: shortName, text: '' };
  const lines: string[] = [];
  const importance: string[] = [];
  const skills: string[] = [];
  let into = lines;
  const html = /<\/?[a-z]/i.test(description) ? description : description.split('\n').map(asParagraph).join('');
  for (const block of readHtml(parseHtml(html).document).blocks) {
    if (block.type === 'heading') {
      const term = termOf(block.text);
      into = term?.type === 'field' ? { definition: lines, importance, skills }[term.field] : lines;
      if (term?.type !== 'field') lines.push(block.text);
    } else if (block.type === 'paragraph') into.push(block.line.text);
    else if (block.type === 'list') append(into, block.items.map(({ text }) => text));
    else append(lines, block.rows.map((row) => row.flatMap((cell) => cell?.lines.map(({ text }) => text) ?? []).join(' ')));
  }
  const name = fullName(shortName, lines);
  return {
    name: name ?? shortName,
    text: (name === undefined ? lines : lines.slice(1)).join('\n'),
    ...(importance.length > 0 && { importance: importance.join('\n') }),
    ...(skills.length > 0 && { skills }),
  };
}

/** The first line, where the short name is the same or was cut from it. */
function fullName(shortName: string, [first]: readonly string[]): string | undefined {
  if (first === undefined) return undefined;
  const cut = /(?:…|\.\.\.)$/.test(shortName) || shortName.length >= 95;
  const short = comparable(shortName.replace(/(?:…|\.\.\.)$/, ''));
  const full = comparable(first);
  return full === short || (cut && full.startsWith(short)) ? first : undefined;
}

const comparable = (text: string): string => visibleText(text).replaceAll('‹', '<').replaceAll('›', '>').toLowerCase();

/** A text as a paragraph of HTML, with its line breaks. */
export const asParagraph = (text: string): string => `<p>${escaped(text)}</p>`;

/** A text in HTML, which reads the same. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
