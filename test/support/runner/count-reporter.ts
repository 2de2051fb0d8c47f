import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { lastTestOf } from './last-test.js';

/** Prints the sum of a run in the line that scripts/test.mjs reads; a file that broke counts as one failure. */
export function countReporter(): Reporter {
  return {
    stop({ sessions }) {
      for (const { id, testFile, testResults } of sessions) if (!testResults) console.log(`${testFile} did not come to its end. The last test that began: ${lastTestOf(id) ?? 'none'}`);
      const counts = sessions.map(countSession);
      const sum = (key: keyof Counts) => counts.reduce((total, count) => total + count[key], 0);
      console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
    },
  };
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function countSession({ testResults, passed: sessionPassed }: TestSession): Counts {
  const tests = testResults ? testsOf(testResults).filter(({ skipped }) => !skipped) : [];
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.length - passed;
  return { passed, failed: sessionPassed || failed > 0 ? failed : 1 };
}

function testsOf(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
