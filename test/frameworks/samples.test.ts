import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFramework, summarise, type Framework, type FrameworkSummary } from '../../src/model/index.js';

/** The documents that the samples are modelled on; they lie beside the project only where it is developed. */
const ORIGINALS = '../shared/frameworks';

type Counts = Partial<Omit<FrameworkSummary, 'byLevel'>> & { readonly byLevel?: Readonly<Record<string, number>> };

const samples: Readonly<Record<string, Counts>> = {
  kchft: { competencies: 4, themes: 0, indicators: 139, skills: 15, byKind: { positive: 39, example: 55, contra: 45 } },
  worcestershire: { competencies: 3, themes: 15, indicators: 128, byKind: { positive: 91, example: 0, contra: 37 } },
  arun: {
    competencies: 5,
    themes: 0,
    indicators: 132,
    byKind: { positive: 97, example: 0, contra: 35 },
    byLevel: { 'all-colleagues': 42, 'people-managers': 33, leaders: 22 },
  },
  cherwell: {
    competencies: 11,
    themes: 39,
    indicators: 521,
    byKind: { positive: 521, example: 0, contra: 0 },
    byLevel: { A: 0, B: 135, C: 0, D: 129, E: 0, F: 134, G: 0, H: 123 },
  },
  eeast: { competencies: 0, themes: 0, indicators: 0 },
};

function read(folder: string, name: string): Framework {
  const { value, issues } = parseFramework(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')));
  assert.deepEqual(issues, []);
  assert.ok(value);
  return value;
}

/** What a sample has in common with its original: everything but the wording. */
function structureOf({ id, title, scale, groups, competencies, charter, components, plan = [] }: Framework) {
  return {
    id,
    title,
    cumulative: scale?.cumulative,
    levels: scale?.levels.map(({ id: level, label, described }) => ({ level, label, described })),
    groups: groups.map((group) => group.id),
    competencies: competencies.map((competency) => ({
      id: competency.id,
      title: competency.title,
      group: competency.group,
      themes: competency.themes.map((theme) => `${theme.id}: ${theme.title}`),
      skills: competency.skills?.length,
      indicators: countsBy(competency.indicators, ({ kind, theme, level }) => `${kind}, ${theme ?? '–'}, ${level ?? '–'}`),
    })),
    charter: charter && { values: charter.values, dimensions: charter.dimensions?.map((dimension) => dimension.title) },
    components: components?.map((component) => component.title),
    plan: countsBy(plan, ({ theme }) => theme),
    items: new Set(plan.map(({ theme, item }) => `${theme}, ${item}`)).size,
    measures: plan.map(({ measures }) => measures?.length),
  };
}

function countsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

/** Fields that name things or point at them; names are the originals' own. */
const NAMES = new Set(['id', 'title', 'theme', 'level', 'group', 'source', 'publisher', 'owner', 'themeId']);

/** Sentences of more than six words, without case, punctuation and spacing. */
function sentencesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return value
      .normalize('NFKC')
      .toLowerCase()
      .split(/[.!?;:\n]+(?:\s|$)/)
      .map((sentence) => sentence.match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((words) => words.length > 6)
      .map((words) => words.join(' '));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (NAMES.has(key) ? [] : sentencesOf(part)));
}

for (const [name, { byLevel, ...counts }] of Object.entries(samples)) {
  describe(`the sample ${name}`, () => {
    it('has the counts of its original', () => {
      const summary = summarise(read('src/frameworks', name));
      assert.deepEqual({ ...summary, ...counts }, summary);
      assert.deepEqual(Object.fromEntries(summary.byLevel), byLevel ?? {});
    });

    const skip = !existsSync(ORIGINALS) && 'the originals are not here';

    it('has the structure of its original', { skip }, () => {
      assert.deepEqual(structureOf(read('src/frameworks', name)), structureOf(read(ORIGINALS, name)));
    });

    it('says it in words of its own', { skip }, () => {
      const original = new Set(sentencesOf(read(ORIGINALS, name)));
      assert.deepEqual(sentencesOf(read('src/frameworks', name)).filter((sentence) => original.has(sentence)), []);
    });
  });
}

describe('the sample cherwell', () => {
  it('has seven core competencies and four for managers', () => {
    assert.deepEqual(countsBy(read('src/frameworks', 'cherwell').competencies, ({ group }) => group ?? '–'), { core: 7, management: 4 });
  });
});

describe('the sample eeast', () => {
  const eeast = read('src/frameworks', 'eeast');

  it('has the charter: five values and nine dimensions', () => {
    assert.equal(eeast.charter?.values?.length, 5);
    assert.equal(eeast.charter.dimensions?.length, 9);
    assert.equal(eeast.components?.length, 7);
    assert.equal(eeast.principles?.length, 4);
    assert.equal((Reflect.get(eeast, 'appraisalParts') as readonly unknown[]).length, 4);
  });

  it('has the plan: ten themes, 26 items, 55 actions and 104 measures', () => {
    const plan = eeast.plan ?? [];
    assert.equal(new Set(plan.map(({ theme }) => theme)).size, 10);
    assert.equal(new Set(plan.map(({ theme, item }) => `${theme}, ${item}`)).size, 26);
    assert.equal(plan.length, 55);
    assert.equal(plan.flatMap(({ measures }) => measures ?? []).length, 104);
  });
});
