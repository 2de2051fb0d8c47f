import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { diffFrameworks, editFramework, parseFramework, type Framework, type FrameworkChange, type FrameworkEdit } from '../../src/model/index.js';
import { framework as anyFramework } from './arbitraries.js';

const harbour: Framework = parseFramework({
  id: 'harbour',
  title: 'Harbour framework',
  version: '1',
  scale: { levels: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B', described: false }, { id: 'c', label: 'C' }] },
  groups: [{ id: 'core', title: 'Core' }, { id: 'lead', title: 'Leading', appliesTo: 'managers only' }],
  competencies: [
    {
      id: 'boats',
      title: 'Boats',
      group: 'core',
      definition: 'Handles boats.',
      themes: [{ id: 'ropes', title: 'Ropes' }, { id: 'sails', title: 'Sails' }],
      indicators: [
        { id: 'boats-1', kind: 'positive', text: 'Coils ropes.', theme: 'ropes', level: 'a' },
        { id: 'boats-2', kind: 'positive', text: 'Stows them dry.', theme: 'ropes', level: 'a' },
        { id: 'boats-3', kind: 'contra', text: 'Leaves ropes lying.', theme: 'ropes' },
      ],
      skills: ['Knots'],
    },
    { id: 'crews', title: 'Crews', group: 'lead', themes: [{ id: 'ropes', title: 'Passing on' }], indicators: [{ id: 'crews-1', kind: 'positive', text: 'Gives clear orders.', level: 'c' }] },
  ],
}).value!;

function edited(edit: FrameworkEdit, framework = harbour): Framework {
  const result = editFramework(framework, edit);
  assert.equal(result.refused, undefined);
  return (result as { framework: Framework }).framework;
}

const changesBy = (edit: FrameworkEdit): readonly FrameworkChange[] => diffFrameworks(harbour, edited(edit)).changes;
const boats = (change: Partial<Framework['competencies'][number]>): Framework => ({ ...harbour, competencies: harbour.competencies.map((each) => (each.id === 'boats' ? { ...each, ...change } : each)) });

describe('an edit is found as exactly what it did:', () => {
  const cases: readonly (readonly [string, FrameworkEdit, readonly FrameworkChange[]])[] = [
    ['a new title of the framework', { type: 'rename-framework', title: 'Port' }, [{ type: 'renamed', part: 'framework', id: 'harbour', name: 'Port', field: 'title', before: 'Harbour framework', after: 'Port' }]],
    ['of a group', { type: 'rename-group', id: 'core', title: 'For all' }, [{ type: 'renamed', part: 'group', id: 'core', name: 'For all', field: 'title', before: 'Core', after: 'For all' }]],
    ['of a competency', { type: 'rename-competency', id: 'boats', title: 'Vessels' }, [{ type: 'renamed', part: 'competency', id: 'boats', name: 'Vessels', competency: 'boats', field: 'title', before: 'Boats', after: 'Vessels' }]],
    ['of a theme, not of the other theme with its id', { type: 'rename-theme', competency: 'crews', id: 'ropes', title: 'Handing over' }, [{ type: 'renamed', part: 'theme', id: 'ropes', name: 'Handing over', competency: 'crews', field: 'title', before: 'Passing on', after: 'Handing over' }]],
    ['of a level', { type: 'rename-level', id: 'a', label: 'First' }, [{ type: 'renamed', part: 'level', id: 'a', name: 'First', field: 'label', before: 'A', after: 'First' }]],
    ['a level that goes', { type: 'remove-level', id: 'b' }, [{ type: 'removed', part: 'level', id: 'b', name: 'B' }]],
    ['a level that moves', { type: 'order-levels', levels: ['c', 'a', 'b'] }, [{ type: 'moved', part: 'level', id: 'c', name: 'C', field: 'order', before: '3', after: '1' }]],
    ['levels that include those below', { type: 'cumulative', value: true }, [{ type: 'changed', part: 'scale', id: 'harbour', name: 'Harbour framework', field: 'cumulative', before: 'false', after: 'true' }]],
    ['a text', { type: 'change-indicator', id: 'boats-1', text: 'Coils every rope.' }, [{ type: 'changed', part: 'indicator', id: 'boats-1', name: 'Coils every rope.', competency: 'boats', field: 'text', before: 'Coils ropes.', after: 'Coils every rope.' }]],
    [
      'another kind, level and theme',
      { type: 'change-indicator', id: 'boats-1', kind: 'example', level: 'c', theme: null },
      [
        { type: 'moved', part: 'indicator', id: 'boats-1', name: 'Coils ropes.', competency: 'boats', field: 'theme', before: 'ropes', after: '' },
        { type: 'moved', part: 'indicator', id: 'boats-1', name: 'Coils ropes.', competency: 'boats', field: 'level', before: 'a', after: 'c' },
        { type: 'moved', part: 'indicator', id: 'boats-1', name: 'Coils ropes.', competency: 'boats', field: 'kind', before: 'positive', after: 'example' },
      ],
    ],
    [
      'a level that comes to have a text',
      { type: 'change-indicator', id: 'boats-1', level: 'b' },
      [
        { type: 'changed', part: 'level', id: 'b', name: 'B', field: 'described', before: 'false', after: 'true' },
        { type: 'moved', part: 'indicator', id: 'boats-1', name: 'Coils ropes.', competency: 'boats', field: 'level', before: 'a', after: 'b' },
      ],
    ],
    ['a place within the competency', { type: 'move-indicator', id: 'boats-3', competency: 'boats', before: 'boats-1' }, [{ type: 'moved', part: 'indicator', id: 'boats-3', name: 'Leaves ropes lying.', competency: 'boats', field: 'order', before: '3', after: '1' }]],
    [
      'another competency',
      { type: 'move-indicator', id: 'boats-1', competency: 'crews', theme: 'ropes' },
      [{ type: 'moved', part: 'indicator', id: 'boats-1', name: 'Coils ropes.', competency: 'crews', field: 'competency', before: 'boats', after: 'crews' }],
    ],
    ['a behaviour that goes', { type: 'remove-indicator', id: 'boats-2' }, [{ type: 'removed', part: 'indicator', id: 'boats-2', name: 'Stows them dry.', competency: 'boats' }]],
    [
      'a behaviour that becomes two',
      { type: 'split-indicator', id: 'boats-1', texts: ['Coils.', 'Ropes.'] },
      [
        { type: 'changed', part: 'indicator', id: 'boats-1', name: 'Coils.', competency: 'boats', field: 'text', before: 'Coils ropes.', after: 'Coils.' },
        { type: 'added', part: 'indicator', id: 'boats-1-2', name: 'Ropes.', competency: 'boats' },
      ],
    ],
    [
      'a competency that goes with all that is in it',
      { type: 'remove-competency', id: 'crews' },
      [
        { type: 'removed', part: 'competency', id: 'crews', name: 'Crews', competency: 'crews' },
        { type: 'removed', part: 'theme', id: 'ropes', name: 'Passing on', competency: 'crews' },
        { type: 'removed', part: 'indicator', id: 'crews-1', name: 'Gives clear orders.', competency: 'crews' },
      ],
    ],
  ];
  for (const [name, edit, expected] of cases) it(name, () => assert.deepEqual(changesBy(edit), expected));
});

describe('differences', () => {
  it('of what else is said of a competency, its group, its skills and fields that nobody knows', () => {
    const after = boats({ definition: null, group: 'lead', skills: ['Knots', 'Weather'], colour: { b: 1, a: 2 } });
    assert.deepEqual(
      diffFrameworks(harbour, after).changes.map(({ type, field, before, after }) => [type, field, before, after]),
      [
        ['changed', 'definition', 'Handles boats.', ''],
        ['changed', 'skills', 'Knots', 'Knots\nWeather'],
        ['changed', 'colour', '', '{"a":2,"b":1}'],
        ['moved', 'group', 'core', 'lead'],
      ],
    );
  });

  it('are none where fields only stand in another order, or are null instead of missing', () => {
    const reordered = Object.fromEntries(Object.entries({ ...harbour, note: null, extra: undefined }).reverse()) as unknown as Framework;
    assert.deepEqual(diffFrameworks(harbour, reordered).changes, []);
  });

  it('are of the scale when there was none', () => {
    assert.deepEqual(diffFrameworks({ ...harbour, scale: null }, harbour).changes.map(({ type, part, id }) => [type, part, id]), [['changed', 'scale', 'harbour'], ['added', 'level', 'a'], ['added', 'level', 'b'], ['added', 'level', 'c']]);
  });

  it('name the fewest that moved', () => {
    const indicators = harbour.competencies[0]!.indicators;
    const after = boats({ indicators: [indicators[1]!, indicators[2]!, indicators[0]!] });
    assert.deepEqual(diffFrameworks(harbour, after).changes.map(({ id, field, before, after }) => [id, field, before, after]), [['boats-1', 'order', '1', '3']]);
  });

  it('are found where ids are there twice, first with first', () => {
    const [first] = harbour.competencies[0]!.indicators;
    const twice = boats({ indicators: [first!, { ...first!, text: 'Again.' }] });
    const changed = boats({ indicators: [first!, { ...first!, text: 'Once more.' }] });
    assert.deepEqual(diffFrameworks(twice, twice).changes, []);
    assert.deepEqual(diffFrameworks(twice, changed).changes.map(({ before, after }) => [before, after]), [['Again.', 'Once more.']]);
  });

  it('take ids as they are', () => {
    const odd = boats({ id: '__proto__', indicators: [{ id: 'constructor', kind: 'positive', text: 'x' }] });
    assert.deepEqual(diffFrameworks(odd, odd).changes, []);
    assert.ok(diffFrameworks(harbour, odd).changes.some(({ type, id }) => type === 'added' && id === '__proto__'));
  });
});

describe('laws', () => {
  const keyOf = ({ part, id, competency = '' }: FrameworkChange): string => `${part} ${competency} ${id}`;
  const of = (changes: readonly FrameworkChange[], type: FrameworkChange['type']): string[] => changes.filter((change) => change.type === type).map(keyOf).sort();

  it('a framework and itself, or a copy of it, are the same', () => {
    fc.assert(fc.property(anyFramework, (framework) => {
      assert.deepEqual(diffFrameworks(framework, framework).changes, []);
      assert.deepEqual(diffFrameworks(framework, structuredClone(framework)).changes, []);
    }));
  });

  it('what is added one way is removed the other way', () => {
    fc.assert(fc.property(anyFramework, anyFramework, (a, b) => {
      const [forth, back] = [diffFrameworks(a, b).changes, diffFrameworks(b, a).changes];
      assert.deepEqual(of(forth, 'added'), of(back, 'removed'));
      assert.deepEqual(of(forth, 'removed'), of(back, 'added'));
    }));
  });

  it('a behaviour that is removed is the only change', () => {
    fc.assert(fc.property(anyFramework, fc.nat(), (framework, pick) => {
      const all = framework.competencies.flatMap(({ indicators }) => indicators);
      const chosen = all[pick % Math.max(1, all.length)];
      fc.pre(chosen !== undefined);
      const { changes } = diffFrameworks(framework, edited({ type: 'remove-indicator', id: chosen.id }, framework));
      assert.deepEqual(changes.map(({ type, part, id }) => [type, part, id]), [['removed', 'indicator', chosen.id]]);
    }));
  });

  it('one behaviour that moves within its competency is at most one change', () => {
    fc.assert(fc.property(anyFramework, fc.nat(), fc.nat(), (framework, pick, place) => {
      const competency = framework.competencies.find(({ indicators }) => indicators.length > 1);
      fc.pre(competency !== undefined);
      const { indicators } = competency;
      const [moved, before] = [indicators[pick % indicators.length]!, indicators[place % indicators.length]!];
      fc.pre(moved !== before);
      const { changes } = diffFrameworks(framework, edited({ type: 'move-indicator', id: moved.id, competency: competency.id, before: before.id }, framework));
      assert.ok(changes.length <= 1);
      assert.ok(changes.every(({ type, field }) => type === 'moved' && field === 'order'));
    }));
  });
});
