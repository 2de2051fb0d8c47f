import { marked } from 'marked';
import { importIssue } from '../import-issue.js';
import { readHtmlText } from './html-text.js';
import { languageTag } from './language-tag.js';
import { readPlainText } from './plain-text.js';
import type { Reading } from './reading.js';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Reads Markdown, with tables and lists as GitHub has them; HTML within it is read like any other and never run. */
export function readMarkdown(text: string): Reading {
  const matter = FRONT_MATTER.exec(text);
  const values = matter && matterOf(matter[1] ?? '');
  const content = values ? text.slice(matter[0].length) : text;
  const html = htmlOf(content);
  const read = html === undefined ? { ...readPlainText(content), issues: [importIssue('too-deep', [])] } : readHtmlText(html);
  const language = read.language ?? languageTag(values?.get('lang') ?? values?.get('language'));
  const titled = read.blocks.some((block) => block.type === 'heading' && block.level <= 1);
  const title = titled ? undefined : values?.get('title');
  return { ...read, format: 'markdown', ...(language && { language }), ...(title && { title }) };
}

/** Undefined for a text nested so deeply that the parser gives up. */
function htmlOf(text: string): string | undefined {
  try {
    return marked.parse(text, { async: false, gfm: true });
  } catch {
    return undefined;
  }
}

/** What stands between the dashes at the beginning, where it is keys and values; a rule above a text is none. */
function matterOf(text: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, key, value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined) values.set(key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2'));
    else if (!/^(?:\s+|\s*-\s|\s*#|\s*$)/.test(line)) return undefined;
  }
  return values.size > 0 ? values : undefined;
}
