import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkProfile, competenciesFor, draftProfile, editRow, MOST_BEHAVIOURS, parseFramework, type Framework, type Issue, type ProfiledRole, type RoleProfile } from '../../src/model/index.js';
import { AT, FRAMEWORK, LIN, ROLE, wholeDraft } from './role-profile-support.js';

const briefly = (issues: readonly Issue[]): readonly unknown[] => issues.map(({ severity, code, path }) => [severity, code, path]);
const codes = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);

/** Another profile that is in force. */
const other = (id: string, levels: Readonly<Record<string, string>>, role: Partial<ProfiledRole> = {}, more: Partial<RoleProfile> = {}): RoleProfile => {
  const profile = Object.entries(levels).reduce((before, [competency, level]) => editRow(before, competency, { level }), wholeDraft(role));
  return { ...profile, id, status: 'published', ...more };
};

const withLevel = (level: string): RoleProfile => editRow(wholeDraft(), 'listening', { level });

describe('checkProfile', () => {
  it('finds nothing in a profile that is whole', () => {
    assert.deepEqual(checkProfile(wholeDraft(), FRAMEWORK), []);
    assert.deepEqual(checkProfile(wholeDraft({ manager: true }), FRAMEWORK), []);
  });

  it('asks for the title of the role', () => {
    assert.deepEqual(briefly(checkProfile(wholeDraft({ title: ' \n' }), FRAMEWORK)), [['error', 'no-role-title', ['role', 'title']]]);
  });

  it('asks for a level, and then for the reason', () => {
    const profile = editRow(editRow(wholeDraft(), 'listening', { level: null, rationale: '' }), 'planning', { rationale: '  ' });

    assert.deepEqual(briefly(checkProfile(profile, FRAMEWORK)), [
      ['error', 'missing-level', ['rows', 0, 'level']],
      ['error', 'missing-rationale', ['rows', 1, 'rationale']],
    ]);
  });

  it('takes no chosen behaviour for a reason where there are levels', () => {
    const profile = editRow(wholeDraft(), 'planning', { rationale: '', behaviours: [{ competency: 'planning', text: 'Reads the tables.' }] });

    assert.deepEqual(codes(checkProfile(profile, FRAMEWORK)), ['missing-rationale']);
  });

  it('finds a competency without a row, also the one that a manager lacks', () => {
    const without = { ...wholeDraft(), rows: wholeDraft().rows.slice(1) };
    assert.deepEqual(briefly(checkProfile(without, FRAMEWORK)), [['error', 'missing-row', ['rows']]]);
    assert.equal(checkProfile(without, FRAMEWORK)[0]?.values.id, 'listening');

    const manager = { ...wholeDraft(), role: { ...ROLE, manager: true } };
    assert.deepEqual(checkProfile(manager, FRAMEWORK).map(({ code, values }) => [code, values.id]), [['missing-row', 'guiding']]);
  });

  it('finds a management row of a role that manages nobody, whatever is in it', () => {
    const profile = editRow(wholeDraft(), 'guiding', { level: 'C', rationale: 'Helps out.' });

    assert.deepEqual(briefly(checkProfile(profile, FRAMEWORK)), [['error', 'management-row', ['rows', 2]]]);
  });

  it('finds competencies and levels that the framework does not have', () => {
    const profile = editRow(editRow(wholeDraft(), 'of-old', { level: 'B', rationale: 'Once.' }), 'listening', { level: 'Z' });

    assert.deepEqual(briefly(checkProfile(profile, FRAMEWORK)), [
      ['error', 'level-gone', ['rows', 0, 'level']],
      ['error', 'competency-gone', ['rows', 2]],
    ]);
  });

  it('warns of more behaviours than are "needed most"', () => {
    const behaviours = Array.from({ length: MOST_BEHAVIOURS }, (_, index) => ({ competency: 'planning', text: `Own ${index}` }));
    const few = editRow(wholeDraft(), 'planning', { behaviours });
    assert.deepEqual(checkProfile(few, FRAMEWORK), []);

    const many = editRow(few, 'listening', { behaviours: [{ competency: 'listening', text: 'One more' }] });
    assert.deepEqual(briefly(checkProfile(many, FRAMEWORK)), [['warning', 'many-behaviours', ['rows']]]);
    assert.deepEqual(checkProfile(many, FRAMEWORK, { mostBehaviours: 7 }), []);
  });

  it('says each in a sentence that names what it is about', () => {
    const profile = editRow(wholeDraft(), 'listening', { level: 'Z' });

    assert.equal(checkProfile(profile, FRAMEWORK)[0]?.message, 'Listening: the framework has no level “Z”. Choose another.');
  });

  describe('beside the same role family', () => {
    const family = [other('p2', { listening: 'B' }, { title: 'Pilot' }), other('p3', { listening: 'B' }, { title: 'Diver' }), other('p4', { listening: 'C' }, { title: 'Rigger', family: ' BERTHS ' })];

    it('warns of a level that is two steps or more from what is usual', () => {
      assert.deepEqual(checkProfile(withLevel('C'), FRAMEWORK, { others: family }), []);
      const issues = checkProfile(withLevel('D'), FRAMEWORK, { others: family });
      assert.deepEqual(briefly(issues), [['warning', 'far-from-family', ['rows', 0, 'level']]]);
      assert.deepEqual(issues[0]?.values, { competency: 'Listening', level: 'D', usual: 'B', family: 'Berths' });
    });

    it('calls nothing usual that only one other has, or that no family has', () => {
      assert.deepEqual(checkProfile(withLevel('F'), FRAMEWORK, { others: family.slice(0, 1) }), []);
      const familyless = family.map((each) => ({ ...each, role: { ...each.role, family: '' } }));
      assert.deepEqual(checkProfile({ ...withLevel('F'), role: { ...ROLE, family: '' } }, FRAMEWORK, { others: familyless }), []);
    });

    it('does not count itself, the one that it follows, drafts, superseded ones and other frameworks', () => {
      const none = [
        other('profile-1', { listening: 'B' }),
        other('before', { listening: 'B' }),
        other('p5', { listening: 'B' }, { title: 'x' }, { status: 'draft' }),
        other('p6', { listening: 'B' }, { title: 'x' }, { status: 'superseded' }),
        other('p7', { listening: 'B' }, { title: 'x' }, { framework: { id: 'elsewhere' } }),
      ];

      assert.deepEqual(checkProfile({ ...withLevel('F'), supersedes: 'before' }, FRAMEWORK, { others: none }), []);
    });

    it('leaves out others without the competency, or with a level that there is no longer', () => {
      const odd = [other('p2', { listening: 'Z' }, { title: 'x' }), { ...other('p3', {}, { title: 'y' }), rows: [] }, other('p4', { listening: 'B' }, { title: 'z' })];

      assert.deepEqual(checkProfile(withLevel('F'), FRAMEWORK, { others: odd }), []);
    });
  });

  describe('beside other organisations', () => {
    it('warns of another level for the same role elsewhere, however the title is written', () => {
      const there = other('p2', { listening: 'C', planning: 'B' }, { title: ' berth  PLANNER', organisations: ['South quay'], family: 'x' });

      const issues = checkProfile(wholeDraft(), FRAMEWORK, { others: [there] });

      assert.deepEqual(briefly(issues), [['warning', 'differs-between-organisations', ['rows', 0, 'level']]]);
      assert.deepEqual(issues[0]?.values, { competency: 'Listening', level: 'B', other: 'C', organisation: 'South quay', profile: 'p2' });
    });

    it('says nothing of the same organisation, of the same level, and of another role', () => {
      const others = [
        other('p2', { listening: 'C' }, { organisations: ['north QUAY'], family: 'x' }),
        other('p3', { listening: 'B' }, { organisations: ['South quay'], family: 'x' }),
        other('p4', { listening: 'C' }, { title: 'Pilot', organisations: ['South quay'], family: 'x' }),
      ];

      assert.deepEqual(checkProfile(wholeDraft(), FRAMEWORK, { others }), []);
    });
  });

  describe('with frameworks of other kinds', () => {
    const noScale: Framework = { ...FRAMEWORK, scale: null, groups: [] };
    const tiers: Framework = { ...FRAMEWORK, groups: [], scale: { levels: ['everybody', 'people-managers', 'leaders'].map((id) => ({ id, label: id, described: true })), cumulative: true } };

    it('asks for a rationale or a behaviour where there are no levels', () => {
      const draft = draftProfile(noScale, ROLE, { id: 'p', by: LIN, at: AT });
      assert.ok(draft);
      assert.deepEqual(briefly(checkProfile(draft, noScale)), [0, 1, 2].map((row) => ['error', 'missing-behaviours', ['rows', row, 'rationale']]));

      const written = editRow(editRow(editRow(draft, 'listening', { rationale: 'Many callers.' }), 'planning', { behaviours: [{ competency: 'planning', text: 'Own.' }] }), 'guiding', { rationale: 'x', behaviours: [{ competency: 'guiding', text: 'Own.' }] });
      assert.deepEqual(checkProfile(written, noScale), []);
    });

    it('takes a level that was kept from before for nothing where there are no levels', () => {
      const draft = draftProfile(noScale, ROLE, { id: 'p', by: LIN, at: AT });
      assert.ok(draft);
      const kept = ['listening', 'planning', 'guiding'].reduce((profile, id) => editRow(profile, id, { level: 'D', rationale: 'Kept.' }), draft);

      assert.deepEqual(checkProfile(kept, noScale, { others: [other('p2', { listening: 'A' }), other('p3', { listening: 'A' })] }), []);
    });

    it('finds neighbours of three tiers near, and the ends far from each other', () => {
      const draft = draftProfile(tiers, ROLE, { id: 'p', by: LIN, at: AT });
      assert.ok(draft);
      const at = (level: string): RoleProfile => ['listening', 'planning', 'guiding'].reduce((profile, id) => editRow(profile, id, { level, rationale: 'Because.' }), draft);
      const others = ['a', 'b'].map((id): RoleProfile => ({ ...at('everybody'), id, status: 'agreed', role: { ...ROLE, title: id } }));

      assert.deepEqual(checkProfile(at('people-managers'), tiers, { others }), []);
      assert.deepEqual(codes(checkProfile(at('leaders'), tiers, { others })), ['far-from-family', 'far-from-family', 'far-from-family']);
    });
  });
});

