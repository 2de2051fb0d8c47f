import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { choicesOf, groupsOf, isLimited, readView, shownBy, viewConverter } from '../../../src/elements/evidence-list/list-view.js';
import { piecesOf } from '../../../src/elements/evidence-list/pieces.js';
import { parseFramework, type Framework } from '../../../src/model/index.js';

fc.configureGlobal({ seed: 1_234_567, numRuns: 500 });

const framework: Framework = parseFramework({
  id: 'small',
  title: 'Small',
  language: 'en-GB',
  competencies: [
    { id: 'care', title: 'Care', indicators: [{ id: 'care.1', kind: 'positive', text: 'Lets people finish.' }] },
    { id: 'order', title: 'Order', indicators: [{ id: 'order.1', kind: 'positive', text: 'Keeps a tidy desk.' }] },
  ],
}).value!;

const evidence = (id: string, from: string | undefined, ...competencies: readonly string[]) => ({
  type: 'evidence',
  id,
  behaviours: competencies.map((competency) => ({ competency, indicator: `${competency}.1` })),
  ...(from && { when: { from } }),
  account: { kind: 'statement', text: `What ${id} did` },
});

const ids = (pieces: readonly { readonly evidence: { readonly id: string } }[]): readonly string[] => pieces.map((piece) => piece.evidence.id);

describe('piecesOf', () => {
  it('sorts newest first by the last day, those without a date behind', () => {
    const period = { ...evidence('period', undefined, 'care'), when: { from: '2024-01-01', to: '2026-02-01' } };
    const bad = { ...evidence('bad', undefined, 'care'), when: { from: 'last spring' } };
    const { pieces } = piecesOf([evidence('old', '2025-01-01', 'care'), bad, evidence('new', '2026-03-01', 'care'), evidence('none', undefined), period], framework);
    assert.deepEqual(ids(pieces), ['new', 'period', 'old', 'bad', 'none']);
  });

  it('drops nothing: what cannot be read comes back with its place, its id and what is wrong', () => {
    const { pieces, damaged } = piecesOf([null, evidence('a', '2026-01-01', 'care'), { type: 'evidence', id: 'b' }, 'text', { version: 9, id: 'c' }], framework);
    assert.deepEqual(ids(pieces), ['a']);
    assert.deepEqual(damaged.map(({ index, id, issues }) => [index, id, issues.length > 0]), [[0, undefined, true], [2, 'b', true], [3, undefined, true], [4, 'c', true]]);
  });

  it('sees holes of a list', () => {
    const list: unknown[] = [];
    list.length = 2;
    assert.equal(piecesOf(list, undefined).damaged.length, 2);
  });

  it('takes the words of the framework, else those that were kept, and says what is gone or of another framework', () => {
    const kept = { ...evidence('kept', undefined), behaviours: [{ competency: 'care', indicator: 'care.9', text: 'Was kept' }] };
    const other = { ...kept, id: 'other', framework: { id: 'elsewhere', title: 'Elsewhere' } };
    const [now, gone, elsewhere] = piecesOf([evidence('now', undefined, 'care'), kept, other], framework).pieces.map(({ behaviours }) => behaviours[0]);
    assert.deepEqual([now?.text, now?.gone, now?.language], ['Lets people finish.', false, 'en-GB']);
    assert.deepEqual([gone?.text, gone?.gone, gone?.language, gone?.elsewhere], ['Was kept', true, undefined, undefined]);
    assert.deepEqual([elsewhere?.gone, elsewhere?.elsewhere], [false, 'Elsewhere']);
  });

  it('gives the same piece for the same document, and keys that stay and differ', () => {
    const [a, b] = [evidence('a', '2026-01-01', 'care'), evidence('a', '2025-01-01', 'order')];
    const first = piecesOf([a, b], framework).pieces;
    const second = piecesOf([a, b], framework).pieces;
    assert.ok(first[0] === second[0] && first[1] === second[1]);
    assert.equal(new Set(first.map(({ key }) => key)).size, 2);
    assert.deepEqual(piecesOf([{ ...a }, b], framework).pieces.map(({ key }) => key), first.map(({ key }) => key));
  });

  it('comes through any list', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (list) => assert.equal(piecesOf(list, framework).pieces.length + piecesOf(list, framework).damaged.length, list.length)));
  });
});

