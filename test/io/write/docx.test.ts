import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { importSource } from '../../../src/io/import-source.js';
import { OfficePackage } from '../../../src/io/read/office-package.js';
import { readSource } from '../../../src/io/read/read-source.js';
import { childOf, elementsIn, textIn, type XmlElement } from '../../../src/io/read/xml.js';
import { exportFramework } from '../../../src/io/write/export-framework.js';
import type { Framework } from '../../../src/model/index.js';
import { SAMPLE } from './sample.js';

const NOW = new Date('2026-11-23T10:00:00Z');

async function officeOf(framework: Framework, locale: 'en' | 'cy' = 'en'): Promise<OfficePackage> {
  const { file } = await exportFramework(framework, 'docx', { now: NOW, locale });
  return new OfficePackage(new Uint8Array(await file.arrayBuffer()));
}

function everyElement(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...everyElement(child, name)]);
}

const wordsIn = (element: XmlElement): string => everyElement(element, 'w:t').map(textIn).join('');
const valueOf = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => childOf(at, name), element)?.attributes['w:val'];

async function bodyOf(framework: Framework, locale?: 'en' | 'cy'): Promise<XmlElement> {
  const document = (await officeOf(framework, locale)).xml('word/document.xml');
  assert.ok(document);
  return document;
}

