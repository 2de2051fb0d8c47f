import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hrefOf, isSamePage, routeOf, type Route } from '../../examples/portal/route.js';

const id = fc.string({ minLength: 1, unit: 'grapheme' });
const routes: fc.Arbitrary<Exclude<Route, { page: 'unknown' }>> = fc.oneof(
  fc.constant({ page: 'home' } as const),
  fc.record({ page: fc.constantFrom('overview', 'read', 'role', 'sent', 'charter', 'profiles', 'queue', 'changes'), framework: id }, { noNullPrototype: true }),
  fc.record({ page: fc.constant('profile' as const), framework: id, profile: id }, { noNullPrototype: true }),
  fc.record({ page: fc.constant('competency' as const), framework: id, competency: id, level: id }, { noNullPrototype: true }),
);

describe('addresses of the portal', () => {
  it('give back the route they were made of', () => {
    fc.assert(fc.property(routes, (route) => assert.deepEqual(routeOf(hrefOf(route)), route)));
  });

  it('are read beside what the elements keep there', () => {
    assert.deepEqual(routeOf('#framework=arun&page=read&grid.find=respect'), { page: 'read', framework: 'arun' });
    assert.equal(hrefOf({ page: 'read', framework: 'arun' }, { at: 'respect' }), '#framework=arun&page=read&grid.at=respect');
  });

  it('lead nowhere when they are not of the portal', () => {
    for (const fragment of ['#main', '#framework=', '#framework=a&page=b', '#framework=a&page=competency', '#framework=a&page=profile', '#page=read']) {
      assert.deepEqual(routeOf(fragment), { page: 'unknown' }, fragment);
    }
  });

  it('are of the same page when only what is chosen on it differs', () => {
    const page = routeOf('#framework=a&page=competency&competency=b&level=C');
    assert.ok(isSamePage(page, routeOf('#framework=a&page=competency&competency=b&level=D')));
    assert.ok(!isSamePage(page, routeOf('#framework=a&page=competency&competency=c&level=C')));
    assert.ok(!isSamePage(page, { page: 'home' }));
  });
});
