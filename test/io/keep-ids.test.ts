import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keepIds } from '../../src/io/interpret/keep-ids.js';
import { arbitraryFramework } from './support/arbitrary-framework.js';
import { parseFramework, type Competency, type Framework, type Indicator } from '../../src/model/index.js';

const WORDS = ['lantern', 'harbour', 'copper', 'meadow', 'river', 'bridge', 'quiet', 'window', 'orchard', 'ŵyneb', 'أمانة', 'pebble', 'anchor', 'candle', 'feather'];
const LEVELS = ['B', 'D', 'F'];

/** A framework as a reader makes it: ids from words and places. */
function framework(competencies: readonly { title: string; themes?: readonly string[]; texts: readonly (Partial<Indicator> & { text: string })[] }[]): Framework {
  const { value } = parseFramework({
    id: 'made',
    title: 'Made',
    scale: { levels: LEVELS.map((label) => ({ id: label, label })) },
    competencies: competencies.map(({ title, themes = [], texts }) => ({
      id: title,
      title,
      themes: themes.map((theme) => ({ id: theme, title: theme })),
      indicators: texts.map((indicator, index) => ({ kind: 'positive', ...indicator, id: `${title}.${index + 1}` })),
    })),
  });
  assert.ok(value);
  return value;
}

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 }).map((found) => found.join(' '));
const indicator = fc.record({ text: words, level: fc.constantFrom(...LEVELS), kind: fc.constantFrom('positive' as const, 'contra' as const) }, { noNullPrototype: true });
/** Texts differ within the framework, since of two that are the same nobody can tell which was removed. */
const made = fc
  .uniqueArray(indicator, { minLength: 4, maxLength: 24, selector: ({ text }) => text })
  .chain((texts) => fc.integer({ min: 1, max: 3 }).map((count) => ({ texts, count })))
  .map(({ texts, count }) => framework(Array.from({ length: count }, (_, at) => ({ title: `Competency ${'one two three'.split(' ')[at] ?? ''}`, texts: texts.filter((_, index) => index % count === at) }))));

const NOT_STATED = () => false;
const all = ({ competencies }: Framework) => competencies.flatMap(({ indicators }) => indicators);
const idByText = (value: Framework) => new Map(all(value).map(({ id, text }) => [text, id]));

/** The same document read again after a change: ids are made anew, from the places. */
function changed(before: Framework, change: (competencies: { title: string; texts: Indicator[] }[]) => void): Framework {
  const competencies = before.competencies.map(({ title, indicators }) => ({ title, texts: [...indicators] }));
  change(competencies);
  return framework(competencies);
}

function uniqueIds(value: Framework): void {
  const ids = all(value).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
}

/** Where in the framework something is done. */
const at = fc.record({ competency: fc.nat(2), index: fc.nat(30), to: fc.nat(30) }, { noNullPrototype: true });
const NEW = 'Something that nobody wrote before';