describe('shownBy', () => {
  const { pieces } = piecesOf(
    [evidence('one', '2026-03-01', 'care'), { ...evidence('span', undefined, 'order'), when: { from: '2025-01-01', to: '2025-12-31' } }, evidence('both', '2024-05-05', 'care', 'order'), evidence('undated', undefined, 'care')],
    framework,
  );

  for (const [name, view, expected] of [
    ['nothing', {}, ['one', 'span', 'both', 'undated']],
    ['a competency', { competency: 'order' }, ['span', 'both']],
    ['an unknown competency', { competency: 'x' }, []],
    ['a first day', { from: '2025-06-01' }, ['one', 'span']],
    ['a last day', { to: '2025-06-01' }, ['span', 'both']],
    ['the day itself', { from: '2026-03-01', to: '2026-03-01' }, ['one']],
    ['days in the wrong order', { from: '2025-06-02', to: '2025-06-01' }, []],
    ['words anywhere in it, in any letters', { find: 'SPAN did' }, ['span']],
    ['words of a behaviour', { find: 'tidy' }, ['span', 'both']],
    ['the title of a competency', { find: 'order' }, ['span', 'both']],
    ['all of these', { find: 'did', competency: 'care', from: '2024-01-01', to: '2024-12-31' }, ['both']],
  ] as const) {
    it(`limits by ${name}`, () => assert.deepEqual(ids(shownBy(view, pieces).pieces), expected));
  }

  it('counts what fits but has no date', () => {
    assert.equal(shownBy({ from: '2020-01-01' }, pieces).undated, 1);
    assert.equal(shownBy({ from: '2020-01-01', competency: 'order' }, pieces).undated, 0);
    assert.equal(shownBy({}, pieces).undated, 0);
  });

  it('never shows more with more limits', () => {
    const day = fc.constantFrom(undefined, '2024-05-05', '2025-06-01', '2026-03-01');
    const view = fc.record({ competency: fc.constantFrom(undefined, 'care', 'order'), from: day, to: day, find: fc.constantFrom(undefined, 'did', 'tidy', 'zzz') });
    fc.assert(
      fc.property(view, (limits) => {
        const { find: _find, ...fewer } = readView(limits);
        const all = new Set(shownBy(fewer, pieces).pieces);
        assert.ok(shownBy(readView(limits), pieces).pieces.every((piece) => all.has(piece)));
      }),
    );
  });
});

describe('groupsOf', () => {
  const { pieces } = piecesOf([evidence('a', '2026-01-01', 'order', 'zeal', 'care', 'order'), evidence('b', '2025-01-01', 'ambition'), evidence('c', undefined)], framework);

  it('has each piece once under each of its competencies, in the order of the framework, the others by title, none last', () => {
    const groups = groupsOf(pieces, ['care', 'order']);
    assert.deepEqual(groups.map(({ id, pieces: inGroup }) => [id, ids(inGroup)]), [['care', ['a']], ['order', ['a']], ['ambition', ['b']], ['zeal', ['a']], [undefined, ['c']]]);
  });

  it('offers the competencies that occur', () => {
    assert.deepEqual(choicesOf(pieces, ['care', 'order']).map(({ title }) => title), ['Care', 'Order', 'ambition', 'zeal']);
  });
});

describe('a view', () => {
  it('is read from anything', () => {
    for (const input of [null, undefined, 5, 'x', [], { find: 5, from: 'yesterday', to: {}, grouped: 'no' }]) assert.deepEqual(readView(input), {});
    const full = { competency: 'a', from: '2026-01-01', to: '0002-01-01', find: 'x', grouped: true };
    assert.deepEqual(readView(full), full);
  });

  it('is read from an attribute', () => {
    assert.deepEqual(viewConverter.fromAttribute('competency=a&from=2026-01-01&grouped'), { competency: 'a', from: '2026-01-01', grouped: true });
    assert.deepEqual(viewConverter.fromAttribute(null), {});
  });

  it('limits by everything but grouping and blanks', () => {
    assert.deepEqual([{}, { grouped: true }, { find: '  ' }].map(isLimited), [false, false, false]);
    assert.deepEqual([{ find: 'a' }, { from: '2026-01-01' }, { to: '2026-01-01' }, { competency: 'a' }].map(isLimited), [true, true, true, true]);
  });
});
