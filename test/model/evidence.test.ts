import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayOf, describePath, isDay, isSameBehaviour, isWebAddress, parseChecklist, parseEvidence, type IssueCode } from '../../src/model/index.js';

const sound = {
  type: 'evidence',
  version: 1,
  id: 'e1',
  revision: 1,
  behaviours: [{ competency: 'care', indicator: 'care-1' }, { competency: 'care', text: 'Learns the names of everybody on the ward' }],
  when: { from: '2026-03-02', to: '2026-03-09' },
  source: 'self',
  account: { kind: 'star', situation: 'S', task: 'T', action: 'A', result: 'R' },
  learning: 'More',
  links: [{ url: 'https://intranet.example/notes', title: 'Notes' }],
  attachments: [{ name: 'a.pdf', type: 'application/pdf', size: 12, digest: '00ff' }],
};

describe('evidence', () => {
  it('is read as it is', () => {
    assert.deepEqual(parseEvidence(sound), { value: sound, issues: [] });
  });

  it('keeps what this version does not know, everywhere', () => {
    const more = { ...sound, 'x-a': 1, behaviours: [{ competency: 'c', indicator: 'i', 'x-b': [2] }], when: { from: '2026-03-02', 'x-c': null } };
    assert.deepEqual(parseEvidence(more).value, more);
  });

  it('needs little', () => {
    const { value, issues } = parseEvidence({ type: 'evidence', id: 'e', behaviours: [] });
    assert.deepEqual(value, { type: 'evidence', version: 1, revision: 1, id: 'e', behaviours: [], links: [], attachments: [] });
    assert.deepEqual(issues.map(({ severity, code }) => [severity, code]), [['warning', 'no-behaviour']]);
  });

  it('of a newer version is refused and says so', () => {
    const { value, issues } = parseEvidence({ ...sound, version: 2, behaviours: 'something new' });
    assert.equal(value, undefined);
    assert.deepEqual(issues.map(({ code }) => code), ['newer-version']);
    assert.match(issues[0]?.message ?? '', /version 2; this one knows version 1.*nothing was changed/);
  });

  const faults: readonly (readonly [IssueCode, unknown, RegExp])[] = [
    ['missing', { ...sound, id: undefined }, /^At id: nothing is there/],
    ['wrong-type', { ...sound, source: 'neighbour' }, /^At source: .*"self" or "manager"/],
    ['wrong-type', { ...sound, account: { kind: 'poem' } }, /^At account, kind/],
    ['wrong-type', 'text', /^At the document: an object/],
    ['behaviour-without-text', { ...sound, behaviours: [{ competency: 'c', text: ' ' }] }, /^At behaviours 1: .*neither an indicator nor words/],
    ['not-a-date', { ...sound, when: { from: '2026-02-30' } }, /^At when, from: "2026-02-30" is not a date/],
    ['not-a-date', { ...sound, when: { from: '2026-02-20', to: 'soon' } }, /^At when, to: "soon"/],
    ['ends-before-it-starts', { ...sound, when: { from: '2026-02-20', to: '2026-02-19' } }, /^At when, to: the period ends/],
    ['not-an-address', { ...sound, links: [{ url: 'javascript:alert(1)' }] }, /^At links 1, url: "javascript:alert\(1\)"/],
  ];
  for (const [code, input, message] of faults) {
    it(`${code}: ${String(message)}`, () => {
      const found = parseEvidence(input).issues.find((issue) => issue.code === code && message.test(issue.message));
      assert.ok(found, JSON.stringify(parseEvidence(input).issues));
      assert.equal(found.values['place'], describePath(found.path));
    });
  }

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (input) => void parseEvidence(input)));
    fc.assert(fc.property(fc.anything(), (input) => void parseEvidence({ ...sound, behaviours: input, when: input, links: input })));
  });
});

describe('a checklist', () => {
  it('is read as it is, observed or none', () => {
    const observed = { type: 'checklist', version: 1, competency: 'care', outcome: 'observed', observed: [{ indicator: 'a', seen: 'Twice', support: 'Coaching', 'x-a': 1 }] };
    assert.deepEqual(parseChecklist(observed), { value: observed, issues: [] });
    const none = { type: 'checklist', version: 1, outcome: 'none', observed: [] };
    assert.deepEqual(parseChecklist(none), { value: none, issues: [] });
  });

  for (const [name, input, code] of [
    ['says observed and lists nothing', { type: 'checklist', outcome: 'observed' }, 'observed-nothing'],
    ['says none and lists some', { type: 'checklist', outcome: 'none', observed: [{ indicator: 'a' }] }, 'none-and-observed'],
    ['says neither', { type: 'checklist', observed: [] }, 'missing'],
    ['is of another type', { type: 'evidence', outcome: 'none' }, 'wrong-type'],
    ['is of a newer version', { type: 'checklist', version: 7 }, 'newer-version'],
  ] as const) {
    it(`is refused when it ${name}`, () => {
      const { value, issues } = parseChecklist(input);
      assert.equal(value, undefined);
      assert.deepEqual(issues.map((issue) => issue.code), [code]);
    });
  }

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (input) => void parseChecklist(input)));
  });
});

describe('a day', () => {
  it('is there or not', () => {
    assert.equal(dayOf(2024, 2, 29), '2024-02-29');
    for (const [year, month, day] of [[2026, 2, 29], [2026, 13, 1], [2026, 0, 1], [2026, 1, 0], [26, 1, 1], [2026, 1, 1.5], [NaN, 1, 1]] as const) {
      assert.equal(dayOf(year, month, day), undefined, `${year}-${month}-${day}`);
    }
  });

  it('is there when the calendar has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: -1, max: 14 }), fc.integer({ min: -1, max: 33 }), (year, month, day) => {
        const time = new Date(Date.UTC(year, month - 1, day));
        const isThere = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
        assert.equal(dayOf(year, month, day), isThere ? time.toISOString().slice(0, 10) : undefined);
      }),
    );
  });

  it('is written in one way only', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (time) => isDay(time.toISOString().slice(0, 10))));
    for (const text of ['', '2026-3-2', '2026-03-02T00:00', '02/03/2026', '2026-02-30', ' 2026-03-02']) assert.equal(isDay(text), false, text);
  });
});

describe('a web address', () => {
  it('starts with http or https', () => {
    for (const text of ['https://a.example', 'http://a.example/b?c#d', 'HTTPS://A.EXAMPLE']) assert.ok(isWebAddress(text), text);
    for (const text of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', 'a.example', '', 'ftp://a', 'vbscript:x']) assert.equal(isWebAddress(text), false, text);
  });
});

describe('the same behaviour', () => {
  it('is the same indicator, or the same words on the same competency', () => {
    assert.ok(isSameBehaviour({ competency: 'c', indicator: 'i', text: 'old words' }, { competency: 'c', indicator: 'i', text: 'new words' }));
    assert.ok(isSameBehaviour({ competency: 'c', text: 'own' }, { competency: 'c', text: 'own' }));
    assert.ok(!isSameBehaviour({ competency: 'c', text: 'own' }, { competency: 'd', text: 'own' }));
    assert.ok(!isSameBehaviour({ competency: 'c', text: 'own' }, { competency: 'c', indicator: 'i', text: 'own' }));
  });
});