describe('a framework as a Word document', () => {
  it('is A4 landscape with its title among the properties', async () => {
    const office = await officeOf(SAMPLE);
    const [size] = everyElement((await bodyOf(SAMPLE)), 'w:pgSz');
    assert.deepEqual([size?.attributes['w:orient'], size?.attributes['w:w'], size?.attributes['w:h']], ['landscape', '16838', '11906']);
    assert.match(office.text('docProps/core.xml') ?? '', /<dc:title>Working at the harbour<\/dc:title>/);
  });

  it('has real headings, one table below each competency’s, contra-indicators and skills apart below it', async () => {
    const body = childOf(await bodyOf(SAMPLE), 'w:body');
    const outline = elementsIn(body!).flatMap((element) => {
      if (element.name === 'w:tbl') return ['table'];
      const style = valueOf(element, 'w:pPr', 'w:pStyle') ?? '';
      return /^(?:Title|Heading\d)$/.test(style) ? [`${style} ${wordsIn(element)}`] : [];
    });
    assert.deepEqual(outline, [
      'Title Working at the harbour',
      'Heading1 Vision',
      'Heading1 Purpose',
      'Heading1 Levels',
      'table',
      'Heading1 For everybody',
      'Heading2 Handling ropes',
      'table',
      'Heading3 What we do not want to see',
      'Heading3 Underpinning competencies',
      'Heading1 Knowing tides',
      'table',
    ]);
  });

  it('repeats the header of each table on every page and cuts no row', async () => {
    for (const table of everyElement(await bodyOf(SAMPLE), 'w:tbl')) {
      const rows = elementsIn(table).filter(({ name }) => name === 'w:tr');
      assert.deepEqual(rows.map((row) => childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined), [true, ...rows.slice(1).map(() => false)]);
      assert.ok(rows.every((row) => childOf(childOf(row, 'w:trPr'), 'w:cantSplit')));
      const widths = everyElement(table, 'w:gridCol').length;
      assert.ok(rows.every((row) => elementsIn(row).filter(({ name }) => name === 'w:tc').length === widths));
    }
  });

  it('has themes as rows and levels as columns, examples named in their cells', async () => {
    const table = everyElement(await bodyOf(SAMPLE), 'w:tbl')[1];
    const rows = elementsIn(table!).filter(({ name }) => name === 'w:tr');
    assert.deepEqual(
      rows.map((row) => elementsIn(row).flatMap((cell) => (cell.name === 'w:tc' ? [elementsIn(cell).filter(({ name }) => name === 'w:p').map(wordsIn).join(' | ')] : []))),
      [
        ['Theme', 'B', 'D'],
        ['Care', 'Checks each knot twice | Examples | Asks a colleague to pull', 'Teaches knots to others'],
        ['Speed', '', '=1+1 ropes in a minute'],
      ],
    );
  });

  it('says the language of its texts and of our words', async () => {
    const office = await officeOf({ ...SAMPLE, language: 'cy-GB' }, 'en');
    const defaults = everyElement(office.xml('word/styles.xml')!, 'w:docDefaults')[0];
    assert.equal(everyElement(defaults!, 'w:lang')[0]?.attributes['w:val'], 'cy-GB');
    const vision = everyElement(office.xml('word/document.xml')!, 'w:p').find((paragraph) => wordsIn(paragraph) === 'Vision');
    assert.equal(everyElement(vision!, 'w:lang')[0]?.attributes['w:val'], 'en');
  });

  it('has version, dates and the page of all pages at the foot', async () => {
    const footer = (await officeOf(SAMPLE, 'cy')).xml('word/footer1.xml');
    assert.equal(wordsIn(footer!), 'Working at the harbour · Fersiwn 2.1 · Cyhoeddwyd 1 Mawrth 2024 · Allforiwyd 23 Tachwedd 2026Tudalen  o ');
    assert.deepEqual(everyElement(footer!, 'w:instrText').map(textIn), ['PAGE', 'NUMPAGES']);
  });

  it('runs from right to left where the language does', async () => {
    const body = await bodyOf({ ...SAMPLE, language: 'ar', title: 'إطار الكفاءات' });
    const [title] = everyElement(body, 'w:p');
    assert.ok(childOf(childOf(title, 'w:pPr'), 'w:bidi'));
    assert.equal(everyElement(title!, 'w:rtl').length, 1);
    assert.notEqual(valueOf(everyElement(body, 'w:tblPr')[0], 'w:bidiVisual'), 'off');
  });

  it('is read again as it was, whatever the language of our words', async () => {
    const { framework } = await readSource({ bytes: await bytesOf('cy') });
    assert.deepEqual(behavioursOf(framework), behavioursOf(SAMPLE));
    assert.equal(framework?.published, '2024-03-01');
  });

  it('is read with what somebody wrote in Word below a behaviour, and with a word that somebody made bold', async () => {
    const bytes = await edited((xml) =>
      xml
        .replace(/<w:p>(?:(?!<\/w:p>).)*Checks each knot twice.*?<\/w:p>/, (paragraph) => `${paragraph}${paragraph.replace('Checks each knot twice', 'Wears gloves')}`)
        .replace('<w:t xml:space="preserve">Teaches knots to others</w:t>', '<w:t xml:space="preserve">Teaches </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>knots</w:t></w:r><w:r><w:t xml:space="preserve"> to others</w:t>'),
    );
    const { framework } = await readSource({ bytes });
    assert.deepEqual(behavioursOf(framework).slice(0, 4), ['positive: Checks each knot twice', 'positive: Wears gloves', 'example: Asks a colleague to pull', 'positive: Teaches knots to others']);
  });

  it('is understood anew when somebody wrote what has no mark', async () => {
    const bytes = await edited((xml) => xml.replace('<w:tbl>', '<w:p><w:r><w:t>A paragraph of theirs.</w:t></w:r></w:p><w:tbl>'));
    const reading = await readSource({ bytes });
    assert.equal(reading.framework, undefined);
    const { value } = await importSource([{ bytes, name: 'Harbour.docx' }]);
    assert.deepEqual(value?.competencies.map(({ title, indicators }) => [title, indicators.length]), [
      ['Handling ropes', 5],
      ['Knowing tides', 1],
    ]);
  });
});

const behavioursOf = (framework: Framework | undefined): readonly string[] => framework?.competencies.flatMap(({ indicators }) => indicators.map(({ kind, text }) => `${kind}: ${text}`)) ?? [];

async function bytesOf(locale: 'en' | 'cy' = 'en'): Promise<Uint8Array> {
  return new Uint8Array(await (await exportFramework(SAMPLE, 'docx', { now: NOW, locale })).file.arrayBuffer());
}

/** The document after somebody has worked on it. */
async function edited(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await bytesOf());
  const part = parts['word/document.xml'];
  assert.ok(part);
  const [before, after] = [strFromU8(part), change(strFromU8(part))];
  assert.notEqual(after, before);
  return zipSync({ ...parts, 'word/document.xml': strToU8(after) });
}
