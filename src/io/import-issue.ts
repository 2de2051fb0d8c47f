import { describePath, type ImportIssueCode, type Issue, type IssuePath } from '../model/index.js';

type Values = Readonly<Record<string, string>>;

/** What a file is when it is none that can be read, and what to do about it. */
const otherFormats: Readonly<Record<string, string>> = {
  pdf: 'This is a PDF, in which tables and lists are only marks on a page. Use the document it was made from, or open the PDF in Word; then save as Word document (.docx).',
  picture: 'This is a picture, not text. Use the document it was made from, or read the text out of it with another program; then save as Word document (.docx).',
  rtf: 'This is a document in Rich Text Format. Open it in Word and save as Word document (.docx).',
  doc: 'This is a document of Word 97–2003 (.doc). Open it in Word and save as Word document (.docx).',
  xls: 'This is a workbook of Excel 97–2003 (.xls). Open it in Excel and save as Excel workbook (.xlsx).',
  xlsb: 'This is a binary workbook (.xlsb). Open it in Excel and save as Excel workbook (.xlsx).',
  locked: 'This file is protected by a password. Open it, remove the password and save it again.',
  odt: 'This is an OpenDocument text. Open it and save as Word document (.docx).',
  ods: 'This is an OpenDocument spreadsheet. Open it and save as Excel workbook (.xlsx).',
  slides: 'This is a presentation. Copy its tables and lists into a Word document and save that as .docx.',
  apple: 'This is a document of Pages, Numbers or Keynote. Export it to Word (.docx) or Excel (.xlsx).',
  mhtml: 'This is a web page saved as a single file (.mht). Save the page as “Web page, HTML only”.',
  archive: 'This is an archive of files. Unpack it and choose the document in it.',
  unknown: 'This is neither text nor a document that can be read. Choose a Word document (.docx), an Excel workbook (.xlsx), a web page, CSV, JSON, Markdown or plain text.',
};

