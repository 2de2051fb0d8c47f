import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFramework, type Framework } from '../../src/model/index.js';
import { roleFormOf, sectionsOf, submissionOf, type RoleForm } from '../../examples/portal/role-form.js';

function framework(name: string): Framework {
  const { value } = parseFramework(JSON.parse(readFileSync(`src/frameworks/${name}.json`, 'utf8')));
  assert.ok(value);
  return value;
}

function made(parts: object): Framework {
  const { value } = parseFramework({ id: 'own', title: 'Own', ...parts });
  assert.ok(value);
  return value;
}

const levelsOf = (form: RoleForm): Extract<RoleForm, { kind: 'levels' }> => {
  assert.ok(form.kind === 'levels');
  return form;
};

describe('what a form for a role asks', () => {
  it('a level for each competency, management for managers only', () => {
    const form = levelsOf(roleFormOf(framework('cherwell')));
    assert.deepEqual(form.sections.map(({ group, managersOnly, competencies }) => [group?.id, managersOnly, competencies.length]), [['core', false, 7], ['management', true, 4]]);
    assert.equal(form.asksForManager, true);
  });

  it('one tier where tiers include those below, behaviours where there are no levels, nothing for a charter', () => {
    assert.deepEqual(
      ['arun', 'kchft', 'worcestershire', 'eeast'].map((name) => roleFormOf(framework(name)).kind),
      ['tier', 'behaviours', 'behaviours', 'charter'],
    );
  });

  it('nobody whether they are a manager when the framework is for managers only', () => {
    const scale = { levels: [{ id: '1', label: '1' }] };
    const form = levelsOf(roleFormOf(made({ scale, groups: [{ id: 'm', title: 'M', appliesTo: 'managers' }], competencies: [{ id: 'a', title: 'A', group: 'm' }] })));
    assert.deepEqual([form.asksForManager, form.sections[0]?.managersOnly], [false, false]);
  });

  it('every competency once, also those of no group or an unknown one', () => {
    const sections = sectionsOf(made({ groups: [{ id: 'g', title: 'G' }, { id: 'empty', title: 'E' }], competencies: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B', group: 'g' }, { id: 'c', title: 'C', group: 'x' }] }));
    assert.deepEqual(sections.map(({ group, competencies }) => [group?.id, competencies.map(({ id }) => id)]), [['g', ['b']], [undefined, ['a', 'c']]]);
  });
});

describe('what would be stored of it', () => {
  it('a level or none and a reason for each competency that was asked', () => {
    const { role, levels } = submissionOf(framework('cherwell'), [
      ['role-title', ' Planner '],
      ['team', ''],
      ['manages-people', 'no'],
      ['level.communication', 'C'],
      ['rationale.communication', 'Writes reports.'],
    ]);
    assert.deepEqual(role, { title: 'Planner', team: '', managesPeople: false });
    assert.equal(levels?.length, 7);
    assert.deepEqual(levels.slice(0, 2), [
      { competency: 'communication', level: 'C', rationale: 'Writes reports.' },
      { competency: 'performance-and-outcome-focus', level: null, rationale: '' },
    ]);
    assert.equal(submissionOf(framework('cherwell'), [['manages-people', 'yes']]).levels?.length, 11);
  });

  it('one tier', () => {
    const { levels, role } = submissionOf(framework('arun'), [['role-title', 'Warden'], ['tier', 'leaders']]);
    assert.deepEqual(levels, [{ level: 'leaders', rationale: '' }]);
    assert.equal('managesPeople' in role, false);
  });

  it('behaviours with their words, those that do not exist left out', () => {
    const kchft = framework('kchft');
    const [first] = kchft.competencies[0]?.indicators ?? [];
    assert.ok(first);
    const { behaviours } = submissionOf(kchft, [['behaviour', first.id], ['behaviour', 'gone']]);
    assert.deepEqual(behaviours, [{ id: first.id, competency: kchft.competencies[0]?.id, text: first.text }]);
  });
});
