/**
 * A failed comparison of nodes is reported in words. The test runner would write the nodes themselves, with all that
 * hangs on them, and its file would end after two minutes without saying which test has failed.
 */
// The whole of it, loaded before the test framework, would take no fixture away after its test.
import { chai } from '@open-wc/testing/pure';

const { assert } = chai.Assertion.prototype;

chai.Assertion.prototype.assert = function (this: Chai.AssertionStatic, ...rest: Parameters<typeof assert>): void {
  try {
    assert.apply(this, rest);
  } catch (error) {
    if (error instanceof chai.AssertionError) {
      for (const side of ['actual', 'expected']) {
        const value: unknown = Reflect.get(error, side);
        if (holdsTargets(value)) Reflect.set(error, side, chai.util.inspect(value));
      }
    }
    throw error;
  }
};

function holdsTargets(value: unknown): boolean {
  return value instanceof EventTarget || (Array.isArray(value) && value.some(holdsTargets));
}
