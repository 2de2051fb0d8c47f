import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinDocuments, type NamedDocument } from '../../src/io/interpret/join-documents.js';
import { interpret, interpretTogether } from '../../src/io/interpret/interpret.js';
import { importIssue } from '../../src/io/import-issue.js';
import { readHtml } from '../../src/io/read/html.js';
import { bodyOf } from './support/dom.js';
import { outline } from './support/outline.js';

const file = (html: string, more: Partial<NamedDocument> = {}): NamedDocument => ({ ...readHtml(bodyOf(html)), ...more });
const lines = (...files: readonly NamedDocument[]) => outline(interpretTogether(files)).split('\n').filter((line) => !line.startsWith('~'));

const page = (level: string, letters: string, calls: string) =>
  `<p>Menu</p><h1>Our ways</h1><h1>${level}</h1><h2>Letters</h2><ul><li>${letters}</li></ul><h2>Calls</h2><ul><li>${calls}</li></ul>`;

describe('several files together', () => {
  it('make one framework of one file for each level, whatever stands around it', () => {
    assert.deepEqual(lines(file(page('Level 2', 'Edits letters', 'Rings back')), file(page('Level 1', 'Writes letters', 'Answers calls'))), [
      'title: Our ways', 'levels: Level 1 < Level 2',
      '# Letters', '- [Level 2] Edits letters', '- [Level 1] Writes letters',
      '# Calls', '- [Level 2] Rings back', '- [Level 1] Answers calls',
      '! warning text-not-understood (paragraph 1)',
    ]);
  });

  it('take the level from the file’s name where no heading says it', () => {
    const part = (letters: string, name: string) => file(`<h1>Our ways</h1><h2>Letters</h2><ul><li>${letters}</li></ul>`, { name });
    assert.deepEqual(lines(part('Writes letters', 'ways_level_1.docx'), part('Edits letters', 'ways-level-2.docx')), [
      'title: Our ways', 'levels: Level 1 < Level 2', '# Letters', '- [Level 1] Writes letters', '- [Level 2] Edits letters',
    ]);
  });

  it('know the titles beside the levels', () => {
    const part = (level: string, letters: string) => file(`<h1>Our ways – ${level}</h1><h2>Letters</h2><ul><li>${letters}</li></ul>`);
    assert.deepEqual(lines(part('Managers', 'Edits letters'), part('Leaders', 'Signs letters')), ['title: Our ways', 'levels: Managers < Leaders', '# Letters', '- [Managers] Edits letters', '- [Leaders] Signs letters']);
  });

  it('of Welsh levels as well', () => {
    const part = (level: string, letters: string) => file(`<div lang="cy"><h1>${level}</h1><h2>Llythyrau</h2><ul><li>${letters}</li></ul></div>`);
    const { value } = interpretTogether([part('Lefel 1', 'Yn ysgrifennu'), part('Lefel 2', 'Yn golygu')]);
    assert.deepEqual(value?.scale?.levels.map(({ label }) => label), ['Lefel 1', 'Lefel 2']);
    assert.equal(value.competencies[0]?.indicators.length, 2);
  });

  it('follow each other where each is about a competency', () => {
    const part = (title: string, one: string, two: string) => file(`<h1>${title}</h1><table><tr><th>Level 1</th><th>Level 2</th></tr><tr><td>${one}</td><td>${two}</td></tr></table>`);
    assert.deepEqual(lines(part('Letters', 'Writes', 'Edits'), part('Calls', 'Answers', 'Rings back')).filter((line) => /^[#-]/.test(line)), [
      '# Letters', '- [Level 1] Writes', '- [Level 2] Edits', '# Calls', '- [Level 1] Answers', '- [Level 2] Rings back',
    ]);
  });

  it('are named by their files where they have no heading', () => {
    const part = (name: string, one: string) => file(`<table><tr><th>Level 1</th><th>Level 2</th></tr><tr><td>${one}</td><td>Teaches it</td></tr></table>`, { name });
    const { value } = interpretTogether([part('letters.csv', 'Writes'), part('calls.csv', 'Answers')]);
    assert.deepEqual(value?.competencies.map(({ title }) => title), ['Letters', 'Calls']);
  });

  it('have places that count on, in issues as well', () => {
    const part = (level: string) => file(`<h1>${level}</h1><h2>Letters</h2><table><tr><th>Theme</th><th>Behaviours</th><th>Notes</th></tr><tr><td>Post</td><td>Writes at ${level}</td><td>agreed</td></tr></table>`);
    const files = [part('Level 1'), part('Level 2')];
    assert.deepEqual(joinDocuments(files).blocks.map(({ place }) => place.join(' ')), ['heading 0', 'heading 1', 'table 0', 'heading 2', 'heading 3', 'table 1']);
    const { issues, places } = interpretTogether(files);
    assert.deepEqual(issues.filter(({ code }) => code === 'column-not-understood').map(({ path }) => path.join(' ')), ['table 0 column 2', 'table 1 column 2']);
    assert.deepEqual([...places.indicators.values()].map((place) => place.join(' ')), ['table 0 row 1 column 1', 'table 1 row 1 column 1']);
  });

  it('keep what was told of their sheets', () => {
    const issue = importIssue('hidden-cells', ['sheet', 1], { count: '2', text: 'x' });
    const files = ['Level 1', 'Level 2'].map((level) => ({ ...file(`<h1>${level}</h1>`), issues: [issue] }));
    assert.deepEqual(joinDocuments(files).issues, [issue, issue]);
  });

  it('of which there is only one are that one', () => {
    const one = file(page('Level 1', 'Writes letters', 'Answers calls'));
    assert.equal(joinDocuments([one]), one);
    assert.deepEqual(interpretTogether([one]), interpret(one));
  });

  it('of nothing are nothing', () => {
    assert.equal(interpretTogether([]).value, undefined);
    assert.equal(interpretTogether([file(''), file('')]).value, undefined);
  });
});

describe('ids in a column', () => {
  const long = (header: string, rows: readonly (readonly [string, string, string, string])[]) =>
    interpret(readHtml(bodyOf(`<h1>Made</h1><table><tr>${[header, 'Competency', 'Level', 'Behaviour'].map((text) => `<th>${text}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`)));
  const idsOf = ({ value }: ReturnType<typeof interpret>) => value?.competencies.flatMap(({ indicators }) => indicators.map(({ id }) => id));

  for (const header of ['ID', 'Ref', 'Ref.', 'Indicator id', 'Behaviour ref', 'Code', 'Cyf', 'Cyfeirnod', 'Rhif dangosydd']) {
    it(`"${header}" gives the ids of the behaviours`, () => {
      assert.deepEqual(idsOf(long(header, [['LT-1', 'Letters', '1', 'Writes letters'], ['LT-2', 'Letters', '2', 'Edits letters']])), ['LT-1', 'LT-2']);
    });
  }

  it('are not taken where two rows have the same', () => {
    assert.deepEqual(idsOf(long('Ref', [['LT', 'Letters', '1', 'Writes letters'], ['LT', 'Letters', '2', 'Edits letters']])), ['letters.1.1', 'letters.2.1']);
  });

  it('of numbers that only count are not taken', () => {
    assert.deepEqual(idsOf(long('No.', [['1', 'Letters', '1', 'Writes letters'], ['2', 'Letters', '2', 'Edits letters']])), ['letters.1.1', 'letters.2.1']);
  });

  it('are made where a row has none', () => {
    assert.deepEqual(idsOf(long('Ref', [['LT-1', 'Letters', '1', 'Writes letters'], ['', 'Letters', '2', 'Edits letters']])), ['LT-1', 'letters.2.1']);
  });

  it('say what goes on from the framework before, and give way to the ids it had', () => {
    const before = long('No.', [['1', 'Letters', '1', 'Writes letters'], ['2', 'Letters', '2', 'Edits letters']]).value;
    assert.ok(before);
    const html = '<h1>Made</h1><table><tr><th>Ref</th><th>Competency</th><th>Level</th><th>Behaviour</th></tr><tr><td>LT-1</td><td>Letters</td><td>1</td><td>Writes letters</td></tr><tr><td>LT-3</td><td>Letters</td><td>2</td><td>Answers at once</td></tr></table>';
    assert.deepEqual(idsOf(interpret(readHtml(bodyOf(html)), { previous: before })), ['letters.1.1', 'LT-3']);
  });
});

describe('a document that is read again', () => {
  const HTML = '<h1>Made</h1><h2>Letters</h2><table><tr><th>Theme</th><th>B</th><th>D</th></tr><tr><td>Post</td><td>Opens the post</td><td>Sorts the post</td></tr></table>';

  it('has the ids it had, also with another title and a behaviour above', () => {
    const before = interpret(readHtml(bodyOf(HTML))).value;
    assert.ok(before);
    const again = interpret(readHtml(bodyOf(HTML.replace('Made', 'Made anew').replace('Opens', '<p>Fetches the mail bag</p><p>Opens').replace('post</td>', 'post</p></td>'))), { previous: before });
    assert.deepEqual([again.value?.id, again.value?.title], ['made', 'Made anew']);
    const ids = new Map(again.value?.competencies[0]?.indicators.map(({ id, text }) => [text, id]));
    assert.deepEqual([ids.get('Opens the post'), ids.get('Sorts the post')], ['letters.post.b.1', 'letters.post.d.1']);
    assert.match(ids.get('Fetches the mail bag') ?? '', /^letters\.[a-z0-9]{4,}$/);
    assert.deepEqual([...again.places.indicators.keys()], again.value?.competencies[0]?.indicators.map(({ id }) => id));
  });
});
