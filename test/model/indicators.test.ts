import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  findCompetency,
  findIndicator,
  indicatorsOf,
  levelsSideBySide,
  summarise,
  type Framework,
  type Indicator,
  type IndicatorKind,
  type IndicatorQuery,
} from '../../src/model/index.js';
import { framework } from './arbitraries.js';

const kinds: readonly IndicatorKind[] = ['positive', 'example', 'contra'];

const everything = (one: Framework): readonly Indicator[] => one.competencies.flatMap(({ indicators }) => indicators);

/** Every indicator answers exactly one of the queries, and each answer keeps the framework's order. */
function assertPartition(one: Framework, queries: readonly IndicatorQuery[]): void {
  const all = everything(one);
  const parts = queries.map((query) => indicatorsOf(one, query));
  assert.deepEqual(new Set(parts.flat()), new Set(all));
  assert.equal(parts.flat().length, all.length);
  for (const part of parts) {
    const places = part.map((indicator) => all.indexOf(indicator));
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
  }
}

describe('indicatorsOf', () => {
  it('without a query gives all', () => {
    fc.assert(fc.property(framework, (one) => assert.deepEqual(indicatorsOf(one), everything(one))));
  });

  it('parts them by kind, by competency, by level and by theme', () => {
    fc.assert(
      fc.property(framework, (one) => {
        assertPartition(one, kinds.map((kind) => ({ kind })));
        assertPartition(one, one.competencies.map(({ id }) => ({ competency: id })));
        assertPartition(one, [null, ...(one.scale?.levels ?? []).map(({ id }) => id)].map((level) => ({ level })));
        const themes = new Set([null, ...one.competencies.flatMap((competency) => competency.themes.map(({ id }) => id))]);
        assertPartition(one, [...themes].map((theme) => ({ theme })));
      }),
    );
  });

  it('joins the parts of a query by "and"', () => {
    fc.assert(
      fc.property(framework, (one) => {
        const [competency] = one.competencies;
        const both = indicatorsOf(one, { kind: 'contra', competency: competency?.id ?? '' });
        assert.deepEqual(both, competency?.indicators.filter(({ kind }) => kind === 'contra'));
      }),
    );
  });
});

describe('findIndicator and findCompetency', () => {
  it('find each with what it hangs on', () => {
    fc.assert(
      fc.property(framework, (one) => {
        for (const competency of one.competencies) {
          assert.equal(findCompetency(one, competency.id), competency);
          for (const indicator of competency.indicators) {
            const found = findIndicator(one, indicator.id);
            assert.ok(found);
            assert.equal(found.indicator, indicator);
            assert.equal(found.competency, competency);
            assert.equal(found.theme?.id, indicator.theme ?? undefined);
          }
        }
      }),
    );
  });

  it('find nothing where nothing is', () => {
    const one: Framework = { id: 'f', title: 'F', groups: [], competencies: [] };
    assert.equal(findIndicator(one, 'x'), undefined);
    assert.equal(findCompetency(one, undefined), undefined);
    assert.equal(findCompetency(undefined, 'x'), undefined);
  });
});

describe('levelsSideBySide', () => {
  it('has every indicator with a level once, in its theme and level, and no contra-indicator', () => {
    fc.assert(
      fc.property(framework, (one) => {
        const levels = one.scale?.levels ?? [];
        for (const competency of one.competencies) {
          const rows = levelsSideBySide(competency, levels);
          const shown = rows.flatMap(({ cells }) => cells.flat());
          const expected = competency.indicators.filter(({ kind, level }) => kind !== 'contra' && level != null);
          assert.equal(shown.length, expected.length);
          assert.deepEqual(new Set(shown), new Set(expected));
          for (const { theme, cells } of rows) {
            assert.equal(cells.length, levels.length);
            assert.ok(cells.flat().length > 0);
            cells.forEach((cell, index) => {
              assert.ok(cell.every((indicator) => indicator.level === levels[index]?.id));
              assert.ok(cell.every((indicator) => (indicator.theme ?? undefined) === theme?.id));
            });
          }
        }
      }),
    );
  });
});

describe('summarise', () => {
  it('counts what is there', () => {
    fc.assert(
      fc.property(framework, (one) => {
        const summary = summarise(one);
        assert.equal(summary.indicators, everything(one).length);
        for (const kind of kinds) assert.equal(summary.byKind[kind], indicatorsOf(one, { kind }).length);
        for (const { id } of one.scale?.levels ?? []) assert.equal(summary.byLevel.get(id), indicatorsOf(one, { level: id }).length);
        assert.equal(summary.themes, one.competencies.flatMap(({ themes }) => themes).length);
      }),
    );
  });
});
