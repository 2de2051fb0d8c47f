/**
 * A failed comparison of nodes is reported in words. The test runner would write the nodes themselves, with all that
 * hangs on them, and its file would end after two minutes without saying which test has failed.
 */
// Not from @open-wc/testing: loaded before the test framework, that would take no fixture away after its test.
import { Assertion, AssertionError, util } from '@esm-bundle/chai';

const { assert } = Assertion.prototype;

Assertion.prototype.assert = function (this: Chai.AssertionStatic, ...rest: Parameters<typeof assert>): void {
  try {
    assert.apply(this, rest);
  } catch (error) {
    if (error instanceof AssertionError) {
      for (const side of ['actual', 'expected']) {
        const value: unknown = Reflect.get(error, side);
        if (!canBeSent(value)) Reflect.set(error, side, util.inspect(value));
      }
    }
    throw error;
  }
};

/** JSON of nodes is without an end, in lists and in other objects as well. */
function canBeSent(value: unknown): boolean {
  try {
    JSON.stringify(value, (_key, part: unknown) => {
      if (part instanceof EventTarget) throw new TypeError('A node.');
      return part;
    });
    return true;
  } catch {
    return false;
  }
}
