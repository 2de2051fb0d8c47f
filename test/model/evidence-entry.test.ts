import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  dayFrom,
  EMPTY_ENTRY,
  entryOf,
  evidenceOf,
  EVIDENCE_SOURCES,
  faultsOf,
  isEmptyEntry,
  parseEvidence,
  readEntry,
  type Evidence,
  type EvidenceEntry,
} from '../../src/model/index.js';

const TODAY = '2026-11-23';
const behaviours = [{ competency: 'care', indicator: 'care-1', text: 'Listens' }];

/** An entry with nothing wrong in it. */
const complete: EvidenceEntry = {
  ...EMPTY_ENTRY,
  behaviours,
  from: { day: '2', month: '3', year: '2026' },
  situation: 'A queue',
  action: 'Opened a second desk',
};

const codes = (entry: EvidenceEntry): string[] => faultsOf(entry, TODAY).map(({ field, code }) => `${field}: ${code}`);

describe('what is typed of evidence', () => {
  it('makes evidence that is sound', () => {
    const evidence = evidenceOf(complete, { id: 'e', attachments: [] });
    assert.deepEqual(parseEvidence(evidence), { value: evidence, issues: [] });
    assert.deepEqual(evidence.when, { from: '2026-03-02' });
    assert.deepEqual(evidence.account, { kind: 'star', situation: 'A queue', task: '', action: 'Opened a second desk', result: '' });
  });

  it('leaves out what is not yet right, and loses none of it', () => {
    const entry: EvidenceEntry = { ...complete, from: { day: '31', month: '2', year: '20' }, links: [{ url: 'intranet', title: 'Notes' }] };
    const evidence = evidenceOf(entry, { id: 'e', attachments: [] });
    assert.equal(evidence.when, undefined);
    assert.deepEqual(evidence.links, []);
    assert.deepEqual(entry.from, { day: '31', month: '2', year: '20' });
  });

  it('keeps unknown fields of the evidence that it changes, and counts the change', () => {
    const base: Evidence = { ...evidenceOf(complete, { id: 'e', attachments: [] }), 'x-score': 3, revision: 4, learning: 'old' };
    const changed = evidenceOf({ ...complete, learning: '' }, { id: 'e', attachments: [], base });
    assert.equal(changed['x-score'], 3);
    assert.equal(changed.revision, 5);
    assert.equal('learning' in changed, false);
  });

  it('keeps what was typed in the other form of account, and takes only the one in use', () => {
    const both: EvidenceEntry = { ...complete, form: 'statement', statement: 'In short' };
    assert.deepEqual(evidenceOf(both, { id: 'e', attachments: [] }).account, { kind: 'statement', text: 'In short' });
    assert.equal(both.situation, 'A queue');
  });

  it('comes back from evidence as it was', () => {
    const text = fc.string({ minLength: 1 }).filter((each) => each === each.trim() && each !== '');
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }).map((time) => time.toISOString().slice(0, 10));
    const when = fc.tuple(day, fc.option(day, { nil: undefined })).map(([a, b]) => (b === undefined ? { from: a } : { from: a < b ? a : b, to: a < b ? b : a }));
    const account = fc.oneof(
      fc.record({ kind: fc.constant('star' as const), situation: text, task: text, action: text, result: text }, { noNullPrototype: true }),
      fc.record({ kind: fc.constant('statement' as const), text }, { noNullPrototype: true }),
    );
    const evidence: fc.Arbitrary<Evidence> = fc.record({
      type: fc.constant('evidence' as const),
      version: fc.constant(1),
      id: text,
      revision: fc.constant(1),
      behaviours: fc.array(fc.record({ competency: text, indicator: text }, { noNullPrototype: true }), { minLength: 1 }),
      when,
      source: fc.constantFrom(...EVIDENCE_SOURCES),
      account,
      learning: text,
      links: fc.array(fc.record({ url: fc.webUrl(), title: text }, { noNullPrototype: true })),
      attachments: fc.constant([]),
    }, { noNullPrototype: true });
    fc.assert(
      fc.property(evidence, (given) => {
        assert.deepEqual(evidenceOf(entryOf(given), { id: given.id, attachments: [] }), given);
        assert.deepEqual(faultsOf(entryOf(given), TODAY), []);
      }),
    );
  });
});

describe('the faults of an entry', () => {
  it('are none for a complete one', () => assert.deepEqual(codes(complete), []));

  it('name everything that is needed, in the order of the form', () => {
    assert.deepEqual(codes(EMPTY_ENTRY), ['behaviours: no-behaviour', 'from: no-date', 'situation: no-account']);
    assert.deepEqual(codes({ ...EMPTY_ENTRY, span: 'period', form: 'statement' }), ['behaviours: no-behaviour', 'from: no-date', 'to: no-date', 'statement: no-account']);
  });

  for (const [from, expected] of [
    [{ day: '1', month: '', year: '2026' }, 'from: half-a-date'],
    [{ day: '30', month: '2', year: '2026' }, 'from: no-such-date'],
    [{ day: '1', month: 'March', year: '2026' }, 'from: no-such-date'],
    [{ day: '1', month: '3', year: '26' }, 'from: no-such-date'],
    [{ day: '24', month: '11', year: '2026' }, 'from: in-the-future'],
  ] as const) {
    it(`find "${from.day} ${from.month} ${from.year}"`, () => assert.deepEqual(codes({ ...complete, from }), [expected]));
  }

  it('let today through, and days with blanks and zeros', () => {
    assert.deepEqual(codes({ ...complete, from: { day: ' 23', month: '11 ', year: '2026' } }), []);
    assert.equal(dayFrom({ day: '02', month: '03', year: '2026' }), '2026-03-02');
  });

  it('find a period that ends before it starts', () => {
    const to = { day: '1', month: '3', year: '2026' };
    assert.deepEqual(codes({ ...complete, span: 'period', to }), ['to: ends-before-it-starts']);
    assert.deepEqual(codes({ ...complete, span: 'day', to }), []);
  });

  it('find links without an address, and with one that no browser should follow', () => {
    const links = [{ url: '', title: '' }, { url: 'javascript:alert(1)', title: '' }, { url: ' https://a.example ', title: '' }, { url: '', title: 'Notes' }];
    assert.deepEqual(codes({ ...complete, links }), ['link-1: not-an-address', 'link-3: no-address']);
  });
});

describe('an entry that was kept', () => {
  it('comes back as it was', () => assert.deepEqual(readEntry(JSON.parse(JSON.stringify(complete)) as Record<string, unknown>), complete));

  it('of an older or damaged form gives all that can be read', () => {
    const entry = readEntry({ ...complete, behaviours: 'lost', span: 'year', task: 7, 'x-new': true });
    assert.deepEqual(entry, { ...complete, behaviours: [], task: '' });
  });

  it('never fails', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(EMPTY_ENTRY)), fc.anything()), (fields) => void readEntry(fields)));
  });

  it('is empty when only a layout was chosen', () => {
    assert.ok(isEmptyEntry({ ...EMPTY_ENTRY, span: 'period', form: 'statement', links: [{ url: ' ', title: '' }] }));
    assert.ok(!isEmptyEntry({ ...EMPTY_ENTRY, to: { day: '1', month: '', year: '' } }));
  });
});
