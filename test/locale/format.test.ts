import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatBytes, formatDate, formatDayOf, formatList, formatMoment, plural } from '../../src/locale/format.js';

describe('formatDate', () => {
  const dates: readonly (readonly [string, string, string])[] = [
    ['en', '2015-10-29', '29 October 2015'],
    ['en', '2016-10', 'October 2016'],
    ['en', '2016', '2016'],
    ['en-GB', '2024-02-29', '29 February 2024'],
    ['en-US', '2015-10-29', 'October 29, 2015'],
    ['cy', '2015-10-29', '29 Hydref 2015'],
    ['cy-GB', '2016-01', 'Ionawr 2016'],
    ['cy', '2016', '2016'],
    // Our words around the date are English there.
    ['de', '2015-10-29', '29 October 2015'],
  ];
  for (const [language, date, text] of dates) {
    it(`writes ${date} as "${text}" in ${language}`, () => assert.equal(formatDate(language, date), text));
  }

  for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
    for (const language of ['en-GB', 'cy']) {
      it(`knows the month ${month} in ${language} as the dictionary does`, () => {
        const expected = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`2024-${month}-01`));
        assert.equal(formatDate(language, `2024-${month}`), expected);
      });
    }
  }

  for (const text of ['', 'Autumn', '2015-13-01', '2015-00', '2015-02-30', '2015-1-2', '29/10/2015', '2015-10-29T00:00:00Z', '20151029']) {
    it(`leaves "${text}" as it is`, () => assert.equal(formatDate('en', text), text));
  }

  for (const tag of ['', 'x', 'en_GB', '-', 'english', 'zz-ZZ-bad-tag!!']) {
    it(`does not fail for lang="${tag}"`, () => assert.equal(formatDate(tag, '2015-10-29'), '29 October 2015'));
  }
});

describe('formatMoment', () => {
  it('writes the day and the time of the reader', () => {
    const moment = new Date(2015, 9, 29, 9, 5).toISOString();
    assert.equal(formatMoment('en-GB', moment), '29 October 2015, 09:05');
    assert.equal(formatMoment('cy', moment), '29 Hydref 2015, 09:05');
  });
  it('writes the day alone', () => assert.equal(formatDayOf('en', new Date(2015, 9, 29, 23, 59).toISOString()), '29 October 2015'));
  it('leaves what is no moment as it is', () => assert.deepEqual([formatMoment('en', 'last week'), formatDayOf('en', 'last week')], ['last week', 'last week']));
});

describe('formatBytes', () => {
  for (const [bytes, text] of [[1, '1 kB'], [999, '1 kB'], [48_200, '48 kB'], [999_499, '999 kB'], [999_999, '1 MB'], [1_000_000, '1 MB'], [1_440_000, '1.4 MB'], [10_000_000, '10 MB']] as const) {
    it(`writes ${String(bytes)} as ${text}`, () => assert.equal(formatBytes(bytes), text));
  }
});

describe('formatList', () => {
  const lists: readonly (readonly ['en' | 'cy', readonly string[], string])[] = [
    ['en', [], ''],
    ['en', ['B'], 'B'],
    ['en', ['B', 'D'], 'B and D'],
    ['en', ['B', 'D', 'F', 'H'], 'B, D, F and H'],
    ['cy', [], ''],
    ['cy', ['B'], 'B'],
    ['cy', ['B', 'D'], 'B a D'],
    ['cy', ['B', 'D', 'F', 'H'], 'B, D, F a H'],
    ['cy', ['B', 'E'], 'B ac E'],
    ['cy', ['lefel 1', 'Ŵyn'], 'lefel 1 ac Ŵyn'],
  ];
  for (const [language, items, text] of lists) it(`writes "${text}" in ${language}`, () => assert.equal(formatList(language, items), text));

  it('writes alternatives', () => {
    assert.equal(formatList('en', ['B', 'D', 'F'], 'disjunction'), 'B, D or F');
    assert.equal(formatList('cy', ['B', 'D', 'F'], 'disjunction'), 'B, D neu F');
  });
});

describe('plural', () => {
  it('takes the form of the number, and writes it as the language does', () => {
    const forms = { one: '# match', other: '# matches' };
    assert.deepEqual([0, 1, 2, 1234].map((count) => plural('en', count, forms)), ['0 matches', '1 match', '2 matches', '1,234 matches']);
  });

  for (const language of ['en', 'cy'] as const) {
    it(`chooses the form in ${language} as the dictionary does`, () => {
      const rules = new Intl.PluralRules(language);
      const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
      for (let count = 0; count < 120; count++) assert.equal(plural(language, count, forms), rules.select(count), String(count));
    });
  }

  it('knows all six Welsh forms, and falls back to the general one', () => {
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    assert.deepEqual([0, 1, 2, 3, 6, 5].map((count) => plural('cy', count, forms)), ['zero', 'one', 'two', 'few', 'many', 'other']);
    assert.equal(plural('cy', 2, { other: '# lefel' }), '2 lefel');
  });
});
