import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { excerptOf } from '../../../src/elements/evidence-list/excerpt.js';

fc.configureGlobal({ seed: 1_234_567, numRuns: 2000 });

const said = (texts: readonly string[], query?: string): string => excerptOf(texts, query).map(({ text, match }) => (match ? `[${text}]` : text)).join('');
const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

describe('excerptOf', () => {
  it('is a short text as it is, without blanks around', () => assert.equal(said(['  A visit.  ']), 'A visit.'));
  it('is the first text that says something', () => assert.equal(said(['', '  ', 'Task']), 'Task'));
  it('is nothing of nothing', () => assert.deepEqual([excerptOf([]), excerptOf(['']), excerptOf([' '], 'x')], [[], [], []]));
  it('ends after a word', () => assert.match(said([long]), /^word0 word1 .* word\d+ …$/));
  it('cuts a word that does not end', () => assert.equal(said(['x'.repeat(500)]), `${'x'.repeat(180)} …`));
  it('marks what was searched for', () => assert.equal(said(['The waiting room'], 'WAIT room'), 'The [wait]ing [room]'));
  it('marks whole letters with their accents', () => assert.equal(said(['Siân dŵr'], 'sian dwr'), '[Siân] [dŵr]'));
  it('stands around a match far in the text', () => assert.match(said([long], 'word50'), /^… word\d+ .*\[word50\].* word59$/));
  it('takes the text with most of the words', () => assert.equal(said(['a task', 'an action and a result'], 'action result'), 'an [action] and a [result]'));
  it('keeps the first words where the match stands elsewhere', () => assert.equal(said(['What happened'], 'compassionate'), 'What happened'));
  it('marks words that lie over each other once', () => assert.equal(said(['waiting'], 'wait aiti'), '[wait][i]ng'));

  it('is always a stretch of the text, short, without halves of characters', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 600 }), { maxLength: 3 });
    fc.assert(
      fc.property(texts, fc.string({ unit: 'grapheme', maxLength: 5 }), (all, query) => {
        const stretches = excerptOf(all, query);
        const middle = stretches.map(({ text }) => text).join('').replace(/^… /, '').replace(/ …$/, '');
        assert.ok(!middle || all.some((text) => text.includes(middle)), JSON.stringify([all, query, middle]));
        assert.ok(middle.length <= 240);
        assert.doesNotMatch(middle, /\p{Cs}/u);
        assert.ok(stretches.every(({ text }) => text.length > 0));
      }),
    );
  });
});
