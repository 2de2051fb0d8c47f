import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  compareLevels,
  describedLevels,
  describedNeighbours,
  findLevel,
  includedLevels,
  levelIndex,
  type Scale,
} from '../../src/model/index.js';
import { scale, scaleAndLevel } from './arbitraries.js';

/** A–H with text at B, D, F and H, as Cherwell has it. */
const cherwell: Scale = {
  levels: Array.from('ABCDEFGH', (letter) => ({ id: letter, label: letter, described: 'BDFH'.includes(letter) })),
  cumulative: false,
};

const UNKNOWN = 'no such level';

function neighbours(id: string): string {
  const { below, above } = describedNeighbours(cherwell, id);
  return `${below?.id ?? '–'} ${above?.id ?? '–'}`;
}

describe('describedNeighbours', () => {
  it('stand on either side of each of the levels A to H', () => {
    assert.deepEqual(Array.from('ABCDEFGH', neighbours), ['– B', '– D', 'B D', 'B F', 'D F', 'D H', 'F H', 'F –']);
  });

  it('are described, on their side, and nothing described lies between', () => {
    fc.assert(
      fc.property(scaleAndLevel, ([one, { id }]) => {
        const { below, above } = describedNeighbours(one, id);
        const at = levelIndex(one, id);
        const low = below ? levelIndex(one, below.id) : -1;
        const high = above ? levelIndex(one, above.id) : one.levels.length;
        assert.ok(low < at && at < high);
        assert.ok([below, above].every((level) => level?.described ?? true));
        const between = one.levels.slice(low + 1, high).filter((level) => level.id !== id);
        assert.ok(between.every((level) => !level.described));
      }),
    );
  });

  it('are missing for an unknown level', () => {
    assert.deepEqual(describedNeighbours(cherwell, UNKNOWN), {});
  });
});

describe('includedLevels', () => {
  it('are all up to the level in a cumulative scale, else the level alone', () => {
    fc.assert(
      fc.property(scaleAndLevel, ([one, level]) => {
        const upTo = one.levels.slice(0, levelIndex(one, level.id) + 1);
        assert.deepEqual(includedLevels(one, level.id), one.cumulative ? upTo : [level]);
      }),
    );
  });

  it('are none for an unknown level', () => {
    assert.deepEqual(includedLevels({ ...cherwell, cumulative: true }, UNKNOWN), []);
  });
});

describe('compareLevels', () => {
  const twoLevels = scale.chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(...one.levels), fc.constantFrom(...one.levels)));

  it('is antisymmetric, and 0 only for the same level', () => {
    fc.assert(
      fc.property(twoLevels, ([one, a, b]) => {
        const forth = compareLevels(one, a.id, b.id) ?? NaN;
        const back = compareLevels(one, b.id, a.id) ?? NaN;
        assert.equal(forth + back, 0);
        assert.equal(forth === 0, a.id === b.id);
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(twoLevels, ([one, a, b]) => {
        for (const c of one.levels) {
          const ab = compareLevels(one, a.id, b.id) ?? NaN;
          const bc = compareLevels(one, b.id, c.id) ?? NaN;
          if (ab <= 0 && bc <= 0) assert.ok((compareLevels(one, a.id, c.id) ?? NaN) <= 0);
        }
      }),
    );
  });

  it('says nothing of an unknown level', () => {
    assert.equal(compareLevels(cherwell, 'A', UNKNOWN), undefined);
    assert.equal(compareLevels(cherwell, UNKNOWN, 'A'), undefined);
  });
});

describe('describedLevels', () => {
  it('keep the order of the scale and leave out levels without text', () => {
    assert.deepEqual(describedLevels(cherwell).map(({ id }) => id), ['B', 'D', 'F', 'H']);
  });

  it('of a competency are those it says something about, or that speak for themselves', () => {
    const competency = {
      id: 'c',
      title: 'C',
      themes: [],
      indicators: [
        { id: 'i', kind: 'positive', text: 'T', level: 'D' },
        { id: 'j', kind: 'positive', text: 'T', level: 'C' },
      ],
    } as const;
    const levels = cherwell.levels.map((level) => (level.id === 'H' ? { ...level, description: 'Leads' } : level));
    assert.deepEqual(describedLevels({ ...cherwell, levels }, competency).map(({ id }) => id), ['D', 'H']);
  });
});

describe('findLevel', () => {
  it('finds what the scale has and nothing else', () => {
    fc.assert(fc.property(scaleAndLevel, ([one, level]) => findLevel(one, level.id) === level));
    assert.equal(findLevel(cherwell, UNKNOWN), undefined);
    assert.equal(findLevel(cherwell, null), undefined);
    assert.equal(findLevel(null, 'A'), undefined);
  });
});
