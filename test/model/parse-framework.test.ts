import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { describePath, parseFramework, type Framework } from '../../src/model/index.js';
import type { FrameworkIssueCode } from '../../src/model/issue.js';
import { framework } from './arbitraries.js';

const sound = {
  id: 'f',
  title: 'Framework',
  scale: { levels: [{ id: 'A', label: 'A' }, { id: 'B', label: 'B' }] },
  groups: [{ id: 'g', title: 'Group' }],
  competencies: [
    {
      id: 'c',
      title: 'Competency',
      group: 'g',
      themes: [{ id: 't', title: 'Theme' }],
      indicators: [{ id: 'i', kind: 'positive', text: 'Listens', theme: 't', level: 'A' }],
    },
  ],
};

/** The sound framework with one value changed, named by its path. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(sound);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((node, step) => Reflect.get(node as object, step), copy);
  if (value === undefined) Reflect.deleteProperty(parent as object, last);
  else Reflect.set(parent as object, last, value);
  return copy;
}

/** Everything of `part` is in `whole`, which may have more (defaults). */
function assertContains(whole: unknown, part: unknown, path = 'document'): void {
  if (typeof part !== 'object' || part === null) {
    assert.deepEqual(whole, part, path);
    return;
  }
  assert.equal(Array.isArray(whole), Array.isArray(part), path);
  if (Array.isArray(part)) assert.equal((whole as unknown[]).length, part.length, path);
  for (const [key, value] of Object.entries(part)) {
    assert.ok(Object.hasOwn(whole as object, key), `${path}.${key}`);
    assertContains(Reflect.get(whole as object, key), value, `${path}.${key}`);
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

describe('parseFramework', () => {
  it('takes no list for an object', () => {
    for (const key of ['scale', 'labels', 'charter']) {
      const { value, issues } = parseFramework({ ...sound, [key]: [] });

      assert.equal(value, undefined);
      assert.deepEqual(issues.map(({ code, path }) => [code, path]), [['wrong-type', [key]]]);
    }
    assert.equal(parseFramework([]).issues[0]?.message, 'At the document: an object is needed, but a list was found.');
  });

  it('names an empty id of the framework, and faults of charter and plan', () => {
    const { issues } = parseFramework({
      ...sound,
      id: '',
      charter: { dimensions: [{ id: 'd', title: 'One' }, { id: 'd', title: '' }] },
      plan: [{ id: 'p', theme: 't', item: 'i', action: ' ' }],
    });

    assert.deepEqual(issues.map(({ code, path }) => `${code} ${path.join('.')}`), [
      'empty-id id',
      'duplicate-id charter.dimensions.1.id',
      'empty-text charter.dimensions.1.title',
      'empty-text plan.0.action',
    ]);
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { issues } = parseFramework(value);
        for (const { message } of issues) assert.ok(message.endsWith('.'), message);
      }),
    );
  });

  it('never throws when any part of a framework is something else', () => {
    const paths = [['title'], ['scale'], ['scale', 'levels'], ['scale', 'levels', 0], ['groups'], ['groups', 0], ['labels'], ['strapline']];
    const inCompetency = [['themes'], ['themes', 0], ['indicators'], ['indicators', 0], ['indicators', 0, 'kind'], ['skills'], ['group']];
    const all = [...paths, ...inCompetency.map((path) => ['competencies', 0, ...path]), ['charter'], ['plan'], ['purpose']];
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue(), (path, value) => {
        const { value: parsed, issues } = parseFramework(changed(path, value));
        assert.ok(parsed !== undefined || issues.some(({ severity }) => severity === 'error'));
      }),
    );
  });

  it('reads a sound framework without issues, leaves it as it was, and reads its own result the same', () => {
    fc.assert(
      fc.property(framework, (one) => {
        const { value, issues } = parseFramework(deepFreeze(structuredClone(one)));
        assert.deepEqual(issues, []);
        assertContains(value, one);
        assert.deepEqual(parseFramework(value).value, value);
      }),
    );
  });

  it('fills in what may be left out', () => {
    const { value } = parseFramework({ id: 'f', title: 'F', scale: { levels: [{ id: 'A', label: 'A' }] }, charter: {} });
    assert.deepEqual(value?.competencies, []);
    assert.deepEqual(value.groups, []);
    assert.equal(value.scale?.cumulative, false);
    assert.equal(value.scale.levels[0]?.described, true);
  });

  it('keeps unknown fields at every place', () => {
    const places = [
      [],
      ['scale'],
      ['scale', 'levels', 0],
      ['groups', 0],
      ['competencies', 0],
      ['competencies', 0, 'themes', 0],
      ['competencies', 0, 'indicators', 0],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, extra) => {
        const input = changed([...place, 'x-unknown'], extra);
        assertContains(parseFramework(input).value, input);
      }),
    );
  });

  it('is not harmed by __proto__, constructor and prototype as keys', () => {
    const hostile = '{"polluted": true, "toString": "x"}';
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(sound).replaceAll('"title":', `"${key}": ${hostile}, "title":`);
      const { value, issues } = parseFramework(JSON.parse(text));
      assert.deepEqual(issues, []);
      for (const object of [value, value?.competencies[0], value?.competencies[0]?.themes[0]]) {
        assert.ok(object);
        assert.equal(Object.getPrototypeOf(object), Object.prototype);
        assert.equal('polluted' in object, false);
      }
      assert.equal('polluted' in {}, false);
    }
  });

  it('takes a field that is nested 100,000 deep', () => {
    const depth = 100_000;
    let nested: unknown = 'bottom';
    for (let level = 0; level < depth; level += 1) nested = [nested];
    const { value, issues } = parseFramework({ ...sound, 'x-deep': nested });
    assert.deepEqual(issues, []);
    assert.equal(Reflect.get(value ?? {}, 'x-deep'), nested);
  });
});

