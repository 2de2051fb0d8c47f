import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCase } from '../../../src/io/items/case.js';
import { association, casePackage, child, DOCUMENT, item, outlineOf, uuid } from './support.js';

const told = (value: unknown): string => outlineOf(readCase(value));

const lines = (...all: readonly string[]): string => all.join('\n');

const PLAIN = [item(1, 'Clear words'), item(2, 'Writes plainly.'), item(3, 'Listens first.')];
const PLAIN_LINKS = [child(1, 0, 1), child(2, 1, 1), child(3, 1, 2)];
const PLAIN_OUTLINE = lines('Working well', '# Clear words', '- Writes plainly.', '- Listens first.');

describe('a CASE package', () => {
  it('is read by the shape of its tree', () => {
    assert.equal(told(casePackage(PLAIN, PLAIN_LINKS)), PLAIN_OUTLINE);
  });

  it('is the same inside of CFPackage, and with definitions', () => {
    const whole = casePackage(PLAIN, PLAIN_LINKS, { CFDefinitions: { CFItemTypes: [], CFSubjects: null } });
    assert.equal(told({ CFPackage: whole }), PLAIN_OUTLINE);
  });

  it('is ordered by sequence numbers, then by enumeration, then as it stands', () => {
    const items = [item(1, 'Clear words'), item(2, 'Second.', { listEnumeration: 'b' }), item(3, 'First.', { listEnumeration: 'a' }), item(4, 'Fourth.'), item(5, 'Fifth.')];
    const unnumbered = [child(1, 0), child(2, 1), child(4, 1), child(5, 1), child(3, 1)];
    assert.deepEqual(readCase(casePackage(items, unnumbered)).framework?.competencies[0]?.indicators.map(({ text }) => text), ['First.', 'Second.', 'Fourth.', 'Fifth.']);
    const numbered = [child(1, 0), child(2, 1, 3), child(4, 1, 1), child(5, 1, 2), child(3, 1)];
    assert.deepEqual(readCase(casePackage(items, numbered)).framework?.competencies[0]?.indicators.map(({ text }) => text), ['Fourth.', 'Fifth.', 'Second.', 'First.']);
  });

  it('is ordered by codes that end in numbers where nothing else says it', () => {
    const items = [item(1, 'Clear words', { humanCodingScheme: 'C' }), item(2, 'Tenth.', { humanCodingScheme: 'C.10' }), item(3, 'Second.', { humanCodingScheme: 'C.2' })];
    const { framework } = readCase(casePackage(items, [child(1, 0), child(2, 1), child(3, 1)]));
    assert.deepEqual(framework?.competencies[0]?.indicators.map(({ text, code }) => [text, code]), [['Second.', 'C.2'], ['Tenth.', 'C.10']]);
  });

  it('is read by the types of its items where they say what these are', () => {
    const items = [
      item(1, 'People', { CFItemType: 'Competency cluster' }),
      item(2, 'Clear words', { CFItemType: 'Competency' }),
      item(3, 'Writes plainly.', { CFItemType: 'Behaviour' }),
      item(4, 'Hides behind jargon.', { CFItemType: 'Contra-indicator' }),
      item(5, 'A competency to come', { CFItemType: 'Competency' }),
    ];
    const links = [child(1, 0), child(2, 1), child(3, 2), child(4, 2), child(5, 1)];
    assert.equal(told(casePackage(items, links)), lines('Working well', '# People / Clear words', '- Writes plainly.', '- [contra] Hides behind jargon.', '# People / A competency to come'));
  });

  it('takes headings of kinds for what they say, and their words for labels', () => {
    const items = [...PLAIN, item(4, 'Unhelpful behaviours'), item(5, 'Talks over people.')];
    const { framework } = readCase(casePackage(items, [...PLAIN_LINKS, child(4, 1, 3), child(5, 4)]));
    assert.deepEqual(framework?.labels, { contra: 'Unhelpful behaviours' });
    assert.deepEqual(framework.competencies[0]?.indicators.map(({ kind, text }) => [kind, text]), [['positive', 'Writes plainly.'], ['positive', 'Listens first.'], ['contra', 'Talks over people.']]);
  });

  it('takes short names for titles and the text in full for the definition', () => {
    const items = [item(1, 'Says and writes what others understand.', { abbreviatedStatement: 'Clear words' }), item(2, 'Writes plainly.')];
    const { framework } = readCase(casePackage(items, [child(1, 0), child(2, 1)]));
    assert.deepEqual([framework?.competencies[0]?.title, framework?.competencies[0]?.definition], ['Clear words', 'Says and writes what others understand.']);
  });

  it('joins the titles of themes that are deeper than ours can be, and keeps those above', () => {
    const items = [item(1, 'People'), item(2, 'Words'), item(3, 'Writing'), item(4, 'Letters'), item(5, 'Answers in a week.')];
    const { framework, issues } = readCase(casePackage(items, [child(1, 0), child(2, 1), child(3, 2), child(4, 3), child(5, 4)]));
    const [competency] = framework?.competencies ?? [];
    assert.deepEqual([framework?.groups[0]?.title, competency?.title, competency?.themes.map(({ title }) => title)], ['People', 'Words', ['Writing – Letters']]);
    assert.deepEqual(competency?.themes[0]?.path, [{ id: uuid(3), title: 'Writing' }]);
    assert.deepEqual(issues.map(({ code }) => code), ['themes-joined']);
  });

  it('makes a competency of a leaf among branches, and says so', () => {
    assert.equal(told(casePackage([...PLAIN, item(4, 'To be written')], [...PLAIN_LINKS, child(4, 0, 2)])), lines(PLAIN_OUTLINE, '# To be written', '! leaf-among-branches (CFItems 4)'));
  });

  it('leaves out a single item above all that repeats the title', () => {
    const items = [item(1, 'Working well'), item(2, 'Clear words'), item(3, 'Writes plainly.')];
    assert.equal(told(casePackage(items, [child(1, 0), child(2, 1), child(3, 2)])), lines('Working well', '# Clear words', '- Writes plainly.'));
  });

  it('tells of items without a parent, of several parents and of rings, and drops none', () => {
    const items = [...PLAIN, item(4, 'Stands alone.'), item(5, 'Half a ring'), item(6, 'Other half.')];
    const { framework, issues } = readCase(casePackage(items, [...PLAIN_LINKS, child(3, 5), child(5, 6), child(6, 5)]));
    assert.deepEqual(issues.map(({ code, path }) => [code, path]), [
      ['several-parents', ['CFItems', 2]],
      ['item-cycle', ['CFItems', 4]],
      ['item-without-parent', ['CFItems', 3]],
      ['leaf-among-branches', ['CFItems', 3]],
    ]);
    assert.equal(JSON.stringify(framework).match(/"(?:text|title)":/g)?.length, 1 + items.length);
    assert.deepEqual(framework?.competencies[0]?.indicators[1]?.associations, [{ type: 'isChildOf', id: uuid(5) }]);
  });

  it('keeps links to what is not in the package, and tells of them', () => {
    const outside = association(2, 'exactMatchOf', 77);
    const { framework, issues } = readCase(casePackage(PLAIN, [...PLAIN_LINKS, outside, association(88, 'precedes', 2), association(3, 'Is Related To', 2)]));
    const [writes, listens] = framework?.competencies[0]?.indicators ?? [];
    assert.deepEqual(writes?.associations, [{ type: 'exactMatchOf', id: uuid(77), title: 'cut sho', uri: `https://case.test/CFItems/${uuid(77)}` }]);
    assert.deepEqual(listens?.associations, [{ type: 'isRelatedTo', id: uuid(2) }]);
    assert.deepEqual(framework?.associations, [{ type: 'precedes', id: uuid(2), origin: uuid(88) }]);
    assert.deepEqual(issues.map(({ code, values }) => [code, values.text]), [['links-outside', 'exactMatchOf'], ['links-outside', 'precedes']]);
  });

  it('accepts and keeps identifiers that are no UUIDs, and tells of them', () => {
    const items = [{ ...item(1, 'Clear words'), identifier: 'CW' }, { ...item(2, 'Writes plainly.'), identifier: 'CW.1' }, { ...item(3, 'Listens first.'), identifier: 'CW.1' }];
    const ends = (from: string, to: string) => ({ associationType: 'isChildOf', originNodeURI: { identifier: from }, destinationNodeURI: { identifier: to } });
    const { framework, issues } = readCase(casePackage(items, [ends('CW', DOCUMENT), ends('CW.1', 'CW')]));
    assert.deepEqual(framework?.competencies[0]?.id, 'CW');
    assert.deepEqual(issues.map(({ code, values }) => [code, values.text, values.count]), [
      ['identifier-not-uuid', 'CW', '3'],
      ['duplicate-identifier', 'CW.1', '1'],
      ['item-without-parent', 'Listens first.', '1'],
      ['leaf-among-branches', 'Listens first.', '1'],
    ]);
  });

  it('tolerates nulls, lists for texts and texts for lists, and tells what is of another kind', () => {
    const items = [item(1, 'Clear words', { notes: null, educationLevel: 'band 4', language: ['en'] }), item(2, 'Writes plainly.', { abbreviatedStatement: null, subject: null, humanCodingScheme: 7, CFItemType: { title: 'x' } })];
    const { framework, issues } = readCase(casePackage(items, [child(1, 0), { ...child(2, 1), sequenceNumber: '1' }], { CFRubrics: null, CFDefinitions: null }));
    assert.deepEqual(framework?.competencies[0]?.source, { educationLevel: 'band 4' });
    assert.equal(framework.competencies[0].indicators[0]?.code, '7');
    assert.deepEqual(issues.map(({ code, path }) => [code, path]), [['field-not-read', ['CFItems', 1, 'CFItemType']]]);
  });

  it('reads HTML in notes as text', () => {
    const items = [item(1, 'Clear words'), item(2, 'Writes plainly.', { notes: '<p>At most 10<sup>2</sup> words &amp; no <b>jargon</b></p><script>alert(1)</script>' })];
    assert.equal(readCase(casePackage(items, [child(1, 0), child(2, 1)])).framework?.competencies[0]?.indicators[0]?.note, 'At most 102 words & no jargon');
  });

  it('keeps what it has no field for: other addresses, fields, extensions as an object or a list', () => {
    const items = [item(1, 'Clear words', { uri: 'https://elsewhere.test/1', extensions: [{ other: 1 }] }), item(2, 'Writes plainly.', { extensions: { other: { deep: true } }, conceptKeywords: ['words'] })];
    const { framework } = readCase(casePackage(items, [child(1, 0), child(2, 1)]));
    assert.deepEqual([framework?.competencies[0]?.uri, framework?.competencies[0]?.source], ['https://elsewhere.test/1', { extensions: [{ other: 1 }] }]);
    assert.deepEqual(framework?.competencies[0]?.indicators[0]?.source, { conceptKeywords: ['words'], extensions: { other: { deep: true } } });
  });

  it('shows what stands in it as headings and lists', () => {
    const { blocks, title, language } = readCase(casePackage(PLAIN.map((one) => ({ ...one, language: 'cy' })), PLAIN_LINKS));
    assert.deepEqual(blocks.map((block) => (block.type === 'heading' ? `${block.level} ${block.text}` : block.type === 'list' ? block.items.map(({ text }) => text) : block.type)), ['0 Working well', '1 Clear words', ['Writes plainly.', 'Listens first.']]);
    assert.deepEqual([title, language], ['Working well', 'cy']);
  });
});

