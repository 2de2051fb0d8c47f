import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocx } from '../../../src/io/read/docx.js';
import { shownReading } from '../support/blocks.js';
import { wordFile, wordParagraph as p, wordTable as table, WORD_LISTS, type WordParts } from '../support/office.js';

const read = async (body: string, parts?: WordParts) => shownReading(await readDocx(wordFile(body, parts)));
const style = (id: string, name: string, inside = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('paragraphs of Word', () => {
  it('knows titles and headings by their styles, whatever language names them', async () => {
    const styles = [
      style('Title', 'Title'),
      style('Titel', 'Teitl'),
      style('Heading1', 'heading 1'),
      style('Pennawd2', 'Pennawd 2'),
      style('berschrift3', 'Überschrift 3'),
      style('Ttulo4', 'Título 4'),
      style('H9', 'heading 9'),
      style('Subtitle', 'Subtitle'),
    ].join('');
    const body = ['Title', 'Titel', 'Heading1', 'Pennawd2', 'berschrift3', 'Ttulo4', 'H9', 'Subtitle'].map((name) => p(name, { style: name })).join('');
    assert.deepEqual(await read(body, { styles }), ['# Title', '# Titel', '## Heading1', '### Pennawd2', '#### berschrift3', '##### Ttulo4', '####### H9', 'p Subtitle']);
  });

  it('knows them where a converter names the styles and defines none', async () => {
    assert.deepEqual(await read(p('a', { style: 'Heading2' }) + p('b', { style: 'Other' })), ['### a', 'p b']);
  });

  it('takes over what a style builds on, and what the outline says', async () => {
    const styles = [
      style('Heading2', 'heading 2'),
      style('Competency', 'Competency name', '<w:basedOn w:val="Heading2"/>'),
      style('Outlined', 'Own heading', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      style('Body', 'No heading', '<w:basedOn w:val="Outlined"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style('A', 'A', '<w:basedOn w:val="B"/>'),
      style('B', 'B', '<w:basedOn w:val="A"/>'),
    ].join('');
    const direct = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>direct</w:t></w:r></w:p>';
    assert.deepEqual(await read(p('a', { style: 'Competency' }) + p('b', { style: 'Outlined' }) + p('c', { style: 'Body' }) + p('d', { style: 'A' }) + direct, { styles }), [
      '### a',
      '## b',
      'p c',
      'p d',
      '#### direct',
    ]);
  });

  it('reads lists by their numbering and by their styles, as deep as they go', async () => {
    const styles = [
      style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      style('ListBullet2', 'List Bullet 2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      style('Heading1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    ].join('');
    const body =
      p('Numbered heading', { style: 'Heading1' }) +
      p('one', { list: '1' }) +
      p('two', { list: '1 1' }) +
      p('three', { list: '2' }) +
      p('four', { style: 'ListBullet' }) +
      p('five', { style: 'ListBullet2' }) +
      p('no list', { style: 'ListBullet', list: '0' }) +
      p('shows nothing', { list: '3' }) +
      p('no such list', { list: '77' });
    assert.deepEqual(await read(body, { styles, numbering: WORD_LISTS }), [
      '## Numbered heading',
      '- one',
      '  - two',
      '- three',
      '- four',
      '  - five',
      'p no list',
      'p shows nothing',
      'p no such list',
    ]);
  });

  it('follows lists through styles of lists, and never in a circle', async () => {
    const linked = (id: number, to: string) => `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${to}"/></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
    const listStyle = (id: string, number: string) => `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${number}"/></w:numPr></w:pPr></w:style>`;
    const parts = { styles: listStyle('Bullets', '1') + listStyle('Circle', '9'), numbering: WORD_LISTS + linked(8, 'Bullets') + linked(9, 'Circle') };
    assert.deepEqual(await read(p('bullet', { list: '8' }) + p('circle', { list: '9' }), parts), ['- bullet', 'p circle']);
  });

  it('takes a lone bold number for a heading, and numbered items for items', async () => {
    const body = p('Communication', { bold: true, list: '2' }) + table([['a', 'b'], ['c', 'd']]) + p('first', { bold: true, list: '2' }) + p('second', { bold: true, list: '2' });
    assert.deepEqual(await read(body, { numbering: WORD_LISTS }), ['p *Communication*', 'a | b', 'c | d', '- *first*', '- *second*']);
  });

  it('sees what is bold, by the words, by their style and by that of the paragraph', async () => {
    const styles =
      style('Strong', 'Strong text', '<w:rPr><w:b/></w:rPr>') + '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:rPr><w:b/></w:rPr></w:style>';
    const body =
      p(`${run('Definition:', '<w:b/>')}${run(' what it is')}`) +
      p('All', { style: 'Strong' }) +
      p(run('not', '<w:b w:val="0"/>'), { style: 'Strong' }) +
      p(run('by style', '<w:rStyle w:val="Emphasis"/>')) +
      p(run('عريض', '<w:rtl/><w:b w:val="0"/><w:bCs/>'));
    assert.deepEqual(await read(body, { styles }), ['p *Definition:* what it is', 'p *All*', 'p not', 'p *by style*', 'p *عريض*']);
  });

  it('reads breaks, tabs, hyphens, symbols and formulas within a text', async () => {
    const body =
      '<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:cr/><w:t>three</w:t><w:br w:type="page"/><w:t>four</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>being a</w:t><w:softHyphen/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>' +
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:t> next </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 2</w:t></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>';
    assert.deepEqual(await read(body), ['p one', 'p two', 'p three', 'p four', 'p well\u2011being ab c', 'p → next ≥ 2x=1']);
    assert.deepEqual(await read('<w:p><w:r><w:t>a</w:t><w:sym w:font="Webdings" w:char="F0AA"/></w:r></w:p>'), ['p a', '! warning damaged-text 1']);
  });

  it('reads on through links, fields, controls and directions of text, and goes to no address', async () => {
    const body =
      '<w:p><w:hyperlink r:id="rId99"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:fldSimple w:instr="REF a"><w:r><w:t> field</w:t></w:r></w:fldSimple>' +
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "http://localhost/x"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t> value</w:t></w:r>' +
      '<w:sdt><w:sdtContent><w:r><w:t> control</w:t></w:r></w:sdtContent></w:sdt><w:bdo w:val="rtl"><w:r><w:t> רעד</w:t></w:r></w:bdo><w:smartTag><w:r><w:t> tag</w:t></w:r></w:smartTag>' +
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt></w:p>' +
      `<w:sdt><w:sdtContent>${p('In a control')}<w:sdt><w:sdtContent>${table([['a', 'b']])}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`;
    assert.deepEqual(await read(body), ['p link field value control רעד tag', 'p In a control', 'a | b']);
  });

  it('reads boxes to tick as bullets', async () => {
    const tick = (text: string) => `<w:p><w:sdt><w:sdtContent>${run('☐')}</w:sdtContent></w:sdt>${run(` ${text}`)}</w:p>`;
    assert.deepEqual(await read(tick('Listens') + tick('Asks')), ['- Listens', '- Asks']);
  });

  it('reads what newer and older programs have in two ways once', async () => {
    const both = (inside: string) => `<mc:AlternateContent>${inside}</mc:AlternateContent>`;
    assert.deepEqual(await read(both(`<mc:Choice Requires="w14">${p('new')}</mc:Choice><mc:Fallback>${p('old')}</mc:Fallback>`) + both(`<mc:Fallback>${p('alone')}</mc:Fallback>`)), ['p new', 'p alone']);
  });

  it('leaves the table of contents out, by its control and by its styles', async () => {
    const styles = style('TOC1', 'toc 1') + style('Heading1', 'heading 1') + style('TOCHeading', 'TOC Heading', '<w:basedOn w:val="Heading1"/>');
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await read(control + p('Contents', { style: 'TOCHeading' }) + p('One 1', { style: 'TOC1' }) + p('One', { style: 'Heading1' }), { styles }), ['## One']);
  });

  it('takes a title that the first heading repeats once', async () => {
    assert.deepEqual(await read(p('Our  values', { style: 'Title' }) + p('Our values', { style: 'Heading1' }) + p('Respect', { style: 'Heading1' })), ['# Our values', '## Respect']);
  });

  it('finds the language of the words and the title of the file', async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const welsh = p(run('Gwasanaeth cwsmeriaid da', '<w:lang w:val="cy-GB"/>'));
    assert.deepEqual(await read(welsh + p('a few'), { styles, core: '<dc:title>Fframwaith</dc:title>' }), ['title: Fframwaith', 'language: cy-GB', 'p Gwasanaeth cwsmeriaid da', 'p a few']);
    assert.deepEqual(await read(p('plain'), { styles, core: '<dc:title>Microsoft Word - draft.doc</dc:title>' }), ['language: en-US', 'p plain']);
  });
});

describe('what is beside the text of Word', () => {
  it('never takes deleted text, always inserted text, and tells that there are changes', async () => {
    const body =
      '<w:p><w:r><w:t>Listens</w:t></w:r><w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:ins><w:r><w:t> always</w:t></w:r></w:ins></w:p>' +
      '<w:p><w:moveFrom><w:r><w:t>old place</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>new place</w:t></w:r></w:moveTo></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p><w:p><w:r><w:t>line</w:t></w:r></w:p>' +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>' +
      '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    assert.deepEqual(await read(body), ['p Listens always', 'p new place', 'p One line', 'a | b', '! warning tracked-changes 6']);
  });

  it('tells pictures, notes, remarks and hidden text, and leaves no mark of them in the text', async () => {
    const body =
      '<w:p><w:r><w:t>Listens</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>' +
      '<w:p><w:r><w:drawing><wps:inline/></w:drawing><w:pict><v:rect o:hr="t" xmlns:o="urn:o"/></w:pict></w:r></w:p>';
    const footnotes = '<w:footnote w:id="2"><w:p><w:r><w:t>See the policy.</w:t></w:r></w:p></w:footnote>';
    const reading = await readDocx(wordFile(body, { footnotes }));
    assert.deepEqual(shownReading(reading), ['p Listens', '! warning pictures-left-out 1', '! warning notes-left-out 1', '! warning comments-left-out 1', '! warning hidden-text 1']);
    assert.deepEqual(reading.issues.flatMap(({ values }) => values.text ?? []), ['See the policy.', 'secret']);
  });

  it('reads text boxes once, where they are anchored, headings and tables in them too', async () => {
    const box = `<wps:txbx><w:txbxContent>${p('Boxed', { style: 'Heading1' })}${table([['a', 'b']])}</w:txbxContent></wps:txbx>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(await read(`<w:p><w:r><w:t>Before</w:t>${both}</w:r></w:p>${p('After')}`), ['p Before', '## Boxed', 'a | b', 'p After']);
    assert.deepEqual(await read(`<w:p><w:r><w:drawing>${box}</w:drawing></w:r></w:p>`), ['## Boxed', 'a | b']);
  });

  it('tells what stands only at the head or foot of pages, but not the numbers of pages', async () => {
    const said = p('Competency framework');
    assert.deepEqual(await read(said, { header: p('Competency framework'), footer: p('<w:r><w:t>Page </w:t></w:r><w:r><w:t>1</w:t></w:r><w:r><w:t> of 3</w:t></w:r>') }), ['p Competency framework']);
    const reading = await readDocx(wordFile(said, { footer: p('Only for managers') }));
    assert.deepEqual(reading.issues.map(({ code, values }) => [code, values.text]), [['page-margins', 'Only for managers']]);
  });
});

describe('tables of Word', () => {
  const cell = (text: string, properties: string) => `<w:tcPr>${properties}</w:tcPr>${p(text)}`;

  it('reads cells merged in either direction, and rows that begin further in', async () => {
    const rows =
      `<w:tr><w:tc>${cell('Staff', '<w:gridSpan w:val="2"/>')}</w:tc><w:tc>${cell('Managers', '<w:vMerge w:val="restart"/>')}</w:tc></w:tr>` +
      `<w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc><w:tc>${cell('', '<w:vMerge/>')}</w:tc></w:tr>` +
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${p('c')}</w:tc><w:tc>${cell('', '<w:vMerge w:val="continue"/>')}</w:tc></w:tr>` +
      `<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr><w:tc>${cell('d', '<w:hMerge w:val="restart"/>')}</w:tc><w:tc>${cell('', '<w:hMerge/>')}</w:tc></w:tr>`;
    assert.deepEqual(await read(`<w:tbl>${rows}</w:tbl>`), ['Staff | < | Managers', 'a | b | ^', ' | c | ^'.trimStart().padStart(' | c | ^'.length), 'd | < |']);
  });

  it('reads rows and cells in controls, and a cell that goes on with nothing', async () => {
    const body = `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>${p('a')}</w:tc></w:sdtContent></w:sdt><w:tc>${cell('b', '<w:vMerge/>')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`;
    assert.deepEqual(await read(body), ['a | b']);
  });

  it('knows rows that head every page, and what the style of the table makes bold', async () => {
    const styles =
      '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>' +
      '<w:style w:type="table" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Grid"/></w:style>';
    assert.deepEqual(await read(table([['A', 'B'], ['c', 'd']], { headers: 1 })), ['H *A* | H *B*', 'c | d']);
    const look = (marks: string) => `<w:tblStyle w:val="Mine"/><w:tblLook ${marks}/>`;
    assert.deepEqual(await read(table([['A', 'B'], ['c', 'd']], { properties: look('w:firstRow="1" w:firstColumn="0"') }), { styles }), ['*A* | *B*', 'c | d']);
    assert.deepEqual(await read(table([['A', 'B'], ['c', 'd']], { properties: look('w:val="0080"') }), { styles }), ['*A* | B', '*c* | d']);
  });

  it('reads a table within a cell line by line and tells, and one that only places things as what it holds', async () => {
    const inner = table([['x', 'y'], ['z', 'w']]);
    assert.deepEqual(await read(table([['a', inner], ['b', 'c']])), ['a | x / y / z / w', 'b | c', '! warning nested-table 1']);
    assert.deepEqual(await read(table([[`${p('Left')}${inner}`, 'Right']])), ['p Left', 'x | y', 'z | w', 'p Right']);
  });

  it('reads bullets, headings and several paragraphs in cells', async () => {
    const lists = p('You can:') + p('write', { list: '1' }) + p('in Welsh', { list: '1 1' });
    assert.deepEqual(await read(table([[p('Writing', { style: 'Heading3' }), lists], ['a', 'b']]), { numbering: WORD_LISTS }), ['*Writing* | You can: / - write /   - in Welsh', 'a | b']);
  });

  it('makes a table of columns that tabs hold apart, and none of lists, numbers of pages or a pair of labels', async () => {
    const tabs = (...texts: string[]) => `<w:p><w:r>${texts.map((text) => `<w:t>${text}</w:t>`).join('<w:tab/>')}</w:r></w:p>`;
    assert.deepEqual(await read(tabs('Theme', 'Level 1', 'Level 2') + tabs('Writing', 'Writes notes', 'Writes letters') + p('After')), [
      'Theme | Level 1 | Level 2',
      'Writing | Writes notes | Writes letters',
      'p After',
    ]);
    assert.deepEqual(await read(tabs('•', 'one') + tabs('•', 'two') + tabs('•', 'three')), ['- one', '- two', '- three']);
    assert.deepEqual((await read(tabs('One', '4') + tabs('Two', '5') + tabs('Three', '6'))).length, 3);
    assert.deepEqual(await read(tabs('Owner', 'HR') + tabs('Date', 'May')), ['p Owner HR', 'p Date May']);
  });
});

describe('documents that are broken or made to do harm', () => {
  const only = async (file: Uint8Array) => {
    const { blocks, issues, framework } = await readDocx(file);
    assert.deepEqual([blocks, framework], [[], undefined]);
    assert.equal(issues.length, 1);
    return issues[0]?.code;
  };

  it('ends in one error and no blocks', async () => {
    assert.equal(await only(new TextEncoder().encode('PK no archive')), 'damaged-file');
    assert.equal(await only(wordFile('<w:p>')), 'damaged-file');
    assert.equal(await only(wordFile('', {}, 'word/other.xml').subarray(0, 300)), 'damaged-file');
    assert.equal(await only(wordFile('', { more: { 'word/settings.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' } })), 'unsafe-file');
    assert.equal(await only(wordFile('<w:sdt><w:sdtContent>'.repeat(5000))), 'too-deep');
    assert.equal(await only(wordFile('')), 'empty-source');
  });

  it('refuses a million cells before it has taken memory for them', async () => {
    const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`;
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    assert.equal(await only(wordFile(`<w:tbl>${row.repeat(10_000)}</w:tbl>`)), 'too-long');
    assert.ok(process.memoryUsage().heapUsed - before < 600 * 1024 * 1024);
    assert.equal(await only(wordFile(`<w:tbl>${row.repeat(2000)}</w:tbl>`)), 'too-long');
  });

  it('reads the main part wherever it is, and ignores spans that are no numbers', async () => {
    assert.deepEqual(shownReading(await readDocx(wordFile(p('a'), {}, 'word/document2.xml'))), ['p a']);
    const cells = ['-3', 'x', '0', '1e9'].map((value) => `<w:tc><w:tcPr><w:gridSpan w:val="${value}"/></w:tcPr>${p(value)}</w:tc>`).join('');
    assert.deepEqual((await read(`<w:tbl><w:tr>${cells}</w:tr></w:tbl>`)).at(0), '-3 | x | 0 | 1e9');
  });
});
