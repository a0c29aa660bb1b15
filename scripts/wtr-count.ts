import { writeFileSync } from 'node:fs';
import type { Reporter, TestSuiteResult } from '@web/test-runner';

/** Counts what the browser runner ran and writes it to the file that `WTR_COUNT` names, as `{ passed, failed, skipped }`. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const path = process.env['WTR_COUNT'];
      if (path === undefined) return;
      const count = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        if (session.testResults !== undefined) addSuite(session.testResults, count);
        // A file that could not even load has errors and no results: it counts as one failure.
        if (session.errors.length > 0 && session.testResults === undefined) count.failed += 1;
        else if (!session.passed && session.errors.length > 0) count.failed += 1;
      }
      writeFileSync(path, JSON.stringify(count));
    },
  };
}

function addSuite(suite: TestSuiteResult, count: { passed: number; failed: number; skipped: number }): void {
  for (const test of suite.tests) {
    if (test.skipped) count.skipped += 1;
    else if (test.passed) count.passed += 1;
    else count.failed += 1;
  }
  for (const inner of suite.suites) addSuite(inner, count);
}
