import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { marked } from 'marked';
import { interpret, interpretTogether, type ImportedFramework } from '../../src/io/interpret/interpret.js';
import { readHtml } from '../../src/io/read/html.js';
import { parseFramework, type Framework } from '../../src/model/index.js';
import { bodyOf } from './support/dom.js';

/** Frameworks of other makers, beside the project because their texts are their makers'. */
const CASES = resolve(import.meta.dirname, '../../../shared/cases');
const skip = existsSync(CASES) ? false : 'the cases are not beside the project';

const text = (path: string) => readFileSync(`${CASES}/${path}`, 'utf8');
const markdown = async (path: string) => readHtml(bodyOf(await marked.parse(text(path))));

type Counts = Record<string, Record<string, number>>;

/** How many indicators each competency has at each level; themes with their competency where they are asked for. */
function counts({ competencies, scale }: Framework, named: (competency: string, theme: string | undefined) => string = (competency) => competency): Counts {
  const labels = new Map(scale?.levels.map(({ id, label }) => [id, label]));
  const found: Counts = {};
  for (const { title, themes, indicators } of competencies) {
    for (const { level, theme } of indicators) {
      const byLevel = (found[named(title, themes.find(({ id }) => id === theme)?.title)] ??= {});
      const label = labels.get(level ?? '') ?? '';
      byLevel[label] = (byLevel[label] ?? 0) + 1;
    }
  }
  return found;
}

function understood({ value, issues }: ImportedFramework): Framework {
  assert.ok(value, JSON.stringify(issues));
  assert.deepEqual(parseFramework(value).issues, []);
  return value;
}

const all = ({ competencies }: Framework) => competencies.flatMap(({ indicators }) => indicators);

describe('a ladder in Markdown, level by level', { skip }, () => {
  interface Ladder {
    readonly expect: {
      readonly per_competency_level: Record<'ic' | 'managers', Counts>;
      readonly ic: { levels: string[]; indicators: number };
      readonly managers: { levels: string[]; indicators: number };
      readonly spot: readonly { competency: string; level: string; text: string }[];
    };
  }
  const truth = () => JSON.parse(text('codecademy-ladder/truth.json')) as Ladder;

  for (const [file, part] of [['README', 'ic'], ['managers', 'managers']] as const) {
    it(`${file}: the counts of each competency at each level`, async () => {
      const { expect } = truth();
      const value = understood(interpret(await markdown(`codecademy-ladder/${file}.md`)));
      assert.deepEqual(value.scale?.levels.map(({ label }) => label), expect[part].levels);
      assert.deepEqual(counts(value), expect.per_competency_level[part]);
      assert.equal(all(value).length, expect[part].indicators);
    });
  }

  it('the texts of the spot checks at their places', async () => {
    const value = understood(interpret(await markdown('codecademy-ladder/README.md')));
    for (const { competency, level, text } of truth().expect.spot) {
      const found = value.competencies.find(({ title }) => title === competency)?.indicators.filter((indicator) => indicator.text === text);
      const id = value.scale?.levels.find(({ label }) => label === level)?.id;
      assert.ok(found?.some((indicator) => indicator.level === id), text);
    }
  });

  it('the questions and answers are left out, and told', async () => {
    const imported = interpret(await markdown('codecademy-ladder/README.md'));
    const { competencies } = understood(imported);
    assert.ok(!competencies.some(({ title }) => title.endsWith('?')));
    const told = imported.issues.filter(({ code }) => code === 'section-left-out').map(({ values }) => values.title);
    assert.ok(told.includes('Why these competencies?') && told.includes('Can I see these competencies in a matrix form?'));
  });

  it('what is on one level is said of that level', async () => {
    const { scale } = understood(interpret(await markdown('codecademy-ladder/managers.md')));
    assert.ok(scale?.levels.every(({ description }) => description?.startsWith('You are a')));
  });
});

describe('pages of a site, one for each level', { skip }, () => {
  interface Pages {
    readonly expect: { readonly per_competency_level: Record<string, Counts>; readonly indicators_per_level: Record<string, number>; readonly indicators_core_responsibilities: number; readonly themes: string[] };
  }
  const { expect } = skip ? { expect: undefined } : (JSON.parse(text('dropbox-html/truth.json')) as Pages);
  const files = skip ? [] : readdirSync(`${CASES}/dropbox-html`).filter((name) => name.endsWith('.html')).sort();
  const read = (file: string) => {
    const html = text(`dropbox-html/${file}`);
    const [, title = ''] = /<title>(.*?)<\/title>/s.exec(html) ?? [];
    return { ...readHtml(bodyOf(html)), name: file, title };
  };
  const level = (label: string) => label.split(' ')[0] ?? '';

  for (const file of files) {
    it(`${file}: the counts of its level`, () => {
      const value = understood(interpret(read(file)));
      const [own] = value.scale?.levels ?? [];
      assert.equal(all(value).length, expect?.indicators_per_level[level(own?.label ?? '')]);
    });
  }

  it('all together make one framework, with the levels in order', () => {
    const value = understood(interpretTogether(files.toReversed().map(read)));
    assert.deepEqual(value.scale?.levels.map(({ label }) => level(label)), ['IC1', 'IC2', 'IC3', 'IC4', 'IC5']);
    assert.equal(value.title, 'Dropbox Engineering Career Framework');
    assert.deepEqual(value.competencies.map(({ title }) => title).sort(), expect?.themes.toSorted());
    assert.equal(all(value).length, expect?.indicators_core_responsibilities);
  });

  it('all together have the counts of each name at each level', () => {
    const value = understood(interpretTogether(files.map(read)));
    const expected: Counts = {};
    for (const [theme, competencies] of Object.entries(expect?.per_competency_level ?? {})) {
      for (const [name, levels] of Object.entries(competencies)) {
        // "Personal growth" and "Personal Growth" are one.
        const byLevel = (expected[`${theme} / ${name}`.toLowerCase()] ??= {});
        for (const [label, count] of Object.entries(levels)) byLevel[label] = (byLevel[label] ?? 0) + count;
      }
    }
    const found = Object.entries(counts(value, (competency, theme) => `${competency} / ${theme ?? ''}`.toLowerCase()));
    assert.deepEqual(Object.fromEntries(found.map(([name, levels]) => [name, Object.fromEntries(Object.entries(levels).map(([label, count]) => [level(label), count]))])), expected);
  });
});