describe('the issues of a framework', () => {
  const cases: readonly { readonly code: FrameworkIssueCode; readonly input: unknown; readonly message: RegExp }[] = [
    { code: 'wrong-type', input: changed(['title'], 5), message: /^At title: a text is needed, but 5 was found\.$/ },
    { code: 'wrong-type', input: null, message: /^At the document: an object is needed, but null was found\.$/ },
    {
      code: 'wrong-type',
      input: changed(['competencies', 0, 'indicators', 0, 'kind'], 'Positive'),
      message: /^At competencies 1, indicators 1, kind: "positive" or "example" or "contra" is needed, but "Positive" was found\.$/,
    },
    { code: 'wrong-type', input: changed(['strapline'], 5), message: /^At strapline: a text or a list is needed, but 5 was found\.$/ },
    { code: 'missing', input: {}, message: /^At id: nothing is there/ },
    { code: 'missing', input: changed(['competencies', 0, 'title'], undefined), message: /^At competencies 1, title: nothing is there/ },
    { code: 'duplicate-id', input: changed(['competencies', 1], { id: 'c', title: 'Again' }), message: /"c" is used twice/ },
    {
      code: 'duplicate-id',
      input: changed(['competencies', 0, 'indicators', 1], { id: 'i', kind: 'contra', text: 'Shouts' }),
      message: /^At competencies 1, indicators 2, id: the id "i" is used twice/,
    },
    { code: 'duplicate-level', input: changed(['scale', 'levels', 1, 'id'], 'A'), message: /the level "A" occurs twice/ },
    { code: 'unknown-level', input: changed(['competencies', 0, 'indicators', 0, 'level'], 'Z'), message: /the level "Z" is not in the scale/ },
    { code: 'unknown-level', input: changed(['scale'], null), message: /the level "A" is not in the scale/ },
    { code: 'unknown-group', input: changed(['competencies', 0, 'group'], 'z'), message: /the group "z" does not exist/ },
    { code: 'dangling-theme', input: changed(['competencies', 0, 'themes'], []), message: /the theme "t" does not exist in this competency/ },
    { code: 'empty-text', input: changed(['competencies', 0, 'indicators', 0, 'text'], ' \n'), message: /the text is empty/ },
    { code: 'empty-id', input: changed(['groups', 1], { id: ' ', title: 'Nameless' }), message: /the id is empty/ },
    { code: 'long-text', input: changed(['competencies', 0, 'indicators', 0, 'text'], 'a'.repeat(5_001)), message: /5001 characters/ },
    { code: 'no-content', input: { id: 'f', title: 'F' }, message: /neither competencies nor a charter/ },
  ];

  for (const { code, input, message } of cases) {
    it(`${code}: ${String(message)}`, () => {
      const { issues } = parseFramework(input);
      const found = issues.find((issue) => issue.code === code && message.test(issue.message));
      assert.ok(found, JSON.stringify(issues));
      assert.equal(found.values.place, describePath(found.path));
    });
  }

  it('names every kind of issue at least once above', () => {
    const known: Record<FrameworkIssueCode, true> = {
      'wrong-type': true,
      missing: true,
      'duplicate-id': true,
      'duplicate-level': true,
      'unknown-level': true,
      'unknown-group': true,
      'dangling-theme': true,
      'empty-text': true,
      'empty-id': true,
      'long-text': true,
      'no-content': true,
    };
    assert.deepEqual(new Set(cases.map(({ code }) => code)), new Set(Object.keys(known)));
  });

  it('come with a value where the shape could be read, and without one where not', () => {
    assert.ok(parseFramework(changed(['competencies', 0, 'group'], 'z')).value);
    assert.equal(parseFramework(changed(['title'], 5)).value, undefined);
  });

  it('count places from one', () => {
    assert.equal(describePath(['competencies', 2, 'indicators', 0, 'text']), 'competencies 3, indicators 1, text');
    assert.equal(describePath([]), 'the document');
  });
});

const originals = '../shared/frameworks';

describe('the published frameworks', { skip: !existsSync(originals) && 'they lie beside the project only where it is developed' }, () => {
  for (const file of existsSync(originals) ? readdirSync(originals) : []) {
    it(`${file} is read, and nothing of it is lost`, () => {
      const input: unknown = JSON.parse(readFileSync(`${originals}/${file}`, 'utf8'));
      const { value, issues } = parseFramework(input);
      assert.deepEqual(issues, []);
      assertContains(value satisfies Framework | undefined, input);
    });
  }
});
