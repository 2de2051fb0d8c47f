import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ORGANISATIONS } from '../../examples/portal/roles/sample-roles.js';
import { PEOPLE } from '../../examples/portal/roles/people.js';
import { LAST_SAMPLE, sampleProfiles } from '../../examples/portal/roles/sample-profiles.js';
import users from '../../examples/server/users.json' with { type: 'json' };
import cherwell from '../../src/frameworks/cherwell.json' with { type: 'json' };
import { checkProfile } from '../../src/model/check-profile.js';
import { isRevealed } from '../../src/model/moderate.js';
import { parseFramework } from '../../src/model/parse-framework.js';
import { parseModeration, parseRoleProfile } from '../../src/model/parse-role-profile.js';

const { value: framework } = parseFramework(cherwell);
assert.ok(framework);
const TODAY = '2026-11-23';
const { profiles, moderations } = sampleProfiles(framework, TODAY);

describe('the portal’s hundred profiles', () => {
  it('are a hundred, of a dozen families and two councils', () => {
    assert.equal(new Set(profiles.map(({ id }) => id)).size, 100);
    assert.equal(profiles.at(-1)?.id, LAST_SAMPLE);
    assert.equal(new Set(profiles.map(({ role }) => role.family)).size, 13);
    assert.deepEqual([...new Set(profiles.flatMap(({ role }) => role.organisations))].sort(), [...ORGANISATIONS].sort());
  });

  it('are documents as the schemas have them, and whole', () => {
    for (const profile of profiles) {
      assert.deepEqual(parseRoleProfile(JSON.parse(JSON.stringify(profile))).value, JSON.parse(JSON.stringify(profile)));
      assert.deepEqual(checkProfile(profile, framework).filter(({ severity }) => severity === 'error'), [], profile.role.title);
    }
    for (const moderation of moderations) assert.deepEqual(parseModeration(JSON.parse(JSON.stringify(moderation))).issues, []);
  });

  it('stand at every stage, with some due for review and some that differ between the councils', () => {
    assert.deepEqual(new Set(profiles.map(({ status }) => status)), new Set(['draft', 'submitted', 'routed', 'in-moderation', 'returned', 'agreed', 'published']));
    assert.ok(profiles.some(({ reviewDue }) => reviewDue !== undefined && reviewDue < TODAY));
    assert.ok(moderations.some((moderation) => !isRevealed(moderation)));
    const differing = profiles.flatMap((profile) => checkProfile(profile, framework, { others: profiles })).filter(({ code }) => code === 'differs-between-organisations');
    assert.ok(differing.length > 0);
  });

  it('have steps in order, none of them later than the day', () => {
    for (const { history } of profiles) {
      const moments = history.map(({ at }) => at);
      assert.deepEqual(moments, [...moments].sort());
      assert.ok(moments.every((at) => at < `${TODAY}T23:59`));
      assert.ok(moments.every((at) => ![0, 6].includes(new Date(at).getUTCDay()) && /T(?:09|1[0-5])/.test(at)), 'people work in the day and in the week');
    }
  });
});

describe('the people of the portal', () => {
  it('are known to the sample server as well, in the same roles', () => {
    for (const { id, name, roles } of PEOPLE) assert.deepEqual(users.find((user) => user.id === id), { id, name, roles });
  });
});
