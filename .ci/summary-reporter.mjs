import { writeFileSync } from 'node:fs';

function count(suite, counts) {
  for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const child of suite?.suites ?? []) count(child, counts);
}

/** Prints `N passed, M failed` last, and hands the counts to .ci/test.mjs through the file it names in LK_TEST_COUNTS. */
export function summaryReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        count(session.testResults, counts);
        // A file that did not load, or that threw outside any test.
        if ((!session.passed && !session.testResults) || session.errors?.length) counts.failed++;
      }
      // An empty run would pass unnoticed.
      if (counts.passed + counts.failed === 0) counts.failed++;
      if (process.env.LK_TEST_COUNTS) writeFileSync(process.env.LK_TEST_COUNTS, JSON.stringify(counts));
      else process.once('exit', () => console.log(`${counts.passed} passed, ${counts.failed} failed`));
    },
  };
}
