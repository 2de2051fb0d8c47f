import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import writeWorkbook from 'write-excel-file/universal';
import type { Framework, Issue } from '../../src/model/index.js';
import { parseFramework, summarise } from '../../src/model/index.js';
import { importTable } from '../../src/io/import-table.js';
import { interpret } from '../../src/io/interpret/interpret.js';
import { readSource } from '../../src/io/read/read-source.js';
import { bodyOf } from './support/dom.js';

/** Real frameworks, beside the project because their texts are their makers'; without them there is nothing to test. */
const SHARED = resolve(import.meta.dirname, '../../../shared');
const skip = existsSync(`${SHARED}/documents`) ? false : 'the documents are not beside the project';

const NAMES = ['arun', 'cherwell', 'kchft', 'worcestershire'] as const;

function imported(name: string) {
  return importTable(bodyOf(readFileSync(`${SHARED}/documents/${name}.html`, 'utf8')));
}

/** What stands in the page's body. */
function source(name: string): string {
  const html = readFileSync(`${SHARED}/documents/${name}.html`, 'utf8');
  return html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'));
}

function truth(name: string): Framework {
  const { value } = parseFramework(JSON.parse(readFileSync(`${SHARED}/frameworks/${name}.json`, 'utf8')));
  assert.ok(value);
  return value;
}

/** What an indicator is, by the words people read, since ids differ between the makers. */
function behaviours(framework: Framework) {
  const labels = new Map(framework.scale?.levels.map(({ id, label }) => [id, label]));
  return framework.competencies.map((competency) => ({
    title: competency.title,
    definition: competency.definition ?? null,
    importance: competency.importance ?? null,
    themes: competency.themes.map(({ title }) => title),
    skills: competency.skills ?? [],
    indicators: competency.indicators.map(({ kind, level, theme, text }) => ({
      kind,
      text,
      level: level == null ? null : labels.get(level),
      theme: competency.themes.find(({ id }) => id === theme)?.title ?? null,
    })),
  }));
}

function texts(framework: Framework) {
  return framework.competencies.map(({ title, indicators }) => [title, ...indicators.map(({ kind, level, text }) => `${kind} ${level ?? ''}: ${text}`)]);
}

/** Rewrites every list of a page, or only those in cells. */
const lists = (write: (items: readonly string[]) => string) => (html: string) =>
  html.replace(/<ul>(.*?)<\/ul>/gs, (_, inner: string) => write(Array.from(inner.matchAll(/<li>(.*?)<\/li>/gs), ([, item = '']) => item)));
const inCells = (rewrite: (html: string) => string) => (html: string) => html.replace(/<t[dh]\b[^>]*>.*?<\/t[dh]>/gs, rewrite);
const headings = (write: (text: string) => string) => (html: string) => html.replace(/<h[123]>(.*?)<\/h[123]>/gs, (_, text: string) => write(text));
const headerCells = (write: (text: string) => string) => (html: string) =>
  html.replace(/<th(|\s[^>]*)>(.*?)<\/th>/gs, (_, attributes: string, text: string) => `<td${attributes}>${write(text)}</td>`).replace(/<\/?(?:thead|tbody)>/g, '');

