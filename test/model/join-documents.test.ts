import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { actOnProfile, choose, differencesOf, editRole, editRow, handIn, isRevealed, joinDocuments, mergeModeration, removeRow, takeFromTheirs, type Moderation } from '../../src/model/index.js';
import { AT, ballots, begun, FRAMEWORK, LIN, must, PANEL, step, wholeDraft } from './role-profile-support.js';

const names = (differences: ReturnType<typeof differencesOf>): readonly unknown[] => differences.map(({ name, changedBy }) => [name, changedBy]);

describe('what is different in two versions', () => {
  const base = wholeDraft();

  it('is nothing in the same content, whatever the count of changes', () => {
    assert.deepEqual(differencesOf(base, { ...base, revision: 99 }), []);
  });

  it('is found row by row and field by field, with the side that has changed it', () => {
    const mine = editRow(editRole(base, { title: 'Pilot' }, FRAMEWORK), 'listening', { level: 'D' });
    const theirs = editRow(editRole(base, { title: 'Diver', posts: 4 }, FRAMEWORK), 'planning', { rationale: 'Tides.' });

    assert.deepEqual(names(differencesOf(mine, theirs, base)), [
      ['role/title', undefined],
      ['role/posts', 'theirs'],
      ['rows.level/listening', 'mine'],
      ['rows.rationale/planning', 'theirs'],
    ]);
    assert.deepEqual(names(differencesOf(mine, theirs)), ['role/title', 'role/posts', 'rows.level/listening', 'rows.rationale/planning'].map((name) => [name, undefined]));
  });

  it('is found in rows and fields that only one version has', () => {
    assert.deepEqual(names(differencesOf(removeRow(base, 'planning'), base, base)), [['rows/planning', 'mine']]);
    assert.deepEqual(names(differencesOf(base, { ...base, department: 'Quay' }, base)), [['department', 'theirs']]);
  });

  it('has the status with its history as one part', () => {
    const theirs = step(base, { action: 'submit', framework: FRAMEWORK }, LIN);

    assert.deepEqual(names(differencesOf(base, theirs, base)), [['progress', 'theirs']]);
  });

  it('is found field by field in a document of any other type', () => {
    assert.deepEqual(names(differencesOf({ type: 'note', id: 'n', text: 'a', tags: ['x'] }, { type: 'note', id: 'n', text: 'b', tags: ['x'], more: 1 })), [['text', undefined], ['more', undefined]]);
  });
});

