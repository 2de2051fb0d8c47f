import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { findInText, foldText, queryWords, TextIndex } from '../../src/model/index.js';
import { awkwardText as text } from './arbitraries.js';

const highlighted = (text: string, query: string): readonly string[] =>
  findInText(text, query).map(({ start, end }) => text.slice(start, end));

/** A query that may well be found: a stretch of the text, or something else. */
const textAndQuery = text.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.oneof(text, fc.tuple(fc.nat(one.length), fc.nat(6)).map(([start, length]) => one.slice(start, start + length))),
  ),
);

describe('foldText', () => {
  it('has a query’s words exactly where they are found', () => {
    fc.assert(
      fc.property(textAndQuery, ([one, query]) => {
        const words = queryWords(query);
        const folded = foldText(one);
        assert.equal(words.length > 0 && words.every((word) => folded.includes(word)), findInText(one, query).length > 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('folds as a whole what is folded letter by letter for finding: ΟΔΟΣ, Tŷ’r, É, `', () => {
    assert.deepEqual(['ΟΔΟΣ', 'Tŷ’r', 'École', '`a`'].map(foldText), ['οδοσ', "ty'r", 'ecole', "'a'"]);
  });
});

describe('findInText', () => {
  it('gives places inside the text, in order and without overlap', () => {
    fc.assert(
      fc.property(textAndQuery, ([one, query]) => {
        let last = 0;
        for (const { start, end } of findInText(one, query)) {
          assert.ok(last <= start && start < end && end <= one.length, `${last} ${start} ${end} of ${one.length}`);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('highlights what was searched: every word of the query, and nothing besides', () => {
    fc.assert(
      fc.property(textAndQuery, ([one, query]) => {
        const words = queryWords(query);
        const marked = highlighted(one, query).map((part) => queryWords(part).join(' '));
        if (marked.length === 0) return;
        for (const word of words) assert.ok(marked.some((part) => part.includes(word)), `"${word}" in ${JSON.stringify(marked)}`);
        for (const part of marked) assert.ok(words.some((word) => part.includes(word)), `"${part}" of ${JSON.stringify(words)}`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a text in itself', () => {
    fc.assert(fc.property(text, (one) => assert.equal(findInText(one, one).length > 0, queryWords(one).length > 0)), { numRuns: 2_000 });
  });

  it('does not cut a letter from its marks, or a ligature', () => {
    fc.assert(
      fc.property(textAndQuery, ([one, query]) => {
        for (const { start, end } of findInText(one, query)) {
          assert.ok(!/^\p{M}/u.test(one.slice(end)) || /\p{M}/u.test(one.slice(start, start + 1)));
        }
      }),
    );
  });

  const cases = [
    { text: 'Gŵyl y dŵr', query: 'dwr', found: ['dŵr'] },
    { text: 'Y tŷ a’r tŶ', query: 'tŷ', found: ['tŷ', 'tŶ'] },
    { text: 'Cymru lân, gwlad y gân', query: 'gan', found: ['gân'] },
    { text: 'Dŵr, gw\u0302yl', query: 'gŵyl', found: ['gw\u0302yl'] },
    { text: 'dw\u0302', query: 'w', found: ['w\u0302'] },
    { text: 'it’s, it‘s, itʼs, it`s, it´s, it\'s', query: "it's", found: ['it’s', 'it‘s', 'itʼs', 'it`s', 'it´s', "it's"] },
    { text: "don't", query: 'don´t', found: ["don't"] },
    { text: 'eﬃcient', query: 'ffi', found: ['ﬃ'] },
    { text: 'eﬃcient', query: 'f', found: ['ﬃ'] },
    { text: 'eﬃcient', query: 'ef', found: ['eﬃ'] },
    { text: 'İstanbul', query: 'ist', found: ['İst'] },
    { text: '🙂 care', query: 'CARE', found: ['care'] },
    { text: 'care for people', query: 'people care', found: ['care', 'people'] },
    { text: 'careful', query: 'care careful', found: ['careful'] },
    { text: 'care for people', query: 'care patients', found: [] },
    { text: 'care', query: '', found: [] },
    { text: 'care', query: ' \u0302 ', found: [] },
    { text: '', query: 'care', found: [] },
  ];
  for (const { text: one, query, found } of cases) {
    it(`"${query}" in "${one}"`, () => assert.deepEqual(highlighted(one, query), found));
  }
});

describe('TextIndex', () => {
  it('finds in each of its texts what findInText finds there', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (texts, query) => {
        const found = new TextIndex(texts.entries()).find(query);
        texts.forEach((one, index) => assert.deepEqual(found.get(index) ?? [], findInText(one, query)));
      }),
    );
  });
});
