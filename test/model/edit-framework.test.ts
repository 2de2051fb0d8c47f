import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { cutAt, cutAtLines, editFramework, findIndicator, indicatorsOf, parseFramework, type EditRefusal, type Framework, type FrameworkEdit } from '../../src/model/index.js';
import { framework as anyFramework } from './arbitraries.js';

const sample: Framework = parseFramework({
  id: 'harbour',
  title: 'Harbour framework',
  scale: { levels: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B', described: false }] },
  groups: [{ id: 'core', title: 'Core' }],
  competencies: [
    {
      id: 'boats',
      title: 'Boats',
      group: 'core',
      definition: 'Handles boats.',
      themes: [{ id: 'ropes', title: 'Ropes' }, { id: 'sails', title: 'Sails' }],
      indicators: [
        { id: 'boats-1', kind: 'positive', text: 'Coils ropes. Checks knots.', theme: 'ropes', level: 'a' },
        { id: 'boats-2', kind: 'positive', text: 'Stows them dry.', theme: 'ropes', level: 'a' },
        { id: 'boats-3', kind: 'contra', text: 'Leaves ropes lying.', theme: 'ropes' },
      ],
      skills: ['Knots'],
    },
    {
      id: 'boats-continued',
      title: 'Boats (continued)',
      definition: 'Keeps them safe.',
      themes: [{ id: 'sails', title: 'Weather' }, { id: 'ropes', title: 'Ropes' }],
      indicators: [
        { id: 'more-1', kind: 'positive', text: 'Reads the sky.', theme: 'sails', level: 'a' },
        { id: 'more-2', kind: 'positive', text: 'Doubles the lines.', theme: 'ropes', level: 'a' },
      ],
      skills: ['Knots', 'Weather'],
    },
  ],
}).value!;

function edited(edit: FrameworkEdit, framework = sample): Framework {
  const result = editFramework(framework, edit);
  assert.equal(result.refused, undefined);
  return (result as { framework: Framework }).framework;
}

const textsOf = (framework: Framework, competency: string) => indicatorsOf(framework, { competency }).map(({ id, text }) => [id, text]);

describe('names', () => {
  it('of the framework, a group, a competency, a theme and a level change, ids stay', () => {
    let framework = edited({ type: 'rename-framework', title: ' Port framework ' });
    framework = edited({ type: 'rename-group', id: 'core', title: 'For all' }, framework);
    framework = edited({ type: 'rename-competency', id: 'boats', title: 'Vessels' }, framework);
    framework = edited({ type: 'rename-theme', competency: 'boats', id: 'ropes', title: 'Lines' }, framework);
    framework = edited({ type: 'rename-level', id: 'a', label: 'All colleagues' }, framework);
    assert.deepEqual(
      [framework.title, framework.groups, framework.competencies[0]?.title, framework.competencies[0]?.themes[0], framework.scale?.levels[0]],
      ['Port framework', [{ id: 'core', title: 'For all' }], 'Vessels', { id: 'ropes', title: 'Lines' }, { id: 'a', label: 'All colleagues', described: true }],
    );
    assert.equal(framework.competencies[1], sample.competencies[1]);
  });
});

describe('levels', () => {
  it('become cumulative, change their order, and go when nothing stands at them', () => {
    assert.equal(edited({ type: 'cumulative', value: true }).scale?.cumulative, true);
    assert.deepEqual(edited({ type: 'order-levels', levels: ['b', 'a'] }).scale?.levels.map(({ id }) => id), ['b', 'a']);
    assert.deepEqual(edited({ type: 'remove-level', id: 'b' }).scale?.levels.map(({ id }) => id), ['a']);
  });

  it('count as described once a behaviour stands at them', () => {
    const framework = edited({ type: 'change-indicator', id: 'boats-2', level: 'b' });
    assert.deepEqual(framework.scale?.levels.map(({ described }) => described), [true, true]);
  });
});

describe('a behaviour', () => {
  it('changes its text, kind, level and theme', () => {
    const framework = edited({ type: 'change-indicator', id: 'boats-1', text: ' Coils every rope. ', kind: 'example', level: null, theme: 'sails' });
    assert.deepEqual(findIndicator(framework, 'boats-1')?.indicator, { id: 'boats-1', kind: 'example', text: 'Coils every rope.', level: null, theme: 'sails' });
  });

  it('is split: the first piece keeps the id, the others stand behind it with new ones', () => {
    const framework = edited({ type: 'split-indicator', id: 'boats-1', texts: ['Coils ropes.', 'Checks knots.'] });
    assert.deepEqual(textsOf(framework, 'boats').slice(0, 3), [['boats-1', 'Coils ropes.'], ['boats-1-2', 'Checks knots.'], ['boats-2', 'Stows them dry.']]);
    assert.deepEqual(findIndicator(framework, 'boats-1-2')?.indicator, { id: 'boats-1-2', kind: 'positive', text: 'Checks knots.', theme: 'ropes', level: 'a' });
  });

  it('is joined with others of its place, in the order that was asked for', () => {
    const framework = edited({ type: 'join-indicators', ids: ['boats-2', 'boats-1'] });
    assert.deepEqual(textsOf(framework, 'boats'), [['boats-2', 'Stows them dry. Coils ropes. Checks knots.'], ['boats-3', 'Leaves ropes lying.']]);
  });

  it('moves within its competency, where it keeps its theme, and into another', () => {
    const within = edited({ type: 'move-indicator', id: 'boats-2', competency: 'boats', before: 'boats-1' });
    assert.deepEqual(textsOf(within, 'boats').map(([id]) => id), ['boats-2', 'boats-1', 'boats-3']);
    assert.equal(findIndicator(within, 'boats-2')?.indicator.theme, 'ropes');
    const away = edited({ type: 'move-indicator', id: 'boats-2', competency: 'boats-continued', theme: 'sails' });
    assert.deepEqual(textsOf(away, 'boats-continued').map(([id]) => id), ['more-1', 'more-2', 'boats-2']);
    assert.equal(findIndicator(away, 'boats-2')?.theme?.title, 'Weather');
  });

  it('is removed', () => assert.deepEqual(textsOf(edited({ type: 'remove-indicator', id: 'boats-2' }), 'boats').map(([id]) => id), ['boats-1', 'boats-3']));
});

describe('competencies and themes', () => {
  it('are merged: themes of one name become one, others with the same id get a new one, texts are put together', () => {
    const [merged, ...rest] = edited({ type: 'merge-competencies', ids: ['boats', 'boats-continued'] }).competencies;
    assert.deepEqual(rest, []);
    assert.deepEqual(merged?.themes, [{ id: 'ropes', title: 'Ropes' }, { id: 'sails', title: 'Sails' }, { id: 'sails-2', title: 'Weather' }]);
    assert.deepEqual(merged.indicators.map(({ id, theme }) => [id, theme]), [['boats-1', 'ropes'], ['boats-2', 'ropes'], ['boats-3', 'ropes'], ['more-1', 'sails-2'], ['more-2', 'ropes']]);
    assert.deepEqual([merged.id, merged.title, merged.definition, merged.skills], ['boats', 'Boats', 'Handles boats.\nKeeps them safe.', ['Knots', 'Weather']]);
  });

  it('are removed: a competency with all in it, a theme without its behaviours', () => {
    assert.deepEqual(edited({ type: 'remove-competency', id: 'boats' }).competencies.map(({ id }) => id), ['boats-continued']);
    const competency = edited({ type: 'remove-theme', competency: 'boats', id: 'ropes' }).competencies[0];
    assert.deepEqual(competency?.themes.map(({ id }) => id), ['sails']);
    assert.deepEqual(competency.indicators.map(({ theme }) => theme), [null, null, null]);
  });
});

describe('an edit is refused', () => {
  const refusals: readonly (readonly [EditRefusal, FrameworkEdit])[] = [
    ['empty-text', { type: 'rename-framework', title: '  ' }],
    ['empty-text', { type: 'change-indicator', id: 'boats-1', text: '' }],
    ['empty-text', { type: 'split-indicator', id: 'boats-1', texts: ['Coils ropes.', ' '] }],
    ['empty-text', { type: 'rename-level', id: 'a', label: '' }],
    ['not-found', { type: 'rename-group', id: 'none', title: 'X' }],
    ['not-found', { type: 'rename-competency', id: 'none', title: 'X' }],
    ['not-found', { type: 'rename-theme', competency: 'boats', id: 'none', title: 'X' }],
    ['not-found', { type: 'rename-level', id: 'none', label: 'X' }],
    ['not-found', { type: 'remove-competency', id: 'none' }],
    ['not-found', { type: 'remove-theme', competency: 'none', id: 'ropes' }],
    ['not-found', { type: 'remove-level', id: 'none' }],
    ['not-found', { type: 'remove-indicator', id: 'none' }],
    ['not-found', { type: 'change-indicator', id: 'none', text: 'X' }],
    ['not-found', { type: 'split-indicator', id: 'none', texts: ['X', 'Y'] }],
    ['not-found', { type: 'join-indicators', ids: ['boats-1', 'none'] }],
    ['not-found', { type: 'move-indicator', id: 'boats-1', competency: 'none' }],
    ['not-found', { type: 'move-indicator', id: 'boats-1', competency: 'boats', before: 'more-1' }],
    ['not-found', { type: 'merge-competencies', ids: ['boats', 'none'] }],
    ['not-found', { type: 'order-levels', levels: ['a', 'a'] }],
    ['not-found', { type: 'order-levels', levels: ['a'] }],
    ['unknown-level', { type: 'change-indicator', id: 'boats-1', level: 'none' }],
    ['unknown-theme', { type: 'change-indicator', id: 'boats-1', theme: 'none' }],
    ['unknown-theme', { type: 'move-indicator', id: 'boats-1', competency: 'boats-continued', theme: 'none' }],
    ['same-name', { type: 'rename-level', id: 'a', label: 'B' }],
    ['in-use', { type: 'remove-level', id: 'a' }],
    ['apart', { type: 'join-indicators', ids: ['boats-1', 'boats-3'] }],
    ['apart', { type: 'join-indicators', ids: ['boats-1', 'more-1'] }],
    ['too-few', { type: 'split-indicator', id: 'boats-1', texts: ['Coils ropes.'] }],
    ['too-few', { type: 'join-indicators', ids: ['boats-1', 'boats-1'] }],
    ['too-few', { type: 'merge-competencies', ids: ['boats'] }],
  ];
  for (const [refused, edit] of refusals) it(`${refused}: ${JSON.stringify(edit)}`, () => assert.deepEqual(editFramework(sample, edit), { refused }));

  it('not-found: levels of a framework without any', () => {
    const [competency] = sample.competencies;
    assert.deepEqual(editFramework({ ...sample, scale: null, competencies: [{ ...competency!, indicators: [] }] }, { type: 'cumulative', value: true }), { refused: 'not-found' });
  });
});

describe('cutting a text', () => {
  it('at positions and at lines leaves out what is empty and the marks of bullets', () => {
    assert.deepEqual(cutAt('Coils ropes. Checks knots.', [12, 0, 99, 12]), ['Coils ropes.', 'Checks knots.']);
    assert.deepEqual(cutAtLines('• Coils ropes\r\n\n- Checks knots\n–5 degrees is cold'), ['Coils ropes', 'Checks knots', '–5 degrees is cold']);
  });
});

/** An edit of any sort on parts that the framework has or, now and then, has not. */
function anyEdit(framework: Framework): fc.Arbitrary<FrameworkEdit> {
  const some = (ids: readonly string[]) => fc.constantFrom('none', ...ids);
  const indicator = some(indicatorsOf(framework).map(({ id }) => id));
  const competency = some(framework.competencies.map(({ id }) => id));
  const theme = some(framework.competencies.flatMap(({ themes }) => themes.map(({ id }) => id)));
  const level = some(framework.scale?.levels.map(({ id }) => id) ?? []);
  const words = fc.string({ unit: 'grapheme', maxLength: 12 });
  const type = <Type extends FrameworkEdit['type']>(name: Type) => fc.constant(name);
  return fc.oneof(
    fc.record({ type: type('rename-framework'), title: words }),
    fc.record({ type: type('rename-competency'), id: competency, title: words }),
    fc.record({ type: type('rename-theme'), competency, id: theme, title: words }),
    fc.record({ type: type('rename-level'), id: level, label: words }),
    fc.record({ type: type('remove-level'), id: level }),
    fc.record({ type: type('order-levels'), levels: fc.shuffledSubarray(framework.scale?.levels.map(({ id }) => id) ?? []) }),
    fc.record({ type: type('cumulative'), value: fc.boolean() }),
    fc.record({ type: type('remove-competency'), id: competency }),
    fc.record({ type: type('remove-theme'), competency, id: theme }),
    fc.record({ type: type('merge-competencies'), ids: fc.array(competency, { maxLength: 3 }) }),
    fc.record({ type: type('change-indicator'), id: indicator, text: words, level, theme }, { requiredKeys: ['type', 'id'] }),
    fc.record({ type: type('split-indicator'), id: indicator, texts: fc.array(words, { maxLength: 4 }) }),
    fc.record({ type: type('join-indicators'), ids: fc.array(indicator, { maxLength: 3 }) }),
    fc.record({ type: type('move-indicator'), id: indicator, competency, theme, before: indicator }, { requiredKeys: ['type', 'id', 'competency'] }),
    fc.record({ type: type('remove-indicator'), id: indicator }),
  );
}

const frameworkAndEdits = anyFramework.chain((framework) => fc.tuple(fc.constant(framework), fc.array(anyEdit(framework), { minLength: 1, maxLength: 6 })));

/** The framework after each edit that was not refused. */
function steps(framework: Framework, edits: readonly FrameworkEdit[]): { readonly edit: FrameworkEdit; readonly before: Framework; readonly after: Framework }[] {
  let before = framework;
  return edits.flatMap((edit) => {
    const result = editFramework(before, edit);
    if (result.refused) return [];
    const step = { edit, before, after: result.framework };
    before = result.framework;
    return [step];
  });
}

const idsOf = (framework: Framework) => indicatorsOf(framework).map(({ id }) => id);
const lettersOf = (framework: Framework) => indicatorsOf(framework).map(({ text }) => Array.from(text.replace(/\s/gu, '')).join('|')).join('|').split('|').sort().join('');

describe('laws of editing', () => {
  it('a sound framework stays sound: ids are unique, every reference leads somewhere, no text is empty', () => {
    fc.assert(
      fc.property(frameworkAndEdits, ([framework, edits]) => {
        for (const { after } of steps(framework, edits)) {
          const codes = parseFramework(JSON.parse(JSON.stringify(after))).issues.map(({ code }) => code);
          const faults = codes.filter((code) => code !== 'no-content');
          assert.deepEqual(faults, []);
        }
      }),
    );
  });

  it('the framework before is untouched', () => {
    fc.assert(
      fc.property(frameworkAndEdits, ([framework, edits]) => {
        const before = JSON.stringify(framework);
        steps(framework, edits);
        assert.equal(JSON.stringify(framework), before);
      }),
    );
  });

  it('ids that were there stay, but for those that the edit takes away', () => {
    fc.assert(
      fc.property(frameworkAndEdits, ([framework, edits]) => {
        for (const { edit, before, after } of steps(framework, edits)) {
          const gone = idsOf(before).filter((id) => !idsOf(after).includes(id));
          const allowed =
            edit.type === 'remove-indicator' ? [edit.id]
            : edit.type === 'join-indicators' ? edit.ids.slice(1)
            : edit.type === 'remove-competency' ? indicatorsOf(before, { competency: edit.id }).map(({ id }) => id)
            : [];
          assert.deepEqual(gone.filter((id) => !allowed.includes(id)), [], edit.type);
        }
      }),
    );
  });

  it('only removing and rewriting change what is written', () => {
    fc.assert(
      fc.property(frameworkAndEdits, ([framework, edits]) => {
        for (const { edit, before, after } of steps(framework, edits)) {
          if (['remove-indicator', 'remove-competency', 'split-indicator', 'change-indicator'].includes(edit.type)) continue;
          assert.equal(lettersOf(after), lettersOf(before), edit.type);
        }
      }),
    );
  });

  it('splitting where one likes and joining again gives the text back, spaces apart', () => {
    fc.assert(
      fc.property(anyFramework, fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }), (framework, positions) => {
        for (const indicator of indicatorsOf(framework)) {
          const texts = cutAt(indicator.text, positions);
          const split = editFramework(framework, { type: 'split-indicator', id: indicator.id, texts });
          if (split.refused) {
            assert.ok(texts.length < 2);
            continue;
          }
          const pieces = idsOf(split.framework).filter((id) => id === indicator.id || !idsOf(framework).includes(id));
          const joined = edited({ type: 'join-indicators', ids: pieces }, split.framework);
          assert.deepEqual(idsOf(joined), idsOf(framework));
          assert.equal(lettersOf(joined), lettersOf(framework));
        }
      }),
    );
  });
});
