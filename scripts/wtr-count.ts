import { writeFileSync } from 'node:fs';
import type { Reporter, TestSuiteResult } from '@web/test-runner';

/**
 * Counts the tests of the browser runner and writes them to the file that `WTR_COUNT` names, as `{ passed, failed, skipped, files, failures }`:
 * `files` has the milliseconds of each test file by its path, from the opening of its page to its last result.
 * `failures` names each test that failed with its file.
 */
export function countReporter(): Reporter {
  const begun = new Map<string, number>();
  const files: Record<string, number> = {};
  return {
    start({ sessions }) {
      // The runner opens its first pages before it starts its reporters.
      for (const { id } of sessions.forStatus('INITIALIZING')) begun.set(id, performance.now());
      sessions.on('session-status-updated', ({ id, testFile, status }) => {
        if (status === 'INITIALIZING') begun.set(id, performance.now());
        else if (status === 'FINISHED') files[testFile] = performance.now() - (begun.get(id) ?? performance.now());
      });
    },
    onTestRunFinished({ sessions }) {
      const path = process.env['WTR_COUNT'];
      if (path === undefined) return;
      const count = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] };
      for (const session of sessions) {
        if (session.testResults !== undefined) addSuite(session.testResults, session.testFile, count);
        // A file that could not even load has errors and no results: it counts as one failure.
        if (session.errors.length > 0 && (session.testResults === undefined || !session.passed)) {
          count.failed += 1;
          count.failures.push(`${session.testFile}: ${session.errors[0]?.message ?? 'failed'}`);
        }
      }
      writeFileSync(path, JSON.stringify({ ...count, files }));
    },
  };
}

function addSuite(
  suite: TestSuiteResult,
  file: string,
  count: { passed: number; failed: number; skipped: number; failures: string[] },
): void {
  for (const test of suite.tests) {
    if (test.skipped) count.skipped += 1;
    else if (test.passed) count.passed += 1;
    else {
      count.failed += 1;
      count.failures.push(`${file}: ${test.name}: ${test.error?.message ?? 'failed'}`);
    }
  }
  for (const inner of suite.suites) addSuite(inner, file, count);
}