const sentences: Record<ImportIssueCode, (values: Values) => string> = {
  'no-table': () =>
    'There is no table and no list of behaviours here. Paste the tables of the framework with the headings above them.',
  'table-not-understood': ({ place, text }) =>
    `At ${place}: no column of the table names a level or a kind of behaviour. Name the columns, for example "Theme", "Level 1", "Level 2", ` +
    `or "Expected behaviours", "Unhelpful behaviours". The table begins "${text}".`,
  'column-not-understood': ({ place, name, count, text }) =>
    `At ${place}: ${name ? `the column "${name}"` : 'a column without a name'} names neither a level nor a kind of behaviour, so its texts (${count}) were left out. ` +
    `They begin "${text}". Name the column if it belongs to the framework.`,
  'text-not-understood': ({ place, text }) => `At ${place}: "${text}" was left out, because it is not clear what it belongs to.`,
  'section-left-out': ({ place, title, text }) =>
    `At ${place}: the part under "${title}" was left out, because it names no level and no kind of behaviour. It begins "${text}".`,
  'lead-left-out': ({ place, text, count }) =>
    `At ${place}: the words "${text}" introduce behaviours (cells: ${count}) and were left out of them.`,
  'inferred-levels': ({ found, added, source }) =>
    `Only the levels ${found} have texts. The scale also has ${added}, without text, ` +
    (source ? `because the document names "${source}". Check the scale.` : 'to close the gaps between them. Check the scale.'),
  'inferred-columns': ({ place, names }) =>
    `At ${place}: ${names} were taken as levels, from the order of the table and not from their names. Check them.`,
  'inferred-headings': ({ place, names }) =>
    `At ${place}: the headings ${names} were taken as levels, because the same names stand under each of them. Check them.`,
  'inferred-lists': ({ count }) =>
    `Nothing names a level or a kind of behaviour, so the lists under headings (${count}) were read as expected behaviours. Check them.`,
  'correction-unfit': ({ place }) => `At ${place}: a correction speaks of this, but the source has no such part any more. Correct it again if it is still needed.`,
  'inferred-title': ({ place, title }) => `At ${place}: "${title}" was taken as the heading of what is below it. Check it, or make it a heading.`,
  'no-title': ({ title }) => `No heading names the framework as a whole, so it is called "${title}". Put a heading above it.`,
  'no-competency-title': ({ place, title }) => `At ${place}: nothing names the competency, so it is called "${title}". Put a heading above the table.`,
  'ambiguous-header': ({ place, count }) =>
    `At ${place}: the header row does not stand above its columns and was moved by ${count}. Check that each text stands at the right level.`,
  'merged-cells': ({ place, names, name }) =>
    `At ${place}: one cell covers ${names}. ` +
    (name ? `Its behaviours were put at "${name}" only. Split the cell if they belong to each.` : 'Its behaviours were put at none of them. Split the cell if they belong to each.'),
  'run-together': ({ place, count }) =>
    `At ${place}: behaviours were run together (cells: ${count}) and were divided at full stops or semicolons. Check that each is whole.`,
  'wrapped-lines': ({ place, count }) =>
    `At ${place}: lines that begin in small letters were joined to the line above (lines: ${count}). Check that no behaviours were mixed.`,
  'bullets-within': ({ place, count }) => `At ${place}: bullets stand within bullets (${count}). Each became a behaviour of its own; check that each makes sense alone.`,
  'not-defined': ({ place, count, text }) => `At ${place}: cells that only say "${text}" were read as empty (cells: ${count}).`,
  'unknown-kind': ({ place, name }) => `At ${place}: "${name}" is not known as a kind of behaviour. What it marks was read as expected behaviour.`,
  'duplicate-text': ({ place, text }) => `At ${place}: "${text}" stands twice at the same place of the framework. Remove one if it is a slip.`,
  'nested-table': ({ place, count }) => `At ${place}: cells hold tables of their own (${count}), which were read line by line. Check them.`,
  'span-cut': ({ place, span }) => `At ${place}: a cell claims to cover ${span} rows or columns, more than the table has. It was cut to the table.`,
  'table-cut': ({ place, rows, columns }) => `At ${place}: the table is too large. Rows: ${rows}, columns: ${columns} at its end were not read. Divide the table.`,
  'too-large': ({ size, limit }) => `The file has ${size} MB, more than the ${limit} MB that can be read. Remove pictures from it, or divide it.`,
  'took-too-long': ({ limit }) => `Reading took longer than ${limit} seconds and was ended, so nothing was taken over. Divide the document, or read it with the command line.`,
  'empty-source': () => 'There is no text in it. Choose another file, or save this one again.',
  'format-not-read': ({ kind }) => otherFormats[kind ?? ''] ?? otherFormats.unknown ?? '',
  'name-differs': ({ name, format }) => `The name “${name}” says otherwise, but the content is ${format}, so it was read as that.`,
  'inferred-encoding': ({ encoding, text }) =>
    `The file does not say how its letters are written. They were read as ${encoding}: “${text}”. If letters are wrong, save it again as UTF-8.`,
  'damaged-text': ({ count, text }) => `Letters in the file are damaged and could not be read (places: ${count}), the first in “${text}”. Correct them in the source.`,
  'unclosed-quote': ({ place, count, text }) =>
    `At ${place}: a quotation mark begins a cell and nothing closes it (cells: ${count}). It was read as if it were not there: “${text}”. Check the rows from there on.`,
  'page-around': ({ count, text }) =>
    `Menus, headers and footers of the page were left out (parts: ${count}). They begin “${text}”. If the framework stands in them, copy it into a document of its own.`,
  'not-json': ({ place, text }) => `At ${place}: this is not complete JSON${text ? ` (“${text}”)` : ''}. Export the framework again, or choose another file.`,
  'roles-left-out': ({ place, count, text }) =>
    `At ${place}: the table says which skills roles need (roles: ${count}, the first "${text}"). The skills were read, each once; the roles were left out, for they are no part of a framework.`,
  'marked-levels': ({ place, count }) =>
    `At ${place}: behaviours are marked at several levels (rows: ${count}). Each was put at the first of them. Check whether a level includes those below it.`,
  'second-language': ({ place, names }) => `At ${place}: the table says all in two languages. The columns ${names} were left out; to read these instead, import again with their language.`,
  'framework-apart': ({ name, read }) =>
    read
      ? `“${name}” is a framework of its own. Among other files only its headings and texts were read, without its ids and all else that it says. Import it alone to keep all.`
      : `“${name}” is a framework of its own, which cannot be joined with other files, so it was left out. Import it alone.`,
  'deep-json': ({ depth }) => `This JSON is nested more than ${depth} deep, which no framework is. Export the framework again, or choose another file.`,
  'not-a-framework': ({ found }) =>
    `This is JSON, but no framework: ${found}. A framework has "id", "title" and a list of "competencies"; a CASE file has "CFDocument" and "CFItems".`,
  'too-deep': () => 'Parts of the page are nested too deeply and were not read. Paste the framework without the page around it.',
  'damaged-file': () =>
    'The file is damaged, cut off or packed in an unusual way, so nothing of it was read. Open it in Word or Excel, save it under another name, and choose that.',
  'unsafe-file': ({ name }) =>
    `The file is built as no office program does (${name}), but files that are meant to do harm are, so nothing of it was read. If you trust it, open it in Word or Excel and save it under another name.`,
  'unpacked-too-large': ({ limit }) => `The text in the file is larger than ${limit} MB when unpacked, so nothing of it was read. Divide the document.`,
  'too-many-parts': ({ limit }) => `The file has more than ${limit} parts, so nothing of it was read. Remove pictures and embedded files from it, or divide it.`,
  'too-long': ({ limit }) => `The document is longer than can be read at once (its text has more than ${limit} pieces), so nothing of it was read. Divide it.`,
  'pictures-left-out': ({ count }) => `Pictures, charts and embedded files were left out (${count}). If text of the framework stands in them, type it into the document.`,
  'notes-left-out': ({ count, text }) => `Footnotes and endnotes were left out (${count}). The first says “${text}”. Put what belongs to the framework into the text.`,
  'comments-left-out': ({ count }) => `Comments were left out (${count}), because they are remarks on the framework and not part of it.`,
  'tracked-changes': ({ count }) =>
    `The document has changes that nobody has accepted or rejected (${count}). It was read as if all were accepted: what was deleted is left out. Check that this is meant.`,
  'hidden-text': ({ count, text }) => `Hidden text was left out (places: ${count}). It begins “${text}”. Show it in the document if it belongs to the framework.`,
  'page-margins': ({ text }) => `What stands at the head and foot of every page was left out: “${text}”. Put it into the text if it belongs to the framework.`,
  'hidden-sheets': ({ names }) => `Hidden sheets were left out: ${names}. Show them in the workbook if they belong to the framework.`,
  'hidden-cells': ({ place, count, text }) =>
    `At ${place}: hidden rows and columns were left out (cells with text: ${count}). They begin “${text}”. Show them in the workbook if they belong to the framework.`,
  'cell-errors': ({ place, count, text }) => `At ${place}: cells show an error instead of a value (${count}), such as “${text}”, and were read as empty. Correct their formulas.`,
  'uncalculated-cells': ({ place, count }) =>
    `At ${place}: formulas have never been calculated (${count}), so their cells were read as empty. Open the workbook in Excel and save it again.`,
  'several-parents': ({ place, text, count }) => `At ${place}: "${text}" stands below several others (entries of this kind: ${count}). It was put below the first; the other links are kept with it. Check its place.`,
  'item-without-parent': ({ place, text, count }) => `At ${place}: nothing says below what "${text}" stands (entries of this kind: ${count}), so it was put at the top. Check its place.`,
  'item-cycle': ({ place, text, count }) => `At ${place}: "${text}" stands below itself, by way of others (rings of this kind: ${count}). It was put at the top. Correct the links in the source.`,
  'leaf-among-branches': ({ place, text, count }) => `At ${place}: "${text}" has nothing below it, unlike what stands beside it (entries of this kind: ${count}). It became a competency without behaviours.`,
  'tree-too-deep': ({ place, text, count, most }) => `At ${place}: "${text}" stands deeper than ${most} themes within each other (entries of this kind: ${count}). It and all below it became behaviours of the theme above.`,
  'themes-joined': ({ place, text, count }) => `At ${place}: the source has more layers than group, competency, theme and behaviour, so that titles were joined (themes: ${count}), such as "${text}".`,
  'duplicate-identifier': ({ place, text, count }) => `At ${place}: the identifier "${text}" was given before (entries of this kind: ${count}). The later one got a number. Links lead to the first.`,
  'identifier-not-uuid': ({ place, text, count }) => `At ${place}: the identifier "${text}" is no UUID in small letters, as CASE wants (identifiers of this kind: ${count}). It was kept.`,
  'links-outside': ({ place, text, count }) => `At ${place}: links of the type "${text}" lead to or from something that is not in this file (${count}). They were kept as links.`,
  'field-not-read': ({ place, name, count }) => `At ${place}: "${name}" is not of the kind that it should be, and was not read (fields of this kind: ${count}).`,
  'empty-item': ({ place, count }) => `At ${place}: an entry has no text (entries of this kind: ${count}). It is called by its code or identifier.`,
  'rubric-left-out': ({ place, text, count }) => `At ${place}: the texts of a rubric were left out, because what they describe is not in this file or says it in other words by now (texts: ${count}). The first is "${text}".`,
  'several-frameworks': ({ place, text, count }) => `At ${place}: the file has further frameworks (${count}), such as "${text}". All were read as one, with a group for each.`,
  'no-items': ({ name }) => `The file is of the kind ${name ?? ''}, but has no entries that could be read. Export it again from the system that it comes from.`,
  'own-fields-left-out': ({ place, count }) => `At ${place}: what this library wrote beside the standard's own fields was changed and cannot be read any more (entries: ${count}). Only the standard's own fields were read.`,
  'unsafe-address': ({ place, text, count }) => `At ${place}: "${text}" is no address that is safe to follow (addresses of this kind: ${count}). It was left out.`,
};

const ERRORS: ReadonlySet<ImportIssueCode> = new Set([
  'no-table',
  'no-items',
  'table-not-understood',
  'table-cut',
  'too-deep',
  'too-large',
  'took-too-long',
  'empty-source',
  'format-not-read',
  'not-json',
  'deep-json',
  'not-a-framework',
  'damaged-file',
  'unsafe-file',
  'unpacked-too-large',
  'too-many-parts',
  'too-long',
]);

/** An issue of an import: the path is the place in the source, `['table', 1, 'row', 2]` for table 2, row 3. */
export function importIssue(code: ImportIssueCode, path: IssuePath, values: Values = {}): Issue {
  const all = { place: describePath(path), ...values };
  return { severity: ERRORS.has(code) ? 'error' : 'warning', code, path, message: sentences[code](all), values: all };
}

/** The beginning of a text, for messages. */
export function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
