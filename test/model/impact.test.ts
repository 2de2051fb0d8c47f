import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { diffFrameworks, editFramework, impact, parseEvidence, parseFramework, parseRoleProfile, type Evidence, type Framework, type FrameworkEdit, type Impact, type RoleProfile } from '../../src/model/index.js';
import { framework as anyFramework } from './arbitraries.js';

const harbour: Framework = parseFramework({
  id: 'harbour',
  title: 'Harbour framework',
  version: '1',
  scale: { levels: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B', described: false }, { id: 'c', label: 'C' }] },
  groups: [{ id: 'core', title: 'Core', appliesTo: 'all' }, { id: 'lead', title: 'Leading', appliesTo: 'managers only' }],
  competencies: [
    {
      id: 'boats',
      title: 'Boats',
      group: 'core',
      themes: [{ id: 'ropes', title: 'Ropes' }],
      indicators: [
        { id: 'boats-1', kind: 'positive', text: 'Coils ropes.', theme: 'ropes', level: 'a' },
        { id: 'boats-2', kind: 'positive', text: 'Teaches knots.', level: 'c' },
        { id: 'boats-3', kind: 'contra', text: 'Leaves ropes lying.', level: 'a' },
      ],
    },
    { id: 'tides', title: 'Tides', group: 'core', indicators: [{ id: 'tides-1', kind: 'positive', text: 'Reads tables.', level: 'a' }] },
    { id: 'crews', title: 'Crews', group: 'lead', indicators: [{ id: 'crews-1', kind: 'positive', text: 'Gives clear orders.', level: 'c' }] },
  ],
}).value!;

const profile = (change: object = {}, role: object = {}): RoleProfile =>
  parseRoleProfile({
    type: 'role-profile',
    id: 'mate',
    framework: { id: 'harbour', version: '1' },
    role: { title: 'Mate', manager: false, ...role },
    rows: [{ competency: 'boats', level: 'a', behaviours: [{ competency: 'boats', indicator: 'boats-1' }] }, { competency: 'tides', level: 'b' }],
    ...change,
  }).value!;

const evidence = (behaviours: readonly object[], change: object = {}): Evidence => parseEvidence({ type: 'evidence', id: 'e', framework: { id: 'harbour', version: '1' }, behaviours, ...change }).value!;

const edited = (...edits: readonly FrameworkEdit[]): Framework =>
  edits.reduce((framework, edit) => {
    const result = editFramework(framework, edit);
    assert.equal(result.refused, undefined);
    return (result as { framework: Framework }).framework;
  }, harbour);

function on(after: Framework, document = profile()): readonly (readonly (string | undefined)[])[] {
  return short(impact(diffFrameworks(harbour, after), { profiles: [document] }).profiles[0]?.impacts ?? []);
}
const short = (impacts: readonly Impact[]) => impacts.map(({ reason, competency, level, indicator }) => [reason, competency, level ?? indicator].filter((each) => each !== undefined));

describe('a profile is touched', () => {
  it('by a competency that goes: once, whatever was in the row', () => {
    assert.deepEqual(on(edited({ type: 'remove-competency', id: 'boats' })), [['competency-gone', 'boats']]);
  });

  it('by a new competency that applies to the role, not by one for managers', () => {
    const added = (group: string): Framework => ({ ...harbour, competencies: [...harbour.competencies, { id: 'flags', title: 'Flags', group, themes: [], indicators: [] }] });
    assert.deepEqual(on(added('core')), [['competency-new', 'flags']]);
    assert.deepEqual(on(added('lead')), []);
    assert.deepEqual(on(added('lead'), profile({}, { manager: true })), [['competency-new', 'flags']]);
    assert.deepEqual(on(added('core'), profile({ rows: [{ competency: 'flags', level: 'a' }] })), []);
  });

  it('by a competency that comes to be for managers only, or for everyone', () => {
    const regrouped = (id: string, group: string): Framework => ({ ...harbour, competencies: harbour.competencies.map((each) => (each.id === id ? { ...each, group } : each)) });
    assert.deepEqual(on(regrouped('tides', 'lead')), [['competency-not-applying', 'tides']]);
    assert.deepEqual(on(regrouped('tides', 'lead'), profile({ rows: [{ competency: 'tides' }] })), []);
    assert.deepEqual(on(regrouped('crews', 'core')), [['competency-new', 'crews']]);
  });

  it('by a level that goes, is renamed or moves', () => {
    assert.deepEqual(on(edited({ type: 'remove-level', id: 'b' })), [['level-gone', 'tides', 'b']]);
    assert.deepEqual(on(edited({ type: 'rename-level', id: 'a', label: 'First' })), [['level-renamed', 'boats', 'a']]);
    assert.deepEqual(on(edited({ type: 'order-levels', levels: ['a', 'c', 'b'] })), [['level-moved', 'tides', 'b']]);
    assert.deepEqual(on(edited({ type: 'order-levels', levels: ['b', 'a', 'c'] })), [['level-moved', 'boats', 'a'], ['level-moved', 'tides', 'b']]);
  });

  it('by a text at the chosen level; at a level without texts by those beside it', () => {
    assert.deepEqual(on(edited({ type: 'change-indicator', id: 'boats-2', text: 'Teaches all knots.' })), []);
    assert.deepEqual(on(edited({ type: 'change-indicator', id: 'tides-1', text: 'Reads any table.' })), [['descriptor-changed', 'tides', 'b']]);
    assert.deepEqual(on(edited({ type: 'change-indicator', id: 'boats-2', level: 'a' })), [['descriptor-changed', 'boats', 'a']]);
    assert.deepEqual(on(edited({ type: 'change-indicator', id: 'boats-3', text: 'Leaves them.' })), []);
    assert.deepEqual(on({ ...harbour, scale: { ...harbour.scale!, levels: harbour.scale!.levels.map((level) => (level.id === 'a' ? { ...level, description: 'New' } : level)) } }), [
      ['descriptor-changed', 'boats', 'a'],
      ['descriptor-changed', 'tides', 'b'],
    ]);
  });

  it('in a scale whose levels include each other by the texts of lower ones', () => {
    const before = edited({ type: 'cumulative', value: true });
    const after = editFramework(before, { type: 'change-indicator', id: 'boats-1', text: 'Coils every rope.' });
    assert.equal(after.refused, undefined);
    const { profiles } = impact(diffFrameworks(before, (after as { framework: Framework }).framework), { profiles: [profile({ rows: [{ competency: 'boats', level: 'c' }] })] });
    assert.deepEqual(profiles.map(({ impacts }) => short(impacts)), [[['descriptor-changed', 'boats', 'c']]]);
  });

  it('by a behaviour that was chosen: it goes, changes or moves', () => {
    const chosen = profile({ rows: [{ competency: 'tides', level: null, behaviours: [{ competency: 'tides', indicator: 'tides-1' }, { competency: 'tides', text: 'Own words' }] }] });
    assert.deepEqual(on(edited({ type: 'remove-indicator', id: 'tides-1' }), chosen), [['behaviour-gone', 'tides', 'tides-1']]);
    assert.deepEqual(on(edited({ type: 'change-indicator', id: 'tides-1', text: 'Knows tables.' }), chosen), [['behaviour-changed', 'tides', 'tides-1']]);
    assert.deepEqual(on(edited({ type: 'change-indicator', id: 'tides-1', kind: 'contra' }), chosen), [['behaviour-moved', 'tides', 'tides-1']]);
    assert.deepEqual(on(edited({ type: 'move-indicator', id: 'tides-1', competency: 'boats' }), chosen), [['behaviour-moved', 'tides', 'tides-1']]);
  });

  it('by what is said of a competency as a whole', () => {
    assert.deepEqual(on(edited({ type: 'rename-competency', id: 'boats', title: 'Vessels' })), [['competency-changed', 'boats']]);
    assert.deepEqual(on(edited({ type: 'rename-theme', competency: 'boats', id: 'ropes', title: 'Lines' })), [['competency-changed', 'boats']]);
  });

  it('not when it is of another framework, written with the new version, or replaced by another', () => {
    const after: Framework = { ...edited({ type: 'remove-competency', id: 'boats' }), version: '2' };
    assert.equal(on(after, profile({ framework: { id: 'harbour', version: '1' } })).length, 1);
    assert.equal(on(after, profile({ framework: { id: 'harbour' } })).length, 1);
    assert.deepEqual(on(after, profile({ framework: { id: 'harbour', version: '2' } })), []);
    assert.deepEqual(on(after, profile({ framework: { id: 'airport', version: '1' } })), []);
    assert.deepEqual(on(after, profile({ status: 'superseded' })), []);
  });

  it('with the changes that it comes from', () => {
    const [only] = impact(diffFrameworks(harbour, edited({ type: 'change-indicator', id: 'tides-1', text: 'Reads any table.' })), { profiles: [profile()] }).profiles[0]!.impacts;
    assert.deepEqual(only?.changes.map(({ before, after }) => [before, after]), [['Reads tables.', 'Reads any table.']]);
  });
});

describe('evidence is touched', () => {
  const reasons = (after: Framework, behaviours: readonly object[], change?: object) => impact(diffFrameworks(harbour, after), { evidence: [evidence(behaviours, change)] }).evidence.map(({ impacts }) => short(impacts));

  it('by a behaviour that goes, with its competency or alone', () => {
    assert.deepEqual(reasons(edited({ type: 'remove-indicator', id: 'tides-1' }), [{ competency: 'tides', indicator: 'tides-1' }]), [[['behaviour-gone', 'tides', 'tides-1']]]);
    assert.deepEqual(reasons(edited({ type: 'remove-competency', id: 'tides' }), [{ competency: 'tides', indicator: 'tides-1' }, { competency: 'tides', text: 'Own' }]), [[['behaviour-gone', 'tides', 'tides-1'], ['competency-gone', 'tides']]]);
  });

  it('also where it names no framework, not where it names another', () => {
    const after = edited({ type: 'remove-indicator', id: 'tides-1' });
    assert.equal(reasons(after, [{ competency: 'tides', indicator: 'tides-1' }], { framework: undefined }).length, 1);
    assert.deepEqual(reasons(after, [{ competency: 'tides', indicator: 'tides-1' }], { framework: { id: 'airport' } }), []);
  });
});

describe('laws', () => {
  const anyProfile = (framework: Framework): RoleProfile => ({
    ...profile(),
    framework: { id: framework.id },
    rows: framework.competencies.map(({ id, indicators: [first] }) => ({ competency: id, level: framework.scale?.levels[0]?.id ?? null, rationale: '', behaviours: first ? [{ competency: id, indicator: first.id }] : [] })),
  });

  it('nothing is touched by no change', () => {
    fc.assert(fc.property(anyFramework, (framework) => {
      assert.deepEqual(impact(diffFrameworks(framework, structuredClone(framework)), { profiles: [anyProfile(framework)] }), { profiles: [], evidence: [] });
    }));
  });

  it('every impact names a change, and a row that the profile has or lacks', () => {
    fc.assert(fc.property(anyFramework, anyFramework, (a, other) => {
      const b = { ...other, id: a.id };
      const document = anyProfile(a);
      for (const { impacts } of impact(diffFrameworks(a, b), { profiles: [document] }).profiles) {
        for (const { reason, competency, changes } of impacts) {
          assert.ok(changes.length > 0);
          assert.equal(document.rows.some((row) => row.competency === competency), reason !== 'competency-new');
        }
      }
    }));
  });
});
