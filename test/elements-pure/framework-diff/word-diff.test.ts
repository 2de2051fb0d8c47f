import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { diffWords, type WordRun } from '../../../src/elements/framework-diff/word-diff.js';
import { awkwardText } from '../../model/arbitraries.js';

const marked = (runs: readonly WordRun[]): string => runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const both = (before: string, after: string): readonly string[] => {
  const runs = diffWords(before, after);
  return [marked(runs.before), marked(runs.after)];
};

describe('two texts', () => {
  it('differ by whole words', () => assert.deepEqual(both('Speaks plainly to all.', 'Speaks clearly to all.'), ['Speaks [plainly] to all.', 'Speaks [clearly] to all.']));
  it('differ by words that are only in one of them', () => assert.deepEqual(both('Listens.', 'Listens and asks.'), ['Listens.', 'Listens[ and asks].']));
  it('differ by marks alone', () => assert.deepEqual(both('Listens, asks', 'Listens; asks'), ['Listens[,] asks', 'Listens[;] asks']));
  it('keep words with hyphen or apostrophe in one piece', () => assert.deepEqual(both('the team’s well-kept list', 'the team’s kept list'), ['the team’s [well-kept] list', 'the team’s [kept] list']));
  it('that are the same have nothing marked', () => assert.deepEqual(both('Same here', 'Same here'), ['Same here', 'Same here']));
  it('of many thousand words are compared at their ends only', () => {
    const long = (word: string): string => `start ${`${word} `.repeat(5_000)}end`;
    const { before, after } = diffWords(long('a'), long('b'));
    assert.deepEqual([before.at(0)?.differs, before.at(-1)?.differs, after.length], [false, false, 3]);
  });
});

describe('laws', () => {
  it('runs put together are the text, next to each other they take turns', () => {
    fc.assert(fc.property(awkwardText, awkwardText, (a, b) => {
      const { before, after } = diffWords(a, b);
      assert.equal(before.map(({ text }) => text).join(''), a);
      assert.equal(after.map(({ text }) => text).join(''), b);
      for (const runs of [before, after]) runs.forEach(({ differs }, index) => assert.notEqual(differs, runs[index + 1]?.differs));
    }));
  });

  it('what is not marked is the same in both, spaces aside', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('one', 'two', 'three', 'four')), fc.array(fc.constantFrom('one', 'two', 'three', 'four')), (a, b) => {
      const { before, after } = diffWords(a.join(' '), b.join(' '));
      const kept = (runs: readonly WordRun[]): string[] => runs.filter(({ differs }) => !differs).flatMap(({ text }) => text.split(/\s+/).filter(Boolean));
      assert.deepEqual(kept(before), kept(after));
    }));
  });
});