const level = (number: number, quality: string, position: number, description?: string) => ({ identifier: uuid(500 + number), uri: 'urn:x', quality, position, ...(description !== undefined && { description }) });

describe('levels of a CASE package', () => {
  it('come from rubrics, with their texts as behaviours', () => {
    const rubric = { identifier: uuid(400), CFRubricCriteria: [{ identifier: uuid(401), CFItemURI: { title: 'Clear words', identifier: uuid(1), uri: '' }, CFRubricCriterionLevels: [level(2, 'Expert', 2, 'Teaches others.\n• Edits for all'), level(1, 'Basic', 1, 'Writes plainly.'), level(3, 'Master', 3)] }] };
    const { framework } = readCase(casePackage(PLAIN, PLAIN_LINKS, { CFRubrics: [rubric] }));
    assert.deepEqual(framework?.scale?.levels.map(({ id, label, described }) => [id, label, described]), [['basic', 'Basic', true], ['expert', 'Expert', true], ['master', 'Master', false]]);
    assert.deepEqual(framework.competencies[0]?.indicators.map(({ text, level: at }) => [text, at]), [['Teaches others.', 'expert'], ['Edits for all', 'expert'], ['Writes plainly.', 'basic'], ['Listens first.', undefined]]);
  });

  it('come from a rubric for a competency that has nothing else below it', () => {
    const rubric = { CFRubricCriteria: [{ CFItemURI: { identifier: uuid(1) }, CFRubricCriterionLevels: [level(1, '1', 1, 'Knows of it.'), level(2, '2', 2, 'Does it.')] }] };
    const { framework, issues } = readCase(casePackage([item(1, 'Clear words')], [child(1, 0)], { CFRubrics: [rubric] }));
    assert.deepEqual(framework?.competencies[0]?.indicators.map(({ text, level: at }) => [text, at]), [['Knows of it.', '1'], ['Does it.', '2']]);
    assert.deepEqual(issues, []);
  });

  it('come from hasSkillLevel to items, which are levels and no behaviours', () => {
    const items = [...PLAIN, item(4, 'Skill levels'), item(5, 'Foundation'), item(6, 'Advanced')];
    const links = [...PLAIN_LINKS, child(4, 0, 2), child(5, 4, 1), child(6, 4, 2), association(2, 'hasSkillLevel', 5), association(3, 'hasSkillLevel', 6)];
    assert.equal(told(casePackage(items, links)), lines('Working well', 'levels: Foundation < Advanced', '# Clear words', '- [Foundation] Writes plainly.', '- [Advanced] Listens first.'));
  });

  it('come from items between competencies and behaviours that are called like levels', () => {
    const items = [item(1, 'Clear words'), item(2, 'Level 1'), item(3, 'Level 2'), item(4, 'Writes plainly.'), item(5, 'Edits for all.')];
    const { framework } = readCase(casePackage(items, [child(1, 0), child(2, 1, 1), child(3, 1, 2), child(4, 2), child(5, 3)]));
    assert.deepEqual(framework?.scale?.levels.map(({ label }) => label), ['Level 1', 'Level 2']);
    assert.deepEqual(framework.competencies.map(({ indicators }) => indicators.map(({ text, level: at }) => [text, at])), [[['Writes plainly.', 'level-1'], ['Edits for all.', 'level-2']]]);
  });

  it('are told when what a rubric describes is not there', () => {
    const rubric = { CFRubricCriteria: [{ CFItemURI: { identifier: uuid(99) }, CFRubricCriterionLevels: [level(1, 'A', 1, 'Lost text.')] }] };
    const { issues } = readCase(casePackage(PLAIN, PLAIN_LINKS, { CFRubrics: [rubric] }));
    assert.deepEqual(issues.map(({ code, values }) => [code, values.text]), [['rubric-left-out', 'Lost text.']]);
  });
});

