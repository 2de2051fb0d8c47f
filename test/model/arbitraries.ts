import * as fc from 'fast-check';
import type { Competency, Framework, Indicator, IndicatorKind, Level, Scale } from '../../src/model/index.js';

// The same cases in every run, so that a red run is about the change and not about luck.
fc.configureGlobal({ seed: 1_234_567, numRuns: 500 });

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
const kind = fc.constantFrom<IndicatorKind>('positive', 'example', 'contra');

const level: fc.Arbitrary<Level> = fc.record({ id, label: words, described: fc.boolean() });

/** A scale whose levels have ids of their own. */
export const scale: fc.Arbitrary<Scale> = fc.record({
  levels: fc.uniqueArray(level, { minLength: 1, maxLength: 10, selector: (one) => one.id }),
  cumulative: fc.boolean(),
});

/** A scale and one of its levels. */
export const scaleAndLevel = scale.chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(...one.levels)));

function indicator(themes: readonly string[], levels: readonly string[]): fc.Arbitrary<Indicator> {
  return fc.record({
    id: fc.uuid(),
    kind,
    text: words,
    theme: fc.constantFrom(null, undefined, ...themes),
    level: fc.constantFrom(null, undefined, ...levels),
  });
}

function competency(levels: readonly string[]): fc.Arbitrary<Competency> {
  return fc.uniqueArray(id, { maxLength: 4 }).chain((themes) =>
    fc.record({
      id: fc.uuid(),
      title: words,
      themes: fc.constant(themes.map((theme) => ({ id: theme, title: `Theme ${theme}` }))),
      indicators: fc.array(indicator(themes, levels), { maxLength: 12 }),
    }),
  );
}

/** A sound framework: every reference leads somewhere, every id is unique. */
export const framework: fc.Arbitrary<Framework> = fc.option(scale, { nil: null }).chain((one) =>
  fc.record({
    id,
    title: words,
    scale: fc.constant(one),
    groups: fc.constant([]),
    competencies: fc.array(competency(one?.levels.map((level) => level.id) ?? []), { minLength: 1, maxLength: 4 }),
  }),
);

/** Characters that fold to none, to one, to several or to others. */
const awkward = fc.constantFrom(
  ...Array.from('aeiwAEWfŵŷâŴéßİıﬁﬃǆ½ﷺ´`\'’‘ʼ\u0302\u0301\u0307 \u00a0…ΣςДж漢한🙂\ud800'),
  'w\u0302',
  '👩‍🏫',
);

/** Texts as hard as they come for whoever searches them. */
export const awkwardText = fc.oneof(
  fc.string({ unit: fc.oneof(awkward, fc.constantFrom('a', 'b', ' ')), maxLength: 40 }),
  fc.string({ unit: 'binary' }),
);