describe('taking parts', () => {
  it('gives one version or the other when all are taken from it, whatever the documents are', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 }));
    const row = fc.record({ competency: fc.constantFrom('a', 'b', 'c'), level: value }, { noNullPrototype: true });
    const document = fc.record({ type: fc.constantFrom('role-profile', 'note'), id: fc.constant('x'), revision: fc.nat(9), rows: fc.uniqueArray(row, { selector: ({ competency }) => competency }), role: fc.record({ title: value, posts: value }, { requiredKeys: ['title'], noNullPrototype: true }), other: value }, { requiredKeys: ['type', 'id', 'revision', 'rows', 'role'], noNullPrototype: true });
    fc.assert(
      fc.property(document, document, (mine, theirs) => {
        const other = { ...theirs, type: mine.type };
        const all = new Set(differencesOf(mine, other).map(({ name }) => name));
        const before = structuredClone([mine, other]);
        assert.deepEqual(differencesOf(takeFromTheirs(mine, other, all), other), []);
        assert.deepEqual(differencesOf(takeFromTheirs(mine, other, new Set()), mine), []);
        assert.equal(takeFromTheirs(mine, other, all).revision, Math.max(mine.revision, other.revision) + 1);
        assert.deepEqual([mine, other], before);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('takes a row out that the other version does not have', () => {
    const base = wholeDraft();

    assert.deepEqual(takeFromTheirs(base, removeRow(base, 'planning'), new Set(['rows/planning'])).rows.map(({ competency }) => competency), ['listening']);
  });

  it('takes a status with its history', () => {
    const base = wholeDraft();
    const theirs = step(base, { action: 'submit', framework: FRAMEWORK }, LIN);

    const { status, history } = takeFromTheirs(base, theirs, new Set(['progress']));

    assert.deepEqual([status, history], ['submitted', theirs.history]);
  });
});

describe('joining two versions', () => {
  const base = wholeDraft();

  it('takes what each has changed, when no part was changed in both', () => {
    const joined = joinDocuments(base, editRow(base, 'listening', { level: 'D' }), editRole(base, { posts: 4 }, FRAMEWORK));

    assert.deepEqual([joined?.rows[0]?.level, joined?.role.posts], ['D', 4]);
  });

  it('joins what two people have changed in one row, field by field', () => {
    const behaviours = [{ competency: 'listening', indicator: 'asks' }];
    const joined = joinDocuments(base, editRow(base, 'listening', { level: 'D' }), editRow(base, 'listening', { rationale: 'Crews shout.', behaviours }));

    assert.deepEqual(joined?.rows[0], { ...base.rows[0], level: 'D', rationale: 'Crews shout.', behaviours });
  });

  it('keeps a row whole where one has taken it out and the other has changed it', () => {
    assert.equal(joinDocuments(base, removeRow(base, 'planning'), editRow(base, 'planning', { level: 'F' })), undefined);
    assert.deepEqual(names(differencesOf(removeRow(base, 'planning'), editRow(base, 'planning', { level: 'F' }), base)), [['rows/planning', undefined]]);
  });

  it('gives up where both have changed a part, unless they say the same', () => {
    const mine = editRow(base, 'listening', { level: 'D' });

    assert.equal(joinDocuments(base, mine, editRow(base, 'listening', { level: 'F' })), undefined);
    assert.deepEqual(joinDocuments(base, mine, mine)?.rows, mine.rows);
  });

  it('gives up where a step of the workflow was taken meanwhile', () => {
    const { profile } = actOnProfile(base, { action: 'submit', framework: FRAMEWORK }, { by: LIN, at: AT });
    assert.ok(profile);

    assert.equal(joinDocuments(base, editRow(base, 'listening', { level: 'D' }), profile), undefined);
  });

  it('loses no ballot of three members who write at the same time, in whatever order they arrive', () => {
    const profile = wholeDraft();
    const start = begun(profile);
    fc.assert(
      fc.property(fc.shuffledSubarray(PANEL, { minLength: 3 }), fc.array(fc.constantFrom('A', 'C', 'E'), { minLength: 3, maxLength: 3 }), (order, levels) => {
        const own = order.map((by, index) => must(handIn(profile.rows.reduce((moderation, { competency }) => must(choose(moderation, { competency, level: levels[index] ?? 'A', remark: '' }, by)), start), profile, { by, at: AT })));
        const stored = own.reduce((theirs: Moderation, mine, index) => {
          const joined = joinDocuments(start, mine, theirs);
          assert.ok(joined);
          return mergeModeration(theirs, joined, order[index]?.id ?? '');
        }, start);
        assert.ok(isRevealed(stored));
        order.forEach(({ id }, index) => assert.ok(stored.ballots.find(({ member }) => member === id)?.choices.every(({ level }) => level === levels[index])));
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  it('asks when two members have agreed differently on one competency, and not when on two', () => {
    const all = ballots(begun(base), base, { ada: 'B', ben: 'B', cyd: 'B' });
    const on = (competency: string, level: string): Moderation => ({ ...all, agreed: [{ competency, level, reason: '' }] });

    assert.equal(joinDocuments(all, on('listening', 'B'), on('listening', 'C')), undefined);
    assert.deepEqual(joinDocuments(all, on('listening', 'B'), on('planning', 'C'))?.agreed.map(({ competency }) => competency), ['listening', 'planning']);
  });
});
