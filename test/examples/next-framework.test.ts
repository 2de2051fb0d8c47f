import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextFramework } from '../../examples/portal/roles/next-framework.js';
import { sampleProfiles } from '../../examples/portal/roles/sample-profiles.js';
import cherwell from '../../src/frameworks/cherwell.json' with { type: 'json' };
import { diffFrameworks } from '../../src/model/diff-frameworks.js';
import { impact } from '../../src/model/impact.js';
import { parseFramework } from '../../src/model/parse-framework.js';

const { value: framework } = parseFramework(cherwell);
assert.ok(framework);
const next = nextFramework(framework, '2027');

describe('the sample framework of next year', () => {
  it('is a framework as the schema has it, with every id once', () => {
    const { value, issues } = parseFramework(JSON.parse(JSON.stringify(next)));
    assert.deepEqual(value, JSON.parse(JSON.stringify(next)));
    assert.deepEqual(issues, parseFramework(cherwell).issues);
  });

  it('adds, removes, renames and changes something', () => {
    const { changes } = diffFrameworks(framework, next);
    assert.deepEqual(new Set(changes.map(({ type }) => type)), new Set(['added', 'removed', 'renamed', 'changed']));
    assert.deepEqual(changes.filter(({ part }) => part === 'competency').map(({ type, id }) => `${type} ${id}`), ['renamed collaborative-teamwork', 'added digital-confidence']);
  });

  it('asks for a look at every profile, because a competency is new', () => {
    const { profiles } = sampleProfiles(framework, '2026-11-23');
    const touched = impact(diffFrameworks(framework, next), { profiles }).profiles;
    assert.equal(touched.length, profiles.length);
    assert.ok(touched.every(({ impacts }) => impacts.some(({ reason, competency }) => reason === 'competency-new' && competency === 'digital-confidence')));
  });
});
