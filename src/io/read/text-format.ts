import { delimitedBy, type Delimited } from './delimiter.js';
import type { ImportFormat } from './import-format.js';
import { bulletText } from './bullets.js';
import { greatest } from '../many.js';

/** Characters at the beginning that show what a text is. */
const SAMPLE = 65_536;
const MHTML = /^(?:MIME-Version:|From: <Saved by|From: "Saved by)/i;
const JSON_START = /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]]|$))/;
/** A key of CASE, and not within a text of JSON, where its quotes would be escaped. */
const CASE = /(?<!\\)"CF(?:Document|Package|Items)"\s*:/;
const HTML_START =
  /^(?:Version:\d+\.\d+\s{1,2}StartHTML:|<(?:!doctype html|(?:html|head|body|meta|title|link|style|script|table|thead|tbody|tr|td|div|section|article|main|header|nav|h[1-6]|p|ul|ol|li|dl|span|b|strong|font|center|google-sheets-html-origin)\b))/i;
const TAG = /<\/(?:table|td|li|p|h[1-6]|div|ul|ol)\s*>/i;
/** Each looks at no more than a few hundred characters from where it begins, since texts may be made to keep it busy. */
const MARKDOWN = [
  /^ {0,3}#{1,6}[ \t]{1,9}\S/m,
  /^[ \t]{0,9}\|?(?:[ \t]{0,9}:?-{3,200}:?[ \t]{0,9}\|){1,60}[ \t]{0,9}:?-{0,200}:?[ \t]{0,9}\r?$/m,
  /^---\r?\n(?:[\w-]{1,60}:.*\r?\n)+---\r?(?:\n|$)/,
  /(?<!\*)\*\*(?=[^\s*])[^*\n]{1,300}\*\*/,
  /\[[^[\]\n]{1,300}\]\([^()\n]{1,300}\)/,
];
/** So regular are columns in what nobody says is a table. */
const SURELY_TABLE = 0.9;
/** The row of names is among the first so many, and each name is no longer than this. */
const HEAD_WITHIN = 10;
const LONGEST_NAME = 60;

/** The format of a text by its content; the ending of its name counts where the content leaves it open. */
export function textFormat(text: string, ending: string): ImportFormat | 'mhtml' {
  const start = text.slice(0, SAMPLE).trimStart();
  if (MHTML.test(start)) return 'mhtml';
  if (JSON_START.test(start) || (ending === 'json' && /^[{[]/.test(start))) return CASE.test(text) ? 'case' : 'json';
  const isMarkdown = MARKDOWN.some((sign) => sign.test(start));
  const isHtmlName = /^x?html?$/.test(ending);
  const page = withoutProlog(start);
  if (HTML_START.test(page) && !(isMarkdown && !isHtmlName && (/^(?:md|markdown)$/.test(ending) || !/^<(?:!doctype|html|head|meta|table)/i.test(page)))) return 'html';
  if (isHtmlName && TAG.test(start)) return 'html';
  const delimited = delimitedBy(text);
  if (isTable(delimited, ending, isMarkdown)) return tableFormat(delimited.records);
  return isMarkdown || /^(?:md|markdown)$/.test(ending) ? 'markdown' : 'text';
}

/** Without the comments and declarations that saved pages begin with. */
function withoutProlog(start: string): string {
  let rest = start;
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '>' : undefined;
    const at = end === undefined ? -1 : rest.indexOf(end);
    if (end === undefined || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

function isTable({ records, regular, delimiter }: Delimited, ending: string, isMarkdown: boolean): boolean {
  if (/^(?:csv|tsv|tab)$/.test(ending)) return true;
  if (isMarkdown || records.length < 2) return false;
  const isBulleted = records.filter(([first]) => bulletText(first?.trimStart() ?? '') !== undefined).length * 2 > records.length;
  if (isBulleted) return false;
  const width = greatest(records.map(({ length }) => length));
  if (delimiter === '\t') return regular >= 0.5;
  // Sentences have commas too, but not each the same number of them below a row of short names.
  const named = records.slice(0, HEAD_WITHIN).some((record) => {
    const filled = record.filter((cell) => cell.trim() !== '');
    return filled.length > 1 && filled.length * 2 >= width && filled.every((cell) => cell.length <= LONGEST_NAME) && new Set(filled).size === filled.length;
  });
  return width > 2 ? regular >= SURELY_TABLE && named : regular === 1 && named && records.length > 2;
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const MOODLE = ['parentidnumber', 'idnumber', 'shortname', 'descriptionformat', 'scalevalues', 'scaleconfiguration', 'isframework', 'taxonomy'];
const OPENSALT = ['identifier', 'fullstatement', 'humancodingscheme', 'ischildof', 'smartlevel', 'abbreviatedstatement'];
/** Places in the rows of Moodle, which goes by them and not by names. */
const MOODLE_SCALE = 6;
const MOODLE_IS_FRAMEWORK = 12;

/** What a table of another system is: by its names, and for Moodle also by what stands where. */
export function tableFormat(records: readonly (readonly string[])[]): 'moodle' | 'opensalt' | 'csv' {
  for (const record of records.slice(0, 3)) {
    const names = new Set(record.map(folded));
    const has = (known: readonly string[]) => known.filter((name) => names.has(name)).length;
    if (has(MOODLE) >= 4) return 'moodle';
    if (names.has('fullstatement') && has(OPENSALT) >= 2) return 'opensalt';
  }
  const byPlace = records.some((record) => record[MOODLE_IS_FRAMEWORK]?.trim() === '1' && /^\s*\[\s*\{/.test(record[MOODLE_SCALE] ?? ''));
  return byPlace ? 'moodle' : 'csv';
}