/** What becomes of a page on its way through Word, a plain editor or a content management system. */
const WAYS: Readonly<Record<string, (html: string) => string>> = {
  'bullets are typed in paragraphs': lists((items) => items.map((text) => `<p>• ${text}</p>`).join('')),
  'each behaviour of a cell is a paragraph': inCells(lists((items) => items.map((text) => `<p>${text}</p>`).join(''))),
  'bullets are typed hyphens between line breaks': lists((items) => items.map((text) => `- ${text}`).join('<br>')),
  'behaviours of a cell are divided by line breaks': inCells(lists((items) => items.join('<br>'))),
  'bullets run together in one line': lists((items) => `<p>${items.map((text) => `• ${text}`).join(' ')}</p>`),
  'behaviours are numbered by hand': lists((items) => items.map((text, index) => `<p>${index + 1}. ${text}</p>`).join('')),
  'lists are those of Word': lists((items) =>
    items
      .map((text) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>${text}</p>`)
      .join(''),
  ),
  'header cells are bold': headerCells((text) => `<p><b>${text}</b></p>`),
  'header cells are like all others': headerCells((text) => text),
  'headings are bold paragraphs': headings((text) => `<p><b>${text}</b></p>`),
  'there is no title': (html) => html.replace(/<h1>.*?<\/h1>/s, ''),
  'headings are one level up': (html) => html.replace(/<(\/?)h2>/g, '<$1h1>').replace(/<(\/?)h3>/g, '<$1h2>'),
  'every text is a span with styles': (html) => html.replace(/>([^<>\s][^<>]*)</g, '><span lang=EN-GB style="font-size:11pt">$1<o:p></o:p></span><'),
  'cells are full of divisions': (html) => html.replace(/<td([^>]*)>(.*?)<\/td>/gs, '<td$1><div><div>$2</div></div></td>'),
};

interface Read {
  readonly value?: Framework;
  readonly issues: readonly Issue[];
}

/** Understood with the hints of its file, as the whole way from a file does it. */
async function readFrom(bytes: Uint8Array, file: string): Promise<Read> {
  const reading = await readSource({ bytes, name: file });
  const { title, language } = reading;
  const understood = interpret(reading, { ...(title !== undefined && { title }), ...(language !== undefined && { language }) });
  return { ...understood, issues: [...reading.issues, ...understood.issues] };
}

const fromFile = (file: string): Promise<Read> => readFrom(new Uint8Array(readFileSync(`${SHARED}/documents/${file}`)), file);

/** The rows of a CSV file as Excel has them after opening it. */
async function fromWorkbook(file: string): Promise<Read> {
  const { data } = Papa.parse<string[]>(readFileSync(`${SHARED}/documents/${file}`, 'utf8').trim());
  const cells = data.map((row) => row.map((text) => (text === '' ? null : { value: text, type: String })));
  const blob = await writeWorkbook([{ sheet: 'Sheet1', data: cells }]).toBlob();
  return readFrom(new Uint8Array(await blob.arrayBuffer()), file.replace('.csv', '.xlsx'));
}

/** Documents with everything that the frameworks say. */
const DOCUMENTS: Readonly<Record<string, (name: string) => Read | Promise<Read>>> = {
  'a page': imported,
  'HTML text': (name) => fromFile(`${name}.html`),
  'a Word document': (name) => fromFile(`${name}.docx`),
};

/** Tables of behaviours alone. */
const TABLES: Readonly<Record<string, (file: string) => Promise<Read>>> = { CSV: fromFile, 'a workbook': fromWorkbook };

/** Every behaviour under its competency, theme, level and kind. */
function placed(framework: Framework) {
  return behaviours(framework).map(({ title, indicators }) => ({ title, indicators }));
}

describe('documents of real frameworks', { skip }, () => {
  for (const name of NAMES) {
    for (const [format, read] of Object.entries(DOCUMENTS)) {
      it(`${name} from ${format}: the counts, and the same texts in the same order`, async () => {
        const { value, issues } = await read(name);
        assert.ok(value, JSON.stringify(issues));
        const expected = truth(name);
        assert.deepEqual(summarise(value), summarise(expected));
        const withoutDefinition = (framework: Framework) =>
          // Worcestershire's definitions stand in its introduction, apart from the values they belong to.
          behaviours(framework).map((competency) => (name === 'worcestershire' ? { ...competency, definition: null } : competency));
        assert.deepEqual(withoutDefinition(value), withoutDefinition(expected));
        assert.deepEqual(value.scale?.levels.map(({ label, described }) => [label, described]), expected.scale?.levels.map(({ label, described }) => [label, described]));
        assert.equal(value.scale?.cumulative, expected.scale?.cumulative);
        assert.deepEqual(parseFramework(value).issues, []);
      });
    }
  }

  for (const file of ['arun.csv', 'cherwell.csv', 'cherwell-wide.csv', 'kchft.csv', 'worcestershire.csv']) {
    for (const [format, read] of Object.entries(TABLES)) {
      it(`${file} from ${format}: every behaviour once, in its place`, async () => {
        const { value, issues } = await read(file);
        assert.ok(value, JSON.stringify(issues));
        assert.deepEqual(placed(value), placed(truth(file.replace(/(?:-wide)?\.csv$/, ''))));
        assert.deepEqual(parseFramework(value).issues, []);
      });
    }
  }

  for (const [way, rewrite] of Object.entries(WAYS)) {
    it(`the same when ${way}`, () => {
      for (const name of NAMES) {
        const { value } = importTable(bodyOf(rewrite(source(name))));
        assert.ok(value, name);
        assert.deepEqual(texts(value), texts(truth(name)), name);
      }
    });
  }

  it('reads twenty times Cherwell in less than a second', () => {
    const copies = Array.from({ length: 20 }, (_, copy) => source('cherwell').replace(/<h2>/g, `<h2>Part ${copy + 1}: `)).join('\n');
    const root = bodyOf(copies);
    // Time of the processor, so that whatever else runs on the machine does not count.
    const start = process.cpuUsage();
    const { value } = importTable(root);
    const took = process.cpuUsage(start).user / 1000;
    assert.equal(value && summarise(value).indicators, 521 * 20);
    assert.ok(took < 1000, `${took} ms`);
  });
});