const SAMPLES = 'src/frameworks';

describe('the sample frameworks', () => {
  const read = (name: string): Framework => {
    const { value } = parseFramework(JSON.parse(readFileSync(`${SAMPLES}/${name}.json`, 'utf8')));
    assert.ok(value);
    return value;
  };

  for (const [name, everyone, managers] of [['cherwell', 7, 11], ['arun', 5, 5], ['kchft', 4, 4], ['worcestershire', 3, 3]] as const) {
    it(`${name}: ${everyone} competencies are for everybody and ${managers} for managers, and a profile of each level is whole`, () => {
      const framework = read(name);
      assert.equal(competenciesFor(framework, { manager: false }).length, everyone);
      assert.equal(competenciesFor(framework, { manager: true }).length, managers);
      for (const manager of [false, true]) {
        for (const level of framework.scale?.levels.map(({ id }) => id) ?? [null]) {
          const draft = draftProfile(framework, { ...ROLE, manager }, { id: 'p', by: LIN, at: AT });
          assert.ok(draft);
          assert.ok(checkProfile(draft, framework).length >= draft.rows.length);
          const whole = draft.rows.reduce((profile, { competency }) => editRow(profile, competency, { level, rationale: 'The role needs it.' }), draft);
          assert.deepEqual(checkProfile(whole, framework), []);
        }
      }
    });
  }
});
