import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Framework } from '../../src/model/index.js';
import { parseFramework, summarise } from '../../src/model/index.js';
import { importTable } from '../../src/io/import-table.js';
import { bodyOf } from './support/dom.js';

/** Real frameworks, beside the project because their texts are their makers'; without them there is nothing to test. */
const SHARED = resolve(import.meta.dirname, '../../../shared');
const skip = existsSync(`${SHARED}/documents`) ? false : 'the documents are not beside the project';

const NAMES = ['arun', 'cherwell', 'kchft', 'worcestershire'] as const;

function imported(name: string) {
  return importTable(bodyOf(readFileSync(`${SHARED}/documents/${name}.html`, 'utf8')));
}

function truth(name: string): Framework {
  const { value } = parseFramework(JSON.parse(readFileSync(`${SHARED}/frameworks/${name}.json`, 'utf8')));
  assert.ok(value);
  return value;
}

/** What an indicator is, by the words people read, since ids differ between the makers. */
function behaviours(framework: Framework) {
  const labels = new Map(framework.scale?.levels.map(({ id, label }) => [id, label]));
  return framework.competencies.map((competency) => ({
    title: competency.title,
    definition: competency.definition ?? null,
    importance: competency.importance ?? null,
    themes: competency.themes.map(({ title }) => title),
    skills: competency.skills ?? [],
    indicators: competency.indicators.map(({ kind, level, theme, text }) => ({
      kind,
      text,
      level: level == null ? null : labels.get(level),
      theme: competency.themes.find(({ id }) => id === theme)?.title ?? null,
    })),
  }));
}

describe('documents of real frameworks', { skip }, () => {
  for (const name of NAMES) {
    it(`${name}: the counts, and the same texts in the same order`, () => {
      const { value, issues } = imported(name);
      assert.ok(value, JSON.stringify(issues));
      const expected = truth(name);
      assert.deepEqual(summarise(value), summarise(expected));
      const withoutDefinition = (framework: Framework) =>
        // Worcestershire's definitions stand in its introduction, apart from the values they belong to.
        behaviours(framework).map((competency) => (name === 'worcestershire' ? { ...competency, definition: null } : competency));
      assert.deepEqual(withoutDefinition(value), withoutDefinition(expected));
      assert.deepEqual(value.scale?.levels.map(({ label, described }) => [label, described]), expected.scale?.levels.map(({ label, described }) => [label, described]));
      assert.equal(value.scale?.cumulative, expected.scale?.cumulative);
    });

    it(`${name}: a framework without a fault`, () => {
      assert.deepEqual(parseFramework(imported(name).value).issues, []);
    });
  }

  it('reads twenty times Cherwell in less than a second', () => {
    const html = readFileSync(`${SHARED}/documents/cherwell.html`, 'utf8');
    const inner = html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));
    const copies = Array.from({ length: 20 }, (_, copy) => inner.replace(/<h2>/g, `<h2>Part ${copy + 1}: `)).join('\n');
    const root = bodyOf(copies);
    // Time of the processor, so that whatever else runs on the machine does not count.
    const start = process.cpuUsage();
    const { value } = importTable(root);
    const took = process.cpuUsage(start).user / 1000;
    assert.equal(value && summarise(value).indicators, 521 * 20);
    assert.ok(took < 1000, `${took} ms`);
  });
});