describe('ids of a document that is read again', () => {
  it('are the same when nothing changed', () => {
    fc.assert(fc.property(made, fc.boolean(), (before, stated) => assert.deepEqual(keepIds(before, before, () => stated), before)), { numRuns: 300, seed: 4 });
  });

  it('are the same for frameworks of any reader', () => {
    fc.assert(fc.property(arbitraryFramework(), fc.boolean(), (before, stated) => assert.deepEqual(keepIds(before, before, () => stated), before)), { numRuns: 300, seed: 4 });
  });

  it('stay when one is inserted, and the new one has an id that was not there', () => {
    fc.assert(
      fc.property(made, at, (before, { competency, index }) => {
        const next = changed(before, (all) => all[competency % all.length]?.texts.splice(index, 0, { id: '', kind: 'positive', text: NEW, level: 'B' }));
        const kept = keepIds(next, before, NOT_STATED);
        const [old, now] = [idByText(before), idByText(kept)];
        for (const [text, id] of old) assert.equal(now.get(text), id);
        assert.ok(![...old.values()].includes(now.get(NEW) ?? ''));
        uniqueIds(kept);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('stay when one is deleted, and its id is not given to another', () => {
    fc.assert(
      fc.property(made, at, (before, { competency, index }) => {
        let gone: Indicator | undefined;
        const next = changed(before, (all) => {
          const texts = all[competency % all.length]?.texts ?? [];
          [gone] = texts.splice(index % Math.max(texts.length, 1), 1);
        });
        const now = idByText(keepIds(next, before, NOT_STATED));
        for (const [text, id] of idByText(before)) assert.equal(now.get(text), text === gone?.text ? undefined : id);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('stay when one is edited, its own as well', () => {
    fc.assert(
      fc.property(made, at, (before, { competency, index }) => {
        let [was, is] = ['', ''];
        const next = changed(before, (all) => {
          const texts = all[competency % all.length]?.texts ?? [];
          const place = index % Math.max(texts.length, 1);
          const one = texts[place];
          if (!one) return;
          [was, is] = [one.text, `${one.text} gladly`];
          texts[place] = { ...one, text: is };
        });
        const kept = keepIds(next, before, NOT_STATED);
        const now = idByText(kept);
        for (const [text, id] of idByText(before)) assert.equal(now.get(text === was ? is : text), id);
        uniqueIds(kept);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('stay when one is moved, its own as well', () => {
    fc.assert(
      fc.property(made, at, at, (before, from, to) => {
        const next = changed(before, (all) => {
          const texts = all[from.competency % all.length]?.texts ?? [];
          const [one] = texts.splice(from.index % Math.max(texts.length, 1), 1);
          if (one) all[to.competency % all.length]?.texts.splice(to.to, 0, one);
        });
        const now = idByText(keepIds(next, before, NOT_STATED));
        for (const [text, id] of idByText(before)) assert.equal(now.get(text), id);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('are never twice the same, whatever was changed', () => {
    fc.assert(
      fc.property(made, made, fc.boolean(), (before, next, stated) => {
        const kept = keepIds(next, before, () => stated);
        uniqueIds(kept);
        assert.deepEqual(parseFramework(kept).issues, []);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe('ids of parts', () => {
  const competency = (title: string, texts: readonly string[], more: Partial<Competency> = {}) => ({ title, themes: more.themes?.map(({ title }) => title) ?? [], texts: texts.map((text) => ({ text, level: 'B' })) });
  const before = framework([
    competency('Teamwork', ['Shares the load', 'Thanks others', 'Keeps promises']),
    competency('Clear words', ['Writes short letters', 'Speaks plainly']),
  ]);

  it('a competency with another title keeps its id by what stands in it', () => {
    const next = framework([competency('Pulling together', ['Shares the load', 'Thanks others', 'Keeps all promises']), competency('Clear words', ['Writes short letters', 'Speaks plainly'])]);
    const { competencies } = keepIds(next, before, NOT_STATED);
    assert.deepEqual(competencies.map(({ id }) => id), ['Teamwork', 'Clear words']);
    assert.deepEqual(competencies[0]?.indicators.map(({ id }) => id), ['Teamwork.1', 'Teamwork.2', 'Teamwork.3']);
  });

  it('a competency of like title, but with nothing of its texts, is another', () => {
    const next = framework([competency('Teamwork', ['Shares the load', 'Thanks others', 'Keeps promises']), competency('Clear accounts', ['Adds up columns'])]);
    assert.deepEqual(keepIds(next, before, NOT_STATED).competencies.map(({ id }) => id), ['Teamwork', 'Clear accounts']);
  });

  it('a new competency does not take the id of one that was renamed', () => {
    const next = framework([competency('Pulling together', ['Shares the load', 'Thanks others', 'Keeps promises']), competency('Teamwork', ['Plays games'])]);
    // The title comes first, so "Teamwork" goes on where it is called so.
    const renamed = { ...before, competencies: before.competencies.map((one) => (one.id === 'Teamwork' ? { ...one, title: 'Pulling together' } : one)) };
    assert.deepEqual(keepIds(next, renamed, NOT_STATED).competencies.map(({ id }) => id), ['Teamwork', 'Teamwork-2']);
  });

  it('a level with another label keeps its id, and its indicators refer to it', () => {
    const next: Framework = {
      ...before,
      scale: { levels: ['Level B: Working', 'D', 'F'].map((label, index) => ({ id: `level-${index}`, label, described: true })), cumulative: false },
      competencies: before.competencies.map((one) => ({ ...one, indicators: one.indicators.map((text) => ({ ...text, level: 'level-0' })) })),
    };
    const kept = keepIds(next, before, NOT_STATED);
    assert.deepEqual(kept.scale?.levels.map(({ id }) => id), ['B', 'D', 'F']);
    assert.deepEqual(new Set(all(kept).map(({ level }) => level)), new Set(['B']));
  });

  it('a text at several levels keeps one id for each', () => {
    const ladder = framework([{ title: 'Teamwork', texts: LEVELS.map((level) => ({ text: 'Thanks others', level })) }]);
    const next = framework([{ title: 'Teamwork', texts: ['D', 'F'].map((level) => ({ text: 'Thanks others', level })) }]);
    assert.deepEqual(all(keepIds(next, ladder, NOT_STATED)).map(({ id }) => id), ['Teamwork.2', 'Teamwork.3']);
  });

  it('what turns into its opposite is new', () => {
    const next = framework([{ title: 'Teamwork', texts: [{ text: 'Shares the load rarely', level: 'B', kind: 'contra' }] }]);
    assert.ok(!all(before).some(({ id }) => id === all(keepIds(next, before, NOT_STATED))[0]?.id));
  });
});

describe('ids that the source states', () => {
  const stated = (id: string, text: string): Framework => ({ ...framework([]), competencies: [{ id: 'c', title: 'Teamwork', themes: [], indicators: [{ id, kind: 'positive', text }] }] });

  it('say what goes on, however much the text changed', () => {
    assert.equal(all(keepIds(stated('x-7', 'Quite other words'), stated('x-7', 'Shares the load')))[0]?.id, 'x-7');
  });

  it('are kept when they are new', () => {
    assert.equal(all(keepIds(stated('x-8', 'Quite other words'), stated('x-7', 'Shares the load')))[0]?.id, 'x-8');
  });

  it('give way to the id that the same text had', () => {
    assert.equal(all(keepIds(stated('x-8', 'Shares the load'), stated('x-7', 'Shares the load')))[0]?.id, 'x-7');
  });

  it('that only count the rows move with the texts', () => {
    const before = { ...framework([]), competencies: [{ id: 'c', title: 'Teamwork', themes: [], indicators: ['Adds', 'Bakes', 'Carries'].map((text, index) => ({ id: String(index + 1), kind: 'positive' as const, text })) }] };
    const next = { ...before, competencies: before.competencies.map((one) => ({ ...one, indicators: ['Adds', 'Listens', 'Bakes', 'Carries'].map((text, index) => ({ id: String(index + 1), kind: 'positive' as const, text })) })) };
    const ids = idByText(keepIds(next, before));
    assert.deepEqual(['Adds', 'Bakes', 'Carries'].map((text) => ids.get(text)), ['1', '2', '3']);
    assert.equal(ids.get('Listens'), '2-2');
  });
});
