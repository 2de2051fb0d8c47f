import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interpret } from '../../../src/io/interpret/interpret.js';
import { readXlsx } from '../../../src/io/read/xlsx.js';
import { shownReading } from '../support/blocks.js';
import { BOLD_STYLES, officeFile, relations, sheetData, workbook } from '../support/office.js';
import { outline } from '../support/outline.js';

const read = async (file: Uint8Array) => shownReading(await readXlsx(file));
const understood = async (file: Uint8Array) => {
  const reading = await readXlsx(file);
  return outline(interpret(reading)).split('\n');
};

const HEAD = ['Theme', 'Level 1', 'Level 2'];
const ROW = ['Writing', 'Writes notes', 'Writes letters'];
const sheet = (xml: string, name = 'Sheet1') => ({ name, xml });

describe('cells of a workbook', () => {
  it('reads strings, shared and in place, with what is bold and how they are spoken left out', async () => {
    const strings =
      '<si><t>Theme</t></si><si><r><rPr><b/></rPr><t>Definition:</t></r><r><rPr><sz val="11"/></rPr><t xml:space="preserve"> what it is</t></r></si>' +
      '<si><t>書く</t><rPh sb="0" eb="1"><t>カク</t></rPh></si><si><t>a_x000D_\nb_x005F_x0041_</t></si>';
    const cells = '<sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row></sheetData>';
    assert.deepEqual(await read(workbook([sheet(cells)], { strings, styles: BOLD_STYLES })), ['*Theme* | *Definition:* what it is | 書く | a / b_x0041_']);
  });

  it('shows numbers, dates, truth and values of formulas as people see them', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="&quot;Level &quot;0"/></numFmts><fonts><font/></fonts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs>';
    const cells =
      '<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1" s="1"><v>45352</v></c><c r="C1" s="2"><v>0.5</v></c><c r="D1" s="3"><v>2</v></c>' +
      '<c r="E1" t="b"><v>1</v></c><c r="F1" t="str"><f>A1&amp;"x"</f><v>3x</v></c><c r="G1"><f>1+1</f><v>2</v></c><c r="H1" t="d"><v>2024-03-01T00:00:00</v></c></row></sheetData>';
    assert.deepEqual(await read(workbook([sheet(cells)], { styles })), ['3 | 2024-03-01 | 50% | Level 2 | TRUE | 3x | 2 | 2024-03-01']);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const cells = '<sheetData><row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" t="str"><v>x</v></c></row></sheetData>';
    const file = workbook([sheet(cells)], { styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', properties: '<workbookPr date1904="1"/>' });
    assert.deepEqual(await read(file), ['1904-01-02 | x']);
  });

  it('tells errors and formulas that were never calculated, and reads their cells as empty', async () => {
    const cells = '<sheetData><row r="1"><c r="A1" t="e"><f>A9</f><v>#REF!</v></c><c r="B1"><f>A2</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="str"><v>x</v></c><c r="E1" t="str"><v>y</v></c></row></sheetData>';
    assert.deepEqual(await read(workbook([sheet(cells)])), ['x | y', '! warning cell-errors 1', '! warning uncalculated-cells 1']);
  });

  it('finds the places of cells that do not say theirs, and sorts those that come in any order', async () => {
    const bare = '<sheetData><row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c t="str"><v>c</v></c><c t="str"><v>d</v></c></row></sheetData>';
    assert.deepEqual(await read(workbook([sheet(bare)])), ['a | b', 'c | d']);
    const mixed = '<sheetData><row r="2"><c r="B2" t="str"><v>d</v></c><c r="A2" t="str"><v>c</v></c></row><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row></sheetData>';
    assert.deepEqual(await read(workbook([sheet(mixed)])), ['a | b', 'c | d']);
  });

  it('gives back what our CSV made neutral before Excel saved it as a workbook', async () => {
    assert.deepEqual(await read(workbook([sheet(sheetData([["'=1+1", "'tis so", '=2']]))])), ["=1+1 | 'tis so | =2"]);
  });

  it('reads bullets and line breaks within cells, from right to left alike', async () => {
    const file = workbook([sheet(sheetData([['المستوى 1', 'المستوى 2'], ['• يكتب\n• يتكلم', '- يقود\n- يعلّم']]))]);
    assert.deepEqual(await read(file), ['المستوى 1 | المستوى 2', '- يكتب / - يتكلم | - يقود / - يعلّم']);
  });
});

describe('sheets of a workbook', () => {
  it('names a part by its sheet, where the name says something', async () => {
    const table = sheetData([HEAD, ROW]);
    assert.deepEqual(await read(workbook([sheet(table, 'Communication'), sheet(table, 'Gwaith tîm')])), [
      '## Communication',
      HEAD.join(' | '),
      ROW.join(' | '),
      '## Gwaith tîm',
      HEAD.join(' | '),
      ROW.join(' | '),
    ]);
    assert.equal((await read(workbook([sheet(table, 'Sheet1'), sheet(table, 'Taflen 2'), sheet(table, 'Tabelle3')]))).filter((line) => line.startsWith('#')).length, 0);
  });

  it('leaves empty rows and columns around a table out, and one of several blank rows within it', async () => {
    const rows = [[], [], [undefined, undefined, ...HEAD], [undefined, undefined, ...ROW], [], [], [undefined, undefined, 'Speaking', 'Speaks', 'Persuades']];
    assert.deepEqual(await read(workbook([sheet(sheetData(rows, { from: 3 }))])), [HEAD.join(' | '), ROW.join(' | '), ' |  |'.trimEnd(), 'Speaking | Speaks | Persuades']);
  });

  it('reads merged cells as far as they reach', async () => {
    const xml = sheetData([['Theme', 'Staff', '', 'Managers', ''], ['', 'Level 1', 'Level 2', 'Level 3', 'Level 4'], ['Writing', 'a', 'b', 'c', 'd']]);
    const merged = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>';
    assert.deepEqual(await read(workbook([sheet(xml + merged)])), ['Theme | Staff | < | Managers | <', '^ | Level 1 | Level 2 | Level 3 | Level 4', 'Writing | a | b | c | d']);
  });

  it('keeps a merged name above all of its rows, blank ones too', async () => {
    const xml = sheetData([HEAD, ['Writing', 'a', 'b'], [], ['', 'c', 'd']]);
    assert.deepEqual(await read(workbook([sheet(`${xml}<mergeCells><mergeCell ref="A2:A4"/></mergeCells>`)])), [HEAD.join(' | '), 'Writing | a | b', '^ |  |', '^ | c | d']);
  });

  it('takes words alone above a table as its heading, and those of the only sheet as the title', async () => {
    const rows = [['Our behaviours'], ['Read these together with the policy.'], [], HEAD, ROW, [], ['Updated each year.']];
    assert.deepEqual(await read(workbook([sheet(sheetData(rows))])), ['# Our behaviours', 'p Read these together with the policy.', HEAD.join(' | '), ROW.join(' | '), 'p Updated each year.']);
  });

  it('reads several tables on one sheet, each below its name', async () => {
    const rows = [['Communication'], [], HEAD, ROW, [], [], ['Teamwork'], [], HEAD, ['Joining', 'Joins', 'Leads']];
    const told = await understood(workbook([sheet(sheetData(rows))]));
    assert.deepEqual(told.filter((line) => /^[#-]/.test(line)), [
      '# Communication',
      '- [Writing, Level 1] Writes notes',
      '- [Writing, Level 2] Writes letters',
      '# Teamwork',
      '- [Joining, Level 1] Joins',
      '- [Joining, Level 2] Leads',
    ]);
  });

  it('takes a title that every sheet repeats once', async () => {
    const rows = [['Our behaviours'], [], HEAD, ROW];
    assert.deepEqual((await read(workbook([sheet(sheetData(rows), 'Speaking'), sheet(sheetData(rows), 'Writing')]))).filter((line) => line.startsWith('#')), ['# Our behaviours', '## Speaking', '## Writing']);
  });

  it('takes a sheet of words before the only table for its title, and keeps one after it apart', async () => {
    const file = workbook([sheet(sheetData([['Our behaviours'], [], ['How to use this.']]), 'Read me'), sheet(sheetData([HEAD, ROW]), 'Framework'), sheet(sheetData([['Level 1'], ['Level 2']]), 'Lists')]);
    assert.deepEqual(await read(file), ['# Our behaviours', 'p How to use this.', HEAD.join(' | '), ROW.join(' | '), '## Lists', 'p Level 1', 'p Level 2']);
  });

  it('reads texts moved in by columns as headings and lists, and a single column as the plain text it is', async () => {
    const outlined = [['Communication'], ['', 'Level 1'], ['', '', 'Writes notes'], ['', '', 'Speaks up'], ['', 'Level 2'], ['', '', 'Writes letters'], ['Teamwork'], ['', 'Level 1'], ['', '', 'Joins in']];
    const column = [['Communication'], ['Level 1'], ['• Writes notes'], ['• Speaks up'], ['Level 2'], ['• Writes letters'], [], ['Teamwork'], ['Level 1'], ['• Joins in']];
    for (const rows of [outlined, column]) {
      assert.deepEqual((await understood(workbook([sheet(sheetData(rows))]))).filter((line) => /^[#-]/.test(line)), [
        '# Communication',
        '- [Level 1] Writes notes',
        '- [Level 1] Speaks up',
        '- [Level 2] Writes letters',
        '# Teamwork',
        '- [Level 1] Joins in',
      ]);
    }
  });

  it('leaves hidden sheets, rows and columns out, moves the rest together, and tells', async () => {
    const xml =
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>no</v></c><c r="C1" t="str"><v>b</v></c></row>' +
      '<row r="2" hidden="1"><c r="A2" t="str"><v>no</v></c></row><row r="3"><c r="A3" t="str"><v>c</v></c><c r="C3" t="str"><v>d</v></c></row></sheetData>';
    const file = workbook([sheet(xml), { ...sheet(sheetData([['no']]), 'Old'), state: 'hidden' }, { ...sheet(sheetData([['no']]), 'Older'), state: 'veryHidden' }]);
    const { issues } = await readXlsx(file);
    assert.deepEqual(await read(file), ['a | b', 'c | d', '! warning hidden-cells 2', '! warning hidden-sheets']);
    assert.equal(issues.at(-1)?.values.names, '“Old”, “Older”');
  });

  it('tells remarks and pictures, and knows sheets of charts from others', async () => {
    const file = workbook([sheet(sheetData([['a', 'b']]))], {
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations([['rId1', 'comments', '../comments1.xml'], ['rId2', 'drawing', '../drawings/drawing1.xml'], ['rId3', 'hyperlink', 'https://example.org/']], ['rId3']),
        'xl/comments1.xml': '<comments><commentList><comment ref="A1"><text><t>Why?</t></text></comment></commentList></comments>',
        'xl/drawings/drawing1.xml': '<wsDr><twoCellAnchor/><oneCellAnchor/></wsDr>',
      },
    });
    assert.deepEqual(await read(file), ['a | b', '! warning comments-left-out 1', '! warning pictures-left-out 2']);
  });

  it('understands names in bold above their rows, and blanks that mean “as above”', async () => {
    const told = await understood(workbook([sheet(sheetData([['Competency', ...HEAD], ['Communication', ...ROW], ['', 'Speaking', 'Speaks', 'Persuades']], { bold: [0] }), 'Fframwaith')], { styles: BOLD_STYLES }));
    assert.deepEqual(told.filter((line) => /^(?:title|[#-])/.test(line)), [
      'title: Fframwaith',
      '# Communication',
      '- [Writing, Level 1] Writes notes',
      '- [Writing, Level 2] Writes letters',
      '- [Speaking, Level 1] Speaks',
      '- [Speaking, Level 2] Persuades',
    ]);
  });
});

describe('workbooks of other programs', () => {
  it('gives those of OpenSALT to their reader, whatever the order of sheets and columns', async () => {
    const items = sheetData([
      ['fullStatement', 'identifier', 'smartLevel'],
      ['Communication', 'a', '1'],
      ['Listens to others', 'b', '1.1'],
      ['Asks before answering', 'c', '1.2'],
    ]);
    const document = sheetData([['identifier', 'creator', 'title'], ['d', 'Us', 'Our framework']]);
    const { format, framework } = await readXlsx(workbook([sheet(items, 'CF Item'), sheet(document, 'CF Doc')]));
    assert.equal(format, 'opensalt');
    assert.equal(framework?.title, 'Our framework');
    assert.deepEqual(framework.competencies.map(({ title, indicators }) => [title, indicators.map(({ text }) => text)]), [['Communication', ['Listens to others', 'Asks before answering']]]);
  });
});

describe('workbooks that are broken or made to do harm', () => {
  const codes = async (file: Uint8Array) => (await readXlsx(file)).issues.map(({ code }) => code);

  it('ends in one error and no blocks', async () => {
    const files: Readonly<Record<string, Uint8Array>> = {
      'damaged-file': officeFile({ '_rels/.rels': relations([]) }),
      'unsafe-file': workbook([sheet(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetData([['&b;']])}`)]),
      'too-long': workbook([sheet(`<sheetData>${'<row><c t="b"><v>1</v></c></row>'.repeat(400_001)}</sheetData>`)]),
      'unpacked-too-large': workbook([sheet(`<sheetData/>${' '.repeat(51 * 1024 * 1024)}`)]),
    };
    for (const [code, file] of Object.entries(files)) {
      const reading = await readXlsx(file);
      assert.deepEqual(reading.issues.map((issue) => issue.code), [code]);
      assert.deepEqual(reading.blocks, []);
    }
    assert.deepEqual(await codes(workbook([{ name: 'a', xml: '<sheetData><row>' }])), ['damaged-file']);
  });

  it('finds entities in parts that are not read', async () => {
    assert.deepEqual(await codes(workbook([sheet(sheetData([['a', 'b']]))], { more: { 'xl/theme/theme1.xml': '<!DOCTYPE a><a/>' } })), ['unsafe-file']);
  });

  it('an empty workbook is told', async () => {
    assert.deepEqual(await codes(workbook([sheet('<sheetData/>')])), ['empty-source']);
  });

  it('a cell in the last row and column costs nothing', async () => {
    const far = workbook([sheet('<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row><row r="1048576"><c r="XFD1048576" t="str"><v>z</v></c></row></sheetData>')]);
    const { blocks, issues } = await readXlsx(far);
    assert.equal(blocks.length, 2);
    assert.deepEqual(issues, []);
  });

  it('columns beyond those of any framework are told', async () => {
    const wide = workbook([sheet(sheetData([Array.from({ length: 300 }, (_, index) => String(index))]))]);
    const [issue] = (await readXlsx(wide)).issues;
    assert.deepEqual([issue?.code, issue?.values.columns], ['table-cut', '100']);
  });

  it('merged cells over a million rows end with the table', async () => {
    const xml = `${sheetData([HEAD, ROW])}<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="A1:XFD1"/><mergeCell ref="nonsense"/></mergeCells>`;
    assert.equal((await readXlsx(workbook([sheet(xml)]))).blocks.length, 1);
  });
});