describe('a CASE package without what it should have', () => {
  it('says so when it has no items', () => {
    assert.equal(outlineOf(readCase({ CFDocument: { identifier: DOCUMENT, title: 'Working well' } })), lines('Working well', '! no-items (the document)'));
    assert.equal(outlineOf(readCase({ CFDocuments: [] })), lines('nothing', '! no-items (the document)'));
    assert.equal(outlineOf(readCase(null)), lines('nothing', '! no-items (the document)'));
  });

  it('is read without a document, and gets a name', () => {
    assert.equal(told({ CFItems: PLAIN, CFAssociations: PLAIN_LINKS.slice(1) }), lines('Competency framework', '# Clear words', '- Writes plainly.', '- Listens first.', '! no-title (the document)', '! item-without-parent (CFItems 1)'));
  });

  it('keeps levels that are in another package as links', () => {
    const { framework, issues } = readCase(casePackage(PLAIN, [...PLAIN_LINKS, association(2, 'hasSkillLevel', 50)]));
    assert.equal(framework?.scale, undefined);
    assert.deepEqual([issues.map(({ code, values }) => [code, values.text]), framework?.competencies[0]?.indicators[0]?.associations], [[['links-outside', 'hasSkillLevel']], [{ type: 'hasSkillLevel', id: uuid(50), title: 'cut sho', uri: `https://case.test/CFItems/${uuid(50)}` }]]);
  });
});
