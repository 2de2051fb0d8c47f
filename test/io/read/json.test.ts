import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSource } from '../../../src/io/read/read-source.js';

const read = (text: string, name = 'framework.json') => readSource({ bytes: new TextEncoder().encode(text), name });
const told = async (text: string) => (await read(text)).issues.map(({ severity, code, path }) => [severity, code, path]);

const FRAMEWORK = { id: 'harbour', title: 'Harbour', language: 'cy', groups: [], competencies: [{ id: 'a', title: 'Tides', themes: [], indicators: [] }] };

describe('our own JSON', () => {
  it('comes back as it is, with fields that nobody knows', async () => {
    const made = { ...FRAMEWORK, ours: { deep: [1, { a: null }] } };
    const { format, framework, language, issues } = await read(`\ufeff${JSON.stringify(made)}`);
    assert.deepEqual([format, framework, language, issues], ['json', made, 'cy', []]);
  });

  it('tells its faults as the model does', async () => {
    assert.deepEqual(await told(JSON.stringify({ ...FRAMEWORK, title: 5 })), [['error', 'wrong-type', ['title']]]);
    assert.deepEqual(await told('{"competencies": []}'), [['error', 'missing', ['id']], ['error', 'missing', ['title']]]);
  });
});

describe('JSON that is no framework', () => {
  for (const [text, found] of [
    ['[]', '[…]'],
    ['[{"competencies": []}]', '[…]'],
    ['{}', '{}'],
    ['{"type": "evidence", "entries": []}', '{"type", "entries"}'],
    ['{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1}', '{"a", "b", "c", "d", "e", "f", "g", "h", …}'],
    ['{"__proto__": {"competencies": []}}', '{"__proto__"}'],
  ] as const) {
    it(`${text}: says what it is and what was expected`, async () => {
      const { framework, issues } = await read(text);
      assert.equal(framework, undefined);
      assert.deepEqual(issues.map(({ code, values }) => [code, values.found]), [['not-a-framework', found]]);
      assert.match(issues[0]?.message ?? '', /"competencies".*CFDocument/);
    });
  }

  it('broken JSON: the place where it breaks', async () => {
    const { issues } = await read('{\n  "id": "harbour",\n  "title": Harbour\n}');
    assert.deepEqual(issues.map(({ code, path }) => [code, path]), [['not-json', ['line', 2]]]);
    assert.match(issues[0]?.message ?? '', /line 3.*Harbour/);
    assert.deepEqual(await told('{"id": "harbour", "competencies": ['), [['error', 'not-json', ['line', 0]]]);
  });
});

describe('hostile JSON', () => {
  it('100,000 levels', async () => {
    for (const text of [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, `{"competencies": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`, `{"CFDocument": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`]) {
      assert.deepEqual(await told(text), [['error', 'deep-json', []]]);
    }
    assert.deepEqual(await told('['.repeat(100_000)), [['error', 'not-json', ['line', 0]]]);
  });

  it('keys that JavaScript has given a meaning', async () => {
    const { framework } = await read('{"id": "a", "title": "b", "competencies": [], "__proto__": {"bad": true}, "constructor": {"prototype": {"bad": true}}, "charter": {"__proto__": {"bad": true}}}');
    assert.ok(framework);
    assert.equal(Reflect.get(framework, 'bad'), undefined);
    assert.equal(Reflect.get({}, 'bad'), undefined);
    assert.equal(Object.getPrototypeOf(framework), Object.prototype);
    assert.equal(Reflect.get(framework.charter ?? {}, 'bad'), undefined);
  });

  it('five million values', async () => {
    assert.deepEqual(await told(`{"competencies": [${'0,'.repeat(5_000_000)}0]}`), [['error', 'too-long', []]]);
    assert.equal((await told(`{"competencies": [${'0,'.repeat(200_000)}0]}`)).at(-1)?.[1], 'wrong-type');
  });
});
