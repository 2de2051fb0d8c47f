import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OfficePackage } from '../../../src/io/read/office-package.js';
import { readSource } from '../../../src/io/read/read-source.js';
import { childOf, elementsIn } from '../../../src/io/read/xml.js';
import { exportFramework } from '../../../src/io/write/export-framework.js';
import { SAMPLE } from './sample.js';

const bytesOf = async (format: 'csv' | 'csv-wide' | 'xlsx') => new Uint8Array(await (await exportFramework(SAMPLE, format)).file.arrayBuffer());
const textOf = async (format: 'csv' | 'csv-wide') => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(format));

describe('the long CSV', () => {
  it('begins with a byte order mark and a header, and ends every line as spreadsheets do', async () => {
    const text = await textOf('csv');
    assert.match(text, /^\ufeffcompetency,group,theme,level,kind,text,id,competency id,group id,theme id,level id\r\n/);
    assert.match(text, /\r\n$/);
  });

  it('has a row for each behaviour, with what it belongs to and its id', async () => {
    assert.ok((await textOf('csv')).includes('\r\nHandling ropes,For everybody,Care,B,example,Asks a colleague to pull,ropes.2,ropes,core,care,b\r\n'));
  });

  it('makes formulas neutral', async () => {
    const text = await textOf('csv');
    assert.ok(text.includes(",positive,'=1+1 ropes in a minute,"));
    assert.doesNotMatch(text, /(?:^|,|\n)"?[=+@]/);
  });
});

describe('the wide CSV', () => {
  it('has a row for each theme and a column for each level, other kinds beside them', async () => {
    const [header, care] = (await textOf('csv-wide')).split('\r\n');
    assert.equal(header, '\ufeffcompetency,group,theme,A,B,D,B – Examples,What we do not want to see');
    assert.equal(care, 'Handling ropes,For everybody,Care,,• Checks each knot twice,• Teaches knots to others,• Asks a colleague to pull,');
  });

  it('is understood when it is read again, although nothing in it is marked', async () => {
    const { importSource } = await import('../../../src/io/import-source.js');
    const { value } = await importSource([{ bytes: await bytesOf('csv-wide'), name: 'Harbour.csv' }]);
    const texts = value?.competencies.map(({ title, indicators }) => [title, indicators.map(({ kind, level, text }) => `${kind} ${level ?? ''}: ${text}`).sort()]);
    assert.deepEqual(texts, [
      ['Handling ropes', ['contra : Leaves ropes on the quay', 'example B: Asks a colleague to pull', 'positive B: Checks each knot twice', 'positive D: =1+1 ropes in a minute', 'positive D: Teaches knots to others']],
      ['Knowing tides', ['positive B: Reads the table of tides']],
    ]);
  });
});

describe('the workbook', () => {
  it('has a sheet for each sort of thing', async () => {
    const office = new OfficePackage(await bytesOf('xlsx'));
    const sheets = childOf(office.xml('xl/workbook.xml'), 'sheets');
    assert.deepEqual(sheets && elementsIn(sheets).map(({ attributes }) => attributes.name), ['Framework', 'Groups', 'Levels', 'Competencies', 'Behaviours']);
  });

  it('has a bold header that stays, wrapped texts of the format "text", no formula', async () => {
    const office = new OfficePackage(await bytesOf('xlsx'));
    const sheet = office.text('xl/worksheets/sheet5.xml') ?? '';
    assert.match(sheet, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    assert.match(sheet, /<col [^>]*width="90"/);
    assert.doesNotMatch(sheet, /<f[ >]/);
    const styles = office.text('xl/styles.xml') ?? '';
    assert.match(styles, /<b\/>/);
    assert.match(styles, /wrapText="1"/);
    assert.match(styles, /numFmtId="49"|formatCode="@"/);
  });

  it('repeats its header on paper, can be filtered, and says its title', async () => {
    const office = new OfficePackage(await bytesOf('xlsx'));
    assert.match(office.text('xl/workbook.xml') ?? '', /<definedName name="_xlnm\.Print_Titles" localSheetId="4">'Behaviours'!\$1:\$1<\/definedName>/);
    assert.match(office.text('xl/worksheets/sheet5.xml') ?? '', /<autoFilter ref="A1:K9"\/><pageSetup paperSize="9" orientation="landscape"/);
    assert.match(office.text('docProps/core.xml') ?? '', /<dc:title>Working at the harbour<\/dc:title>/);
  });

  it('runs from right to left where the language does', async () => {
    const { file } = await exportFramework({ ...SAMPLE, language: 'he' }, 'xlsx');
    const office = new OfficePackage(new Uint8Array(await file.arrayBuffer()));
    assert.match(office.text('xl/worksheets/sheet1.xml') ?? '', /<sheetView tabSelected="1" rightToLeft="1"/);
  });

  it('is the same to the byte for the same framework', async () => assert.deepEqual(await bytesOf('xlsx'), await bytesOf('xlsx')));

  it('holds texts that look like something of its own', async () => {
    const framework = { ...SAMPLE, title: 'constructor', vision: '__proto__', publisher: '_x0041_', owner: 'toString' };
    const { file } = await exportFramework(framework, 'xlsx');
    const { framework: read } = await readSource({ bytes: new Uint8Array(await file.arrayBuffer()) });
    assert.deepEqual([read?.title, read?.vision, read?.publisher, read?.owner], ['constructor', '__proto__', '_x0041_', 'toString']);
  });
});
