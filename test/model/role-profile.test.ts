import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { parseModeration, parseRoleProfile, type Issue } from '../../src/model/index.js';
import { begun, ended, wholeDraft } from './role-profile-support.js';

const briefly = ({ issues }: { readonly issues: readonly Issue[] }): readonly unknown[] => issues.map(({ code, path }) => [code, path]);

describe('reading a role profile', () => {
  it('fills in what may be left out', () => {
    const { value, issues } = parseRoleProfile({ type: 'role-profile', id: 'p', framework: { id: 'f' }, role: { title: 'Pilot' }, rows: [{ competency: 'c' }] });

    assert.deepEqual(issues, []);
    assert.deepEqual(value, {
      type: 'role-profile',
      version: 1,
      id: 'p',
      revision: 1,
      framework: { id: 'f' },
      role: { title: 'Pilot', family: '', organisations: [], posts: 1, manager: false, seniority: 'staff', change: 'new' },
      rows: [{ competency: 'c', rationale: '', behaviours: [] }],
      status: 'draft',
      history: [],
    });
  });

  it('says where something is wrong, and throws nothing', () => {
    const profile = wholeDraft();

    assert.deepEqual(briefly(parseRoleProfile({ ...profile, status: 'appealed' })), [['wrong-type', ['status']]]);
    assert.deepEqual(briefly(parseRoleProfile({ ...profile, rows: [{ level: 'B' }] })), [['missing', ['rows', 0, 'competency']]]);
    assert.deepEqual(briefly(parseRoleProfile({ ...profile, history: [{ action: 'grade', at: '', by: { id: 'x', role: 'hr' }, to: 'draft' }] })), [['wrong-type', ['history', 0, 'action']]]);
    assert.deepEqual(briefly(parseRoleProfile({ ...profile, type: 'evidence' })), [['wrong-type', ['type']]]);
    for (const odd of [undefined, null, 1, '', [], {}]) assert.equal(parseRoleProfile(odd).value, undefined);
  });

  it('leaves what a newer program has written as it is', () => {
    assert.deepEqual(briefly(parseRoleProfile({ ...wholeDraft(), version: 2 })), [['newer-version', ['version']]]);
    assert.deepEqual(briefly(parseModeration({ ...begun(wholeDraft()), version: 9 })), [['newer-version', ['version']]]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        assert.ok(Array.isArray(parseRoleProfile(input).issues));
        assert.ok(Array.isArray(parseModeration(input).issues));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('reading a moderation', () => {
  it('keeps what it does not know, at every depth', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (extra) => {
        const profile = wholeDraft();
        const moderation = ended(begun(profile), profile);
        const extended = { ...moderation, extra, members: moderation.members.map((member) => ({ ...member, extra })), ballots: moderation.ballots.map((ballot) => ({ ...ballot, extra, choices: ballot.choices.map((choice) => ({ ...choice, extra })) })) };
        const input: unknown = JSON.parse(JSON.stringify(extended));
        assert.deepEqual(parseModeration(input).value, input);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('says where something is wrong', () => {
    const moderation = begun(wholeDraft());

    assert.deepEqual(briefly(parseModeration({ ...moderation, members: [{ id: 'ada' }] })), [['missing', ['members', 0, 'trained']]]);
    assert.deepEqual(briefly(parseModeration({ ...moderation, outcome: { kind: 'appealed', at: '', by: { id: 'a', role: 'hr' } } })), [['wrong-type', ['outcome', 'kind']]]);
  });
});
